using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Timeline.Extraction.Places;

/// <summary>The gazetteer: names to places. Reads the file's bytes where they lie; opening costs nothing. Shared by threads.</summary>
public sealed class Gazetteer
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _entries, _names;
    private readonly ConcurrentDictionary<int, Place> _places = new();
    private readonly Lazy<Dictionary<int, int>> _capitals;

    /// <param name="bytes">The whole file, as Timeline.Gazetteer wrote it.</param>
    /// <exception cref="InvalidDataException">The bytes are no gazetteer of this version.</exception>
    public Gazetteer(ReadOnlyMemory<byte> bytes)
    {
        var headerSize = Unsafe.SizeOf<GazetteerFormat.Header>();
        if (bytes.Length < headerSize || MemoryMarshal.Read<uint>(bytes.Span) != GazetteerFormat.Magic)
            throw new InvalidDataException("The gazetteer file is of another version or damaged; build it again with `timeline gazetteer build`.");
        var header = MemoryMarshal.Read<GazetteerFormat.Header>(bytes.Span);
        var wanted = headerSize + (long)header.Entries * Unsafe.SizeOf<GazetteerFormat.Entry>() + (long)header.Names * Unsafe.SizeOf<GazetteerFormat.Name>() + header.StringBytes;
        if (bytes.Length != wanted) throw new InvalidDataException($"The gazetteer file has {bytes.Length} bytes where its header asks for {wanted}; build it again with `timeline gazetteer build`.");
        _bytes = bytes;
        (_entries, _names) = (header.Entries, header.Names);
        _capitals = new(Capitals);
    }

    /// <summary>The places, by index.</summary>
    public ReadOnlySpan<GazetteerFormat.Entry> Entries =>
        MemoryMarshal.Cast<byte, GazetteerFormat.Entry>(_bytes.Span.Slice(Unsafe.SizeOf<GazetteerFormat.Header>(), _entries * Unsafe.SizeOf<GazetteerFormat.Entry>()));

    private ReadOnlySpan<GazetteerFormat.Name> Names =>
        MemoryMarshal.Cast<byte, GazetteerFormat.Name>(_bytes.Span.Slice(Unsafe.SizeOf<GazetteerFormat.Header>() + _entries * Unsafe.SizeOf<GazetteerFormat.Entry>(), _names * Unsafe.SizeOf<GazetteerFormat.Name>()));

    private ReadOnlySpan<byte> Strings => _bytes.Span[(Unsafe.SizeOf<GazetteerFormat.Header>() + _entries * Unsafe.SizeOf<GazetteerFormat.Entry>() + _names * Unsafe.SizeOf<GazetteerFormat.Name>())..];

    /// <summary>All places that bear the name of this key (<see cref="PlaceName.Key"/>), by entry; empty where none does.</summary>
    public ReadOnlySpan<GazetteerFormat.Name> Find(ulong key)
    {
        var names = Names;
        if (key == 0 || names.Length == 0) return default;
        // The keys are hashes, evenly spread: interpolation lands within a few steps.
        int low = 0, high = names.Length - 1;
        var guess = (int)(key / (double)ulong.MaxValue * high);
        for (var step = 64; ; step *= 4)
        {
            var from = Math.Max(low, guess - step);
            var to = Math.Min(high, guess + step);
            if ((from == low || names[from].Key < key) && (to == high || names[to].Key >= key))
            {
                (low, high) = (from, to);
                break;
            }
        }
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Key < key) low = middle + 1;
            else high = middle;
        }
        if (names[low].Key != key) return default;
        var end = low + 1;
        while (end < names.Length && names[end].Key == key) end++;
        return names[low..end];
    }

    /// <summary>The place at an index of <see cref="Entries"/>.</summary>
    public Place Place(int index) => _places.TryGetValue(index, out var place) ? place : _places.GetOrAdd(index, Read(index));

    private Place Read(int index)
    {
        var entry = Entries[index];
        return new Place(entry.Id, Text(entry.NameOffset), entry.Latitude, entry.Longitude, entry.Kind)
        {
            Country = entry.CountryCode == 0 ? null : $"{(char)(entry.CountryCode & 0xFF)}{(char)(entry.CountryCode >> 8)}",
            Region = entry.Region >= 0 && entry.Region != index ? Text(Entries[entry.Region].NameOffset) : null,
            IsCapital = (entry.Flags & GazetteerFormat.EntryTraits.Capital) != 0,
            Capital = entry.Kind == PlaceKind.Country && _capitals.Value.TryGetValue(index, out var capital) ? Place(capital) : null,
            Population = entry.Population,
            Radius = entry.Radius,
        };
    }

    /// <summary>The best known capital of each country, by index.</summary>
    private Dictionary<int, int> Capitals()
    {
        var entries = Entries;
        var capitals = new Dictionary<int, int>();
        for (var i = 0; i < entries.Length; i++)
            if ((entries[i].Flags & GazetteerFormat.EntryTraits.Capital) != 0 && (!capitals.TryGetValue(entries[i].Country, out var other) || entries[other].Prominence < entries[i].Prominence)) capitals[entries[i].Country] = i;
        return capitals;
    }

    private string Text(int offset)
    {
        var strings = Strings;
        var length = MemoryMarshal.Read<ushort>(strings[offset..]);
        return Encoding.UTF8.GetString(strings.Slice(offset + 2, length));
    }
}

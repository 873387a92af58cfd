using System.Runtime.InteropServices;
using System.Text;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Collects places and their names and writes the gazetteer file.</summary>
public sealed class GazetteerWriter
{
    private readonly List<Entry> _entries = [];
    private readonly List<string> _titles = [];
    private readonly HashSet<(ulong Key, int Entry)> _known = [];
    private readonly List<Name> _names = [];

    public int Count => _entries.Count;

    /// <summary>Adds a place under its own name.</summary>
    /// <returns>Its index, for names, regions and countries to point at.</returns>
    public int Add(string name, Entry entry)
    {
        _entries.Add(entry);
        _titles.Add(name);
        AddName(_entries.Count - 1, name, NameTraits.None);
        return _entries.Count - 1;
    }

    public void AddName(int entry, string name, NameTraits flags)
    {
        var key = PlaceName.Key(name);
        if (key != 0 && _known.Add((key, entry))) _names.Add(new Name { Key = key, Entry = entry, Flags = flags });
    }

    public Entry this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    public string Title(int index) => _titles[index];

    public void Rename(int index, string name)
    {
        _titles[index] = name;
        AddName(index, name, NameTraits.None);
    }

    public void Write(Stream output)
    {
        var strings = new MemoryStream();
        var offsets = new Dictionary<string, int>();
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!offsets.TryGetValue(_titles[i], out var offset))
            {
                offsets[_titles[i]] = offset = (int)strings.Length;
                var text = Encoding.UTF8.GetBytes(_titles[i]);
                strings.Write(BitConverter.GetBytes((ushort)text.Length));
                strings.Write(text);
            }
            _entries[i] = _entries[i] with { NameOffset = offset };
        }
        _names.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : _entries[b.Entry].Population.CompareTo(_entries[a.Entry].Population) is var order and not 0 ? order : a.Entry.CompareTo(b.Entry));
        var header = new Header { Magic = Magic, Entries = _entries.Count, Names = _names.Count, StringBytes = (int)strings.Length };
        output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Header>(in header)));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries)));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_names)));
        output.Write(strings.GetBuffer().AsSpan(0, (int)strings.Length));
    }
}

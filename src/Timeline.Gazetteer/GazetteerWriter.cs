using System.Runtime.InteropServices;
using System.Text;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>
/// Collects places and their names and writes the gazetteer file. Entries are kept; names are sorted in runs that go to a temporary file when
/// they are many, and so are the strings, so that all of GeoNames fits into 2 GB.
/// </summary>
public sealed class GazetteerWriter : IDisposable
{
    private const int BlockSize = 1 << 16;
    private const int RunSize = 1 << 22;
    private const int StringsKept = 1 << 20;
    private readonly List<Entry[]> _blocks = [];
    private readonly Dictionary<string, int> _offsets = [];
    private readonly List<(long Start, int Count)> _runs = [];
    private readonly List<Name> _names = [];
    private readonly FileStream _strings = Temporary(), _spilled = Temporary();

    public int Count { get; private set; }

    /// <summary>An entry by index, to be read and changed in place.</summary>
    public ref Entry this[int index] => ref _blocks[index / BlockSize][index % BlockSize];

    /// <summary>Adds a place under its own name.</summary>
    /// <returns>Its index, for names, regions and countries to point at.</returns>
    public int Add(string name, Entry entry)
    {
        if (Count % BlockSize == 0) _blocks.Add(new Entry[BlockSize]);
        var index = Count++;
        entry.NameOffset = Store(name);
        this[index] = entry;
        AddName(index, name, NameTraits.None);
        return index;
    }

    public void AddName(int entry, string name, NameTraits flags)
    {
        var key = PlaceName.Key(name);
        if (key == 0) return;
        _names.Add(new Name { Key = key, Entry = entry, Flags = flags });
        if (_names.Count >= RunSize) Spill();
    }

    /// <summary>Gives a place another canonical name; the former stays a name of it.</summary>
    public void Rename(int index, string name)
    {
        this[index].NameOffset = Store(name);
        AddName(index, name, NameTraits.None);
    }

    /// <summary>The canonical name of an entry.</summary>
    public string Title(int index)
    {
        _strings.Position = this[index].NameOffset;
        Span<byte> length = stackalloc byte[2];
        _strings.ReadExactly(length);
        var text = new byte[BitConverter.ToUInt16(length)];
        _strings.ReadExactly(text);
        return Encoding.UTF8.GetString(text);
    }

    public void Write(Stream output)
    {
        // The header tells how many names there are, which is known once they are merged: so they are merged into a file first.
        using var merged = Temporary();
        var names = Merge(merged);
        var header = new Header { Magic = Magic, Entries = Count, Names = names, StringBytes = checked((int)_strings.Length) };
        output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Header>(in header)));
        for (var block = 0; block < _blocks.Count; block++) output.Write(MemoryMarshal.AsBytes(_blocks[block].AsSpan(0, Math.Min(BlockSize, Count - block * BlockSize))));
        Copy(merged, output);
        Copy(_strings, output);
    }

    public void Dispose()
    {
        _strings.Dispose();
        _spilled.Dispose();
    }

    private int Store(string name)
    {
        if (_offsets.TryGetValue(name, out var offset)) return offset;
        _strings.Position = _strings.Length;
        offset = checked((int)_strings.Length);
        var text = Encoding.UTF8.GetBytes(name);
        _strings.Write(BitConverter.GetBytes((ushort)text.Length));
        _strings.Write(text);
        if (_offsets.Count < StringsKept) _offsets[name] = offset;
        return offset;
    }

    private void Spill()
    {
        _names.Sort(Order);
        _spilled.Position = _spilled.Length;
        _runs.Add((_spilled.Length, _names.Count));
        _spilled.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_names)));
        _names.Clear();
    }

    /// <summary>By key, then by entry; of two of one entry the one with the fewer conditions first, which is then kept.</summary>
    private static int Order(Name a, Name b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Entry != b.Entry ? a.Entry.CompareTo(b.Entry) : a.Flags.CompareTo(b.Flags);

    /// <summary>Merges the sorted runs, a name and entry once.</summary>
    /// <returns>How many names there are.</returns>
    private int Merge(Stream output)
    {
        Spill();
        var queue = new PriorityQueue<RunReader, Name>(Comparer<Name>.Create(Order));
        foreach (var (start, count) in _runs)
            if (new RunReader(_spilled, start, count) is var run && run.Next()) queue.Enqueue(run, run.Current);
        var buffer = new List<Name>(BlockSize);
        var (written, last) = (0, default(Name));
        while (queue.TryDequeue(out var run, out var name))
        {
            if (written == 0 || name.Key != last.Key || name.Entry != last.Entry)
            {
                buffer.Add(name);
                written++;
            }
            last = name;
            if (buffer.Count == BlockSize) Flush(buffer, output);
            if (run.Next()) queue.Enqueue(run, run.Current);
        }
        Flush(buffer, output);
        return written;
    }

    private static void Flush(List<Name> buffer, Stream output)
    {
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(buffer)));
        buffer.Clear();
    }

    private static void Copy(Stream from, Stream to)
    {
        from.Position = 0;
        from.CopyTo(to, 1 << 20);
    }

    private static FileStream Temporary() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Reads a sorted run block by block.</summary>
    private sealed class RunReader(FileStream file, long start, int count)
    {
        private readonly Name[] _block = new Name[Math.Min(count, 1 << 14)];
        private int _read, _at, _held;

        public Name Current => _block[_at];

        public bool Next()
        {
            if (++_at < _held) return true;
            if (_read == count) return false;
            _held = Math.Min(_block.Length, count - _read);
            file.Position = start + (long)_read * Marshal.SizeOf<Name>();
            file.ReadExactly(MemoryMarshal.AsBytes(_block.AsSpan(0, _held)));
            (_read, _at) = (_read + _held, 0);
            return true;
        }
    }
}

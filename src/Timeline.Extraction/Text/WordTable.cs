namespace Timeline.Extraction.Text;

/// <summary>What a list says of each of its words, by their keys.</summary>
internal sealed class WordTable<T>
{
    private readonly WordSet _words;
    private readonly T?[] _values;

    public WordTable(IReadOnlyDictionary<ulong, T> entries)
    {
        _words = new WordSet(entries.Keys);
        _values = new T?[_words.Slots];
        foreach (var (key, value) in entries) _values[_words.SlotOf(key)] = value;
    }

    /// <summary>What it says of a word; the default where it has it not.</summary>
    public ref readonly T? Of(ulong key) => ref _values[_words.SlotOf(key)];
}

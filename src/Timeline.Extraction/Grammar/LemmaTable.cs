using Timeline.Extraction.Text;

namespace Timeline.Extraction.Grammar;

/// <summary>The lemma of each token of a document, without a string for each: those that are written as the word itself lie in the text.</summary>
public sealed class LemmaTable
{
    private readonly string _text;
    private readonly int[] _start;
    private readonly ushort[] _length;
    private readonly ulong[] _key;
    private char[] _made = new char[256];
    private int _count, _madeLength;

    internal LemmaTable(string text, int tokens)
    {
        _text = text;
        (_start, _length, _key) = (new int[tokens], new ushort[tokens], new ulong[tokens]);
    }

    /// <summary>The lemma of a token: "meet" for "met", "city" for "cities", "Lavrov" for "Lavrov".</summary>
    public ReadOnlySpan<char> this[int token] =>
        _start[token] >= 0 ? _text.AsSpan(_start[token], _length[token]) : _made.AsSpan(~_start[token], _length[token]);

    /// <summary>Key of the lower-cased lemma (<see cref="WordKey"/>), by which lexicons are looked up.</summary>
    public ulong Key(int token) => _key[token];

    internal void AddWord(Token token)
    {
        (_start[_count], _length[_count], _key[_count]) = (token.Start, (ushort)Math.Min(token.Length, ushort.MaxValue), token.Key);
        _count++;
    }

    internal void Add(ReadOnlySpan<char> lemma)
    {
        if (_madeLength + lemma.Length > _made.Length) Array.Resize(ref _made, Math.Max(2 * _made.Length, _madeLength + lemma.Length));
        lemma.CopyTo(_made.AsSpan(_madeLength));
        (_start[_count], _length[_count], _key[_count]) = (~_madeLength, (ushort)lemma.Length, WordKey.Of(lemma));
        _madeLength += lemma.Length;
        _count++;
    }
}

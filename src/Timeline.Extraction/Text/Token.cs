namespace Timeline.Extraction.Text;

/// <summary>A word, a number or a mark of punctuation.</summary>
/// <param name="Start">First UTF-16 code unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Key">Key of the lower-cased word (<see cref="WordKey"/>), so that a stage looks it up without touching the text.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, ulong Key)
{
    public int Length => End - Start;
}

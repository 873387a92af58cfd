namespace Timeline.Extraction;

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last; not less than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

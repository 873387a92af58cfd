using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Places;

/// <summary>Labels of tokens for the names they begin or go on: 0 for none, then two for each kind.</summary>
internal static class NameLabel
{
    public const int None = 0;

    public const int Count = 9;

    public static int Begin(NamedEntityKind kind) => 1 + 2 * (int)kind;

    public static int Inside(NamedEntityKind kind) => 2 + 2 * (int)kind;

    public static bool IsBegin(int label) => label % 2 == 1;

    /// <summary>The kind that a label other than <see cref="None"/> belongs to.</summary>
    public static NamedEntityKind KindOf(int label) => (NamedEntityKind)((label - 1) / 2);
}

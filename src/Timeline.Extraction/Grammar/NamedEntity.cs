namespace Timeline.Extraction.Grammar;

/// <summary>A name, as the recogniser marks it.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last.</param>
/// <param name="Kind">What the name names.</param>
/// <param name="Confidence">From 0 to 1.</param>
public readonly record struct NamedEntity(int FirstToken, int EndToken, NamedEntityKind Kind, float Confidence);

/// <summary>What a name names.</summary>
public enum NamedEntityKind : byte
{
    Person, Organization, Place, Other,
}

namespace Timeline.Extraction.Events;

/// <summary>"He" and "she", "it", "they", each in any case.</summary>
internal enum PronounKind : byte
{
    Person, Thing, Group,
}

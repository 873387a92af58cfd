namespace Timeline.Extraction.Time;

/// <summary>What the verb around a time says of it.</summary>
internal enum Tense : byte
{
    Unknown, Past, Present, Future,
}

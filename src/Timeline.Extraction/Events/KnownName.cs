namespace Timeline.Extraction.Events;

/// <summary>What an article has told of whom a name names.</summary>
/// <param name="IsPerson">Null where nothing tells.</param>
/// <param name="Whole">The whole name of a person; null where it was not told.</param>
/// <param name="IsLife">It is the one whose life the article tells.</param>
internal readonly record struct KnownName(bool? IsPerson, Persons.Sex Sex, string? Whole, bool IsLife);

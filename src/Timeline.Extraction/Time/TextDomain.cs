namespace Timeline.Extraction.Time;

/// <summary>What kind of text it is, which decides what its dates count from. HeidelTime asks its user for this; <see cref="DomainDetector"/> reads it from the text.</summary>
internal enum TextDomain : byte
{
    /// <summary>Counts from the day of publication.</summary>
    News,

    /// <summary>Counts from what was told last: history, biography.</summary>
    Narrative,

    /// <summary>Counts from the date at its head: a letter, a diary, a dispatch.</summary>
    Letter,
}

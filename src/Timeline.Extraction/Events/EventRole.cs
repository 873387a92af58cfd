namespace Timeline.Extraction.Events;

/// <summary>How a word tells an event.</summary>
internal enum EventRole : byte
{
    /// <summary>It tells something that happens.</summary>
    Event,

    /// <summary>A standing state, thought or description: no event.</summary>
    State,

    /// <summary>A plain report ("he said"): an event only with a time or place of its own.</summary>
    Report,

    /// <summary>What goes on for a time ("lived"): an event where a time or place bounds it.</summary>
    Dwell,

    /// <summary>The beginning or end of what another word names ("began to build").</summary>
    Phase,
}

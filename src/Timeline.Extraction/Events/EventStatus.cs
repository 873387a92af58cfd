namespace Timeline.Extraction.Events;

/// <summary>Whether it happened, as the article tells it.</summary>
public enum EventStatus : byte
{
    Happened, Planned, Hypothetical, Denied,
}

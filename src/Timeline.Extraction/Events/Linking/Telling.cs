using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>What was told before an event: another with its time and place, or a time that no event took.</summary>
internal sealed record Telling(int Sentence, int Paragraph, int Token)
{
    private const int Farthest = 60;

    /// <summary>What tells it; null for a time alone.</summary>
    public EventTrigger? Trigger { get; init; }

    /// <summary>The time that its sentence gives it.</summary>
    public TimeInterval? Written { get; init; }

    /// <summary>That time stands in its own clause.</summary>
    public bool IsWrittenOwn { get; init; }

    /// <summary>The time it was given, wherever that stands.</summary>
    public TimeInterval? When { get; init; }

    public Place? Where { get; init; }

    /// <summary>The place is named in its own clause.</summary>
    public bool IsPlaceOwn { get; init; }

    public bool IsMain { get; init; }

    public string? Subject { get; init; }

    /// <summary>All who took part.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    public ulong Verb { get; init; }

    /// <summary>The last of those of which somebody was a part; null for nobody, and where there is none among the last few dozen.</summary>
    public static Telling? LastWith(List<Telling> tellings, string? name, Predicate<Telling> which)
    {
        if (name is null) return null;
        for (var i = tellings.Count - 1; i >= Math.Max(0, tellings.Count - Farthest); i--)
            if (which(tellings[i]) && tellings[i].Who.Contains(name)) return tellings[i];
        return null;
    }
}

using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>Something that happened, happens or is planned, with the passage that tells it.</summary>
/// <param name="Passage">The sentence that tells it.</param>
/// <param name="Trigger">The word or phrase that names it: "met", "air drill".</param>
/// <param name="Title">One clause, at most 90 characters; where it names nobody and nothing, behind what the article is about: "Mecca crane collapse: Two more people die".</param>
public sealed record Event(TextSpan Passage, TextSpan Trigger, string Title)
{
    /// <summary>What stands before the clause of a title, null where nothing does, and the clause.</summary>
    public static (string? Topic, string Clause) Parts(string title) =>
        title.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= TopicPhrase.Longest and var colon ? (title[..colon], title[(colon + ": ".Length)..]) : (null, title);

    /// <summary>Index in <see cref="Document.Tokens"/> of the trigger's first token.</summary>
    internal int TriggerToken { get; init; }

    /// <summary>The word that tells it; null for what brackets behind a name tell.</summary>
    internal EventTrigger? Teller { get; init; }

    /// <summary>How likely its time and its place were among all that they were chosen from, 0 to 1.</summary>
    internal double TimeChance { get; init; }

    internal double PlaceChance { get; init; }

    public EventKind Kind { get; init; }

    /// <summary>Its class: a category of PLOVER in capitals ("CONSULT"), or one of our own ("disaster"); Events/English/classes.tsv lists them.</summary>
    public string Class { get; init; } = "other";

    public EventStatus Status { get; init; }

    /// <summary>When it happened; null where the article gives no date.</summary>
    public TimeInterval? When { get; init; }

    /// <summary>Index in <see cref="Document.Timexes"/> of the expression that dates it; null where no one expression does.</summary>
    public int? WhenTimex { get; init; }

    /// <summary>Where it happened; null where the article gives no place.</summary>
    public Place? Where { get; init; }

    /// <summary>Index in <see cref="Document.Places"/> of the mention that places it; null where no one mention does.</summary>
    public int? WhereMention { get; init; }

    /// <summary>Who took part, names completed from the article.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>Who says so, where the text attributes it.</summary>
    public string? Source { get; init; }

    /// <summary>How much it matters to the article, 0 to 1: the ten highest make a good summary.</summary>
    public double Salience { get; init; }

    /// <summary>How likely it happened then and there, 0 to 1: of ten events at 0.7 about seven are so marked by a reader of the article.</summary>
    public double Confidence { get; init; }

    /// <summary>Index in <see cref="Document.Events"/> of the first telling of the same event; null for that one itself.</summary>
    public int? SameAs { get; init; }
}

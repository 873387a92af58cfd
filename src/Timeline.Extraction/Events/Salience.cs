using System.Collections.Frozen;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>
/// How much each event matters to its article: told early, in a main clause, dated, placed, done by someone named, of a kind that makes history, and told again; a
/// further telling matters less than the first, and what is told of nobody and nothing by name less than what is.
/// </summary>
internal static class Salience
{
    private static readonly FrozenSet<string> Pointing = "It They He She Its Their His Her This That These Those Such".Split(' ').ToFrozenSet();

    public static void Weigh(Document document)
    {
        var events = document.Events;
        var retold = new bool[events.Count];
        foreach (var happening in events)
            if (happening.SameAs is { } first) retold[first] = true;
        for (var i = 0; i < events.Count; i++) events[i] = events[i] with { Salience = Weight(document, events[i], retold[i]) };
    }

    private static double Weight(Document document, Event happening, bool isRetold)
    {
        var early = 1 - (double)happening.Passage.Start / Math.Max(1, document.Text.Length);
        var score = 0.15 + 0.2 * early;
        if (happening.When is { } when) score += when.Evidence == Evidence.Narrative ? 0.08 : 0.2;
        if (happening.Where is not null) score += happening.WhereMention is null ? 0.05 : 0.15;
        if (happening.Who.Count > 0) score += 0.1;
        score += happening.Kind switch
        {
            EventKind.Other => 0, EventKind.Statement => 0.02, EventKind.Movement or EventKind.Economy => 0.1, _ => 0.15,
        };
        score += Clause.IsMain(document, happening.TriggerToken) ? 0.06 : -0.06;
        if (isRetold) score += 0.08;
        if (happening.SameAs is not null) score -= 0.2;
        var clause = Event.Parts(happening.Title).Clause;
        if (NamesNothing(clause)) score -= 0.08;
        // "The mill": which one is told elsewhere.
        if (clause is ['T', 'h', 'e', ' ', var next, ..] && char.IsLower(next)) score -= 0.05;
        if (happening.Status is EventStatus.Hypothetical or EventStatus.Denied) score -= 0.2;
        return Math.Clamp(score, 0, 1);
    }

    private static bool NamesNothing(string title)
    {
        if (Pointing.Contains(title.Split(' ', 2)[0])) return true;
        for (var i = 1; i < title.Length; i++)
            if (char.IsUpper(title[i])) return false;
        return true;
    }
}

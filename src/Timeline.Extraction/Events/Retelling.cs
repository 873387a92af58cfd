namespace Timeline.Extraction.Events;

/// <summary>Links the later tellings of one event to the first: the same kind of thing at the same time and place, told with the same verb or noun.</summary>
internal static class Retelling
{
    public static void Link(Document document)
    {
        var first = new Dictionary<(EventKind, string, long, int), int>();
        for (var i = 0; i < document.Events.Count; i++)
        {
            var happening = document.Events[i];
            if (happening.When is null || happening.Where is null) continue;
            var verb = VerbForms.Base(document, happening.TriggerToken);
            var key = (happening.Kind, verb, NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1970, 1, 1), happening.When.Start) * 100_000L + happening.When.Days, happening.Where.Id);
            if (first.TryGetValue(key, out var told)) document.Events[i] = happening with { SameAs = told };
            else first[key] = i;
        }
    }
}

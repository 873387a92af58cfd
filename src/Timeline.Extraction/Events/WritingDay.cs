using NodaTime;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The day on which a sentence was written, or is told: in a letter, a diary or a chronicle that of its head, else that of the article.</summary>
internal static class WritingDay
{
    public static LocalDate? Of(Document document, int sentence)
    {
        var heads = document.Entries;
        if (heads.Count == 0 || sentence >= Entries.EndOf(heads, document) || heads.FindLastIndex(head => head.Sentence <= sentence) is not (>= 0 and var last)) return document.Article.Date;
        for (var t = TimeLinker.FirstTimex(document, document.Sentences[heads[last].Sentence].FirstToken); t < document.Timexes.Count && document.Timexes[t].FirstToken < heads[last].EndToken; t++)
            if (document.Timexes[t].Interval is { Granularity: <= Granularity.Day } head) return head.Start;
        return document.Article.Date;
    }
}

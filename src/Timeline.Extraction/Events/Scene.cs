using NodaTime;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The occasion that the article is telling: the time and place given last, and the day and place of the news itself.</summary>
/// <param name="publication">Publication date; null where unknown.</param>
/// <param name="focus">The place that the article is about; null where none is.</param>
internal sealed class Scene(LocalDate? publication, Place? focus)
{
    private const int NearPublicationDays = 7;
    private const int NearSentences = 3;
    private int _sentence, _paragraph, _whenSentence = -9, _whenParagraph = -9, _whereParagraph = -9;
    private TimeInterval? _lead;
    private Place? _where, _leadWhere;

    /// <summary>The time told last.</summary>
    public TimeInterval? When { get; private set; }

    public void Enter(int sentence, int paragraph) => (_sentence, _paragraph) = (sentence, paragraph);

    /// <summary>The time of an event whose sentence gives none: that of the sentences just before, or the day of the news for what is said on its occasion.</summary>
    public TimeInterval? Carry(EventTrigger trigger)
    {
        if (trigger.Status is EventStatus.Hypothetical or EventStatus.Planned || trigger.InHeadline) return null;
        if (trigger.Kind == EventKind.Statement && _lead is { } lead) return lead with { Evidence = Evidence.Narrative };
        var near = When is not null && _sentence - _whenSentence <= NearSentences && (_whenParagraph == _paragraph || _paragraph - _whenParagraph == 1 && IsNews(When));
        return near ? When! with { Evidence = Evidence.Narrative } : null;
    }

    /// <summary>The place of an event whose sentence gives none: the scene's, or that of the news.</summary>
    public Place? PlaceFor(TimeInterval? when)
    {
        if (_where is not null && _whereParagraph == _paragraph) return _where;
        return when is not null && IsNews(when) ? _leadWhere ?? focus : null;
    }

    public void Told(TimeInterval? when, Place? where, EventTrigger trigger)
    {
        if (trigger.Status != EventStatus.Happened || trigger.InHeadline) return;
        if (when is { Granularity: <= Granularity.Year })
        {
            (When, _whenSentence, _whenParagraph) = (when, _sentence, _paragraph);
            if (IsNews(when))
            {
                _lead ??= when;
                if (where is not null && when == _lead) _leadWhere = where;
            }
        }
        if (where is not null) (_where, _whereParagraph) = (where, _paragraph);
    }

    /// <summary>A headline tells the news before its time and place are told: it gets those of the lead.</summary>
    public void CompleteHeadlines(Document document)
    {
        for (var i = 0; i < document.Events.Count; i++)
        {
            var happening = document.Events[i];
            if (document.Sentences[document.SentenceOf(document.TokenAt(happening.Passage.Start))].Paragraph != 0 || happening.When is not null && happening.Where is not null) continue;
            if (happening.When is null && happening.Status == EventStatus.Happened)
                happening = happening with { When = _lead is { } lead ? lead with { Evidence = Evidence.Narrative } : publication is { } day ? new TimeInterval(day, day, Granularity.Day, Evidence.Publication) : null };
            document.Events[i] = happening with { Where = happening.Where ?? (happening.When is { } when && IsNews(when) ? _leadWhere ?? focus : null) };
        }
    }

    private bool IsNews(TimeInterval when) => publication is { } day && when.Granularity <= Granularity.Day && Math.Abs(Period.DaysBetween(day, when.Start)) <= NearPublicationDays;
}

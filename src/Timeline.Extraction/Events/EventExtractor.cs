using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>From the annotated document to what happened: each event with its time, place, people, status, title and weight.</summary>
public sealed class EventExtractor : IExtractionStage
{
    public void Annotate(Document document)
    {
        var scene = new Scene(document.Article.Date, Focus(document));
        var people = new Participants();
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.FirstToken >= sentence.EndToken) continue;
            people.Learn(document, sentence);
            scene.Enter(s, sentence.Paragraph);
            var clauses = ClauseMap.Read(document, sentence);
            people.BeginSentence();
            foreach (var trigger in TriggerFinder.Find(document, s, clauses))
                if (Tell(document, trigger, clauses, scene, people) is { } happening) document.Events.Add(happening);
        }
        scene.CompleteHeadlines(document);
        Salience.Weigh(document);
        Retelling.Link(document);
    }

    private static Event? Tell(Document document, EventTrigger trigger, int[] clauses, Scene scene, Participants people)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var publication = document.Article.Date;
        var time = TimeLinker.InSentence(document, trigger, clauses, publication, scene.When);
        var mention = PlaceLinker.InSentence(document, trigger, clauses);
        if (trigger.IsReduced && time is null && mention is null) return null;

        var span = trigger.IsNoun ? null : Participants.SubjectSpan(document, trigger, clauses);
        var subject = span is { } words ? people.Name(document, words.First, words.End) : trigger.IsNoun || trigger.IsPassive ? null : people.Shared;

        var when = time?.When ?? scene.Carry(trigger);
        var where = mention is { } at ? document.Places[at].Place : null;
        if (where is null)
        {
            if (Anaphora.Resolve(document, trigger, clauses) is { } named) where = named;
            else if (PlaceLinker.Actor(document, trigger) is { } actor && (trigger.Kind != EventKind.Statement || document.Places[actor].Place!.Kind == PlaceKind.Country)) (mention, where) = (actor, document.Places[actor].Place);
            else where = scene.PlaceFor(when);
        }
        var status = trigger.Status;
        if (status == EventStatus.Happened && publication is { } now && when is { } future && future.Start > now) status = EventStatus.Planned;
        scene.Told(time?.When, mention is { } spot ? document.Places[spot].Literal ? where : null : where, trigger);
        return new Event(sentence.Span, document.SpanOf(trigger.Token, trigger.Token + 1), TitleWriter.Write(document, trigger, clauses, subject))
        {
            Kind = trigger.Kind,
            Status = status,
            When = when,
            WhenTimex = time?.Timex,
            Where = where,
            WhereMention = mention,
            Who = subject is { } who ? [who.Name] : [],
            Confidence = Confidence(time is not null, when, mention is { } m ? document.Places[m] : null, where),
        };
    }

    private static double Confidence(bool timeWritten, TimeInterval? when, PlaceMention? mention, Place? where)
    {
        var time = when is null ? 0.5 : timeWritten ? when.Approximate ? 0.8 : 0.95 : 0.6;
        var place = where is null ? 0.5 : mention is null ? 0.5 : mention.Literal ? mention.Confidence : 0.5 * mention.Confidence;
        return Math.Round(time * place, 3);
    }

    /// <summary>
    /// The place that the article is about, for news whose own sentence names none: its dateline ("KATHMANDU, Nepal - …"), else the place where things are
    /// that it names most, else the country.
    /// </summary>
    private static Place? Focus(Document document)
    {
        var counts = new Dictionary<Place, double>();
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var index = document.SentenceOf(mention.FirstToken);
            var sentence = document.Sentences[index];
            if (sentence.Paragraph <= 2 && mention.FirstToken == sentence.FirstToken && IsDateline(document, mention)) return place;
            counts[place] = counts.GetValueOrDefault(place) + (mention.Literal ? 1 : 0.34) * (sentence.Paragraph <= 2 ? 2 : 1);
        }
        return counts.Count == 0 ? null : counts.MaxBy(count => count.Value) is { Value: >= 2 } most ? most.Key : null;
    }

    private static bool IsDateline(Document document, PlaceMention mention)
    {
        for (var i = mention.EndToken; i < Math.Min(document.Tokens.Length, mention.EndToken + 6); i++)
            if (document.Text[document.Tokens[i].Start] is '-' or '–' or '—' && document.Text[document.Tokens[i].Start - 1] == ' ') return true;
        return false;
    }
}

using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;

namespace Timeline.Training.Events;

/// <summary>An annotated article as the extractor reads it.</summary>
/// <param name="Folder">The set it belongs to.</param>
/// <param name="Pins">What an annotator marked.</param>
/// <param name="Candidates">The words that may tell events, in order.</param>
/// <param name="Others">Events that no word of their own tells: the dates of a life in brackets.</param>
internal sealed record AnnotatedArticle(string Folder, IReadOnlyList<Pin> Pins, List<Candidate> Candidates, List<Event> Others)
{
    /// <param name="extractor">Reads the article with those decisions.</param>
    public static AnnotatedArticle Of(Extractor extractor, RecordedDecisions decisions, string folder, PinCorpus article)
    {
        decisions.Decided.Clear();
        var document = extractor.Extract(new Article(article.Name, article.Text) { Date = article.Date });
        var told = document.Events.Select(happening => happening.TriggerToken).ToHashSet();
        var candidates = decisions.Decided.ConvertAll(decided => new Candidate(decided.Token, document.SpanOf(decided.Token, decided.Token + 1), document.Sentences[document.SentenceOf(decided.Token)].Span, decided.Times, decided.Places, decided.Features)
        {
            When = decided.When,
            Where = decided.Where,
            IsTold = told.Contains(decided.Token),
        });
        foreach (var pin in article.Pins)
            if (candidates.Where(candidate => candidate.Pin is null).MaxBy(candidate => Overlap(pin, candidate.Trigger)) is { } best && Overlap(pin, best.Trigger) > 0) best.Pin = pin;
        // "Held talks" may be marked at its noun and found at its verb.
        foreach (var pin in article.Pins.Except(candidates.Select(candidate => candidate.Pin).OfType<Pin>()))
            if (candidates.Find(candidate => candidate.Pin is null && Belongs(document, candidate.Token, pin)) is { } near) near.Pin = pin;
        return new AnnotatedArticle(folder, article.Pins, candidates, document.Events.FindAll(happening => !candidates.Exists(candidate => candidate.Token == happening.TriggerToken)));
    }

    /// <summary>Chooses every time and place by the trees.</summary>
    public void Link(BoostedTrees times, BoostedTrees places)
    {
        foreach (var candidate in Candidates)
        {
            if (candidate.Times.Length > 1)
            {
                var chances = TreeTrainer.Chances([.. candidate.Times.Select(option => times.Score(option.Row.Values))]);
                var best = Array.IndexOf(chances, chances.Max());
                candidate.When = candidate.Times[best] with { Chance = chances[best] };
            }
            if (candidate.Places.Length > 1)
            {
                var (index, agreement) = PlaceAgreement.Best(candidate.Places, TreeTrainer.Chances([.. candidate.Places.Select(option => places.Score(option.Row.Values))]));
                candidate.Where = candidate.Places[index] with { Chance = agreement };
            }
            candidate.Linked = EventFeatures.Linked(candidate.Features, candidate.When, candidate.Where,
                [.. Candidates.Where(other => other.Sentence == candidate.Sentence && other.Token < candidate.Token && !other.Features.Is(LinkFeature.Plain) && !other.Features.Is(LinkFeature.Unruled)).Select(other => new Telling(0, 0, other.Token) { When = other.When.When, Where = other.Where.Where })]);
        }
        Judge();
    }

    /// <summary>Which of them are pins at their time and place: those whose trigger is the pin's, then any of the sentence.</summary>
    private void Judge()
    {
        var left = Pins.Except(Candidates.Select(candidate => candidate.Pin).OfType<Pin>()).ToList();
        foreach (var candidate in Candidates)
        {
            var (when, where) = (candidate.When.When, candidate.Where.Where);
            candidate.IsRight = candidate.Pin is { } pin && (when is not null || where is not null) && (when is null || pin.IsAt(when)) && (where is null || pin.Accepts(where));
            if (!candidate.IsRight && when is not null && where is not null && left.Find(pin => candidate.Sentence.Start <= pin.Start && pin.Start < candidate.Sentence.End && pin.IsAt(when) && pin.Accepts(where)) is { } other)
                candidate.IsRight = left.Remove(other);
        }
    }

    /// <summary>Whether a word stands over a pin's trigger or under it.</summary>
    private static bool Belongs(Document document, int token, Pin pin)
    {
        for (var t = document.TokenAt(pin.Start); t <= document.TokenAt(pin.End - 1); t++)
            if (document.Heads[t] == token || document.Heads[token] == t) return true;
        return false;
    }

    private static int Overlap(Pin pin, TextSpan span) => Math.Min(pin.End, span.End) - Math.Max(pin.Start, span.Start);
}

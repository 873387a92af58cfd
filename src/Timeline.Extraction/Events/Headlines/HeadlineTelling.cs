using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Specifying;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>
/// A headline tells in short what the paragraphs below it tell in full, so it is read last: which of its words tell events, when and where, is known from the body. Every event of the
/// body speaks for its time and its place, the more the more it is like what the word tells; what was learned from annotated headlines says how much. The first sentence of the news is such a headline where it names no time, "has resigned".
/// </summary>
internal sealed class HeadlineTelling(Document document, HeadlineWeights weights, Participants people, Topic topic, Specifier specifier)
{
    /// <summary>How likely a word must tell an event at the time and place chosen.</summary>
    private const double Told = 0.25;

    /// <summary>The same for the first sentence, which the rules have read with the rest of the body.</summary>
    private const double ToldFirst = 0.35;

    /// <summary>How sure it is of a time or place that it has not.</summary>
    private const double Half = 0.5;

    /// <summary>Told once each word is known, before any is chosen.</summary>
    public Action<HeadlineWord>? Reads { get; init; }

    /// <summary>Puts the events of a headline in the place of those that were read before the body; of the first sentence only those that are told so.</summary>
    public void Tell(HeadlineReader reader)
    {
        var told = new List<Event>();
        foreach (var word in reader.Words())
        {
            Reads?.Invoke(word);
            var when = Time(weights, word);
            var where = Place(weights, word, when?.When);
            if (when is null && where is null || Chance(weights, word) * (when?.Chance ?? Half) * (where?.Chance ?? Half) < (reader.IsHeadline ? Told : ToldFirst)) continue;
            var happening = reader.Ruled(word.Trigger.Token) ?? New(word, when?.When, where?.Where, where?.Mention is null);
            if (happening.Title.Length == 0) continue;
            told.Add(happening with
            {
                When = when?.When,
                WhenTimex = when?.Timex,
                Where = where?.Where,
                WhereMention = where?.Mention,
                TimeChance = when?.Chance ?? 0,
                PlaceChance = where?.Chance ?? 0,
            });
        }
        document.Events.RemoveAll(happening => happening.Passage == reader.Passage && (reader.IsHeadline || told.Exists(other => other.TriggerToken == happening.TriggerToken)));
        var next = document.Events.FindIndex(happening => happening.Passage.Start > reader.Passage.Start);
        document.Events.InsertRange(next < 0 ? document.Events.Count : next, told);
    }

    private Event New(HeadlineWord word, TimeInterval? when, Place? where, bool isCarried)
    {
        var trigger = word.Trigger;
        var subject = people.Name(document, Subjects.Of(document, trigger));
        return new Event(document.Sentences[trigger.Sentence].Span, document.SpanOf(trigger.Token, trigger.Token + 1), TitleWriter.Write(document, trigger, subject, people, topic, specifier, when, null, where, isCarried))
        {
            TriggerToken = trigger.Token,
            Teller = trigger,
            Kind = trigger.Class.Kind,
            Class = trigger.Class.Name,
            Status = trigger.Status,
            Who = people.Of(document, trigger, subject?.Name),
        };
    }

    /// <summary>How likely the word tells an event.</summary>
    public static double Chance(HeadlineWeights weights, HeadlineWord word) => 1 / (1 + Math.Exp(-HeadlineWeights.Sum(weights.Word, (ulong)word.Features)));

    /// <summary>The time for which most speaks.</summary>
    public static (TimeInterval When, int? Timex, double Chance)? Time(HeadlineWeights weights, HeadlineWord word)
    {
        var sums = new Dictionary<(NodaTime.LocalDate, NodaTime.LocalDate), (HeadlineWord.TimeVote Best, double Most, double Sum)>();
        foreach (var vote in word.Times)
        {
            var weight = Math.Exp(HeadlineWeights.Sum(weights.Time, (ulong)vote.Features));
            var sum = sums.GetValueOrDefault((vote.When.Start, vote.When.End));
            sums[(vote.When.Start, vote.When.End)] = weight > sum.Most ? (vote, weight, sum.Sum + weight) : sum with { Sum = sum.Sum + weight };
        }
        if (sums.Count == 0) return null;
        var (best, _, votes) = sums.Values.MaxBy(sum => sum.Sum);
        var isOfBody = (best.Features & (BodyEventFeature.OwnTime | BodyEventFeature.BesideTime | BodyEventFeature.Publication | BodyEventFeature.PublicationOfLead)) == 0;
        return (isOfBody ? best.When with { Evidence = Evidence.Narrative } : best.When, isOfBody ? null : best.Timex, votes / sums.Values.Sum(sum => sum.Sum));
    }

    /// <summary>The place for which most speaks.</summary>
    /// <param name="when">The time chosen before.</param>
    public static (Place Where, int? Mention, double Chance)? Place(HeadlineWeights weights, HeadlineWord word, TimeInterval? when)
    {
        var sums = new Dictionary<int, (HeadlineWord.PlaceVote Best, double Most, double Sum)>();
        foreach (var vote in word.Places)
        {
            var weight = Math.Exp(HeadlineWeights.Sum(weights.Place, (ulong)(vote.Features | (IsAt(vote, when) ? BodyEventFeature.AtTime : 0))));
            var sum = sums.GetValueOrDefault(vote.Where.Id);
            sums[vote.Where.Id] = weight > sum.Most ? (vote, weight, sum.Sum + weight) : sum with { Sum = sum.Sum + weight };
        }
        if (sums.Count == 0) return null;
        var all = sums.Values.Sum(sum => sum.Sum);
        // Of several places of one town the likeliest is named.
        var options = sums.Values.OrderByDescending(sum => sum.Sum).Select(sum => new PlaceOption(sum.Best.Where, sum.Best.Mention, default) { Chance = sum.Sum / all }).ToArray();
        var (best, agreement) = PlaceAgreement.Best(options, options.Select(option => option.Chance).ToArray());
        return (options[best].Where!, options[best].Mention, Math.Min(1, agreement));
    }

    private static bool IsAt(HeadlineWord.PlaceVote vote, TimeInterval? when) => when is not null && vote.When is { } other && other.Start == when.Start && other.End == when.End;
}

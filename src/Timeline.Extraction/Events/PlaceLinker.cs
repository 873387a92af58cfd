using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Gives an event its place: where the words of its clause say it happened, not where its people come from.</summary>
internal static class PlaceLinker
{
    private static readonly ulong From = WordKey.Of("from"), To = WordKey.Of("to"), In = WordKey.Of("in"), At = WordKey.Of("at"), Near = WordKey.Of("near"), Into = WordKey.Of("into"), Of = WordKey.Of("of"), Over = WordKey.Of("over"), Against = WordKey.Of("against");

    /// <returns>Index of the mention in <see cref="Document.Places"/>; null where the sentence has none for this event.</returns>
    public static int? InSentence(Document document, EventTrigger trigger, int[] clauses)
    {
        var sentence = document.Sentences[trigger.Sentence];
        int best = -1, least = int.MaxValue;
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].FirstToken < sentence.EndToken; p++)
        {
            var mention = document.Places[p];
            if (!mention.Literal || mention.Place is null) continue;
            var clause = clauses[mention.FirstToken - sentence.FirstToken];
            var before = mention.FirstToken > sentence.FirstToken ? document.Tokens[mention.FirstToken - 1].Key : 0;
            var behind = mention.FirstToken > trigger.Token;
            var distance = behind ? mention.FirstToken - trigger.Token : trigger.Token - mention.EndToken + 8;
            int cost;
            if (clause == trigger.Clause) cost = distance;
            else if (mention.FirstToken <= sentence.FirstToken + 3 && before is not 0 && before == In) cost = 80 + distance;
            else if (clause == trigger.Clause - 1 || clause == trigger.Clause + 1 && !ClauseMap.IsBackground(document, sentence.FirstToken + Array.IndexOf(clauses, clause))) cost = 120 + distance;
            else cost = (clause < trigger.Clause ? 160 : 200) + distance;
            if (before == From) cost += trigger.Base is "leave" or "depart" or "flee" or "escape" or "withdraw" or "launch" ? 0 : 40;
            if (before == Of || before == Over || before == Against) cost += 12;
            if (before == In || before == At || before == Near || before == Into) cost -= 3;
            if (before == To && trigger.Kind is EventKind.Movement or EventKind.Diplomacy) cost -= 3;
            if (cost < least) (best, least) = (p, cost);
        }
        return best < 0 ? null : best;
    }

    /// <summary>A country or city that acts as the subject: where nothing better is said, what it does it does at home.</summary>
    public static int? Actor(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var p = FirstMention(document, sentence); p < document.Places.Count && document.Places[p].EndToken <= trigger.Token; p++)
            if (document.Places[p] is { Place.Kind: PlaceKind.Country or PlaceKind.City } mention && trigger.Token - mention.EndToken <= 2 && mention.FirstToken - sentence.FirstToken <= 2 && !IsPossessive(document, mention)) return p;
        return null;
    }

    private static bool IsPossessive(Document document, PlaceMention mention) => mention.EndToken < document.Tokens.Length && document.Text[document.Tokens[mention.EndToken].Start] is '\'' or '’';

    private static int FirstMention(Document document, Sentence sentence)
    {
        int low = 0, high = document.Places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Places[middle].FirstToken < sentence.FirstToken) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Places that a sentence points back at instead of naming: "a visit to the secretive country", "in the capital", "there".</summary>
internal static class Anaphora
{
    private const int PhraseLength = 4;

    /// <summary>Mentions that it looks back over: what was named longer ago nobody remembers.</summary>
    private const int Farthest = 200;

    private static readonly WordSet Countries = Clause.Keys("country nation kingdom republic"), Towns = Clause.Keys("city town capital village port"), Capitals = Clause.Keys("capital"), Regional = Clause.Keys("regional provincial state county"), Prepositions = Clause.Keys("to in at into near across throughout around from"),
        Pointing = Clause.Keys("the that this"), There = Clause.Keys("there"), Here = Clause.Keys("here");

    /// <summary>A word for a kind of place: "capital", "country".</summary>
    public static bool IsKindOfPlace(ulong key) => Countries.Contains(key) || Towns.Contains(key);

    /// <summary>The place that a word of the event's clause points back at; null where none does.</summary>
    public static Place? Resolve(Document document, EventTrigger trigger, ArticleFocus focus)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var i = trigger.Token + 1; i < sentence.EndToken; i++)
        {
            if (trigger.IsNoun ? !document.Tree.IsWithin(i, trigger.Token) : Clause.Of(document, i) is var clause && clause != trigger.Token && clause != trigger.Content) continue;
            var key = document.Tokens[i].Key;
            if (Here.Contains(key) && document.Tags[i] == PartOfSpeech.Adverb && focus.HasDateline && !trigger.InQuotation) return focus.Place;
            // Of whatever the name is a part in the same sentence: "the University of Bergen … there".
            if (There.Contains(key) && document.Tags[i] == PartOfSpeech.Adverb) return focus.IsHistory ? focus.Place : Last(document, i, mention => mention.FirstToken >= sentence.FirstToken && Clause.IsProper(document, mention)) ?? Last(document, i, mention => mention.Literal);
            if (Countries.Contains(key) && IsPlaced(document, sentence, i)) return Last(document, i, mention => mention.Place!.Kind == PlaceKind.Country);
            if (Towns.Contains(key) && focus is { IsHistory: true, Place.Kind: PlaceKind.City } && document.Tree.Child(i, Relation.Determiner) >= 0) return focus.Place;
            if (Capitals.Contains(key) && IsPlaced(document, sentence, i) && Capital(document, i) is { } capital) return capital;
            if (Towns.Contains(key) && focus.HasDateline && !trigger.InQuotation && IsPlaced(document, sentence, i) && IsThis(document, i)) return focus.Place;
            if (Towns.Contains(key) && IsPlaced(document, sentence, i)) return Last(document, i, mention => mention.Place!.Kind == PlaceKind.City);
        }
        return null;
    }

    /// <summary>"To the secretive country", "in that town": a preposition and a word that points stand before the noun.</summary>
    private static bool IsPlaced(Document document, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i > sentence.FirstToken && noun - i < PhraseLength; i--)
            if (Pointing.Contains(document.Tokens[i].Key)) return Prepositions.Contains(document.Tokens[i - 1].Key) && !IsNamed(document, sentence, noun);
        return false;
    }

    /// <summary>"In this town": that in which the article is written.</summary>
    private static bool IsThis(Document document, int noun) => document.Tree.Child(noun, Relation.Determiner) is >= 0 and var pointing && document.Word(pointing) is "this";

    /// <summary>"The village of Ouro" points back at nothing.</summary>
    private static bool IsNamed(Document document, Sentence sentence, int noun) => noun + 2 < sentence.EndToken && document.Word(noun + 1) is "of" && document.Tags[noun + 2] == PartOfSpeech.ProperNoun;

    /// <summary>"To the Danish capital", "in the capital": that of the country before the word, or the city that the article named last and that is one; null where it named none.</summary>
    private static Place? Capital(Document document, int token)
    {
        if (Regional.Contains(document.Tokens[token - 1].Key)) return null;
        var next = PlaceLinker.FirstMention(document, token);
        if (next > 0 && document.Places[next - 1] is { Place.Capital: { } capital } state && state.EndToken == token) return capital;
        return Last(document, token, mention => mention.Place!.IsCapital);
    }

    /// <summary>The place named last before the word by such a mention; null where none is.</summary>
    private static Place? Last(Document document, int token, Predicate<PlaceMention> isMeant)
    {
        var next = PlaceLinker.FirstMention(document, token);
        for (var p = next - 1; p >= Math.Max(0, next - Farthest); p--)
            if (document.Places[p] is { Place: { } place } mention && mention.EndToken <= token && isMeant(mention)) return place;
        return null;
    }
}

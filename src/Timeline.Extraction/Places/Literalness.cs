using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using WordClass = Timeline.Extraction.Places.PlaceWords.WordClass;

namespace Timeline.Extraction.Places;

/// <summary>Whether a name stands for the place itself: not for its government, its people, or the name of something else.</summary>
internal static class Literalness
{
    private static readonly ulong OfWord = WordKey.Of("of"), The = WordKey.Of("the"), Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), Hyphen = WordKey.Of("-"), To = WordKey.Of("to"), Possessive = WordKey.Of("'s"), Between = WordKey.Of("between"), Such = WordKey.Of("such"), As = WordKey.Of("as");
    private static readonly ulong[] Ways = [.. ((string[])["flight", "flights", "ferry", "ferries", "train", "trains", "boat", "boats", "bus", "buses", "traffic", "journey", "crossing", "halfway", "distance", "line", "link", "route"]).Select(word => WordKey.Of(word))];

    /// <summary>
    /// A place where something is or goes: after a word of place, in a dateline, behind a comma after such a one, in a list that began with one, or what a
    /// disaster struck; not a people, nor part of another name.
    /// </summary>
    public static bool Of(Document document, PlaceCandidate candidate, PlaceCandidate? previous, PlaceCandidate? next)
    {
        if (candidate.Partial) return false;
        if (candidate.IsPeople) return IsLand(document, candidate, next);
        var tokens = document.Tokens;
        var after = candidate.EndToken < tokens.Length ? tokens[candidate.EndToken] : default;
        // "Russia's foreign ministry", "Moscow's ally": the owner; "Ukraine's capital", "Russia's Kursk region": a place within.
        if (after.Key == Possessive) return next is { Unlisted: true } && next.FirstToken == candidate.EndToken + 1 || candidate.Placed && IsFollowedByPlace(document, candidate, next);
        if (after.Key == Hyphen && candidate.EndToken + 1 < tokens.Length && tokens[candidate.EndToken + 1].Start == after.End) return false;
        var first = candidate.FirstToken;
        var sentence = document.Sentences[document.SentenceOf(first)];
        if (IsRelated(document, sentence, candidate, previous)) return false;
        if (candidate.Placed || candidate.Container is not null) return true;
        // A dateline: the first word of a paragraph before a dash.
        if (after.Length > 0 && document.Text[after.Start] is '—' or '–' or '-' or '_' && sentence.FirstToken == first) return true;
        var before = first - 1 > sentence.FirstToken && tokens[first - 1].Key == The ? first - 2 : first - 1;
        if (before >= sentence.FirstToken && tokens[before].Key == OfWord) return before == sentence.FirstToken || IsPlaceOf(tokens[before - 1]);
        if (IsStruck(document, sentence, candidate.EndToken)) return true;
        if (IsPlaceOfNoun(document, sentence, candidate)) return true;
        var modifies = document.Tags.Length > 0 && after.Length > 0 && after.Kind == TokenKind.Lower && document.Tags[candidate.EndToken] == PartOfSpeech.Noun;
        if (modifies || before < sentence.FirstToken) return false;
        if (tokens[before].Key == As && IsExample(document, sentence, before)) return true;
        return tokens[before].Kind == TokenKind.Lower && PlaceWords.ClassOf(tokens[before]) == WordClass.Direction || previous is { Literal: true } && IsListed(document, previous, first);
    }

    /// <summary>"The streets of Paris" are there; "the government of Mexico", "the President of Armenia", "the Bank of England" are a state's or only named so.</summary>
    private static bool IsPlaceOf(Token noun) =>
        PlaceWords.ClassOf(noun) != WordClass.Title && !PlaceWords.IsPolity(noun) && !(noun.Kind == TokenKind.Capitalised && PlaceWords.ClassOf(noun) == WordClass.Institution);

    /// <summary>"Was flattened", "has been evacuated", "surrendered": what happened to the place itself.</summary>
    private static bool IsStruck(Document document, Sentence sentence, int end)
    {
        if (document.VerbForms.Length != document.Tokens.Length) return false;
        var passive = false;
        for (var i = end; i < Math.Min(sentence.EndToken, end + 4); i++)
        {
            if (document.Tags[i] == PartOfSpeech.Auxiliary) passive = true;
            else if (!passive && PlaceWords.ClassOf(document.Tokens[i]) == WordClass.Yield) return !IsScore(document, sentence, i + 1);
            else if (passive && PlaceWords.ClassOf(document.Tokens[i]) == WordClass.Visit) return document.VerbForms[i] is VerbForm.Participle or VerbForm.Past;
            else if (document.Tags[i] != PartOfSpeech.Adverb) return false;
        }
        return false;
    }

    /// <summary>"Fell 2-1", "fell to Ajax": of a team.</summary>
    private static bool IsScore(Document document, Sentence sentence, int at) =>
        at < sentence.EndToken && (document.Tokens[at].Kind == TokenKind.Number || document.Tokens[at].Key == To && at + 1 < sentence.EndToken && document.Tokens[at + 1].Kind != TokenKind.Lower);

    /// <summary>Only commas, "and" and "or" stand between.</summary>
    private static bool IsListed(Document document, PlaceCandidate previous, int first)
    {
        if (first - previous.EndToken is < 1 or > 2) return false;
        for (var i = previous.EndToken; i < first; i++)
            if (document.Tokens[i].Key is var key && key != Comma && key != And && key != Or) return false;
        return true;
    }

    private static bool IsFollowedByPlace(Document document, PlaceCandidate candidate, PlaceCandidate? next) =>
        next is not null && next.FirstToken > candidate.EndToken && next.FirstToken <= candidate.EndToken + 3
        || IsPlaceNoun(document, document.Sentences[document.SentenceOf(candidate.FirstToken)], candidate.EndToken + 1);

    /// <summary>"Relations between Harare and London", "a war between": states, not a way from one to the other.</summary>
    private static bool IsRelated(Document document, Sentence sentence, PlaceCandidate candidate, PlaceCandidate? previous)
    {
        var first = candidate.FirstToken;
        if (previous is { Literal: false } && first == previous.EndToken + 1 && document.Tokens[previous.EndToken].Key == And) return IsRelated(document, sentence, previous, null);
        var before = first - 1 > sentence.FirstToken && document.Tokens[first - 1].Key == The ? first - 2 : first - 1;
        return before > sentence.FirstToken && document.Tokens[before].Key == Between && document.Tags.Length > 0
            && document.Tags[before - 1] == PartOfSpeech.Noun && PlaceWords.ClassOf(document.Tokens[before - 1]) is not (WordClass.Place or WordClass.Facility or WordClass.Visit) && !Ways.AsSpan().Contains(document.Tokens[before - 1].Key);
    }

    /// <summary>"On Samoan beaches", "reached the Greek capital": what is a people's and a place. "The French city of Lyon" is Lyon.</summary>
    private static bool IsLand(Document document, PlaceCandidate candidate, PlaceCandidate? next)
    {
        var sentence = document.Sentences[document.SentenceOf(candidate.FirstToken)];
        var before = candidate.FirstToken - 1;
        if (before > sentence.FirstToken && document.Tags[before] == PartOfSpeech.Determiner) before--;
        return before >= sentence.FirstToken && PlaceWords.ClassOf(document.Tokens[before]) is WordClass.At or WordClass.Visit && IsPlaceNoun(document, sentence, candidate.EndToken)
            && (next is null || next.FirstToken > candidate.EndToken + 3);
    }

    /// <summary>"In countries such as Cyprus".</summary>
    private static bool IsExample(Document document, Sentence sentence, int last) =>
        last - 3 >= sentence.FirstToken && document.Tokens[last - 1].Key == Such && PlaceWords.ClassOf(document.Tokens[last - 2]) == WordClass.Place && PlaceWords.ClassOf(document.Tokens[last - 3]) is WordClass.At or WordClass.Direction;

    /// <summary>"At a Dallas medical clinic", "in the Tianjin prison": what is there is in the place.</summary>
    private static bool IsPlaceOfNoun(Document document, Sentence sentence, PlaceCandidate candidate)
    {
        var determiner = candidate.FirstToken - 1;
        return determiner - 1 >= sentence.FirstToken && document.Tags.Length > 0 && document.Tags[determiner] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun
            && PlaceWords.ClassOf(document.Tokens[determiner - 1]) == WordClass.At && IsPlaceNoun(document, sentence, candidate.EndToken);
    }

    /// <summary>A noun of a place or building, with at most two words of it before: "notorious jails".</summary>
    private static bool IsPlaceNoun(Document document, Sentence sentence, int first)
    {
        for (var i = first; i < Math.Min(sentence.EndToken, first + 3) && document.Tokens[i].Kind == TokenKind.Lower; i++)
        {
            if (PlaceWords.ClassOf(document.Tokens[i]) is WordClass.Place or WordClass.Facility) return true;
            if (document.Tags.Length > 0 && document.Tags[i] is not (PartOfSpeech.Adjective or PartOfSpeech.Noun)) return false;
        }
        return false;
    }
}

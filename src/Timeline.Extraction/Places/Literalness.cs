using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using WordClass = Timeline.Extraction.Places.PlaceWords.WordClass;

namespace Timeline.Extraction.Places;

/// <summary>Whether a name stands for the place itself: not for its government, its people, or the name of something else.</summary>
internal static class Literalness
{
    private static readonly ulong OfWord = WordKey.Of("of"), The = WordKey.Of("the"), Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), Hyphen = WordKey.Of("-"), To = WordKey.Of("to"), Possessive = WordKey.Of("'s");

    /// <summary>
    /// A place where something is or goes: after a word of place, in a dateline, behind a comma after such a one, in a list that began with one, or what a
    /// disaster struck; not a people, nor part of another name.
    /// </summary>
    public static bool Of(Document document, PlaceCandidate candidate, PlaceCandidate? previous, PlaceCandidate? next)
    {
        if (candidate.Partial || candidate.IsPeople) return false;
        var tokens = document.Tokens;
        var after = candidate.EndToken < tokens.Length ? tokens[candidate.EndToken] : default;
        // "Russia's foreign ministry", "Moscow's ally": the owner; "Ukraine's capital", "Russia's Kursk region": a place within.
        if (after.Key == Possessive) return candidate.Placed && IsFollowedByPlace(document, candidate, next);
        if (after.Key == Hyphen && candidate.EndToken + 1 < tokens.Length && tokens[candidate.EndToken + 1].Start == after.End) return false;
        if (candidate.Placed || candidate.Container is not null) return true;
        var first = candidate.FirstToken;
        var sentence = document.Sentences[document.SentenceOf(first)];
        // A dateline: the first word of a paragraph before a dash.
        if (after.Length > 0 && document.Text[after.Start] is '—' or '–' or '-' && sentence.FirstToken == first) return true;
        var before = first - 1 > sentence.FirstToken && tokens[first - 1].Key == The ? first - 2 : first - 1;
        if (before >= sentence.FirstToken && tokens[before].Key == OfWord) return before == sentence.FirstToken || IsPlaceOf(tokens[before - 1]);
        if (IsStruck(document, sentence, candidate.EndToken)) return true;
        var modifies = document.Tags.Length > 0 && after.Length > 0 && after.Kind == TokenKind.Lower && document.Tags[candidate.EndToken] == PartOfSpeech.Noun;
        if (modifies || before < sentence.FirstToken) return false;
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
        || PlaceWords.ClassOf(document.Tokens[Math.Min(candidate.EndToken + 2, document.Tokens.Length - 1)]) == WordClass.Place;
}

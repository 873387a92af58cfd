using System.Runtime.InteropServices;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>Finds the stretches of tokens that are names of places here, and not of people, papers or months.</summary>
internal sealed class PlaceRecognizer(Gazetteer gazetteer)
{
    private const int LongestName = 6;
    private static readonly ulong Of = WordKey.Of("of"), The = WordKey.Of("the"), For = WordKey.Of("for"), Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), Possessive = WordKey.Of("'s"), Hyphen = WordKey.Of("-");

    public List<PlaceCandidate> Find(Document document)
    {
        var found = new List<PlaceCandidate>();
        var tokens = document.Tokens;
        var seenLower = LowerCaseWords(document);
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!StartsName(tokens[i]) || LongestAt(document, sentence, i) is not { } candidate)
                {
                    i++;
                    continue;
                }
                if (Judge(document, sentence, candidate, seenLower, found)) found.Add(candidate);
                i = candidate.EndToken;
            }
        foreach (ref var candidate in CollectionsMarshal.AsSpan(found)) candidate.Literal = IsLiteral(document, candidate, found);
        return found;
    }

    private static bool StartsName(Token token) => token.Kind is TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed;

    private PlaceCandidate? LongestAt(Document document, Sentence sentence, int first)
    {
        var tokens = document.Tokens;
        for (var end = Math.Min(sentence.EndToken, first + LongestName); end > first; end--)
        {
            var last = tokens[end - 1];
            if (!StartsName(last) && !(end - first > 1 && PlaceWords.ClassOf(last) == PlaceWords.WordClass.Place)) continue;
            if (!IsOneName(document, first, end)) continue;
            var key = PlaceName.Key(document.SpanOf(first, end).In(document.Text));
            var names = gazetteer.Find(key);
            if (names.Length == 0) continue;
            var candidate = new PlaceCandidate(first, end, key);
            var capitals = end - first > 1 || IsAbbreviation(document, first);
            foreach (var name in names)
            {
                if ((name.Flags & GazetteerFormat.NameTraits.Abbreviation) != 0 && !capitals) continue;
                // "U.S." is no village Us, "Me." no Me.
                if (end - first == 1 && (name.Flags & GazetteerFormat.NameTraits.Abbreviation) == 0 && document.Word(first)[^1] == '.') continue;
                candidate.Places.Add((name.Entry, name.Flags));
            }
            if (candidate.Places.Count > 0) return candidate;
        }
        return null;
    }

    private static bool IsAbbreviation(Document document, int token) => document.Tokens[token].Kind == TokenKind.Upper || document.Word(token)[^1] == '.';

    /// <summary>Capitalised words, with "of", "the", "de" or hyphens between: no comma, no other lower-case word.</summary>
    private static bool IsOneName(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        for (var i = first + 1; i < end - 1; i++)
        {
            if (StartsName(tokens[i]) || tokens[i].Key == Hyphen || tokens[i].Key == Comma && i == end - 2 && document.Word(end - 1).Contains('.')) continue;
            if (tokens[i].Kind == TokenKind.Lower && tokens[i].Length <= 3) continue;
            return false;
        }
        // A line break that is no space parts names.
        return document.Text.AsSpan(tokens[first].End, tokens[end - 1].Start > tokens[first].End ? tokens[end - 1].Start - tokens[first].End : 0).IndexOf("\n\n") < 0;
    }

    private bool Judge(Document document, Sentence sentence, PlaceCandidate candidate, HashSet<ulong> seenLower, List<PlaceCandidate> found)
    {
        var tokens = document.Tokens;
        var (first, end) = (candidate.FirstToken, candidate.EndToken);
        var before = first > sentence.FirstToken ? tokens[first - 1] : default;
        var after = end < sentence.EndToken ? tokens[end] : default;
        var beforeClass = before.Length > 0 ? PlaceWords.ClassOf(before) : PlaceWords.WordClass.None;
        var afterThe = before.Key == The && first - 1 > sentence.FirstToken ? PlaceWords.ClassOf(tokens[first - 2]) : PlaceWords.WordClass.None;
        candidate.Placed = beforeClass is PlaceWords.WordClass.At or PlaceWords.WordClass.Visit || afterThe is PlaceWords.WordClass.At or PlaceWords.WordClass.Visit;

        // "Left for France": the goal of a way.
        if (!candidate.Placed && first - 2 >= sentence.FirstToken)
        {
            var preposition = before.Key == The ? first - 2 : first - 1;
            candidate.Placed = tokens[preposition].Key == For && preposition > sentence.FirstToken && PlaceWords.ClassOf(tokens[preposition - 1]) == PlaceWords.WordClass.Visit;
        }

        // Joined to the place before by a comma or "and": of the same kind.
        var previous = found.Count > 0 ? found[^1] : null;
        if (previous is not null && previous.EndToken == first - 1 && before.Key == Comma)
        {
            if (candidate.Places.Any(place => Contains(place.Entry, previous))) previous.Container = candidate;
            candidate.Placed |= previous.Placed;
        }
        else if (previous is not null && previous.EndToken == first - 1 && (before.Key == And || before.Key == Or)) candidate.Placed |= previous.Placed;

        var prominence = candidate.Places.Max(place => Prominence(gazetteer.Entries[place.Entry], place.Traits));
        if (before.Length > 0 && beforeClass == PlaceWords.WordClass.Title && prominence < 8 && before.Kind != TokenKind.Lower) return false;
        var joinedBefore = before.Length > 0 && before.Kind is TokenKind.Capitalised && document.Text[before.End] == ' ' && before.End + 1 == tokens[first].Start && beforeClass is not (PlaceWords.WordClass.At or PlaceWords.WordClass.Visit)
            && !(first - 1 == sentence.FirstToken && PlaceWords.IsUsuallyOther(before.Key)) && (previous is null || previous.EndToken != first);
        var joinedAfter = after.Length > 0 && after.Kind is TokenKind.Capitalised && tokens[end - 1].End + 1 == after.Start;
        var single = end - first == 1;
        if (joinedAfter && PlaceWords.ClassOf(after) == PlaceWords.WordClass.Institution) candidate.Partial = true;
        if (joinedBefore && prominence < 8) return false;
        if (joinedAfter && !candidate.Partial && PlaceWords.ClassOf(after) != PlaceWords.WordClass.Place && prominence < 6.2) return false;
        if (candidate.Partial && prominence < 5.5) return false;
        if (joinedBefore && !candidate.Placed) candidate.Partial = true;
        if (!single) return prominence >= 2.5 || candidate.Placed;
        if (PlaceWords.IsUsuallyOther(tokens[first].Key)) return before.Key != The && candidate.Placed && prominence >= 5.2 && !joinedAfter;
        if (seenLower.Contains(tokens[first].Key) && prominence < 7.5) return false;
        if (tokens[first].Kind == TokenKind.Upper && document.Word(first).Length <= 4 && prominence < 8) return false;
        if (tokens[first].Length <= 2 && prominence < 8) return false;
        if (candidate.Placed) return prominence >= 2.5;
        return first == sentence.FirstToken ? prominence >= 4.8 : prominence >= 4.3;
    }

    private bool Contains(int region, PlaceCandidate candidate)
    {
        foreach (var (entry, _) in candidate.Places)
            if (gazetteer.Entries[entry] is var place && entry != region && (place.Region == region || place.Country == region)) return true;
        return false;
    }

    /// <summary>How well known a place is: about the decimal logarithm of its people, 9 for a country.</summary>
    public static double Prominence(in GazetteerFormat.Entry entry, GazetteerFormat.NameTraits traits)
    {
        var size = entry.Prominence / 100.0;
        return (traits & GazetteerFormat.NameTraits.Alternate) != 0 ? size - 1.6 : size;
    }

    /// <summary>A place where something is or goes: after a word of place, in a dateline, behind a comma after such a one; not a people, nor part of another name.</summary>
    private static bool IsLiteral(Document document, PlaceCandidate candidate, List<PlaceCandidate> found)
    {
        if (candidate.Partial || candidate.Places.TrueForAll(place => (place.Traits & GazetteerFormat.NameTraits.Demonym) != 0)) return false;
        var tokens = document.Tokens;
        var after = candidate.EndToken < tokens.Length ? tokens[candidate.EndToken] : default;
        // "Russia's foreign ministry", "Moscow's ally": the owner; "Ukraine's capital", "Russia's Kursk region": a place within.
        if (after.Key == Possessive) return candidate.Placed && IsFollowedByPlace(document, candidate, found);
        if (after.Key == Hyphen && candidate.EndToken + 1 < tokens.Length && tokens[candidate.EndToken + 1].Start == after.End) return false;
        if (candidate.Placed) return true;
        var first = candidate.FirstToken;
        if (first > 0 && tokens[first - 1].Key == Of) return first < 2 || !(tokens[first - 2].Kind == TokenKind.Capitalised && PlaceWords.ClassOf(tokens[first - 2]) == PlaceWords.WordClass.Institution);
        // A dateline: the first word of a paragraph before a dash.
        return after.Length > 0 && document.Text[after.Start] is '—' or '–' or '-' && document.Sentences[document.SentenceOf(first)].FirstToken == first
            || candidate.Container is not null;
    }

    private static bool IsFollowedByPlace(Document document, PlaceCandidate candidate, List<PlaceCandidate> found)
    {
        foreach (var other in found)
            if (other.FirstToken > candidate.EndToken && other.FirstToken <= candidate.EndToken + 3) return true;
        return PlaceWords.ClassOf(document.Tokens[Math.Min(candidate.EndToken + 2, document.Tokens.Length - 1)]) == PlaceWords.WordClass.Place;
    }

    private static HashSet<ulong> LowerCaseWords(Document document)
    {
        var seen = new HashSet<ulong>();
        foreach (var token in document.Tokens)
            if (token.Kind == TokenKind.Lower) seen.Add(token.Key);
        return seen;
    }
}

using Timeline.Extraction.Text;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Extraction.Places;

/// <summary>Finds where names of the gazetteer stand in the text: the longest from each token on.</summary>
internal sealed class GazetteerMatcher(Gazetteer gazetteer)
{
    private const int LongestName = 6;

    /// <summary>What a place is less known by under an alternate name, how well at most, and what under the beginning of its name; in hundredths.</summary>
    private const int OfAlternate = 180, BestAlternate = 560, OfShort = 60;
    private const int FarBetterKnown = 300;
    private static readonly ulong Comma = WordKey.Of(","), Hyphen = WordKey.Of("-"), And = WordKey.Of("and"), Or = WordKey.Of("or"), The = WordKey.Of("the"), Possessive = WordKey.Of("'s");

    /// <summary>Fills, for each token, the index into <paramref name="matches"/> of the match that begins there; -1 where none does.</summary>
    public void Find(Document document, List<GazetteerMatch> matches, Span<int> starts)
    {
        starts.Fill(-1);
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (StartsName(document.Tokens[i]) && LongestAt(document, sentence.EndToken, i) is { } match)
                {
                    starts[i] = matches.Count;
                    matches.Add(match);
                }
    }

    public static bool StartsName(Token token) => token.Kind is TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed;

    private GazetteerMatch? LongestAt(Document document, int sentenceEnd, int first)
    {
        var tokens = document.Tokens;
        for (var end = FurthestEnd(document, sentenceEnd, first); end > first; end--)
        {
            var last = tokens[end - 1];
            if (end - first > 1 && !StartsName(last) && PlaceWords.ClassOf(last) != PlaceWords.WordClass.Place && !(last.Key == Possessive && end - first > 2)) continue;
            // "The City" is no hamlet of that name.
            if (end - first == 2 && tokens[first].Key == The && PlaceWords.ClassOf(last) is PlaceWords.WordClass.Place or PlaceWords.WordClass.Direction) continue;
            var key = PlaceName.Key(document.SpanOf(first, end).In(document.Text));
            if (PlaceWords.IsNoPlace(key)) return null;
            if (MatchOf(document, first, end, key) is { } match && !IsPeopleBefore(document, first, last, end)) return match;
        }
        return null;
    }

    /// <summary>"German town", "French region": a people before a word of place is no name of both.</summary>
    private bool IsPeopleBefore(Document document, int first, Token last, int end) =>
        end - first > 1 && last.Kind == TokenKind.Lower && MatchOf(document, first, end - 1, PlaceName.Key(document.SpanOf(first, end - 1).In(document.Text))) is { Traits: MatchTraits.Demonym };

    /// <summary>The furthest that a name may reach: capitalised words with at most one short word, hyphen or abbreviation's comma between.</summary>
    private static int FurthestEnd(Document document, int sentenceEnd, int first)
    {
        var tokens = document.Tokens;
        var end = first + 1;
        for (var i = first + 1; i < Math.Min(sentenceEnd, first + LongestName); i++)
        {
            var token = tokens[i];
            if (token.Start - tokens[i - 1].End > 2 || token.Start - tokens[i - 1].End == 2 && document.Text[token.Start - 1] == '\n' && document.Text[token.Start - 2] == '\n') break;
            if (StartsName(token) || token.Kind == TokenKind.Number || token.Key == Possessive) end = i + 1;
            else if (token.Key == Hyphen || token.Key == Comma && i + 1 < sentenceEnd && document.Word(i + 1).Contains('.')) continue;
            else if (token.Kind == TokenKind.Lower && PlaceWords.ClassOf(token) == PlaceWords.WordClass.Place)
            {
                end = i + 1;
                break;
            }
            else if (token.Kind != TokenKind.Lower || token.Length > 3 || token.Key == Or) break;
            else if (token.Key == And && i + 1 < sentenceEnd && !StartsName(tokens[i + 1])) break;
        }
        return end;
    }

    /// <summary>The match of one stretch; null where the gazetteer has no such name, or not as it is written here.</summary>
    public GazetteerMatch? MatchOf(Document document, int first, int end, ulong key)
    {
        var names = gazetteer.Find(key);
        if (names.Length == 0) return null;
        var token = document.Tokens[first];
        var single = end - first == 1;
        // An abbreviation counts in capitals or with its full stop: "US", "La."; what ends in a full stop is nothing else ("Me." is no Me).
        var dotted = single && document.Word(first).Contains('.');
        // "Central", "West", "City" alone are no names, whatever hamlet is called so.
        if (single && PlaceWords.ClassOf(token) is PlaceWords.WordClass.Place or PlaceWords.WordClass.Direction or PlaceWords.WordClass.Civic or PlaceWords.WordClass.Facility or PlaceWords.WordClass.Institution) return null;
        var (prominence, traits) = (-1, MatchTraits.None);
        var entries = gazetteer.Entries;
        var people = IsPeople(names);
        foreach (var name in names)
        {
            if (!IsWritten(name.Flags, single, token.Kind, dotted) || people && (name.Flags & NameTraits.Demonym) == 0) continue;
            ref readonly var entry = ref entries[name.Entry];
            prominence = Math.Max(prominence, Known(entry, name.Flags));
            traits |= Of(entry, name.Flags);
        }
        return prominence < 0 ? null : new GazetteerMatch(first, end, key, prominence, traits);
    }

    /// <summary>"German" is a people, although a parish has that name: the people's land is far better known than any place of the name.</summary>
    public bool IsPeople(ReadOnlySpan<Name> names)
    {
        int people = 0, place = 0;
        foreach (var name in names)
            if ((name.Flags & NameTraits.Demonym) != 0) people = Math.Max(people, gazetteer.Entries[name.Entry].Prominence);
            else place = Math.Max(place, Known(gazetteer.Entries[name.Entry], name.Flags));
        return people > place + FarBetterKnown;
    }

    /// <summary>True where a name counts as it is written: abbreviations only in capitals or with their stop, other names only without one.</summary>
    public static bool IsWritten(NameTraits name, bool single, TokenKind kind, bool dotted) =>
        !single || ((name & (NameTraits.Abbreviation | NameTraits.Postal)) != 0 ? kind == TokenKind.Upper || dotted : !dotted);

    /// <summary>How well known a place is under this name, in hundredths.</summary>
    /// <remarks>A name that is little used does not share all of a large city's renown: Victoria is not first of all Hong Kong.</remarks>
    public static int Known(in Entry entry, NameTraits name) =>
        (name & NameTraits.Alternate) != 0 ? Math.Min(entry.Prominence - OfAlternate, BestAlternate) : (name & NameTraits.Short) != 0 ? entry.Prominence - OfShort : entry.Prominence;

    private static MatchTraits Of(in Entry entry, NameTraits name) =>
        ((name & NameTraits.Demonym) != 0 ? MatchTraits.Demonym : entry.Kind switch
        {
            PlaceKind.Country => MatchTraits.Country,
            PlaceKind.Region when (entry.Flags & EntryTraits.County) != 0 => MatchTraits.County,
            PlaceKind.Region => MatchTraits.Region,
            PlaceKind.City or PlaceKind.District when (entry.Flags & EntryTraits.Listed) == 0 => MatchTraits.Settlement,
            _ => MatchTraits.Listed,
        }) | ((name & NameTraits.Abbreviation) != 0 ? MatchTraits.Abbreviation : (name & NameTraits.Postal) != 0 ? MatchTraits.Postal : MatchTraits.None);
}

using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>Words that say whether a name is that of a place: those beside it, and names that nearly always are something else.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<ulong, WordClass> Classes = Lines("people-words.tsv").Select(line => line.Split('\t'))
        .GroupBy(row => WordKey.Of(row[0])).ToFrozenDictionary(group => group.Key, group => Enum.Parse<WordClass>(group.First()[1], true));

    private static readonly WordSet Others = new(Lines("not-places.txt").SelectMany(line => line.Split(' ')).Select(word => WordKey.Of(word)));

    private static readonly WordSet GivenNames = new(Lines("given-names.txt").SelectMany(line => line.Split(' ')).Select(word => WordKey.Of(word)));

    private static readonly WordSet Polities = new(Lines("people-words.tsv").Select(line => line.Split('\t')).Where(row => row[1] == "polity").Select(row => WordKey.Of(row[0])));

    /// <summary>What a state has: "the government of …" names the state.</summary>
    public static bool IsPolity(Token token) => Polities.Contains(token.Key);

    public static bool IsGivenName(Token token) => GivenNames.Contains(token.Key);

    public static WordClass ClassOf(Token token) => Classes.GetValueOrDefault(token.Key);

    /// <summary>A word or a person's name first, a small place somewhere besides.</summary>
    public static bool IsUsuallyOther(ulong key) => Others.Contains(key);

    private static readonly FrozenDictionary<ulong, PlaceKind> Kinds = Lines("people-words.tsv").Select(line => line.Split('\t')).Where(row => row.Length > 2 && row[2] is not ("numbered" or "street"))
        .ToFrozenDictionary(row => WordKey.Of(row[0]), row => Enum.Parse<PlaceKind>(row[2], true));

    private static readonly WordSet Roads = new(Lines("people-words.tsv").Select(line => line.Split('\t')).Where(row => row.Length > 2 && row[2] == "numbered").Select(row => WordKey.Of(row[0])));

    private static readonly WordSet Streets = new(Lines("people-words.tsv").Select(line => line.Split('\t')).Where(row => row.Length > 2 && (row[2] is "numbered" or "street")).Select(row => WordKey.Of(row[0])));

    private static readonly WordSet Seats = new(Lines("seats.txt").Select(line => PlaceName.Key(line)));

    private static readonly WordSet NoPlaces = new(Lines("not-place-names.txt").Select(line => PlaceName.Key(line)));

    /// <summary>A name that is a place's somewhere and something else to all the world; by <see cref="PlaceName.Key"/>.</summary>
    public static bool IsNoPlace(ulong key) => NoPlaces.Contains(key);

    /// <summary>A seat that stands for those who sit there unless something is at it: "the White House said"; by <see cref="PlaceName.Key"/>.</summary>
    public static bool IsSeat(ulong key) => Seats.Contains(key);

    /// <summary>Words that end the name of a street or road.</summary>
    public static bool IsStreet(Token token) => Streets.Contains(token.Key);

    /// <summary>Words of roads that a number follows: "Highway 19".</summary>
    public static bool IsRoad(Token token) => Roads.Contains(token.Key);

    private static readonly FrozenDictionary<ulong, string> Listed = Lines("listed-kinds.tsv").Select(line => line.Split('\t')).ToFrozenDictionary(row => WordKey.Of(row[0]), row => " " + row[1]);

    /// <summary>What each name of a list takes before this plural: " county" before "counties"; null for other words.</summary>
    public static string? ListedKind(Token token) => Listed.GetValueOrDefault(token.Key);

    /// <summary>The kind that a word of place gives to the name beside it; null where it may be several.</summary>
    public static PlaceKind? KindOf(Token token) => Kinds.TryGetValue(token.Key, out var kind) ? kind : null;

    private static IEnumerable<string> Lines(string file) => EmbeddedFile.Lines("Places/English/" + file);

    /// <summary>What a word beside a name says. The recogniser of names was trained on their numbers: a new one goes to the end.</summary>
    internal enum WordClass : byte
    {
        None, Title, Institution, Place, At, Visit, Speech, Facility, Civic, Resident, Direction, Storm, Disease, Polity, Yield,
    }
}

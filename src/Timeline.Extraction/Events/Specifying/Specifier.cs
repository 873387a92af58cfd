using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Specifying;

/// <summary>
/// Writes into a title which government "the government" is, as it is read alone: that of the country that the article tells of most, "the family" that of the one whose life it tells, and
/// "the city" by its name.
/// </summary>
internal sealed class Specifier(Document document, ArticleFocus focus)
{
    /// <summary>Before that year most states were others.</summary>
    private const int OldestState = 1900;

    private const int LargestVillage = 20_000, LargestTown = 300_000, Near = 1, ShortestShared = 4, Stem = 5;

    /// <summary>The share of its places that an article has at least in the country whose government "the government" is, and in that which "the country" is.</summary>
    private const double LeastOfOwner = 0.4, LeastOfCountry = 0.3;

    /// <summary>Mentions of places that are looked back at, so that time grows with the length of the article alone.</summary>
    private const int Farthest = 100;

    private static readonly WordSet Pointing = Clause.Keys("city town village capital country nation kingdom island");

    private readonly Lazy<(Dictionary<string, int> Times, int All)> _countries = new(() => Countries(document));

    /// <param name="about">What would stand before the title; null where nothing does.</param>
    /// <param name="when">When it happened; null where nothing tells.</param>
    /// <param name="where">Where it happened; null where nothing tells.</param>
    /// <param name="life">Whose life the article tells; null where it tells none.</param>
    public string Complete(EventTrigger trigger, string title, string? about, TimeInterval? when, Place? where, string? life)
    {
        for (var from = 0; BarePhrase.Next(document, trigger, title, from) is { } phrase;)
        {
            from = phrase.End;
            var told = title[phrase.Start..phrase.End];
            var written = Named(phrase, where) is { } name && !Repeats($"{about} {title}", told, name) ? name
                : CountryOf(phrase, where, when) is { } country && !Repeats($"{about} {title}", told, country) ? country + Behind(told)
                : life is not null && !phrase.IsOwner && Ownership.IsOfPerson(document, phrase) && !Repeats(title, told, life) ? Participants.Possessive(life) + Behind(told) : null;
            if (written is null || title.Length - told.Length + written.Length > TitleWriter.Longest) continue;
            title = title[..phrase.Start] + (phrase.Start == 0 ? char.ToUpperInvariant(written[0]) + written[1..] : written) + title[phrase.End..];
            from = phrase.Start + written.Length;
        }
        return title;
    }

    /// <summary>"The new cabinet" → " new cabinet"</summary>
    private static string Behind(string told) => told[told.IndexOf(' ', StringComparison.Ordinal)..];

    /// <summary>The city that "the city" means, the country that "the country" means: the one named last, where the event is or, where that is no such place, near before.</summary>
    private string? Named(BarePhrase phrase, Place? where)
    {
        if (!phrase.IsAlone || !Pointing.Contains(document.Tokens[phrase.Noun].Key) || LastOf(phrase.Noun, place => IsKind(phrase.Noun, place)) is not { Place: { } last } mention) return null;
        var isMeant = where is not null && (IsKind(phrase.Noun, where) || last.Kind == PlaceKind.Country) ? where.Id == last.Id || last.Kind == PlaceKind.Country && where.Country == last.Country : document.SentenceOf(phrase.Noun) - document.SentenceOf(mention.FirstToken) <= Near;
        return isMeant ? (TitlePlace.IsArticled(last) ? "the " : "") + NameOf(last) : null;
    }

    private bool IsKind(int noun, Place place) => TitlePlace.IsOnlyKind($"the {document.Word(noun)}", place) && document.Word(noun) switch
    {
        "capital" => place.IsCapital && ShareOf(place.Country) >= LeastOfCountry,
        "village" => place.Population <= LargestVillage,
        "town" => place.Population <= LargestTown,
        _ => place.Kind != PlaceKind.Country || ShareOf(place.Country) >= LeastOfCountry,
    };

    /// <summary>"Ghana's", whose government "the government" is; null where the article tells of no country enough, or what the phrase means is no country's. Nothing has two owners: "the army's boats".</summary>
    private string? CountryOf(BarePhrase phrase, Place? where, TimeInterval? when)
    {
        if (phrase.IsOwner || !Ownership.IsOfCountry(document, phrase) || when?.End.Year < OldestState || IsPlaced(phrase.Noun)) return null;
        Place? owner = null;
        foreach (var place in (ReadOnlySpan<Place?>)[where, focus.Place, LastOf(phrase.Noun, place => place.Country is not null)?.Place])
            if (place is not null && StateOf(place) is { } state && ShareOf(state.Country) is var share && share >= LeastOfOwner && share > ShareOf(owner?.Country)) owner = state;
        // Nobody writes "the United States's".
        if (owner is null || owner.Name.StartsWith("United ", StringComparison.Ordinal)) return null;
        return (TitlePlace.IsArticled(owner) ? "the " : "") + Participants.Possessive(owner.Name);
    }

    private PlaceMention? LastOf(int token, Func<Place, bool> isMeant)
    {
        var last = PlaceLinker.FirstMention(document, token) - 1;
        for (var p = last; p >= Math.Max(0, last - Farthest); p--)
            if (document.Places[p].Place is { } place && isMeant(place)) return document.Places[p];
        return null;
    }

    /// <summary>"The government in Accra"</summary>
    private bool IsPlaced(int noun)
    {
        foreach (var child in document.Tree.Children(noun))
            if (child > noun && document.Tree.Relation(child) == Relation.NominalModifier && Clause.IsPlace(document, child)) return true;
        return false;
    }

    /// <summary>The country that a place is or lies in, where the article names it.</summary>
    private Place? StateOf(Place place) => place.Kind == PlaceKind.Country ? place : place.Country is { } code && focus.States.TryGetValue(code, out var mention) ? document.Places[mention].Place : null;

    /// <summary>A place as the article calls it.</summary>
    private string NameOf(Place place) => place.Kind == PlaceKind.Country ? place.Name
        : document.Places.Find(mention => mention is { IsContainer: false, Literal: true } && mention.Place?.Id == place.Id && document.Tokens[mention.FirstToken].Kind == Text.TokenKind.Capitalised && Clause.IsProper(document, mention))?.Span.In(document.Text).ToString() ?? place.Name;

    /// <summary>How often the article names a country or what lies in it, as a share of all that it names in countries.</summary>
    private double ShareOf(string? country) => country is null ? 0 : (double)_countries.Value.Times.GetValueOrDefault(country) / Math.Max(1, _countries.Value.All);

    private static (Dictionary<string, int> Times, int All) Countries(Document document)
    {
        var times = new Dictionary<string, int>();
        foreach (var mention in document.Places)
            if (mention.Place?.Country is { } country) times[country] = times.GetValueOrDefault(country) + 1;
        return (times, times.Values.Sum());
    }

    /// <summary>The title has a word of what would be written elsewhere, or one of the same beginning, "Ghana's", "Ghanaian"; or "there", which is told by name later.</summary>
    private static bool Repeats(string title, string told, string text)
    {
        var words = Words(title);
        return words.Contains("there") || Words(text).Any(word => word.Length >= ShortestShared && !told.Contains(word, StringComparison.OrdinalIgnoreCase) && words.Any(other => Beginning(other).Equals(Beginning(word), StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Words(string text) => text.Split([' ', ',', ':', '\'', '’', '-', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    private static ReadOnlySpan<char> Beginning(string word) => word.AsSpan(0, Math.Min(Stem, word.Length));
}

using System.Collections.Frozen;
using Timeline.Extraction.Text;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Extraction.Places;

/// <summary>
/// The countries and regions that an article is at home in, whether it names them or not: by the country of its address (".co.uk"), by the name of who published it ("Texas
/// Tribune", "Jakarta Post"), and by how American local news writes ("Orchard St.", numbered highways, counties, sheriffs).
/// </summary>
internal sealed class ArticleHome
{
    private const float OfAddress = 3, OfSource = 2, OfCue = 0.7f, MostOfCues = 2;

    /// <summary>A name of a publisher is taken for a place from this renown on, in hundredths: "Post" and "Star" are hamlets too.</summary>
    private const int LeastKnown = 480;
    private static readonly ulong County = WordKey.Of("county"), Sheriff = WordKey.Of("sheriff");
    private readonly Gazetteer _gazetteer;
    private readonly FrozenDictionary<string, int> _countries;

    public ArticleHome(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        var countries = new Dictionary<string, int>();
        for (var i = 0; i < gazetteer.Entries.Length && gazetteer.Entries[i].Kind == PlaceKind.Country; i++)
        {
            var code = gazetteer.Entries[i].CountryCode;
            countries[$"{(char)(code & 0xFF)}{(char)(code >> 8)}".ToLowerInvariant()] = i;
        }
        // Domains that the world registers in for what they sound like tell nothing.
        foreach (var open in (string[])["co", "tv", "io", "me", "ai", "fm", "ly", "to", "cc", "ws", "gg", "am", "la", "nu", "sh", "gl", "is", "it"]) countries.Remove(open);
        if (countries.TryGetValue("gb", out var britain)) countries["uk"] = britain;
        _countries = countries.ToFrozenDictionary();
    }

    public IReadOnlyList<(int Territory, float Weight)> Of(Document document, List<PlaceCandidate> candidates)
    {
        var home = new List<(int, float)>();
        if (CountryOfAddress(document.Article.Url) is { } country) home.Add((country, OfAddress));
        AddSource(document.Article.Source, home);
        if (AmericanCues(document, candidates) is > 0 and var cues && _countries.TryGetValue("us", out var america)) home.Add((america, cues));
        return home;
    }

    private int? CountryOfAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var host = uri.Host;
        var dot = host.LastIndexOf('.');
        return dot > 0 && _countries.TryGetValue(host[(dot + 1)..].ToLowerInvariant(), out var country) ? country : null;
    }

    /// <summary>The country and region of the best known place that each run of words of the publisher's name may be.</summary>
    private void AddSource(string? source, List<(int, float)> home)
    {
        if (source is null || source.Length > 100) return;
        var words = source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length; first++)
            for (var end = Math.Min(words.Length, first + 3); end > first; end--)
            {
                if (!char.IsUpper(words[first][0]) || Best(PlaceName.Key(string.Join(' ', words[first..end]))) is not { } place) continue;
                var entry = _gazetteer.Entries[place];
                if (entry.Country >= 0) home.Add((entry.Country, OfSource));
                if ((entry.Kind == PlaceKind.Region && entry.Region < 0 ? place : entry.Region) is >= 0 and var region) home.Add((region, OfSource));
                first = end - 1;
                break;
            }
    }

    private int? Best(ulong key)
    {
        var (best, known) = (-1, LeastKnown);
        foreach (var name in _gazetteer.Find(key))
            if (GazetteerMatcher.Known(_gazetteer.Entries[name.Entry], name.Flags) is var prominence && prominence > known) (best, known) = (name.Entry, prominence);
        return best < 0 ? null : best;
    }

    private static float AmericanCues(Document document, List<PlaceCandidate> candidates)
    {
        var cues = 0f;
        foreach (var candidate in candidates)
        {
            var last = document.Tokens[candidate.EndToken - 1];
            if (candidate.Unlisted ? PlaceWords.IsStreet(last) && document.Word(candidate.EndToken - 1)[^1] == '.' || last.Kind == TokenKind.Number
                : last.Key == County && candidate.EndToken - candidate.FirstToken > 1 && !candidate.IsExtended) cues += OfCue;
        }
        foreach (var token in document.Tokens)
            if (token.Key == Sheriff) cues += OfCue;
        return Math.Min(MostOfCues, cues);
    }
}

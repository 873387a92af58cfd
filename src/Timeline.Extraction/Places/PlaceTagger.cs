namespace Timeline.Extraction.Places;

/// <summary>
/// Finds mentions of places and says which place each is, in the light of all the others: how well known it is, what contains it where the text
/// says so, the countries and regions that the article speaks of, and the nearness of its other places.
/// </summary>
public sealed class PlaceTagger(Gazetteer gazetteer) : IExtractionStage
{
    private const int RivalsKept = 4;
    private const double NearKm = 300;
    private const double RegionOfCity = 2.5;
    private readonly PlaceRecognizer _recognizer = new(gazetteer);

    public void Annotate(Document document)
    {
        var candidates = _recognizer.Find(document);
        var context = Context(candidates);
        var settled = new Dictionary<ulong, int>();
        // Names that the text itself explains are settled first; others of the same name follow them.
        foreach (var candidate in candidates)
            if (candidate.Container is not null) settled.TryAdd(candidate.Key, Best(candidate, context, null).Entry);
        foreach (var candidate in candidates)
        {
            var (best, margin) = Best(candidate, context, settled.TryGetValue(candidate.Key, out var known) ? known : null);
            document.Places.Add(new PlaceMention(document.SpanOf(candidate.FirstToken, candidate.EndToken), candidate.FirstToken, candidate.EndToken)
            {
                Place = gazetteer.Place(best),
                Literal = candidate.Literal,
                Confidence = 1 / (1 + Math.Exp(-margin - 0.5)),
                Alternatives = Rivals(candidate, best, context),
            });
        }
    }

    private (int Entry, double Margin) Best(PlaceCandidate candidate, PlaceContext context, int? known)
    {
        int best = -1;
        double top = double.MinValue, second = double.MinValue;
        foreach (var (entry, traits) in candidate.Places)
        {
            var score = Score(candidate, entry, traits, context) + (entry == known ? 5 : 0);
            if (score > top) (best, second, top) = (entry, top, score);
            else if (score > second) second = score;
        }
        return (best, second == double.MinValue ? 4 : top - second);
    }

    private IReadOnlyList<Place> Rivals(PlaceCandidate candidate, int best, PlaceContext context) =>
        candidate.Places.Count == 1 ? [] : [.. candidate.Places.Where(place => place.Entry != best).OrderByDescending(place => Score(candidate, place.Entry, place.Traits, context)).Take(RivalsKept).Select(place => gazetteer.Place(place.Entry))];

    private double Score(PlaceCandidate candidate, int index, GazetteerFormat.NameTraits traits, PlaceContext context)
    {
        var entry = gazetteer.Entries[index];
        var score = PlaceRecognizer.Prominence(entry, traits);
        if (candidate.Container is { } container)
            foreach (var (holder, _) in container.Places)
                if (holder != index && (entry.Region == holder || entry.Country == holder))
                {
                    score += 6;
                    break;
                }
        if (entry.Kind == PlaceKind.Country) return score;
        if (entry.Kind == PlaceKind.Region && IsNamedAfterCity(candidate, index)) score -= RegionOfCity;
        if (entry.Country >= 0) score += 1.4 * Math.Log(1 + context.Weight(entry.Country));
        if (entry.Region >= 0) score += 1.1 * Math.Log(1 + context.Weight(entry.Region));
        if (context.IsNear(entry.Latitude, entry.Longitude, index)) score += 0.8;
        return score;
    }

    /// <summary>"Geneva" is the city before it is the canton around it; "New York" too.</summary>
    private bool IsNamedAfterCity(PlaceCandidate candidate, int region)
    {
        foreach (var (other, traits) in candidate.Places)
            if (gazetteer.Entries[other] is var city && city.Kind == PlaceKind.City && city.Region == region && city.Population > 20_000 && (traits & GazetteerFormat.NameTraits.Alternate) == 0) return true;
        return false;
    }

    /// <summary>What the article speaks of beyond doubt: its countries and regions, and cities that are one at most.</summary>
    private PlaceContext Context(List<PlaceCandidate> candidates)
    {
        var context = new PlaceContext();
        foreach (var candidate in candidates)
        {
            var (best, margin) = Best(candidate, PlaceContext.Empty, null);
            var entry = gazetteer.Entries[best];
            if (margin < 1 && entry.Kind != PlaceKind.Country) continue;
            var weight = entry.Kind == PlaceKind.Country ? 1.0 : 0.6;
            if (entry.Country >= 0) context.Add(entry.Country, weight);
            if (entry.Kind == PlaceKind.Region) context.Add(best, 1);
            else if (entry.Region >= 0) context.Add(entry.Region, 0.6);
            if (entry.Radius < 100) context.AddPoint(entry.Latitude, entry.Longitude, best);
        }
        return context;
    }

    /// <summary>The countries, regions and points that an article speaks of.</summary>
    private sealed class PlaceContext
    {
        public static readonly PlaceContext Empty = new();
        private const int PointsKept = 64;
        private readonly Dictionary<int, double> _weights = [];
        private readonly List<(float Lat, float Lon, int Entry)> _points = [];

        public void Add(int region, double weight) => _weights[region] = _weights.GetValueOrDefault(region) + weight;

        public void AddPoint(float lat, float lon, int entry)
        {
            if (_points.Count < PointsKept) _points.Add((lat, lon, entry));
        }

        public double Weight(int region) => _weights.GetValueOrDefault(region);

        public bool IsNear(float lat, float lon, int entry)
        {
            foreach (var point in _points)
                if (point.Entry != entry && Geodesy.Kilometres(point.Lat, point.Lon, lat, lon) < NearKm) return true;
            return false;
        }
    }
}

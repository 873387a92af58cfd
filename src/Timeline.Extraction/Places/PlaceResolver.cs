using System.Numerics;
using System.Runtime.InteropServices;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Extraction.Places;

/// <summary>
/// Says which place each name of an article is, all together: how well known each place of that name is, what contains it where the text says so, the countries and
/// regions that the other names speak of, and how near to them it lies. A name has one sense an article unless the text gives it two.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    private readonly int _unitedStates = CountryOf(gazetteer, "United States");

    private const int Rounds = 3;
    private const int NamesKept = 48;
    private const int PlacesKept = 16;

    /// <summary>What a written container is worth ("Alexandria, La."), on the scale of <see cref="Entry.Prominence"/> in units.</summary>
    private const float Contained = 6;
    private const float CountryWeight = 0.8f, RegionWeight = 1.2f, NearWeight = 1.8f;
    private const float RegionOfCity = 2.5f;

    /// <summary>How sharply a better score is believed.</summary>
    private const float Sharpness = 1.6f;

    /// <param name="candidates">Those of one article, in order.</param>
    /// <param name="american">How much the article writes as American local news does (<see cref="PlaceRecognizer.AmericanCues"/>).</param>
    /// <returns>A sense for each name, its candidates among its mentions; places that the gazetteer lacks have none.</returns>
    public List<NameSense> Resolve(List<PlaceCandidate> candidates, float american)
    {
        var senses = Group(candidates);
        foreach (var sense in senses) Score(sense, null, senses);
        for (var round = 0; round < Rounds; round++)
        {
            var context = new Context(senses, _unitedStates, american);
            foreach (var sense in senses) Score(sense, context, senses);
        }
        return senses;
    }

    private List<NameSense> Group(List<PlaceCandidate> candidates)
    {
        var senses = new List<NameSense>();
        var byKey = new Dictionary<(ulong, ulong), NameSense>();
        foreach (var candidate in candidates)
        {
            if (candidate.Unlisted) continue;
            // With another container the name has another sense; without one it has that of the first that has.
            var key = (candidate.Key, candidate.Container?.Key ?? 0);
            if (!byKey.TryGetValue(key, out var sense))
            {
                sense = new NameSense(candidate.Key);
                AddPlaces(candidate, sense);
                byKey[key] = sense;
                senses.Add(sense);
            }
            sense.Mentions.Add(candidate);
        }
        var said = new Dictionary<ulong, NameSense>();
        foreach (var sense in senses)
            if (sense.Mentions[0].Container is not null) said.TryAdd(sense.Key, sense);
        foreach (var sense in senses)
            if (sense.Mentions[0].Container is null) sense.Follows = said.GetValueOrDefault(sense.Key);
        return senses;
    }

    private void AddPlaces(PlaceCandidate candidate, NameSense sense)
    {
        var entries = gazetteer.Entries;
        foreach (var (index, traits) in candidate.Places)
        {
            ref readonly var entry = ref entries[index];
            var prior = GazetteerMatcher.Known(entry, traits) / 100f;
            if (candidate.Container is { } container && IsWithin(entry, index, container)) prior += Contained;
            if (entry.Kind == PlaceKind.Region && IsNamedAfterCity(candidate, index)) prior -= RegionOfCity;
            if (candidate.SaidKind is { } kind) prior += entry.Kind == kind || kind == PlaceKind.Region && entry.Kind == PlaceKind.Country ? 1.5f : 0;
            sense.Places.Add(new Sense { Entry = index, Prior = prior, Position = Direction(entry.Latitude, entry.Longitude), Country = entry.Country, Region = entry.Kind == PlaceKind.Region && entry.Region < 0 ? index : entry.Region, Kind = entry.Kind });
        }
        sense.Places.Sort((a, b) => b.Prior.CompareTo(a.Prior));
        if (sense.Places.Count > PlacesKept) sense.Places.RemoveRange(PlacesKept, sense.Places.Count - PlacesKept);
    }

    private static int CountryOf(Gazetteer gazetteer, string name)
    {
        foreach (var match in gazetteer.Find(PlaceName.Key(name)))
            if (gazetteer.Entries[match.Entry].Kind == PlaceKind.Country) return match.Entry;
        return -1;
    }

    private static bool IsWithin(in Entry entry, int index, PlaceCandidate container)
    {
        foreach (var (holder, _) in container.Places)
            if (holder != index && (entry.Region == holder || entry.Country == holder || entry.County == holder)) return true;
        return false;
    }

    /// <summary>"Geneva" is the city before it is the canton around it; "New York" too.</summary>
    private bool IsNamedAfterCity(PlaceCandidate candidate, int region)
    {
        var entries = gazetteer.Entries;
        foreach (var (other, traits) in candidate.Places)
            if (entries[other] is var city && city.Kind == PlaceKind.City && IsCityOf(city, entries[region], region) && city.Population > 20_000 && (traits & NameTraits.Alternate) == 0) return true;
        return false;
    }

    private static bool IsCityOf(in Entry city, in Entry holder, int region) =>
        city.Region == region || city.County == region || city.Country == holder.Country && Math.Abs(city.Latitude - holder.Latitude) < 0.3f && Math.Abs(city.Longitude - holder.Longitude) < 0.3f;

    private static void Score(NameSense sense, Context? context, List<NameSense> senses)
    {
        var places = CollectionsMarshal.AsSpan(sense.Places);
        var top = float.MinValue;
        foreach (ref var place in places)
        {
            var score = place.Prior;
            if (sense.Follows is { } other && other.Best.Entry == place.Entry) score += Contained;
            if (context is not null)
            {
                if (place.Country >= 0) score += CountryWeight * MathF.Log(1 + context.Others(place.Country, sense));
                if (place.Region >= 0) score += RegionWeight * MathF.Log(1 + context.Others(place.Region, sense));
                if (place.Kind is not (PlaceKind.Country or PlaceKind.Area or PlaceKind.Sea)) score += NearWeight * MathF.Log(1 + 1.5f * Nearness(place, sense, senses));
            }
            place.Score = score;
            top = Math.Max(top, score);
        }
        var sum = 0f;
        foreach (ref var place in places) sum += place.Share = MathF.Exp(Sharpness * (place.Score - top));
        foreach (ref var place in places) place.Share /= sum;
        sense.Choose();
    }

    /// <summary>How many of the article's other names have a place near this one, each counted by how likely it is that place.</summary>
    private static float Nearness(in Sense place, NameSense own, List<NameSense> senses)
    {
        var sum = 0f;
        for (var i = 0; i < Math.Min(senses.Count, NamesKept); i++)
        {
            var sense = senses[i];
            if (sense.Key == own.Key) continue;
            var best = 0f;
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(sense.Places))
            {
                if (other.Kind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Sea || other.Share < 0.01f) continue;
                var closeness = Closeness(Vector3.Dot(place.Position, other.Position));
                if (closeness > 0) best = Math.Max(best, closeness * MathF.Sqrt(other.Share));
            }
            sum += best * Math.Clamp(0.5f + sense.Mentions[0].Evidence / 4, 0.1f, 1);
        }
        return sum;
    }

    /// <summary>1 within 40 km, falling to 0 at 250 km; from the cosine of the angle between the places.</summary>
    private static float Closeness(float cosine)
    {
        const float Far = 250 / 6371f, Close = 40 / 6371f;
        var squared = 2 - 2 * cosine;
        return squared >= Far * Far ? 0 : squared <= Close * Close ? 1 : 1 - (MathF.Sqrt(squared) - Close) / (Far - Close);
    }

    private static Vector3 Direction(float latitude, float longitude)
    {
        var (sinLat, cosLat) = MathF.SinCos(latitude * MathF.PI / 180);
        var (sinLon, cosLon) = MathF.SinCos(longitude * MathF.PI / 180);
        return new Vector3(cosLat * cosLon, cosLat * sinLon, sinLat);
    }

    /// <summary>A name of the article with all that it may be, and its mentions.</summary>
    internal sealed class NameSense(ulong key)
    {
        public ulong Key { get; } = key;

        public List<Sense> Places { get; } = [];

        public List<PlaceCandidate> Mentions { get; } = [];

        /// <summary>The same name with its container said, which this follows.</summary>
        public NameSense? Follows { get; set; }

        public Sense Best { get; private set; }

        public void Choose()
        {
            Best = Places[0];
            foreach (ref readonly var place in CollectionsMarshal.AsSpan(Places))
                if (place.Score > Best.Score) Best = place;
        }
    }

    /// <summary>One place that a name may be.</summary>
    internal struct Sense
    {
        public int Entry, Country, Region;
        public float Prior, Score, Share;
        public Vector3 Position;
        public PlaceKind Kind;
    }

    /// <summary>How much the names of the article speak of each country and region.</summary>
    private sealed class Context
    {
        private readonly Dictionary<int, float> _weights = [];
        private readonly Dictionary<(int Territory, ulong Key), float> _own = [];

        public Context(List<NameSense> senses, int unitedStates, float american)
        {
            if (american > 0) _weights[unitedStates] = american;
            foreach (var sense in senses)
            {
                var weight = Math.Clamp(0.5f + sense.Mentions[0].Evidence / 4, 0.1f, 1) * (1 + 0.25f * Math.Min(4, sense.Mentions.Count - 1));
                foreach (ref readonly var place in CollectionsMarshal.AsSpan(sense.Places))
                {
                    if (place.Share < 0.01f) continue;
                    if (place.Country >= 0) Add(place.Country, sense.Key, weight * place.Share);
                    if (place.Region >= 0) Add(place.Region, sense.Key, weight * place.Share);
                }
            }
        }

        /// <summary>The weight of a territory without what the name itself gives it.</summary>
        public float Others(int territory, NameSense sense) =>
            _weights.TryGetValue(territory, out var weight) ? Math.Max(0, weight - _own.GetValueOrDefault((territory, sense.Key))) : 0;

        private void Add(int territory, ulong key, float weight)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_weights, territory, out _) += weight;
            CollectionsMarshal.GetValueRefOrAddDefault(_own, (territory, key), out _) += weight;
        }
    }
}

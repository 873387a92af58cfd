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
    private const int Rounds = 3;
    private const int NamesKept = 48;
    private const int PlacesKept = 16;

    /// <summary>What a written container is worth ("Alexandria, La."), on the scale of <see cref="Entry.Prominence"/> in units.</summary>
    private const float Contained = 6;
    private const float CountryWeight = 1, RegionWeight = 1.2f, NearWeight = 2;
    private const float SaidKind = 1.5f;
    private const float RegionOfCity = 2.5f;

    /// <summary>"The Niger", "the Magdalena" is no country, province or town.</summary>
    private const float RiverWithArticle = 5;

    /// <summary>What a settlement loses that bears the name of a country or of a better known state of its own: "Mexico" is no town in Missouri, nor "Virginia" one in Minnesota, for being told of with that.</summary>
    private const float Namesake = 1.5f;

    /// <summary>A region this well known, and this much better known than the settlement, is meant before it.</summary>
    private const float KnownRegion = 6.5f, BetterKnown = 1;

    /// <summary>A second-level region of this radius in kilometres is known only to lie in its first-level one.</summary>
    private const float Loose = 120;

    /// <summary>How sharply a better score is believed.</summary>
    private const float Sharpness = 1.6f;

    /// <summary>
    /// A place in a country that no other name of the article speaks of is not meant if it is less known than this: the gazetteer lacks the one that is. The more names
    /// the article has of each country it tells of, the better known the stranger must be.
    /// </summary>
    private const float LeastStranger = 2, StrangerOfName = 0.2f, MostStranger = 4, Untold = 0.15f;

    /// <summary>What is told only within longer names is no place in a country that has less than this share of the article.</summary>
    private const float StrangerShare = 0.6f;

    /// <summary>Gives each candidate its sense; places that the gazetteer lacks have none.</summary>
    /// <param name="document">The article.</param>
    /// <param name="candidates">Its names, in order.</param>
    /// <param name="home">The territories that it is at home in (<see cref="ArticleHome"/>).</param>
    /// <returns>The senses that cannot be meant, although they are the best of their names.</returns>
    public IEnumerable<NameSense> Resolve(Document document, List<PlaceCandidate> candidates, IReadOnlyList<(int Territory, float Weight)> home)
    {
        var senses = Group(candidates);
        NameLinks.Add(document, candidates);
        foreach (var sense in senses) Score(sense, null, senses);
        var context = new ArticleContext(home);
        for (var round = 0; round < Rounds; round++)
        {
            context.Weigh(senses);
            foreach (var sense in senses) Score(sense, context, senses);
        }
        var known = Math.Min(MostStranger, LeastStranger + StrangerOfName * candidates.Count(candidate => candidate.Evidence > 0) / context.CountriesTold);
        return senses.Where(sense => sense.Follows is null && sense.Mentions[0].Container is null
            && (sense.Best is { Told: < Untold, Kind: PlaceKind.City or PlaceKind.District } && sense.Best.Prior < known
                || sense.IsWithinNames && context.Others(sense.Best.Country, sense) < StrangerShare * context.CountriesTold));
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
            candidate.Sense = sense;
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
        sense.Places.EnsureCapacity(candidate.Places.Count);
        foreach (var (index, traits) in candidate.Places)
        {
            ref readonly var entry = ref entries[index];
            var prior = GazetteerMatcher.Known(entry, traits) / 100f;
            if (candidate.Container is { } container && IsWithin(entry, index, container)) prior += Contained;
            if (entry.Kind == PlaceKind.Region && IsNamedAfterCity(candidate, index)) prior -= RegionOfCity;
            if (candidate.Container is null && entry.Kind is PlaceKind.City or PlaceKind.District && IsNamesake(candidate, entry.Country, prior)) prior -= Namesake;
            if (candidate.HasArticle && entry.Kind == PlaceKind.River) prior += RiverWithArticle;
            if (candidate.SaidKind is { } kind) prior += KindSaid(entry.Kind, kind);
            sense.Places.Add(new PlaceSense { Entry = index, Prior = prior, Position = IsLoose(entry) ? default : Direction(entry.Latitude, entry.Longitude), Country = entry.Country, County = entry.County, Region = entry.Kind == PlaceKind.Region && entry.Region < 0 ? index : entry.Region, Kind = entry.Kind });
        }
        sense.Places.Sort((a, b) => b.Prior.CompareTo(a.Prior));
        if (sense.Places.Count > PlacesKept) sense.Places.RemoveRange(PlacesKept, sense.Places.Count - PlacesKept);
    }

    private static bool IsLoose(in Entry entry) => (entry.Flags & EntryTraits.County) != 0 && entry.Radius > Loose;

    private bool IsNamesake(PlaceCandidate candidate, int country, float prior)
    {
        foreach (var (index, traits) in candidate.Places)
            if (traits == NameTraits.None && gazetteer.Entries[index] is var entry && (entry.Kind == PlaceKind.Country || entry.Kind == PlaceKind.Region && entry.Country == country && entry.Prominence / 100f > Math.Max(KnownRegion, prior + BetterKnown))) return true;
        return false;
    }

    /// <summary>What a word of kind says for and against a place: "the village of Florida", "the island of Java", "Georgia state".</summary>
    private static float KindSaid(PlaceKind kind, PlaceKind said) =>
        kind == said || said == PlaceKind.Region && kind == PlaceKind.Country || said == PlaceKind.City && kind == PlaceKind.District ? SaidKind
        : said == PlaceKind.City && kind is PlaceKind.Region or PlaceKind.Country ? -SaidKind : 0;

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

    private static void Score(NameSense sense, ArticleContext? context, List<NameSense> senses)
    {
        var places = CollectionsMarshal.AsSpan(sense.Places);
        var top = float.MinValue;
        foreach (ref var place in places)
        {
            var score = place.Prior;
            var told = sense.Follows is { } other && other.Best.Entry == place.Entry ? Contained : 0;
            if (context is not null)
            {
                var (country, region) = (context.Others(place.Country, sense), context.Others(place.Region, sense));
                var near = place.Kind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Sea ? 0 : NearWeight * MathF.Log(1 + 1.5f * Nearness(place, sense, senses));
                score += Linked(place, sense.Links) + Told(country / context.CountriesTold, region / context.CountriesTold) + near;
                place.Told = told + Told(country, region) + near;
            }
            score += told;
            place.Score = score;
            top = Math.Max(top, score);
        }
        var sum = 0f;
        foreach (ref var place in places) sum += place.Share = MathF.Exp(Sharpness * (place.Score - top));
        foreach (ref var place in places) place.Share /= sum;
        sense.Choose();
    }

    private static float Told(float country, float region) => CountryWeight * MathF.Log(1 + country) + RegionWeight * MathF.Log(1 + region);

    /// <summary>What the names beside it say for this place: the one that says most of what holds it, and the one most alike.</summary>
    private static float Linked(in PlaceSense place, List<NameLink> links)
    {
        float held = 0, alike = 0;
        foreach (ref readonly var link in CollectionsMarshal.AsSpan(links))
        {
            float holders = 0, inside = 0, same = 0;
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(link.Other.Places))
            {
                if (place.IsHeldBy(other.Entry)) holders += other.Share;
                else if (other.IsHeldBy(place.Entry)) inside += other.Share;
                if (place.Entry != other.Entry && place.Level == other.Level) same += other.Share;
            }
            held = Math.Max(held, Math.Max(link.Holds * holders, link.Lies * inside));
            alike = Math.Max(alike, link.Alike * same);
        }
        return held + alike;
    }

    /// <summary>How many of the article's other names have a place near this one, each counted by how likely it is that place.</summary>
    private static float Nearness(in PlaceSense place, NameSense own, List<NameSense> senses)
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
            sum += best * sense.Weight;
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
}

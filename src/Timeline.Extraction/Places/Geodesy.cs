namespace Timeline.Extraction.Places;

/// <summary>Distances on the sphere.</summary>
public static class Geodesy
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance by the haversine formula; degrees in, kilometres out.</summary>
    public static double Kilometres(double lat1, double lon1, double lat2, double lon2)
    {
        var (a, b) = (lat1 * Math.PI / 180, lat2 * Math.PI / 180);
        var h = Math.Pow(Math.Sin((b - a) / 2), 2) + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin((lon2 - lon1) * Math.PI / 360), 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}

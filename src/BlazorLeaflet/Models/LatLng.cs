namespace BlazorLeaflet.Models;

/// <summary>A point on Earth.</summary>
/// <param name="Lat">Degrees north, -90 to 90.</param>
/// <param name="Lng">Degrees east; beyond ±180 on copies of the world.</param>
public readonly record struct LatLng(double Lat, double Lng);

/// <summary>A rectangle of degrees.</summary>
public readonly record struct LatLngBounds(LatLng SouthWest, LatLng NorthEast)
{
    /// <summary>The smallest rectangle that holds all the points.</summary>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static LatLngBounds Around(IReadOnlyCollection<LatLng> points)
    {
        if (points.Count == 0) throw new ArgumentException("Bounds need at least one point.", nameof(points));
        return new(new(points.Min(point => point.Lat), points.Min(point => point.Lng)), new(points.Max(point => point.Lat), points.Max(point => point.Lng)));
    }
}

/// <summary>A point on the screen, in CSS pixels.</summary>
public readonly record struct Pixel(double X, double Y);

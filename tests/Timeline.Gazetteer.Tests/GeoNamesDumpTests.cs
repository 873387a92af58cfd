using System.IO.Compression;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.Gazetteer.Tests;

/// <summary>A dump in GeoNames' format, as a user with allCountries.zip has it.</summary>
public sealed class GeoNamesDumpTests : IDisposable
{
    private static readonly string NodeModules = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../node_modules"));
    private readonly string _zip = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".zip");

    public void Dispose() => File.Delete(_zip);

    [Fact]
    public void A_dump_gives_its_settlements_waters_and_buildings_with_the_regions_that_hold_them()
    {
        Write(
            Row(9000001, "Little Dripping", "P", "PPL", "US", "KY", "125", 37.1, -84.1, 120),
            Row(9000002, "Dripping Creek", "H", "STM", "US", "KY", "125", 37.2, -84.2, 0),
            Row(9000003, "Dripping General Hospital", "S", "HSP", "US", "KY", "125", 37.15, -84.15, 0),
            Row(9000004, "Dripping Road", "R", "RD", "US", "KY", "125", 37.15, -84.15, 0),
            Row(4296218, "Laurel County", "A", "ADM2", "US", "KY", "125", 37.11, -84.12, 60000));
        var gazetteer = Build();

        var village = Find(gazetteer, "Little Dripping").ShouldHaveSingleItem();
        (village.GeoNameId, village.Kind, village.Country, village.Region, village.Population).ShouldBe((9000001, PlaceKind.City, "US", "Kentucky", 120));
        Find(gazetteer, "Dripping Creek").ShouldHaveSingleItem().Kind.ShouldBe(PlaceKind.River);
        Find(gazetteer, "Dripping General Hospital").ShouldHaveSingleItem().Kind.ShouldBe(PlaceKind.Site);
        Find(gazetteer, "Dripping Road").ShouldBeEmpty();
        var county = Find(gazetteer, "Laurel County").ShouldHaveSingleItem();
        (Math.Round(county.Latitude, 2), Math.Round(county.Longitude, 2)).ShouldBe((37.11, -84.12));
    }

    [Fact]
    public void What_is_no_dump_is_refused_with_what_was_wanted()
    {
        Write("just a line");
        Should.Throw<InvalidDataException>(Build).Message.ShouldContain("19 columns");
        Should.Throw<FileNotFoundException>(() => GazetteerBuilder.Build(NodeModules, Stream.Null, _zip + ".none")).Message.ShouldContain("allCountries.zip");
    }

    private static string Row(int id, string name, string featureClass, string feature, string country, string admin1, string admin2, double lat, double lon, int population) =>
        string.Join('\t', id, name, name, "", FormattableString.Invariant($"{lat}"), FormattableString.Invariant($"{lon}"), featureClass, feature, country, "", admin1, admin2, "", "", population, "", "", "America/New_York", "2024-01-01");

    private void Write(params string[] rows)
    {
        using var archive = ZipFile.Open(_zip, ZipArchiveMode.Create);
        using var writer = new StreamWriter(archive.CreateEntry("allCountries.txt").Open());
        foreach (var row in rows) writer.WriteLine(row);
    }

    private Extraction.Places.Gazetteer Build()
    {
        using var output = new MemoryStream();
        GazetteerBuilder.Build(NodeModules, output, _zip);
        return new Extraction.Places.Gazetteer(output.ToArray());
    }

    private static List<Place> Find(Extraction.Places.Gazetteer gazetteer, string name)
    {
        var found = new List<Place>();
        foreach (var match in gazetteer.Find(PlaceName.Key(name))) found.Add(gazetteer.Place(match.Entry));
        return found;
    }
}

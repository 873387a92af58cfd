using Shouldly;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Tests.Events.Linking;

public class PlaceAgreementTests
{
    private static readonly Dictionary<string, PlaceOption> Options = new()
    {
        ["Turin"] = Option(1, "Turin", 45.07, 7.69, PlaceKind.City, "IT"),
        ["Mole"] = Option(2, "Mole Antonelliana", 45.069, 7.693, PlaceKind.Site, "IT"),
        ["Naples"] = Option(3, "Naples", 40.85, 14.27, PlaceKind.City, "IT"),
        ["Italy"] = Option(4, "Italy", 42.8, 12.8, PlaceKind.Country, "IT"),
        ["Vienna"] = Option(5, "Vienna", 48.21, 16.37, PlaceKind.City, "AT"),
        ["none"] = new PlaceOption(null, null, new FeatureRow()),
    };

    [Theory]
    [InlineData("Vienna 0.6 Turin 0.4", "Vienna")]
    [InlineData("Vienna 0.4 Turin 0.35 Mole 0.25", "Turin")]
    [InlineData("Vienna 0.4 Italy 0.25 Turin 0.35", "Turin")]
    [InlineData("Turin 0.35 Naples 0.35 Italy 0.3", "Italy")]
    [InlineData("none 0.5 Turin 0.25 Naples 0.25", "none")]
    [InlineData("none 1", "none")]
    public void Names_what_agrees_best_with_all_that_may_be_true(string chances, string named)
    {
        var cells = chances.Split(' ').Chunk(2).ToArray();
        var (index, agreement) = PlaceAgreement.Best(cells.Select(cell => Options[cell[0]]).ToArray(), cells.Select(cell => double.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture)).ToArray());
        cells[index][0].ShouldBe(named);
        agreement.ShouldBeInRange(0, 1 + 1e-9);
    }

    private static PlaceOption Option(int id, string name, double latitude, double longitude, PlaceKind kind, string country) =>
        new(new Place(id, name, latitude, longitude, kind) { Country = country }, null, new FeatureRow());
}

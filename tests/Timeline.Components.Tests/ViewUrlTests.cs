using CsCheck;
using Timeline.Components.Timelines;
using Timeline.Components.View;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.Tests;

public class ViewUrlTests
{
    private static readonly Gen<ViewState> States =
        from start in Gen.Int[-900_000, 30_000]
        from length in Gen.Int[1, 4000]
        from brushed in Gen.Bool
        from mode in Gen.Enum<BrushMode>()
        from selection in Gen.Long[1, 1L << 52].Array[0, 5]
        from words in Gen.String[Gen.Char.AlphaNumeric, 1, 12]
        from search in Gen.Bool
        from kinds in Gen.Enum<EventKind>().Array[0, 3]
        from zoom in Gen.Int[1, 12]
        select new ViewState
        {
            From = brushed ? start : null, To = brushed ? start + length : null, Mode = mode, Selection = [.. selection], Search = search ? words + " & <b>" : null, Kinds = [.. kinds],
            Reading = selection.Length > 1 ? selection[1] : null, Sources = search ? [words, "The Courier, of course"] : [], Countries = brushed ? ["NO", "KP"] : [], Confidences = brushed ? [ConfidenceBand.Low] : [], MapFilters = search, Table = brushed,
            Foreign = search ? "embed=1&utm=%26" : "",
            Articles = search ? [words] : [], Map = brushed ? new MapView(12.5, -3.25, zoom) : null, Reader = search ? new ReaderPlace(words, 3, 9) : null,
        };

    [Fact]
    public void An_address_brings_the_same_view_back() => States.Sample(state => ViewUrl.FromQuery(ViewUrl.ToQuery(state)).ShouldBe(state));

    [Fact]
    public void Any_address_gives_a_view() => Gen.String.Sample(query => ViewUrl.FromQuery(query).ShouldNotBeNull());

    [Theory]
    [InlineData(19052, 19083)]
    [InlineData(19052 + 1e-9, 19083 - 1e-9)]
    public void Days_are_written_with_the_last_one_included(double from, double to) =>
        ViewUrl.ToQuery(new ViewState { From = from, To = to }).ShouldBe("t=2022-03-01/2022-03-31");

    [Theory]
    [InlineData("2022-03", 19052, 19083)]
    [InlineData("2022-03-01", 19052, 19053)]
    [InlineData("1 March 2022", 19052, 19053)]
    [InlineData("2022", 18993, 19358)]
    [InlineData("March 2022", 19052, 19083)]
    public void Dates_can_be_typed_in_several_ways(string text, double start, double end) => DateInput.Parse(text).ShouldBe((start, end));

    [Theory]
    [InlineData("")]
    [InlineData("2022-13")]
    [InlineData("tomorrowish")]
    public void What_is_no_date_is_none(string text) => DateInput.Parse(text).ShouldBeNull();

    [Fact]
    public void Years_before_one_are_typed_as_they_are_spoken()
    {
        var (start, end) = DateInput.Parse("216 BC")!.Value;
        (end - start).ShouldBeInRange(365, 366);
        DateInput.Parse("-0215").ShouldBe((start, end));
    }
}

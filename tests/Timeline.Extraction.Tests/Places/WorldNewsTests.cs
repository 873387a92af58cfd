using System.Globalization;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Tests.Places;

/// <summary>Sentences and short articles of our own (world-news.tsv), a name in brackets, and the place that a reader takes it for.</summary>
public class WorldNewsTests
{
    private const double Near = 50;

    public static TheoryData<string, string> Sentences()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Places", "world-news.tsv")))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t', 2) is [var text, var expected]) data.Add(text, expected);
        return data;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_name_in_the_news_is_the_place_that_a_reader_takes_it_for(string marked, string expected)
    {
        var (start, end) = (marked.LastIndexOf('['), marked.LastIndexOf(']') - 1);
        var mentions = English.Read(marked.Remove(end + 1, 1).Remove(start, 1), "2015-06-01").Places.Where(mention => mention.Span.Start < end && mention.Span.End > start).ToList();
        if (expected == "no place")
        {
            mentions.Where(mention => mention.Literal).ShouldBeEmpty();
            return;
        }
        var cells = expected.Split('\t');
        double Number(int cell) => double.Parse(cells[cell], CultureInfo.InvariantCulture);
        var found = mentions.ShouldHaveSingleItem();
        (found.Span.Start, found.Span.End).ShouldBe((start, end));
        var place = found.Place.ShouldNotBeNull();
        place.Country.ShouldBe(cells[0] == "-" ? null : cells[0]);
        Geodesy.Kilometres(place.Latitude, place.Longitude, Number(1), Number(2)).ShouldBeLessThan(cells.Length > 3 ? Number(3) : Near, $"{place.Name}, {place.Region}");
    }
}

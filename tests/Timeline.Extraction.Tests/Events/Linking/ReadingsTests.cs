using Timeline.Extraction.Events.Linking;

namespace Timeline.Extraction.Tests.Events.Linking;

public class ReadingsTests
{
    [Theory]
    [InlineData("Two years later", "1994", "1996-01-01", "1996-12-31")]
    [InlineData("Two years later", "1995", "1997-01-01", "1997-12-31")]
    [InlineData("Two months later", "December 1995", "1996-02-01", "1996-02-29")]
    public void A_time_is_counted_from_another_and_lasts_as_long_as_it_should(string later, string told, string start, string end)
    {
        var document = English.Read($"The council met in Oslo in {told}. The mill in Leeds burned on 3 May 2010. {later} it reopened.", null);
        var former = document.Timexes.First(timex => timex.Span.In(document.Text).SequenceEqual(told)).Interval!;
        var (when, _) = Readings.Other(document, document.Timexes[^1], [former], most: 1).ShouldHaveSingleItem();
        (when.Start, when.End).ShouldBe((English.Day(start), English.Day(end)));
    }

    [Theory]
    [InlineData("A week later it reopened.", "1995-12-27")]
    [InlineData("On the 2nd it reopened.", "1995-12-02", "1996-01-02")]
    [InlineData("On the 21st it reopened.", "1995-12-21")]
    public void A_day_is_of_the_month_told_before_or_of_the_next_and_a_week_is_counted_to_its_day(string text, params string[] days)
    {
        var document = English.Read($"The council met in Oslo on 20 December 1995. The mill in Leeds burned on 3 May 2010. {text}", null);
        Readings.Other(document, document.Timexes[^1], [document.Timexes[0].Interval!], most: 1).Select(other => (other.When.Start, other.When.End)).ShouldBe(days.Select(day => (English.Day(day), English.Day(day))));
    }
}

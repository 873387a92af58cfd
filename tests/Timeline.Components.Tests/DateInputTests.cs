using NodaTime;
using NodaTime.Text;
using Timeline.Components.Timelines;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class DateInputTests
{
    [Theory]
    [InlineData("2025-07-12", "2025-07-12", "2025-07-13")]
    [InlineData("2025-07", "2025-07-01", "2025-08-01")]
    [InlineData("1914", "1914-01-01", "1915-01-01")]
    [InlineData("-0217", "-0217-01-01", "-0216-01-01")]
    [InlineData("1984~", "1984-01-01", "1985-01-01")]
    [InlineData("2004-06-11?", "2004-06-11", "2004-06-12")]
    [InlineData("199X", "1990-01-01", "2000-01-01")]
    [InlineData("18XX", "1800-01-01", "1900-01-01")]
    [InlineData("2004-XX", "2004-01-01", "2005-01-01")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-05-01")]
    [InlineData("2001-21", "2001-03-01", "2001-06-01")]
    [InlineData("2001-24", "2001-12-01", "2002-03-01")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-09-01")]
    [InlineData("2025-W28", "2025-07-07", "2025-07-14")]
    [InlineData("March 2022", "2022-03-01", "2022-04-01")]
    [InlineData("12 July 2025", "2025-07-12", "2025-07-13")]
    [InlineData("44 BC", "-0043-01-01", "-0042-01-01")]
    [InlineData("the 1990s", "1990-01-01", "2000-01-01")]
    public void A_typed_date_means_a_stretch_of_days(string text, string start, string end) =>
        DateInput.Parse(text).ShouldBe((Day(start), Day(end)));

    [Theory]
    [InlineData("")]
    [InlineData("soonish")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-W54")]
    [InlineData("../..")]
    [InlineData("2006/2004")]
    [InlineData("99999")]
    public void What_is_no_date_is_refused(string text) => DateInput.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("11. Juli 2025", "2025-07-11", "2025-07-12")]
    [InlineData("März 2022", "2022-03-01", "2022-04-01")]
    [InlineData("44 v. Chr.", "-0043-01-01", "-0042-01-01")]
    public void A_date_can_be_typed_in_the_language_of_the_screen(string text, string start, string end)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo("de");
        DateInput.Parse(text).ShouldBe((Day(start), Day(end)));
    }

    [Fact]
    public void An_interval_may_be_open() => DateInput.Parse("1985/..")!.Value.Start.ShouldBe(Day("1985-01-01"));

    [Fact]
    public void A_day_is_written_so_that_it_can_be_typed_again() => DateInput.Parse(DateInput.Text(19052))!.Value.Start.ShouldBe(19052);

    private static double Day(string text) => DayNumber.Of(LocalDatePattern.Iso.Parse(text).Value);
}

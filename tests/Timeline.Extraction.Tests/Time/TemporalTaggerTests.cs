using Timeline.Extraction.Time;

namespace Timeline.Extraction.Tests.Time;

/// <summary>Expressions with their TIMEX3 values; the publication date is Saturday, 12 July 2025, where the row gives no other.</summary>
public class TemporalTaggerTests
{
    [Theory]
    [InlineData("The harbour opened on 12 July 2024.", "2024-07-12")]
    [InlineData("It sailed on July 12th, 2024, at dawn.", "2024-07-12")]
    [InlineData("The log is dated 2024-07-12.", "2024-07-12")]
    [InlineData("The fair ended on Sunday, 6 July 2025.", "2025-07-06")]
    [InlineData("The bridge fell in March 1998.", "1998-03")]
    [InlineData("The mill burned in 1871.", "1871")]
    [InlineData("The town was sacked in 216 BC.", "BC0216")]
    [InlineData("Trade grew in the 1990s.", "199")]
    [InlineData("The nave is of the 12th century.", "11")]
    [InlineData("The war of 1914–18 emptied the village.", "1918")]
    public void Dates_written_out_need_no_publication_date(string text, string value) => Values(text, null).ShouldContain(value);

    [Theory]
    [InlineData("The envoys met on Friday.", "2025-07-11")]
    [InlineData("The envoys met on Saturday.", "2025-07-12")]
    [InlineData("The envoys will meet on Friday.", "2025-07-18")]
    [InlineData("They arrived last Tuesday.", "2025-07-08")]
    [InlineData("The vote was held yesterday.", "2025-07-11")]
    [InlineData("The vote will be held tomorrow.", "2025-07-13")]
    [InlineData("The pier closed two weeks ago.", "2025-W26")]
    [InlineData("The pier closed three days ago.", "2025-07-09")]
    [InlineData("The pier closed last month.", "2025-06")]
    [InlineData("The pier closed last year.", "2024")]
    [InlineData("The pier will open next year.", "2026")]
    [InlineData("Rain fell in April.", "2025-04")]
    [InlineData("Snow fell in December.", "2024-12")]
    [InlineData("The games will begin in December.", "2025-12")]
    [InlineData("The dam broke on 3 May.", "2025-05-03")]
    [InlineData("The fleet sailed on Christmas Eve 1989.", "1989-12-24")]
    public void Relative_dates_count_from_the_publication_date(string text, string value) => Values(text, "2025-07-12").ShouldContain(value);

    [Theory]
    [InlineData("The ship left on 3 May 1897. Three days later she sank.", "1897-05-06")]
    [InlineData("The king died in 1603. The following year the theatre reopened.", "1604")]
    [InlineData("In March 2003 the court sat. It made the charge public on 4 June.", "2003-06-04")]
    public void A_narrative_counts_from_what_it_told_last(string text, string value) => Values(text, "2025-07-12").ShouldContain(value);

    [Theory]
    [InlineData("She may leave and march on.")]
    [InlineData("They sold 2,000 tickets for $1990.")]
    [InlineData("The second boat was faster.")]
    [InlineData("1600 people live at 1920 Harbour Road.")]
    [InlineData("He sat in the sun.")]
    public void What_only_looks_like_a_time_is_none(string text) => English.Read(text).Timexes.Where(timex => timex.Interval is not null && timex.Value.Length > 4).ShouldBeEmpty();

    [Fact]
    public void Without_a_publication_date_last_year_stays_open() =>
        English.Read("The mill burned down in 1871. It was rebuilt last year.", null).Timexes[^1].Interval.ShouldBeNull();

    [Fact]
    public void A_month_is_all_its_days()
    {
        var april = English.Read("Rain fell in April 2025.").Timexes.Single().Interval!;
        (april.Start, april.End, april.Granularity).ShouldBe((English.Day("2025-04-01"), English.Day("2025-04-30"), Granularity.Month));
    }

    [Fact]
    public void Late_in_a_year_is_its_last_third_and_not_sharp()
    {
        var late = English.Read("It opened in late 2024.").Timexes.Single().Interval!;
        late.Approximate.ShouldBeTrue();
        late.Start.ShouldBeGreaterThan(English.Day("2024-08-15"));
        late.End.ShouldBe(English.Day("2024-12-31"));
    }

    [Theory]
    [InlineData("Easter 2024", "2024-03-31")]
    [InlineData("Thanksgiving 2023", "2023-11-23")]
    [InlineData("Good Friday 2025", "2025-04-18")]
    public void Feasts_move_as_the_calendar_says(string feast, string value) => Values($"They met on {feast}.", "2025-07-12").ShouldContain(value);

    [Fact]
    public void A_long_line_of_digits_is_read_in_one_pass() => English.Read(new string('7', 200_000)).Timexes.ShouldBeEmpty();

    private static List<string> Values(string text, string? date) => [.. English.Read(text, date).Timexes.Select(timex => timex.Value)];
}

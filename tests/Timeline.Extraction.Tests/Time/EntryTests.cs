namespace Timeline.Extraction.Tests.Time;

/// <summary>Texts of dated entries: each counts its times from its own day. Published on Saturday, 12 July 2025, where the row gives no other.</summary>
public class EntryTests
{
    private const string Letters = """
        Two letters of a surveyor

        Smyrna, 3rd May 1861

        We arrived yesterday. The mules come on Monday.

        Off Rhodes, 9 June

        I was ill on Thursday. We had sailed on the 2nd, and tomorrow we land.
        """;

    private const string Diary = """
        A winter at the hut: a diary of 1931

        Sunday 27 December. Rain. We came up on Friday and sawed wood this morning.

        Thursday 31 December, Kvikne. The stove broke last night.

        Sunday 3 January. Yesterday the mail came. The road was shut on the 29th.
        """;

    private const string Chronicle = """
        The flood, day by day

        It had rained since October 1952.

        28 January 1953. The river rises. On the 30th it stands at the sill.

        2 February: At noon the dyke breaks. The next morning the town is empty.

        Monday 9 February. Boats come. On Thursday the first cows are brought out.

        The dyke was closed in August. A stone was set up there yesterday.
        """;

    private const string Counted = """
        The crossing

        Day 1 - 4 March 1988

        We left the bay this morning.

        Day 3 - 6 March

        The wind had dropped the day before yesterday.
        """;

    private const string Addressed = """
        To a brother

        Mill House, Harwich
        Monday, 4th June 1906

        We dined out yesterday. They say that on the 1st, as I hear, the pier was shut.

        On board the Tern, off the Hook
        Friday, 15th June

        The pilot came on Wednesday.
        """;

    [Theory]
    [InlineData(Addressed, "yesterday", "1906-06-03")]
    [InlineData(Addressed, "the 1st", "1906-06-01")]
    [InlineData(Addressed, "Wednesday", "1906-06-13")]
    [InlineData(Letters, "yesterday", "1861-05-02")]
    [InlineData(Letters, "Monday", "1861-05-06")]
    [InlineData(Letters, "9 June", "1861-06-09")]
    [InlineData(Letters, "Thursday", "1861-06-06")]
    [InlineData(Letters, "the 2nd", "1861-06-02")]
    [InlineData(Letters, "tomorrow", "1861-06-10")]
    [InlineData(Diary, "Sunday 27 December", "1931-12-27")]
    [InlineData(Diary, "Friday", "1931-12-25")]
    [InlineData(Diary, "this morning", "1931-12-27TMO")]
    [InlineData(Diary, "last night", "1931-12-30TNI")]
    [InlineData(Diary, "Sunday 3 January", "1932-01-03")]
    [InlineData(Diary, "Yesterday", "1932-01-02")]
    [InlineData(Diary, "the 29th", "1931-12-29")]
    [InlineData(Chronicle, "the 30th", "1953-01-30")]
    [InlineData(Chronicle, "2 February", "1953-02-02")]
    [InlineData(Chronicle, "The next morning", "1953-02-03TMO")]
    [InlineData(Chronicle, "Thursday", "1953-02-12")]
    [InlineData(Chronicle, "August", "1953-08")]
    [InlineData(Chronicle, "yesterday", "2025-07-11")]
    [InlineData(Counted, "this morning", "1988-03-04TMO")]
    [InlineData(Counted, "the day before yesterday", "1988-03-04")]
    public void Times_count_from_the_day_of_their_entry(string text, string expression, string value) => Value(text, expression).ShouldBe(value);

    [Theory]
    [InlineData("26 July, Monday.", "2004-07-26")]
    [InlineData("Fort Ross, Labor Day, September 6", "2004-09-06")]
    [InlineData("28 February.", "2005-02-28")]
    public void A_year_named_once_is_that_of_all_entries(string head, string value) =>
        Value($"From a notebook\n\n19 July 2004.\n\nRain.\n\n{head}\n\nWe slept.\n\nNothing happened.", head.Contains("July", StringComparison.Ordinal) ? "26 July" : head.TrimEnd('.').Replace("Fort Ross, ", "", StringComparison.Ordinal)).ShouldBe(value);

    [Fact]
    public void Without_a_year_the_entries_end_before_they_are_published() =>
        Value("How it came\n\nMarch 3: The pit is shut.\n\nNovember 20: The town is without heat.\n\nJanuary 9: Trains stop.", "March 3").ShouldBe("2024-03-03");

    [Theory]
    [InlineData("The vote\n\nSaturday, July 5, 2025\n\nThe council met yesterday.", "2025-07-11")]
    [InlineData("The strike\n\nSaturday, July 12, 2025\n\nIt is over.\n\nThursday\n\nThe gates were shut. The council met yesterday.\n\nFriday\n\nThey talked.", "2025-07-11")]
    [InlineData("LIMA, June 8 - The council met yesterday.\n\nQUITO, June 9 - Nobody came.", "2025-07-11")]
    [InlineData("On 8 June the mill burned.\n\nOn 9 June it rained. The council met yesterday.", "2025-07-11")]
    [InlineData("June 8 was wet.\n\nJune 9 was dry. The council met yesterday.", "2025-07-11")]
    public void A_dateline_or_a_sentence_is_no_entry(string text, string value) => Value(text, "yesterday").ShouldBe(value);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void At_the_ends_of_the_calendar_entries_are_read_too(string date) =>
        English.Read("How it came\n\nDecember 3: The pit is shut.\n\nFebruary 29: The town is dark.\n\nSunday: Trains stop.", date).Timexes.ShouldNotBeEmpty();

    private static string? Value(string text, string expression)
    {
        var document = English.Read(text, "2025-07-12");
        return document.Timexes.FirstOrDefault(timex => document.Text[timex.Span.Start..timex.Span.End] == expression)?.Value;
    }
}

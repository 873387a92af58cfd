using CsCheck;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Tests.Time;

/// <summary>
/// What holds for every text whatever. TIMELINE_FUZZ says how many texts are tried (a few thousand where it is not set); the figure of a long run
/// stands in docs/evaluation.md.
/// </summary>
public class TimeProperties
{
    private static readonly int Count = Fuzz.Texts(4000);

    private static readonly string[] Words =
    [
        "the", "a", "of", "in", "on", "to", "and", "or", "between", "from", "until", "last", "next", "this", "that", "past", "first", "second", "third", "twenty", "hundred", "999999999", "2147483647", "0", "00", "1", "12", "31", "99", "1000", "2199", "9999",
        "1/2", "7/12/2025", "99/99/9999", "0/0/0000", "2025-07-12", "2025-02-30", "12.7.2025", "31.02.2024", "'24", "'80s", "1990s", "0s", "12th", "0th", "99th", "10:30", "24:00", "25:61", "5pm", "13pm", "0735", "UTC", "GMT", "a.m.", "p.m.", "noon", "midnight",
        "January", "Feb.", "March", "May", "Sept.", "XII", "Monday", "Fri.", "Sundays", "spring", "fall", "winter", "morning", "night", "nights", "day", "days", "week", "weeks", "weekend", "month", "months", "quarter", "quarters", "year", "years", "decade", "decades", "century", "centuries", "seconds", "fortnight",
        "BC", "AD", "BCE", "ago", "earlier", "later", "before", "after", "half", "few", "couple", "several", "every", "each", "twice", "per", "daily", "year-old", "fiscal", "end", "early", "late", "mid", "-", "–", ",", ".", "/", "'", "'s", "(", ")", "Easter", "Christmas", "Ramadan", "Thanksgiving", "Cold War",
        "will", "was", "said", "Dear", "hace", "años", "siglo", "pasado", "el", "la", "de", "mayo", "lunes", "después", "\n\n", "é", "\uD83D", "\uDE00", "東京", "\u200B", "\0",
    ];

    private static readonly IExtractionStage[] Stages = [new Tokenizer(), new SentenceSplitter(), TemporalTagger.ForEnglish()];

    private static readonly Gen<string> Mixed = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[0, 24].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Glued = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[0, 12].Select(string.Concat);

    private static readonly Gen<(string Text, int Date, bool Spanish)> Cases = Gen.Select(
        Gen.OneOf(Gen.String, Mixed, Mixed, Mixed, Glued, Gen.Select(Mixed, Gen.Int[0, 200], Gen.Char, Mutated)), Gen.Int[-1, 9000], Gen.Bool);

    [Fact]
    public void No_text_breaks_the_tagger_and_every_time_lies_in_it() => Cases.Sample(
        one =>
        {
            var document = Read(one.Text, one.Date, one.Spanish);
            var end = 0;
            foreach (var timex in document.Timexes)
            {
                timex.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                timex.Span.End.ShouldBeInRange(timex.Span.Start + 1, one.Text.Length);
                timex.FirstToken.ShouldBeLessThan(timex.EndToken);
                timex.Value.ShouldNotBeEmpty();
                end = timex.Span.End;
                if (timex.Interval is { } interval) interval.Start.ShouldBeLessThanOrEqualTo(interval.End);
            }
        },
        iter: Count);

    [Fact]
    public void The_same_text_gives_the_same_times() => Cases.Sample(
        one => Read(one.Text, one.Date, one.Spanish).Timexes.ShouldBe(Read(one.Text, one.Date, one.Spanish).Timexes), iter: Count / 10);

    /// <summary>Half a megabyte here, fifty where a long run is asked for: a tagger that looks back over a line would not come to an end.</summary>
    [Theory]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("1/")]
    [InlineData("12:")]
    [InlineData("the last ")]
    [InlineData("two hundred ")]
    public void A_long_line_of_one_piece_is_read_in_one_pass(string piece)
    {
        var length = Count > 100_000 && piece == "7" ? 50_000_000 : 500_000;
        Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), 2025, false).Text.Length.ShouldBeGreaterThan(length - 10);
    }

    private static string Mutated(string text, int at, char with) => text.Length == 0 ? text : text.Remove(at % text.Length, 1).Insert(at % text.Length, with.ToString());

    private static Document Read(string text, int year, bool spanish)
    {
        var document = new Document(new Article("test", text) { Date = year < 1 ? null : new NodaTime.LocalDate(year, 7, 12), Language = spanish ? "es" : "en" });
        foreach (var stage in Stages) stage.Annotate(document);
        return document;
    }
}

using CsCheck;

namespace Timeline.Extraction.Tests;

/// <summary>What holds for every text whatever.</summary>
public class PipelineProperties
{
    private static readonly string[] Pieces =
    [
        "On Friday", "12 July 2025", "44 BC", "Paris", "U.S.", "the", "met", "will", "-", "'s", "\n\n", "(", ")", "\"", "1990s", "31 February", "99/99/9999", "in", "Alexandria, La.", "Kim", "until", "since", "from May to June", "century", "\uD83D", "é", "東京", "0", "10:75", ".", ",",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40].Select(words => string.Join(' ', words)));

    [Theory]
    [InlineData("2PM}%/#)r+AvBsy4FsqHi4Ub=:Q1pLh)")]
    public void What_once_broke_the_pipeline_is_read(string text) => English.Read(text).Text.ShouldBe(text);

    [Fact]
    public void No_text_breaks_the_pipeline_and_every_span_lies_in_it() => Text.Sample(
        text =>
        {
            var document = English.Read(text);
            foreach (var timex in document.Timexes)
            {
                Inside(timex.Span, text);
                if (timex.Interval is { } interval) (interval.Start <= interval.End).ShouldBeTrue();
            }
            foreach (var mention in document.Places) Inside(mention.Span, text);
            foreach (var happening in document.Events)
            {
                Inside(happening.Passage, text);
                happening.Passage.Contains(happening.Trigger).ShouldBeTrue();
                happening.Title.Length.ShouldBeInRange(1, 90);
            }
        },
        iter: 4000);

    [Fact]
    public void The_same_text_gives_the_same_events() => Text.Sample(
        text => English.Read(text).Events.Select(happening => (happening.Title, happening.Trigger)).ShouldBe(English.Read(text).Events.Select(happening => (happening.Title, happening.Trigger))), iter: 300);

    private static void Inside(TextSpan span, string text)
    {
        span.Start.ShouldBeGreaterThanOrEqualTo(0);
        span.End.ShouldBeInRange(span.Start, text.Length);
    }
}

using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;

namespace Timeline.Extraction.Tests.Events.Linking;

public class SharedWordsTests
{
    private const string Text = "The roof of a mill in Leeds collapsed on Monday. A bus was late on Tuesday. The queen spoke in Oslo on Wednesday. Two men were held over the collapse of the mill.";

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, false)]
    public void Sentences_tell_of_the_same_where_words_begin_alike(int sentence, int shared, bool sameTrigger)
    {
        var document = English.Read(Text);
        var row = new FeatureRow();
        var collapse = Enumerable.Range(0, document.Tokens.Length).Last(token => document.Word(token) is "collapse");
        new SharedWords(document).Set(row, [sentence], new EventTrigger(collapse, document.SentenceOf(collapse), EventLexicon.Unlisted), -1);
        (row[LinkFeature.SharedWords] - 1, row.Is(LinkFeature.SharedTrigger), row.Is(LinkFeature.NamedLater)).ShouldBe((shared, sameTrigger, false));
    }

    [Fact]
    public void The_days_named_most_come_first()
    {
        var document = English.Read("The mill burned on Monday. The bridge fell on Tuesday. A ferry sank on Tuesday. In June it rained.");
        new TimesNamed(document).MostNamedDays(2).Select(day => day.Start).ShouldBe([English.Day("2025-07-08"), English.Day("2025-07-07")]);
    }
}

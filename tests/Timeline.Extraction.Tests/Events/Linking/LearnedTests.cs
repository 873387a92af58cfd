using Timeline.Extraction.Events;

namespace Timeline.Extraction.Tests.Events.Linking;

/// <summary>What is learned besides the rules, on texts in which a reader has no doubt.</summary>
public class LearnedTests
{
    [Theory]
    [InlineData("The boy ran away from Leeds in 1994. The police searched the moors near Hull on 3 May 1995. On July 26 a farmer found him in Whitby.", "found", "1995-07-26")]
    [InlineData("The court in Lima sentenced the general on 29 October 1982. His daughter was born in Cusco three weeks later.", "born", "1982-11-19")]
    [InlineData("The queen walked through the crowd in Lima on Friday, two days after a blast at the port that killed nine people.", "killed", "2012-06-06")]
    [InlineData("Shops in Leeds stayed shut on Friday and soldiers stood at the gates, a day after the president gave in and withdrew the bill.", "withdrew", "2012-06-07")]
    public void A_time_without_a_year_is_counted_from_what_was_told(string text, string trigger, string start) =>
        English.Read(text, "2012-06-12").Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When!.Start.ShouldBe(English.Day(start));

    [Theory]
    [InlineData("Five people were held after a blaze at a temple in Leeds killed nine, police said today.\n\nThe blaze broke out on Saturday, a guard said. By Saturday night nine people were dead. The temple was built in 1904.", "killed", "2012-06-09")]
    public void What_the_first_sentence_only_mentions_is_of_the_day_that_is_told_further_on(string text, string trigger, string start) =>
        English.Read(text, "2012-06-12").Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When!.Start.ShouldBe(English.Day(start));

    [Fact]
    public void Who_only_speaks_somewhere_puts_nothing_there()
    {
        const string text = "The envoy met the king in Oslo on Friday, Moscow said. He thanked the guards, the Russian ministry said. Moscow's ally sent ships.";
        English.Read(text).Events.ShouldAllBe(happening => happening.Where == null || happening.Where.Name != "Moscow");
    }

    [Fact]
    public void Confidence_is_a_chance() => English.Read("The envoy met the king in Oslo on Friday. They signed a treaty.").Events.ShouldAllBe(happening => happening.Confidence > 0 && happening.Confidence <= 1);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Days_at_the_ends_of_the_calendar_break_nothing(string date) =>
        English.Read("The mill in Leeds closed on Friday. It burned on 31 December 9999 for six years. On the Sunday after that it reopened. It was sold 8999 years later, and in March it sank.", date).Events.ShouldNotBeEmpty();
}

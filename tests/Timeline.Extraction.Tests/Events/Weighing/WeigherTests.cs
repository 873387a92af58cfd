using CsCheck;
using Timeline.Extraction.Events.Weighing;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Tests.Events.Weighing;

public class WeigherTests
{
    private static readonly Gen<byte[]> Rows = Gen.Byte[0, 63].Array[(int)WeightFeature.All];

    [Fact]
    public void Each_chance_lies_between_none_and_one_and_an_unclear_title_weighs_less() =>
        Rows.Sample(row =>
        {
            var weight = Weigher.ForEnglish().Of(row);
            weight.Right.ShouldBeInRange(0, 1);
            weight.Salient.ShouldBeInRange(0, 1);
            Weigher.Salience(weight).ShouldBeInRange(Weigher.Salience(weight with { Clear = 0 }), Weigher.Salience(weight with { Clear = 1 }));
        }, iter: 200);

    [Theory]
    [InlineData("The envoy met the king in Oslo on 3 May 1998.", "The envoy met the king in Oslo on 3 May 1998. Soldiers burned down the old palace.", "burned")]
    [InlineData("A ferry sank off Bergen on 4 March 1911.", "A ferry sank off Bergen on 4 March 1911. Nine men jumped into the sea.", "jumped")]
    public void What_is_written_out_is_surer_than_what_is_carried_along(string written, string text, string carried)
    {
        var first = English.Read(written).Events.ShouldHaveSingleItem();
        English.Read(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(carried)).Confidence.ShouldBeLessThan(first.Confidence);
    }

    [Fact]
    public void A_headline_that_tells_two_events_weighs_once()
    {
        var headline = English.Read("President of Peru removed and arrested in Lima\n\nThe congress in Lima removed the president of Peru on Friday. He was arrested in Lima on Friday.", "2012-06-12").Events.Where(happening => happening.Title.StartsWith("President of Peru removed", StringComparison.Ordinal)).ToList();
        headline.Count.ShouldBe(2);
        headline[1].Salience.ShouldBeLessThan(headline[0].Salience);
    }

    [Theory]
    [InlineData("bring", 9, 10)]
    [InlineData("die", 0, 1)]
    [InlineData("win", 4, 8)]
    [InlineData("gribble", -1, -1)]
    public void Some_verbs_take_an_object(string verb, int least, int most) => Frames.OfVerb(WordKey.Of(verb)).Object.ShouldBeInRange(least, most);

    [Theory]
    [InlineData("author", "morning")]
    [InlineData("kind", "sea")]
    public void Some_nouns_have_a_phrase_with_of_behind_them(string noun, string other) => Frames.OfNoun(WordKey.Of(noun)).Of.ShouldBeGreaterThan(Frames.OfNoun(WordKey.Of(other)).Of);
}

using Shouldly;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Tests.Events.Recognition;

public class EventNetworkTests
{
    [Theory]
    [InlineData("A fire destroyed the market in Kumasi on Friday.", "destroyed")]
    [InlineData("The treaty was signed in Riga in 1920.", "signed")]
    [InlineData("Three weeks after the collapse of the bridge, divers found the bus.", "collapse")]
    [InlineData("His death in Lima was kept secret.", "death")]
    public void Tells_an_event(string text, string word) => Chance(text, word).ShouldBeGreaterThan(EventNetwork.Likely);

    [Theory]
    [InlineData("The market is known for its spices.", "known")]
    [InlineData("The treaty consists of nine articles.", "consists")]
    [InlineData("She likes tea and old maps.", "likes")]
    [InlineData("The bridge is made of red sandstone.", "sandstone")]
    [InlineData("The <b>zeppelin</b> landed in Oslo on Friday.", "b")]
    public void Tells_none(string text, string word) => Chance(text, word).ShouldBeLessThan(EventNetwork.Likely);

    [Fact]
    public void Chances_are_those_of_the_words_it_reads_however_long_the_text()
    {
        var document = English.Read(string.Concat(Enumerable.Repeat("On Monday the ferry sank off Samar, and 12 people drowned. ", 60)));
        var chances = EventNetwork.ForEnglish().Read(document);
        for (var token = 0; token < chances.Length; token++)
        {
            if (EventNetwork.Reads(document, token)) chances[token].ShouldBeInRange(float.Epsilon, 1);
            else chances[token].ShouldBe(0);
        }
    }

    [Fact]
    public void Vectors_of_words_that_mean_alike_lie_close()
    {
        var vectors = WordVectors.ForEnglish();
        Cosine("earthquake", "quake").ShouldBeGreaterThan(Cosine("earthquake", "piano"));
        vectors.Row(WordKey.Of("Qwghlmian")).ShouldBe(-1);

        double Cosine(string a, string b)
        {
            var (x, y) = (new float[WordVectors.Width], new float[WordVectors.Width]);
            vectors.Read(vectors.Row(WordKey.Of(a)), x);
            vectors.Read(vectors.Row(WordKey.Of(b)), y);
            return x.Zip(y, (p, q) => p * q).Sum() / Math.Sqrt(x.Sum(p => p * p) * y.Sum(q => q * q));
        }
    }

    private static float Chance(string text, string word)
    {
        var document = English.Read(text);
        return EventNetwork.ForEnglish().Read(document)[Enumerable.Range(0, document.Tokens.Length).First(token => document.Word(token).SequenceEqual(word))];
    }
}

using CsCheck;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Tests.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Hale arrived on Jan. 5. He left the next day.", 2)]
    [InlineData("\"We go,\" he said. They went.", 2)]
    [InlineData("A headline without a stop\n\nThe first sentence. The second one.", 3)]
    [InlineData("The U.S. Navy sailed.", 1)]
    [InlineData("KATHMANDU, Nepal - A strong earthquake shook the hills on Tuesday.", 2)]
    [InlineData("Ole Lund (3 May 1901 – 2 June 1960) was a Danish painter.", 1)]
    [InlineData("OSLO (Wire) - The vote was held. Nobody won.", 3)]
    [InlineData("J. R. Holm wrote it in Bergen. He died in 1973.", 2)]
    [InlineData("He works for Acme Inc. She does not.", 2)]
    [InlineData("The meeting was at 10 a.m. The mayor came.", 2)]
    [InlineData("\"Go!\" she said. \"We will,\" he answered.", 2)]
    [InlineData("She said, “It is over.” The crowd left.", 2)]
    [InlineData("Prices rose 3.5 percent to $2.4 million.", 1)]
    [InlineData("• the first item\n• the second item", 2)]
    [InlineData("He asked: why? Nobody knew.", 2)]
    [InlineData("It was over... The crowd left.", 2)]
    [InlineData("Gen. David Holm and Lt. Col. Berg met Sen. Hale.", 1)]
    [InlineData("This line was wrapped by a mailer at seventy characters or so, and the\nsentence goes on.", 1)]
    [InlineData("She has a son (b. May 1902). He lives in Leeds.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string text, int count) => Split(text).Sentences.Length.ShouldBe(count);

    [Theory]
    [InlineData("He left Bergen. [3] [12] She stayed.", "He left Bergen. [3] [12]")]
    [InlineData("He left Bergen.[a][note 2] She stayed.", "He left Bergen.[a][note 2]")]
    [InlineData("He left Bergen. [better source needed] She stayed.", "He left Bergen. [better source needed]")]
    [InlineData("He left Bergen. [3]\n\nShe stayed.", "He left Bergen. [3]")]
    [InlineData("He left Bergen. [She] stayed.", "He left Bergen.")]
    public void The_mark_of_a_footnote_ends_the_sentence_that_it_is_of(string text, string first) => Split(text).Sentences[0].Span.In(text).ToString().ShouldBe(first);

    [Fact]
    public void Sentences_cover_every_token_once() => Gen.OneOf(Gen.String, Gen.Char[" .!?\"')A1b\n’…-"].Array[0, 80].Select(letters => new string(letters))).Sample(
        text =>
        {
            var document = Split(text);
            var next = 0;
            foreach (var sentence in document.Sentences)
            {
                sentence.FirstToken.ShouldBe(next);
                sentence.EndToken.ShouldBeGreaterThan(next);
                next = sentence.EndToken;
            }
            next.ShouldBe(document.Tokens.Length);
        },
        iter: 2000);

    private static Document Split(string text)
    {
        var document = new Document(new Article("", text));
        new Tokenizer().Annotate(document);
        new SentenceSplitter().Annotate(document);
        return document;
    }
}

using CsCheck;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Tests.Grammar;

public class DependencyParserTests
{
    private static readonly string[] Pieces =
    [
        "The", "minister", "said", "that", "rebels", "had", "bombed", "Oslo", ",", "who", "was", "and", "(", ")", "\"", ".", "to", "'s", "\n\n", "12", "since", "\uD83D", "東京", "n't", "St.", "—", "two", "days", "after", "killed", "hotel",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 60].Select(words => string.Join(' ', words)));

    [Theory]
    [InlineData("The old fleet left the harbour .", "fleet", Relation.NominalSubject, "left")]
    [InlineData("The old fleet left the harbour .", "harbour", Relation.Object, "left")]
    [InlineData("The bridge was destroyed by the rebels .", "bridge", Relation.PassiveSubject, "destroyed")]
    [InlineData("She arrived in Geneva on Friday .", "Geneva", Relation.Oblique, "arrived")]
    [InlineData("He said that the talks had failed .", "failed", Relation.ClausalComplement, "said")]
    [InlineData("He said that the talks had failed .", "talks", Relation.NominalSubject, "failed")]
    [InlineData("The ship that sank was old .", "sank", Relation.RelativeClause, "ship")]
    [InlineData("They began to leave the city .", "leave", Relation.OpenClausalComplement, "began")]
    [InlineData("Two days after a hotel collapsed, rescuers on Saturday brought out three cooks from the ruins in Lima.", "hotel", Relation.NominalSubject, "collapsed")]
    public void A_word_hangs_on_its_head_in_its_relation(string text, string word, Relation relation, string head)
    {
        var document = English.Read(text);
        var token = Enumerable.Range(0, document.Tokens.Length).First(i => document.Word(i).SequenceEqual(word));
        document.Relations[token].ShouldBe(relation);
        document.Word(document.Heads[token]).ToString().ShouldBe(head);
    }

    [Fact]
    public void Every_sentence_is_one_tree() => Text.Sample(
        text =>
        {
            var document = English.Read(text);
            document.Heads.Length.ShouldBe(document.Tokens.Length);
            foreach (var sentence in document.Sentences)
            {
                var roots = 0;
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                {
                    if (document.Heads[i] < 0) roots++;
                    else document.Heads[i].ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
                    (document.Relations[i] == Relation.Root).ShouldBe(document.Heads[i] < 0);
                    var steps = 0;
                    for (var above = i; above >= 0; above = document.Heads[above]) steps++.ShouldBeLessThan(document.Tokens.Length);
                }
                roots.ShouldBe(1);
            }
        },
        iter: 1000);

    [Fact]
    public void The_same_text_gives_the_same_trees() => Text.Sample(text => English.Read(text).Heads.ShouldBe(English.Read(text).Heads), iter: 200);
}

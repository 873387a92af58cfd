using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Tests.Grammar;

public class WordClassesTests
{
    private static readonly WordClasses Classes = new(["carry\tv", "box\tn", "bake\tv", "free\tva", "sank\tD\tsink", "sink\tnv", "play\tnv", "watch\tvn"]);

    [Theory]
    [InlineData("carries")]
    [InlineData("carried")]
    [InlineData("carrying")]
    [InlineData("boxes")]
    [InlineData("baked")]
    [InlineData("baking")]
    [InlineData("freeing")]
    [InlineData("freed")]
    [InlineData("plays")]
    [InlineData("played")]
    [InlineData("watches")]
    public void Regular_forms_are_known_from_their_base(string form) => Classes.Of(WordKey.Of(form)).ShouldNotBe(0);

    [Theory]
    [InlineData("carrys")]
    [InlineData("boxs")]
    [InlineData("bakeed")]
    [InlineData("sinked_")]
    public void Forms_that_nobody_writes_are_not(string form) => Classes.Of(WordKey.Of(form)).ShouldBe(0);

    [Fact]
    public void Irregular_forms_name_what_they_are_forms_of() => Classes.VerbOf(WordKey.Of("sank")).ShouldBe("sink");
}

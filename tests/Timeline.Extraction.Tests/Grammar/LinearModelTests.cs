using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Tests.Grammar;

public class LinearModelTests
{
    [Fact]
    public void A_model_reads_back_as_it_was_written()
    {
        var model = new LinearModel(3, [.. Enumerable.Range(0, 24).Select(i => (sbyte)(i - 12))]);
        using var file = new MemoryStream();
        model.Write(file);
        file.Position = 0;
        var again = LinearModel.Read(file);
        int[] first = [0, 0, 0], second = [0, 0, 0];
        model.Add(77, first);
        again.Add(77, second);
        second.ShouldBe(first);
        first.ShouldNotBe([0, 0, 0]);
    }

    [Theory]
    [InlineData("The old ship left the harbour .", "Determiner Adjective Noun Verb Determiner Noun Punctuation")]
    [InlineData("Maria will visit Oslo in May .", "ProperNoun Auxiliary Verb ProperNoun Adposition ProperNoun Punctuation")]
    public void Plain_sentences_get_their_parts_of_speech(string text, string tags) => string.Join(' ', English.Read(text).Tags).ShouldBe(tags);

    [Theory]
    [InlineData("She wrote a letter .", 1, VerbForm.Past)]
    [InlineData("A letter was written .", 3, VerbForm.Participle)]
    [InlineData("She will write again .", 2, VerbForm.Base)]
    public void The_form_of_a_verb_is_told(string text, int token, VerbForm form) => English.Read(text).VerbForms[token].ShouldBe(form);
}

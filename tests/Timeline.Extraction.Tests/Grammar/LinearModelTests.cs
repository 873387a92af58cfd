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
        model.Score([77], first);
        again.Score([77], second);
        second.ShouldBe(first);
        first.ShouldNotBe([0, 0, 0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(35)]
    public void The_scores_are_the_sums_of_what_each_feature_says(int labels)
    {
        var model = new LinearModel(labels, [.. Enumerable.Range(0, 8 * labels).Select(i => (sbyte)(i * 37 % 256 - 128))]);
        var features = Enumerable.Range(1, 40).Select(feature => LinearModel.Feature(feature, 5)).ToArray();
        var (sums, one, all) = (new int[labels], new int[labels], new int[labels]);
        foreach (var feature in features)
        {
            model.Score([feature], one);
            for (var label = 0; label < labels; label++) sums[label] += one[label];
        }
        model.Score(features, all);
        all.ShouldBe(sums);
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

namespace Timeline.Extraction.Tests.Grammar;

public class LemmatizerTests
{
    [Theory]
    [InlineData("The cities were burning .", "the city be burn .")]
    [InlineData("She met two children in Oslo .", "she meet two child in Oslo .")]
    [InlineData("Lavrov has gone .", "Lavrov have go .")]
    [InlineData("They are building larger ships .", "they be build large ship .")]
    public void Words_get_the_form_that_a_dictionary_lists(string text, string lemmas)
    {
        var document = English.Read(text);
        string.Join(' ', document.Tokens.Select((_, i) => document.Lemmas[i].ToString())).ShouldBe(lemmas);
    }
}

using Timeline.Extraction.Text;

namespace Timeline.Extraction.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("She didn't go.", "She|did|n't|go|.")]
    [InlineData("Kim's train left", "Kim|'s|train|left")]
    [InlineData("the U.S. fleet", "the|U.S.|fleet")]
    [InlineData("on 2025-07-12", "on|2025|-|07|-|12")]
    [InlineData("at 10:30 p.m.", "at|10:30|p.m.")]
    [InlineData("2,000 men (12th)", "2,000|men|(|12th|)")]
    [InlineData("the 1990s", "the|1990s")]
    [InlineData("built c. 1250 by Ely (d. 1271)", "built|c.|1250|by|Ely|(|d.|1271|)")]
    [InlineData("a plan c. It failed", "a|plan|c|.|It|failed")]
    [InlineData("See www.example.org/a/b.html, or https://example.org.", "See|www.example.org/a/b.html|,|or|https://example.org|.")]
    [InlineData("Write to j.doe-smith@mail.example.co.uk today", "Write|to|j.doe-smith@mail.example.co.uk|today")]
    [InlineData("said Example.com.", "said|Example.com|.")]
    [InlineData("It ended.In May", "It|ended|.|In|May")]
    public void Words_come_apart_as_in_the_treebanks(string text, string tokens)
    {
        var document = new Document(new Article("", text));
        new Tokenizer().Annotate(document);
        string.Join('|', document.Tokens.Select((_, i) => document.Word(i).ToString())).ShouldBe(tokens);
    }
}

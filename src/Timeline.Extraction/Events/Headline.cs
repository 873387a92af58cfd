using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The line above an article, which tells the news in short before its time and place are told.</summary>
internal static class Headline
{
    private const int LongestTokens = 22;

    public static bool Is(Document document, Sentence sentence)
    {
        var last = document.Text[document.Tokens[sentence.EndToken - 1].Start];
        return last is not ('.' or '!' or '?' or '"' or '”' or ')' or ':') && sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken < LongestTokens;
    }
}

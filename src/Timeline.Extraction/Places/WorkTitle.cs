using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>The title of a work behind the word that says what it is, "the film Lisbon Story", "his novel Road to Cairo": a place's name in it tells no place.</summary>
internal static class WorkTitle
{
    private const int LongestTokens = 8;

    private static readonly WordSet Works = Words("film films movie movies comedy comedies drama dramas thriller romance documentary biopic musical musicals opera operas ballet play plays sitcom miniseries mini-series series sequel prequel remake novel novels novella poem album albums song songs painting ballad soundtrack"),
        Joints = Words("of the a an to and for");

    /// <summary>Whether the name that begins at the token stands in a title.</summary>
    public static bool Covers(Document document, Sentence sentence, int first)
    {
        var tokens = document.Tokens;
        for (var i = first - 1; i >= sentence.FirstToken && first - i < LongestTokens; i--)
        {
            if (IsWork(document, i)) return true;
            var opens = i > sentence.FirstToken && document.Text[tokens[i].Start] is ',' or '"' or '“' or '‘' && IsWork(document, i - 1);
            if (tokens[i].Kind is not (TokenKind.Capitalised or TokenKind.Mixed) && !Joints.Contains(tokens[i].Key) && !opens) return false;
        }
        return false;
    }

    private static bool IsWork(Document document, int token) => document.Tokens[token].Kind == TokenKind.Lower && Works.Contains(document.Tokens[token].Key) && document.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.Adjective;

    private static WordSet Words(string words) => new(words.Split(' ').Select(word => WordKey.Of(word)));
}

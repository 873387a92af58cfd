namespace Timeline.Extraction.Text;

/// <summary>
/// Groups tokens into sentences and paragraphs. A blank line ends a paragraph; a single line break ends a sentence only where the line
/// is short enough to be a headline or an item of a list, since text may be wrapped.
/// </summary>
public sealed class SentenceSplitter : IExtractionStage
{
    private const int LongestDateline = 10;

    public void Annotate(Document document)
    {
        var text = document.Text;
        var tokens = document.Tokens;
        var sentences = new List<Sentence>(tokens.Length / 20 + 1);
        int first = 0, paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i == tokens.Length - 1;
            var breaks = last ? 0 : LineBreaks(text, tokens[i].End, tokens[i + 1].Start);
            // Behind a headline on the same line a dateline is in capitals: "Blaze leaves 18 homeless. DERBY — A fire …".
            var opens = sentences.Count == 0 || sentences[^1].Paragraph != paragraph || sentences.Count == 1 && tokens[first].Kind == TokenKind.Upper;
            if (!last && breaks < 2 && !(opens && EndsDateline(document, first, i)) && !EndsSentence(document, ref i, breaks)) continue;
            last = i == tokens.Length - 1;
            breaks = last ? 0 : LineBreaks(text, tokens[i].End, tokens[i + 1].Start);
            sentences.Add(new Sentence(first, i + 1, new TextSpan(tokens[first].Start, tokens[i].End), paragraph));
            first = i + 1;
            if (breaks >= 2) paragraph++;
        }
        document.Sentences = [.. sentences];
    }

    /// <summary>True where the token is the dash behind a dateline, "LEEDS, England (Reuters) -", "(AP)_": what follows is a sentence of its own. In "Ole Lund (1901 – 1960)" it parts nothing.</summary>
    private static bool EndsDateline(Document document, int first, int i)
    {
        var tokens = document.Tokens;
        if (i - first is < 1 or > LongestDateline || document.Text[tokens[i].Start] is not ('-' or '–' or '—' or '_') || tokens[i + 1].Start == tokens[i].End) return false;
        if (tokens[i - 1].End == tokens[i].Start && document.Text[tokens[i - 1].Start] != ')') return false;
        var (marked, isOpen) = (tokens[first].Kind == TokenKind.Upper, false);
        for (var at = first; at < i; at++)
        {
            if (tokens[at].Kind is TokenKind.Lower or TokenKind.Mixed) return false;
            var mark = document.Text[tokens[at].Start];
            marked |= mark is ',' or '(';
            isOpen = mark is '(' || isOpen && mark is not ')';
        }
        return marked && !isOpen;
    }

    /// <summary>The sentence is a dateline and nothing else.</summary>
    public static bool IsDateline(Document document, Sentence sentence) => document.Text[document.Tokens[sentence.EndToken - 1].Start] is '-' or '–' or '—' or '_';

    /// <summary>True where a sentence ends at token <paramref name="i"/>, which moves over closing quotation marks and brackets, and over the marks of footnotes: "[3] [citation needed]".</summary>
    private static bool EndsSentence(Document document, ref int i, int breaks)
    {
        var text = document.Text;
        var tokens = document.Tokens;
        if (breaks == 1 && IsShortLine(text, tokens[i].End)) return true;
        var word = document.Word(i);
        var stop = word[0] is '.' or '!' or '?' or '…';
        if (!stop && !(word[^1] == '.' && !Abbreviations.NeverEndsSentence(word))) return false;
        var at = i;
        while (at + 1 < tokens.Length && tokens[at + 1].Start == tokens[at].End && IsCloser(text, tokens[at + 1])) at++;
        at = Footnote.EndOf(document, at + 1) - 1;
        if (at + 1 >= tokens.Length) { i = at; return true; }
        var next = tokens[at + 1];
        if (next.Start == tokens[at].End) return false;
        // "44 a. C.": an abbreviation of two letters, written apart.
        if (at == i && i > 0 && tokens[i - 1] is { Length: 1, Kind: TokenKind.Lower } && tokens[i - 1].End == tokens[i].Start && next.Length == 2 && text[next.Start + 1] == '.') return false;
        var opener = at + 1;
        while (opener + 1 < tokens.Length && tokens[opener].Kind == TokenKind.Punctuation && text[tokens[opener].Start] is '"' or '“' or '‘' or '\'' or '(' or '[' or '`' or '—' or '–' or '-')
            opener++;
        var starts = tokens[opener].Kind is TokenKind.Capitalised or TokenKind.Upper or TokenKind.Number or TokenKind.Mixed || char.IsUpper(text[tokens[opener].Start]);
        if (!starts) return false;
        // "U.S. President", "J. Smith", "Jan. 5": an abbreviation before a name or a number goes on, unless a function word follows.
        if (!stop && !StartsSentence(document, opener)) return false;
        i = at;
        return true;
    }

    private static bool StartsSentence(Document document, int token)
    {
        var word = document.Word(token);
        foreach (var opener in Openers)
            if (word.Equals(opener, StringComparison.Ordinal)) return true;
        return false;
    }

    private static readonly string[] Openers =
    [
        "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "I", "But", "And", "This", "That", "These", "Those", "His", "Her",
        "Their", "Its", "There", "When", "While", "After", "Before", "As", "If", "For", "From", "By", "With", "Some", "Many", "Most", "However", "Meanwhile",
    ];

    private static bool IsCloser(string text, Token token) =>
        token.Kind == TokenKind.Punctuation && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»';

    private static int LineBreaks(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))) count++;
        return count;
    }

    /// <summary>True where the line that ends at the offset is shorter than wrapped text would be.</summary>
    private static bool IsShortLine(string text, int end)
    {
        var start = end - 1;
        while (start >= 0 && text[start] is not ('\n' or '\r')) start--;
        return end - start < 56;
    }
}

using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Where in the text the expression stands that is being read, and what the words around it say.</summary>
internal sealed class TimePlace(Document document, ClauseTense tenses)
{
    private static readonly ulong Comma = WordKey.Of(",");

    private Tense? _tense;

    public int Sentence { get; private set; }

    public int Paragraph { get; private set; }

    /// <summary>Its first token.</summary>
    public int First { get; private set; }

    /// <summary>One past its last token.</summary>
    public int End { get; private set; }

    /// <summary>The tense of the clause.</summary>
    public Tense Tense => _tense ??= tenses.Of(document, document.Sentences[Sentence], First, End);

    /// <summary>It is the time of a verb that tells what happened.</summary>
    public bool IsOfPast => tenses.IsOfPast(document, document.Sentences[Sentence], First, End);

    /// <summary>It is the time of a verb that looks back from where the story is.</summary>
    public bool IsWhenBefore => tenses.IsWhenBefore(document, document.Sentences[Sentence], First, End);

    /// <summary>It stands in the heading of a section: a short line of its own without a stop.</summary>
    public bool IsInHeading
    {
        get
        {
            const int Longest = 12;
            var (sentences, sentence) = (document.Sentences, document.Sentences[Sentence]);
            return sentence.EndToken - sentence.FirstToken <= Longest && document.Tokens[sentence.EndToken - 1].Kind != TokenKind.Punctuation
                && (Sentence == 0 || sentences[Sentence - 1].Paragraph != Paragraph) && (Sentence + 1 == sentences.Length || sentences[Sentence + 1].Paragraph != Paragraph);
        }
    }

    /// <summary>Goes to the next expression: its sentence and its tokens.</summary>
    public void Enter(int sentence, int first, int end) => (Sentence, Paragraph, First, End, _tense) = (sentence, document.Sentences[sentence].Paragraph, first, end, null);

    /// <summary>It opens the brackets behind the token before it.</summary>
    /// <param name="after">One past the last token of the expression before it.</param>
    public bool IsInBracketsBehind(int after) => after == First - 1 && document.Text[document.Tokens[after].Start] == '(';

    /// <summary>It stands behind a comma after the token before it, and a mark or the end of the sentence follows.</summary>
    /// <param name="after">One past the last token of the expression before it.</param>
    public bool IsApposition(int after) => after == First - 1 && document.Tokens[after].Key == Comma
        && (End >= document.Sentences[Sentence].EndToken || document.Tokens[End].Kind == TokenKind.Punctuation);
}

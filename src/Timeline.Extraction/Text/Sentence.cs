namespace Timeline.Extraction.Text;

/// <summary>A sentence, or a line that stands alone such as a headline.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Span">From its first character to its last, closing quotation marks included, white space around it not.</param>
/// <param name="Paragraph">Number of its paragraph in the article, from 0.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, TextSpan Span, int Paragraph)
{
    /// <summary>The mark that ends it, a full stop mostly, before those of footnotes.</summary>
    internal char EndMark(Document document) => document.Text[document.Tokens[Footnote.Before(document, EndToken - 1)].Start];
}

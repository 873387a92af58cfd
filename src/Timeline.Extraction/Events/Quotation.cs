using System.Collections;

namespace Timeline.Extraction.Events;

/// <summary>Which tokens of a document stand inside quotation marks. A quotation ends with its paragraph at the latest.</summary>
internal sealed class Quotation
{
    private readonly BitArray _inside;

    public Quotation(Document document)
    {
        _inside = new BitArray(document.Tokens.Length);
        int paragraph = -1;
        var open = false;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph != paragraph) (paragraph, open) = (sentence.Paragraph, false);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var mark = document.Text[document.Tokens[i].Start];
                if (mark is '"') open = !open;
                // ``As agencies write them.''
                else if (mark is '`') open = true;
                else if (mark is '\'' && document.Tokens[i].Length == 2 && document.Word(i) is "''" || mark is '\'' && i > 0 && document.Tokens[i].Length == 1 && document.Text[document.Tokens[i].Start - 1] == '\'') open = false;
                else if (mark is '“' or '”') open = mark is '“';
                _inside[i] = open;
            }
        }
    }

    public bool this[int token] => _inside[token];
}

using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Training.Grammar;

/// <summary>F1 of what is read from running text, as the shared tasks on Universal Dependencies score it: spans must be the treebank's.</summary>
internal sealed record RawScore(double Sentences, double Words, double Las)
{
    /// <param name="accept">Which documents count, by name.</param>
    /// <param name="wrong">Called with a text, a span of it and what is wrong there.</param>
    public static RawScore Of(DependencyParser parser, string path, Func<string, bool> accept, Action<string, TextSpan, string>? wrong = null)
    {
        int goldSentences = 0, foundSentences = 0, rightSentences = 0, goldWords = 0, foundWords = 0, rightWords = 0, arcs = 0;
        foreach (var gold in RawText.Read(path).Where(text => accept(text.Name)))
        {
            var document = new Document(new Article("", gold.Text));
            new Tokenizer().Annotate(document);
            new SentenceSplitter().Annotate(document);
            parser.Annotate(document);
            var sentences = gold.Sentences.ToHashSet();
            var found = document.Sentences.Select(sentence => document.SpanOf(sentence.FirstToken, sentence.EndToken)).ToHashSet();
            (goldSentences, foundSentences) = (goldSentences + sentences.Count, foundSentences + found.Count);
            foreach (var sentence in found)
                if (sentences.Contains(sentence)) rightSentences++;
                else wrong?.Invoke(gold.Text, sentence, "sentence");
            var words = new Dictionary<TextSpan, int>();
            for (var i = 0; i < gold.Words.Count; i++) words.TryAdd(gold.Words[i], i);
            (goldWords, foundWords) = (goldWords + gold.Words.Count, foundWords + document.Tokens.Length);
            for (var i = 0; i < document.Tokens.Length; i++)
            {
                if (!words.TryGetValue(document.SpanOf(i, i + 1), out var word)) { wrong?.Invoke(gold.Text, document.SpanOf(i, i + 1), "word"); continue; }
                rightWords++;
                var (head, goldHead) = (document.Heads[i], gold.Heads[word]);
                var same = head < 0 || goldHead < 0 ? head == goldHead : document.SpanOf(head, head + 1) == gold.Words[goldHead];
                if (same && Treebank.Universal(document.Relations[i]) == Treebank.Universal(Treebank.Relation(gold.Rows[word][7]))) arcs++;
            }
        }
        double F1(int right, int found, int gold) => 2.0 * right / (found + gold);
        return new RawScore(F1(rightSentences, foundSentences, goldSentences), F1(rightWords, foundWords, goldWords), F1(arcs, foundWords, goldWords));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"from running text: sentences {Sentences:0.0000}, words {Words:0.0000}, LAS {Las:0.0000}");
}

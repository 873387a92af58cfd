using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Places;

/// <summary>
/// Labels capitalised words with what they name: a person, an organisation, a place, something else, nothing. A greedy averaged perceptron over the words, the
/// gazetteer and the whole document. Its weights come from `dotnet run -c Release --project src/Timeline.Training -- names CORPUS_DIR`.
/// </summary>
internal sealed class NameTagger(LinearModel model)
{
    private static readonly Lazy<LinearModel> English = new(() => LinearModel.Embedded("Places/English/names.bin"));
    private static readonly ulong[] Connectors = [.. ((string[])["of", "the", "and", "de", "du", "des", "la", "le", "del", "di", "da", "dos", "von", "van", "der", "den", "al", "el", "bin", "ibn", "&", "-", "for"]).Select(word => WordKey.Of(word))];

    /// <summary>A score by which the right label commonly leads the next: margins are given in units of it.</summary>
    private const float Unit = 200;

    public static NameTagger ForEnglish() => new(English.Value);

    /// <param name="labels">Receives a label for each token (<see cref="NameLabel"/>).</param>
    /// <param name="margins">Receives by how much being (part of) a place leads all else, for each token that was judged.</param>
    public void Label(Document document, NameContext context, Span<byte> labels, Span<float> margins)
    {
        labels.Clear();
        margins.Clear();
        Span<ulong> features = stackalloc ulong[NameFeatures.Count];
        Span<int> scores = stackalloc int[NameLabel.Count];
        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!GazetteerMatcher.StartsName(document.Tokens[i]))
                {
                    i++;
                    continue;
                }
                var end = EndOfRun(document, sentence, i);
                int before = NameLabel.None, first = i;
                for (; i < end; i++)
                {
                    NameFeatures.Read(document, context, sentence, i, first, end, before, features);
                    model.Score(features, scores);
                    var best = Best(scores, before);
                    margins[i] = (Math.Max(scores[NameLabel.Begin(NamedEntityKind.Place)], scores[NameLabel.Inside(NamedEntityKind.Place)]) - BestOther(scores)) / Unit;
                    labels[i] = (byte)best;
                    before = best;
                }
            }
    }

    /// <summary>One past the last token of the run of capitalised words, joined by connecting words or hyphens, that begins here.</summary>
    public static int EndOfRun(Document document, Sentence sentence, int first)
    {
        var tokens = document.Tokens;
        var end = first + 1;
        while (end < sentence.EndToken)
        {
            if (GazetteerMatcher.StartsName(tokens[end])) end++;
            else if (end + 1 < sentence.EndToken && GazetteerMatcher.StartsName(tokens[end + 1]) && Connectors.AsSpan().Contains(tokens[end].Key)) end += 2;
            else if (end + 2 < sentence.EndToken && GazetteerMatcher.StartsName(tokens[end + 2]) && Connectors.AsSpan().Contains(tokens[end].Key) && Connectors.AsSpan().Contains(tokens[end + 1].Key)) end += 3;
            else break;
        }
        return end;
    }

    /// <summary>A name is not gone on with unless one of its kind stands before.</summary>
    internal static int Best(ReadOnlySpan<int> scores, int before)
    {
        var best = NameLabel.None;
        for (var label = 1; label < NameLabel.Count; label++)
            if (scores[label] > scores[best] && (NameLabel.IsBegin(label) || before != NameLabel.None && NameLabel.KindOf(before) == NameLabel.KindOf(label))) best = label;
        return best;
    }

    private static int BestOther(ReadOnlySpan<int> scores)
    {
        var best = scores[NameLabel.None];
        for (var label = 1; label < NameLabel.Count; label++)
            if (NameLabel.KindOf(label) != NamedEntityKind.Place) best = Math.Max(best, scores[label]);
        return best;
    }
}

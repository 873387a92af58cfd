using Timeline.Extraction.Events.Linking;

namespace Timeline.Extraction.Events.Weighing;

/// <summary>
/// How sure each event is and how much it matters, by trees that <c>Timeline.Training weights</c> learned from annotated articles and from titles that readers judged: how likely it
/// happened then and there, how likely a reader would put it into a summary, how likely its title can be understood alone.
/// </summary>
internal sealed class Weigher(BoostedTrees right, BoostedTrees salient, BoostedTrees clear)
{
    /// <summary>What an unclear title takes from an event's weight.</summary>
    private const double Unclear = 0.6;

    private static readonly Lazy<Weigher> English = new(() => new Weigher(Read("right.txt"), Read("salient.txt"), Read("clear.txt")));

    public static Weigher ForEnglish() => English.Value;

    /// <summary>Sets the confidence and the salience of all events.</summary>
    /// <param name="people">Who takes part, after the whole article.</param>
    /// <param name="reads">Told of the row of each event, for the training.</param>
    public void Weigh(Document document, Participants people, Action<Event, byte[]>? reads = null)
    {
        var features = new WeightFeatures(document, people);
        for (var i = 0; i < document.Events.Count; i++)
        {
            var row = features.Of(i);
            reads?.Invoke(document.Events[i], row);
            var weight = Of(row);
            document.Events[i] = document.Events[i] with { Confidence = Math.Round(weight.Right, 3), Salience = Salience(weight) };
        }
    }

    /// <summary>How likely the event of a row is right, salient and clear.</summary>
    public (double Right, double Salient, double Clear) Of(byte[] row) => (Chance(right, row), Chance(salient, row), Chance(clear, row));

    public static double Salience((double Right, double Salient, double Clear) weight) => weight.Salient * (1 - Unclear + Unclear * weight.Clear);

    private static double Chance(BoostedTrees trees, byte[] row) => 1 / (1 + Math.Exp(trees.Score(new byte[row.Length]) - trees.Score(row)));

    private static BoostedTrees Read(string file) => BoostedTrees.Read<WeightFeature>(EventLexicon.Lines(file));
}

using Timeline.Extraction.Events.Linking;

namespace Timeline.Extraction.Events.Weighing;

/// <summary>
/// How sure each event is and how much it matters, by trees that <c>Timeline.Training weights</c> learned from annotated articles and from titles that readers judged: how likely it
/// happened then and there, how likely a reader would put it into a summary, how likely its title can be understood alone.
/// </summary>
internal sealed class Weigher(BinaryTrees right, BinaryTrees salient, BinaryTrees clear)
{
    /// <summary>What an unclear title takes from an event's weight.</summary>
    private const double Unclear = 0.6;

    /// <summary>What is left of the weight of what was told before, or by a headline that tells several events: ten lines should tell ten things.</summary>
    private const double Retold = 0.5;

    private static readonly Lazy<Weigher> English = new(() => new Weigher(BinaryTrees.Read<WeightFeature>("right.txt"), BinaryTrees.Read<WeightFeature>("salient.txt"), BinaryTrees.Read<WeightFeature>("clear.txt")));

    public static Weigher ForEnglish() => English.Value;

    /// <summary>Sets the confidence and the salience of all events.</summary>
    /// <param name="people">Who takes part, after the whole article.</param>
    /// <param name="reads">Told of the row of each event, for the training.</param>
    public void Weigh(Document document, Participants people, Action<Event, byte[]>? reads = null)
    {
        var features = new WeightFeatures(document, people);
        var told = new HashSet<(string, Time.TimeInterval?, int?)>();
        for (var i = 0; i < document.Events.Count; i++)
        {
            var row = features.Of(i);
            reads?.Invoke(document.Events[i], row);
            var (weight, happening) = (Of(row), document.Events[i]);
            var isRetold = !told.Add((happening.Title, happening.When, happening.Where?.Id)) || happening.SameAs is not null;
            document.Events[i] = happening with { Confidence = Math.Round(weight.Right, 3), Salience = Salience(weight) * (isRetold ? Retold : 1) };
        }
    }

    /// <summary>How likely the event of a row is right, salient and clear.</summary>
    public (double Right, double Salient, double Clear) Of(byte[] row) => (right.Chance(row), salient.Chance(row), clear.Chance(row));

    public static double Salience((double Right, double Salient, double Clear) weight) => weight.Salient * (1 - Unclear + Unclear * weight.Clear);
}

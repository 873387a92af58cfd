using Timeline.Extraction;
using Timeline.Extraction.Events.Recognition;

namespace Timeline.Training.Events;

/// <summary>A word as the recogniser of events sees it, and whether an annotator marked it.</summary>
internal sealed record EventWord(float[] Input, int[] Classes, bool IsEvent)
{
    /// <summary>The words of an article. Of a trigger of several words the topmost one counts.</summary>
    public static IEnumerable<EventWord> Of(EventNetwork network, Document document, IReadOnlyList<Pin> pins)
    {
        var triggers = pins.Select(pin => Trigger(document, pin)).ToHashSet();
        foreach (var sentence in document.Sentences)
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (!EventNetwork.Reads(document, token)) continue;
                var word = new EventWord(new float[EventNetwork.Inputs], new int[EventNetwork.ClassesOfWord], triggers.Contains(token));
                network.Gather(document, token, word.Input);
                EventNetwork.Classify(document, token, sentence.Paragraph, word.Classes);
                yield return word;
            }
    }

    private static int Trigger(Document document, Pin pin)
    {
        var words = Enumerable.Range(document.TokenAt(pin.Start), Math.Max(0, document.TokenAt(pin.End - 1) + 1 - document.TokenAt(pin.Start))).Where(token => EventNetwork.Reads(document, token)).ToList();
        return words.Count == 0 ? -1 : words.Find(token => !words.Contains(document.Heads[token]));
    }
}

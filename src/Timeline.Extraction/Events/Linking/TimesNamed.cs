using System.Runtime.InteropServices;
using NodaTime;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>The times that an article names, with the sentences that do so.</summary>
internal sealed class TimesNamed
{
    private readonly Dictionary<(LocalDate, LocalDate), List<int>> _sentences = [];
    private readonly int _total;

    public TimesNamed(Document document)
    {
        foreach (var timex in document.Timexes)
        {
            if (timex is not { Interval: { } when, Type: not TimexType.Set }) continue;
            ref var sentences = ref CollectionsMarshal.GetValueRefOrAddDefault(_sentences, (when.Start, when.End), out _);
            (sentences ??= []).Add(document.SentenceOf(timex.FirstToken));
            _total++;
        }
    }

    /// <summary>The days named most, those named first before others named as often.</summary>
    public IEnumerable<TimeInterval> MostNamedDays(int most) =>
        _sentences.Where(named => named.Key.Item1 == named.Key.Item2).OrderByDescending(named => named.Value.Count).Take(most).Select(named => new TimeInterval(named.Key.Item1, named.Key.Item2, Granularity.Day, Evidence.Narrative));

    /// <summary>How much the article speaks of a time.</summary>
    public void Set(FeatureRow row, TimeInterval when, SharedWords words, EventTrigger trigger, int subject)
    {
        if (!_sentences.TryGetValue((when.Start, when.End), out var sentences)) return;
        row.Set(LinkFeature.Count, sentences.Count);
        row.Set(LinkFeature.Share, (double)sentences.Count / _total);
        row.Set(LinkFeature.First, sentences[0]);
        words.Set(row, sentences, trigger, subject);
    }
}

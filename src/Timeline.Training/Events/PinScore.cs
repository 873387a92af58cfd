using System.Globalization;
using Timeline.Extraction;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Training.Events;

/// <summary>F1 of pins, nearly as the scorer of pins counts it: an event and a pin of the same sentence with the same time and place are one.</summary>
internal sealed class PinScore
{
    private readonly HashSet<Pin> _taken = [];
    private int _matched, _pins, _events;

    public void Add(AnnotatedArticle article)
    {
        foreach (var candidate in article.Candidates.Where(candidate => candidate.IsTold)) Add(article, candidate.Sentence, candidate.When.When, candidate.Where.Where);
        foreach (var other in article.Others) Add(article, other.Passage, other.When, other.Where);
        _taken.Clear();
        _pins += article.Pins.Count(pin => pin is { When: not null, Where: not null });
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"pin F1 {2.0 * _matched / (_pins + _events):0.000} ({_matched} of {_pins} pins, {_events} events)");

    private void Add(AnnotatedArticle article, TextSpan sentence, TimeInterval? when, Place? where)
    {
        if (when is null || where is null) return;
        _events++;
        if (article.Pins.FirstOrDefault(pin => pin is { When: not null, Where: not null } && !_taken.Contains(pin) && sentence.Start <= pin.Start && pin.Start < sentence.End && pin.IsAt(when) && pin.Accepts(where)) is not { } same) return;
        _taken.Add(same);
        _matched++;
    }
}

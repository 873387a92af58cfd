using Timeline.Extraction;
using Timeline.Extraction.Events.Linking;

namespace Timeline.Training.Events;

/// <summary>A word of an annotated article that may tell an event, and all that may be decided of it.</summary>
/// <param name="Token">Index of the word.</param>
/// <param name="Trigger">Where it stands.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Times">The times it may have; one where the rules are not asked twice.</param>
/// <param name="Places">The places it may have.</param>
/// <param name="Features">What is known of it besides.</param>
internal sealed record Candidate(int Token, TextSpan Trigger, TextSpan Sentence, TimeOption[] Times, PlaceOption[] Places, FeatureRow Features)
{
    /// <summary>The pin of which it is the trigger; null where it is of none.</summary>
    public Pin? Pin { get; set; }

    /// <summary>The time chosen.</summary>
    public required TimeOption When { get; set; }

    /// <summary>The place chosen.</summary>
    public required PlaceOption Where { get; set; }

    /// <summary>What is known of it with the time and place chosen.</summary>
    public FeatureRow Linked { get; set; }

    /// <summary>Whether it is a pin at the time and place chosen.</summary>
    public bool IsRight { get; set; }

    /// <summary>Whether it comes out as an event.</summary>
    public bool IsTold { get; set; }

    /// <summary>The choice of its time; null where nothing can be learned from it.</summary>
    public Choice? TimeChoice() => Pin is { } pin ? Of(Times.Select(option => option.Row), Times.Select(option => pin.IsAt(option.When))) : null;

    /// <summary>The choice of its place: the pin's own, or what else a reader would accept where that is no option; null where nothing can be learned from it.</summary>
    public Choice? PlaceChoice()
    {
        if (Pin is not { } pin) return null;
        var exact = Places.Select(option => pin.IsIn(option.Where)).ToArray();
        return Of(Places.Select(option => option.Row), exact.Contains(true) ? exact : Places.Select(option => pin.Accepts(option.Where)));
    }

    /// <summary>The choice whether it is an event, of itself and of nothing.</summary>
    public Choice EventChoice() => Choice.YesNo(Linked.Values.ToArray(), IsRight);

    private static Choice? Of(IEnumerable<FeatureRow> rows, IEnumerable<bool> right) =>
        right.ToArray() is { Length: > 1 } which && which.Contains(true) ? new Choice([.. rows.Select(row => row.Values.ToArray())], which) : null;
}

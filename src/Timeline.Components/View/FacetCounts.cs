using Timeline.Extraction.Events;

namespace Timeline.Components.View;

/// <summary>
/// Counts of the events in the brush by what they are, as the browser counted them. Each facet counts under every filter but its own, so that it says what
/// choosing another of its values would show. Lists hold at most 200 values, the most frequent first.
/// </summary>
public sealed record FacetCounts
{
    /// <summary>By number of <see cref="EventKind"/>.</summary>
    public IReadOnlyList<int> Kinds { get; init; } = [];

    /// <summary>By number of <see cref="EventStatus"/>.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];

    /// <summary>By number of Timeline.Store.ConfidenceBand.</summary>
    public IReadOnlyList<int> Confidences { get; init; } = [];

    /// <summary>By the article's id.</summary>
    public IReadOnlyList<FacetValue<string>> Articles { get; init; } = [];

    /// <summary>By who published; "" for articles that do not say.</summary>
    public IReadOnlyList<FacetValue<string>> Sources { get; init; } = [];

    /// <summary>By the gazetteer's number of the place.</summary>
    public IReadOnlyList<FacetValue<int>> Places { get; init; } = [];

    /// <summary>By ISO 3166-1 alpha-2 code; "" for places in no country.</summary>
    public IReadOnlyList<FacetValue<string>> Countries { get; init; } = [];

    /// <summary>Events that lie in the brush as a whole.</summary>
    public int Certain { get; init; }

    /// <summary>Events whose vague time reaches beyond the brush.</summary>
    public int Possible { get; init; }

    /// <summary>Events without a date that pass the filters.</summary>
    public int Undated { get; init; }

    /// <summary>Events in the brush without a place.</summary>
    public int Unplaced { get; init; }

    /// <summary>All events that the browser holds.</summary>
    public int Total { get; init; }
}

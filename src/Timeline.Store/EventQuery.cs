using Timeline.Extraction.Events;

namespace Timeline.Store;

/// <summary>Which events; every member narrows, and null or empty means all.</summary>
public sealed record EventQuery
{
    /// <summary>First moment of the window, in days since 1970-01-01. An event is inside where its interval overlaps the window.</summary>
    public double? From { get; init; }

    /// <summary>End of the window, exclusive.</summary>
    public double? To { get; init; }

    /// <summary>True: only events without a date; the window is then ignored.</summary>
    public bool Undated { get; init; }

    /// <summary>True: only events without a place.</summary>
    public bool Unplaced { get; init; }

    /// <summary>Words to be found in the title, the passage, the people or the places.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<EventKind> Kinds { get; init; } = [];

    public IReadOnlyList<EventStatus> Statuses { get; init; } = [];

    public IReadOnlyList<string> ArticleIds { get; init; } = [];

    /// <summary>Ids of gazetteer entries.</summary>
    public IReadOnlyList<int> PlaceIds { get; init; } = [];

    /// <summary>Who published: names as in <see cref="ArticleSummary.Source"/>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the countries that the places lie in.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<ConfidenceBand> Confidences { get; init; } = [];

    /// <summary>Only events at a point inside this box.</summary>
    public GeoBox? Box { get; init; }

    /// <summary>What the page is sorted by; events that are equal in it stand in the order of time. Those without the value stand last.</summary>
    public EventOrder Order { get; init; }

    public bool Descending { get; init; }

    public int Offset { get; init; }

    /// <summary>At most this many rows, 1 to 1000.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>A box of degrees. Where <paramref name="West"/> is greater than <paramref name="East"/> it crosses the antimeridian.</summary>
public readonly record struct GeoBox(double South, double West, double North, double East);

/// <param name="Total">How many events the query selects in all.</param>
public sealed record EventPage(int Total, IReadOnlyList<EventRow> Events);

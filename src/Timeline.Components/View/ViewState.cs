using System.Collections.Immutable;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.View;

/// <summary>
/// What a person has chosen to see: the one truth that timeline, map, list and reader show, and that the URL mirrors. It holds committed
/// values only; what changes sixty times a second (a drag, a hover) lives in the browser until it is let go.
/// </summary>
public sealed record ViewState
{
    /// <summary>The brush: first moment, in days since 1970-01-01; null: everything.</summary>
    public double? From { get; init; }

    /// <summary>End of the brush, exclusive; null: everything.</summary>
    public double? To { get; init; }

    public BrushMode Mode { get; init; }

    /// <summary>Ids of the selected events, in the order they were chosen.</summary>
    public ImmutableArray<long> Selection { get; init; } = [];

    /// <summary>The event of the selection that is being read; null: the first.</summary>
    public long? Reading { get; init; }

    /// <summary>Words searched for; null: none.</summary>
    public string? Search { get; init; }

    /// <summary>Kinds shown; empty: all.</summary>
    public ImmutableArray<EventKind> Kinds { get; init; } = [];

    /// <summary>Statuses shown; empty: all.</summary>
    public ImmutableArray<EventStatus> Statuses { get; init; } = [];

    /// <summary>Ids of the articles shown; empty: all.</summary>
    public ImmutableArray<string> Articles { get; init; } = [];

    /// <summary>Ids of the places (gazetteer entries) shown; empty: all.</summary>
    public ImmutableArray<int> Places { get; init; } = [];

    /// <summary>Publishers shown; empty: all.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the countries shown; empty: all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>How sure events must be; empty: all.</summary>
    public ImmutableArray<ConfidenceBand> Confidences { get; init; } = [];

    /// <summary>True: events as a table in the place of the map.</summary>
    public bool Table { get; init; }

    /// <summary>Where the map looks; null: at all pins.</summary>
    public MapView? Map { get; init; }

    /// <summary>True: only what lies inside the map's view is listed and counted.</summary>
    public bool MapFilters { get; init; }

    /// <summary>The article open in the reader, and the passage in view; null: none.</summary>
    public ReaderPlace? Reader { get; init; }

    /// <summary>What the address holds that is not of this view ("utm=x&amp;embed=1"): kept as it is.</summary>
    public string Foreign { get; init; } = "";

    /// <summary>True where anything but the brush narrows what is shown.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || Kinds.Length + Statuses.Length + Articles.Length + Places.Length + Sources.Length + Countries.Length + Confidences.Length > 0 || MapFilters;

    /// <summary>The same view with nothing but the brush to narrow it.</summary>
    public ViewState WithoutFilters() => this with { Search = null, Kinds = [], Statuses = [], Articles = [], Places = [], Sources = [], Countries = [], Confidences = [], MapFilters = false };

    // Immutable arrays compare by reference; a view is the same where it shows the same.
    public bool Equals(ViewState? other) =>
        other is not null && From == other.From && To == other.To && Mode == other.Mode && Selection.SequenceEqual(other.Selection) &&
        Search == other.Search && Kinds.SequenceEqual(other.Kinds) && Statuses.SequenceEqual(other.Statuses) && Articles.SequenceEqual(other.Articles) &&
        Places.SequenceEqual(other.Places) && Sources.SequenceEqual(other.Sources) && Countries.SequenceEqual(other.Countries) && Confidences.SequenceEqual(other.Confidences) &&
        Reading == other.Reading && Table == other.Table && Foreign == other.Foreign && Map == other.Map && MapFilters == other.MapFilters && Reader == other.Reader;

    public override int GetHashCode() => HashCode.Combine(From, To, Mode, Selection.Length, Search, Map, MapFilters, Reader);
}

/// <summary>How the brush chooses events.</summary>
public enum BrushMode : byte
{
    /// <summary>Those whose interval overlaps the brush.</summary>
    Range,

    /// <summary>Those going on at one moment, the start of the brush.</summary>
    AsOf,

    /// <summary>Those that began before the end of the brush.</summary>
    UpTo,
}

/// <param name="Latitude">Degrees north of the centre.</param>
/// <param name="Longitude">Degrees east of the centre.</param>
/// <param name="Zoom">Leaflet's zoom level.</param>
/// <param name="Box">What is visible.</param>
public sealed record MapView(double Latitude, double Longitude, double Zoom, GeoBox? Box = null);

/// <param name="Start">First UTF-16 code unit of the passage in view; null: the top.</param>
/// <param name="End">One past the passage's last code unit.</param>
public sealed record ReaderPlace(string ArticleId, int? Start = null, int? End = null);

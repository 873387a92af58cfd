using System.Collections.Immutable;
using System.Globalization;
using System.Web;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.View;

/// <summary>
/// The view state as a query string and back, so that an address brings the same view again. Keys: t (brush, days with the last one included), m (mode),
/// id (selected events), e (the one being read), q, kind, status, in (articles), at (places), source, country, sure (confidence), map (lat,lng,zoom), bbox (only what the map shows),
/// show (table), a (article~start-end). What else an address holds is kept.
/// </summary>
public static class ViewUrl
{
    private static readonly string[] Keys = ["t", "m", "id", "e", "q", "kind", "status", "in", "at", "source", "country", "sure", "map", "bbox", "show", "a"];

    /// <returns>Without a leading question mark; empty for the view of everything.</returns>
    public static string ToQuery(ViewState state)
    {
        var parts = new List<string>();
        if (state.From is not null || state.To is not null) Add("t", $"{Day(state.From, 0)}/{Day(state.To, 1)}");
        if (state.Mode != BrushMode.Range) Add("m", state.Mode == BrushMode.AsOf ? "asOf" : "upTo");
        if (state.Selection.Length > 0) Add("id", string.Join('.', state.Selection.Take(60).Select(id => id.ToString(CultureInfo.InvariantCulture))));
        if (state.Reading is { } reading) Add("e", reading.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrWhiteSpace(state.Search)) Add("q", state.Search);
        if (state.Kinds.Length > 0) Add("kind", string.Join('.', state.Kinds));
        if (state.Statuses.Length > 0) Add("status", string.Join('.', state.Statuses));
        if (state.Articles.Length > 0) Add("in", string.Join(',', state.Articles));
        if (state.Places.Length > 0) Add("at", string.Join('.', state.Places));
        foreach (var source in state.Sources) Add("source", source);
        if (state.Countries.Length > 0) Add("country", string.Join('.', state.Countries));
        if (state.Confidences.Length > 0) Add("sure", string.Join('.', state.Confidences));
        if (state.Map is { } map) Add("map", string.Create(CultureInfo.InvariantCulture, $"{map.Latitude:0.###},{map.Longitude:0.###},{map.Zoom:0.##}"));
        if (state.MapFilters) Add("bbox", "1");
        if (state.Table) Add("show", "table");
        if (state.Reader is { } reader) Add("a", reader.Start is null ? reader.ArticleId : $"{reader.ArticleId}~{reader.Start}-{reader.End}");
        if (state.Foreign.Length > 0) parts.Add(state.Foreign);
        return string.Join('&', parts);

        void Add(string key, string value) => parts.Add($"{key}={Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)}");
    }

    /// <summary>Reads an address; what cannot be read in it is left out.</summary>
    public static ViewState FromQuery(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        var state = new ViewState
        {
            Mode = values["m"] switch { "asOf" => BrushMode.AsOf, "upTo" => BrushMode.UpTo, _ => BrushMode.Range },
            Selection = [.. Split(values["id"], '.').Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)],
            Reading = long.TryParse(values["e"], CultureInfo.InvariantCulture, out var reading) ? reading : null,
            Search = values["q"],
            Kinds = [.. Split(values["kind"], '.').Select(text => Enum.TryParse<EventKind>(text, true, out var kind) ? kind : (EventKind?)null).OfType<EventKind>()],
            Statuses = [.. Split(values["status"], '.').Select(text => Enum.TryParse<EventStatus>(text, true, out var status) ? status : (EventStatus?)null).OfType<EventStatus>()],
            Articles = [.. Split(values["in"], ',')],
            Places = [.. Split(values["at"], '.').Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : (int?)null).OfType<int>()],
            Sources = [.. values.GetValues("source") ?? []],
            Countries = [.. Split(values["country"], '.')],
            Confidences = [.. Split(values["sure"], '.').Select(text => Enum.TryParse<ConfidenceBand>(text, true, out var band) ? band : (ConfidenceBand?)null).OfType<ConfidenceBand>()],
            MapFilters = values["bbox"] == "1",
            Table = values["show"] == "table",
            Foreign = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !Keys.Contains(HttpUtility.UrlDecode(part.Split('=')[0])))),
            Map = MapOf(values["map"]),
            Reader = ReaderOf(values["a"]),
        };
        if (values["t"]?.Split('/') is not [var from, var to]) return state;
        var (start, end) = (DayOf(from), to.StartsWith('d') ? DayOf(to) : DayOf(to) + 1);
        return start is not null && end is not null && end <= start ? state : state with { From = start, To = end };
    }

    private static string[] Split(string? text, char separator) => text?.Split(separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A moment as its day; a time within a day keeps its fraction.</summary>
    private static string Day(double? moment, int inclusive)
    {
        if (moment is not { } at) return "..";
        var day = Math.Round(at);
        if (Math.Abs(at - day) > 1e-6) return "d" + at.ToString("0.####", CultureInfo.InvariantCulture);
        return LocalDatePattern.Iso.Format(DayNumber.ToDate((int)Math.Clamp(day - inclusive, -4_000_000, 2_900_000)));
    }

    private static double? DayOf(string text)
    {
        if (text.StartsWith('d') && double.TryParse(text[1..], CultureInfo.InvariantCulture, out var moment)) return moment;
        return LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? DayNumber.Of(parsed.Value) : null;
    }

    private static MapView? MapOf(string? text)
    {
        if (text?.Split(',') is not [var lat, var lng, var zoom]) return null;
        return double.TryParse(lat, CultureInfo.InvariantCulture, out var a) && double.TryParse(lng, CultureInfo.InvariantCulture, out var b) && double.TryParse(zoom, CultureInfo.InvariantCulture, out var z)
            && Math.Abs(a) <= 90 && Math.Abs(b) <= 360 && z is >= 0 and <= 24 ? new MapView(a, b, z) : null;
    }

    private static ReaderPlace? ReaderOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var at = text.LastIndexOf('~');
        if (at < 0) return new ReaderPlace(text);
        return text[(at + 1)..].Split('-') is [var start, var end] && int.TryParse(start, CultureInfo.InvariantCulture, out var s) && int.TryParse(end, CultureInfo.InvariantCulture, out var e) ? new ReaderPlace(text[..at], s, e) : new ReaderPlace(text[..at]);
    }
}

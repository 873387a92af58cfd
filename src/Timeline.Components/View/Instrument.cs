using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.Language;
using Timeline.Store;

namespace Timeline.Components.View;

/// <summary>
/// The .NET side of wwwroot/js/instrument.js: gives the browser the committed view, and takes what a gesture left when it ended. Scrubbing itself never comes here.
/// </summary>
public sealed class Instrument(IJSRuntime script, ViewStore view, ITimelineQueries queries) : IAsyncDisposable
{
    private const int MostMatches = 100_000;
    private DotNetObjectReference<Instrument>? _self;
    private IJSObjectReference? _module, _browser;

    private (string Text, IReadOnlyList<long> Ids) _search = ("", []);

    public bool IsReady => _browser is not null;

    /// <summary>What this reader chose for the screen, remembered in the browser.</summary>
    public InstrumentOptions Options { get; private set; } = new();

    /// <summary>Raised after <see cref="Options"/> changed, on the renderer's thread.</summary>
    public event Action? OptionsChanged;

    /// <summary>Why the tiles of the reader's choice are not shown; null where they are, or none were chosen.</summary>
    public string? TilesProblem { get; private set; }

    /// <summary>Raised with a sentence that the reader should see.</summary>
    public event Action<string>? Noticed;

    /// <param name="map">BlazorLeaflet's map in the browser; the scripts are brought while it is being made.</param>
    public async Task StartAsync(ElementReference root, Task<IJSObjectReference> map)
    {
        _self = DotNetObjectReference.Create(this);
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/instrument.js");
        _browser = await _module.InvokeAsync<IJSObjectReference>("create", root, await map, _self, await StateAsync());
        view.Changed += OnChanged;
        // The browser read the events before it was here: what was stored since is asked for.
        await RefreshAsync();
        Options = await _browser.InvokeAsync<InstrumentOptions>("getOptions");
        OptionsChanged?.Invoke();
    }

    public Task RefreshAsync()
    {
        _search = ("", []);
        return CallAsync("refresh");
    }

    public Task ShowAllAsync() => CallAsync("showAll");

    public Task PlayAsync() => CallAsync("play");

    public Task ZoomAsync(double factor) => CallAsync("zoomTimeline", factor);

    public Task HoverAsync(params long[] ids) => CallAsync("setHover", ids);

    /// <summary>Lights the pins and marks of every event at a place of the gazetteer.</summary>
    public Task HoverPlaceAsync(int gazetteerId) => CallAsync("hoverPlace", gazetteerId);

    /// <summary>Lights the pins and marks of every event that overlaps a stretch of time, in days since 1970-01-01, its end exclusive.</summary>
    public Task HoverTimeAsync(double from, double to) => CallAsync("hoverTime", from, to);

    public Task RevealAsync(long id) => CallAsync("reveal", id);

    /// <summary>Selects the event before (-1) or after (1) the selected one in time.</summary>
    public Task StepAsync(int direction) => CallAsync("stepEvent", direction);

    /// <summary>Moves the brush by its own length to earlier (-1) or later (1) times.</summary>
    public Task MoveBrushAsync(int direction) => CallAsync("moveBrush", direction);

    /// <summary>Takes the tool that selects on the map in hand: "box" or "lasso"; the same again puts it away.</summary>
    public Task UseToolAsync(string tool) => CallAsync("useTool", tool);

    /// <summary>Changes the option of this name in <see cref="InstrumentOptions"/>, written in camel case ("lanes", "speed", ...); the others stay.</summary>
    public async Task SetOptionAsync(string name, object value)
    {
        if (_browser is null) return;
        Options = await _browser.InvokeAsync<InstrumentOptions>("setOptions", new Dictionary<string, object> { [name] = value });
        OptionsChanged?.Invoke();
    }

    [JSInvokable]
    public void Commit(double? from, double? to, string mode) =>
        view.Update(state => state with { From = from, To = to, Mode = mode switch { "asOf" => BrushMode.AsOf, "upTo" => BrushMode.UpTo, _ => BrushMode.Range } }, "instrument");

    [JSInvokable]
    public void MapMoved(double lat, double lng, double zoom, double south, double west, double north, double east) =>
        view.Update(state => state with { Map = new MapView(lat, lng, zoom, new GeoBox(south, west, north, east)) }, "instrument");

    /// <param name="ids">The events to read, the first in time.</param>
    /// <param name="chosen">How many were chosen in all.</param>
    [JSInvokable]
    public void Select(long[] ids, int chosen)
    {
        view.Update(state => state with { Selection = [.. ids], Reading = null, Reader = null }, "instrument");
        if (chosen > ids.Length) Noticed?.Invoke(Words.Of("Notice.SelectionCut", ids.Length, chosen));
    }

    /// <param name="address">Of the tile server or file.</param>
    /// <param name="reason">BadAddress, NoFile, BadFile or NoTiles.</param>
    [JSInvokable]
    public void TilesFailed(string address, string reason)
    {
        TilesProblem = Words.Of("Tiles." + reason, address);
        OptionsChanged?.Invoke();
        Noticed?.Invoke(TilesProblem);
    }

    [JSInvokable]
    public async Task<MarkText?[]> Titles(long[] ids)
    {
        var rows = (await queries.EventsAsync(ids, CancellationToken.None)).ToDictionary(row => row.Id, row => new MarkText(TitleText.Of(row.Title), row.Who.Count > 0 ? row.Who[0] : null));
        return [.. ids.Select(id => rows.GetValueOrDefault(id))];
    }

    public async ValueTask DisposeAsync()
    {
        view.Changed -= OnChanged;
        try
        {
            if (_browser is not null)
            {
                await _browser.InvokeVoidAsync("dispose");
                await _browser.DisposeAsync();
            }
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the instrument with it.
        }
        _self?.Dispose();
    }

    private void OnChanged(ViewChange change)
    {
        if (change.By != "instrument") _ = SendAsync();
    }

    private async Task SendAsync() => await CallAsync("setState", await StateAsync());

    private async Task CallAsync(string function, params object?[] arguments)
    {
        if (_browser is null) return;
        try
        {
            await _browser.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page went while this was on its way.
        }
    }

    private async Task<object> StateAsync()
    {
        var state = view.State;
        IReadOnlyList<long>? matches = string.IsNullOrWhiteSpace(state.Search) ? null : await MatchesAsync(state.Search);
        return new
        {
            Brush = new { state.From, state.To, Mode = state.Mode switch { BrushMode.AsOf => "asOf", BrushMode.UpTo => "upTo", _ => "range" } },
            Filters = new
            {
                Kinds = OrNull(state.Kinds.Select(kind => (int)kind)), Statuses = OrNull(state.Statuses.Select(status => (int)status)),
                Articles = OrNull(state.Articles), Places = OrNull(state.Places),
                Sources = OrNull(state.Sources), Countries = OrNull(state.Countries), Confidences = OrNull(state.Confidences.Select(band => (int)band)), Ids = matches,
            },
            state.Selection,
            state.MapFilters,
            Map = state.Map is { } map ? new { map.Latitude, map.Longitude, map.Zoom } : null,
        };
    }

    /// <summary>The search is asked once, however often the view changes while it stands.</summary>
    private async Task<IReadOnlyList<long>> MatchesAsync(string text)
    {
        if (_search.Text != text) _search = (text, await queries.MatchAsync(text, MostMatches, CancellationToken.None));
        return _search.Ids;
    }

    private static List<T>? OrNull<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } list ? list : null;
}

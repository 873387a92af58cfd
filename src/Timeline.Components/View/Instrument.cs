using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
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

    public bool IsReady => _browser is not null;

    public async Task StartAsync(ElementReference root, IJSObjectReference map)
    {
        _self = DotNetObjectReference.Create(this);
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/instrument.js");
        _browser = await _module.InvokeAsync<IJSObjectReference>("create", root, map, _self, await StateAsync());
        view.Changed += OnChanged;
    }

    public Task RefreshAsync() => CallAsync("refresh");

    public Task ShowAllAsync() => CallAsync("showAll");

    public Task PlayAsync() => CallAsync("play");

    public Task ZoomAsync(double factor) => CallAsync("zoomTimeline", factor);

    public Task HoverAsync(params long[] ids) => CallAsync("setHover", ids);

    public Task RevealAsync(long id) => CallAsync("reveal", id);

    [JSInvokable]
    public void Commit(double? from, double? to, string mode) =>
        view.Update(state => state with { From = from, To = to, Mode = mode switch { "asOf" => BrushMode.AsOf, "upTo" => BrushMode.UpTo, _ => BrushMode.Range } }, "instrument");

    [JSInvokable]
    public void MapMoved(double lat, double lng, double zoom, double south, double west, double north, double east) =>
        view.Update(state => state with { Map = new MapView(lat, lng, zoom, new GeoBox(south, west, north, east)) }, "instrument");

    [JSInvokable]
    public void Select(long[] ids) => view.Update(state => state with { Selection = [.. ids], Reading = null, Reader = null }, "instrument");

    [JSInvokable]
    public async Task<string?[]> Titles(long[] ids)
    {
        var rows = (await queries.EventsAsync(ids, CancellationToken.None)).ToDictionary(row => row.Id, row => row.Title);
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
        IReadOnlyList<long>? matches = string.IsNullOrWhiteSpace(state.Search) ? null : await queries.MatchAsync(state.Search, MostMatches, CancellationToken.None);
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
            Map = state.Map is { } map ? new { map.Latitude, map.Longitude, map.Zoom } : null,
        };
    }

    private static List<T>? OrNull<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } list ? list : null;
}

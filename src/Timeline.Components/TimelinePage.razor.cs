using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.Commands;
using Timeline.Components.Language;
using Timeline.Components.Lists;
using Timeline.Components.Map;
using Timeline.Components.Passages;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components;

/// <summary>The screen: timeline, map, list and passages over one view state that the address mirrors.</summary>
public sealed partial class TimelinePage : IAsyncDisposable
{
    private const int RefreshMilliseconds = 500;
    private readonly ViewStore _view = new();
    private readonly string _scriptWords = JsonSerializer.Serialize(Words.ForScripts());
    private int _refreshing;
    private ElementReference _root;
    private EventMap? _map;
    private EventTable? _table;
    private SidePanel? _list;
    private PassageReader? _reader;
    private CommandPalette? _palette;
    private Instrument? _instrument;
    private IJSObjectReference? _page, _keys;
    private DotNetObjectReference<TimelinePage>? _self;
    private bool _dark, _letters, _tour, _empty, _reading;
    private string? _failure, _lost;
    private ViewAddress? _address;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private Preferences Preferences { get; set; } = new();

    protected override async Task OnInitializedAsync()
    {
        (_dark, _letters) = (Preferences.Dark, Preferences.Letters);
        _address = new ViewAddress(Navigation, _view);
        _reading = IsReading(_view.State);
        _instrument = new Instrument(Script, _view, Queries);
        _instrument.Noticed += notice => _ = InvokeAsync(() => Tell(notice));
        _view.Changed += OnChanged;
        Queries.Changed += OnStoreChanged;
        _empty = (await Queries.ArticlesAsync(CancellationToken.None)).Count == 0;
        _tour = !Preferences.TourSeen && !_empty;
        await CheckAddressAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            // Each of these waits for the browser: what does not need the other is asked for at the same time.
            var started = _instrument!.StartAsync(_root, _map!.ReadyAsync());
            _page = await Script.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
            await _page.InvokeVoidAsync("connect", _root, "#add-files");
            _self = DotNetObjectReference.Create(this);
            await using (var keys = await Script.InvokeAsync<IJSObjectReference>("import", "./js/keys.js")) _keys = await keys.InvokeAsync<IJSObjectReference>("connectKeys", _root, _self, KeyBinding.All, _letters);
            await started;
            await _page.InvokeVoidAsync("setReady", _root);
            // Said when the reader can read it: a notice goes by itself.
            if (_lost is { } lost) Tell(lost);
            if (_reader!.Current is { } row && _view.State.Map is null) await _instrument.RevealAsync(row.Id);
        }
        catch (JSException error)
        {
            _failure = error.Message;
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // The page went before it had started.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _view.Changed -= OnChanged;
        _address?.Dispose();
        Queries.Changed -= OnStoreChanged;
        if (_instrument is not null) await _instrument.DisposeAsync();
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }
            if (_page is not null) await _page.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
        _self?.Dispose();
    }

    private static bool IsReading(ViewState state) => state.Selection.Length > 0 || state.Reader is not null;

    /// <summary>An address may name events and articles that are no longer there: the page opens all the same, and says so.</summary>
    private async Task CheckAddressAsync()
    {
        var state = _view.State;
        var found = (await Queries.EventsAsync(state.Selection, CancellationToken.None)).Select(row => row.Id).ToHashSet();
        var lost = state.Selection.Count(id => !found.Contains(id));
        var articleLost = state.Reader is { } reader && await Queries.ArticleAsync(reader.ArticleId, CancellationToken.None) is null;
        if (lost == 0 && !articleLost) return;
        _view.Update(now => now with { Selection = [.. now.Selection.Where(found.Contains)], Reader = articleLost ? null : now.Reader }, "stale");
        _lost = lost > 0 ? Words.Count("Notice.EventsGone", lost) : Words.Of("Notice.ArticleGone");
    }

    private void OnChanged(ViewChange change)
    {
        var opened = !IsReading(change.Before) && IsReading(change.After);
        if (_reading == IsReading(change.After) && change.Before.Table == change.After.Table) return;
        _reading = IsReading(change.After);
        _ = InvokeAsync(async () =>
        {
            // The reader fills first, and opens with its passages.
            await Task.Yield();
            StateHasChanged();
            if (opened && _page is not null) await _page.InvokeVoidAsync("raiseSheet");
        });
    }

    /// <summary>Many transactions come one after another while articles are read: the screen follows them twice a second at most.</summary>
    private void OnStoreChanged(StoreChange change)
    {
        if (Interlocked.Exchange(ref _refreshing, 1) == 1) return;
        _ = InvokeAsync(async () =>
        {
            await Task.Delay(RefreshMilliseconds);
            _refreshing = 0;
            await RefreshAsync();
        });
    }

    private async Task RefreshAsync()
    {
        _empty = (await Queries.ArticlesAsync(CancellationToken.None)).Count == 0;
        if (_list is not null) await _list.RefreshAsync();
        if (_table is not null) await _table.RefreshAsync();
        if (_instrument is not null) await _instrument.RefreshAsync();
        StateHasChanged();
    }
}

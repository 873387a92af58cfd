using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Timeline.Components.Commands;
using Timeline.Components.Lists;
using Timeline.Components.Map;
using Timeline.Components.Passages;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components;

/// <summary>The screen: timeline, map, list and passages over one view state that the address mirrors.</summary>
public sealed partial class TimelinePage : IAsyncDisposable
{
    private static readonly (string Keys, string What)[] Keys =
    [
        ("/", "search"), ("j k", "next and previous passage"), ("← →", "move an edge of the brush that has the focus, with Shift ten steps"), ("PgUp PgDn", "move the whole brush"),
        ("+ −", "zoom the timeline"), ("Space", "play or stop"), ("a", "show everything"), ("l", "list of events"), ("Esc", "one step back"), ("?", "this help"),
    ];

    private const int RefreshMilliseconds = 500;
    private readonly ViewStore _view = new();
    private int _refreshing;
    private ElementReference _root;
    private EventMap? _map;
    private EventList? _list;
    private PassageReader? _reader;
    private Instrument? _instrument;
    private IJSObjectReference? _page, _keys;
    private DotNetObjectReference<TimelinePage>? _self;
    private bool _dark, _help, _empty, _reading, _listOpen;
    private string? _failure;
    private string _query = "";

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The theme that the browser remembered; set by the host from its cookie.</summary>
    [CascadingParameter(Name = "Dark")] private bool StartDark { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _dark = StartDark;
        _query = new Uri(Navigation.Uri).Query.TrimStart('?');
        _view.Update(_ => ViewUrl.FromQuery(_query), "url");
        _reading = IsReading(_view.State);
        _instrument = new Instrument(Script, _view, Queries);
        _view.Changed += OnChanged;
        Navigation.LocationChanged += OnLocationChanged;
        Queries.Changed += OnStoreChanged;
        _empty = (await Queries.ArticlesAsync(CancellationToken.None)).Count == 0;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            _page = await Script.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
            await _page.InvokeVoidAsync("acceptDrops", "#add-files");
            _self = DotNetObjectReference.Create(this);
            await using (var keys = await Script.InvokeAsync<IJSObjectReference>("import", "./js/keys.js")) _keys = await keys.InvokeAsync<IJSObjectReference>("connectKeys", _root, _self, KeyBinding.All, true);
            await _instrument!.StartAsync(_root, await _map!.ReadyAsync());
            if (_view.State.Selection is [var first, ..] && _view.State.Map is null) await _instrument.RevealAsync(first);
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
        Navigation.LocationChanged -= OnLocationChanged;
        Queries.Changed -= OnStoreChanged;
        if (_instrument is not null) await _instrument.DisposeAsync();
        if (_page is null) return;
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("dispose");
                await _keys.DisposeAsync();
            }
            await _page.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
        _self?.Dispose();
    }

    private static bool IsReading(ViewState state) => state.Selection.Length > 0 || state.Reader is not null;

    /// <summary>The address follows the view: a selection makes a step in the history, a brush or a pan does not.</summary>
    private void OnChanged(ViewChange change)
    {
        _reading = IsReading(change.After);
        if (change.By != "url")
        {
            _query = ViewUrl.ToQuery(change.After);
            var step = !change.Before.Selection.SequenceEqual(change.After.Selection) || change.Before.Reader != change.After.Reader;
            Navigation.NavigateTo(_query.Length == 0 ? Navigation.BaseUri : $"{Navigation.BaseUri}?{_query}", new NavigationOptions { ReplaceHistoryEntry = !step });
        }
        _ = InvokeAsync(StateHasChanged);
    }

    /// <summary>Back and forward.</summary>
    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        var query = new Uri(location.Location).Query.TrimStart('?');
        if (query == _query) return;
        _query = query;
        _ = InvokeAsync(() => _view.Update(_ => ViewUrl.FromQuery(query), "url"));
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
        if (_instrument is not null) await _instrument.RefreshAsync();
        StateHasChanged();
    }

    private async Task ToggleThemeAsync()
    {
        _dark = !_dark;
        if (_page is not null) await _page.InvokeVoidAsync("setTheme", _dark);
    }

    /// <summary>Runs a command by its name (see <see cref="Command.All"/>).</summary>
    [JSInvokable]
    public async Task Run(string command)
    {
        switch (command)
        {
            case "next": await _reader!.Step(1); break;
            case "previous": await _reader!.Step(-1); break;
            case "search": await _page!.InvokeVoidAsync("focus", "#search"); break;
            case "help": _help = !_help; break;
            case "list": _listOpen = !_listOpen; break;
            case "all": await _instrument!.ShowAllAsync(); break;
            case "back" when _help: _help = false; break;
            case "back" when IsReading(_view.State): _view.Update(state => state with { Selection = [], Reader = null }, "page"); break;
            case "back": _view.Update(state => state with { From = null, To = null }, "page"); break;
        }
        StateHasChanged();
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using System.Globalization;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Lists;

/// <summary>The panel beside the map: the events in the brush as a list, with the trays of what has no date or no place; the articles; the filters.</summary>
public sealed partial class SidePanel : IDisposable
{
    private PanelTab _tab;
    private EventTray _tray;
    private Virtualize<EventRow>? _rows;
    private IReadOnlyList<ArticleSummary> _articles = [];
    private int _inBrush, _undated, _unplaced;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    [Parameter] public EventCallback<EventRow> OnHover { get; set; }

    /// <summary>Reads everything anew: articles were added.</summary>
    public async Task RefreshAsync()
    {
        _articles = await Queries.ArticlesAsync(CancellationToken.None);
        await CountAsync();
        if (_rows is not null) await _rows.RefreshDataAsync();
        StateHasChanged();
    }

    public void Show(PanelTab tab)
    {
        _tab = tab;
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        View.Changed += OnChanged;
        _articles = await Queries.ArticlesAsync(CancellationToken.None);
        await CountAsync();
    }

    public void Dispose() => View.Changed -= OnChanged;

    private string? Badge(PanelTab tab) => tab switch
    {
        PanelTab.Events => _inBrush.ToString("N0", CultureInfo.CurrentCulture),
        PanelTab.Articles => _articles.Count.ToString("N0", CultureInfo.CurrentCulture),
        _ => View.State is { IsFiltered: true } state ? (state.Kinds.Length + state.Statuses.Length + state.Articles.Length + state.Places.Length + state.Sources.Length + state.Countries.Length + state.Confidences.Length + (state.Search is null ? 0 : 1) + (state.MapFilters ? 1 : 0)).ToString(CultureInfo.CurrentCulture) : null,
    };

    private void OnChanged(ViewChange change)
    {
        var (before, after) = (change.Before, change.After);
        var listed = ViewQuery.Of(before) != ViewQuery.Of(after);
        if (!listed && before.MapFilters == after.MapFilters && before.Selection.SequenceEqual(after.Selection) && before.Reader == after.Reader) return;
        _ = InvokeAsync(async () =>
        {
            StateHasChanged();
            if (!listed) return;
            await CountAsync();
            if (_rows is not null) await _rows.RefreshDataAsync();
            StateHasChanged();
        });
    }

    private async Task CountAsync()
    {
        var query = ViewQuery.Of(View.State) with { Limit = 1 };
        _inBrush = (await Queries.FindAsync(query, CancellationToken.None)).Total;
        _undated = (await Queries.FindAsync(query with { Undated = true }, CancellationToken.None)).Total;
        _unplaced = (await Queries.FindAsync(query with { Unplaced = true }, CancellationToken.None)).Total;
    }

    private async ValueTask<ItemsProviderResult<EventRow>> LoadAsync(ItemsProviderRequest request)
    {
        var query = ViewQuery.Of(View.State) with { Undated = _tray == EventTray.Undated, Unplaced = _tray == EventTray.Unplaced, Offset = request.StartIndex, Limit = Math.Clamp(request.Count, 1, 1000) };
        var page = await Queries.FindAsync(query, request.CancellationToken);
        return new ItemsProviderResult<EventRow>(page.Events, page.Total);
    }

    private async Task ShowAsync(EventTray tray)
    {
        _tray = tray;
        if (_rows is not null) await _rows.RefreshDataAsync();
    }

    private void MoveTab(KeyboardEventArgs key)
    {
        var tabs = Enum.GetValues<PanelTab>();
        var by = key.Key switch { "ArrowRight" => 1, "ArrowLeft" => tabs.Length - 1, _ => 0 };
        if (by > 0) Show(tabs[((int)_tab + by) % tabs.Length]);
    }

    private void Select(EventRow row) => View.Update(state => state with { Selection = [row.Id], Reading = null, Reader = null }, "list");
}

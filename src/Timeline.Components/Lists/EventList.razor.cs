using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Lists;

/// <summary>The events in the brush as a list, the twin of timeline and map; beside it the trays of what has no date or no place, and the articles.</summary>
public sealed partial class EventList : IDisposable
{
    private Tray _tab;
    private Virtualize<EventRow>? _rows;
    private IReadOnlyList<ArticleSummary> _articles = [];
    private int _inView, _undated, _unplaced;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    [Parameter] public EventCallback<EventRow> OnHover { get; set; }

    private enum Tray
    {
        InView, Undated, Unplaced, Articles,
    }

    private (Tray Tab, string Name, int Count)[] Tabs => [(Tray.InView, "Events", _inView), (Tray.Undated, "Undated", _undated), (Tray.Unplaced, "No place", _unplaced), (Tray.Articles, "Articles", _articles.Count)];

    private bool HasFilters => !string.IsNullOrWhiteSpace(View.State.Search) || View.State.Kinds.Length > 0 || View.State.Statuses.Length > 0 || View.State.Articles.Length > 0 || View.State.Places.Length > 0;

    /// <summary>Reads everything anew: articles were added.</summary>
    public async Task RefreshAsync()
    {
        await CountAsync();
        if (_rows is not null) await _rows.RefreshDataAsync();
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        View.Changed += OnChanged;
        await CountAsync();
    }

    public void Dispose() => View.Changed -= OnChanged;

    private void OnChanged(ViewChange change)
    {
        var listed = !ViewQueryEquals(change.Before, change.After);
        if (!listed && change.Before.Selection.SequenceEqual(change.After.Selection)) return;
        _ = InvokeAsync(async () =>
        {
            if (listed) await RefreshAsync();
            else StateHasChanged();
        });
    }

    private static bool ViewQueryEquals(ViewState a, ViewState b) =>
        a with { Selection = [], Reader = null, Map = null } is var x && b with { Selection = [], Reader = null, Map = null } is var y && x.Equals(y) && (!a.MapFilters || a.Map == b.Map);

    private async Task CountAsync()
    {
        _articles = await Queries.ArticlesAsync(CancellationToken.None);
        var query = ViewQuery.Of(View.State) with { Limit = 1 };
        _inView = (await Queries.FindAsync(query, CancellationToken.None)).Total;
        _undated = (await Queries.FindAsync(query with { Undated = true }, CancellationToken.None)).Total;
        _unplaced = (await Queries.FindAsync(query with { Unplaced = true }, CancellationToken.None)).Total;
    }

    private async ValueTask<ItemsProviderResult<EventRow>> LoadAsync(ItemsProviderRequest request)
    {
        var query = ViewQuery.Of(View.State) with { Undated = _tab == Tray.Undated, Unplaced = _tab == Tray.Unplaced, Offset = request.StartIndex, Limit = Math.Clamp(request.Count, 1, 1000) };
        var page = await Queries.FindAsync(query, request.CancellationToken);
        return new ItemsProviderResult<EventRow>(page.Events, page.Total);
    }

    private async Task Show(Tray tab)
    {
        _tab = tab;
        if (_rows is not null && tab != Tray.Articles) await _rows.RefreshDataAsync();
    }

    private void Select(EventRow row) => View.Update(state => state with { Selection = [row.Id], Reader = null }, "list");

    private void Open(ArticleSummary article) => View.Update(state => state with { Reader = new ReaderPlace(article.Id) }, "list");

    private void Toggle(ArticleSummary article) =>
        View.Update(state => state with { Articles = state.Articles.Contains(article.Id) ? state.Articles.Remove(article.Id) : state.Articles.Add(article.Id) }, "list");

    private void ClearFilters() => View.Update(state => state with { Search = null, Kinds = [], Statuses = [], Articles = [], Places = [] }, "list");
}

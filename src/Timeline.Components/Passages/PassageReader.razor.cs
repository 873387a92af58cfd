using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.Language;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Passages;

/// <summary>The passages behind a marker by article and date, the one being read explained, and its whole article scrolled to the sentence.</summary>
public sealed partial class PassageReader : IAsyncDisposable
{
    private IReadOnlyList<EventRow> _rows = [];
    private int _index;
    private ArticleView? _article;
    private StoryView? _story;
    private bool _scroll, _loading;
    private ElementReference _root;
    private IJSObjectReference? _reading;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    /// <summary>The passage in front: its pins are to be lit.</summary>
    [Parameter] public EventCallback<EventRow> OnPassage { get; set; }

    /// <summary>Beyond a selection of one: the next event in time (1) or the one before (-1) is wanted.</summary>
    [Parameter] public EventCallback<int> OnBeyond { get; set; }

    /// <summary>Something to tell the person.</summary>
    [Parameter] public EventCallback<string> OnNotice { get; set; }

    /// <summary>The event being read; null where an article is open without one.</summary>
    public EventRow? Current => _index < _rows.Count ? _rows[_index] : null;

    /// <summary>Passages as they are listed: by the date of the article, then as the text tells them.</summary>
    public static IReadOnlyList<EventRow> InOrder(IEnumerable<EventRow> rows) =>
        [.. rows.OrderBy(row => row.ArticleDate is null).ThenBy(row => row.ArticleDate, StringComparer.Ordinal).ThenBy(row => row.ArticleId, StringComparer.Ordinal).ThenBy(row => row.Passage.Start).ThenBy(row => row.Trigger.Start)];

    /// <summary>Goes to the next passage of the selection or, where one event is selected, to the next event in time; or back.</summary>
    public Task Step(int by)
    {
        if (_rows.Count <= 1) return OnBeyond.InvokeAsync(by);
        Read(_rows[(_index + by + _rows.Count) % _rows.Count].Id);
        return Task.CompletedTask;
    }

    /// <summary>Goes to the next event that the article tells, or back.</summary>
    public void StepInArticle(int by)
    {
        if (_article is not { Events.Count: > 0 } article) return;
        var at = Current is null ? -1 : article.Events.ToList().FindIndex(row => row.Id == Current.Id);
        Read(article.Events[at < 0 ? by > 0 ? 0 : article.Events.Count - 1 : (at + by + article.Events.Count) % article.Events.Count].Id);
    }

    /// <summary>Copies the passage as a quotation with its source.</summary>
    public async Task CopyAsync()
    {
        if (Current is not { } row || _reading is null) return;
        var copied = await _reading.InvokeAsync<bool>("copy", SourceText.Quotation(row, _article is null ? null : SourceText.Link(_article, null)));
        await OnNotice.InvokeAsync(Words.Of(copied ? "Notice.QuoteCopied" : "Notice.NotCopied"));
    }

    protected override async Task OnInitializedAsync()
    {
        View.Changed += OnChanged;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/reading.js");
                _reading = await module.InvokeAsync<IJSObjectReference>("connect", _root);
            }
            if (!_scroll || _reading is null) return;
            _scroll = false;
            await _reading.InvokeVoidAsync("showCurrent");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    public async ValueTask DisposeAsync()
    {
        View.Changed -= OnChanged;
        if (_reading is null) return;
        try
        {
            await _reading.InvokeVoidAsync("dispose");
            await _reading.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private void OnChanged(ViewChange change)
    {
        var (before, after) = (change.Before, change.After);
        if (before.Selection.SequenceEqual(after.Selection) && before.Reading == after.Reading && before.Reader == after.Reader) return;
        _ = InvokeAsync(LoadAsync);
    }

    private async Task LoadAsync()
    {
        var state = View.State;
        if (!_rows.Select(row => row.Id).Order().SequenceEqual(state.Selection.Order())) _rows = InOrder(await Queries.EventsAsync(state.Selection, CancellationToken.None));
        _index = Math.Max(0, _rows.ToList().FindIndex(row => row.Id == state.Reading));
        var wanted = Current?.ArticleId ?? state.Reader?.ArticleId;
        if (wanted != _article?.Article.Id)
        {
            _article = null;
            _loading = wanted is not null;
            if (wanted is not null) _article = await Queries.ArticleAsync(wanted, CancellationToken.None);
            _loading = false;
        }
        _story = Current is { IsToldElsewhere: true } told ? await Queries.StoryAsync(told.Id, CancellationToken.None) : null;
        _scroll = _article is not null;
        StateHasChanged();
        if (Current is { } row) await OnPassage.InvokeAsync(row);
    }

    private void Read(long id) => View.Update(state => state.Selection.Contains(id) ? state with { Reading = id } : state with { Selection = [id], Reading = null, Reader = null }, "reader");

    private void ReadAll(long[] ids) => View.Update(state => state with { Selection = [.. ids], Reading = null, Reader = null }, "reader");

    private void Close() => View.Update(state => state with { Selection = [], Reading = null, Reader = null }, "reader");
}

using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.View;
using Timeline.Extraction;
using Timeline.Store;

namespace Timeline.Components.Passages;

/// <summary>The passages behind a marker, one at a time with its when, where and who explained; and the whole article with the sentence in view.</summary>
public sealed partial class PassageReader : IDisposable
{
    private IReadOnlyList<EventRow> _rows = [];
    private int _index;
    private ArticleView? _article;
    private TextSpan? _current;
    private bool _copied, _scroll;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    /// <summary>The passage in front: its pins are to be lit.</summary>
    [Parameter] public EventCallback<EventRow> OnPassage { get; set; }

    /// <summary>Goes to the next passage of the selection, or back.</summary>
    public Task Step(int by) => _rows.Count == 0 ? Task.CompletedTask : GoTo((_index + by + _rows.Count) % _rows.Count);

    protected override async Task OnInitializedAsync()
    {
        View.Changed += OnChanged;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_scroll) return;
        _scroll = false;
        await using var page = await Script.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
        await page.InvokeVoidAsync("scrollTo", "#" + TextPieces.CurrentId);
    }

    public void Dispose() => View.Changed -= OnChanged;

    private void OnChanged(ViewChange change)
    {
        if (change.By == "reader" || change.Before.Selection.SequenceEqual(change.After.Selection) && change.Before.Reader == change.After.Reader) return;
        _ = InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });
    }

    private async Task LoadAsync()
    {
        var state = View.State;
        _rows = await Queries.EventsAsync(state.Selection, CancellationToken.None);
        _index = 0;
        _copied = false;
        _article = state.Reader is { } place ? await Queries.ArticleAsync(place.ArticleId, CancellationToken.None) : null;
        _current = state.Reader is { Start: { } start, End: { } end } ? new TextSpan(start, end) : null;
        _scroll = _article is not null && _current is not null;
        if (_rows.Count > 0) await OnPassage.InvokeAsync(_rows[0]);
    }

    private async Task GoTo(int index)
    {
        _index = index;
        _copied = false;
        if (_article is not null) await Open(_rows[index]);
        await OnPassage.InvokeAsync(_rows[index]);
        StateHasChanged();
    }

    private async Task Open(EventRow row)
    {
        _article = await Queries.ArticleAsync(row.ArticleId, CancellationToken.None);
        _current = row.Passage;
        _scroll = true;
        View.Update(state => state with { Reader = new ReaderPlace(row.ArticleId, row.Passage.Start, row.Passage.End) }, "reader");
    }

    private void CloseArticle()
    {
        _article = null;
        View.Update(state => state with { Reader = null }, "reader");
    }

    private void Close() => View.Update(state => state with { Selection = [], Reader = null }, "page");

    private async Task CopyAsync(EventRow row)
    {
        await using var page = await Script.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
        await page.InvokeVoidAsync("copy", $"“{row.PassageText}” — {row.ArticleTitle}, {Source(row.ArticleSource, row.ArticleDate ?? "no date")}");
        _copied = true;
    }

    private static string? DateText(string? iso) => iso is null ? null : TimeText.Day(NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value);

    private static string Source(string? source, string date) => string.IsNullOrEmpty(source) ? date : $"{source}, {date}";

    /// <summary>The sentence with its time, place and trigger marked.</summary>
    private static IEnumerable<TextPiece> Quote(EventRow row)
    {
        var marks = new List<(TextSpan Span, string Class, string Title)>();
        void Add(TextSpan? span, string name, string title)
        {
            if (span is { } at && row.Passage.Contains(at) && !marks.Exists(mark => mark.Span.Overlaps(at))) marks.Add((new TextSpan(at.Start - row.Passage.Start, at.End - row.Passage.Start), name, title));
        }
        Add(row.WhenSpan, "time", row.When is { } when ? TimeText.Of(when) : "");
        Add(row.WhereSpan, "place", row.Where?.Name ?? "");
        Add(row.Trigger, "trigger", "the word that tells it");
        var from = 0;
        foreach (var (span, name, title) in marks.OrderBy(mark => mark.Span.Start))
        {
            if (span.Start > from) yield return new TextPiece(row.PassageText[from..span.Start], null, null, null, null);
            yield return new TextPiece(span.In(row.PassageText).ToString(), name, title, null, null);
            from = span.End;
        }
        if (from < row.PassageText.Length) yield return new TextPiece(row.PassageText[from..], null, null, null, null);
    }

    /// <summary>The paragraphs of a text, without the blank lines between.</summary>
    private static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[at..end])) paragraphs.Add(new TextSpan(at, end));
            at = end + 1;
        }
        return paragraphs;
    }

    private static List<EventRow> Touching(IReadOnlyList<EventRow> rows, TextSpan span) => [.. rows.Where(row => row.Passage.Overlaps(span))];

    private static List<TimeMark> Within(IReadOnlyList<TimeMark> marks, TextSpan span) => [.. marks.Where(mark => mark.Span.Overlaps(span))];

    private static List<PlaceMark> Within(IReadOnlyList<PlaceMark> marks, TextSpan span) => [.. marks.Where(mark => mark.Span.Overlaps(span))];
}

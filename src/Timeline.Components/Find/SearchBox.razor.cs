using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Find;

/// <summary>The search box: words filter everything; a suggested place, person or article narrows to it.</summary>
public sealed partial class SearchBox : IDisposable
{
    private const int Suggestions = 8;
    private const int QuietMilliseconds = 160;
    private string _text = "";
    private int _at = -1;
    private IReadOnlyList<Suggestion> _found = [];
    private CancellationTokenSource? _typing;

    [Inject] private ITimelineQueries Queries { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    protected override void OnInitialized()
    {
        _text = View.State.Search ?? "";
        View.Changed += OnChanged;
    }

    public void Dispose()
    {
        View.Changed -= OnChanged;
        _typing?.Dispose();
    }

    private void OnChanged(ViewChange change)
    {
        if (change.By == "search" || change.Before.Search == change.After.Search) return;
        _text = change.After.Search ?? "";
        _ = InvokeAsync(StateHasChanged);
    }

    private async Task TypeAsync(ChangeEventArgs change)
    {
        _text = change.Value as string ?? "";
        if (_typing is not null) await _typing.CancelAsync();
        _typing?.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(QuietMilliseconds, _typing.Token);
            _found = await Queries.SuggestAsync(_text, Suggestions, _typing.Token);
            _at = -1;
            if (_text.Trim().Length == 0) Search(null);
        }
        catch (OperationCanceledException)
        {
            // More was typed; that search goes on.
        }
    }

    private void KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown": _at = Math.Min(_at + 1, _found.Count - 1); break;
            case "ArrowUp": _at = Math.Max(_at - 1, -1); break;
            case "Escape": _found = []; break;
            case "Enter" when _at >= 0 && _at < _found.Count: Take(_found[_at]); break;
            case "Enter": Search(_text); break;
        }
    }

    private void Take(Suggestion suggestion)
    {
        _found = [];
        if (suggestion is { Kind: SuggestionKind.Place, Key: { } place } && int.TryParse(place, CultureInfo.InvariantCulture, out var id))
        {
            _text = "";
            View.Update(state => state with { Places = [id], Search = null }, "search");
        }
        else if (suggestion is { Kind: SuggestionKind.Article, Key: { } article })
        {
            _text = "";
            View.Update(state => state with { Articles = [article], Search = null }, "search");
        }
        else Search(suggestion.Text);
    }

    private void Search(string? text)
    {
        _found = [];
        _text = text ?? "";
        View.Update(state => state with { Search = string.IsNullOrWhiteSpace(text) ? null : text.Trim() }, "search");
    }
}

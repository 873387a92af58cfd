using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Find;

/// <summary>The search box: words filter everything; a suggested place or article narrows to it, a suggested event is selected.</summary>
public sealed partial class SearchBox : IDisposable
{
    private const int Suggestions = 14;
    private const int QuietMilliseconds = 140;
    private string _text = "";
    private bool _open;
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
        _typing?.Cancel();
        _typing?.Dispose();
    }

    private void OnChanged(ViewChange change)
    {
        if (change.By == "search" || change.Before.Search == change.After.Search) return;
        _text = change.After.Search ?? "";
        _ = InvokeAsync(StateHasChanged);
    }

    private async Task TypeAsync(string? text)
    {
        _text = text ?? "";
        if (_typing is not null) await _typing.CancelAsync();
        _typing?.Dispose();
        _typing = new CancellationTokenSource();
        var typing = _typing.Token;
        if (string.IsNullOrWhiteSpace(_text))
        {
            _open = false;
            Search(null);
            return;
        }
        try
        {
            await Task.Delay(QuietMilliseconds, typing);
            var found = await Queries.SuggestAsync(_text, Suggestions, typing);
            typing.ThrowIfCancellationRequested();
            _found = [.. found.OrderBy(suggestion => suggestion.Kind)];
            _at = -1;
            _open = true;
        }
        catch (OperationCanceledException)
        {
            // More was typed; that search goes on.
        }
    }

    private void PressKey(KeyboardEventArgs key)
    {
        var last = _found.Count;
        switch (key.Key)
        {
            case "ArrowDown" when _open: _at = _at < last ? _at + 1 : 0; break;
            case "ArrowUp" when _open: _at = _at > 0 ? _at - 1 : last; break;
            case "Escape": _open = false; break;
            case "Enter" when _open && _at > 0: Take(_found[_at - 1]); break;
            case "Enter": Search(_text); break;
        }
    }

    private void Take(Suggestion suggestion)
    {
        _open = false;
        switch (suggestion.Kind)
        {
            case SuggestionKind.Place when int.TryParse(suggestion.Key, CultureInfo.InvariantCulture, out var place):
                Narrow(state => state with { Places = [place], Search = null });
                break;
            case SuggestionKind.Article when suggestion.Key is { } article:
                Narrow(state => state with { Articles = [article], Search = null });
                break;
            case SuggestionKind.Event when long.TryParse(suggestion.Key, CultureInfo.InvariantCulture, out var id):
                Narrow(state => state with { Selection = [id], Reading = null, Reader = null, Search = null });
                break;
            default:
                Search(suggestion.Text);
                break;
        }
    }

    private void Narrow(Func<ViewState, ViewState> change)
    {
        _text = "";
        View.Update(change, "search");
    }

    private void Search(string? text)
    {
        _open = false;
        _typing?.Cancel();
        _text = text ?? "";
        View.Update(state => state with { Search = string.IsNullOrWhiteSpace(text) ? null : text.Trim() }, "search");
    }
}

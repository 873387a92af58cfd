using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Timeline.Components.View;

/// <summary>
/// Keeps view and address the same. A selection makes a step in the history, a brush or a pan does not; back and forward bring the view of that address.
/// The browser tells of every change of its address a while later: what comes back from here is no step of the reader's, however much has changed since.
/// </summary>
public sealed class ViewAddress : IDisposable
{
    private readonly NavigationManager _navigation;
    private readonly ViewStore _view;
    private readonly Queue<string> _underway = new();
    private string _query;

    /// <summary>Takes the view from the address of now.</summary>
    public ViewAddress(NavigationManager navigation, ViewStore view)
    {
        (_navigation, _view) = (navigation, view);
        _query = QueryOf(navigation.Uri);
        view.Update(_ => ViewUrl.FromQuery(_query), "url");
        view.Changed += OnViewChanged;
        navigation.LocationChanged += OnLocationChanged;
    }

    public void Dispose()
    {
        _view.Changed -= OnViewChanged;
        _navigation.LocationChanged -= OnLocationChanged;
    }

    private static string QueryOf(string uri) => new Uri(uri).Query.TrimStart('?');

    private void OnViewChanged(ViewChange change)
    {
        if (change.By is "url" or "stale") return;
        var query = ViewUrl.ToQuery(change.After);
        if (query == _query) return;
        _query = query;
        _underway.Enqueue(query);
        var (before, after) = (change.Before, change.After);
        var step = !before.Selection.SequenceEqual(after.Selection) || before.Reading != after.Reading || before.Reader != after.Reader || before.Table != after.Table;
        _navigation.NavigateTo(query.Length == 0 ? _navigation.BaseUri : $"{_navigation.BaseUri}?{query}", new NavigationOptions { ReplaceHistoryEntry = !step });
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        var query = QueryOf(location.Location);
        if (_underway.Contains(query))
        {
            while (_underway.Dequeue() != query) { }
            return;
        }
        if (query == _query) return;
        _query = query;
        _view.Update(_ => ViewUrl.FromQuery(query), "url");
    }
}

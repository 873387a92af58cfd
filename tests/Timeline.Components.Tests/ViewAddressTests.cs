using Microsoft.AspNetCore.Components;
using Timeline.Components.View;

namespace Timeline.Components.Tests;

/// <summary>View and address stay the same, on a slow connection too.</summary>
public class ViewAddressTests
{
    private readonly SlowNavigation _navigation = new("?t=2014-01-01/2014-12-31&kind=Conflict&embed=1");
    private readonly ViewStore _view = new();

    public ViewAddressTests() => _ = new ViewAddress(_navigation, _view);

    [Fact]
    public void The_address_gives_the_first_view() => _view.State.Kinds.ShouldHaveSingleItem();

    [Fact]
    public void What_the_browser_says_late_undoes_no_later_change()
    {
        _view.Update(state => state with { Map = new MapView(1, 2, 3) }, "instrument");
        _view.Update(state => state with { Kinds = [] }, "filters");
        _navigation.Answer();
        _view.Update(state => state with { Map = new MapView(4, 5, 6) }, "instrument");
        _navigation.AnswerAll();
        _view.State.Kinds.ShouldBeEmpty();
        _navigation.Uri.ShouldNotContain("kind");
        _navigation.Uri.ShouldContain("map=4,5,6");
        _navigation.Uri.ShouldContain("embed=1");
    }

    [Fact]
    public void Back_brings_the_view_of_that_address()
    {
        var first = _navigation.Uri;
        _view.Update(state => state with { Kinds = [] }, "filters");
        _navigation.AnswerAll();
        _navigation.Go(first);
        _view.State.Kinds.ShouldHaveSingleItem();
    }

    /// <summary>Tells of a navigation when it is asked to, as a browser behind a slow line does.</summary>
    private sealed class SlowNavigation : NavigationManager
    {
        private readonly Queue<string> _late = new();

        public SlowNavigation(string query) => Initialize("http://localhost/", "http://localhost/" + query);

        public void Go(string uri)
        {
            Uri = uri;
            NotifyLocationChanged(false);
        }

        public void Answer() => Go(_late.Dequeue());

        public void AnswerAll()
        {
            while (_late.Count > 0) Answer();
        }

        protected override void NavigateToCore(string uri, NavigationOptions options) => _late.Enqueue(uri);
    }
}

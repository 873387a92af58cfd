using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Components.Find;
using Timeline.Components.Intake;
using Timeline.Components.Lists;
using Timeline.Components.View;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class ListAndSearchTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly StubQueries _queries = new();
    private readonly ViewStore _view = new();

    public ListAndSearchTests()
    {
        _page.Services.AddSingleton<ITimelineQueries>(_queries);
        _page.Services.AddSingleton<IArticleIntake>(new StubIntake());
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void The_tabs_count_what_is_in_view_and_what_has_no_date_or_place()
    {
        var list = _page.Render<EventList>(parameters => parameters.Add(component => component.View, _view));
        list.FindAll("[role=tab]").Select(tab => tab.TextContent.Replace(" ", "", StringComparison.Ordinal)).ShouldBe(["Events2", "Undated0", "Noplace0", "Articles1"]);
    }

    [Fact]
    public void The_list_follows_the_brush_when_it_is_let_go()
    {
        _page.Render<EventList>(parameters => parameters.Add(component => component.View, _view));
        _view.Update(state => state with { From = 19000, To = 20000 }, "instrument");
        (_queries.LastQuery!.From, _queries.LastQuery.To).ShouldBe((19000, 20000));
    }

    [Fact]
    public void An_article_can_be_shown_alone()
    {
        var list = _page.Render<EventList>(parameters => parameters.Add(component => component.View, _view));
        list.FindAll("[role=tab]")[3].Click();
        list.Find(".article-list .chip").Click();
        _view.State.Articles.ShouldBe(["a"]);
    }

    [Fact]
    public void Words_and_enter_search()
    {
        var search = _page.Render<SearchBox>(parameters => parameters.Add(component => component.View, _view));
        search.Find("input").Input("ferry");
        search.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        _view.State.Search.ShouldBe("ferry");
    }

    [Fact]
    public void A_suggested_place_narrows_the_view_to_it()
    {
        var search = _page.Render<SearchBox>(parameters => parameters.Add(component => component.View, _view));
        search.Find("input").Input("osl");
        search.WaitForElement("[role=option]").MouseDown();
        _view.State.Places.ShouldBe([7]);
        _view.State.Search.ShouldBeNull();
    }

    [Fact]
    public void A_kind_is_a_toggle()
    {
        var filters = _page.Render<Filters>(parameters => parameters.Add(component => component.View, _view));
        filters.FindAll("[aria-label='Kinds of event'] button")[3].Click();
        _view.State.Kinds.ShouldBe([EventKind.Conflict]);
    }

    [Fact]
    public void Added_files_say_what_came_of_them_and_what_went_wrong()
    {
        var add = _page.Render<AddArticles>();
        add.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromText("Text.", "one.txt"));
        add.WaitForAssertion(() => add.Find(".add-panel").TextContent.ShouldContain("1 added"));
        add.Find(".problem").TextContent.ShouldBe("line 2: broken");
    }

    private sealed class StubIntake : IArticleIntake
    {
        public Task<IntakeResult> AddAsync(string name, byte[] content, IProgress<IntakeProgress> progress, CancellationToken cancellation) => Task.FromResult(new IntakeResult(1, 0, 3, ["line 2: broken"]));
    }
}

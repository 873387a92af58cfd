using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Timeline.Components.Passages;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class PassageReaderTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly StubQueries _queries = new();
    private readonly ViewStore _view = new();

    public PassageReaderTests()
    {
        _page.Services.AddSingleton<ITimelineQueries>(_queries);
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_selection_opens_its_first_passage_with_time_and_place_marked_and_explained()
    {
        var reader = Render();
        _view.Update(state => state with { Selection = [1, 2] }, "test");
        reader.WaitForElement("h2").TextContent.ShouldBe("A ferry sinks off Bergen");
        reader.Find("mark.time").TextContent.ShouldBe("Friday");
        reader.Find("mark.place").TextContent.ShouldBe("Bergen");
        reader.Find("dl").TextContent.ShouldContain("3 May 2024");
        reader.Find("dl").TextContent.ShouldContain("counted from 5 May 2024");
        reader.Find(".reader-pager").TextContent.ShouldBe("1 of 2");
    }

    [Fact]
    public void Next_steps_to_the_next_passage_and_round_again()
    {
        var reader = Render();
        _view.Update(state => state with { Selection = [1, 2] }, "test");
        reader.WaitForElement("[aria-label='Next passage']").Click();
        reader.Find("h2").TextContent.ShouldBe("The envoys meet in Oslo");
        reader.Find("[aria-label='Next passage']").Click();
        reader.Find("h2").TextContent.ShouldBe("A ferry sinks off Bergen");
    }

    [Fact]
    public void Markup_in_an_article_stays_text()
    {
        var reader = Render();
        _view.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement("blockquote").TextContent.ShouldContain("<b>Bergen</b>");
        reader.FindAll("blockquote b").ShouldBeEmpty();
    }

    [Fact]
    public void The_article_opens_with_the_sentence_marked_and_the_address_knows_it()
    {
        var reader = Render();
        _view.Update(state => state with { Selection = [2] }, "test");
        reader.WaitForElement(".link").Click();
        reader.WaitForElement("#" + TextPieces.CurrentId).TextContent.ShouldStartWith("The envoys");
        reader.Find("mark.telling, mark.reading").ShouldNotBeNull();
        _view.State.Reader.ShouldBe(new ReaderPlace("a", 43, 80));
    }

    [Fact]
    public void What_a_reader_should_know_of_the_article_is_said()
    {
        _queries.Notices.Add("No publication date: relative dates could not be placed.");
        var reader = Render();
        _view.Update(state => state with { Reader = new ReaderPlace("a") }, "test");
        reader.WaitForElement(".notice").TextContent.ShouldContain("could not be placed");
    }

    [Fact]
    public void Closing_clears_the_selection()
    {
        var reader = Render();
        _view.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement("[aria-label='Close the reader']").Click();
        _view.State.Selection.ShouldBeEmpty();
    }

    private IRenderedComponent<PassageReader> Render() => _page.Render<PassageReader>(parameters => parameters.Add(component => component.View, _view));
}

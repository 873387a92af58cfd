using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Timeline.Components.Map;
using Timeline.Components.Timelines;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed class TimelineAndMapTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly ViewStore _view = new();
    private readonly Instrument _instrument;
    private readonly BunitJSModuleInterop _browser;

    public TimelineAndMapTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        _browser = _page.JSInterop.SetupModule("./js/instrument.js").SetupModule("create", _ => true);
        _browser.Mode = JSRuntimeMode.Loose;
        _browser.Setup<InstrumentOptions>("getOptions").SetResult(new InstrumentOptions { Lanes = "kind", Speed = 2 });
        _browser.Setup<InstrumentOptions>("setOptions", _ => true).SetResult(new InstrumentOptions { Lanes = "article" });
        _instrument = new Instrument(_page.JSInterop.JSRuntime, _view, new StubQueries());
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void Typed_dates_set_the_brush_and_nonsense_is_marked()
    {
        var timeline = Timeline();
        timeline.Find("[aria-label=From]").Input("March 2022");
        timeline.Find("form").Submit();
        (_view.State.From, _view.State.To).ShouldBe((19052, 19083));
        timeline.Find("[aria-label=From]").Input("soonish");
        timeline.Find("form").Submit();
        timeline.Find("[aria-label=From]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public void The_brush_is_three_sliders_in_the_order_start_whole_end() =>
        Timeline().FindAll("[role=slider]").Select(slider => slider.GetAttribute("aria-label")).ShouldBe(["Start of the brush", "The whole brush", "End of the brush"]);

    [Fact]
    public void The_mode_is_a_choice_of_three()
    {
        var timeline = Timeline();
        _view.Update(state => state with { From = 100, To = 200 }, "test");
        timeline.FindAll(".timeline-modes button")[1].Click();
        (_view.State.Mode, _view.State.From, _view.State.To).ShouldBe((BrushMode.AsOf, 100, null));
        timeline.FindAll(".timeline-modes button")[1].GetAttribute("aria-pressed").ShouldBe("true");
    }

    [Fact]
    public async Task Buttons_play_step_and_zoom_in_the_browser()
    {
        await Start();
        var timeline = Timeline();
        timeline.Find("[aria-label='Play or stop']").Click();
        timeline.Find("[aria-label='Event after']").Click();
        timeline.Find("[aria-label='Zoom in']").Click();
        timeline.Find("[aria-label^='Brush later']").Click();
        _browser.VerifyInvoke("play");
        _browser.VerifyInvoke("stepEvent").Arguments.ShouldBe([1]);
        _browser.VerifyInvoke("zoomTimeline").Arguments.ShouldBe([0.6]);
        _browser.VerifyInvoke("moveBrush").Arguments.ShouldBe([1]);
    }

    [Fact]
    public async Task What_the_reader_chose_before_is_shown_and_a_new_choice_goes_to_the_browser()
    {
        await Start();
        var timeline = Timeline();
        timeline.Find("[aria-label='Options of the timeline']").Click();
        timeline.Find("option[selected][value=kind]").TextContent.ShouldBe("kind");
        timeline.FindAll("select")[0].Change("article");
        _browser.VerifyInvoke("setOptions").Arguments.ShouldHaveSingleItem().ShouldBe(new Dictionary<string, object> { ["lanes"] = "article" });
        _instrument.Options.Lanes.ShouldBe("article");
    }

    [Fact]
    public async Task The_map_offers_box_lasso_and_its_view_as_a_filter()
    {
        await Start();
        var map = _page.Render<EventMap>(parameters => parameters.Add(component => component.View, _view).Add(component => component.Instrument, _instrument));
        map.Find("[aria-label='Select with a lasso']").Click();
        _browser.VerifyInvoke("useTool").Arguments.ShouldBe(["lasso"]);
        map.Find("[aria-label='Options of the map']").Click();
        map.FindAll("input[type=checkbox]")[0].Change(true);
        _view.State.MapFilters.ShouldBeTrue();
    }

    [Fact]
    public void A_gesture_that_ended_is_the_view_and_is_not_sent_back()
    {
        _instrument.Commit(10, 20, "upTo");
        _instrument.MapMoved(1, 2, 3, -1, -2, 4, 5);
        _instrument.Select([7, 8], 2);
        (_view.State.Mode, _view.State.To, _view.State.Map!.Zoom, _view.State.Selection.Length).ShouldBe((BrushMode.UpTo, 20, 3, 2));
        _browser.Invocations["setState"].ShouldBeEmpty();
    }

    [Fact]
    public void Where_more_is_chosen_than_can_be_read_it_says_how_many()
    {
        var notices = new List<string>();
        _instrument.Noticed += notices.Add;
        _instrument.Select([7, 8], 2);
        _instrument.Select([7, 8], 1234);
        notices.ShouldBe(["2 of the 1,234 events chosen are listed, the first in time"]);
    }

    [Fact]
    public void Tiles_that_cannot_be_had_are_told_at_once_and_among_the_options_of_the_map()
    {
        var notices = new List<string>();
        _instrument.Noticed += notices.Add;
        var map = _page.Render<EventMap>(parameters => parameters.Add(component => component.View, _view).Add(component => component.Instrument, _instrument));
        map.Find("[aria-label='Options of the map']").Click();
        _instrument.TilesFailed("town.pmtiles", "NoFile");
        notices.ShouldBe(["There is no map file “town.pmtiles”; the map shows its own outlines"]);
        map.WaitForAssertion(() => map.Find(".notice").TextContent.ShouldBe(notices[0]));
    }

    [Theory]
    [InlineData("Mecca crane collapse: Two more people die", "Two more people die · Mecca crane collapse")]
    [InlineData("The envoys meet in Oslo", "The envoys meet in Oslo")]
    public void Where_there_is_little_room_a_title_says_first_what_happened(string title, string shown) => TitleText.Of(title).ShouldBe(shown);

    [Fact]
    public async Task Marks_are_given_their_titles() =>
        (await _instrument.Titles([2, 99])).ShouldBe([new MarkText("The envoys meet in Oslo", "the envoys"), null]);

    private async Task Start() => await _instrument.StartAsync(default, _page.JSInterop.JSRuntime.InvokeAsync<IJSObjectReference>("import", "./js/instrument.js").AsTask());

    private IRenderedComponent<TimelineView> Timeline() => _page.Render<TimelineView>(parameters => parameters.Add(component => component.View, _view).Add(component => component.Instrument, _instrument));
}

using System.Text.Json;
using BlazorLeaflet.Models;
using BlazorLeaflet.Models.Events;
using Bunit;

namespace BlazorLeaflet.Tests;

public sealed class MapTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly BunitJSModuleInterop _module;
    private readonly BunitJSModuleInterop _browser;

    public MapTests()
    {
        _module = _page.JSInterop.SetupModule("./_content/BlazorLeaflet/leaflet-map.js");
        _browser = _module.SetupModule("create", _ => true);
        _browser.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void A_map_is_made_with_its_view_and_the_layers_added_before()
    {
        var map = new Map { Center = new LatLng(59.9, 10.7), Zoom = 7 };
        map.AddLayer(new Marker(59.91, 10.75));
        _page.Render<LeafletMap>(parameters => parameters.Add(component => component.Map, map).Add(component => component.Label, "Harbours"));
        var sent = JsonSerializer.Serialize(_module.Invocations["create"].Single().Arguments.Skip(1).Where(argument => argument is not Microsoft.JSInterop.DotNetObjectReference<Map>).ToArray(), JsonSerializerOptions.Web);
        sent.ShouldContain("59.9");
        sent.ShouldContain("\"kind\":\"marker\"");
        map.Ready.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void The_element_has_the_label_for_screen_readers() =>
        _page.Render<LeafletMap>(parameters => parameters.Add(component => component.Map, new Map()).Add(component => component.Label, "Harbours")).Find("[role=application]").GetAttribute("aria-label").ShouldBe("Harbours");

    [Fact]
    public async Task What_asks_the_browser_before_the_map_is_there_says_what_to_await() =>
        (await Should.ThrowAsync<UninitializedMapException>(() => new Map().GetCenter())).Message.ShouldContain("Map.Ready");

    [Fact]
    public async Task A_layer_comes_and_goes_and_twice_is_once()
    {
        var map = new Map();
        var layer = new Circle { Position = new LatLng(1, 2), Radius = 500 };
        await map.AddLayer(layer);
        await map.AddLayer(layer);
        map.GetLayers().ShouldHaveSingleItem().ShouldBe(layer);
        await map.RemoveLayer(layer);
        await map.RemoveLayer(layer);
        map.GetLayers().ShouldBeEmpty();
    }

    [Fact]
    public void Only_events_that_somebody_listens_to_are_asked_for()
    {
        var map = new Map();
        map.OnClick += (_, _) => { };
        _page.Render<LeafletMap>(parameters => parameters.Add(component => component.Map, map));
        ((IEnumerable<string>)_module.Invocations["create"].Single().Arguments[3]!).ShouldBe(["click"]);
        map.OnMoveEnd += (_, _) => { };
        _browser.Invocations["listen"].Single().Arguments.ShouldBe([null, "moveend"]);
    }

    [Fact]
    public void Events_of_the_browser_reach_the_layer_that_they_happened_on()
    {
        var map = new Map();
        var marker = new Marker(1, 2) { Draggable = true };
        MouseEvent? clicked = null;
        double distance = 0;
        marker.OnClick += (_, mouse) => clicked = mouse;
        marker.OnDragEnd += (_, drag) => distance = drag.Distance;
        map.AddLayer(marker);
        map.Raise(marker.Id, "click", Json("{\"latlng\":[1,2],\"point\":[30,40]}"));
        map.Raise(marker.Id, "dragend", Json("{\"latlng\":[3,4],\"distance\":12.5}"));
        clicked!.ContainerPoint.ShouldBe(new Pixel(30, 40));
        distance.ShouldBe(12.5);
        marker.Position.ShouldBe(new LatLng(3, 4));
    }

    /// <summary>A handler of plain events could stand for one of mouse events too; it must not be mistaken for one.</summary>
    [Fact]
    public void Events_that_happen_nowhere_reach_their_handlers()
    {
        var map = new Map();
        var marker = new Marker(1, 2);
        var told = new List<string>();
        map.OnZoomEnd += (_, happened) => told.Add(happened.Type);
        map.OnKeyDown += (_, key) => told.Add(key.Key);
        marker.OnPopupOpen += (_, happened) => told.Add(happened.Type);
        map.AddLayer(marker);
        map.Raise(null, "zoomend", Json("{}"));
        map.Raise(null, "keydown", Json("{\"key\":\"a\"}"));
        map.Raise(marker.Id, "popupopen", Json("{}"));
        told.ShouldBe(["zoomend", "a", "popupopen"]);
    }

    [Fact]
    public void A_click_on_a_feature_tells_its_properties()
    {
        var map = new Map();
        var layer = new GeoJsonDataLayer { GeoJsonData = "{\"type\":\"FeatureCollection\",\"features\":[]}" };
        string? properties = null;
        layer.OnClick += (_, mouse) => properties = mouse.FeatureProperties;
        map.AddLayer(layer);
        map.Raise(layer.Id, "click", Json("{\"latlng\":[1,2],\"point\":[0,0],\"feature\":{\"name\":\"Oslo\"}}"));
        properties.ShouldBe("{\"name\":\"Oslo\"}");
    }

    [Fact]
    public async Task Members_of_a_group_answer_too()
    {
        var map = new Map();
        var marker = new Marker(1, 2);
        var clicks = 0;
        marker.OnClick += (_, _) => clicks++;
        await map.AddLayer(new LayerGroup { Layers = [marker] });
        map.Raise(marker.Id, "click", Json("{\"latlng\":[1,2],\"point\":[0,0]}"));
        clicks.ShouldBe(1);
        map.GetLayers().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Tiles_of_an_mbtiles_file_are_read_by_the_application()
    {
        var map = new Map();
        var layer = new MbTilesLayer(tile => ValueTask.FromResult<byte[]?>([(byte)tile.Zoom, (byte)tile.TileRow]));
        await map.AddLayer(layer);
        (await map.ReadTile(layer.Id, 3, 1, 1)).ShouldBe([(byte)3, (byte)6]);
        (await map.ReadTile("unknown", 3, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task A_map_that_goes_is_taken_from_the_browser_once()
    {
        var map = new Map();
        _page.Render<LeafletMap>(parameters => parameters.Add(component => component.Map, map));
        await _page.DisposeComponentsAsync();
        _browser.Invocations["dispose"].Count.ShouldBe(1);
    }

    [Fact]
    public void Bounds_hold_all_their_points()
    {
        LatLngBounds.Around([new(1, 5), new(-2, 7), new(0, 6)]).ShouldBe(new LatLngBounds(new(-2, 5), new(1, 7)));
        Should.Throw<ArgumentException>(() => LatLngBounds.Around([]));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

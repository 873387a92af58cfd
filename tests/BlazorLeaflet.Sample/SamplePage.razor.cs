using System.Drawing;
using System.Globalization;
using BlazorLeaflet.Models;
using Microsoft.AspNetCore.Components;
using Rectangle = BlazorLeaflet.Models.Rectangle;

namespace BlazorLeaflet.Sample;

/// <summary>A map with one layer of each kind; what the browser tells about them is listed beside it.</summary>
public sealed partial class SamplePage : ComponentBase
{
    private static readonly LatLng Oslo = new(59.91, 10.75), Horten = new(59.41, 10.49), Moss = new(59.43, 10.66), Drobak = new(59.66, 10.63);
    private readonly LatLngBounds _fjord = LatLngBounds.Around([Oslo, Horten, Moss]);
    private readonly List<string> _log = [];
    private readonly Map _map = new() { Center = new LatLng(59.65, 10.6), Zoom = 9, ScaleControl = true, AttributionControl = false };
    private readonly Marker _harbour = new(Oslo) { Title = "Oslo", Alt = "Oslo", Draggable = true, Popup = new Popup { Content = "Oslo <b>harbour</b>" }, Tooltip = new Tooltip { Content = "Drag me" } };
    private readonly Circle _circle = new() { Position = Drobak, Radius = 4000, StrokeColor = Color.SeaGreen };
    private readonly Polyline _ferry = new() { Shape = [[Oslo, Drobak, Horten]], StrokeColor = Color.RoyalBlue };

    protected override async Task OnInitializedAsync()
    {
        _map.OnZoomEnd += (_, e) => Tell($"map {e.Type}");
        _map.OnClick += (_, e) => Tell($"map {e.Type}");
        _harbour.OnClick += (_, e) => Tell($"marker {e.Type}");
        _harbour.OnPopupOpen += (_, e) => Tell($"marker {e.Type}");
        _harbour.OnDragEnd += (marker, _) => Tell(string.Create(CultureInfo.InvariantCulture, $"marker dragged to {marker.Position.Lat:0.00} {marker.Position.Lng:0.00}"));
        var land = new GeoJsonDataLayer
        {
            GeoJsonData = """{"type":"Feature","properties":{"name":"Nesodden"},"geometry":{"type":"Polygon","coordinates":[[[10.62,59.86],[10.70,59.87],[10.74,59.72],[10.62,59.70],[10.62,59.86]]]}}""",
            StrokeColor = Color.DarkOrange, Fill = true,
        };
        land.OnClick += (_, e) => Tell($"feature {e.FeatureProperties}");
        var points = new PointLayer { Points = [.. Enumerable.Range(0, 2000).Select(i => new LatLng(59.5 + 0.2 * Math.Sin(i * 12.9898), 11 + 0.2 * Math.Sin(i * 78.233)))], Color = Color.Purple, Radius = 2 };
        points.OnClick += (_, e) => Tell($"point {e.PointIndex}");
        await _map.AddLayersAsync(
        [
            land, _ferry, _circle, points, _harbour,
            new Polygon { Shape = [[Horten, Moss, new LatLng(59.3, 10.6)]], StrokeColor = Color.Crimson },
            new Rectangle { Shape = new LatLngBounds(new LatLng(59.75, 10.2), new LatLng(59.85, 10.4)), StrokeColor = Color.Gray },
            new CircleMarker { Position = Moss, Radius = 6 },
            new LayerGroup { Layers = [new CircleMarker { Position = Drobak }, new CircleMarker { Position = Horten }] },
            new ImageLayer("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'%3E%3Crect width='2' height='1' fill='%23fc6'/%3E%3C/svg%3E", new LatLngBounds(new LatLng(59.3, 10.1), new LatLng(59.4, 10.3))) { Alt = "A yellow picture" },
        ]);
    }

    private void Tell(string line)
    {
        _log.Insert(0, line);
        StateHasChanged();
    }

    private async Task ToggleAsync()
    {
        if (_map.GetLayers().Contains(_circle)) await _map.RemoveLayer(_circle);
        else await _map.AddLayer(_circle);
    }

    private async Task RecolourAsync()
    {
        _ferry.StrokeColor = _ferry.StrokeColor == Color.RoyalBlue ? Color.Firebrick : Color.RoyalBlue;
        await _map.UpdateLayerAsync(_ferry);
    }

    private async Task TellViewAsync()
    {
        var (center, zoom) = (await _map.GetCenter(), await _map.GetZoom());
        Tell(string.Create(CultureInfo.InvariantCulture, $"center {center.Lat:0.00} {center.Lng:0.00}, zoom {zoom:0}"));
    }
}

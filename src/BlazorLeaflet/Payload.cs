using System.Text.Json;
using BlazorLeaflet.Models;
using BlazorLeaflet.Models.Events;

namespace BlazorLeaflet;

/// <summary>Reads what the browser sent with an event.</summary>
internal static class Payload
{
    public static LatLng LatLng(JsonElement point) => new(point[0].GetDouble(), point[1].GetDouble());

    public static Pixel Pixel(JsonElement point) => new(point[0].GetDouble(), point[1].GetDouble());

    public static MouseEvent Mouse(string name, JsonElement payload) => new(name, LatLng(payload.GetProperty("latlng")), Pixel(payload.GetProperty("point")))
    {
        FeatureProperties = payload.TryGetProperty("feature", out var feature) ? feature.GetRawText() : null,
        PointIndex = payload.TryGetProperty("index", out var index) ? index.GetInt32() : null,
    };
}

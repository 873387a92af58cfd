using BlazorLeaflet.Models;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.View;

namespace Timeline.Components.Map;

/// <summary>The map and its tools: selection by box and lasso, what is in view as a filter, the base map.</summary>
public sealed partial class EventMap
{
    private readonly BlazorLeaflet.Map _map = new()
    {
        Center = new LatLng(25, 10), Zoom = 2, MinZoom = 1, MaxZoom = 14, ZoomSnap = 0.25, ScaleControl = true, AttributionControl = true,
        MaxBounds = new LatLngBounds(new(-86, -220), new(86, 220)),
    };

    private bool _open;
    private string? _tiles;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    [Parameter, EditorRequired] public required Instrument Instrument { get; set; }

    private InstrumentOptions Options => Instrument.Options;

    /// <summary>The browser's side of the map, once it is on the page.</summary>
    public async Task<IJSObjectReference> ReadyAsync()
    {
        await _map.Ready;
        return _map.Browser;
    }

    /// <summary>Closes the options; says whether they were open.</summary>
    public bool CloseOptions()
    {
        var open = _open;
        _open = false;
        if (open) StateHasChanged();
        return open;
    }

    public void Dispose()
    {
        View.Changed -= OnChanged;
        Instrument.OptionsChanged -= Refresh;
    }

    protected override void OnInitialized()
    {
        View.Changed += OnChanged;
        Instrument.OptionsChanged += Refresh;
    }

    private void OnChanged(ViewChange change)
    {
        if (change.Before.MapFilters != change.After.MapFilters) Refresh();
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private Task UseTiles() => Instrument.SetOptionAsync("tiles", (_tiles ?? Options.Tiles).Trim());
}

using Microsoft.AspNetCore.Components;
using Timeline.Components.View;

namespace Timeline.Components.Timelines;

/// <summary>The timeline's canvas and its controls: the brush, play, zoom, options.</summary>
public sealed partial class TimelineView : IDisposable
{
    private static readonly string[] Lanes = ["none", "article", "place", "kind", "person"];

    private static readonly double[] Speeds = [0.25, 0.5, 1, 2, 4, 8, 16];

    private bool _open;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    [Parameter, EditorRequired] public required Instrument Instrument { get; set; }

    private InstrumentOptions Options => Instrument.Options;

    protected override void OnInitialized() => Instrument.OptionsChanged += OnOptions;

    public void Dispose() => Instrument.OptionsChanged -= OnOptions;

    private void OnOptions() => _ = InvokeAsync(StateHasChanged);

    private Task Set(string name, object value) => Instrument.SetOptionAsync(name, value);
}

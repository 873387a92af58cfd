using Microsoft.AspNetCore.Components;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Timelines;

/// <summary>The timeline's canvas and its controls: mode of the brush, typed dates, play, zoom.</summary>
public sealed partial class TimelineView : IDisposable
{
    private static readonly string[] Lanes = ["none", "article", "place", "kind", "person"];

    private static readonly double[] Speeds = [0.25, 0.5, 1, 2, 4, 8, 16];

    private string _from = "", _to = "";
    private bool _wrong, _open;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    [Parameter, EditorRequired] public required Instrument Instrument { get; set; }

    private InstrumentOptions Options => Instrument.Options;

    protected override void OnInitialized()
    {
        View.Changed += OnChanged;
        Instrument.OptionsChanged += OnOptions;
        ShowDates();
    }

    public void Dispose()
    {
        View.Changed -= OnChanged;
        Instrument.OptionsChanged -= OnOptions;
    }

    private void OnOptions() => _ = InvokeAsync(StateHasChanged);

    private void OnChanged(ViewChange change)
    {
        if (change.Before.From == change.After.From && change.Before.To == change.After.To && change.Before.Mode == change.After.Mode) return;
        ShowDates();
        _ = InvokeAsync(StateHasChanged);
    }

    private void ShowDates()
    {
        _wrong = false;
        _from = View.State.From is { } from ? DateInput.Text(from) : "";
        _to = View.State.To is { } to ? DateInput.Text(to - 1e-6) : "";
    }

    private void SetMode(BrushMode mode) => View.Update(state => mode switch
    {
        BrushMode.AsOf => state with { Mode = mode, From = state.From ?? state.To - 1, To = null },
        BrushMode.UpTo => state with { Mode = mode, To = state.To ?? state.From + 1, From = null },
        _ => state with { Mode = mode },
    }, "timeline");

    private Task Set(string name, object value) => Instrument.SetOptionAsync(name, value);

    private void ApplyDates()
    {
        var (from, to) = (DateInput.Parse(_from), DateInput.Parse(_to));
        _wrong = from is null && _from.Trim().Length > 0 || to is null && _to.Trim().Length > 0 || from is { } a && to is { } b && b.End <= a.Start;
        if (!_wrong) View.Update(state => state with { From = from?.Start, To = (to ?? (from is not null && _to.Trim().Length == 0 ? from : null))?.End }, "timeline");
    }
}

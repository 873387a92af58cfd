namespace Timeline.Components.View;

/// <summary>
/// Holds the view state of one screen. Components read <see cref="State"/>, change it through <see cref="Update"/>, and render again on
/// <see cref="Changed"/>: state flows down, events flow up. Used on the renderer's thread only.
/// </summary>
public sealed class ViewStore
{
    public ViewState State { get; private set; } = new();

    /// <summary>Raised after a change, with the state before it and the one who made it.</summary>
    public event Action<ViewChange>? Changed;

    /// <summary>Replaces the state. Nothing is raised where it stays the same.</summary>
    /// <param name="change">Makes the new state from the current one.</param>
    /// <param name="by">Who changes it ("timeline", "map", "url" ...), so that a component can leave its own changes alone.</param>
    public void Update(Func<ViewState, ViewState> change, string by)
    {
        var before = State;
        var after = change(before);
        if (after.Equals(before)) return;
        State = after;
        Changed?.Invoke(new ViewChange(before, after, by));
    }
}

/// <param name="By">Who made the change.</param>
public sealed record ViewChange(ViewState Before, ViewState After, string By);

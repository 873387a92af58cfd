namespace Timeline.Components.Lists;

/// <summary>Tabs of <see cref="SidePanel"/>.</summary>
public enum PanelTab
{
    Events, Articles, Filters,
}

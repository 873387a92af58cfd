namespace Timeline.Components.Commands;

/// <summary>Headings of the help and of the palette.</summary>
public enum CommandGroup : byte
{
    Find, Read, Time, Panes, Page,
}

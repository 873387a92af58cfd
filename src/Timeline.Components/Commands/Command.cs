using Timeline.Components.Language;

namespace Timeline.Components.Commands;

/// <summary>Something that a person can have done from anywhere on the page: by its keys, from the palette, or with a button.</summary>
/// <param name="Name">Its name in code; the words for it are "Command." and this name in Language/Words.resx.</param>
/// <param name="Keys">Keys that run it, in the notation of <see cref="KeyBinding"/>; the first is shown on buttons.</param>
public sealed record Command(string Name, CommandGroup Group, params string[] Keys)
{
    /// <summary>Every command, in the order in which help and palette show them.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        new("search", CommandGroup.Find, "/"),
        new("palette", CommandGroup.Find, "Ctrl+K"),
        new("filters", CommandGroup.Find, "f"),
        new("clearFilters", CommandGroup.Find, "x"),
        new("next", CommandGroup.Read, "j", "n"),
        new("previous", CommandGroup.Read, "k", "p"),
        new("nextInArticle", CommandGroup.Read, "]"),
        new("previousInArticle", CommandGroup.Read, "["),
        new("copyQuote", CommandGroup.Read, "c"),
        new("play", CommandGroup.Time, "Space"),
        new("previousEvent", CommandGroup.Time, ","),
        new("nextEvent", CommandGroup.Time, "."),
        new("earlier", CommandGroup.Time, "<"),
        new("later", CommandGroup.Time, ">"),
        new("zoomIn", CommandGroup.Time, "+", "="),
        new("zoomOut", CommandGroup.Time, "-"),
        new("all", CommandGroup.Time, "a"),
        new("list", CommandGroup.Panes, "1", "l"),
        new("map", CommandGroup.Panes, "2"),
        new("timeline", CommandGroup.Panes, "3"),
        new("reader", CommandGroup.Panes, "4"),
        new("table", CommandGroup.Panes, "t"),
        new("articles", CommandGroup.Panes, "5"),
        new("add", CommandGroup.Page, "o"),
        new("copyLink", CommandGroup.Page, "y"),
        new("print", CommandGroup.Page, "Ctrl+P"),
        new("theme", CommandGroup.Page, "d"),
        new("language", CommandGroup.Page),
        new("letters", CommandGroup.Page),
        new("tour", CommandGroup.Page),
        new("help", CommandGroup.Page, "?"),
        new("back", CommandGroup.Page, "Esc"),
    ];

    /// <summary>Its words with its first key, for buttons: "Event after (.)".</summary>
    public string Help => Keys is [var key, ..] ? $"{Words.Of("Command." + Name)} ({KeyCaps.Text(key)})" : Words.Of("Command." + Name);

    /// <summary>The command of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Command Of(string name) => All.FirstOrDefault(command => command.Name == name) ?? throw new ArgumentException($"There is no command '{name}'.", nameof(name));
}

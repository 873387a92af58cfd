namespace Timeline.Components.Commands;

/// <summary>A key as the browser names it (KeyboardEvent.key) and the command that it runs.</summary>
/// <param name="Control">With Ctrl, or Command on a Mac.</param>
public sealed record KeyBinding(string Key, bool Control, string Command)
{
    /// <summary>Keys of all commands, for wwwroot/js/keys.js.</summary>
    public static IReadOnlyList<KeyBinding> All { get; } =
        [.. Commands.Command.All.SelectMany(command => command.Keys.Select(key => new KeyBinding(
            key switch { "Space" => " ", "Esc" => "Escape", _ => key.Replace("Ctrl+", "", StringComparison.Ordinal).ToLowerInvariant() }, key.StartsWith("Ctrl+", StringComparison.Ordinal), command.Name)))];
}

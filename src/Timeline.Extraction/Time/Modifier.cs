namespace Timeline.Extraction.Time;

/// <summary>Words before an expression that change what it means.</summary>
/// <param name="Words">Keys of the words.</param>
/// <param name="Mod">TIMEX3 MOD (TimeML 1.2.1, section 2.2.3.2); null where the words only belong to the expression.</param>
/// <param name="Scope">What it may stand before.</param>
internal sealed record Modifier(ulong[] Words, string? Mod, ModifierScope Scope);

namespace Timeline.Extraction.Time;

/// <summary>A token, or several that make one number or one name, with what it may be in a rule.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past its last.</param>
/// <param name="Key">Key of the word, for rules that name it.</param>
/// <param name="Classes">A bit for each <see cref="TimeClass"/> that it may be, and the three flags below.</param>
/// <param name="Number">The value, where it is a number; otherwise that of its class.</param>
/// <param name="Ordinal">The value as an ordinal, where it is one and something else besides ("second").</param>
internal readonly record struct TimeItem(int FirstToken, int EndToken, ulong Key, ulong Classes, int Number, int Ordinal)
{
    /// <summary>A rule consists of the word alone.</summary>
    public const ulong IsRule = 1ul << 61;

    /// <summary>Some rule names the word.</summary>
    public const ulong InRule = 1ul << 62;

    /// <summary>Some rule begins with the word.</summary>
    public const ulong StartsRule = 1ul << 63;

    /// <summary>Some rule may name it: the figures in rules have no flag.</summary>
    public bool MayBeInRule => (Classes & (InRule | 1ul << (int)TimeClass.Num)) != 0;

    /// <summary>It has no class.</summary>
    public bool IsPlain => (Classes & ~(IsRule | InRule | StartsRule)) == 0;

    public bool Is(TimeClass c) => (Classes & 1ul << (int)c) != 0;

    public int Value(TimeClass c) => c is TimeClass.Ordinal or TimeClass.Nth or TimeClass.Day && Ordinal != 0 ? Ordinal : Number;
}

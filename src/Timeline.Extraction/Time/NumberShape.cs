namespace Timeline.Extraction.Time;

/// <summary>What a token of digits may be: 12, 12th, 2,000, 1990s, 10:30, 7.30, 5pm, 12.07.2025.</summary>
internal static class NumberShape
{
    /// <summary>The classes that the token may have, and its value: for a clock hours × 60 + minutes, for a date with dots year × 10000 + month × 100 + day. No class where it is none of these.</summary>
    public static (ulong Classes, int Value) Read(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 9) return default;
        var value = int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture);
        var tail = word[digits..];
        if (tail.Length == 0) return (Plain(digits, value), value);
        if (tail[0] == ':') return Clock(value, tail[1..]);
        if (tail[0] == ',') return Grouped(word);
        if (tail[0] == '.') return Dotted(word, value);
        if (tail.Equals("st", StringComparison.OrdinalIgnoreCase) || tail.Equals("nd", StringComparison.OrdinalIgnoreCase) ||
            tail.Equals("rd", StringComparison.OrdinalIgnoreCase) || tail.Equals("th", StringComparison.OrdinalIgnoreCase))
            return value == 0 ? default : (Bit(TimeClass.Nth) | (value is >= 1 and <= 31 ? Bit(TimeClass.Day) : 0), value);
        if (tail is "s" or "'s" or "’s" && value % 10 == 0 && (digits == 4 || digits is 2 or 3 && value >= 10))
            return (Bit(TimeClass.Decade), value);
        return ClockSuffix(value, 0, tail);
    }

    /// <summary>"At fourteen": an age and not an hour.</summary>
    public static bool IsAge(int value) => value is > 12 and < 100;

    private static ulong Plain(int digits, int value) =>
        Bit(TimeClass.Num) |
        (digits <= 2 && value is >= 1 and <= 31 ? Bit(TimeClass.Day) : 0) |
        (digits == 4 && value is >= 1000 and < 2200 ? Bit(TimeClass.Year) : 0) |
        (digits == 2 ? Bit(TimeClass.Yy) : 0) |
        (IsAge(value) ? Bit(TimeClass.Age) : 0) |
        (digits is 2 or 3 ? Bit(TimeClass.Short) : 0);

    private static (ulong, int) Clock(int hours, ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || !char.IsAsciiDigit(rest[0]) || !char.IsAsciiDigit(rest[1]) || hours > 24) return default;
        var minutes = (rest[0] - '0') * 10 + rest[1] - '0';
        if (minutes > 59) return default;
        if (rest.Length == 2 || rest[2] == ':') return (Bit(TimeClass.Clock), hours * 60 + minutes);
        return ClockSuffix(hours, minutes, rest[2..]);
    }

    private static (ulong, int) ClockSuffix(int hours, int minutes, ReadOnlySpan<char> suffix)
    {
        var am = suffix.Equals("am", StringComparison.OrdinalIgnoreCase);
        var pm = suffix.Equals("pm", StringComparison.OrdinalIgnoreCase);
        if (!(am || pm) || hours is < 1 or > 12) return default;
        return (Bit(TimeClass.ClockSuffix), (hours % 12 + (pm ? 12 : 0)) * 60 + minutes);
    }

    /// <summary>2,000: a number and never a year.</summary>
    private static (ulong, int) Grouped(ReadOnlySpan<char> word)
    {
        var value = 0L;
        foreach (var c in word)
            if (char.IsAsciiDigit(c)) value = Math.Min(int.MaxValue, value * 10 + c - '0');
            else if (c != ',') return default;
        return (Bit(TimeClass.Num), (int)value);
    }

    private static (ulong, int) Dotted(ReadOnlySpan<char> word, int first)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = word.Split(parts, '.');
        // "7.30 a.m."
        if (count == 2) return Clock(first, word[parts[1]]) is (var classes, var minutes) && classes == Bit(TimeClass.Clock) ? (Bit(TimeClass.DotClock), minutes) : (classes, minutes);
        if (count != 3) return default;
        if (!int.TryParse(word[parts[1]], out var month) || !int.TryParse(word[parts[2]], out var year)) return default;
        if (first is < 1 or > 31 || month is < 1 or > 12 || word[parts[2]].Length != 4) return default;
        return (Bit(TimeClass.DotDate), year * 10000 + month * 100 + first);
    }

    private static ulong Bit(TimeClass c) => 1ul << (int)c;
}

using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Words before an expression that change what it means: "early", "mid-", "about", "more than", "the end of" (TIMEX3's MOD).</summary>
internal static class TimeModifiers
{
    /// <summary>The words, the MOD, and whether it is for dates (true), for durations (false) or for both (null). Source: TimeML 1.2.1, section 2.2.3.2.</summary>
    private static readonly (ulong[] Words, string Mod, bool? Dates)[] All =
    [
        Row("early", "START", true), Row("mid", "MID", true), Row("mid -", "MID", true), Row("late", "END", true), Row("early in", "START", true), Row("late in", "END", true),
        Row("the early", "START", true), Row("the mid -", "MID", true), Row("the mid", "MID", true), Row("the late", "END", true),
        Row("the beginning of", "START", true), Row("the start of", "START", true), Row("the middle of", "MID", true), Row("the end of", "END", true), Row("the close of", "END", true),
        Row("about", "APPROX", null), Row("around", "APPROX", null), Row("circa", "APPROX", null), Row("c.", "APPROX", null), Row("ca.", "APPROX", null), Row("approximately", "APPROX", null),
        Row("roughly", "APPROX", null), Row("some", "APPROX", false), Row("nearly", "LESS_THAN", false), Row("almost", "LESS_THAN", false), Row("less than", "LESS_THAN", false),
        Row("more than", "MORE_THAN", false), Row("over", "MORE_THAN", false), Row("at least", "EQUAL_OR_MORE", false), Row("up to", "EQUAL_OR_LESS", false), Row("at most", "EQUAL_OR_LESS", false),
    ];

    private static readonly FrozenDictionary<ulong, (ulong[] Words, string Mod, bool? Dates)[]> ByLast =
        All.GroupBy(row => row.Words[^1]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToArray());

    /// <summary>Takes the modifier before token <paramref name="first"/> into the value.</summary>
    /// <returns>First token of the expression with its modifier.</returns>
    public static int Apply(Document document, int sentenceStart, int first, ref TimeValue value)
    {
        // "The early 1990s": the determiner that the rule took stands before the modifier's place; so look at both.
        if (first <= sentenceStart || !ByLast.TryGetValue(document.Tokens[first - 1].Key, out var rows)) return first;
        var dates = value.Type is TimexType.Date or TimexType.Time;
        foreach (var (words, mod, of) in rows)
        {
            var start = first - words.Length;
            if (start < sentenceStart || of is { } wanted && wanted != dates || !Stands(document, start, words)) continue;
            if (mod is "START" or "MID" or "END")
            {
                if (value.Interval is null || value.Interval.Granularity <= Granularity.Day) continue;
                value = value.Part(mod);
            }
            else if (mod == "APPROX" && value.Interval is { } interval) value = value with { Mod = mod, Interval = interval with { Approximate = true } };
            else value = value with { Mod = mod };
            return start;
        }
        return first;
    }

    private static bool Stands(Document document, int start, ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (document.Tokens[start + i].Key != words[i]) return false;
        return true;
    }

    private static (ulong[], string, bool?) Row(string words, string mod, bool? dates) => (words.Split(' ').Select(word => WordKey.Of(word)).ToArray(), mod, dates);
}

using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Takes words such as "early", "mid-", "about", "more than", "the end of" into the expression after them (TIMEX3's MOD).</summary>
internal sealed class TimeModifiers(TimeLexicon lexicon)
{
    private readonly WordTable<Modifier[]> _byLast =
        new(lexicon.Modifiers.GroupBy(row => row.Words[^1]).ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToArray()));

    private readonly WordSet _articles = lexicon.Cue("articles"), _governing = lexicon.Cue("governing"), _owner = lexicon.Cue("possessive");

    /// <summary>Takes the modifier before token <paramref name="first"/> into the value.</summary>
    /// <param name="end">The token after the expression.</param>
    /// <param name="counted">The expression counts units: "two years ago".</param>
    /// <returns>First token of the expression with its modifier.</returns>
    public int Apply(Document document, int sentenceStart, int first, int end, bool counted, ref TimeValue value)
    {
        if (first <= sentenceStart || _byLast.Of(document.Tokens[first - 1].Key) is not { } rows) return first;
        foreach (var row in rows)
        {
            var start = first - row.Words.Length;
            if (start < sentenceStart || !Fits(row.Scope, value, counted) || row.Scope == ModifierScope.Count && !IsCount(document.Tokens[first]) || row.Scope == ModifierScope.Governed && !IsGoverned(document, sentenceStart, start) || !Stands(document, start, row.Words)) continue;
            if (row.Mod == "APPROX" && value.Type != TimexType.Duration && Owns(document, end)) continue;
            if (row.Mod is "START" or "MID" or "END") value = value.Part(row.Mod);
            else if (row.Mod == "APPROX" && value.Interval is { } interval) value = value with { Mod = row.Mod, Interval = interval with { Approximate = true } };
            else if (row.Mod is not null) value = value with { Mod = row.Mod };
            return start;
        }
        return first;
    }

    private bool IsCount(Token token) => token.Kind == TokenKind.Number || _articles.Contains(token.Key) || (lexicon.Of(token.Key).Classes & 1ul << (int)TimeClass.Cardinal) != 0;

    private bool IsGoverned(Document document, int sentenceStart, int start) => start > sentenceStart && _governing.Contains(document.Tokens[start - 1].Key);

    /// <summary>"Around Friday's vote": the vote is what they are around.</summary>
    private bool Owns(Document document, int end) => end < document.Tokens.Length && _owner.Contains(document.Tokens[end].Key);

    private static bool Fits(ModifierScope scope, TimeValue value, bool counted) => scope switch
    {
        ModifierScope.Date => value.Type is TimexType.Date or TimexType.Time && value.Interval is not null && !counted,
        ModifierScope.Span => value.Type == TimexType.Date && value.Interval is { Granularity: > Granularity.Day } && !counted,
        ModifierScope.Governed => value.Interval is { Granularity: Granularity.Instant } or { Granularity: Granularity.Year or Granularity.Decade, Evidence: Evidence.Explicit },
        ModifierScope.Duration or ModifierScope.Count => value.Type == TimexType.Duration || counted,
        _ => true,
    };

    private static bool Stands(Document document, int start, ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (document.Tokens[start + i].Key != words[i]) return false;
        return true;
    }
}

using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Keeps apart what only looks like a time: the number 1600 in an address, "May" the name, "fall" the verb.</summary>
internal static class TimeGuard
{
    private static readonly FrozenSet<ulong> Prepositions = Keys(
        "in on since by from until till of during before after between to through throughout for around about circa early late mid last next this that each every and or ( , - – / :");

    private static readonly FrozenSet<ulong> NotOfYears = Keys("$ £ € ¥ # no no. nos number page pages pp p. flight route highway room boeing airbus size");

    private static readonly FrozenSet<ulong> Counted = Keys(
        "people men women children troops soldiers dead jobs homes houses km kilometres kilometers miles feet metres meters tons tonnes dollars euros pounds percent % shares points votes degrees square " +
        "acres hectares barrels employees workers students million billion yards calories words copies units seats mw kg hp cc");

    private static readonly FrozenSet<ulong> AmbiguousMonths = Keys("may march mar mar. jan dec jun sep august april june");

    private static readonly FrozenSet<ulong> DurationPrepositions = Keys("for in over within after during than");

    public static bool Allows(string function, Document document, ReadOnlySpan<TimeItem> items, int at, int end)
    {
        var before = at > 0 ? items[at - 1].Key : 0;
        var after = end < items.Length ? items[end].Key : 0;
        return function switch
        {
            "y" => IsYear(document, items, at, end, before, after),
            "m" => IsMonth(document, items, at, before, after),
            "md" => !Counted.Contains(after) && after != Percent,
            "s" => items[at].Key == The || Prepositions.Contains(before) && !IsFallVerb(items, at),
            "clock24" => Prepositions.Contains(before) || before == At,
            "often" => document.Tokens[items[at].FirstToken].Kind == TokenKind.Lower,
            "vagueduration" => DurationPrepositions.Contains(before),
            "duration" => !(items[at].Key == A && items[end - 1].Key is var unit && (unit == Second || unit == Quarter)),
            "yearspan" => !Counted.Contains(after) && !NotOfYears.Contains(before),
            _ => true,
        };
    }

    private static readonly ulong The = WordKey.Of("the"), A = WordKey.Of("a"), At = WordKey.Of("at"), Percent = WordKey.Of("%"),
        Second = WordKey.Of("second"), Quarter = WordKey.Of("quarter"), Fall = WordKey.Of("fall"), Hyphen = WordKey.Of("-"), Slash = WordKey.Of("/"), Closing = WordKey.Of(")");

    /// <summary>
    /// A bare number of four digits is a year after a word of time, in brackets, or where it stands before a noun as in "the 1967 war";
    /// not after a currency or "Flight", before what can be counted, in a longer number or in an address.
    /// </summary>
    private static bool IsYear(Document document, ReadOnlySpan<TimeItem> items, int at, int end, ulong before, ulong after)
    {
        if (items[at].Key == The) return true;
        if (NotOfYears.Contains(before) || Counted.Contains(after) || after == Percent || after == Hyphen || after == Slash || before == Slash) return false;
        if (before == Hyphen) return at > 1 && items[at - 2].Key == WordKey.Of("mid");
        var year = items[at].Number;
        if (Prepositions.Contains(before) || after == Closing) return year is >= 1000 and < 2200;
        if (at == 0 || document.SentenceOf(items[at].FirstToken) != document.SentenceOf(items[at - 1].FirstToken)) return year is > 1500 and < 2100;
        return year is > 1800 and < 2100;
    }

    private static bool IsMonth(Document document, ReadOnlySpan<TimeItem> items, int at, ulong before, ulong after)
    {
        var token = items[at].FirstToken;
        var abbreviated = document.Word(token).Length <= 4 && document.Word(token)[^1] == '.' || document.Word(token).Length == 3;
        if (abbreviated && !document.Word(token).Equals("May", StringComparison.OrdinalIgnoreCase)) return Prepositions.Contains(before);
        if (!AmbiguousMonths.Contains(items[at].Key)) return true;
        // "In May", "last March", "between March and May": names of people and verbs do not stand so.
        return Prepositions.Contains(before) && (at == 0 || items[at - 1].EndToken == token) && before != And && before != Comma && before != By
            || at > 1 && items[at - 2].Is(TimeClass.Month);
    }

    private static readonly ulong And = WordKey.Of("and"), Comma = WordKey.Of(","), By = WordKey.Of("by");

    private static bool IsFallVerb(ReadOnlySpan<TimeItem> items, int at) => items[at].Key == Fall && items[at > 0 ? at - 1 : 0].Key is var before && (before == WordKey.Of("to") || before == And);

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet();
}

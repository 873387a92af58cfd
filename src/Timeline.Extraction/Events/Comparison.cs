using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>A time that something is only measured by: "the worst flood since 1953", "fewer than in 2012".</summary>
internal static class Comparison
{
    /// <summary>How far before the time "since" may stand, how far where the time is no more than a day of these weeks, and how far before that what is measured: "the biggest fall in one day since the attacks of 2001".</summary>
    private const int SinceTokens = 5, NearTokens = 2, MeasuredTokens = 8;

    private static readonly ulong Since = WordKey.Of("since"), Than = WordKey.Of("than");

    private static readonly WordSet Measures = Clause.Keys("first worst best most least record"), Deadlines = Clause.Keys("later earlier sooner"), Between = Clause.Keys("in at on the during");

    public static bool Is(Document document, EventTrigger trigger, Timex timex)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var farthest = timex.Interval is { Evidence: Evidence.Explicit } ? SinceTokens : NearTokens;
        for (var i = timex.FirstToken - 1; i > sentence.FirstToken && timex.FirstToken - i <= farthest && document.Text[document.Tokens[i].Start] is not (',' or ';'); i--)
        {
            if (document.Tokens[i].Key == Since) return IsMeasured(document, sentence, i) && !IsSince(document, trigger, timex, i);
            if (document.Tokens[i].Key == Than) return !Deadlines.Contains(document.Tokens[i - 1].Key) && IsOnly(document, i + 1, timex.FirstToken);
        }
        return false;
    }

    /// <summary>"The worst flood since": a superlative or what is as one.</summary>
    private static bool IsMeasured(Document document, Sentence sentence, int since)
    {
        for (var i = since - 1; i >= sentence.FirstToken && since - i <= MeasuredTokens && document.Text[document.Tokens[i].Start] is not (',' or ';'); i--)
            if (Measures.Contains(document.Tokens[i].Key) || document.Tags[i] == PartOfSpeech.Adjective && document.Word(i) is [_, _, .., 'e', 's', 't']) return true;
        return false;
    }

    /// <summary>What has happened ever since, "has been the tallest tower since 1953", or happened then, "since the attacks of 2001", "since he left in 2001", "since 1953, when it burned".</summary>
    private static bool IsSince(Document document, EventTrigger trigger, Timex timex, int since)
    {
        var head = Clause.Head(document, timex.FirstToken, timex.EndToken);
        if (trigger.Token > since) return trigger.Token < timex.FirstToken || TimeLinker.IsInRelativeClause(document, trigger, timex) || trigger.IsNoun && document.Tree.IsWithin(head, trigger.Token);
        return trigger.Phrase.IsPerfect && document.Tree.Head(head) == trigger.Token;
    }

    private static bool IsOnly(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!Between.Contains(document.Tokens[i].Key)) return false;
        return true;
    }
}

using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>What the words at a time say of the story: whether it goes on from there or only looks aside.</summary>
internal sealed class StoryCues(TimeLexicon lexicon, ClauseTense tense)
{
    /// <summary>Tokens from the opening bracket to a time in it at most.</summary>
    private const int BracketTokens = 8;

    private readonly WordSet _storyPrepositions = lexicon.Cue("story-prepositions"), _comparisons = lexicon.Cue("comparisons"), _the = lexicon.Cue("the"), _occasions = lexicon.Cue("occasions");

    /// <summary>
    /// Whether the story goes on from the time: not from a year that only says which one is meant ("the treaty of 1839", "the 1839 treaty"), nor from what is
    /// compared with ("from the year-ago quarter"), nor from where something began ("besieged since May"), nor from years in brackets ("Ida Lund (1887–1951)").
    /// </summary>
    public bool TellsOn(Document document, TimeContext context, Sentence sentence, int first, TimeInterval told, Rule rule)
    {
        if (rule.Compares) return false;
        if (IsLifespan(document, context, sentence, first, told) || told.Granularity <= Granularity.Day && context.IsRestatement) return false;
        if (context.Last is not { } last) return true;
        // "Besieged since 22 May": the story is where it was.
        if (context.IsNarrative && told.End < last.Start && IsCompared(document, sentence, first - 1)) return false;
        if (told.Granularity != Granularity.Year) return true;
        if (first == sentence.FirstToken || _storyPrepositions.Contains(document.Tokens[first - 1].Key)) return true;
        // "At the 1960 Games", where the story was in 1958.
        return told.Start > last.Start && first - 2 >= sentence.FirstToken && _the.Contains(document.Tokens[first - 1].Key) && _occasions.Contains(document.Tokens[first - 2].Key);
    }

    /// <summary>The story looks there and goes on from where it was: "the previous summer", "the lowest since May 2008", "the town, which had been founded in 1889".</summary>
    public bool IsAside(Document document, TimeContext context, Sentence sentence, int first, int end, TimeInterval told, Rule rule)
    {
        if (rule.LooksBack || context.LooksBack && told.Evidence == Evidence.Narrative && !rule.Stays) return true;
        if (context.Last is { } last && told.End.Year >= last.Start.Year) return false;
        return IsCompared(document, sentence, first - 1) || IsCompared(document, sentence, first - 2)
            || context.Last is not null && tense.IsBefore(document, sentence, first, end);
    }

    /// <summary>A year in the brackets of a story: it says when somebody lived or something was, and the story goes on from elsewhere.</summary>
    public static bool IsLifespan(Document document, TimeContext context, Sentence sentence, int first, TimeInterval told)
    {
        if (told.Granularity != Granularity.Year || !context.IsNarrative) return false;
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - BracketTokens); i--)
            if (document.Text[document.Tokens[i].Start] is var mark and ('(' or ')')) return mark == '(';
        return false;
    }

    private bool IsCompared(Document document, Sentence sentence, int token) => token >= sentence.FirstToken && _comparisons.Contains(document.Tokens[token].Key);
}

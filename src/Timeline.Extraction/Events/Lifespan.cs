using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The dates of a life in brackets after a name: "Anna Lund (3 March 1861 – 17 October 1934)".</summary>
/// <param name="Birth">Index in <see cref="Document.Timexes"/>.</param>
/// <param name="Death">Index in <see cref="Document.Timexes"/>.</param>
internal readonly record struct Lifespan(int Birth, int Death)
{
    private const int LongestLife = 120, ShortestLife = 8, FarthestTokens = 24;

    /// <summary>The life whose dates stand in the brackets that the token opens; null where none do.</summary>
    public static Lifespan? At(Document document, int bracket)
    {
        if (bracket == 0) return null;
        int low = 0, high = document.Timexes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Timexes[middle].FirstToken < bracket) low = middle + 1;
            else high = middle;
        }
        if (low + 1 >= document.Timexes.Count || document.Timexes[low] is not { Interval: { } birth } first || document.Timexes[low + 1] is not { Interval: { } death } second) return null;
        if (second.EndToken - bracket > FarthestTokens || second.EndToken >= document.Tokens.Length || second.FirstToken != first.EndToken + 1) return null;
        if (document.Text[document.Tokens[first.EndToken].Start] is not ('-' or '–' or '—') || document.Text[document.Tokens[second.EndToken].Start] != ')') return null;
        var years = death.Start.Year - birth.Start.Year;
        return birth.Granularity <= Granularity.Year && years is >= ShortestLife and <= LongestLife && Clause.IsName(document, bracket - 1) ? new Lifespan(low, low + 1) : null;
    }
}

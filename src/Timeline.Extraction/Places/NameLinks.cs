using Timeline.Extraction.Text;
using WordClass = Timeline.Extraction.Places.PlaceWords.WordClass;

namespace Timeline.Extraction.Places;

/// <summary>
/// Links each name to those of its sentence, by what stands between them: "Tripoli, in northern Lebanon", "Lebanon's army entered Tripoli", "the Spanish port of Cartagena",
/// "Oregon, Idaho and Washington".
/// </summary>
internal static class NameLinks
{
    /// <summary>How many names before it a name is linked to.</summary>
    private const int Reach = 5;

    /// <summary>"X, in northern Y", "the Yish port of X"; on the scale of <see cref="PlaceSense.Prior"/>.</summary>
    private const float Said = 3.5f;

    /// <summary>"Y's army entered X", "Yish police in X".</summary>
    private const float Owned = 2.3f;

    /// <summary>In the same sentence, close by; and far off.</summary>
    private const float Near = 1.8f, Far = 1;
    private const float Listed = 2.2f;
    private static readonly ulong Comma = WordKey.Of(","), And = WordKey.Of("and"), Or = WordKey.Of("or"), In = WordKey.Of("in"), Of = WordKey.Of("of"), Possessive = WordKey.Of("'s");

    public static void Add(Document document, List<PlaceCandidate> candidates)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Sense is not { } sense) continue;
            var sentence = document.Sentences[document.SentenceOf(candidate.FirstToken)];
            for (var j = i - 1; j >= Math.Max(0, i - Reach) && candidates[j].FirstToken >= sentence.FirstToken; j--)
                if (candidates[j].Sense is { } other && other.Key != sense.Key) Link(document, candidates[j], other, candidate, sense);
        }
    }

    private static void Link(Document document, PlaceCandidate first, NameSense firstSense, PlaceCandidate second, NameSense secondSense)
    {
        var gap = document.Tokens.AsSpan(first.EndToken, Math.Max(0, second.FirstToken - first.EndToken));
        var alike = IsList(gap, first.FirstToken > 0 ? document.Tokens[first.FirstToken - 1] : default) && first.Container != second ? Listed : 0;
        var apart = gap.Length <= 10 ? Near : Far;
        var (inSecond, inFirst) = (IsContainment(gap) ? Said : apart, HolderFirst(gap, first, apart));
        firstSense.Links.Add(new NameLink(secondSense, inSecond, inFirst / 2, alike));
        secondSense.Links.Add(new NameLink(firstSense, inFirst, inSecond / 2, alike));
    }

    /// <summary>A comma, "and" or "or", or both; the word of place before the first may be said again: "in Minnesota, in Virginia and in Texas".</summary>
    private static bool IsList(ReadOnlySpan<Token> gap, Token before)
    {
        if (gap.Length > 1 && gap[^1].Key == before.Key) gap = gap[..^1];
        return gap.Length switch
        {
            1 => gap[0].Key == Comma || gap[0].Key == And || gap[0].Key == Or,
            2 => gap[0].Key == Comma && (gap[1].Key == And || gap[1].Key == Or),
            _ => false,
        };
    }

    /// <summary>"X in Y", "X, in northern Y", "X, a city on the east coast of Y".</summary>
    private static bool IsContainment(ReadOnlySpan<Token> gap)
    {
        if (gap.Length is 0 or > 9 || gap[0].Key != Comma && gap[0].Key != In) return false;
        var preposition = gap[0].Key == In;
        foreach (var token in gap[1..])
        {
            if (token.Kind != TokenKind.Lower || token.Key == And || PlaceWords.ClassOf(token) is WordClass.Visit or WordClass.Speech) return false;
            preposition |= token.Key == Of || PlaceWords.ClassOf(token) == WordClass.At || PlaceWords.ClassOf(token) == WordClass.Place;
        }
        return preposition;
    }

    /// <summary>What it is worth that the first holds the second: "the Yish port of X", "Y's capital, X", "Yish police in X", "in Y the army took X".</summary>
    private static float HolderFirst(ReadOnlySpan<Token> gap, PlaceCandidate first, float apart)
    {
        var owner = gap.Length > 0 && gap[0].Key == Possessive || first.IsPeople;
        if (!owner || gap.Length > 8) return apart;
        foreach (var token in gap)
            if (token.Kind == TokenKind.Punctuation && token.Key != Comma && token.Key != Possessive) return apart;
        for (var i = 0; i < gap.Length; i++)
            if (PlaceWords.ClassOf(gap[i]) == WordClass.Place && (i == gap.Length - 1 || gap[i + 1].Key == Of || gap[i + 1].Key == Comma)) return Said;
        return Owned;
    }
}

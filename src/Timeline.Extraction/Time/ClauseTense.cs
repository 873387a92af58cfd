using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Whether the words around a time speak of the future: it turns "on Friday" from the last to the next.</summary>
internal static class ClauseTense
{
    private const int Reach = 14;

    private static readonly FrozenSet<ulong> FutureCues = Keys(
        "will 'll shall wo would upcoming forthcoming expected expects expect scheduled due plans plan planned planning intends intend hopes hope aims set tomorrow until next");

    private static readonly FrozenSet<ulong> PastCues = Keys(
        "was were had did said came went held met won lost took gave made left began broke brought built bought caught chose fell felt flew fought found got grew heard hit kept knew led " +
        "ran rose sat saw sent sold shot sank spoke spent stood stole struck swore taught told thought threw wore wrote drew drove ate became hung killed died");

    private static readonly FrozenSet<ulong> Breaks = Keys("; but although whereas after when while who which");

    public static bool IsFuture(Document document, Sentence sentence, int first, int end)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (first - distance >= sentence.FirstToken && Cue(document, first - distance) is { } before) return before;
            if (end - 1 + distance < sentence.EndToken && !Breaks.Contains(document.Tokens[end - 1 + distance].Key) && Cue(document, end - 1 + distance) is { } after) return after;
        }
        return false;
    }

    private static bool? Cue(Document document, int token)
    {
        var key = document.Tokens[token].Key;
        if (FutureCues.Contains(key)) return true;
        if (PastCues.Contains(key)) return false;
        var word = document.Word(token);
        return document.Tokens[token].Kind == TokenKind.Lower && word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? false : null;
    }

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet();
}

using System.Globalization;

namespace Timeline.Extraction.Grammar;

/// <summary>How a lemma is made from a word: characters cut from its end, others put there, and the case of the whole.</summary>
/// <param name="Case">'l' lower-case, 'k' as written, 't' first letter upper-case and the rest lower.</param>
/// <param name="Cut">How many characters go.</param>
/// <param name="Ending">What comes in their place.</param>
internal readonly record struct LemmaRule(char Case, int Cut, string Ending)
{
    /// <summary>Reads the form in which the lexicon has it: "l3+y".</summary>
    public static LemmaRule Parse(string text)
    {
        var plus = text.IndexOf('+');
        return new LemmaRule(text[0], int.Parse(text.AsSpan(1, plus - 1), CultureInfo.InvariantCulture), text[(plus + 1)..]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}{Cut}+{Ending}");

    /// <summary>Writes the lemma of a word and returns its length, which is at most the word's and the ending's.</summary>
    public int Apply(ReadOnlySpan<char> word, Span<char> lemma)
    {
        var kept = Math.Max(0, word.Length - Cut);
        for (var i = 0; i < kept; i++)
            lemma[i] = word[i] == '’' ? '\'' : Case == 'k' ? word[i] : Case == 't' && i == 0 ? char.ToUpperInvariant(word[i]) : char.ToLowerInvariant(word[i]);
        Ending.CopyTo(lemma[kept..]);
        return kept + Ending.Length;
    }
}

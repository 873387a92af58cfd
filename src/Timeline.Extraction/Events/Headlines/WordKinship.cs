using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>Whether two words may name the same happening: "quits" and "resigned", "bombing" and "bombed".</summary>
internal static class WordKinship
{
    private const int StemLetters = 4;
    private const double Alike = 0.6, Kindred = 0.45;

    /// <param name="word">A word of the headline, which the tagger may have taken for another part of speech.</param>
    /// <param name="told">The word of an event of the body.</param>
    public static BodyEventFeature Of(Document document, int word, int told)
    {
        var kinship = Nearness(document, word, told);
        if (kinship is not (BodyEventFeature.SameWord or BodyEventFeature.SameStem))
            foreach (var child in document.Tree.Children(told))
                if (document.Tree.Relation(child) is Relation.Object or Relation.NominalSubject or Relation.PassiveSubject && IsSame(document, word, child)) return kinship | BodyEventFeature.SameArgument;
        return kinship;
    }

    private static BodyEventFeature Nearness(Document document, int word, int told)
    {
        if (IsSame(document, word, told)) return BodyEventFeature.SameWord;
        var (one, other) = (VerbForms.Base(document, word), VerbForms.Base(document, told));
        if (one.Length >= StemLetters && other.Length >= StemLetters && one.AsSpan(0, StemLetters).Equals(other.AsSpan(0, StemLetters), StringComparison.OrdinalIgnoreCase)) return BodyEventFeature.SameStem;
        return Likeness(WordVectors.ForEnglish(), WordKey.Of(one), WordKey.Of(other)) switch
        {
            >= Alike => BodyEventFeature.Alike,
            >= Kindred => BodyEventFeature.Kindred,
            _ => BodyEventFeature.None,
        };
    }

    private static bool IsSame(Document document, int word, int told)
    {
        var (lemma, verb) = (document.Lemmas.Key(told), VerbForms.Key(document, told));
        if (document.Lemmas.Key(word) is var own && (own == lemma || own == verb) || VerbForms.Key(document, word) == verb) return true;
        return VerbForms.Guess(document.Word(word).ToString().ToLowerInvariant()) is { } guess && WordKey.Of(guess) == verb;
    }

    /// <summary>Cosine of the two vectors; 0 where a word is rare.</summary>
    private static double Likeness(WordVectors vectors, ulong one, ulong other)
    {
        if (vectors.Row(one) is not (>= 0 and var first) || vectors.Row(other) is not (>= 0 and var second)) return 0;
        Span<float> a = stackalloc float[WordVectors.Width], b = stackalloc float[WordVectors.Width];
        vectors.Read(first, a);
        vectors.Read(second, b);
        double both = 0, ofOne = 0, ofOther = 0;
        for (var i = 0; i < a.Length; i++)
        {
            both += a[i] * b[i];
            ofOne += a[i] * a[i];
            ofOther += b[i] * b[i];
        }
        return both / Math.Sqrt(ofOne * ofOther);
    }
}

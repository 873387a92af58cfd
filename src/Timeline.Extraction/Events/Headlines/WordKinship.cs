using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>A word with all bases that it may have, to know another that may name the same happening: "quits" and "resigned", "bombing" and "bombed".</summary>
internal sealed class WordKinship
{
    private const int StemLetters = 4;
    private const double Alike = 0.6, Kindred = 0.45;

    private readonly string _base;
    private readonly ulong _baseKey, _lemma, _verb, _guess;
    private readonly List<ulong> _arguments = [];

    public WordKinship(Document document, int word)
    {
        _base = VerbForms.Base(document, word);
        (_baseKey, _lemma, _verb) = (WordKey.Of(_base), document.Lemmas.Key(word), VerbForms.Key(document, word));
        // The tagger may take a verb of a headline for a noun.
        _guess = VerbForms.Guess(document.Word(word).ToString().ToLowerInvariant()) is { } guess ? WordKey.Of(guess) : _verb;
        foreach (var child in document.Tree.Children(word))
            if (document.Tree.Relation(child) is Relation.Object or Relation.NominalSubject or Relation.PassiveSubject) _arguments.Add(document.Lemmas.Key(child));
    }

    /// <param name="told">The word of an event of the body.</param>
    public BodyEventFeature To(WordKinship told)
    {
        if (_lemma == told._lemma || _lemma == told._verb || _verb == told._verb || _guess == told._verb) return BodyEventFeature.SameWord;
        if (_base.Length >= StemLetters && told._base.Length >= StemLetters && _base.AsSpan(0, StemLetters).Equals(told._base.AsSpan(0, StemLetters), StringComparison.OrdinalIgnoreCase)) return BodyEventFeature.SameStem;
        var likeness = Likeness(WordVectors.ForEnglish(), _baseKey, told._baseKey) switch
        {
            >= Alike => BodyEventFeature.Alike,
            >= Kindred => BodyEventFeature.Kindred,
            _ => BodyEventFeature.None,
        };
        return told._arguments.Contains(_lemma) ? likeness | BodyEventFeature.SameArgument : likeness;
    }

    /// <summary>Whether what the other tells is a subject or an object of this one, or this one of the other.</summary>
    public bool TakesOrIsTaken(WordKinship other) => other._arguments.Contains(_lemma) || _arguments.Contains(other._lemma);

    /// <summary>Cosine of the two vectors; 0 where a word is rare.</summary>
    private static double Likeness(WordVectors vectors, ulong one, ulong other) => vectors.Row(one) is >= 0 and var first && vectors.Row(other) is >= 0 and var second ? vectors.Likeness(first, second) : 0;
}

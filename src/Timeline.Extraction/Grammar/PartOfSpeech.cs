namespace Timeline.Extraction.Grammar;

/// <summary>The Universal Dependencies parts of speech, with the verb forms told apart that tense is read from.</summary>
public enum PartOfSpeech : byte
{
    Other, Adjective, Adposition, Adverb, Auxiliary, CoordinatingConjunction, Determiner, Interjection, Noun, Numeral,
    Particle, Pronoun, ProperNoun, Punctuation, SubordinatingConjunction, Symbol, Verb,
}

namespace Timeline.Extraction.Events;

/// <summary>A pronoun with the nouns that it may stand for, -1 for none, and what speaks for each.</summary>
internal sealed record AntecedentChoice(int Pronoun, PronounKind Kind, IReadOnlyList<(int Noun, AntecedentFeature Features)> Nouns);

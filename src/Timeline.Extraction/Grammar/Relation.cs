namespace Timeline.Extraction.Grammar;

/// <summary>The Universal Dependencies relations (v2), subtypes that English uses included where they matter to events.</summary>
public enum Relation : byte
{
    Unknown, Root, NominalSubject, PassiveSubject, ClausalSubject, Object, IndirectObject, Oblique, ObliqueAgent, ObliqueTime,
    Vocative, Expletive, Dislocated, AdverbialClause, ClausalModifier, RelativeClause, AdverbialModifier, Discourse, Auxiliary,
    PassiveAuxiliary, Copula, Marker, NominalModifier, PossessiveModifier, NominalTimeModifier, Apposition, NumericModifier,
    AdjectivalModifier, Determiner, Case, ClausalComplement, OpenClausalComplement, Conjunct, CoordinatingConjunction, Fixed,
    Flat, Compound, ParticleOfVerb, List, Parataxis, Orphan, GoesWith, Reparandum, Punctuation,
}

namespace Timeline.Extraction.Grammar;

/// <summary>The Universal Dependencies relations (v2) as the English treebanks use them, their subtypes included where they matter to events.</summary>
public enum Relation : byte
{
    /// <summary>dep: none of the others.</summary>
    Unknown,

    /// <summary>root: the head of the sentence.</summary>
    Root,

    /// <summary>nsubj: "the fleet sailed".</summary>
    NominalSubject,

    /// <summary>nsubj:pass: "the bridge was bombed".</summary>
    PassiveSubject,

    /// <summary>nsubj:outer: subject of a copula whose predicate is a clause, "the problem is that he left".</summary>
    OuterSubject,

    /// <summary>csubj, csubj:pass, csubj:outer: "what he said is true".</summary>
    ClausalSubject,

    /// <summary>obj: "they signed the treaty".</summary>
    Object,

    /// <summary>iobj: "gave them a loan".</summary>
    IndirectObject,

    /// <summary>obl: "met in Geneva".</summary>
    Oblique,

    /// <summary>obl:agent: "bombed by the rebels".</summary>
    ObliqueAgent,

    /// <summary>obl:unmarked, obl:tmod, obl:npmod: without a preposition and mostly a time, "met last week".</summary>
    UnmarkedOblique,

    Vocative, Expletive, Dislocated,

    /// <summary>advcl: "left when the war began".</summary>
    AdverbialClause,

    /// <summary>advcl:relcl: a relative clause on a whole clause, "he resigned, which surprised us".</summary>
    RelativeAdverbialClause,

    /// <summary>acl: "the plan to build a dam", "ships seized by pirates".</summary>
    ClausalModifier,

    /// <summary>acl:relcl: "the man who fled".</summary>
    RelativeClause,

    AdverbialModifier, Discourse, Auxiliary,

    /// <summary>aux:pass: "was bombed".</summary>
    PassiveAuxiliary,

    /// <summary>cop: "is president".</summary>
    Copula,

    /// <summary>mark: "that", "to", "when", "because".</summary>
    Marker,

    /// <summary>nmod: "the port of Odessa".</summary>
    NominalModifier,

    /// <summary>nmod:poss: "Iran's president".</summary>
    PossessiveModifier,

    /// <summary>nmod:unmarked, nmod:tmod, nmod:npmod: "the meeting last week".</summary>
    UnmarkedNominalModifier,

    /// <summary>nmod:desc: a title or description before or after a name, "President Sandu", "Reyes, 41".</summary>
    DescriptiveModifier,

    /// <summary>appos: "Sandu, the president,".</summary>
    Apposition,

    NumericModifier, AdjectivalModifier, Determiner,

    /// <summary>case: a preposition or the possessive 's.</summary>
    Case,

    /// <summary>ccomp: "said that he left".</summary>
    ClausalComplement,

    /// <summary>xcomp: "began to withdraw".</summary>
    OpenClausalComplement,

    Conjunct, CoordinatingConjunction, Fixed, Flat, Compound,

    /// <summary>compound:prt: "broke out".</summary>
    ParticleOfVerb,

    List,

    /// <summary>parataxis: clauses side by side, "'We won', he said".</summary>
    Parataxis,

    Orphan, GoesWith, Reparandum, Punctuation,
}

using Timeline.Extraction.Grammar;
using Relations = Timeline.Extraction.Grammar.Relation;

namespace Timeline.Training.Grammar;

/// <summary>What the columns of a treebank mean in our words.</summary>
internal static class Treebank
{
    /// <summary>The tagger's label of a word: its universal tag, and the Penn tag where that tells the form of a verb.</summary>
    public static int Label(string[] row) => TagSet.Label(Part(row[3]), row[4] switch
    {
        "VB" => VerbForm.Base, "VBP" => VerbForm.Present, "VBZ" => VerbForm.ThirdPerson, "VBD" => VerbForm.Past, "VBN" => VerbForm.Participle, "VBG" => VerbForm.Gerund, _ => VerbForm.None,
    });

    private static PartOfSpeech Part(string upos) => upos switch
    {
        "ADJ" => PartOfSpeech.Adjective, "ADP" => PartOfSpeech.Adposition, "ADV" => PartOfSpeech.Adverb, "AUX" => PartOfSpeech.Auxiliary, "CCONJ" => PartOfSpeech.CoordinatingConjunction,
        "DET" => PartOfSpeech.Determiner, "INTJ" => PartOfSpeech.Interjection, "NOUN" => PartOfSpeech.Noun, "NUM" => PartOfSpeech.Numeral, "PART" => PartOfSpeech.Particle, "PRON" => PartOfSpeech.Pronoun,
        "PROPN" => PartOfSpeech.ProperNoun, "PUNCT" => PartOfSpeech.Punctuation, "SCONJ" => PartOfSpeech.SubordinatingConjunction, "SYM" => PartOfSpeech.Symbol, "VERB" => PartOfSpeech.Verb, _ => PartOfSpeech.Other,
    };

    public static Relations Relation(string deprel) => deprel switch
    {
        "root" => Relations.Root,
        "nsubj" => Relations.NominalSubject, "nsubj:pass" => Relations.PassiveSubject, "nsubj:outer" => Relations.OuterSubject,
        "csubj" or "csubj:pass" or "csubj:outer" => Relations.ClausalSubject,
        "obj" => Relations.Object, "iobj" => Relations.IndirectObject,
        "obl" => Relations.Oblique, "obl:agent" => Relations.ObliqueAgent,
        "obl:unmarked" or "obl:tmod" or "obl:npmod" => Relations.UnmarkedOblique,
        "vocative" => Relations.Vocative, "expl" => Relations.Expletive, "dislocated" => Relations.Dislocated,
        "advcl" => Relations.AdverbialClause, "advcl:relcl" => Relations.RelativeAdverbialClause,
        "acl" => Relations.ClausalModifier, "acl:relcl" => Relations.RelativeClause,
        "advmod" => Relations.AdverbialModifier, "discourse" => Relations.Discourse,
        "aux" => Relations.Auxiliary, "aux:pass" => Relations.PassiveAuxiliary, "cop" => Relations.Copula,
        "mark" => Relations.Marker,
        "nmod" => Relations.NominalModifier, "nmod:poss" => Relations.PossessiveModifier,
        "nmod:unmarked" or "nmod:tmod" or "nmod:npmod" => Relations.UnmarkedNominalModifier, "nmod:desc" => Relations.DescriptiveModifier,
        "appos" => Relations.Apposition, "nummod" => Relations.NumericModifier, "amod" => Relations.AdjectivalModifier,
        "det" or "det:predet" => Relations.Determiner, "case" => Relations.Case,
        "ccomp" => Relations.ClausalComplement, "xcomp" => Relations.OpenClausalComplement,
        "conj" => Relations.Conjunct, "cc" or "cc:preconj" => Relations.CoordinatingConjunction,
        "fixed" => Relations.Fixed, "flat" => Relations.Flat, "compound" => Relations.Compound,
        "compound:prt" => Relations.ParticleOfVerb, "list" => Relations.List, "parataxis" => Relations.Parataxis,
        "orphan" => Relations.Orphan, "goeswith" => Relations.GoesWith, "reparandum" => Relations.Reparandum,
        "punct" => Relations.Punctuation,
        _ => Relations.Unknown,
    };

    /// <summary>The relation without its subtype, as the shared tasks on Universal Dependencies score it.</summary>
    public static Relations Universal(Relations relation) => relation switch
    {
        Relations.PassiveSubject or Relations.OuterSubject => Relations.NominalSubject,
        Relations.ObliqueAgent or Relations.UnmarkedOblique => Relations.Oblique,
        Relations.RelativeAdverbialClause => Relations.AdverbialClause,
        Relations.RelativeClause => Relations.ClausalModifier,
        Relations.PassiveAuxiliary => Relations.Auxiliary,
        Relations.PossessiveModifier or Relations.UnmarkedNominalModifier or Relations.DescriptiveModifier => Relations.NominalModifier,
        Relations.ParticleOfVerb => Relations.Compound,
        _ => relation,
    };
}

using Timeline.Extraction.Events.Weighing;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Whether a verb without an auxiliary is a past or a participle, active or passive, which tagger and tree often mistake: told by the words around it.</summary>
internal static class Voice
{
    private const int Farthest = 24;

    /// <summary>Of ten times, as <see cref="Frames"/> counts.</summary>
    private const int Mostly = 7;

    private static readonly WordSet Crossing = Clause.Keys("cross pass"), Striking = Clause.Keys("strike hit"), Objects = Clause.Keys("him her them me us"), With = Clause.Keys("with"), Carrying = Clause.Keys("bring carry send take drive push pull haul"), Articles = Clause.Keys("the a an"), Openers = Clause.Keys("when where after before until since while as because");

    private static readonly WordSet Transitive = Clause.Keys("charge convict sentence jail imprison arrest detain accuse indict acquit fine injure wound hospitalize hospitalise displace appoint elect award rename dub repurpose kidnap assassinate name send deport expel extradite bury cremate murder behead abduct torture execute release seize capture ban demolish rebuild promote demote dismiss sack suspend");

    /// <summary>Whether a verb without auxiliary is a passive: "woman charged with arson", "a boat found adrift".</summary>
    public static bool IsPassive(Document document, EventTrigger trigger) =>
        !TakesNone(document, trigger) && (VerbForms.IsParticipleAlone(document.Tokens[trigger.Token].Key) && trigger.Class.Kind != EventKind.Movement || !TakesNext(document, trigger) && (trigger.IsPassive || IsShortPassive(document, trigger)));

    /// <summary>"The war that followed lasted until 1996", "the virus crossed into Kent", "a new shock struck at noon": nobody does that to them.</summary>
    private static bool TakesNone(Document document, EventTrigger trigger)
    {
        if (VerbPhrase.IsActive(document, trigger.Token)) return true;
        if (trigger.Token + 1 >= document.Tokens.Length) return false;
        if (HasOwnSubject(document, trigger) || IsOnlyVerb(document, trigger.Token)) return true;
        if (GrowsBy(document, trigger.Token)) return true;
        var verb = VerbForms.Key(document, trigger.Token);
        if (Crossing.Contains(verb) && document.Word(trigger.Token + 1) is not "by" && document.Tree.Child(trigger.Token, Relation.ObliqueAgent) < 0) return true;
        return Striking.Contains(verb) && document.Tree.Relation(trigger.Token) == Relation.ClausalModifier && document.Tree.Head(trigger.Token) is >= 0 and var subject && !Clause.IsPlace(document, subject)
            && document.Tree.Child(trigger.Token, Relation.ObliqueAgent) < 0 && document.Word(trigger.Token + 1) is not "by";
    }

    /// <summary>"It ended", "the week that ended", "since the club carried off the cup": a finite verb has its subject before it, and in the passive an auxiliary too.</summary>
    private static bool HasOwnSubject(Document document, EventTrigger trigger)
    {
        var (tree, verb) = (document.Tree, trigger.Token);
        if (!trigger.Phrase.None || tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) is not (>= 0 and var subject) || subject > verb || document.Word(verb + 1) is "by" || tree.Child(verb, Relation.ObliqueAgent) >= 0) return false;
        var isPronoun = document.Tags[subject] is PartOfSpeech.Pronoun or PartOfSpeech.Determiner;
        // "A rifle found near the house may yield clues"
        if (!isPronoun && NextVerb(document, trigger) >= 0) return false;
        var marker = Clause.Marker(document, verb);
        var isFinite = tree.Relation(verb) switch
        {
            Relation.Root or Relation.RelativeClause or Relation.Conjunct => true,
            // "He came in, a cap pulled over his eyes"
            Relation.Parataxis => document.VerbForms[verb] == VerbForm.Past,
            Relation.AdverbialClause or Relation.ClausalComplement => marker != 0 && !With.Contains(marker),
            _ => false,
        };
        return isFinite && (marker != 0 || isPronoun || tree.Child(subject, Relation.Determiner, Relation.PossessiveModifier) >= 0 || tree.Relation(verb) == Relation.Root && IsWritten(document, document.Sentences[trigger.Sentence]));
    }

    /// <summary>No headline, where forms of "be" are left out: it has an article.</summary>
    private static bool IsWritten(Document document, Text.Sentence sentence) => sentence.EndMark(document) == '.' && Clause.HasWord(document, sentence.FirstToken, sentence.EndToken, Articles);

    /// <summary>"Workers dug in the ruins on Friday.": what the parser takes for a participle behind the noun is the verb of a sentence that has no other.</summary>
    public static bool IsOnlyVerb(Document document, int verb)
    {
        var (tree, sentence) = (document.Tree, document.Sentences[document.SentenceOf(verb)]);
        if (tree.Relation(verb) != Relation.ClausalModifier || verb == sentence.FirstToken || verb + 1 == sentence.EndToken || document.VerbForms[verb] is not (VerbForm.Participle or VerbForm.Past) || VerbForms.IsParticipleAlone(document.Tokens[verb].Key) || sentence.EndMark(document) != '.' || document.Word(verb + 1) is "by" || tree.Child(verb, Relation.ObliqueAgent) >= 0) return false;
        var root = Root(document, verb);
        // "The treaty, signed in Lima on Friday.", but "Ann Dole, a clerk, signed it."
        if (document.Tags[root] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || tree.Child(root, Relation.Copula, Relation.NominalSubject) >= 0 || tree.Head(verb) == root && document.Text[document.Tokens[verb - 1].Start] == ',' && !HasComma(document, root + 1, verb - 1)) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (i > verb && tree.Relation(i) == Relation.ClausalModifier && document.VerbForms[i] is VerbForm.Participle or VerbForm.Past && !tree.IsWithin(i, verb) || tree.Head(i) == root && tree.Relation(i) is Relation.Parataxis or Relation.Conjunct or Relation.AdverbialClause && document.Tags[i] == PartOfSpeech.Verb) return false;
        return true;
    }

    private static bool HasComma(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (document.Text[document.Tokens[i].Start] == ',') return true;
        return false;
    }

    /// <summary>The word that all of the sentence hangs on.</summary>
    public static int Root(Document document, int token)
    {
        while (document.Tree.Head(token) is >= 0 and var above) token = above;
        return token;
    }

    /// <summary>"Contracted by 0.9 percent", "voted by 60 to four": how much is no agent.</summary>
    private static bool GrowsBy(Document document, int verb) => document.Word(verb + 1) is "by" && verb + 3 < document.Tokens.Length
        && (document.Tags[verb + 2] == PartOfSpeech.Symbol || document.Tags[verb + 2] == PartOfSpeech.Numeral && document.Word(verb + 3) is "%" or "percent" or "per" or "points" or "basis" or "million" or "billion" or "to" or "votes");

    /// <summary>"The fire destroyed nine houses": no auxiliary before it and its object right behind it, whatever the tree says.</summary>
    private static bool TakesNext(Document document, EventTrigger trigger)
    {
        var next = trigger.Token + 1;
        return trigger.Phrase.None && trigger.Token > 0 && document.Text[document.Tokens[trigger.Token - 1].Start] != ',' && next < document.Sentences[trigger.Sentence].EndToken && (document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) >= 0 || document.Tree.Child(trigger.Token, Relation.Object) > trigger.Token || IsBounded(document, next))
            && HasObjectBehind(document, trigger.Token);
    }

    /// <summary>A noun phrase or an object pronoun stands right behind the verb: "killed two people", "charged him", "killed at least two".</summary>
    public static bool HasObjectBehind(Document document, int verb)
    {
        var next = verb + 1;
        if (next >= document.Tokens.Length) return false;
        return document.Tags[next] is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Symbol or PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, next) || Objects.Contains(document.Tokens[next].Key) || IsBounded(document, next);
    }

    /// <summary>"At least 62", "more than ten".</summary>
    private static bool IsBounded(Document document, int first) =>
        first + 2 < document.Tokens.Length && document.Tags[first + 2] == PartOfSpeech.Numeral && (document.Word(first) is "at" && document.Word(first + 1) is "least" or "most" || document.Word(first) is "more" or "fewer" or "less" && document.Word(first + 1) is "than");

    /// <summary>"Woman charged with arson", "the proof put forth by the panel".</summary>
    private static bool IsShortPassive(Document document, EventTrigger trigger)
    {
        var (tree, verb) = (document.Tree, trigger.Token);
        if (document.VerbForms[verb] is not (VerbForm.Participle or VerbForm.Past) || tree.Child(verb, Relation.Object) >= 0) return false;
        // "The proof put forth by the panel", "a boat found adrift".
        if (!IsMain(document, verb) && tree.Child(verb, Relation.ObliqueAgent) is var agent && agent > verb && document.Tags[agent] != PartOfSpeech.Verb && IsParticiple(document, verb) && (trigger.Class.Kind is not EventKind.Movement || Carrying.Contains(VerbForms.Key(document, verb)))) return true;
        // "With service restored", "found a rifle buried".
        if (IsParticiple(document, verb) && (document.Word(Math.Max(document.Tree.Child(verb, Relation.Marker), 0)) is "with" or "With" || tree.Head(verb) is >= 0 and var finder && VerbForms.Base(document, finder) is "find" or "see" or "leave" && tree.Relation(verb) is Relation.OpenClausalComplement or Relation.ClausalComplement)) return true;
        // "A rifle found near the house may yield clues"
        if (NextVerb(document, trigger) >= 0) return true;
        // "The drawings, released on Friday, show"
        if (IsParticiple(document, verb) && tree.Relation(verb) == Relation.ClausalModifier && trigger.Class.Kind != EventKind.Movement && document.Word(verb - 1) is "," && IsClosed(document, trigger)) return true;
        // "Was brought to Hull in May and placed in a crypt"
        if (trigger.Phrase.Be && tree.Relation(verb) == Relation.Conjunct && document.VerbForms[verb] == VerbForm.Past && IsParticiple(document, verb) && Frames.OfVerb(VerbForms.Key(document, verb)).Object is var taking && (taking > Mostly || taking == Mostly && tree.Child(tree.Head(verb), Relation.PassiveSubject) is >= 0 and var thing && document.Tags[thing] == PartOfSpeech.Noun && !Persons.IsNoun(document, thing))) return true;
        // "Completed in 2008, the trail": what was done to the subject.
        if (document.VerbForms[verb] == VerbForm.Participle && tree.Relation(verb) == Relation.AdverbialClause && verb == document.Sentences[trigger.Sentence].FirstToken) return true;
        return IsReduced(document, verb) && trigger.Class.Kind != EventKind.Movement || Transitive.Contains(VerbForms.Key(document, verb));
    }

    /// <summary>"The house abolished, by a single vote, the tax": the verb of a whole sentence, whose subject has its article, is active without an auxiliary.</summary>
    private static bool IsMain(Document document, int verb)
    {
        var tree = document.Tree;
        return tree.Relation(verb) == Relation.Root && document.VerbForms[verb] == VerbForm.Past && tree.Child(verb, Relation.NominalSubject) is >= 0 and var subject && subject < verb
            && (document.Tags[subject] == PartOfSpeech.Pronoun || tree.Child(subject, Relation.Determiner, Relation.PossessiveModifier) >= 0);
    }

    /// <summary>"In the army stationed in Hull", "a daughter twice widowed": a clause behind a noun with neither a subject nor a word that opens it.</summary>
    private static bool IsReduced(Document document, int verb)
    {
        if (!IsParticiple(document, verb) || document.Tree.Relation(verb) is not (Relation.AdverbialClause or Relation.RelativeClause) || document.Tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) >= 0 || document.Tree.Child(verb, Relation.Marker, Relation.Auxiliary) >= 0) return false;
        var before = document.Tree.Subtree(verb).First - 1;
        return before >= 0 && before < verb && document.Tags[before] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;
    }

    /// <summary>The verb of the sentence, where a participle only belongs to its subject, "evidence presented at the trial showed"; -1 where none follows.</summary>
    public static int NextVerb(Document document, EventTrigger trigger)
    {
        if (!IsParticiple(document, trigger.Token) || trigger.Class is { IsSaying: true }) return -1;
        var end = Math.Min(document.Sentences[trigger.Sentence].EndToken, trigger.Token + Farthest);
        for (var i = trigger.Token + 1; i < end; i++)
        {
            if (i == trigger.Token + 1 && document.Tags[i] is not (PartOfSpeech.Adposition or PartOfSpeech.Adverb) && !NounPhrase.IsTime(document, i)) return -1;
            // "Shown in Paris, Texas, proved"
            if (document.Word(i) is "," && Clause.IsPlace(document, i - 1) && (Clause.IsPlace(document, i + 1) || i > 1 && document.Word(i - 2) is ",")) continue;
            if (document.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Pronoun) return -1;
            if (document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && TitleVerb.IsFinite(document, i)) return IsOfOtherClause(document, trigger.Token, i) ? -1 : i;
        }
        return -1;
    }

    /// <summary>"Wept when the news came", "bled to death after a string caught his throat", "when it met in Hull the delegates asked": no verb of the sentence whose subject stands before both.</summary>
    private static bool IsOfOtherClause(Document document, int verb, int next)
    {
        var tree = document.Tree;
        if (tree.Relation(next) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Copula) next = tree.Head(next);
        return tree.Head(next) == verb && (tree.Relation(next) == Relation.RelativeClause || tree.Relation(next) == Relation.AdverbialClause && Clause.HasWord(document, verb + 1, next, Openers)) || tree.Child(next, Relation.NominalSubject, Relation.PassiveSubject) is var subject && subject > verb && !NounPhrase.IsTime(document, subject);
    }

    /// <summary>A comma closes what a comma before the verb opened.</summary>
    private static bool IsClosed(Document document, EventTrigger trigger)
    {
        for (var i = trigger.Token + 1; i + 1 < document.Sentences[trigger.Sentence].EndToken; i++)
            if (document.Word(i) is ",") return true;
        return false;
    }

    /// <summary>Spelt as a participle, whatever the tagger says.</summary>
    private static bool IsParticiple(Document document, int verb) => document.Word(verb).Equals(VerbForms.Participle(VerbForms.Base(document, verb)), StringComparison.OrdinalIgnoreCase);
}

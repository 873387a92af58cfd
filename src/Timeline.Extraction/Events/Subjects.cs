using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Which word is the subject of a verb: as the tree has it, or what stands where a subject would where the tree has none or the wrong one.</summary>
internal static class Subjects
{
    private const int LongestAside = 14;

    private static readonly WordSet Relatives = Clause.Keys("who which that whom"), Openers = Clause.Keys("after before since until as");

    /// <summary>The word that is the subject of a trigger's verb, taken from the clause above where it has none; -1 where none is found.</summary>
    public static int Of(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun) return -1;
        if (BeforeRelative(document, trigger) is >= 0 and var described) return described;
        if (BehindOpener(document, trigger.Token) is >= 0 and var opened) return opened;
        var subject = Beside(document, Subject(document, trigger.Token, 0), trigger.Token);
        // "Gilliard, D-Charleston, tried to restore it"
        if (subject < 0 && document.Tree.Relation(trigger.Token) == Relation.OpenClausalComplement && document.Tree.Head(trigger.Token) is >= 0 and var above && document.VerbForms[above] == VerbForm.Past) return PhraseBefore(document, above);
        // "A jet fell and 148 people were killed": the parser joins the verbs, but the number tells.
        if (subject >= 0 && document.Tree.Relation(trigger.Token) == Relation.Conjunct && document.Tree.Head(subject) != trigger.Token && document.Tags[subject] == PartOfSpeech.Noun && TitleVerb.IsPlural(document, TitleVerb.Group(document, trigger.Token)) is { } plural && plural != Number.IsPlural(document, subject)
            && PhraseBefore(document, trigger.Token) is >= 0 and var before && plural == Number.IsPlural(document, before)) return before;
        if (subject >= 0 || document.VerbForms[trigger.Token] == VerbForm.Gerund || trigger.Phrase.None && document.VerbForms[trigger.Token] is not (VerbForm.Past or VerbForm.ThirdPerson)) return subject;
        return PhraseBefore(document, trigger.Token);
    }

    /// <summary>The subject itself where the parser takes for it what stands beside it: "after a siege of months the town fell", "the Ark, an old ship built to last, sank".</summary>
    public static int Beside(Document document, int subject, int verb)
    {
        if (subject < 0 || subject > verb || document.Tags[subject] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return subject;
        if (WhereItIs(document, subject) is >= 0 and var there) return there;
        var last = Group(document, verb) - 1;
        if (IsLed(document, subject) && document.Tree.Head(subject) == verb)
        {
            // "At the fair, the mayor Ann Dole spoke"
            foreach (var child in document.Tree.Children(subject))
                if (document.Tree.Relation(child) == Relation.Apposition && Clause.IsName(document, child) && document.Tree.Subtree(child).End == last + 1) return child;
            // "A resort with room for guests opened"
            if (document.Tree.Relation(verb) == Relation.ClausalModifier && document.Tree.Head(verb) < subject) return document.Tree.Head(verb);
            var first = last;
            while (first > subject && document.Tags[first] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) first--;
            return first < last && first > subject + 1 && document.Tree.Relation(first) is Relation.Determiner or Relation.PossessiveModifier && document.Tags[first - 1] is not PartOfSpeech.Adposition && document.Tags[last] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? last : subject;
        }
        var opening = document.Tree.Child(subject, Relation.Determiner);
        if (opening < 2 || opening > subject || document.Text[document.Tokens[last].Start] != ',' || document.Word(opening) is not ("a" or "an" or "the")) return subject;
        // "Berg, once a pilot, sailed"
        if (opening > 2 && document.Tags[opening - 1] == PartOfSpeech.Adverb) opening--;
        if (document.Text[document.Tokens[opening - 1].Start] != ',') return subject;
        var named = opening - 2;
        while (document.Tree.Relation(named) is Relation.Flat && document.Tree.Head(named) is >= 0 and var head && head < named) named = head;
        return Clause.IsName(document, named) && document.Tree.Child(named, Relation.Case) < 0 ? named : subject;
    }

    /// <summary>"A fire in Hull, North Dakota killed six": the noun that is said to be where a place and the one that it lies in tell; -1 where the subject is none such.</summary>
    private static int WhereItIs(Document document, int subject)
    {
        if (!Clause.IsPlace(document, subject)) return -1;
        var first = subject;
        while (first > 2 && Clause.IsPlace(document, first - 1)) first--;
        if (first < 4 || document.Word(first - 1) is not "," || !Clause.IsPlace(document, first - 2)) return -1;
        var town = first - 2;
        while (document.Tree.Relation(town) == Relation.Flat && document.Tree.Head(town) is >= 0 and var head && head < town) town = head;
        var noun = town;
        while (document.Tree.Child(noun, Relation.Case) >= 0 && document.Tree.Relation(noun) == Relation.NominalModifier && document.Tree.Head(noun) is >= 0 and var above && above < noun) noun = above;
        return noun < town && document.Tags[noun] is PartOfSpeech.Noun or PartOfSpeech.Numeral ? noun : -1;
    }

    /// <summary>Behind a preposition, with neither number nor time between: not "over 900 people", "on Monday soldiers".</summary>
    public static bool IsLed(Document document, int noun) =>
        document.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && preposition < noun && document.Tags[preposition] == PartOfSpeech.Adposition && document.Tags[preposition + 1] != PartOfSpeech.Numeral && document.TimexAt(preposition + 1) is null;

    /// <summary>The head of the noun phrase before a finite verb, or before what commas or dashes part from it, where the parser gives the verb no subject; -1 where none is.</summary>
    private static int PhraseBefore(Document document, int verb, int depth = 0)
    {
        var first = document.Sentences[document.SentenceOf(verb)].FirstToken;
        var at = Group(document, verb) - 1;
        if (at > first && document.Text[document.Tokens[at].Start] is var mark and (',' or '-' or '—' or '–'))
        {
            for (at--; at > first && document.Text[document.Tokens[at].Start] != mark;) at--;
            while (at > first && document.Text[document.Tokens[at].Start] == mark) at--;
        }
        if (at < first || document.Tags[at] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || NounPhrase.IsTime(document, at)) return -1;
        // A noun that a preposition leads is not it, but may belong to it: "the mayor of the town".
        for (var above = document.Tree.Head(at); above >= first && document.Tags[above] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun; above = document.Tree.Head(at))
        {
            if (document.Tree.Relation(at) == Relation.Apposition || document.Tree.Relation(at) is Relation.NominalModifier or Relation.UnmarkedNominalModifier && document.Tree.Child(at, Relation.Case) < 0) break;
            at = above;
        }
        // "The woman convicted of taking hundreds of dollars has been sentenced": what another verb takes is not it, but its subject may be.
        if (document.Tree.Relation(at) == Relation.Object && document.Tree.Head(at) is >= 0 and var taker && taker < at) return Subject(document, taker, depth + 1);
        // "After two guards entered": the parser takes the word that opens the clause for a preposition.
        return document.Tree.Child(at, Relation.Case) is >= 0 and var preposition && preposition < at && document.Tags[preposition] != PartOfSpeech.SubordinatingConjunction ? -1 : at;
    }

    /// <summary>"Society Corp., which is also a bank, agreed": the noun before a relative clause that a comma parts from the verb; -1 where none is.</summary>
    private static int BeforeRelative(Document document, EventTrigger trigger)
    {
        var first = document.Sentences[trigger.Sentence].FirstToken;
        var at = Group(document, trigger.Token) - 1;
        if (at <= first || document.Text[document.Tokens[at].Start] != ',') return -1;
        for (at--; at > first && document.Text[document.Tokens[at].Start] != ',';) at--;
        if (at <= first || !Relatives.Contains(document.Tokens[at + 1].Key) || document.Word(at + 1) is "that") return -1;
        at--;
        while (at > first && document.Tree.Relation(at) is Relation.Flat && document.Tree.Head(at) is var head && head >= first && head < at) at = head;
        return document.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && document.Tree.Child(at, Relation.Case) < 0 && document.Tree.Relation(at) is not (Relation.Oblique or Relation.Object or Relation.NominalModifier or Relation.Conjunct) ? at : -1;
    }

    /// <summary>"Conceded defeat after early returns had gone against him": what the parser leads by the word that opens the clause, right before its finite verb; -1 where the verb has a subject or nothing such.</summary>
    private static int BehindOpener(Document document, int verb)
    {
        var (tree, first) = (document.Tree, Group(document, verb));
        if (first == verb || document.Tags[first - 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) >= 0) return -1;
        foreach (var child in tree.Children(verb))
            if (child < first && tree.Subtree(child).End == first && tree.Relation(child) == Relation.Oblique && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, child) && tree.Child(child, Relation.Case) is >= 0 and var opener && Openers.Contains(document.Tokens[opener].Key)) return child;
        return -1;
    }

    /// <summary>"Thieves who broke in": the noun before a relative pronoun, where the parser has no relative clause; the pronoun itself where none is.</summary>
    public static int NounBefore(Document document, int relative)
    {
        // "Led a mission in 1919,[8] which"
        var at = Footnote.Before(document, relative - 1);
        if (at > 0 && document.Text[document.Tokens[at].Start] == ',') at--;
        while (at > 0 && document.TimexAt(at) is { Interval: not null }) at -= document.Tags[at - 1] == PartOfSpeech.Adposition ? 2 : 1;
        while (at >= 0 && document.Tree.Relation(at) is Relation.Flat && document.Tree.Head(at) is >= 0 and var head && head < at) at = head;
        return at >= 0 && document.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? at : relative;
    }

    /// <summary>"After a fire in the centre of the town killed two": the noun behind the word that opens the clause, where the parser takes that for a preposition; the noun itself where none opens one.</summary>
    private static int Opened(Document document, int noun)
    {
        var at = noun;
        while (document.Tree.Relation(at) == Relation.NominalModifier && document.Tree.Head(at) is >= 0 and var above) at = above;
        return document.Tree.Child(at, Relation.Case) is >= 0 and var opener && document.Word(opener) is "after" or "before" or "since" or "until" ? at : noun;
    }

    /// <summary>"The falls in the market that are described": of a noun and the one it belongs to, the one that agrees with the verb.</summary>
    private static int Agreeing(Document document, int noun, int verb)
    {
        if (document.Tree.Relation(noun) != Relation.NominalModifier || document.Tree.Head(noun) is not (>= 0 and var above) || TitleVerb.IsPlural(document, TitleVerb.Group(document, verb)) is not { } plural) return noun;
        return Number.IsPlural(document, noun) != plural && document.Tags[above] == PartOfSpeech.Noun && Number.IsPlural(document, above) == plural ? above : noun;
    }

    /// <summary>First word of the verb with its auxiliaries and adverbs.</summary>
    private static int Group(Document document, int verb)
    {
        while (verb > 1 && (document.Tags[verb - 1] is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb || document.Word(verb - 1) is "to" or "not")) verb--;
        return Math.Max(verb, 1);
    }

    private static int Subject(Document document, int verb, int depth)
    {
        var tree = document.Tree;
        var own = OwnSubject(document, verb);
        var above = tree.Head(verb);
        if (own >= 0 && Relatives.Contains(document.Tokens[own].Key))
        {
            // "The Moriori, who were descended from Maori, but who developed their own culture"
            var clause = tree.Relation(verb) == Relation.Conjunct && above >= 0 && tree.Relation(above) == Relation.RelativeClause ? above : verb;
            var (noun, before) = (tree.Relation(clause) == Relation.RelativeClause ? tree.Head(clause) : -1, NounBefore(document, own));
            if (noun < 0 || document.Tags[noun] == PartOfSpeech.Numeral && noun > 0 && document.Text[document.Tokens[noun - 1].Start] == '[') return before;
            // "A team from Germany that arrives": no land arrives.
            if (document.Word(own) is "that" or "who" && Clause.IsPlace(document, noun) && tree.Relation(noun) == Relation.NominalModifier && tree.Head(noun) is >= 0 and var sender && document.Tags[sender] == PartOfSpeech.Noun) return sender;
            if (document.Word(own) is not "who" || document.Tags[noun] != PartOfSpeech.Noun || Persons.IsNoun(document, noun)) return Agreeing(document, noun, verb);
            // Things are not "who": "gave medals to Ann Dole, who", "friends of the bill who", "Ann Dole, head of operations, who".
            if (Clause.IsName(document, before) || Persons.IsNoun(document, before)) return before;
            for (var at = noun; tree.Relation(at) is Relation.NominalModifier or Relation.Apposition && tree.Head(at) is >= 0 and var higher; at = higher)
                if (Clause.IsName(document, higher) || Persons.IsNoun(document, higher)) return higher;
            return noun;
        }
        if (own >= 0) return own;
        if (above < 0 || depth > 6) return -1;
        switch (tree.Relation(verb))
        {
            case Relation.OpenClausalComplement:
                return tree.Child(above, Relation.Object, Relation.IndirectObject) is >= 0 and var controlled ? controlled : Subject(document, above, depth + 1);
            case Relation.ClausalModifier when Voice.IsOnlyVerb(document, verb):
                return Voice.Root(document, verb);
            case Relation.ClausalModifier:
                return document.VerbForms[verb] is VerbForm.Base || tree.Child(verb, Relation.Marker) is >= 0 and var to && document.Word(to) is "to" ? -1 : Voice.HasObjectBehind(document, verb) ? Opened(document, above) : above;
            // "Inflation, which passed 54 percent, fell": the comma closes the relative clause.
            case Relation.Conjunct or Relation.Parataxis when tree.Relation(above) == Relation.RelativeClause && tree.Head(above) is >= 0 and var described && document.Text[document.Tokens[Group(document, verb) - 1].Start] == ',':
                return described;
            case Relation.Parataxis when document.Tags[above] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && tree.Child(above, Relation.RelativeClause) >= 0 && tree.Child(above, Relation.Copula) < 0:
                return above;
            // "Is treated by taking pills": not by who is treated.
            case Relation.AdverbialClause when tree.Child(above, Relation.PassiveSubject) >= 0 && tree.Child(verb, Relation.Marker) is >= 0 and var by && document.Word(by) is "by":
                return -1;
            // "Came in May, was cheered, and left": the parser joins no more than two.
            case Relation.Parataxis when above < verb && document.Tags[above] == PartOfSpeech.Verb && document.Text[document.Tokens[Group(document, verb) - 1].Start] == ',' && PhraseBefore(document, verb, depth) < 0:
                return Subject(document, above, depth + 1);
            // "After the minister's resignation shook the market": a finite clause has its own subject, though the parser has not found it.
            case Relation.AdverbialClause or Relation.Parataxis when document.VerbForms[verb] is VerbForm.Past or VerbForm.ThirdPerson || tree.Child(verb, Relation.Auxiliary, Relation.PassiveAuxiliary) >= 0:
                return -1;
            case Relation.Conjunct or Relation.AdverbialClause or Relation.Parataxis when document.Tags[above] == PartOfSpeech.Verb:
                return Subject(document, above, depth + 1);
            case Relation.Conjunct or Relation.AdverbialClause:
                return tree.Child(above, Relation.NominalSubject);
            default:
                return -1;
        }
    }

    /// <summary>The verb's own subject: of two, the nearer; where the parser found none, the noun that stands before a finite verb as if called.</summary>
    private static int OwnSubject(Document document, int verb)
    {
        var (nearest, called) = (-1, -1);
        foreach (var child in document.Tree.Children(verb))
        {
            if (document.Tree.Relation(child) is Relation.NominalSubject or Relation.PassiveSubject && !NounPhrase.IsTime(document, child) && (nearest < 0 || !IsBetweenCommas(document, child) && !IsLed(document, child)) && (nearest < 0 || child < verb && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)) nearest = child;
            else if (child < verb && document.Tree.Relation(child) is Relation.Vocative or Relation.Dislocated or Relation.Object && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) called = child;
        }
        if (nearest >= 0 || document.VerbForms[verb] is VerbForm.Gerund or VerbForm.Base || document.Tree.Relation(verb) is Relation.RelativeClause) return nearest;
        // "A house where Ann Dole, a clerk, lived": no conjunct of what stands far above.
        if (called < 0 && document.Tree.Relation(verb) == Relation.Conjunct && Described(document, verb) is >= 0 and var described) return described;
        return called >= 0 || document.Tree.Relation(verb) != Relation.Root || document.VerbForms[verb] == VerbForm.Participle ? called : NameBefore(document, verb);
    }

    /// <summary>"The mayors, now a pair of friends, met": it describes the subject before it.</summary>
    private static bool IsBetweenCommas(Document document, int noun)
    {
        var (first, end) = document.Tree.Subtree(noun);
        if (document.Text[document.Tokens[first].Start] == ',') first++;
        if (document.Tags[first] == PartOfSpeech.Adverb) first++;
        return document.Tags[noun] == PartOfSpeech.Noun && first > 1 && end < document.Tokens.Length && document.Word(first) is "a" or "an" or "the" && (document.Text[document.Tokens[first - 1].Start] == ',' || document.Text[document.Tokens[first - 2].Start] == ',') && (document.Text[document.Tokens[end].Start] == ',' || document.Text[document.Tokens[end - 1].Start] == ',');
    }

    /// <summary>"Ann Dole, a clerk, lived": the name before what two commas part from a finite verb; -1 where none is.</summary>
    private static int Described(Document document, int verb)
    {
        if (verb < 4 || document.VerbForms[verb] is not (VerbForm.Past or VerbForm.ThirdPerson) || document.Text[document.Tokens[verb - 1].Start] != ',') return -1;
        var at = verb - 2;
        while (at > 1 && verb - at < LongestAside && document.Text[document.Tokens[at].Start] != ',' && document.Tags[at] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) at--;
        if (document.Text[document.Tokens[at].Start] != ',' || document.Word(at + 1) is not ("a" or "an" or "the")) return -1;
        at--;
        while (document.Tree.Relation(at) is Relation.Flat && document.Tree.Head(at) is >= 0 and var head && head < at) at = head;
        return Clause.IsName(document, at) && document.Tree.Child(at, Relation.Case) < 0 ? at : -1;
    }

    /// <summary>"The director, Yulit Gordon, outlined": the name that a comma parts from the verb; -1 where none is.</summary>
    private static int NameBefore(Document document, int verb)
    {
        if (verb < 2 || document.Text[document.Tokens[verb - 1].Start] != ',') return -1;
        var at = verb - 2;
        while (document.Tree.Relation(at) is Relation.Flat && document.Tree.Head(at) is >= 0 and var head && head < at) at = head;
        return Clause.IsName(document, at) ? at : -1;
    }
}

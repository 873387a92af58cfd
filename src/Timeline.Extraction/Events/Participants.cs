using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Who does it: the subjects of verbs, with pronouns and short names completed from earlier in the article.</summary>
internal sealed class Participants
{
    private const int LongestName = 42, LongestOwner = 30, LongestTopic = 5;

    private static readonly FrozenSet<ulong> Masculine = Clause.Keys("he him his"), Feminine = Clause.Keys("she her hers"), Groups = Clause.Keys("they them their"), It = Clause.Keys("it"), We = Clause.Keys("we us our"), Relatives = Clause.Keys("who which that whom"), Writers = Clause.Keys("i me"),
        Quantities = Clause.Keys("number majority handful minority percent % half third thirds quarter dozens hundreds thousands millions pair couple series"), Emerging = Clause.Keys("emerge transpire turn happen follow appear seem"), Amounts = Clause.Keys("most many more few fewer much other another same such"), Unchanged = Clause.Keys("aircraft series staff sheep fish crew spacecraft hovercraft species cattle"), Alike = Clause.Keys("states nations netherlands philippines emirates maldives bahamas times");

    private static readonly string[] Prepositions = [" of ", " in ", " at ", " for ", " from ", " on ", " to ", " by ", " with "];

    private readonly PersonNames _names = new();
    private readonly Antecedents _antecedents = new();
    private readonly Descriptions _descriptions = new();
    private readonly bool _isHers, _isLife;

    /// <summary>The name of a thing that stands alone at the head of the article; null where none does.</summary>
    private string? _thing;

    /// <summary>Whom each sentence names beside the one whose life it is, the last first.</summary>
    private (int Token, string Name)? _companion, _companionBefore;

    /// <param name="isLife">The article tells a life: the commoner of "he" and "she" in it is the one whose life it is.</param>
    public Participants(Document document, bool isLife)
    {
        _isLife = isLife;
        int his = 0, hers = 0;
        foreach (var token in document.Tokens)
            if (Masculine.Contains(token.Key)) his++;
            else if (Feminine.Contains(token.Key)) hers++;
        _isHers = hers > his;
    }

    /// <summary>Whose life the article tells; null where it tells none.</summary>
    public string? Protagonist { get; set; }

    /// <summary>Who is quoted in the paragraph, for "I" and "we" between quotation marks.</summary>
    public string? Speaker { get; set; }

    /// <summary>Learns the names of a sentence, so that a later short name or pronoun finds its whole.</summary>
    public void Learn(Document document, Sentence sentence)
    {
        _names.Learn(document, sentence);
        if (sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken <= LongestTopic && !_isLife && _names.Topic is null && IsName(document, sentence)) _thing ??= sentence.Span.In(document.Text).ToString();
        _antecedents.Read(document, sentence, token => _names.IsPerson(document, token));
        _descriptions.Read(document, sentence, token => _names.IsPerson(document, token).Is);
        if (!_isLife || Protagonist is null) return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (Clause.IsName(document, i) && document.Tree.Relation(i) is not (Relation.Flat or Relation.Compound or Relation.PossessiveModifier) && _names.IsPerson(document, i).Is == true && Text(document, i, brief: true) is var name && name != Protagonist && !Protagonist.EndsWith(" " + name, StringComparison.Ordinal))
                (_companionBefore, _companion) = (_companion, (i, name));
            // "They" goes on to be the two.
            else if (Groups.Contains(document.Tokens[i].Key) && _antecedents[i] < 0 && Companion(document, i) is { } still) (_companionBefore, _companion) = (_companion, (i, still));
    }

    private static bool IsName(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i].Kind is not (TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed) || document.Tags[i] is PartOfSpeech.Verb && TitleVerb.IsFinite(document, i)) return false;
        return true;
    }

    /// <summary>The word that is the subject of a trigger's verb, taken from the clause above where it has none; -1 where none is found.</summary>
    public static int SubjectOf(Document document, EventTrigger trigger)
    {
        if (trigger.IsNoun) return -1;
        if (BeforeRelative(document, trigger) is >= 0 and var described) return described;
        var subject = Beside(document, Subject(document, trigger.Token, 0), trigger.Token);
        // "Gilliard, D-Charleston, tried to restore it"
        if (subject < 0 && document.Tree.Relation(trigger.Token) == Relation.OpenClausalComplement && document.Tree.Head(trigger.Token) is >= 0 and var above && document.VerbForms[above] == VerbForm.Past) return PhraseBefore(document, trigger with { Token = above });
        if (subject >= 0 || document.VerbForms[trigger.Token] == VerbForm.Gerund || trigger.Phrase.None && document.VerbForms[trigger.Token] is not (VerbForm.Past or VerbForm.ThirdPerson)) return subject;
        return PhraseBefore(document, trigger);
    }

    /// <summary>The subject itself where the parser takes for it what stands beside it: "after a siege of months the town fell", "the Ark, an old ship built to last, sank".</summary>
    public static int Beside(Document document, int subject, int verb)
    {
        if (subject < 0 || subject > verb || document.Tags[subject] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return subject;
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

    /// <summary>Behind a preposition, with neither number nor time between: not "over 900 people", "on Monday soldiers".</summary>
    public static bool IsLed(Document document, int noun) =>
        document.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && preposition < noun && document.Tags[preposition] == PartOfSpeech.Adposition && document.Tags[preposition + 1] != PartOfSpeech.Numeral && document.TimexAt(preposition + 1) is null;

    /// <summary>The head of the noun phrase before a finite verb, or before what commas or dashes part from it, where the parser gives the verb no subject; -1 where none is.</summary>
    private static int PhraseBefore(Document document, EventTrigger trigger)
    {
        var first = document.Sentences[trigger.Sentence].FirstToken;
        var at = Group(document, trigger.Token) - 1;
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
        if (document.Tree.Relation(at) == Relation.Object && document.Tree.Head(at) is >= 0 and var taker && taker < at) return Subject(document, taker, 0);
        return document.Tree.Child(at, Relation.Case) is >= 0 and var preposition && preposition < at ? -1 : at;
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

    /// <summary>"Thieves who broke in": the noun before a relative pronoun, where the parser has no relative clause; the pronoun itself where none is.</summary>
    private static int NounBefore(Document document, int relative)
    {
        var at = relative - 1;
        if (at > 0 && document.Text[document.Tokens[at].Start] == ',') at--;
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
        return IsPlural(document, noun) != plural && document.Tags[above] == PartOfSpeech.Noun && IsPlural(document, above) == plural ? above : noun;
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
            if (noun < 0) return before;
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
            case Relation.ClausalModifier:
                return document.VerbForms[verb] is VerbForm.Base ? -1 : Voice.HasObjectBehind(document, verb) ? Opened(document, above) : above;
            // "Inflation, which passed 54 percent, fell": the comma closes the relative clause.
            case Relation.Conjunct or Relation.Parataxis when tree.Relation(above) == Relation.RelativeClause && tree.Head(above) is >= 0 and var described && document.Text[document.Tokens[Group(document, verb) - 1].Start] == ',':
                return described;
            case Relation.Parataxis when document.Tags[above] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && tree.Child(above, Relation.RelativeClause) >= 0 && tree.Child(above, Relation.Copula) < 0:
                return above;
            // "Is treated by taking pills": not by who is treated.
            case Relation.AdverbialClause when tree.Child(above, Relation.PassiveSubject) >= 0 && tree.Child(verb, Relation.Marker) is >= 0 and var by && document.Word(by) is "by":
                return -1;
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
            if (document.Tree.Relation(child) is Relation.NominalSubject or Relation.PassiveSubject && !NounPhrase.IsTime(document, child) && (nearest < 0 || child < verb && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)) nearest = child;
            else if (child < verb && document.Tree.Relation(child) is Relation.Vocative or Relation.Dislocated or Relation.Object && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) called = child;
        }
        if (nearest >= 0 || document.VerbForms[verb] is VerbForm.Gerund or VerbForm.Base || document.Tree.Relation(verb) is Relation.RelativeClause) return nearest;
        return called >= 0 || document.Tree.Relation(verb) != Relation.Root || document.VerbForms[verb] == VerbForm.Participle ? called : NameBefore(document, verb);
    }

    /// <summary>"The director, Yulit Gordon, outlined": the name that a comma parts from the verb; -1 where none is.</summary>
    private static int NameBefore(Document document, int verb)
    {
        if (verb < 2 || document.Text[document.Tokens[verb - 1].Start] != ',') return -1;
        var at = verb - 2;
        while (document.Tree.Relation(at) is Relation.Flat && document.Tree.Head(at) is >= 0 and var head && head < at) at = head;
        return Clause.IsName(document, at) ? at : -1;
    }

    /// <summary>The phrase as a title names it: a pronoun replaced by whom it stands for; null where that is unknown.</summary>
    public (string Name, bool Plural)? Name(Document document, int head, bool inQuotation = false)
    {
        if (head < 0 || NounPhrase.IsTime(document, head)) return null;
        var key = document.Tokens[head].Key;
        if (Writers.Contains(key)) return inQuotation ? Known(Speaker, false) : ("The writer", false);
        if (We.Contains(key)) return inQuotation ? Known(Speaker, false) : ("The writer's party", false);
        if (Antecedents.IsPronoun(document, head)) return IsEmpty(document, head) ? ("It", false) : Standing(document, head);
        if (document.Word(head) is "you" or "You") return ("You", true);
        if (document.Tags[head] is PartOfSpeech.Determiner or PartOfSpeech.Punctuation or PartOfSpeech.Pronoun && !IsSomebody(document, head) || IsPointedAt(document, head)) return null;
        var text = Text(document, head);
        if (text.Length == 0) return null;
        return (text, !_names.Has(text) && (IsPlural(document, head) || IsCounted(document, head) || _descriptions.ListOf(document, head) == text || document.Tags[head] == PartOfSpeech.ProperNoun && text.Contains(", ", StringComparison.Ordinal) && text.Contains(" and ", StringComparison.Ordinal)));
    }

    /// <summary>"I", "we".</summary>
    public static bool IsWriter(Document document, int word) => Writers.Contains(document.Tokens[word].Key) || We.Contains(document.Tokens[word].Key);

    /// <summary>"These gains", "such a victory": which, only what stands before tells.</summary>
    private static bool IsPointedAt(Document document, int head) => document.Tree.Child(head, Relation.Determiner) is >= 0 and var determiner && document.Word(determiner) is "this" or "This" or "these" or "These" or "those" or "Those" or "such" or "Such";

    /// <summary>"Nobody", "many", "one of them": pronouns that need no antecedent.</summary>
    private static bool IsSomebody(Document document, int head) =>
        document.Word(head).Length > 3 && char.ToLowerInvariant(document.Text[document.Tokens[head].Start]) is 'n' or 's' or 'e' or 'a' && (document.Word(head).EndsWith("one", StringComparison.Ordinal) || document.Word(head).EndsWith("body", StringComparison.Ordinal))
        || document.Tree.Child(head, Relation.NominalModifier) >= 0;

    /// <summary>"It emerged that …": it stands for what follows.</summary>
    private static bool IsEmpty(Document document, int head) =>
        document.Word(head) is "it" or "It" && document.Tree.Head(head) is >= 0 and var verb && (document.Tree.Relation(head) == Relation.PassiveSubject || Emerging.Contains(VerbForms.Key(document, verb))) && document.Tree.Child(verb, Relation.ClausalComplement, Relation.ClausalSubject) is var told && told > verb && document.Tree.Child(told, Relation.Marker) >= 0;

    /// <summary>Whom a pronoun stands for. In a life "he" or "she" is the one whose life it is.</summary>
    /// <param name="brief">Without prepositional phrases but for "of".</param>
    private (string Name, bool Plural)? Standing(Document document, int pronoun, bool brief = false)
    {
        var key = document.Tokens[pronoun].Key;
        var isPerson = Masculine.Contains(key) || Feminine.Contains(key);
        if (_isLife && Protagonist is not null && isPerson && Feminine.Contains(key) == _isHers && _names.SexOf(Protagonist) is var known && (known == Persons.Sex.Unknown || known == Persons.Sex.Female == _isHers)) return (Protagonist, false);
        var noun = _antecedents[pronoun];
        if (noun >= 0 && Text(document, noun, brief) is { Length: > 0 } text) return (Again(text), !_names.Has(text) && IsPlural(document, noun));
        // "Orbis said it would close"
        if ((It.Contains(key) || Groups.Contains(key)) && Speaking(document, pronoun) is >= 0 and var speaker && Text(document, speaker, brief) is { Length: > 0 } speaks) return (speaks, IsPlural(document, speaker));
        // What the article is about is on everybody's mind.
        if (It.Contains(key) && _thing is not null && document.Tree.Relation(pronoun) is Relation.NominalSubject or Relation.PassiveSubject) return (_thing, false);
        if (isPerson) return Known(_names.Topic is { } topic && _names.SexOf(topic) is var sex && (sex == Persons.Sex.Unknown || sex == Persons.Sex.Female == Feminine.Contains(key)) ? topic : null, false);
        return Groups.Contains(key) && Protagonist is not null && Companion(document, pronoun) is { } companion ? (Protagonist + " and " + companion, true) : null;
    }

    /// <summary>Who says the clause whose subject a pronoun is; -1 where nobody does.</summary>
    private static int Speaking(Document document, int pronoun)
    {
        var tree = document.Tree;
        if (tree.Relation(pronoun) is not (Relation.NominalSubject or Relation.PassiveSubject) || tree.Head(pronoun) is not (>= 0 and var told) || tree.Relation(told) != Relation.ClausalComplement || tree.Head(told) is not (>= 0 and var verb)) return -1;
        if (EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is not ({ Role: EventRole.Report } or { Kind: EventKind.Statement })) return -1;
        return tree.Child(verb, Relation.NominalSubject) is >= 0 and var speaker && document.Tags[speaker] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && speaker < pronoun && (It.Contains(document.Tokens[pronoun].Key) ? !IsPlural(document, speaker) && !Persons.IsNoun(document, speaker) : IsPlural(document, speaker)) ? speaker : -1;
    }

    /// <summary>Who was named last before a word, in its sentence or the one before; null where nobody was.</summary>
    private string? Companion(Document document, int word)
    {
        var companion = _companion is { } last && last.Token <= word ? _companion : _companionBefore;
        return companion is { } named && named.Token <= word && document.SentenceOf(word) - document.SentenceOf(named.Token) <= 1 ? named.Name : null;
    }

    /// <summary>The phrase as it is named; null where a pronoun's is unknown.</summary>
    public string? Mention(Document document, int head)
    {
        if (head < 0) return null;
        if (Antecedents.IsPronoun(document, head)) return Standing(document, head)?.Name;
        return document.Tags[head] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && Text(document, head) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Those named who take part beside the subject: whom it is done to, by whom and with whom.</summary>
    public IEnumerable<string> Others(Document document, EventTrigger trigger)
    {
        foreach (var child in document.Tree.Children(trigger.Token))
        {
            var takesPart = document.Tree.Relation(child) is Relation.Object or Relation.IndirectObject or Relation.ObliqueAgent || document.Tree.Relation(child) is Relation.Oblique or Relation.NominalModifier
                && document.Tree.Child(child, Relation.Case) is >= 0 and var with && document.Word(with) is "with" or "against" or "by";
            if (takesPart && document.Tags[child] == PartOfSpeech.ProperNoun && !Clause.IsPlace(document, child) && Mention(document, child) is { } name) yield return name;
        }
    }

    /// <summary>The person whose name is or ends with the word, or the word's phrase.</summary>
    public string FullName(Document document, int token)
    {
        if (token > 0 && document.Tokens[token] is { Kind: TokenKind.Upper, Length: > 1 } && _names.Of(document, token - 1) is { } honoured) return honoured;
        return _names.Of(document, token) ?? document.Word(token).ToString();
    }

    /// <summary>The noun that a pronoun stands for; -1 where none is known.</summary>
    public int Antecedent(int pronoun) => _antecedents[pronoun];

    /// <summary>What a title writes instead of a pronoun in it; null where the pronoun stays: it stands for the subject, or nobody knows for whom.</summary>
    public string? Instead(Document document, int pronoun, (string Name, bool Plural)? subject, int subjectWord = -1)
    {
        if (!Antecedents.IsPronoun(document, pronoun) || Standing(document, pronoun, brief: true) is not { } standing) return null;
        var (name, noun) = (standing.Name, _antecedents[pronoun]);
        if (subject is { } doer && doer.Name.Contains(name, StringComparison.Ordinal) || name.Length > LongestOwner || document.Word(pronoun).EndsWith("self", StringComparison.Ordinal) || document.Word(pronoun).EndsWith("selves", StringComparison.Ordinal)) return null;
        // Inside a title no phrase begins a sentence.
        if (noun >= 0 && document.Tree.Subtree(noun).First is var first && (name.StartsWith("The ", StringComparison.Ordinal) || document.Tags[first] != PartOfSpeech.ProperNoun && document.Tokens[first].Kind == TokenKind.Capitalised && name.StartsWith(document.Word(first), StringComparison.Ordinal))) name = char.ToLowerInvariant(name[0]) + name[1..];
        if (document.Tree.Relation(pronoun) != Relation.PossessiveModifier && !OwnsNext(document, pronoun)) return name;
        // "Its" and "their" are mostly the subject's.
        if (!Masculine.Contains(document.Tokens[pronoun].Key) && !Feminine.Contains(document.Tokens[pronoun].Key)) return null;
        if (noun >= 0 && document.SentenceOf(noun) == document.SentenceOf(pronoun)) return null;
        return CanOwn(name) && !(subject is { } who && MayOwn(document, document.Tokens[pronoun].Key, who, subjectWord)) ? Possessive(name) : null;
    }

    /// <summary>Of "the court" inside a title: for its article the phrase that named it before, for the noun nothing; null where nothing names it better or the title names it elsewhere.</summary>
    /// <param name="named">What the title names, and at which noun; what is named here is added.</param>
    public string? Inside(Document document, int token, Dictionary<string, int> named)
    {
        var noun = document.Word(token) is "the" ? token + 1 : token;
        if (noun == 0 || noun >= document.Tokens.Length || document.Word(noun - 1) is not "the" || document.Tree.Head(noun - 1) != noun || Described(document, noun) is not { } known || known.Name.Length > LongestOwner || document.SentenceOf(known.Head) == document.SentenceOf(noun)) return null;
        // No quotation is told in other words, and nothing owned by "the bank in Leeds".
        if (noun > 1 && document.Text[document.Tokens[noun - 1].Start - 1] is '"' or '“' || noun + 1 < document.Tokens.Length && document.Word(noun + 1) is "'s" or "’s" && Prepositions.Any(word => known.Name.Contains(word, StringComparison.Ordinal))) return null;
        foreach (var (other, at) in named)
            if (at != noun && other.Contains(LastWord(known.Name), StringComparison.OrdinalIgnoreCase)) return null;
        named.TryAdd(known.Name, noun);
        if (token == noun) return "";
        return document.Tags[known.Head] == PartOfSpeech.ProperNoun && !known.Name.StartsWith("The ", StringComparison.Ordinal) ? known.Name : char.ToLowerInvariant(known.Name[0]) + known.Name[1..];
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>"Found her stolen car": of two objects the first belongs to the second.</summary>
    private static bool OwnsNext(Document document, int pronoun)
    {
        if (document.Word(pronoun) is not "her" || document.Tree.Relation(pronoun) != Relation.Object) return false;
        foreach (var child in document.Tree.Children(document.Tree.Head(pronoun)))
            if (child > pronoun && document.Tree.Relation(child) == Relation.Object) return document.Tree.Subtree(child).First == pronoun + 1;
        return false;
    }

    /// <summary>Whether a reader takes "his" or "her" for the subject's: "she … her book". It mostly is, where that may be a person.</summary>
    private bool MayOwn(Document document, ulong pronoun, (string Name, bool Plural) subject, int word)
    {
        if (subject.Plural || word >= 0 && document.Tags[word] == PartOfSpeech.Noun && !Persons.IsNoun(document, word)) return false;
        var sex = _names.SexOf(subject.Name);
        return sex == Persons.Sex.Unknown || sex == Persons.Sex.Female == Feminine.Contains(pronoun);
    }

    /// <summary>Of two owners one after the other nobody keeps track.</summary>
    private static bool CanOwn(string name) => !name.Contains("'s", StringComparison.Ordinal) && !name.Contains("’s", StringComparison.Ordinal) && !name.Contains("s' ", StringComparison.Ordinal) && !name.Contains("s’ ", StringComparison.Ordinal);

    private static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    private static (string, bool)? Known(string? name, bool plural) => name is null ? null : (name, plural);

    /// <summary>"A strike", told of before and with nothing more to tell, is "the strike".</summary>
    private static string Again(string text) => text.Split(' ') is ["A" or "An" or "a" or "an", var noun] ? (char.IsUpper(text[0]) ? "The " : "the ") + noun : text;

    private string Text(Document document, int head, bool brief = false)
    {
        head = Descriptions.NameOf(document, head);
        if (_names.Of(document, head) is { } person) return person;
        // "Councillor and Mayor Ann Dole" is one.
        if (Offices(document, head) is { } both) return both;
        // "The minister, Kirsten Vang," and "the union, Nautilus," are named.
        if (document.Tree.Child(head, Relation.Apposition) is >= 0 and var named)
        {
            if (Persons.IsNoun(document, head) && _names.Of(document, named) is { } apposed) return apposed;
            if (document.Tags[head] == PartOfSpeech.Noun && Descriptions.IsDefinite(document, head, but: named) && Clause.IsName(document, named)) head = named;
        }
        if (Described(document, head) is { } told) return told.Name;
        if (_descriptions.ListOf(document, head) is { } listed) return listed;
        // "Novi Sad": no place is named by a part of its name.
        if (PlaceOf(document, head) is { } place) return place;
        var text = new StringBuilder();
        var inside = new Dictionary<string, int>();
        NounPhrase.Append(text, document, head, brief, token => Inside(document, token, inside));
        if (text.Length > LongestName) NounPhrase.Append(text.Clear(), document, head, brief: true, token => Inside(document, token, inside));
        return Owned(document, head, AfterDateline(text.ToString()));
    }

    /// <summary>The whole name of the place whose last word the head is, where its other words do not hang on it; null otherwise.</summary>
    private static string? PlaceOf(Document document, int head)
    {
        if (document.Tags[head] != PartOfSpeech.ProperNoun || !Clause.IsPlace(document, head) || PlaceLinker.FirstMention(document, head + 1) - 1 is var at && (at < 0 || document.Places[at].EndToken != head + 1 || document.Places[at].FirstToken == head)) return null;
        return document.Tree.IsWithin(document.Places[at].FirstToken, head) ? null : document.Places[at].Span.In(document.Text).ToString();
    }

    /// <summary>Who holds an office of several words before the name, "Secretary of State", "Governor and Minister"; null where the phrase is none such.</summary>
    private string? Offices(Document document, int head)
    {
        if (document.Tokens[head].Kind != TokenKind.Capitalised || head + 2 >= document.Tokens.Length || document.Word(head + 1) is not ("and" or "of") || document.Word(head)[^1] == 's' || Persons.OfForm(document.Tokens[head + 2]) != Persons.Sex.Unknown || !Persons.IsNoun(document, head) && Places.PlaceWords.ClassOf(document.Tokens[head]) != Places.PlaceWords.WordClass.Title) return null;
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) is Relation.Conjunct or Relation.NominalModifier && child > head && _names.Of(document, child) is { } person && !person.StartsWith(document.Word(head + 2).ToString(), StringComparison.Ordinal)) return person;
        return null;
    }

    /// <summary>Which one a noun with "the" alone before it means, as the article told before, and its head; null where it told nothing.</summary>
    private (int Head, string Name)? Described(Document document, int noun)
    {
        if (_descriptions.Of(document, noun) is not (>= 0 and var told)) return New(document, noun);
        if (_names.Of(document, told) is { } person) return (told, person);
        var text = new StringBuilder();
        NounPhrase.Append(text, document, told, brief: true);
        if (!HasName(document, told, text.ToString())) NounPhrase.Append(text.Clear(), document, told);
        var name = text.ToString();
        if (name.Length > LongestName || !HasName(document, told, name)) return New(document, noun);
        var article = document.Tree.Child(told, Relation.Determiner);
        if (IsVague(document, told)) return null;
        if (article >= 0 && name.StartsWith($"{document.Word(article)} ", StringComparison.Ordinal)) name = "the " + name[(document.Tokens[article].Length + 1)..];
        else if (document.Tags[told] == PartOfSpeech.Noun && document.Tree.Child(told, Relation.PossessiveModifier) < 0) name = "the " + (document.Tree.Subtree(told).First is var first && (first > document.Sentences[document.SentenceOf(told)].FirstToken || document.Tags[first] == PartOfSpeech.ProperNoun) ? name : char.ToLowerInvariant(name[0]) + name[1..]);
        return (told, document.Tree.Subtree(noun).First == document.Sentences[document.SentenceOf(noun)].FirstToken ? char.ToUpperInvariant(name[0]) + name[1..] : name);
    }

    /// <summary>"Most mills", "two other men": told so they are no more known.</summary>
    private static bool IsVague(Document document, int noun)
    {
        foreach (var child in document.Tree.Children(noun))
            if (Amounts.Contains(document.Tokens[child].Key)) return true;
        return false;
    }

    /// <summary>"The bridge" as the phrase that told of it as new: "a bridge of steel"; null where none did.</summary>
    private (int Head, string Name)? New(Document document, int noun)
    {
        if (_descriptions.NewOf(document, noun) is not (>= 0 and var told) || document.Tree.Child(told, Relation.NumericModifier) >= 0 && !Persons.IsNoun(document, told) || IsVague(document, told)) return null;
        var text = new StringBuilder();
        NounPhrase.Append(text, document, told);
        if (text.Length > LongestName) NounPhrase.Append(text.Clear(), document, told, brief: true);
        // "A bridge" says no more than "the bridge".
        return text.Length <= LongestName && AfterDateline(text.ToString()) is var name && name.Count(letter => letter == ' ') >= (document.Tree.Child(told, Relation.Determiner) >= 0 ? 2 : 1) ? (told, name) : null;
    }

    /// <summary>Whether the words that were kept of a phrase have a name among them.</summary>
    private static bool HasName(Document document, int head, string kept)
    {
        if (document.Tags[head] == PartOfSpeech.ProperNoun) return true;
        var (first, end) = document.Tree.Subtree(head);
        for (var i = first; i < end; i++)
            if (document.Tags[i] == PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, i) && kept.Contains(document.Word(i).ToString(), StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"LEEDS, England - The mill" → "The mill".</summary>
    private static string AfterDateline(string text)
    {
        var dash = Math.Max(text.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(text.LastIndexOf(" — ", StringComparison.Ordinal), text.LastIndexOf(" – ", StringComparison.Ordinal)));
        return dash < 0 ? text : text[(dash + 3)..];
    }

    /// <summary>"His lawyer" → "Davor Lukšić's lawyer"; "whose lawyer" likewise.</summary>
    private string Owned(Document document, int head, string text)
    {
        var first = document.Tree.Subtree(head).First;
        if (document.Tree.Relation(first) != Relation.PossessiveModifier || document.Tags[first] is not (PartOfSpeech.Pronoun or PartOfSpeech.Determiner)) return text;
        string? owner = null;
        if (document.Word(first) is "whose")
        {
            var antecedent = Clause.Of(document, head) is var clause && document.Tree.Relation(clause) == Relation.RelativeClause ? document.Tree.Head(clause) : NounBefore(document, first);
            if (antecedent >= 0 && antecedent != head && antecedent != first) owner = Mention(document, antecedent);
        }
        else if (Antecedents.IsPronoun(document, first)) owner = Standing(document, first)?.Name;
        else if (Writers.Contains(document.Tokens[first].Key) || document.Word(first) is "My" or "my") owner = "The writer";
        if (owner is null || owner.Length > LongestName || !CanOwn(owner)) return text;
        var cut = text.IndexOf(' ', StringComparison.Ordinal);
        return cut < 0 ? text : Possessive(owner) + text[cut..];
    }

    /// <summary>What a title writes for "me", "us", "my" and "our", which nobody who sees it alone could read; null for other words.</summary>
    public static string? Writer(Document document, int token, bool inQuotation) => document.Word(token) switch
    {
        "my" or "our" when token + 1 < document.Tokens.Length && document.Word(token + 1) is not "own" => inQuotation || document.Word(token) is "our" ? "the" : "the writer's",
        "me" when !inQuotation => "the writer",
        "us" when !inQuotation => "the writer's party",
        _ => null,
    };

    /// <summary>True where a verb with the phrase as its subject stands in the plural.</summary>
    public static bool IsPlural(Document document, int head)
    {
        var tree = document.Tree;
        if (IsJoined(document, head) || document.Word(head) is "police" or "Police") return true;
        var word = document.Word(head);
        if (tree.Child(head, Relation.NumericModifier) is >= 0 and var number && number < head && document.Word(number) is not ("one" or "One" or "1") && (Unchanged.Contains(document.Tokens[head].Key) || document.Tags[head] == PartOfSpeech.ProperNoun && word.EndsWith("s", StringComparison.Ordinal))) return true;
        if (document.Tags[head] == PartOfSpeech.Noun && !Quantities.Contains(document.Tokens[head].Key) && tree.Child(head, Relation.Determiner) is >= 0 and var single && document.Word(single) is "a" or "A" or "an" or "An" or "this" or "This" or "that" or "That" or "each" or "Each" or "every" or "Every") return false;
        // "Farmers struck": a capital that only begins the sentence.
        if (document.Tags[head] == PartOfSpeech.ProperNoun && tree.Child(head, Relation.Flat) < 0 && tree.Subtree(head).First == head && head == document.Sentences[document.SentenceOf(head)].FirstToken && Persons.IsPlural(word) && !Clause.IsPlace(document, head)) return true;
        // "Icelanders"
        if (Clause.IsPlace(document, head) && word[^1] == 's' && PlaceLinker.FirstMention(document, head) is var at && at < document.Places.Count && document.Places[at] is { Place: { } land } mention && mention.FirstToken == head && land.Name[^1] != 's' && !land.Name.Equals(word.ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        if (document.Tags[head] == PartOfSpeech.ProperNoun) return tree.Child(head, Relation.Determiner) >= 0 && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) && !Alike.Contains(document.Tokens[head].Key);
        if (word is "people" or "People" or "media" or "men" or "women" or "children" or "troops" or "many" or "Many" or "some" or "Some" or "several" or "Several" or "others" or "Others" or "both" or "Both" or "few" or "Few" or "all" or "All" or "most" or "Most" or "those" or "Those" or "they" or "They") return true;
        if (word is "percent" or "%" && tree.Child(head, Relation.NominalModifier) < 0) return true;
        if (document.Tags[head] == PartOfSpeech.Numeral) return word is not ("one" or "One" or "1");
        if (Quantities.Contains(document.Tokens[head].Key) && tree.Child(head, Relation.NominalModifier) is >= 0 and var counted && tree.Child(head, Relation.Determiner) is var the && (the < 0 || document.Word(the) is not ("the" or "The"))) return IsPlural(document, counted);
        // "General Motors filed"
        if (document.Tags[head] != PartOfSpeech.Noun || document.Tokens[head].Kind == TokenKind.Capitalised && tree.Subtree(head).First < head && tree.Child(head, Relation.Determiner) < 0 && document.Tokens[head - 1].Kind == TokenKind.Capitalised) return false;
        if (word.EndsWith("ings", StringComparison.Ordinal)) return true;
        // "Divers" is an adjective's lemma too.
        return !document.Lemmas[head].Equals(word, StringComparison.OrdinalIgnoreCase) || word.Length > 4 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') && WordClasses.ForEnglish().IsNoun(WordKey.Of(word[..^1])) && word is not "news" and not "News";
    }

    /// <summary>"A thousand soldiers"</summary>
    private static bool IsCounted(Document document, int noun) => document.Tree.Child(noun, Relation.NumericModifier) is >= 0 and var number && number < noun && (document.Lemmas[noun] != document.Word(noun).ToString() || Persons.IsNoun(document, noun)) && document.Word(number) is "hundred" or "thousand" or "million" or "billion" or "dozen";

    /// <summary>"A and B", though the parser takes B for the subject at times.</summary>
    private static bool IsJoined(Document document, int head)
    {
        if (NounPhrase.Twin(document, head) >= 0 && HasAnd(document, head)) return true;
        foreach (var child in document.Tree.Children(head))
            if (document.Tree.Relation(child) == Relation.Conjunct && document.Tags[child] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral && HasAnd(document, child)) return true;
        return false;
    }

    private static bool HasAnd(Document document, int conjunct) => document.Tree.Child(conjunct, Relation.CoordinatingConjunction) is >= 0 and var and && document.Word(and) is "and" or "And" or "&";
}

using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Who does it: the subjects of verbs, with pronouns and short names completed from earlier in the article.</summary>
internal sealed class Participants
{
    private const int LongestName = 42;

    private static readonly FrozenSet<ulong> Persons = Clause.Keys("he she him her"), Masculine = Clause.Keys("he him his"), Feminine = Clause.Keys("she her hers"), Groups = Clause.Keys("they them we us"), Things = Clause.Keys("it"), Relatives = Clause.Keys("who which that whom whose"), Writers = Clause.Keys("i me"),
        OfPerson = Clause.Keys("his her my"), OfGroup = Clause.Keys("their our"), OfThing = Clause.Keys("its"), Institutions = Clause.Keys("university college school court ministry party navy army agency bank council commission committee company corporation institute museum academy organization organisation association force union league society foundation department office authority group club team centre center hospital church parliament senate congress house police inc. corp. ltd."),
        Collectives = Clause.Keys("government army navy company court party committee council team board commission club parliament agency ministry crew family group force police");

    private readonly Dictionary<ulong, string> _fullNames = [];
    private readonly HashSet<string> _persons = [];
    private string? _lastPerson, _lastGroup, _lastThing, _topic;
    private int _sentence, _groupSentence = -9;

    private readonly bool _isHers, _isLife;

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

    /// <summary>Learns the names of a sentence, so that a later short name or pronoun finds its whole.</summary>
    public void Learn(Document document, Sentence sentence)
    {
        _sentence++;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!Clause.IsName(document, i) || PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title) continue;
            var end = i + 1;
            var institution = Institutions.Contains(document.Tokens[i].Key);
            for (; end < sentence.EndToken && Clause.IsName(document, end); end++) institution |= Institutions.Contains(document.Tokens[end].Key);
            if (end - i is >= 2 and <= 5 && !institution && document.Tokens[end - 1].Kind == TokenKind.Capitalised && (i == sentence.FirstToken || document.Word(i - 1) is not ("the" or "The")))
            {
                var name = Squeeze(document, i, end);
                _fullNames.TryAdd(document.Tokens[end - 1].Key, name);
                if (document.Tokens[i].Length <= 4) _fullNames.TryAdd(document.Tokens[i].Key, name);
                _persons.Add(name);
                if (sentence.Paragraph == 0 && end - i == sentence.EndToken - sentence.FirstToken) _topic = name;
            }
            i = end;
        }
    }

    /// <summary>The word that is the subject of a trigger's verb, taken from the clause above where it has none; -1 where none is found.</summary>
    public static int SubjectOf(Document document, EventTrigger trigger) => trigger.IsNoun ? -1 : Subject(document, trigger.Token, trigger.IsPassive, 0);

    private static int Subject(Document document, int verb, bool passive, int depth)
    {
        var tree = document.Tree;
        var own = tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject);
        var above = tree.Head(verb);
        if (own >= 0) return Relatives.Contains(document.Tokens[own].Key) && tree.Relation(verb) == Relation.RelativeClause ? above : own;
        if (above < 0 || depth > 6) return -1;
        switch (tree.Relation(verb))
        {
            case Relation.OpenClausalComplement:
                return tree.Child(above, Relation.Object) is >= 0 and var controlled ? controlled : Subject(document, above, false, depth + 1);
            case Relation.ClausalModifier:
                return document.VerbForms[verb] is VerbForm.Base ? -1 : above;
            case Relation.Conjunct or Relation.AdverbialClause:
                return document.Tags[above] == PartOfSpeech.Verb ? Subject(document, above, false, depth + 1) : tree.Child(above, Relation.NominalSubject);
            default:
                return -1;
        }
    }

    /// <summary>The phrase as a title names it: a pronoun replaced by whom it stands for; null where that is unknown.</summary>
    public (string Name, bool Plural)? Name(Document document, int head, bool inQuotation = false)
    {
        if (head < 0 || NounPhrase.IsTime(document, head)) return null;
        var key = document.Tokens[head].Key;
        if (Writers.Contains(key)) return inQuotation ? Known(Speaker, false) : ("The writer", false);
        if (inQuotation && document.Word(head) is "We" or "we") return Known(Speaker, false);
        if (Persons.Contains(key)) return Known(PersonOf(key), false);
        if (Groups.Contains(key)) return document.Word(head) is "We" or "we" ? ("The writer's party", false) : Known(Group, true);
        if (Things.Contains(key)) return Known(_lastThing, false);
        if (document.Tags[head] is PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Punctuation) return null;
        var plural = IsPlural(document, head);
        var text = Text(document, head);
        if (text.Length == 0) return null;
        Remember(document, head, text, plural);
        return (text, plural);
    }

    /// <summary>True where the phrase names an institution: "the University of Copenhagen", "Otago Museum".</summary>
    public static bool IsInstitution(Document document, int head)
    {
        var (first, end) = document.Tree.Subtree(head);
        for (var i = first; i < end; i++)
            if (document.Tags[i] == PartOfSpeech.ProperNoun && Institutions.Contains(document.Tokens[i].Key)) return true;
        return false;
    }

    /// <summary>Whose life the article tells; null where it tells none.</summary>
    public string? Protagonist { get; set; }

    /// <summary>"He" and "she": in a life the one whose life it is, where that is a man or a woman; else the person named last as a subject.</summary>
    private string? PersonOf(ulong pronoun)
    {
        if (!_isLife || Protagonist is null) return _lastPerson ?? _topic;
        if (Feminine.Contains(pronoun) == _isHers) return Protagonist;
        return _lastPerson != Protagonist ? _lastPerson : null;
    }

    /// <summary>"They": the people named just before, or the two persons.</summary>
    private string? Group => _sentence - _groupSentence <= 2 ? _lastGroup : Protagonist is not null && _lastPerson is not null && _lastPerson != Protagonist ? Protagonist + " and " + _lastPerson : null;

    /// <summary>Who is quoted in the paragraph, for "I" and "we" between quotation marks.</summary>
    public string? Speaker { get; set; }

    /// <summary>The phrase as it is named, without taking it for what a later pronoun stands for; null where a pronoun's is unknown.</summary>
    public string? Mention(Document document, int head)
    {
        if (head < 0) return null;
        var key = document.Tokens[head].Key;
        if (Persons.Contains(key)) return PersonOf(key);
        if (Groups.Contains(key)) return Group;
        if (Things.Contains(key)) return _lastThing;
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
    public string FullName(Document document, int token) => PersonName(document, token) ?? document.Word(token).ToString();

    private static (string, bool)? Known(string? name, bool plural) => name is null ? null : (name, plural);

    private string Text(Document document, int head)
    {
        if (PersonName(document, head) is { } person) return person;
        var text = new StringBuilder();
        NounPhrase.Append(text, document, head);
        if (text.Length > LongestName)
        {
            text.Clear();
            NounPhrase.Append(text, document, head, brief: true);
        }
        return Possessors(document, head, AfterDateline(text.ToString()));
    }

    /// <summary>"LEEDS, England - The mill" → "The mill".</summary>
    private static string AfterDateline(string text)
    {
        var dash = Math.Max(text.LastIndexOf(" - ", StringComparison.Ordinal), Math.Max(text.LastIndexOf(" — ", StringComparison.Ordinal), text.LastIndexOf(" – ", StringComparison.Ordinal)));
        return dash < 0 ? text : text[(dash + 3)..];
    }

    /// <summary>A person's name without the titles before it: "Russian Foreign Minister Sergey Lavrov" → "Sergey Lavrov"; completed where the article gave more before.</summary>
    private string? PersonName(Document document, int head)
    {
        if (!Clause.IsName(document, head) || document.Tree.Child(head, Relation.Conjunct) >= 0) return null;
        var (first, end) = (head, head + 1);
        while (first > 0 && Clause.IsName(document, first - 1) && document.Tree.IsWithin(first - 1, head) && PlaceWords.ClassOf(document.Tokens[first - 1]) != PlaceWords.WordClass.Title) first--;
        while (end < document.Tokens.Length && Clause.IsName(document, end) && document.Tree.IsWithin(end, head)) end++;
        var written = Squeeze(document, first, end);
        if (_persons.Contains(written)) return written;
        // The longest known name that ends the run: titles in capitals stand before it.
        for (var from = first + 1; end - from >= 2; from++)
            if (Squeeze(document, from, end) is var shorter && _persons.Contains(shorter)) return shorter;
        return end - first == 1 && document.Tree.Child(head, Relation.Determiner) < 0 && _fullNames.TryGetValue(document.Tokens[head].Key, out var full) ? full : null;
    }

    /// <summary>"His lawyer" → "Davor Lukšić's lawyer".</summary>
    private string Possessors(Document document, int head, string text)
    {
        var first = document.Tree.Subtree(head).First;
        var key = document.Tokens[first].Key;
        var owner = OfPerson.Contains(key) ? PersonOf(key) : OfGroup.Contains(key) ? Group : OfThing.Contains(key) ? _lastThing : null;
        if (owner is null || document.Tags[first] != PartOfSpeech.Pronoun || owner.Length > 30 || owner.Contains("'s ", StringComparison.Ordinal)) return text;
        var cut = text.IndexOf(' ', StringComparison.Ordinal);
        return cut < 0 ? text : owner + (owner.EndsWith('s') ? "'" : "'s") + text[cut..];
    }

    private void Remember(Document document, int head, string text, bool plural)
    {
        if (plural) (_lastGroup, _groupSentence) = IsHumanGroup(document, head) ? (text, _sentence) : (_lastGroup, _groupSentence);
        else if (_persons.Contains(text) || text == Protagonist) _lastPerson = text;
        else if (document.Tags[head] == PartOfSpeech.Noun && document.Tree.Child(head, Relation.Determiner) is >= 0 && !Collectives.Contains(document.Lemmas.Key(head)) && text.Length < 30 && IsHuman(document, head)) _lastPerson = text;
        else _lastThing = text;
    }

    /// <summary>People, or what is joined of names; ships and laws are no "they" that acts.</summary>
    private static bool IsHumanGroup(Document document, int head) =>
        document.Tags[head] == PartOfSpeech.ProperNoun || document.Word(head) is "people" or "men" or "women" or "children" or "police" or "troops" or "others" || document.Lemmas[head] is var lemma
        && (lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal) || lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("ian", StringComparison.Ordinal) || lemma.EndsWith("ant", StringComparison.Ordinal) || lemma.EndsWith("ent", StringComparison.Ordinal)
            || lemma is "army" or "rebel" or "couple" or "pair" or "team" or "crew" or "family" or "envoy" or "official" or "seeker" or "victim" or "woman" or "man" or "child" or "knight" or "authority" or "country" or "nation" or "side" or "refugee");

    private static bool IsHuman(Document document, int head)
    {
        var word = document.Word(head);
        return word is "man" or "woman" or "boy" or "girl" or "minister" or "president" or "king" or "queen" or "teacher" or "lawyer" or "mayor" or "governor" or "coach" or "captain" or "driver" or "pilot" or "judge" or "farmer" or "officer" or "soldier" or "doctor" or "author" or "artist" or "painter" or "suspect" or "leader" or "spokesman" or "spokeswoman";
    }

    private static bool IsPlural(Document document, int head)
    {
        if (document.Tree.Child(head, Relation.Conjunct) >= 0) return true;
        var word = document.Word(head);
        if (document.Tags[head] == PartOfSpeech.ProperNoun) return document.Tree.Child(head, Relation.Determiner) >= 0 && word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) && word is not ("States" or "Nations" or "Netherlands" or "Philippines" or "Emirates" or "Maldives" or "Bahamas" or "Times");
        if (word is "people" or "police" or "men" or "women" or "children" or "troops" or "dozens" or "hundreds" or "thousands" or "many" or "some" or "several" or "others") return true;
        if (document.Tags[head] == PartOfSpeech.Numeral) return word is not ("one" or "One" or "1");
        return document.Tags[head] == PartOfSpeech.Noun && !document.Lemmas[head].Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static string Squeeze(Document document, int first, int end) => string.Join(' ', document.SpanOf(first, end).In(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

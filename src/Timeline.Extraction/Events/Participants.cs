using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Who does it, by name: pronouns, short names and "the court" completed from earlier in the article.</summary>
internal sealed class Participants
{
    private const int LongestName = 42, LongestOwner = 30, LongestTopic = 5, LastOfHead = 3;

    private static readonly WordSet Groups = Clause.Keys("they them their"), It = Clause.Keys("it"), We = Clause.Keys("we us our"), Writers = Clause.Keys("i me"),
        Joining = Clause.Keys("who that which did does not was were is are how why what when where with to from for"), Sections = Clause.Keys("life career biography background childhood youth education history family years"), Emerging = Clause.Keys("emerge transpire turn happen follow appear seem"), Weather = Clause.Keys("rain snow hail drizzle thunder sleet"), Amounts = Clause.Keys("most many more few fewer much other another same such");

    private static readonly string[] Prepositions = [" of ", " in ", " at ", " for ", " from ", " on ", " to ", " by ", " with "];

    private readonly PersonNames _names = new();
    private readonly Antecedents _antecedents;
    private readonly Descriptions _descriptions = new();
    private readonly Offices _offices = new();
    private readonly bool _isHers, _isLife;

    /// <summary>The name of a thing that stands alone at the head of the article; null where none does.</summary>
    private string? _thing;

    /// <summary>The one whose life it is, as the nouns read so far have been told apart by.</summary>
    private string? _known;

    /// <summary>Whom each sentence names beside the one whose life it is, the last first.</summary>
    private (int Token, string Name)? _companion, _companionBefore;

    /// <param name="isLife">The article tells a life: the commoner of "he" and "she" in it is the one whose life it is.</param>
    /// <param name="chooses">Told of every pronoun with the nouns it may stand for.</param>
    public Participants(Document document, bool isLife, Quotation quotation, AntecedentWeights weights, Action<AntecedentChoice>? chooses)
    {
        _isLife = isLife;
        _antecedents = new Antecedents(document, quotation, weights, Identify) { Chooses = chooses };
        var (he, she) = Persons.Pronouns(document);
        _isHers = she > he;
        if (!isLife || LifeName.Of(document) is not { } name) return;
        Protagonist = name;
        _names.LearnLife(name);
    }

    /// <summary>Whose life the article tells; null where it tells none.</summary>
    public string? Protagonist { get; set; }

    /// <summary>The full name of whoever has the name: who is told of under "Rita Moss" may be born as "Rita Ann Holm".</summary>
    public string Whose(string name) => Protagonist is { } life && _names.Topic is { } topic && PersonNames.AreOne(name, topic) ? life : name;

    /// <summary>Whether the article has named the person in full.</summary>
    public bool Knows(string person) => _names.Has(person);

    /// <summary>Who is quoted in the paragraph, for "I" and "we" between quotation marks.</summary>
    public string? Speaker { get; set; }

    /// <summary>Learns the names of a sentence, so that a later short name or pronoun finds its whole.</summary>
    public void Learn(Document document, Sentence sentence)
    {
        _names.Learn(document, sentence);
        if (_isLife) Protagonist ??= _names.Topic ?? (sentence.FirstToken == 0 && sentence.EndToken > 1 && Headline.Is(document, sentence) && IsName(document, sentence) ? sentence.Span.In(document.Text).ToString() : null);
        if (sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken <= LongestTopic && !_isLife && _names.Topic is null && IsName(document, sentence)) _thing ??= sentence.Span.In(document.Text).ToString();
        if (_isLife) Protagonist ??= MostNamed(document, sentence);
        if (Protagonist != _known)
        {
            _known = Protagonist;
            _antecedents.Recognise();
        }
        _antecedents.Read(sentence);
        _descriptions.Read(document, sentence, token => _names.IsPerson(document, token).Is);
        _offices.Read(document, sentence, token => _names.IsPerson(document, token).Is == false ? null : _names.Of(document, token));
        if (!_isLife || Protagonist is null) return;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (Clause.IsName(document, i) && document.Tree.Relation(i) is not (Relation.Flat or Relation.Compound or Relation.PossessiveModifier) && _names.IsPerson(document, i).Is == true && Text(document, i, brief: true) is var name && name != Protagonist && !Protagonist.EndsWith(" " + name, StringComparison.Ordinal))
                (_companionBefore, _companion) = (_companion, (i, name));
            // "They" goes on to be the two.
            else if (Groups.Contains(document.Tokens[i].Key) && _antecedents[i] < 0 && Companion(document, i) is { } still) (_companionBefore, _companion) = (_companion, (i, still));
    }

    /// <summary>The name that the article tells most of, where it is the subject of a sentence near its head; null where it is none.</summary>
    private string? MostNamed(Document document, Sentence sentence)
    {
        if (sentence.Paragraph > LastOfHead) return null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!_antecedents.IsMostNamed(i) || document.Tokens[i].Kind != TokenKind.Capitalised) continue;
            if (_names.Of(document, i) is { } name) return name;
            var (first, end) = (i, i + 1);
            while (first > sentence.FirstToken && Clause.IsName(document, first - 1)) first--;
            while (end < sentence.EndToken && Clause.IsName(document, end) && !PersonNames.IsHonour(document.Tokens[end])) end++;
            // "The Orbis" lives no life.
            if (first > sentence.FirstToken && document.Word(first - 1) is "the" or "The") continue;
            for (var part = first; part < end; part++)
                if (document.Tree.Relation(part) is Relation.NominalSubject or Relation.PassiveSubject) return document.SpanOf(first, end).In(document.Text).ToString();
        }
        return null;
    }

    /// <summary>What is known of whom a name names; the sex of the one whose life it is the pronouns tell.</summary>
    private KnownName Identify(Document document, int token)
    {
        var (isPerson, sex) = _names.IsPerson(document, token);
        var name = _names.Of(document, token);
        if (!_isLife || Protagonist is not { } life || document.Tags[token] != PartOfSpeech.ProperNoun || !IsOf(life, name ?? document.Word(token).ToString())) return new KnownName(isPerson, sex, name, false);
        return new KnownName(true, _isHers ? Persons.Sex.Female : Persons.Sex.Male, life, true);
    }

    /// <summary>Whether a name, or its first or last word, is that of the one whose life it is.</summary>
    private static bool IsOf(string life, string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? PersonNames.AreOne(name, life) : life.StartsWith(name, StringComparison.OrdinalIgnoreCase) && life.Length > name.Length && !char.IsLetter(life[name.Length]) || string.Equals(LastWord(life), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Nothing but a name: "Hull Sporting Club", "Ana Ruiz y Vega".</summary>
    private static bool IsName(Document document, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i].Kind is TokenKind.Lower ? !PersonNames.IsParticle(document.Tokens[i]) : document.Tokens[i].Kind is not (TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed) && document.Word(i) is not "-" || document.Tags[i] is PartOfSpeech.Verb && TitleVerb.IsFinite(document, i) || Sections.Contains(document.Tokens[i].Key)
                // "THE MAN WHO DID NOT LIE DOWN"
                || Joining.Contains(document.Tokens[i].Key)) return false;
        return true;
    }

    /// <summary>The phrase as a title names it: a pronoun replaced by whom it stands for; null where that is unknown.</summary>
    public (string Name, bool Plural)? Name(Document document, int head, bool inQuotation = false)
    {
        if (head < 0 || NounPhrase.IsTime(document, head)) return null;
        if (OneOf(document, head) is >= 0 and var one) head = one;
        var key = document.Tokens[head].Key;
        if (Writers.Contains(key)) return inQuotation ? Known(Speaker, false) : ("The writer", false);
        if (We.Contains(key)) return inQuotation ? Known(Speaker, false) : ("The writer's party", false);
        if (Antecedents.IsPronoun(document, head)) return IsEmpty(document, head) ? ("It", false) : Standing(document, head);
        if (document.Word(head) is "you" or "You") return ("You", true);
        if (document.Tags[head] is PartOfSpeech.Determiner or PartOfSpeech.Punctuation or PartOfSpeech.Pronoun && !IsSomebody(document, head) || IsPointedAt(document, head)) return null;
        var text = Text(document, head);
        if (text.Length == 0) return null;
        return (text, !_names.Has(text) && (Number.IsPlural(document, head) || Number.IsCounted(document, head) || _descriptions.ListOf(document, head) == text || document.Tags[head] == PartOfSpeech.ProperNoun && text.Contains(", ", StringComparison.Ordinal) && text.Contains(" and ", StringComparison.Ordinal)));
    }

    /// <summary>"One of them, the Storm,", "another of the clerks, Ann Dole,": the name behind it; -1 where none stands there.</summary>
    private static int OneOf(Document document, int head)
    {
        if (document.Word(head) is not ("one" or "One" or "another" or "Another") || document.Tree.Child(head, Relation.NominalModifier) is not (>= 0 and var all) || document.Tree.Child(all, Relation.Case) < 0) return -1;
        var named = Math.Max(document.Tree.Child(head, Relation.Apposition), document.Tree.Child(all, Relation.Apposition));
        return named > all && document.Tokens[named].Kind == TokenKind.Capitalised ? named : -1;
    }

    /// <summary>"His wife", "Erik Lund": whom "and" joins to a person, where the name that is told for that person leaves it out; null where nobody is joined or more than one is.</summary>
    public string? Partner(Document document, int head, string name)
    {
        var tree = document.Tree;
        if (name.Contains(" and ", StringComparison.Ordinal) || name.Contains(',', StringComparison.Ordinal) || document.Tags[head] != PartOfSpeech.ProperNoun && !Antecedents.IsPronoun(document, head)) return null;
        if (Number.Partner(document, head) is not (>= 0 and var partner) || tree.Child(head, Relation.Conjunct) != partner || partner > tree.Head(head)) return null;
        var (first, end) = tree.Subtree(partner);
        for (var i = first; i < end; i++)
            if (document.Tags[i] == PartOfSpeech.ProperNoun && name.Contains(document.Word(i).ToString(), StringComparison.Ordinal)) return null;
        var text = new StringBuilder();
        if (document.Tags[partner] != PartOfSpeech.ProperNoun) NounPhrase.Append(text, document, partner, brief: true);
        else
        {
            text.Append(Text(document, partner, brief: true));
            // "King Harald", of which the parser takes the first word alone.
            for (var i = partner + 1; i < tree.Head(head) && text.ToString().IndexOf(' ', StringComparison.Ordinal) < 0 && Clause.IsName(document, i); i++) text.Append(' ').Append(document.Word(i));
        }
        return text.Length is > 0 and <= LongestOwner && (document.Tags[partner] == PartOfSpeech.ProperNoun || text.ToString().Contains(' ', StringComparison.Ordinal)) ? text.ToString() : null;
    }

    /// <summary>Who does it, as a title says: "it" stays where nobody is sure what it stands for.</summary>
    public (string Name, bool Plural)? Told(Document document, int word, (string Name, bool Plural)? named) =>
        word < 0 || named is null || !_antecedents.IsDoubtful(word) ? named : It.Contains(document.Tokens[word].Key) ? ("It", false) : Likelier(document, word, named.Value);

    /// <summary>Where nobody is sure who "she" is, she is the one whose name stands at the head of the article.</summary>
    private (string Name, bool Plural) Likelier(Document document, int pronoun, (string Name, bool Plural) named) =>
        _names.Topic is { } topic && !IsProtagonist(document.Tokens[pronoun].Key) && _names.SexOf(topic) is not Persons.Sex.Unknown and var sex && sex == Persons.Sex.Female == Persons.Feminine.Contains(document.Tokens[pronoun].Key) ? (topic, false) : named;

    /// <summary>"Ann Dole resigns" → "Health Minister Ann Dole resigns", where there is room; who the life of the article tells of needs no office.</summary>
    /// <param name="sentence">The sentence that must tell the office; null where any may.</param>
    public string WithOffice(string title, string? subject, int? sentence, int room) =>
        subject is not null && subject != Protagonist && _offices.Of(subject, sentence) is { } office && title.StartsWith(subject, StringComparison.Ordinal) && title.Length + office.Length < room ? $"{char.ToUpperInvariant(office[0])}{office[1..]} {title}" : title;

    /// <summary>"He" in the life of a man.</summary>
    private bool IsProtagonist(ulong pronoun) => _isLife && Protagonist is not null && (Persons.Masculine.Contains(pronoun) || Persons.Feminine.Contains(pronoun)) && Persons.Feminine.Contains(pronoun) == _isHers;

    /// <summary>"I", "we".</summary>
    public static bool IsWriter(Document document, int word) => Writers.Contains(document.Tokens[word].Key) || We.Contains(document.Tokens[word].Key);

    /// <summary>"These gains", "such a victory": which, only what stands before tells.</summary>
    private static bool IsPointedAt(Document document, int head) => document.Tree.Child(head, Relation.Determiner) is >= 0 and var determiner && document.Word(determiner) is "this" or "This" or "these" or "These" or "those" or "Those" or "such" or "Such";

    /// <summary>"Nobody", "many", "one of them": pronouns that need no antecedent.</summary>
    private static bool IsSomebody(Document document, int head) =>
        document.Word(head).Length > 3 && char.ToLowerInvariant(document.Text[document.Tokens[head].Start]) is 'n' or 's' or 'e' or 'a' && (document.Word(head).EndsWith("one", StringComparison.Ordinal) || document.Word(head).EndsWith("body", StringComparison.Ordinal))
        || document.Tree.Child(head, Relation.NominalModifier) >= 0;

    /// <summary>"It emerged that …": it stands for what follows; "it rained": for nothing.</summary>
    private static bool IsEmpty(Document document, int head) =>
        document.Word(head) is "it" or "It" && document.Tree.Head(head) is >= 0 and var verb && (Weather.Contains(VerbForms.Key(document, verb)) || (document.Tree.Relation(head) == Relation.PassiveSubject || Emerging.Contains(VerbForms.Key(document, verb))) && document.Tree.Child(verb, Relation.ClausalComplement, Relation.ClausalSubject) is var told && told > verb && document.Tree.Child(told, Relation.Marker) >= 0);

    /// <summary>Whom a pronoun stands for. In a life "he" or "she" is the one whose life it is.</summary>
    /// <param name="brief">Without prepositional phrases but for "of".</param>
    private (string Name, bool Plural)? Standing(Document document, int pronoun, bool brief = false)
    {
        var key = document.Tokens[pronoun].Key;
        var isPerson = Persons.Masculine.Contains(key) || Persons.Feminine.Contains(key);
        if (IsProtagonist(key)) return (Protagonist!, false);
        var noun = _antecedents[pronoun];
        if (noun >= 0 && Text(document, noun, brief) is { Length: > 0 } text) return (Again(text), !_names.Has(text) && Number.IsPlural(document, noun));
        // "Orbis said it would close"
        if ((It.Contains(key) || Groups.Contains(key)) && Speaking(document, pronoun) is >= 0 and var speaker && Text(document, speaker, brief) is { Length: > 0 } speaks) return (speaks, Number.IsPlural(document, speaker));
        // What the article is about is on everybody's mind.
        if (It.Contains(key) && _thing is not null && document.Tree.Relation(pronoun) is Relation.NominalSubject or Relation.PassiveSubject) return (_thing, false);
        if (isPerson) return Known(_names.Topic is { } topic && !(_isLife && Persons.Feminine.Contains(key) != _isHers) && _names.SexOf(topic) is var sex && (sex == Persons.Sex.Unknown || sex == Persons.Sex.Female == Persons.Feminine.Contains(key)) ? topic : null, false);
        return Groups.Contains(key) && Protagonist is not null && Companion(document, pronoun) is { } companion ? (Protagonist + " and " + companion, true) : null;
    }

    /// <summary>Who says the clause whose subject a pronoun is; -1 where nobody does.</summary>
    private static int Speaking(Document document, int pronoun)
    {
        var tree = document.Tree;
        if (tree.Relation(pronoun) is not (Relation.NominalSubject or Relation.PassiveSubject) || tree.Head(pronoun) is not (>= 0 and var told) || tree.Relation(told) != Relation.ClausalComplement || tree.Head(told) is not (>= 0 and var verb)) return -1;
        if (EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is not { IsSaying: true }) return -1;
        return tree.Child(verb, Relation.NominalSubject) is >= 0 and var speaker && document.Tags[speaker] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && speaker < pronoun && (It.Contains(document.Tokens[pronoun].Key) ? !Number.IsPlural(document, speaker) && !Persons.IsNoun(document, speaker) : Number.IsPlural(document, speaker)) ? speaker : -1;
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

    /// <summary>All who take part in an event, by name: who does it first.</summary>
    public string[] Of(Document document, EventTrigger trigger, string? doer) =>
        doer is null ? [.. Others(document, trigger)] : [doer, .. Others(document, trigger).Where(other => other != doer)];

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

    /// <summary>The person whose name ends with the word.</summary>
    public string FullName(Document document, int token)
    {
        if (token > 0 && document.Tokens[token] is { Kind: TokenKind.Upper, Length: > 1 } && _names.Of(document, token - 1) is { } honoured) return honoured;
        return _names.At(document, token) ?? _names.Of(document, token) ?? document.Word(token).ToString();
    }

    /// <summary>How likely the noun is that a pronoun is taken to stand for.</summary>
    public double AntecedentChance(int pronoun) => _antecedents.Chance(pronoun);

    /// <summary>The noun that a pronoun stands for; -1 where none is known.</summary>
    public int Antecedent(int pronoun) => _antecedents[pronoun];

    /// <summary>What a title writes instead of a pronoun in it; null where the pronoun stays: it stands for the subject, or nobody knows for whom.</summary>
    public string? Instead(Document document, int pronoun, (string Name, bool Plural)? subject, int subjectWord = -1)
    {
        if (!Antecedents.IsPronoun(document, pronoun) || Standing(document, pronoun, brief: true) is not { } standing) return null;
        if (_antecedents.IsDoubtful(pronoun))
        {
            if (It.Contains(document.Tokens[pronoun].Key)) return null;
            standing = Likelier(document, pronoun, standing);
        }
        var (name, noun) = (standing.Name, _antecedents[pronoun]);
        if (subject is { } doer && (doer.Name.Contains(name, StringComparison.Ordinal) || doer.Name.EndsWith(" " + LastWord(name), StringComparison.Ordinal)) || name.Length > LongestOwner || document.Word(pronoun).EndsWith("self", StringComparison.Ordinal) || document.Word(pronoun).EndsWith("selves", StringComparison.Ordinal)) return null;
        // Inside a title no phrase begins a sentence.
        if (noun >= 0 && document.Tree.Subtree(noun).First is var first && (name.StartsWith("The ", StringComparison.Ordinal) || document.Tags[first] != PartOfSpeech.ProperNoun && document.Tokens[first].Kind == TokenKind.Capitalised && name.StartsWith(document.Word(first), StringComparison.Ordinal))) name = char.ToLowerInvariant(name[0]) + name[1..];
        // "Brought her a medal": she has it given.
        var isGiven = document.Word(pronoun) is "her" && pronoun + 1 < document.Tokens.Length && (document.Tags[pronoun + 1] == PartOfSpeech.Determiner || document.Tags[pronoun + 1] == PartOfSpeech.Pronoun && document.Tree.Relation(pronoun + 1) == Relation.PossessiveModifier);
        if (isGiven || document.Tree.Relation(pronoun) != Relation.PossessiveModifier && !OwnsNext(document, pronoun)) return name;
        // "Its" and "their" are mostly the subject's.
        if (!Persons.Masculine.Contains(document.Tokens[pronoun].Key) && !Persons.Feminine.Contains(document.Tokens[pronoun].Key)) return null;
        if (noun >= 0 && document.SentenceOf(noun) == document.SentenceOf(pronoun)) return null;
        return CanOwn(name) && !(subject is { } who && MayOwn(document, document.Tokens[pronoun].Key, who, subjectWord)) ? Possessive(name) : null;
    }

    /// <summary>Of "the court" inside a title: for its article the phrase that named it before, for the noun nothing; null where nothing names it better or the title names it elsewhere.</summary>
    /// <param name="named">What the title names, and at which noun; what is named here is added.</param>
    public string? Inside(Document document, int token, Dictionary<string, int> named)
    {
        var noun = document.Word(token) is "the" ? token + 1 : token;
        if (noun == 0 || noun >= document.Tokens.Length || document.Word(noun - 1) is not "the" || document.Tree.Head(noun - 1) != noun || Described(document, noun) is not { } known || known.Name.Length > LongestOwner || document.SentenceOf(known.Head) == document.SentenceOf(noun)) return null;
        // "The presidency of Ghana" is not told as "the presidency of Ghana of Ghana".
        if (noun + 1 < document.Tokens.Length && document.Word(noun + 1) is "of" && known.Name.Contains(" of ", StringComparison.Ordinal)) return null;
        // No quotation is told in other words, and nothing owned by "the bank in Leeds".
        if (noun > 1 && document.Text[document.Tokens[noun - 1].Start - 1] is '"' or '“' || noun + 1 < document.Tokens.Length && document.Word(noun + 1) is "'s" or "’s" && Prepositions.Any(word => known.Name.Contains(word, StringComparison.Ordinal))) return null;
        foreach (var (other, at) in named)
            if (at != noun && other.Contains(LastWord(known.Name), StringComparison.OrdinalIgnoreCase)) return null;
        named.TryAdd(known.Name, noun);
        if (token == noun) return "";
        // "Cambodia's court"
        var isProper = document.Tree.Subtree(known.Head).First is var first && (document.Tags[known.Head] == PartOfSpeech.ProperNoun || document.Tags[first] == PartOfSpeech.ProperNoun && known.Name.AsSpan().StartsWith(document.Word(first), StringComparison.Ordinal));
        return isProper && !known.Name.StartsWith("The ", StringComparison.Ordinal) ? known.Name : char.ToLowerInvariant(known.Name[0]) + known.Name[1..];
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
        return sex == Persons.Sex.Unknown || sex == Persons.Sex.Female == Persons.Feminine.Contains(pronoun);
    }

    /// <summary>Of two owners one after the other nobody keeps track.</summary>
    private static bool CanOwn(string name) => !name.Contains("'s", StringComparison.Ordinal) && !name.Contains("’s", StringComparison.Ordinal) && !name.Contains("s' ", StringComparison.Ordinal) && !name.Contains("s’ ", StringComparison.Ordinal);

    /// <summary>"Ole's", "Hans'"</summary>
    public static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    private static (string, bool)? Known(string? name, bool plural) => name is null ? null : (name, plural);

    /// <summary>"A strike", told of before and with nothing more to tell, is "the strike".</summary>
    private static string Again(string text) => text.Split(' ') is ["A" or "An" or "a" or "an", var noun] ? (char.IsUpper(text[0]) ? "The " : "the ") + noun : text;

    private string Text(Document document, int head, bool brief = false)
    {
        head = Descriptions.NameOf(document, head);
        if (_names.Of(document, head) is { } person) return Whole(person);
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
        if (PlaceOf(document, head) is { } place) return Whole(place);
        var text = new StringBuilder();
        var inside = new Dictionary<string, int>();
        string? Within(int token) => Inside(document, token, inside) ?? Owner(document, head, token);
        NounPhrase.Append(text, document, head, brief, Within);
        if (text.Length > LongestName) NounPhrase.Append(text.Clear(), document, head, brief: true, Within);
        return Whole(Owned(document, head, AfterDateline(text.ToString())));
    }

    /// <summary>"Two of her daughters" → "two of Ida Holm's daughters".</summary>
    private string? Owner(Document document, int head, int token) =>
        token > document.Tree.Subtree(head).First && document.Tree.Relation(token) == Relation.PossessiveModifier && document.Tree.Head(token) is var owned && owned != head && document.Tree.Relation(owned) != Relation.Conjunct && document.Tokens[token].Key is var key && (Persons.Masculine.Contains(key) || Persons.Feminine.Contains(key)) && Antecedents.IsPronoun(document, token)
        && (IsProtagonist(key) ? Protagonist : _antecedents[token] is >= 0 and var noun ? _names.Of(document, noun) : null) is { Length: <= LongestOwner } owner ? Possessive(owner) : null;

    /// <summary>"Holm", "Holm-Berg", "HOLM Danish explorer": in the life of Ole Holm-Berg that is him, also where the gazetteer has a place of that name.</summary>
    private string Whole(string name)
    {
        if (Protagonist is not { } life || LastWord(life) is not { } surname) return name;
        var isPart = life.Length > name.Length && !name.Contains(' ', StringComparison.Ordinal) ? life.Split(' ').Contains(name) : life.EndsWith(" " + name, StringComparison.Ordinal);
        return isPart || surname.Any(char.IsLower) && name.StartsWith(surname.ToUpperInvariant() + " ", StringComparison.Ordinal) ? life : name;
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
        else if ((document.Tags[told] == PartOfSpeech.Noun || document.Tags[noun] == PartOfSpeech.ProperNoun) && document.Tree.Child(told, Relation.PossessiveModifier) < 0) name = "the " + (document.Tree.Subtree(told).First is var first && (first > document.Sentences[document.SentenceOf(told)].FirstToken || document.Tags[first] == PartOfSpeech.ProperNoun) ? name : char.ToLowerInvariant(name[0]) + name[1..]);
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
            var antecedent = Clause.Of(document, head) is var clause && document.Tree.Relation(clause) == Relation.RelativeClause ? document.Tree.Head(clause) : Subjects.NounBefore(document, first);
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
}

using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The names of people that an article has told so far, so that a later short name finds its whole.</summary>
internal sealed class PersonNames
{
    private const int LongestName = 5, LongestHonour = 4, FewestCapitals = 5;

    private static readonly WordSet Institutions = Clause.Keys("university college school court ministry party navy army agency bank council commission committee company corporation institute museum academy organization organisation association force union league society foundation department office service bureau administration corps authority group club team centre center hospital church parliament senate congress house police inc. corp. ltd.");

    private static readonly WordSet Particles = Clause.Keys("y de da do dos di del della du van von der den ten ter la las los bin ibn ben al el");

    private readonly Dictionary<ulong, string> _fullNames = [];
    private readonly Dictionary<string, (bool? IsPerson, Persons.Sex Sex)> _names = [];

    /// <summary>The name that stands alone at the head of the article; null where none does.</summary>
    public string? Topic { get; private set; }

    /// <summary>Learns the whole name of the one whose life the article tells.</summary>
    public void LearnLife(string name)
    {
        Topic = name;
        _names[name] = (true, Persons.OfFirstName(name.Split(' ')[0]));
        foreach (var word in name.Split(' ', '-')) _fullNames.TryAdd(WordKey.Of(word), name);
    }

    public void Learn(Document document, Sentence sentence)
    {
        // "Ole Dahl Gets Rock-Star Welcome": where every word has a capital none shows where a name ends.
        var hasCapitals = sentence.FirstToken == 0 && sentence.EndToken >= FewestCapitals && Headline.Is(document, sentence) && TopicPhrase.IsInCapitals(document, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!IsPart(document, i)) continue;
            var first = i;
            var institution = false;
            for (; i < sentence.EndToken && (Clause.IsName(document, i) || IsJoint(document, i)); i++) institution |= Institutions.Contains(document.Tokens[i].Key);
            // "Secretary of State Ann Dole"
            if (first > sentence.FirstToken && document.Word(first - 1) is "of" && !Persons.IsFirstName(document.Tokens[first]))
                for (var given = first + 1; given + 1 < i; given++)
                    if (Persons.IsFirstName(document.Tokens[given])) first = given;
            var end = WithoutHonours(document, first, i);
            if (IsOneWord(document, first, end) && !IsParticle(document.Tokens[first]) || end - first > LongestName || institution || document.Tokens[end - 1].Kind != TokenKind.Capitalised && !IsJoint(document, end - 1)) continue;
            if (first > sentence.FirstToken && document.Word(first - 1) is "the" or "The") continue;
            // "Ole Dahl", "Ole Dahl (painter)"
            var isAlone = sentence.Paragraph == 0 && first == sentence.FirstToken && (end == sentence.EndToken || document.Text[document.Tokens[end].Start] == '(' && document.Text[document.Tokens[sentence.EndToken - 1].Start] == ')');
            if (hasCapitals && !isAlone) continue;
            var person = IsPersonal(document, sentence, first, end);
            if (person == false) continue;
            var name = Write(document, first, end);
            var sex = Persons.OfFirstName(document.Tokens[first]) is var own and not Persons.Sex.Unknown ? own : first > sentence.FirstToken ? Persons.OfForm(document.Tokens[first - 1]) : Persons.Sex.Unknown;
            if (!_names.TryGetValue(name, out var known) || known.IsPerson is null) _names[name] = (person, sex);
            _fullNames.TryAdd(document.Tokens[end - 1].Key, name);
            if (person == true) _fullNames.TryAdd(document.Tokens[first].Key, name);
            if (isAlone) Topic = name;
        }
    }

    /// <summary>A person's name without the titles before it: "Russian Foreign Minister Sergey Lavrov" → "Sergey Lavrov"; completed where the article gave more before; null for no person's.</summary>
    public string? Of(Document document, int head)
    {
        if (document.Tree.Child(head, Relation.Conjunct) >= 0) return null;
        // "Jobs rounded off": a name that is a word besides.
        if (document.Tags[head] == PartOfSpeech.Noun && document.Tokens[head].Kind == TokenKind.Capitalised && document.Tree.Subtree(head).First == head) return _fullNames.GetValueOrDefault(document.Tokens[head].Key);
        if (!Clause.IsName(document, head) && !IsJoint(document, head)) return null;
        var (first, end) = Run(document, head);
        // "The Immigration and Naturalization Service"
        if (first > 0 && document.Tags[first - 1] == PartOfSpeech.CoordinatingConjunction && document.Tree.Head(first - 1) is var joined && joined != head && joined >= first && joined < end) return null;
        var written = Write(document, first, end);
        if (_names.ContainsKey(written)) return written;
        // The longest known name that ends the run: titles in capitals stand before it.
        for (var from = first + 1; end - from >= 2; from++)
            if (Write(document, from, end) is var shorter && _names.ContainsKey(shorter)) return shorter;
        // "Mr Dahl"
        while (first + 1 < end && PlaceWords.ClassOf(document.Tokens[first]) == PlaceWords.WordClass.Title) first++;
        if (!IsOneWord(document, first, end) || document.Tree.Child(head, Relation.Determiner) >= 0 || !_fullNames.TryGetValue(document.Tokens[end - 1].Key, out var full)) return null;
        // "Lady Dahl" is not Ole Dahl.
        if (first > 0 && Persons.OfForm(document.Tokens[first - 1]) is not Persons.Sex.Unknown and var form && SexOf(full) is not Persons.Sex.Unknown and var sex && sex != form) return null;
        return end - first == 1 || full.EndsWith(Write(document, first, end), StringComparison.Ordinal) ? full : null;
    }

    /// <summary>The name that ends with the word as it stands there, whatever the parser makes of it; null where the article has not named it in full.</summary>
    public string? At(Document document, int last)
    {
        var first = last;
        while (first > 0 && last - first < LongestName && IsPart(document, first - 1) && document.Tokens[first].Start == document.Tokens[first - 1].End + 1) first--;
        for (; first < last; first++)
            if (Write(document, first, last + 1) is var name && _names.ContainsKey(name)) return name;
        return null;
    }

    /// <summary>Whether a name is that of a person, null where nothing tells; and of which sex.</summary>
    public (bool? Is, Persons.Sex Sex) IsPerson(Document document, int head)
    {
        if (Clause.IsPlace(document, head) || !Clause.IsName(document, head)) return (false, Persons.Sex.Unknown);
        if (Of(document, head) is { } name && _names.TryGetValue(name, out var known)) return known;
        var (first, end) = Run(document, head);
        if (first > 0 && Persons.OfForm(document.Tokens[first - 1]) is var form and not Persons.Sex.Unknown) return (true, form);
        if (first > 0 && PlaceWords.ClassOf(document.Tokens[first - 1]) == PlaceWords.WordClass.Title) return (true, Persons.Sex.Unknown);
        if (document.Tree.Child(head, Relation.Determiner) >= 0) return (false, Persons.Sex.Unknown);
        for (var i = first; i < end; i++)
            if (Institutions.Contains(document.Tokens[i].Key)) return (false, Persons.Sex.Unknown);
        return KindOf(document, head) switch { NamedEntityKind.Person => (true, Persons.OfFirstName(document.Tokens[first])), NamedEntityKind.Organization => (false, Persons.Sex.Unknown), _ => (null, Persons.Sex.Unknown) };
    }

    /// <summary>True where a name is that of a person whom the article has named in full.</summary>
    public bool Has(string name) => _names.ContainsKey(name);

    /// <summary>The sex of a person named before.</summary>
    public Persons.Sex SexOf(string name) => _names.TryGetValue(name, out var known) ? known.Sex : Persons.Sex.Unknown;

    /// <summary>True where the phrase names an institution: "the University of Copenhagen", "Otago Museum".</summary>
    public static bool IsInstitution(Document document, int head)
    {
        var (first, end) = document.Tree.Subtree(head);
        for (var i = first; i < end; i++)
            if (document.Tags[i] == PartOfSpeech.ProperNoun && Institutions.Contains(document.Tokens[i].Key)) return true;
        return false;
    }

    private static (int First, int End) Run(Document document, int head)
    {
        var (first, end) = (head, head + 1);
        while (first > 0 && (IsPart(document, first - 1) && document.Tree.IsWithin(first - 1, head) || IsJoint(document, first))) first--;
        while (end < document.Tokens.Length && (Clause.IsName(document, end) && document.Tree.IsWithin(end, head) || IsJoint(document, end))) end++;
        return (first, WithoutHonours(document, first, end));
    }

    /// <summary>"Lund", "Berger-Lund".</summary>
    private static bool IsOneWord(Document document, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (document.Tokens[i].Start != document.Tokens[i - 1].End) return false;
        return true;
    }

    private static bool IsPart(Document document, int token) => Clause.IsName(document, token) && PlaceWords.ClassOf(document.Tokens[token]) != PlaceWords.WordClass.Title;

    /// <summary>"Kim Jong-un", "Jean-Pierre": the hyphen inside a name and what follows it.</summary>
    private static bool IsJoint(Document document, int token)
    {
        bool IsHyphen(int at) => at > 0 && at + 1 < document.Tokens.Length && document.Text[document.Tokens[at].Start] == '-' && document.Tokens[at].Length == 1 && document.Tokens[at - 1].End == document.Tokens[at].Start && document.Tokens[at + 1].Start == document.Tokens[at].End;
        bool IsOfName(int at) => document.Tags[at] == PartOfSpeech.ProperNoun && document.Tokens[at].Kind == TokenKind.Capitalised || at > 1 && document.Tokens[at] is { Kind: TokenKind.Lower, Length: <= LongestHonour } && (document.Tags[at] == PartOfSpeech.ProperNoun || document.Tags[at] == PartOfSpeech.Noun && at + 1 < document.Tokens.Length && document.Tags[at + 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun));
        bool IsParticleAt(int at) => at > 0 && at + 1 < document.Tokens.Length && IsParticle(document.Tokens[at]) && document.Tokens[at].Kind == TokenKind.Lower;
        // "Vasco da Gama", "Juan de la Cosa"
        if (IsParticleAt(token)) return (Clause.IsName(document, token - 1) || IsParticleAt(token - 1)) && (IsParticleAt(token + 1) || document.Tokens[token + 1].Kind == TokenKind.Capitalised);
        if (IsParticleAt(token - 1) && document.Tokens[token].Kind == TokenKind.Capitalised) return IsJoint(document, token - 1);
        // "José de San Juan"
        if (IsParticleAt(token - 2) && Clause.IsPlace(document, token - 1) && Clause.IsPlace(document, token)) return IsJoint(document, token - 1);
        return IsHyphen(token) && Clause.IsName(document, token - 1) && IsOfName(token + 1) || token > 1 && IsHyphen(token - 1) && Clause.IsName(document, token - 2) && IsOfName(token);
    }

    /// <summary>"Astrid Marie Lund" is "Astrid Lund", "Marie Lund", "A. M. Lund" and "Lund", and "Astrid Marie Lund Holm" is "Astrid Lund".</summary>
    public static bool AreOne(string name, string other)
    {
        if (name == other) return true;
        var (words, others) = (name.Split(' '), other.Split(' '));
        if (IsWithin(words, others) || IsWithin(others, words)) return true;
        if (words[^1] != others[^1]) return false;
        if (words.Length == 1 || others.Length == 1 || words[0] == others[0]) return true;
        // "S. W. Lund" is not "Sara Lund".
        return words[0][0] == others[0][0] && (words[0].EndsWith('.') && words.Length <= others.Length || others[0].EndsWith('.') && others.Length <= words.Length);
    }

    /// <summary>Whether the words of one name stand in another, in their order.</summary>
    private static bool IsWithin(string[] words, string[] others)
    {
        var found = 0;
        foreach (var word in others)
            if (found < words.Length && words[found] == word) found++;
        return found > 1 && found == words.Length;
    }

    /// <summary>"Vasco da Gama"</summary>
    public static bool IsParticle(Token token) => Particles.Contains(token.Key);

    /// <summary>"FRS"</summary>
    public static bool IsHonour(Token token) => token is { Kind: TokenKind.Upper, Length: >= 2 and <= LongestHonour };

    /// <summary>"Daniel Bernoulli FRS" → "Daniel Bernoulli".</summary>
    private static int WithoutHonours(Document document, int first, int end)
    {
        while (end - first > 2 && IsHonour(document.Tokens[end - 1])) end--;
        return end;
    }

    private static bool? IsPersonal(Document document, Sentence sentence, int first, int end)
    {
        if (Persons.IsFirstName(document.Tokens[first])) return true;
        if (first > sentence.FirstToken && PlaceWords.ClassOf(document.Tokens[first - 1]) == PlaceWords.WordClass.Title) return true;
        // "The Peasants' War"
        if (EventLexicon.OfNoun(document.Tokens[end - 1].Key) is not null) return false;
        for (var i = first; i < end; i++)
            if (document.Tokens[i] is { Kind: TokenKind.Upper, Length: > 2 } || PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title) return false;
        return KindOf(document, end - 1) switch { NamedEntityKind.Person => true, NamedEntityKind.Organization => false, _ => null };
    }

    private static NamedEntityKind? KindOf(Document document, int token)
    {
        int low = 0, high = document.Entities.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var entity = document.Entities[middle];
            if (entity.EndToken <= token) low = middle + 1;
            else if (entity.FirstToken > token) high = middle - 1;
            else return entity.Kind;
        }
        return null;
    }

    private static string Write(Document document, int first, int end) => string.Join(' ', document.SpanOf(first, end).In(document.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

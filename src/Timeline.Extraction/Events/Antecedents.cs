using System.Runtime.InteropServices;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>
/// Which noun a pronoun stands for: of those that agree with it in number and sex, the one that suits it best by what was learned. Works through the sentences in
/// order and remembers a few dozen nouns, so that its time grows with the text alone.
/// </summary>
internal sealed class Antecedents(Document document, Quotation quotation, AntecedentWeights weights, Func<Document, int, KnownName> identify)
{
    private const int NoName = -1, Remembered = 40, FarthestPerson = 5, FarthestThing = 2, NearRank = 3, OftenTimes = 4;

    /// <summary>How likely a noun must be among those that were there before it is taken, and before its sex is that of the pronoun.</summary>
    private const double Sure = 0.25, SureOfSex = 0.8;

    /// <summary>How likely it must be for a title to name it.</summary>
    private const double CertainThing = 0.5, CertainPerson = 0.7;

    private static readonly WordSet He = Clause.Keys("he him his himself"), She = Clause.Keys("she her hers herself"), It = Clause.Keys("it its itself"), They = Clause.Keys("they them their theirs themselves"), Selves = Clause.Keys("himself herself itself themselves"),
        Teams = Clause.Keys("government army navy company court party committee council team board commission club parliament agency ministry crew family group force police firm bank band gang union couple pair delegation jury congress senate side squad"),
        Ships = Clause.Keys("ship vessel boat steamer schooner yacht ferry frigate brig submarine liner tanker"), NoThings = Clause.Keys("thing one something anything way time day year fact part case result end lot kind sort number addition course example rest percent cent dollar pound euro mile kilometre kilometer metre meter hour minute");

    private readonly List<Noun> _nouns = [];

    /// <summary>The noun of each pronoun that was read and has one, and how likely it is.</summary>
    private readonly Dictionary<int, (int Noun, double Chance)> _nounOf = [];

    /// <summary>The sexes of those for whom "he" or "she" stood.</summary>
    private readonly Dictionary<ulong, Persons.Sex> _sexTold = [];

    /// <summary>How often each word of a name stands in the article.</summary>
    private readonly Dictionary<ulong, int> _named = [];

    private ulong _mostNamed;
    private bool _isCounted;

    /// <summary>The one whose life it is, as told of last.</summary>
    private Noun? _life;

    private int _sentence;

    /// <summary>Told of every pronoun with the nouns it may stand for, -1 for none, and their features: for the training.</summary>
    public Action<AntecedentChoice>? Chooses { get; init; }

    /// <summary>True for "he", "she", "it", "they" in any case, not for "I" or "who".</summary>
    public static bool IsPronoun(Document document, int token) => document.Tags[token] == PartOfSpeech.Pronoun && document.Tokens[token].Key is var key && (He.Contains(key) || She.Contains(key) || It.Contains(key) || They.Contains(key));

    /// <summary>The head of the noun phrase that a pronoun of a sentence already read stands for; -1 where none does.</summary>
    public int this[int pronoun] => _nounOf.TryGetValue(pronoun, out var found) ? found.Noun : -1;

    /// <summary>How likely that noun is; 0 where there is none.</summary>
    public double Chance(int pronoun) => _nounOf.GetValueOrDefault(pronoun).Chance;

    /// <summary>"It" or "he", which may as well stand for something or somebody else.</summary>
    public bool IsDoubtful(int pronoun)
    {
        var key = document.Tokens[pronoun].Key;
        return _nounOf.TryGetValue(pronoun, out var found) && found.Chance < (It.Contains(key) ? CertainThing : He.Contains(key) || She.Contains(key) ? CertainPerson : 0);
    }

    /// <summary>Reads a sentence, after those before it.</summary>
    public void Read(Text.Sentence sentence)
    {
        Count();
        _sentence++;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var role = Role(document, i);
            if (IsPronoun(document, i))
            {
                if (document.Tree.Relation(i) == Relation.Expletive || Find(sentence, i, role) is not var (found, chance)) continue;
                _nounOf[i] = (found.Token, chance);
                if (chance > SureOfSex && found.Sex == Persons.Sex.Unknown && !It.Contains(document.Tokens[i].Key) && !They.Contains(document.Tokens[i].Key)) _sexTold[found.Key] = He.Contains(document.Tokens[i].Key) ? Persons.Sex.Male : Persons.Sex.Female;
                // Whom a pronoun names is on everybody's mind again.
                if (role != 0) Remember(found with { Sentence = _sentence, Role = role, Verb = document.Tree.Head(i), Times = found.Times + 1, ByPronoun = true });
            }
            else if (role != 0 && document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, i) && !IsDateline(document, i) && !IsPredicate(i)) Remember(Of(sentence, i, role));
        }
    }

    /// <summary>Among the nouns read so far finds the one whose life it is, who has become known.</summary>
    public void Recognise()
    {
        for (var n = 0; n < _nouns.Count; n++)
            if (_nouns[n].IsNamed && identify(document, _nouns[n].Token) is { IsLife: true } life) _life = _nouns[n] = OfLife(_nouns[n], life);
    }

    private static Noun OfLife(Noun noun, KnownName life) => noun with { Key = Text.WordKey.Of(life.Whole!), IsPerson = true, Sex = life.Sex, IsPlural = false, IsLife = true };

    /// <summary>A word of the name that the article tells most often.</summary>
    public bool IsMostNamed(int token)
    {
        Count();
        return document.Tokens[token].Key == _mostNamed && Clause.IsName(document, token);
    }

    private void Count()
    {
        if (_isCounted) return;
        _isCounted = true;
        var most = OftenTimes - 1;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (!Clause.IsName(document, i)) continue;
            ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(_named, document.Tokens[i].Key, out var isKnown);
            // "President" is no name of anybody.
            if (!isKnown && (PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title || Persons.IsNoun(document, i))) times = NoName;
            if (times != NoName && ++times > most) (most, _mostNamed) = (times, document.Tokens[i].Key);
        }
    }

    /// <summary>"She was a clerk", "as a clerk": in a life it mostly says what the one whose life it is was.</summary>
    private bool IsPredicate(int token) => _life is not null && document.Tags[token] == PartOfSpeech.Noun && Persons.IsNoun(document, token) && (document.Tree.Child(token, Relation.Copula) >= 0 && document.Tree.Child(token, Relation.NominalSubject) >= 0 || document.Tree.Child(token, Relation.Case) is >= 0 and var led && document.Word(led) is "as" or "As");

    /// <summary>"LEEDS — The mill"</summary>
    private static bool IsDateline(Document document, int token) => document.Tokens[token].Kind == Text.TokenKind.Upper && document.Tokens[token].Length > 3 && Clause.IsPlace(document, token);

    private Noun Of(Text.Sentence sentence, int token, AntecedentFeature role)
    {
        var isPlace = Clause.IsPlace(document, token);
        var isName = Clause.IsName(document, token) || isPlace;
        var known = identify(document, token);
        var last = LastOfName(document, token);
        var noun = new Noun(token, _sentence, role, document.Tree.Head(token))
        {
            Key = !isName ? document.Lemmas.Key(token) : known.Whole is { } whole ? Text.WordKey.Of(whole) : document.Tokens[last].Key,
            Surname = document.Tokens[last].Key,
            Paragraph = sentence.Paragraph,
            InQuotation = quotation[token],
            IsNamed = isName,
            IsLong = isName && last > token,
            IsPlural = Number.IsPlural(document, token),
            IsTeam = Teams.Contains(document.Lemmas.Key(token)),
            IsShip = Ships.Contains(document.Lemmas.Key(token)),
            IsPlace = isPlace,
        };
        if (known.IsLife) noun = OfLife(noun, known);
        noun = noun with { Times = TimesOf(noun) + 1 };
        if (noun.IsLife) return noun;
        // "The magnate, Jens Uldahl,"
        if (document.Tree.Child(token, Relation.Apposition) is >= 0 and var apposed && document.Tags[apposed] == PartOfSpeech.ProperNoun && !noun.IsPlural && identify(document, apposed) is { IsPerson: true } named) return noun with { IsPerson = true, Sex = named.Sex, IsLife = named.IsLife };
        if (document.Tags[token] == PartOfSpeech.Noun) return noun with { IsPerson = Persons.IsNoun(document, token) && !noun.IsTeam, Sex = Persons.OfNoun(document, token), IsWeak = NoThings.Contains(document.Lemmas.Key(token)), IsEvent = EventLexicon.OfNoun(document.Lemmas.Key(token)) is not null };
        if (known.IsPerson == false && document.Tree.Child(token, Relation.Determiner) >= 0 && !isPlace && !Persons.IsNoun(document, token) && Persons.OfForm(document.Tokens[token]) == Persons.Sex.Unknown) noun = noun with { IsShip = true };
        return noun with { IsPerson = known.IsPerson, Sex = known.Sex, Form = Persons.OfForm(document.Tokens[token]) };
    }

    /// <summary>How often the same name or noun was told before.</summary>
    private int TimesOf(Noun noun)
    {
        for (var n = _nouns.Count - 1; n >= 0; n--)
            if (_nouns[n].Key == noun.Key && _nouns[n].IsNamed == noun.IsNamed && _nouns[n].IsPlural == noun.IsPlural) return _nouns[n].Times;
        return 0;
    }

    private static int LastOfName(Document document, int token)
    {
        while (token + 1 < document.Tokens.Length && document.Tree.Relation(token + 1) == Relation.Flat) token++;
        return token;
    }

    private (Noun Noun, double Chance)? Find(Text.Sentence sentence, int pronoun, AntecedentFeature role)
    {
        var key = document.Tokens[pronoun].Key;
        var kind = It.Contains(key) ? PronounKind.Thing : They.Contains(key) ? PronounKind.Group : PronounKind.Person;
        var possessive = document.Tree.Relation(pronoun) == Relation.PossessiveModifier;
        // "Carried it by plane": no place can be carried; "besieged it" may be of one.
        var isObject = document.Tree.Relation(pronoun) == Relation.Object;
        var isVisited = isObject && PlaceWords.ClassOf(document.Tokens[document.Tree.Head(pronoun)]) == PlaceWords.WordClass.Visit;
        var setting = SettingOf(document, pronoun);
        var without = Without(document, pronoun, kind);
        Noun? best = null;
        var (most, all) = (weights.Score(without, kind), 0.0);
        all = Math.Exp(most);
        var seen = Chooses is null ? null : new List<(int, AntecedentFeature)> { (-1, without) };
        var (rank, subjects) = (0, 0);
        var isLifeSeen = false;
        void Consider(Noun noun, int distance)
        {
            var features = Features(sentence, pronoun, role, possessive, noun, distance, rank++, subjects, kind);
            if (noun.Role is AntecedentFeature.Subject or AntecedentFeature.SubjectBelow) subjects++;
            isLifeSeen |= noun.IsLife;
            seen?.Add((noun.Token, features));
            var score = weights.Score(features, kind);
            all += Math.Exp(score);
            if (score > most) (best, most) = (noun, score);
        }

        for (var n = _nouns.Count - 1; n >= Math.Max(0, _nouns.Count - Remembered); n--)
        {
            var noun = _nouns[n];
            var distance = _sentence - noun.Sentence;
            if (distance > FarthestPerson) break;
            if (!Agrees(key, noun, distance) || noun.IsPlace && !isVisited && (isObject || IsSetting(noun.Role)) || noun.Token == setting) continue;
            if (IsBeside(document, pronoun, possessive, noun, distance)) isLifeSeen |= noun.IsLife;
            else Consider(noun, distance);
        }

        // The one whose life it is nobody forgets.
        if (kind == PronounKind.Person && !isLifeSeen && _life is { } life && Agrees(key, life, FarthestPerson)) Consider(life, FarthestPerson);
        if (seen is not null) Chooses!(new AntecedentChoice(pronoun, kind, seen));
        return best is { } found && Math.Exp(most) / all is var chance && chance >= Sure ? (found, chance) : null;
    }

    /// <summary>Whether a noun agrees with a pronoun in number and sex and is near enough.</summary>
    private static bool Agrees(ulong pronoun, Noun noun, int distance)
    {
        if (He.Contains(pronoun) || She.Contains(pronoun))
        {
            // "The Fram … she left in June"
            if (noun.IsShip && She.Contains(pronoun) && !noun.IsPlural) return true;
            if (noun.Form != Persons.Sex.Unknown && noun.Form == Persons.Sex.Male != He.Contains(pronoun)) return false;
            return !noun.IsPlural && noun.IsPerson != false && (noun.Sex == Persons.Sex.Unknown || noun.Sex == Persons.Sex.Male == He.Contains(pronoun));
        }
        if (distance > FarthestThing) return false;
        if (It.Contains(pronoun)) return !noun.IsPlural && noun.IsPerson != true && !noun.IsWeak;
        return noun.IsPlural || noun.IsTeam || noun.IsNamed && noun.IsPerson != true;
    }

    /// <summary>"Visited Uranus, where it found ten moons": where the pronoun's clause happens, which does nothing in it; -1 where no such clause is.</summary>
    private static int SettingOf(Document document, int pronoun)
    {
        var clause = Clause.Of(document, pronoun);
        return document.Tree.Relation(clause) == Relation.RelativeClause && document.Tree.Subtree(clause).First is var first && (document.Word(first) is "where" || document.Word(first) is "," && document.Word(first + 1) is "where") ? document.Tree.Head(clause) : -1;
    }

    /// <summary>"Bought a mill in Leeds. It closed": where something happens does nothing itself.</summary>
    private static bool IsSetting(AntecedentFeature role) => role is AntecedentFeature.Oblique or AntecedentFeature.Modifier or AntecedentFeature.Conjunct;

    /// <summary>"Cox pulled him", "he met Cox": the two stand beside each other in one clause and are not the same.</summary>
    private static bool IsBeside(Document document, int pronoun, bool possessive, Noun noun, int distance)
    {
        if (possessive || Selves.Contains(document.Tokens[pronoun].Key) || document.Tree.Head(pronoun) is not (>= 0 and var verb)) return false;
        if (distance == 0 && noun.Verb == verb) return true;
        foreach (var child in document.Tree.Children(verb))
            if (child > pronoun && (noun.IsNamed ? document.Tags[child] == PartOfSpeech.ProperNoun && document.Tokens[LastOfName(document, child)].Key == noun.Key : document.Tags[child] == PartOfSpeech.Noun && document.Lemmas.Key(child) == noun.Key)) return true;
        return false;
    }

    private AntecedentFeature Features(Text.Sentence sentence, int pronoun, AntecedentFeature role, bool possessive, Noun noun, int distance, int rank, int subjects, PronounKind kind)
    {
        var features = noun.Role | (distance switch { 0 => AntecedentFeature.SameSentence, 1 => AntecedentFeature.OneBack, 2 => AntecedentFeature.TwoBack, _ => AntecedentFeature.FartherBack });
        void Add(bool has, AntecedentFeature feature) => features |= has ? feature : 0;
        Add(rank == 0, AntecedentFeature.Nearest);
        Add(rank is > 0 and < NearRank, AntecedentFeature.Near);
        var isSubject = role is AntecedentFeature.Subject or AntecedentFeature.SubjectBelow;
        var wasSubject = noun.Role is AntecedentFeature.Subject or AntecedentFeature.SubjectBelow;
        Add(isSubject && wasSubject, AntecedentFeature.BothSubjects);
        Add(!isSubject && !wasSubject, AntecedentFeature.NeitherSubject);
        var clause = Clause.Of(document, pronoun);
        Add(distance == 0 && wasSubject && noun.Verb == clause, AntecedentFeature.SubjectOfItsClause);
        Add(distance == 0 && wasSubject && noun.Verb != clause && noun.Verb == Clause.Above(document, clause), AntecedentFeature.SubjectOfClauseAbove);
        Add(distance == 1 && isSubject && noun.Role == AntecedentFeature.Subject && pronoun - sentence.FirstToken < 3, AntecedentFeature.OpensAfterSubject);
        Add(possessive && wasSubject && distance > 0, AntecedentFeature.OwnerBehindSubject);
        Add(role == AntecedentFeature.Object && wasSubject, AntecedentFeature.ObjectBehindSubject);
        Add(noun.IsNamed, AntecedentFeature.Named);
        Add(noun.IsPerson == true, AntecedentFeature.Person);
        Add(noun.IsPerson == false, AntecedentFeature.NoPerson);
        Add(noun.Sex != Persons.Sex.Unknown, AntecedentFeature.SameSex);
        Add(noun.IsPlace, AntecedentFeature.Place);
        Add(noun.IsEvent, AntecedentFeature.Happening);
        Add((noun.IsTeam || noun.IsNamed && !noun.IsPlace) && isSubject && Speaks(document, document.Tree.Head(pronoun)), AntecedentFeature.MaySpeak);
        Add(noun.IsTeam, AntecedentFeature.Team);
        Add(noun.IsWeak, AntecedentFeature.Weak);
        Add(!noun.IsPlural && kind == PronounKind.Group, AntecedentFeature.Single);
        Add(document.Tree.Child(noun.Token, Relation.Conjunct) >= 0, AntecedentFeature.Joined);
        Add(noun.Times > 1, AntecedentFeature.Again);
        Add(noun.Times >= OftenTimes, AntecedentFeature.Often);
        Add(noun.ByPronoun, AntecedentFeature.ByPronoun);
        Add(noun.Sentence <= 2, AntecedentFeature.First);
        var first = document.Tree.Subtree(noun.Token).First;
        Add(document.Tree.Relation(first) == Relation.PossessiveModifier, AntecedentFeature.Owned);
        Add(noun.IsLife, AntecedentFeature.Life);
        Add(noun.IsNamed && noun.Surname == _mostNamed, AntecedentFeature.MostNamed);
        var named = noun.IsNamed ? _named.GetValueOrDefault(noun.Surname) : 0;
        Add(named >= OftenTimes, AntecedentFeature.NamedOften);
        Add(named == 1, AntecedentFeature.NamedOnce);
        Add(noun.Paragraph == 0, AntecedentFeature.InHeadline);
        if (kind == PronounKind.Person && _sexTold.TryGetValue(noun.Key, out var told)) Add(true, told == Persons.Sex.Male == He.Contains(document.Tokens[pronoun].Key) ? AntecedentFeature.SameSexTold : AntecedentFeature.OtherSexTold);
        var isQuoted = quotation[pronoun];
        Add(isQuoted != noun.InQuotation, AntecedentFeature.OtherSideOfQuotation);
        var says = wasSubject && noun.Verb >= 0 && Speaks(document, noun.Verb);
        Add(isQuoted && !noun.InQuotation && says && distance <= 1, AntecedentFeature.SpeakerOfQuotation);
        Add(!isQuoted && says && distance == 0 && noun.Verb != clause, AntecedentFeature.SaysIt);
        Add(role == noun.Role, AntecedentFeature.SameRole);
        Add(wasSubject && subjects == 0, AntecedentFeature.LatestSubject);
        Add(noun.Paragraph != sentence.Paragraph, AntecedentFeature.OtherParagraph);
        Add(noun.IsLong, AntecedentFeature.FullName);
        Add(kind == PronounKind.Group && noun.IsPerson == false && !noun.IsTeam && !noun.IsNamed, AntecedentFeature.Thing);
        var verb = document.Tree.Head(pronoun);
        Add(verb >= 0 && noun.Verb >= 0 && verb != noun.Verb && document.Lemmas.Key(verb) == document.Lemmas.Key(noun.Verb), AntecedentFeature.SameVerb);
        if (kind != PronounKind.Person && verb >= 0 && Nearness(noun.Token, verb) is { } near) Add(true, near > 0.35 ? AntecedentFeature.Suits : near > 0.15 ? AntecedentFeature.SuitsLittle : AntecedentFeature.SuitsNot);
        if (document.Tree.Child(noun.Token, Relation.Determiner) is >= 0 and var determiner) Add(true, document.Word(determiner) is "a" or "an" or "A" or "An" ? AntecedentFeature.Indefinite : AntecedentFeature.Definite);
        return features;
    }

    private static bool Speaks(Document document, int verb) => EventLexicon.OfVerb(VerbForms.Key(document, verb), 0) is { IsSaying: true };

    /// <summary>How near the meanings of two words are; null where one is rare.</summary>
    private double? Nearness(int noun, int verb)
    {
        var vectors = WordVectors.ForEnglish();
        return vectors.Row(document.Tokens[noun].Key) is >= 0 and var first && vectors.Row(document.Tokens[verb].Key) is >= 0 and var second ? vectors.Likeness(first, second) : null;
    }

    /// <summary>What speaks for a pronoun that stands for no noun: "it is clear that", "it rained".</summary>
    private static AntecedentFeature Without(Document document, int pronoun, PronounKind kind)
    {
        var features = AntecedentFeature.Nothing;
        if (kind != PronounKind.Thing || document.Tree.Head(pronoun) is not (>= 0 and var verb)) return features;
        if (document.Tree.Relation(pronoun) == Relation.Object) return features | AntecedentFeature.NothingAsObject;
        if (document.Tree.Child(verb, Relation.ClausalComplement, Relation.ClausalSubject) > verb || document.Tree.Child(verb, Relation.OpenClausalComplement, Relation.AdverbialClause) > verb) features |= AntecedentFeature.NothingBeforeClause;
        if (document.Tags[verb] == PartOfSpeech.Adjective) features |= AntecedentFeature.NothingBeforeAdjective;
        return features;
    }

    /// <summary>Each thing is remembered once, as it was told of last.</summary>
    private void Remember(Noun noun)
    {
        var before = _nouns.Count - 1;
        while (before >= 0 && _nouns[before] is var other && other.Token != noun.Token && !(noun.IsNamed && other.IsNamed && other.Key == noun.Key && other.IsPlural == noun.IsPlural)) before--;
        if (noun.IsLife) _life = noun;
        if (before >= 0) _nouns.RemoveAt(before);
        if (_nouns.Count == 2 * Remembered) _nouns.RemoveRange(0, Remembered);
        _nouns.Add(noun);
    }

    /// <summary>What a noun or pronoun is in its clause; 0 for what no pronoun stands for.</summary>
    private static AntecedentFeature Role(Document document, int token) => document.Tree.Relation(token) switch
    {
        Relation.NominalSubject or Relation.PassiveSubject when Subjects.IsLed(document, token) => AntecedentFeature.Modifier,
        Relation.NominalSubject or Relation.PassiveSubject => Clause.IsMain(document, document.Tree.Head(token)) ? AntecedentFeature.Subject : AntecedentFeature.SubjectBelow,
        Relation.Object or Relation.IndirectObject => AntecedentFeature.Object,
        Relation.Oblique or Relation.ObliqueAgent => AntecedentFeature.Oblique,
        Relation.PossessiveModifier => AntecedentFeature.Owner,
        Relation.Conjunct => AntecedentFeature.Conjunct,
        Relation.NominalModifier when document.Tree.Head(token) is var led && document.Tree.Relation(led) is Relation.NominalSubject or Relation.PassiveSubject && Subjects.Beside(document, led, document.Tree.Head(led)) == token => AntecedentFeature.Subject,
        Relation.NominalModifier => AntecedentFeature.Modifier,
        Relation.Root => AntecedentFeature.OtherRole,
        _ => 0,
    };

    private sealed record Noun(int Token, int Sentence, AntecedentFeature Role, int Verb)
    {
        /// <summary>Of the last word of a name, or the lemma of a noun.</summary>
        public ulong Key { get; init; }

        /// <summary>Of the last word of a name.</summary>
        public ulong Surname { get; init; }

        public int Paragraph { get; init; }

        public bool InQuotation { get; init; }

        public bool IsNamed { get; init; }

        /// <summary>A name of several words.</summary>
        public bool IsLong { get; init; }

        /// <summary>The one whose life the article tells.</summary>
        public bool IsLife { get; init; }

        public bool IsPlural { get; init; }

        /// <summary>Of a team either "it" or "they" is said.</summary>
        public bool IsTeam { get; init; }

        public bool IsShip { get; init; }

        public bool IsPlace { get; init; }

        public bool IsWeak { get; init; }

        public bool IsEvent { get; init; }

        public bool? IsPerson { get; init; }

        public Persons.Sex Sex { get; init; }

        /// <summary>Of a name that begins with a form of address, "the King", "Lady Dole".</summary>
        public Persons.Sex Form { get; init; }

        /// <summary>How often the article told of it so far.</summary>
        public int Times { get; init; }

        /// <summary>A pronoun stood for it last.</summary>
        public bool ByPronoun { get; init; }
    }
}

using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Events;

/// <summary>
/// Which noun a pronoun stands for: of those that agree with it in number and sex, the one named last and with most weight, a subject's before an object's (after
/// Lappin and Leass, 1994). Works through the sentences in order and remembers a few dozen nouns, so that its time grows with the text alone.
/// </summary>
internal sealed class Antecedents
{
    private const int Remembered = 40, FarthestPerson = 5, FarthestThing = 2, PerSentence = 2;

    private static readonly FrozenSet<ulong> He = Clause.Keys("he him his himself"), She = Clause.Keys("she her hers herself"), It = Clause.Keys("it its itself"), They = Clause.Keys("they them their theirs themselves"),
        Teams = Clause.Keys("government army navy company court party committee council team board commission club parliament agency ministry crew family group force police firm bank band gang union couple pair delegation jury congress senate side squad"),
        Ships = Clause.Keys("ship vessel boat steamer schooner yacht ferry frigate brig submarine liner tanker"), NoThings = Clause.Keys("thing one something anything way time day year fact part case result end lot kind sort number addition course example rest");

    private readonly List<Noun> _nouns = [];

    /// <summary>The noun of each pronoun that was read and has one.</summary>
    private readonly Dictionary<int, int> _nounOf = [];

    private int _sentence;

    /// <summary>True for "he", "she", "it", "they" in any case, not for "I" or "who".</summary>
    public static bool IsPronoun(Document document, int token) => document.Tags[token] == PartOfSpeech.Pronoun && document.Tokens[token].Key is var key && (He.Contains(key) || She.Contains(key) || It.Contains(key) || They.Contains(key));

    /// <summary>The head of the noun phrase that a pronoun of a sentence already read stands for; -1 where none does.</summary>
    public int this[int pronoun] => _nounOf.GetValueOrDefault(pronoun, -1);

    /// <summary>Reads a sentence, after those before it.</summary>
    /// <param name="isPerson">Whether a name is that of a person: true, false, or null where nothing tells.</param>
    public void Read(Document document, Text.Sentence sentence, Func<int, (bool? Is, Persons.Sex Sex)> isPerson)
    {
        _sentence++;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var weight = Weight(document, i);
            if (IsPronoun(document, i))
            {
                if (document.Tree.Relation(i) == Relation.Expletive || Find(document, i) is not { } found) continue;
                _nounOf[i] = found.Token;
                // Whom a pronoun names is on everybody's mind again.
                if (weight > 0) Remember(found with { Sentence = _sentence, Weight = weight, Verb = document.Tree.Head(i) });
            }
            else if (weight > 0 && document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, i)) Remember(Of(document, i, weight, isPerson));
        }
    }

    private Noun Of(Document document, int token, int weight, Func<int, (bool? Is, Persons.Sex Sex)> isPerson)
    {
        var noun = new Noun(token, _sentence, weight, document.Tree.Head(token)) { IsPlural = Participants.IsPlural(document, token), IsTeam = Teams.Contains(document.Lemmas.Key(token)), IsShip = Ships.Contains(document.Lemmas.Key(token)), IsPlace = Clause.IsPlace(document, token) };
        // "The magnate, Jens Uldahl,"
        if (document.Tree.Child(token, Relation.Apposition) is >= 0 and var apposed && document.Tags[apposed] == PartOfSpeech.ProperNoun && !noun.IsPlural && isPerson(apposed) is { Is: true } named) return noun with { IsPerson = true, Sex = named.Sex };
        if (document.Tags[token] == PartOfSpeech.Noun) return noun with { IsPerson = Persons.IsNoun(document, token) && !noun.IsTeam, Sex = Persons.OfNoun(document, token), IsWeak = NoThings.Contains(document.Lemmas.Key(token)) };
        var (person, sex) = isPerson(token);
        if (person == false && document.Tree.Child(token, Relation.Determiner) >= 0 && !Clause.IsPlace(document, token)) noun = noun with { IsShip = true };
        return noun with { IsPerson = person, Sex = sex };
    }

    private Noun? Find(Document document, int pronoun)
    {
        var key = document.Tokens[pronoun].Key;
        var possessive = document.Tree.Relation(pronoun) == Relation.PossessiveModifier;
        // "Carried it by plane": no place can be carried; "besieged it" may be of one.
        var isThing = document.Tree.Relation(pronoun) == Relation.Object && PlaceWords.ClassOf(document.Tokens[document.Tree.Head(pronoun)]) != PlaceWords.WordClass.Visit;
        Noun? best = null;
        var most = double.MinValue;
        var self = -1;
        for (var n = _nouns.Count - 1; n >= 0; n--)
        {
            var noun = _nouns[n];
            var distance = _sentence - noun.Sentence;
            if (distance > FarthestPerson) break;
            // "Cox pulled it": not himself.
            if (!possessive && distance == 0 && noun.Verb == document.Tree.Head(pronoun) && noun.Verb >= 0) self = noun.Token;
            if (noun.Token == self || noun.IsPlace && isThing) continue;
            if (Fit(key, noun, distance) is not { } fit) continue;
            var score = fit + noun.Weight - PerSentence * distance + n * 0.01;
            if (score <= most) continue;
            (best, most) = (noun, score);
        }
        return best;
    }

    /// <summary>How well a noun agrees with a pronoun; null where it does not.</summary>
    private static double? Fit(ulong pronoun, Noun noun, int distance)
    {
        if (He.Contains(pronoun) || She.Contains(pronoun))
        {
            // "The Fram … she left in June"
            if (noun.IsShip && She.Contains(pronoun) && !noun.IsPlural) return 1;
            var sex = He.Contains(pronoun) ? Persons.Sex.Male : Persons.Sex.Female;
            if (noun.IsPlural || noun.IsPerson == false || noun.Sex != Persons.Sex.Unknown && noun.Sex != sex) return null;
            return (noun.IsPerson == true ? 3 : 0) + (noun.Sex == sex ? 2 : 0);
        }
        if (distance > FarthestThing) return null;
        if (It.Contains(pronoun)) return noun.IsPlural || noun.IsPerson == true || noun.IsWeak ? null : noun.IsPerson == false ? 1 : 0;
        if (noun.IsPlural) return noun.IsPerson == true ? 2 : 1;
        return noun.IsTeam ? 0 : null;
    }

    private void Remember(Noun noun)
    {
        if (_nouns.Count == 2 * Remembered) _nouns.RemoveRange(0, Remembered);
        _nouns.Add(noun);
    }

    /// <summary>How likely what comes next is about it, by what it is in its clause; 0 for no candidate.</summary>
    private static int Weight(Document document, int token) => document.Tree.Relation(token) switch
    {
        Relation.NominalSubject or Relation.PassiveSubject when Participants.IsLed(document, token) => 1,
        Relation.NominalSubject or Relation.PassiveSubject => Clause.IsMain(document, document.Tree.Head(token)) ? 5 : 4,
        Relation.Root or Relation.Object or Relation.IndirectObject or Relation.ObliqueAgent => 3,
        Relation.PossessiveModifier or Relation.Oblique or Relation.Conjunct => 2,
        Relation.NominalModifier => 1,
        _ => 0,
    };

    private readonly record struct Noun(int Token, int Sentence, int Weight, int Verb)
    {
        public bool IsPlural { get; init; }

        /// <summary>Of a team either "it" or "they" is said.</summary>
        public bool IsTeam { get; init; }

        public bool IsShip { get; init; }

        public bool IsPlace { get; init; }

        public bool IsWeak { get; init; }

        public bool? IsPerson { get; init; }

        public Persons.Sex Sex { get; init; }
    }
}

using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>What an article has told so far of the things that it later only points at: "the court" after "the Supreme Court", "the bombing" after "a bombing in Lima", "the minister" after "Minister Ann Dole".</summary>
internal sealed class Descriptions
{
    private const int Farthest = 30, Longest = 42;

    private static readonly string[] Numbers = ["two", "three", "four"];

    private static readonly WordSet The = Clause.Keys("the"), Pairs = Clause.Keys("couple pair duo"), News = Clause.Keys("a an another some several"), Countries = Clause.Keys("country nation state"), Companies = Clause.Keys("company firm corporation"),
        Common = Clause.Keys("time day year area region state island coast country square street river south north east west population people citizen language use way part end side press public world rest event");

    /// <summary>By the lemma of a noun: the head of the phrase that said last which one is meant.</summary>
    private readonly Dictionary<ulong, int> _heads = [];

    /// <summary>By the lemma of a noun: the head of the phrase that told of it as new: "a bridge of steel", "two men".</summary>
    private readonly Dictionary<ulong, int> _new = [];

    private int _company = -1;

    /// <summary>By how many they are: the countries or people that were listed last.</summary>
    private readonly Dictionary<int, (string Names, bool ArePlaces, int Sentence)> _lists = [];

    /// <summary>Reads a sentence, after those before it.</summary>
    /// <param name="isPerson">Whether a name is that of a person: true, false, or null where nothing tells.</param>
    public void Read(Document document, Sentence sentence, Func<int, bool?> isPerson)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || document.Tree.Relation(i) is Relation.Flat or Relation.Compound || NounPhrase.IsTime(document, i)) continue;
            if (document.Tags[i] == PartOfSpeech.ProperNoun && Clause.IsName(document, i) && isPerson(i) is var person)
            {
                LearnName(document, i, person == true);
                if (person == false && document.Tree.Relation(i) is Relation.NominalSubject or Relation.PassiveSubject) _company = i;
            }
            if (document.Tags[i] == PartOfSpeech.ProperNoun && document.Tree.Relation(i) != Relation.Conjunct && document.Tree.Child(i, Relation.Conjunct) >= 0) LearnList(document, i, isPerson);
            var key = KeyOf(document, i);
            // "Orbis is a bank from Hull": Orbis says more.
            if (SaysWhich(document, i) && !(NameOf(document, i) is var name && name != i && _heads.TryGetValue(key, out var told) && told == name)) _heads[key] = i;
            if (IsNew(document, i)) _new[document.Lemmas.Key(i)] = i;
        }
    }

    /// <summary>The head of the phrase that says which one a noun with "the" alone before it means; -1 where none does.</summary>
    public int Of(Document document, int noun)
    {
        if (document.Tags[noun] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || !IsBare(document, noun) || Clause.IsPlace(document, noun)) return -1;
        var lemma = KeyOf(document, noun);
        if (Common.Contains(lemma) || Anaphora.IsKindOfPlace(lemma)) return -1;
        var head = _heads.GetValueOrDefault(lemma, Companies.Contains(lemma) ? _company : -1);
        if (head < 0 || head >= noun || Number.IsPlural(document, head) != Number.IsPlural(document, noun)) return -1;
        // "The Queen" is no "young Queen".
        if (document.Tags[noun] == PartOfSpeech.ProperNoun && Persons.IsNoun(document, noun) && KeyOf(document, head) == lemma) return -1;
        return document.Tags[head] == PartOfSpeech.ProperNoun || document.SentenceOf(noun) - document.SentenceOf(head) <= Farthest ? head : -1;
    }

    private static ulong KeyOf(Document document, int noun) => document.Tags[noun] == PartOfSpeech.Noun ? document.Lemmas.Key(noun) : document.Tokens[noun].Key;

    /// <summary>The head of the phrase that told as new what a noun with "the" alone before it means; -1 where none did.</summary>
    public int NewOf(Document document, int noun)
    {
        if (document.Tags[noun] != PartOfSpeech.Noun || !IsBare(document, noun) || Common.Contains(document.Lemmas.Key(noun)) || !_new.TryGetValue(document.Lemmas.Key(noun), out var head)) return -1;
        return head < noun && document.SentenceOf(noun) - document.SentenceOf(head) <= Farthest && Number.IsPlural(document, head) == Number.IsPlural(document, noun) ? head : -1;
    }

    /// <summary>The name that a noun describes: "Ann Dole, a pilot", "Ann Dole is a pilot"; the noun itself where it describes none.</summary>
    public static int NameOf(Document document, int noun)
    {
        if (document.Tags[noun] != PartOfSpeech.Noun) return noun;
        // "In Leeds the union met": nothing parts the two.
        if (document.Tree.Relation(noun) == Relation.Apposition && document.Tree.Subtree(noun).First is var first && first > document.Tree.Head(noun) && document.Tags[first - 1] != PartOfSpeech.Punctuation && document.Tags[first] != PartOfSpeech.Punctuation) return noun;
        // "Ole Lund (1901–1980) was a painter who", "Ole Lund, the painter and poet who"
        if (document.Tree.Relation(noun) == Relation.Conjunct && document.Tree.Head(noun) is >= 0 and var joined && document.Tags[joined] == PartOfSpeech.ProperNoun && (document.Tree.Child(noun, Relation.Copula) >= 0 && document.Tree.Child(noun, Relation.NominalSubject) < 0 || IsOfApposition(document, noun))) return joined;
        var name = document.Tree.Relation(noun) == Relation.Apposition ? document.Tree.Head(noun) : document.Tree.Child(noun, Relation.Copula) >= 0 ? document.Tree.Child(noun, Relation.NominalSubject) : -1;
        return name >= 0 && document.Tags[name] == PartOfSpeech.ProperNoun && Number.IsPlural(document, name) == Number.IsPlural(document, noun) ? name : noun;
    }

    /// <summary>"Ole Lund, the painter and poet, died": what the parser joins to the name belongs to what describes it.</summary>
    public static bool IsOfApposition(Document document, int conjunct)
    {
        if (document.Tags[conjunct] != PartOfSpeech.Noun || document.Tree.Child(conjunct, Relation.Determiner, Relation.PossessiveModifier) >= 0 || Number.IsPlural(document, conjunct) || document.Tree.Head(conjunct) is not (>= 0 and var name)) return false;
        foreach (var child in document.Tree.Children(name))
            if (document.Tree.Relation(child) == Relation.Apposition && child > name && child < conjunct && document.Tags[child] == PartOfSpeech.Noun) return true;
        return false;
    }

    /// <summary>"The three countries" after "Chad, Mali and Niger", "the two men" after "Ole Lund and Per Dahl"; null where no such list was told lately.</summary>
    public string? ListOf(Document document, int noun)
    {
        if (document.Tags[noun] != PartOfSpeech.Noun || !_lists.TryGetValue(CountOf(document, noun), out var list) || document.SentenceOf(noun) - list.Sentence is < 1 or > Farthest) return null;
        return (list.ArePlaces ? Countries.Contains(document.Lemmas.Key(noun)) : Persons.IsNoun(document, noun) || Pairs.Contains(document.Lemmas.Key(noun))) ? list.Names : null;
    }

    private static int CountOf(Document document, int noun)
    {
        if (IsPair(document, noun)) return 2;
        var count = 0;
        foreach (var child in document.Tree.Children(noun))
            if (document.Tree.Relation(child) == Relation.NumericModifier && document.Text[Math.Max(document.Tokens[child].Start - 1, 0)] == '-') return 0;
            else if (document.Tree.Relation(child) == Relation.NumericModifier) count = Array.IndexOf(Numbers, document.Word(child).ToString().ToLowerInvariant()) + 2;
            else if (document.Word(child) is "both" or "Both") count = 2;
            else if (document.Tree.Relation(child) is not (Relation.Determiner or Relation.Case or Relation.Punctuation) || document.Word(child) is not ("the" or "The") && document.Tree.Relation(child) == Relation.Determiner) return 0;
        return count;
    }

    private void LearnList(Document document, int first, Func<int, bool?> isPerson)
    {
        var (count, last, arePlaces, arePeople) = (0, first, true, true);
        for (var item = first; item >= 0 && count <= Numbers.Length + 1; item = Next(document, first, item))
        {
            (count, last) = (count + 1, item);
            if (document.Tags[item] != PartOfSpeech.ProperNoun) return;
            arePlaces &= Clause.IsPlace(document, item);
            arePeople &= !Clause.IsPlace(document, item) && isPerson(item) == true;
        }
        if (!arePlaces && !arePeople || document.Tree.Child(last, Relation.CoordinatingConjunction) is not (>= 0 and var and) || document.Word(and) is not ("and" or "&")) return;
        var start = document.Tree.Subtree(first).First;
        while (document.Tags[start] is PartOfSpeech.Adposition or PartOfSpeech.Punctuation) start++;
        while (last + 1 < document.Tokens.Length && document.Tree.Relation(last + 1) == Relation.Flat) last++;
        if (document.Tokens[last].End - document.Tokens[start].Start <= Longest) _lists[count] = (document.SpanOf(start, last + 1).In(document.Text).ToString(), arePlaces, document.SentenceOf(first));
    }

    /// <summary>The next of the words that a list joins, whether each hangs on the first or on the one before it; -1 behind the last.</summary>
    private static int Next(Document document, int first, int item)
    {
        foreach (var child in document.Tree.Children(item))
            if (child > item && document.Tree.Relation(child) == Relation.Conjunct) return child;
        foreach (var child in document.Tree.Children(first))
            if (child > item && document.Tree.Relation(child) == Relation.Conjunct) return child;
        return -1;
    }

    /// <summary>"President Ann Dole", "Ann Dole, the president", "Orbis is a bank": the word stands for the name.</summary>
    private void LearnName(Document document, int name, bool isPerson)
    {
        var (tree, first) = (document.Tree, document.Tree.Subtree(name).First);
        for (var i = name - 1; i >= first && isPerson; i--)
            if (Persons.IsNoun(document, i) || PlaceWords.ClassOf(document.Tokens[i]) == PlaceWords.WordClass.Title) _heads[document.Tokens[i].Key] = name;
        var above = tree.Relation(name) is Relation.Apposition or Relation.NominalSubject ? tree.Head(name) : -1;
        foreach (var word in (ReadOnlySpan<int>)[above, tree.Child(name, Relation.Apposition)])
            if (word >= 0 && document.Tags[word] == PartOfSpeech.Noun && (NameOf(document, word) == name || word == above && tree.Relation(name) == Relation.Apposition)) _heads[document.Lemmas.Key(word)] = name;
    }

    /// <summary>"A bridge", "two men": told of for the first time, and not only what a name is called.</summary>
    private static bool IsNew(Document document, int noun)
    {
        if (document.Tags[noun] != PartOfSpeech.Noun || NameOf(document, noun) != noun) return false;
        var article = document.Tree.Child(noun, Relation.Determiner);
        if (article >= 0) return News.Contains(document.Tokens[article].Key);
        return document.Tree.Child(noun, Relation.NumericModifier) is >= 0 and var number && number < noun;
    }

    /// <summary>A name stands in the phrase: "the Supreme Court", "Qantas's offer", "a bombing in Lima".</summary>
    private static bool SaysWhich(Document document, int noun)
    {
        foreach (var child in document.Tree.Children(noun))
            if (document.Tree.Relation(child) is Relation.Compound or Relation.PossessiveModifier or Relation.NominalModifier or Relation.AdjectivalModifier && document.Tags[child] is PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, child)
                || document.Tree.Relation(child) == Relation.AdjectivalModifier && document.Tags[noun] == PartOfSpeech.ProperNoun) return true;
        return false;
    }

    /// <summary>"The court", with nothing else to say which.</summary>
    private static bool IsBare(Document document, int noun) => Says(document, noun, -1) is { HasThe: true, More: false };

    /// <summary>"The court", "the new venture", with nothing but an adjective and a name behind it to say which.</summary>
    public static bool IsDefinite(Document document, int noun, int but) => Says(document, noun, but, adjectives: true) is { HasThe: true, More: false };

    /// <summary>"The couple", "the pair".</summary>
    private static bool IsPair(Document document, int noun) => Pairs.Contains(document.Lemmas.Key(noun)) && IsBare(document, noun);

    private static (bool HasThe, bool More) Says(Document document, int noun, int but, bool adjectives = false)
    {
        var (the, more) = (false, false);
        foreach (var child in document.Tree.Children(noun))
            if (The.Contains(document.Tokens[child].Key)) the = true;
            else more |= child != but && !NounPhrase.IsTime(document, child) && document.Tree.Relation(child) is not (Relation.Case or Relation.Punctuation or Relation.AdverbialModifier) && !(adjectives && document.Tree.Relation(child) == Relation.AdjectivalModifier);
        return (the, more);
    }
}

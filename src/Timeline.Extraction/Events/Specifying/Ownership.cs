using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Specifying;

/// <summary>Which nouns mean what a country has one of, or what somebody has: with "the" alone before them they are those of the article.</summary>
internal static class Ownership
{
    private static readonly WordSet States = Clause.Keys("government parliament army military navy coalition opposition cabinet ministry constitution junta monarchy electorate voters authorities regime treasury senate legislature economy currency crisis election referendum judiciary police troops soldiers rebels insurgents guerrillas separatists farmers miners"),
        // "The prime minister", "the supreme court", "the coast guard", which another word tells from any.
        Offices = Clause.Keys("minister president premier chancellor presidency court prosecutor commission exchange federation force forces guard"),
        // Of these a country has many.
        Lesser = Clause.Keys("state regional provincial local county city town municipal district metropolitan same other"),
        Organs = Clause.Keys("government parliament senate congress assembly court ministry army navy commission cabinet"), OfOrgans = Clause.Keys("supreme high constitutional national constituent electoral federal foreign interior finance health defence defense justice"),
        Kin = Clause.Keys("family parents father mother son daughter brother brothers sister sisters grandmother grandfather uncle aunt nephew cousin cousins"),
        Belongings = Clause.Keys("book novel film song album thesis opera painting volume coffin funeral body remains grave marriage wedding");

    public static bool IsOfCountry(Document document, BarePhrase phrase) =>
        (IsOrgan(document, phrase.First, phrase.Noun) || Holds(States, document, phrase.Noun) || !phrase.IsAlone && Holds(Offices, document, phrase.Noun)) && !Clause.HasWord(document, phrase.First, phrase.Noun, Lesser);

    /// <summary>"Supreme Court", "Senate": a name that every country gives.</summary>
    public static bool IsOrgan(Document document, int first, int noun)
    {
        if (document.Tags[noun] != PartOfSpeech.ProperNoun || !Organs.Contains(document.Tokens[noun].Key)) return false;
        for (var i = first; i < noun; i++)
            if (!OfOrgans.Contains(document.Tokens[i].Key)) return false;
        return true;
    }

    /// <summary>"The family", "the second son", "the grave".</summary>
    public static bool IsOfPerson(Document document, BarePhrase phrase) => Kin.Contains(document.Tokens[phrase.Noun].Key) || phrase.IsAlone && Belongings.Contains(document.Tokens[phrase.Noun].Key);

    private static bool Holds(WordSet nouns, Document document, int noun) => nouns.Contains(document.Tokens[noun].Key) || nouns.Contains(document.Lemmas.Key(noun));
}

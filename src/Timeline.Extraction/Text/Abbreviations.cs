using System.Collections.Frozen;

namespace Timeline.Extraction.Text;

/// <summary>Words that are written with a full stop of their own. Source: the style books of AP and the Chicago Manual.</summary>
internal static class Abbreviations
{
    /// <summary>Shortenings after which a sentence seldom ends: titles, ranks, "vs.", "No.".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = Lookup(
        "Mr Mrs Ms Dr Prof Sen Rep Gov Gen Col Lt Maj Capt Cmdr Sgt Cpl Adm Pvt Rev Hon Pres Supt Fr Sr St Ste Mt Ft Messrs Mme Mlle vs No Nos Vol Fig approx ca cf");

    /// <summary>Shortenings that may also end a sentence: months, days, states, companies.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anywhere = Lookup(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo " +
        "Inc Corp Co Ltd Bros Jr Esq etc al Ave Blvd Rd Dept Univ Assn Bldg");

    public static bool Contains(ReadOnlySpan<char> word) => BeforeNames.Contains(word) || Anywhere.Contains(word);

    public static bool NeverEndsSentence(ReadOnlySpan<char> word) => BeforeNames.Contains(word.TrimEnd('.'));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

using System.Collections.Frozen;

namespace Timeline.Extraction.Events;

/// <summary>Forms of English verbs: from a form in a text to the base, and from the base to the present tense of a title.</summary>
internal static class VerbInflection
{
    private static readonly FrozenDictionary<string, string> Irregular = Irregulars();

    private static readonly string[] DropsE =
    [
        "ated", "ised", "ized", "uced", "ired", "ured", "uded", "ided", "oved", "aved", "ived", "osed", "ased", "used", "aged", "nged", "rged", "dged", "nced", "rced", "aced", "iced", "psed", "rsed", "nsed",
        "lsed", "lved", "rved", "gled", "bled", "tled", "dled", "kled", "pled", "fled", "zed", "ued", "yzed", "ared", "ored", "oked", "aked", "iked", "ined", "uted", "oted", "eted", "ited", "aded", "oded", "ased", "amed", "imed", "umed", "oped", "aped", "iled", "uled", "eled",
    ];

    private static readonly FrozenSet<string> KeepsNoE = new[]
    {
        "visited", "edited", "limited", "profited", "inherited", "exited", "posited", "credited", "benefited", "merited", "awaited", "recruited", "waited", "repeated", "defeated", "heated", "seated",
        "opened", "happened", "listened", "joined", "explained", "remained", "gained", "detained", "trained", "contained", "ruined", "resigned", "signed", "designed", "assigned", "campaigned", "maintained", "obtained", "rained", "drained", "strained", "stained",
        "appeared", "cleared", "feared", "entered", "offered", "ordered", "gathered", "covered", "discovered", "triggered", "murdered", "considered", "delivered", "honored", "sponsored", "monitored", "anchored", "favored", "poured", "toured", "repaired", "aired",
        "looked", "booked", "soaked", "leaked", "sailed", "failed", "jailed", "mailed", "derailed", "detailed", "unveiled", "boiled", "foiled", "toiled", "hailed", "trailed", "assailed", "prevailed", "travelled", "cancelled", "modelled", "labelled", "fuelled", "claimed", "aimed", "roamed", "screamed", "streamed", "teamed",
        "loaded", "unloaded", "raided", "aided", "headed", "pleaded", "leaded", "crowded", "boarded", "rooted", "looted", "shouted", "scouted", "routed", "developed", "reaped", "leaped", "swooped", "trooped", "quieted", "targeted", "budgeted", "marketed", "rioted", "piloted", "balloted", "pivoted", "debuted", "focused", "biased",
        "reasoned", "imprisoned", "questioned", "mentioned", "stationed", "commissioned", "abandoned", "pardoned", "summoned", "poisoned", "bargained",
    }.ToFrozenSet();

    /// <summary>The base of a past form or participle in lower case: "met" → "meet", "opened" → "open".</summary>
    public static string Base(string form)
    {
        if (Irregular.TryGetValue(form, out var irregular)) return irregular;
        if (form.EndsWith("ing", StringComparison.Ordinal) && form.Length > 5) return FromStem(form[..^3], form[..^3] + "ed");
        if (form.EndsWith("ied", StringComparison.Ordinal) && form.Length > 4) return form[..^3] + "y";
        if (form.EndsWith("ed", StringComparison.Ordinal) && form.Length > 3) return FromStem(form[..^2], form);
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4) return form[..^3] + "y";
        if (form.EndsWith("ches", StringComparison.Ordinal) || form.EndsWith("shes", StringComparison.Ordinal) || form.EndsWith("sses", StringComparison.Ordinal) || form.EndsWith("goes", StringComparison.Ordinal)) return form[..^2];
        return form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) && form.Length > 3 ? form[..^1] : form;
    }

    /// <summary>The third person of the present, or the plain form for a plural subject.</summary>
    public static string Present(string verb, bool plural)
    {
        if (verb == "be") return plural ? "are" : "is";
        if (plural) return verb;
        if (verb == "have") return "has";
        if (verb.EndsWith('y') && verb.Length > 1 && verb[^2] is not ('a' or 'e' or 'i' or 'o' or 'u')) return verb[..^1] + "ies";
        return verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith('o') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
    }

    private static string FromStem(string stem, string past)
    {
        if (Irregular.TryGetValue(past, out var irregular)) return irregular;
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f' or 'e' or 'o')) return stem[..^1];
        if (KeepsNoE.Contains(past)) return stem.EndsWith("ll", StringComparison.Ordinal) ? stem[..^1] : stem;
        foreach (var ending in DropsE)
            if (past.EndsWith(ending, StringComparison.Ordinal)) return stem + "e";
        return stem;
    }

    private static FrozenDictionary<string, string> Irregulars()
    {
        var forms = new Dictionary<string, string>();
        foreach (var line in EventLexicon.Lines("irregular-verbs.txt"))
        {
            var parts = line.Split(' ');
            forms[parts[2]] = parts[0];
            forms[parts[1]] = parts[0];
        }
        return forms.ToFrozenDictionary();
    }
}

using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Events;

/// <summary>Completes a title that names nothing with the place of its event, where its sentence or the one before names that, and names "there" and "the country" in it.</summary>
internal static class TitlePlace
{
    /// <summary>What is no longer has room for a place.</summary>
    private const int Short = 72;

    private static readonly string[] Articled = ["United ", "Netherlands", "Philippines", "Maldives", "Bahamas", " Islands", " Republic", " Emirates", " Sea", " Ocean"];

    /// <summary>What may follow "the city" that is told with its name.</summary>
    private static readonly FrozenSet<string> Following = "in on at by with for from to and as after before against during".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Somewhere = "here there that throughout everywhere nearby".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Unnamed = "The A An Another Some Several Many Few More About At Nearly Almost Over Others People Police Hundreds Thousands Dozens One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve No None".Split(' ').ToFrozenSet();

    /// <param name="where">Where it happened.</param>
    /// <param name="isCarried">The sentence does not name that place.</param>
    /// <param name="isTold">What stands before the title names that place.</param>
    public static string Complete(Document document, EventTrigger trigger, string title, Place where, bool isCarried, bool isTold)
    {
        if ((isCarried || !title.Contains(where.Name, StringComparison.Ordinal)) && title.IndexOfAny(['"', '“']) < 0 && PointsThere(document, trigger) is { } there && At(where) is { } pointedAt)
        {
            var named = Once(title, there, trigger.Class.Kind == EventKind.Movement || VerbForms.Base(document, trigger.Token) is "get" ? pointedAt.Replace(" in ", " to ", StringComparison.Ordinal) : pointedAt);
            if (named.Length <= TitleWriter.Longest) return named;
        }
        if (isCarried && trigger is { IsNoun: false, Status: EventStatus.Happened or EventStatus.Planned } && Reached(document, trigger, title, where) is { Length: <= TitleWriter.Longest } reached) return reached;
        if (isCarried && IsLast(document, trigger, where) && Pointed(title, where) is { Length: <= TitleWriter.Longest } told) return told;
        if (isTold || isCarried && !IsNear(document, trigger, where) || trigger is not { Status: EventStatus.Happened or EventStatus.Planned, IsNoun: false } || !TakesPlace(trigger) || title.Length is 0 or > Short || !NamesNothing(document, trigger, title) || At(where) is not { } place) return title;
        // "Hits the country"
        var placed = title.Split(' ') is [.., not "to", "the", var last] && IsKind(last, where.Kind) ? title[..^(last.Length + "the ".Length)] + place[(place.IndexOf(' ', 1) + 1)..] : title + place;
        return placed.Length <= TitleWriter.Longest ? placed : title;
    }

    /// <summary>"The envoy arrives", "the envoy visits", with where; null where the title ends in no such verb.</summary>
    private static string? Reached(Document document, EventTrigger trigger, string title, Place where)
    {
        var verb = VerbForms.Base(document, trigger.Token);
        if (At(where) is not { } there || !title.EndsWith(" " + verb, StringComparison.Ordinal) && !title.EndsWith(" " + VerbForms.Present(verb, false), StringComparison.Ordinal)) return null;
        return verb switch
        {
            "arrive" or "land" => title + there,
            "return" => title + " to" + there[there.IndexOf(' ', 1)..],
            "visit" or "reach" or "enter" => title + there[there.IndexOf(' ', 1)..],
            _ => null,
        };
    }

    /// <summary>"Hits the country", "lives in that city", "the town's mayor", with its name; null where the title does not point at it so. "The city council" and "the city of Hull" are no such.</summary>
    private static string? Pointed(string title, Place where)
    {
        foreach (var pointer in (ReadOnlySpan<string>)[" the ", " that "])
            for (var at = title.IndexOf(pointer, StringComparison.Ordinal); at > 0; at = title.IndexOf(pointer, at + 1, StringComparison.Ordinal))
            {
                var start = at + pointer.Length;
                var end = start;
                while (end < title.Length && char.IsLetter(title[end])) end++;
                var rest = title[end..];
                if (IsKind(title[start..end], where.Kind) && (rest.Length == 0 || rest.StartsWith("'s ", StringComparison.Ordinal) || rest.StartsWith("’s ", StringComparison.Ordinal) || Following.Contains(rest.TrimStart().Split(' ')[0])))
                    return title[..at] + " " + (IsArticled(where) ? "the " : "") + where.Name + (where.Name.EndsWith('s') && rest.Length > 1 && rest[1] == 's' ? rest.Remove(1, 1) : rest);
            }
        return null;
    }

    /// <summary>No other place of its kind was named since.</summary>
    private static bool IsLast(Document document, EventTrigger trigger, Place where)
    {
        for (var p = PlaceLinker.FirstMention(document, trigger.Token) - 1; p >= 0; p--)
            if (document.Places[p].Place is { } place && place.Kind == where.Kind) return place.Id == where.Id;
        return false;
    }

    /// <summary>The sentence before names it.</summary>
    private static bool IsNear(Document document, EventTrigger trigger, Place where)
    {
        for (var p = PlaceLinker.FirstMention(document, trigger.Token) - 1; p >= 0 && document.SentenceOf(document.Places[p].FirstToken) >= trigger.Sentence - 1; p--)
            if (document.Places[p].Place?.Id == where.Id) return true;
        return false;
    }

    /// <summary>"There" or "here" behind the verb, as a place and not as in "from there" or "that there were"; null where neither stands.</summary>
    private static string? PointsThere(Document document, EventTrigger trigger)
    {
        for (var i = trigger.Token + 1; i < document.Sentences[trigger.Sentence].EndToken; i++)
            if (document.Word(i) is "there" || document.Word(i) is "here" && !trigger.InQuotation) return document.Tags[i] == PartOfSpeech.Adverb && document.Tags[i - 1] != PartOfSpeech.Adposition ? " " + document.Word(i).ToString() : null;
        return null;
    }

    private static string Once(string text, string word, string other) => text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + other + text[(at + word.Length)..] : text;

    /// <summary>"The city", where a city is meant.</summary>
    public static bool IsOnlyKind(string name, Place where) => name.Split(' ') is ["The" or "the", var kind] && IsKind(kind, where.Kind);

    private static bool IsKind(string noun, PlaceKind kind) => kind switch
    {
        PlaceKind.City => noun is "city" or "town" or "village" or "port" or "capital",
        PlaceKind.Country => noun is "country" or "nation" or "kingdom" or "republic",
        PlaceKind.Island => noun is "island",
        _ => false,
    };

    /// <summary>"In Leeds", "on Java"; null for what a title names otherwise.</summary>
    private static string? At(Place place) => place.Kind switch
    {
        PlaceKind.City or PlaceKind.District or PlaceKind.Region or PlaceKind.Country => (IsArticled(place) ? " in the " : " in ") + place.Name,
        PlaceKind.Island => " on " + place.Name,
        _ => null,
    };

    /// <summary>"The Philippines"</summary>
    public static bool IsArticled(Place place) => Articled.Any(word => place.Name.Contains(word, StringComparison.Ordinal));

    /// <summary>What takes place somewhere, and is no journey, no saying and no mere rise.</summary>
    private static bool TakesPlace(EventTrigger trigger) => trigger.Class is { Role: EventRole.Event or EventRole.Phase, Kind: not (EventKind.Movement or EventKind.Statement or EventKind.Economy) };

    /// <summary>"The bomb goes off": no name in it tells which.</summary>
    public static bool NamesNothing(Document document, EventTrigger trigger, string title)
    {
        for (var i = 1; i < title.Length; i++)
            if (char.IsUpper(title[i])) return false;
        if (title.IndexOfAny(['$', '%']) >= 0 || title.StartsWith("The writer", StringComparison.Ordinal) || title.EndsWith(" in", StringComparison.Ordinal) || title.Split(' ').Skip(1).Any(Somewhere.Contains)) return false;
        if (char.IsAsciiDigit(title[0]) || Unnamed.Contains(title.Split(' ', 2)[0])) return true;
        if (Subjects.Of(document, trigger) is not (>= 0 and var subject) || document.Tags[subject] != PartOfSpeech.Noun) return false;
        for (var i = document.Tree.Subtree(subject).First; i <= subject; i++)
            if (document.Tags[i] != PartOfSpeech.ProperNoun && title.StartsWith(document.Word(i).ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

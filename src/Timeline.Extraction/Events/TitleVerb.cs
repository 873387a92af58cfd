using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>The verb as a title writes it: the words of the text from its first auxiliary on, the finite one in the present ("was expected to visit" → "is expected to visit"), so that what is doubted stays in doubt.</summary>
internal static class TitleVerb
{
    private static readonly WordSet Passing = Clause.Keys("also then later now already once soon ever eventually finally subsequently recently previously originally initially therefore thus however today just first still meanwhile ultimately immediately too therein thereby instead soon long since so"),
        Haves = Clause.Keys("have has had having 've 'd"), Bes = Clause.Keys("is are was were am 's 're be been being"), Dos = Clause.Keys("do does did"), Gets = Clause.Keys("get gets got gotten getting"), Nots = Clause.Keys("not n't"), Questions = Clause.Keys("when where how why"),
        Doubts = Clause.Keys("allegedly reportedly apparently supposedly possibly probably"),
        Denying = Clause.Keys("not n't never neither nor no nobody none nothing few little hardly scarcely barely rarely seldom fail fails failed refuse refuses refused");

    private static readonly FrozenDictionary<ulong, string> Modals = new[] { ("will", "will"), ("shall", "will"), ("'ll", "will"), ("wo", "will"), ("would", "would"), ("may", "may"), ("might", "might"), ("could", "could"), ("should", "should"), ("can", "can"), ("ca", "can"), ("must", "must") }
        .ToFrozenDictionary(pair => WordKey.Of(pair.Item1), pair => pair.Item2);

    /// <summary>The verb with its auxiliaries, its adverbs and the verbs that lead to it, in the order of the text; those of the first of joined verbs stand for the second too.</summary>
    public static List<int> Group(Document document, int verb)
    {
        var first = verb;
        var start = document.Sentences[document.SentenceOf(verb)].FirstToken;
        while (first > start && (Leads(document, first - 1, first) ? first - 1 : BeforeTime(document, first, start)) is var next && next < first) first = next;
        var group = new List<int>();
        for (var i = first; i <= verb; i++)
            if (i == verb || !IsLeftOut(document, i)) group.Add(i);
        // "Allegedly twisted and pinned down"
        for (var (at, head) = (verb, document.Tree.Head(verb)); document.Tree.Relation(at) == Relation.Conjunct && head >= start && head < at; (at, head) = (head, document.Tree.Head(head)))
            foreach (var child in document.Tree.Children(head))
                if (child < head && Doubts.Contains(document.Tokens[child].Key)) group.Insert(0, child);
        // "Was arrested and charged"
        if (group.Exists(token => IsFinite(document, token)) || document.Tree.Relation(verb) != Relation.Conjunct || document.Tree.Head(verb) is var before && (before < start || before > verb || document.VerbForms[before] != document.VerbForms[verb] || document.Tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) >= 0)) return group;
        var shared = Group(document, before);
        shared.RemoveAt(shared.Count - 1);
        // "Is expected to leave and to fly on"
        if (shared.Count > 0 && document.Word(shared[^1]) is "to" && document.Word(group[0]) is "to") group.RemoveAt(0);
        return [.. shared, .. group];
    }

    /// <summary>Writes the group.</summary>
    /// <param name="plural">Whether the subject stands in the plural.</param>
    /// <param name="passive">Whether a verb without auxiliary is one in the passive.</param>
    public static void Append(StringBuilder title, Document document, EventTrigger trigger, List<int> group, bool plural, bool passive)
    {
        var negative = trigger.Status == EventStatus.Denied && !Denies(document, trigger, group);
        // In a text of signs anything may be taken for a copula.
        var first = Math.Max(0, group.FindIndex(token => document.Tags[token] is PartOfSpeech.Auxiliary or PartOfSpeech.Verb || document.Word(token) is "to"));
        // "Lows not reached since May"
        negative |= group[..first].Exists(token => Nots.Contains(document.Tokens[token].Key));
        foreach (var adverb in group[..first].Where(token => !Nots.Contains(document.Tokens[token].Key)))
            // "Nine people altogether were charged": the parser may take it for a part of the subject.
            if (document.Word(adverb).ToString().ToLowerInvariant() is var word && !title.ToString().EndsWith($" {word} ", StringComparison.Ordinal)) title.Append(word).Append(' ');
        var rest = group[(first + 1)..];
        var key = document.Tokens[group[first]].Key;
        var be = plural ? "are" : "is";
        if (rest.Count > 0 && Modals.TryGetValue(key, out var modal)) Say(modal is "would" && trigger.Status is EventStatus.Planned ? "will" : modal, rest);
        else if (rest.Count > 0 && Haves.Contains(key) && document.Tags[group[first]] == PartOfSpeech.Auxiliary) Perfect();
        else if (rest.Count > 0 && (Bes.Contains(key) || Gets.Contains(key) && document.VerbForms[rest[0]] == VerbForm.Participle)) Say(Status(be), rest);
        else if (rest.Count > 0 && Dos.Contains(key) && document.Tags[group[first]] == PartOfSpeech.Auxiliary) Do();
        else if (document.Word(group[first]) is "to") Bare(rest);
        else Bare(group[first..]);

        void Perfect()
        {
            var been = rest.FindIndex(token => document.Word(token) is "been");
            var verb = rest.FindIndex(token => document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary);
            if (negative || verb < 0 || rest.Exists(token => Nots.Contains(document.Tokens[token].Key) || document.Word(token) is "never")) Say(plural ? "have" : "has", rest);
            else if (been >= 0 && been + 1 < rest.Count) Say(Status(be), [.. rest[..been], .. rest[(been + 1)..]]);
            else
            {
                foreach (var adverb in rest[..verb]) title.Append(document.Word(adverb)).Append(' ');
                Say(Status(VerbForms.Present(VerbForms.Base(document, rest[verb]), plural)), rest[(verb + 1)..]);
            }
        }

        void Do()
        {
            var verb = rest.FindIndex(token => document.Tags[token] == PartOfSpeech.Verb);
            if (rest.Exists(token => Nots.Contains(document.Tokens[token].Key))) Say(plural ? "do" : "does", rest);
            else Bare(rest);
        }

        // No auxiliary, or one that says nothing.
        void Bare(List<int> words)
        {
            var verb = words[0];
            if (passive && words.Count == 1) Say(Status(be), [], VerbForms.Participle(VerbForms.Base(document, verb)));
            else if (words.Count == 1 && Status("") is { Length: > 0 } modal) Say(modal, words[1..], VerbForms.Base(document, verb));
            else if (negative) Say(plural ? "do" : "does", words[1..], VerbForms.Base(document, verb));
            else if (words.Count > 1 && document.Word(verb) is "used" && document.Word(words[1]) is "to") Say("used", words[1..]);
            else if (document.Tags[verb] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) Say(VerbForms.Present(VerbForms.Base(document, verb), plural), words[1..]);
            else Say("", words);
        }

        // What is only planned or possible is not told as if it were.
        string Status(string present) => trigger.Status switch { EventStatus.Planned when present.Length == 0 => "will", EventStatus.Hypothetical when present.Length == 0 => "may", _ => present };

        void Say(string finite, List<int> words, string? verb = null)
        {
            title.Append(finite);
            if (negative) title.Append(" not");
            if (verb is not null) title.Append(' ').Append(verb);
            foreach (var token in words)
                if (Nots.Contains(document.Tokens[token].Key)) title.Append(finite is "can" ? "not" : " not");
                else if (document.Word(token) is "'ve" or "’ve") title.Append(" have");
                else title.Append(title.Length > 0 && title[^1] != ' ' ? " " : "").Append(document.Word(token));
        }
    }

    /// <summary>Whether a word before a verb or its auxiliary belongs to its group: auxiliaries, adverbs, "to" and what takes it, "began" before "building".</summary>
    private static bool Leads(Document document, int word, int next) => document.Tags[word] switch
    {
        PartOfSpeech.Auxiliary => true,
        PartOfSpeech.Adverb => !Questions.Contains(document.Tokens[word].Key) && document.Tree.Relation(word) is not (Relation.NominalSubject or Relation.PassiveSubject),
        PartOfSpeech.Particle => document.Word(word) is "to" or "not" or "n't" or "n’t",
        _ when IsBetween(document, word) => true,
        PartOfSpeech.Adjective => document.Word(next) is "to",
        PartOfSpeech.Verb => document.Word(next) is "to" || document.VerbForms[next] == VerbForm.Gerund && document.Tree.Relation(next) == Relation.OpenClausalComplement,
        _ => false,
    };

    /// <summary>What a title leaves out of the group: times, connectives, "not only".</summary>
    private static bool IsLeftOut(Document document, int word) => IsBetween(document, word) || document.TimexAt(word) is not null || document.Tags[word] is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction || Passing.Contains(document.Tokens[word].Key)
        || document.Word(word) is "not" && document.Word(word + 1) is "only" or "just" or "merely" || word > 0 && document.Word(word) is "only" or "just" or "merely" && document.Word(word - 1) is "not";

    /// <summary>A quotation mark inside the group, "was "shot twice"", or "since".</summary>
    private static bool IsBetween(Document document, int word) => document.Text[document.Tokens[word].Start] is '"' or '“' or '`' || document.Word(word) is "since" || word > 0 && document.Word(word) is "far" && document.Word(word - 1) is "so";

    /// <summary>"Has for decades claimed", "will on Friday meet": where the time inside the group begins; the word itself where none stands before it.</summary>
    private static int BeforeTime(Document document, int word, int start)
    {
        if (document.TimexAt(word - 1) is not { } time || time.FirstToken <= start + 1) return word;
        var first = document.Tags[time.FirstToken - 1] is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction ? time.FirstToken - 1 : time.FirstToken;
        return document.Tags[first - 1] == PartOfSpeech.Auxiliary ? first : word;
    }

    /// <summary>Whether the verb itself is written in the present, not behind an auxiliary.</summary>
    public static bool IsInflected(Document document, List<int> group) =>
        group.TrueForAll(token => document.Tags[token] != PartOfSpeech.Auxiliary && document.Word(token) is not "to" || Haves.Contains(document.Tokens[token].Key));

    public static bool IsFinite(Document document, int token) =>
        document.VerbForms[token] is VerbForm.Past or VerbForm.ThirdPerson or VerbForm.Present || Modals.ContainsKey(document.Tokens[token].Key) && document.Tags[token] == PartOfSpeech.Auxiliary;

    /// <summary>Whether the subject stands in the plural, as the verb shows it: "were", "has"; null where it shows nothing.</summary>
    public static bool? IsPlural(Document document, List<int> group)
    {
        var finite = group.Find(token => document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary);
        if (document.Word(finite) is "was" or "is" or "has" or "does" || document.VerbForms[finite] == VerbForm.ThirdPerson) return false;
        return document.Word(finite) is "were" or "are" or "have" or "do" ? true : null;
    }

    /// <summary>Denied by a word of the group or of the subject.</summary>
    private static bool Denies(Document document, EventTrigger trigger, List<int> group)
    {
        if (group.Exists(token => Denying.Contains(document.Tokens[token].Key))) return true;
        if (document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) is not (>= 0 and var subject)) return false;
        var (from, end) = document.Tree.Subtree(subject);
        for (var i = from; i < end; i++)
            if (Denying.Contains(document.Tokens[i].Key)) return true;
        return false;
    }
}

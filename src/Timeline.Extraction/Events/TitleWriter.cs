using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Events;

/// <summary>Writes an event's title: one clause, subject first, in the present tense, at most 90 characters, cut only between words.</summary>
internal static class TitleWriter
{
    public const int Longest = 90;

    private static readonly FrozenSet<string> LooseEnds =
        "of the a an in to and or but for with by at from on its his her their that as into which who whose was were had is are not also than more most".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<ulong> KeptAdverbs = Clause.Keys("again there home abroad back together apart alone away ashore aground twice down up out off over ill");

    /// <param name="subject">Who does it, as <see cref="Participants"/> names them; null where unknown.</param>
    public static string Write(Document document, EventTrigger trigger, (string Name, bool Plural)? subject)
    {
        var sentence = document.Sentences[trigger.Sentence];
        if (trigger.InHeadline) return Cut(Capital(Squeeze(document.SpanOf(sentence.FirstToken, sentence.EndToken).In(document.Text).ToString())));
        var title = new StringBuilder();
        var predicate = trigger.Token;
        if (trigger.IsNoun)
        {
            NounPhrase.Append(title, document, trigger.Token, brief: false);
            return Cut(Capital(WithoutArticle(WithoutLooseEnd(title.ToString()))));
        }
        var passive = trigger.IsPassive || subject is null && document.VerbForms[predicate] == VerbForm.Participle;
        if (subject is { } who) title.Append(who.Name).Append(' ').Append(Verb(document, trigger, who.Plural, passive));
        // Nobody is named who does it: "Drafting a constitution".
        else title.Append(passive ? document.Word(predicate) : VerbForms.Gerund(document, predicate));
        Complements(title, document, trigger);
        return Cut(Capital(WithoutLooseEnd(title.ToString())));
    }

    private static string Verb(Document document, EventTrigger trigger, bool plural, bool passive)
    {
        var lemma = VerbForms.Base(document, trigger.Token);
        var participle = Lower(document, trigger.Token);
        if (passive)
            return trigger.Status switch
            {
                EventStatus.Planned => "will be ", EventStatus.Denied => plural ? "are not " : "is not ", EventStatus.Hypothetical => "may be ", _ => plural ? "are " : "is ",
            } + participle;
        return trigger.Status switch
        {
            EventStatus.Denied => (plural ? "do not " : "does not ") + lemma,
            EventStatus.Hypothetical => "may " + lemma,
            EventStatus.Planned => "will " + lemma,
            _ => VerbForms.Present(lemma, plural),
        };
    }

    /// <summary>What the verb takes, in the order of the text, as long as it fits: objects first of all, then complements, then the rest.</summary>
    private static void Complements(StringBuilder title, Document document, EventTrigger trigger)
    {
        var tree = document.Tree;
        var room = Longest - title.Length;
        var parts = new List<(int At, List<int> Tokens, int Rank)>();
        foreach (var child in tree.Children(trigger.Token))
        {
            if (Rank(document, trigger, child) is not { } rank) continue;
            var tokens = NounPhrase.Tokens(document, child, brief: false, withCase: true);
            if (Length(document, tokens) > room && rank <= 1) tokens = NounPhrase.Tokens(document, child, brief: true, withCase: true);
            if (child < trigger.Token && !NamesPlace(document, tokens)) continue;
            parts.Add((child < trigger.Token ? int.MaxValue : child, tokens, rank));
        }
        var chosen = new List<(int At, List<int> Tokens, int Rank)>();
        foreach (var part in parts.OrderBy(part => part.Rank).ThenBy(part => part.At))
        {
            var length = Length(document, part.Tokens) + 1;
            if (length > room && part.Rank > 0) continue;
            room -= length;
            chosen.Add(part);
        }
        foreach (var part in chosen.OrderBy(part => part.At))
        {
            var from = title.Length;
            NounPhrase.Append(title, document, part.Tokens);
            // "In Lima", moved behind the verb, begins no sentence any more.
            if (part.At == int.MaxValue && from + 1 < title.Length) title[from + 1] = char.ToLowerInvariant(title[from + 1]);
        }
    }

    private static bool NamesPlace(Document document, List<int> tokens) => tokens.Exists(token => Clause.IsPlace(document, token)) && document.Tags[tokens[0]] == PartOfSpeech.Adposition;

    private static int? Rank(Document document, EventTrigger trigger, int child)
    {
        var tree = document.Tree;
        switch (tree.Relation(child))
        {
            case Relation.ParticleOfVerb: return 0;
            case Relation.Object or Relation.IndirectObject: return 0;
            case Relation.OpenClausalComplement: return 0;
            case Relation.ClausalComplement: return child > trigger.Token && trigger.Class.Kind == EventKind.Statement && tree.Relation(child) != Relation.Parataxis ? 1 : null;
            case Relation.ObliqueAgent: return 1;
            case Relation.Oblique:
                if (NounPhrase.IsTime(document, child) || tree.Child(child, Relation.Case) is >= 0 and var according && document.Word(according) is "according" or "According" or "after" or "After" or "before" or "Before" or "during" or "During" or "since" or "Since" or "until" or "like" or "amid" or "despite" or "Despite") return null;
                return child > trigger.Token ? 1 : 2;
            case Relation.UnmarkedOblique: return NounPhrase.IsTime(document, child) ? null : 1;
            case Relation.AdverbialModifier: return KeptAdverbs.Contains(document.Tokens[child].Key) && child > trigger.Token ? 1 : null;
            default: return null;
        }
    }

    private static int Length(Document document, List<int> tokens) => tokens.Sum(token => document.Tokens[token].Length + 1);

    private static string Lower(Document document, int token) => document.Word(token).ToString().ToLowerInvariant();

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static string Cut(string title)
    {
        if (title.Length <= Longest) return title;
        var at = title.LastIndexOf(' ', Longest - 1);
        if (at <= 0) return title[..Longest];
        return WithoutLooseEnd(title[..at]) + "…";
    }

    /// <summary>A title does not end in "of the" or "and".</summary>
    private static string WithoutLooseEnd(string title)
    {
        var words = title.TrimEnd(' ', ',', '-', '–').Split(' ').ToList();
        while (words.Count > 2 && LooseEnds.Contains(words[^1].TrimEnd(','))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',', '-', '–', ' ');
    }
}

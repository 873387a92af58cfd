using System.Collections.Frozen;
using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Events;

/// <summary>Writes an event's title: one clause, subject first, in the present tense, at most 90 characters, cut only between words.</summary>
internal static class TitleWriter
{
    public const int Longest = 90;

    private static readonly FrozenSet<string> LooseEnds =
        "of the a an in to and or but for with by at from on its his her their that as into which who whose was were had is are not also than more most".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<ulong> Unpassive = Clause.Keys("have get become be take do make go let cost lack want like mean"), // Without an object they are passive: "officer charged with theft".
        Transitive = Clause.Keys("charge convict sentence jail imprison arrest detain accuse indict acquit fine injure wound hospitalize hospitalise displace appoint elect award rename dub repurpose kidnap assassinate name"), Pointers = Clause.Keys("the this that these those a an");

    /// <param name="subject">Who does it, as <see cref="Participants"/> names them; null where unknown.</param>
    /// <param name="place">Where the sentence itself places it; null where it does not.</param>
    public static string Write(Document document, EventTrigger trigger, (string Name, bool Plural)? subject, Participants people, Place? place)
    {
        var sentence = document.Sentences[trigger.Sentence];
        if (trigger.InHeadline) return Finish(Squeeze(document.SpanOf(sentence.FirstToken, sentence.EndToken).In(document.Text).ToString()));
        if (trigger.IsNoun) return Finish(OfNoun(document, trigger, people, place));
        return Finish(OfVerb(document, trigger, subject, people));
    }

    private static string OfVerb(Document document, EventTrigger trigger, (string Name, bool Plural)? subject, Participants people)
    {
        var title = new StringBuilder();
        var chain = TitleVerb.Chain(document, trigger.Token);
        var passive = trigger.IsPassive && !TakesNext(document, trigger) || IsShortPassive(document, trigger) || subject is null && document.VerbForms[trigger.Token] == VerbForm.Participle && VerbPhrase.Of(document, document.Sentences[trigger.Sentence], trigger.Token) is { Be: true } or { None: true };
        var turned = -1;
        // "Fixing them will not solve it"
        if (subject is null && !passive && document.Tree.Child(trigger.Token, Relation.ClausalSubject) is >= 0 and var clause && clause < trigger.Token && document.VerbForms[clause] == VerbForm.Gerund)
        {
            NounPhrase.Append(title, document, clause);
            subject = (title.ToString(), false);
            title.Clear();
        }
        // '"Here!" shouted the captain': what follows is who says so.
        if (subject is null && FollowsQuotation(document, trigger.Token) && document.Tree.Child(trigger.Token, Relation.Object) is >= 0 and var speaker && speaker > trigger.Token) (subject, passive, turned) = (people.Name(document, speaker), false, speaker);
        // Nobody is named who does it: it is told of what it is done to.
        if (subject is null && !passive && chain.Count == 1 && !Unpassive.Contains(VerbForms.Key(document, trigger.Token)) && document.Tree.Child(trigger.Token, Relation.Object) is > 0 and var done && done > trigger.Token && people.Name(document, done, trigger.InQuotation) is { } suffered)
            (subject, passive, turned) = (suffered, true, done);
        if (subject is { } who)
        {
            title.Append(who.Name).Append(' ');
            TitleVerb.Append(title, document, trigger, chain, who.Plural, passive);
        }
        else title.Append(passive ? VerbForms.Participle(VerbForms.Base(document, trigger.Token)) : VerbForms.Gerund(document, trigger.Token));
        TitleComplements.Append(title, document, trigger, turned, Longest, word => people.Instead(document, word, subject));
        return WithoutLooseEnd(title.ToString());
    }

    /// <summary>"The fire destroyed nine houses": no auxiliary before it and its object right behind it, whatever the tree says.</summary>
    private static bool TakesNext(Document document, EventTrigger trigger)
    {
        var next = trigger.Token + 1;
        return trigger.Phrase.None && next < document.Sentences[trigger.Sentence].EndToken && (document.Tree.Child(trigger.Token, Relation.NominalSubject, Relation.PassiveSubject) >= 0 || document.Tree.Child(trigger.Token, Relation.Object) > trigger.Token)
            && document.Tags[next] is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !NounPhrase.IsTime(document, next);
    }

    /// <summary>"Woman charged with arson", "got elected", "was shown and bought": a passive whose auxiliary stands elsewhere or nowhere.</summary>
    private static bool IsShortPassive(Document document, EventTrigger trigger)
    {
        var (tree, verb) = (document.Tree, trigger.Token);
        if (document.VerbForms[verb] is not (VerbForm.Participle or VerbForm.Past) || tree.Child(verb, Relation.Object) >= 0) return false;
        // "The proof put forth by the panel", "a boat found adrift".
        if (tree.Child(verb, Relation.ObliqueAgent) is var agent && agent > verb && document.Tags[agent] != PartOfSpeech.Verb && IsParticiple(document, verb) && trigger.Class.Kind is not EventKind.Movement) return true;
        if (tree.Relation(verb) == Relation.OpenClausalComplement && tree.Head(verb) is >= 0 and var above && VerbForms.Base(document, above) is "get") return true;
        var phrase = VerbPhrase.Of(document, document.Sentences[trigger.Sentence], verb);
        // "A rifle found near the house may yield clues": the verb of the sentence comes only after it.
        foreach (var child in tree.Children(verb))
            if (phrase.None && child > verb && document.Tags[child] == PartOfSpeech.Verb && tree.Child(child, Relation.NominalSubject, Relation.PassiveSubject) < 0 && tree.Child(child, Relation.Auxiliary, Relation.PassiveAuxiliary) is >= 0 and var auxiliary && auxiliary < child
                && tree.Child(child, Relation.Marker, Relation.CoordinatingConjunction) < 0) return true;
        // "Completed in 2008, the trail": what was done to the subject.
        if (phrase.None && document.VerbForms[verb] == VerbForm.Participle && tree.Relation(verb) == Relation.AdverbialClause && verb == document.Sentences[trigger.Sentence].FirstToken) return true;
        return phrase.Be && tree.Child(verb, Relation.NominalSubject) < 0 && trigger.Class.Kind is not (EventKind.Movement or EventKind.Life) && IsParticiple(document, verb) || phrase.None && Transitive.Contains(VerbForms.Key(document, verb));
    }

    /// <summary>Spelt as a participle, whatever the tagger says.</summary>
    private static bool IsParticiple(Document document, int verb) => document.Word(verb).Equals(VerbForms.Participle(VerbForms.Base(document, verb)), StringComparison.OrdinalIgnoreCase);

    private static bool FollowsQuotation(Document document, int verb) => verb > 0 && document.Text[document.Tokens[verb - 1].End - 1] is '"' or '”' or '’' or '\'';

    private static string OfNoun(Document document, EventTrigger trigger, Participants people, Place? place)
    {
        var title = new StringBuilder();
        NounPhrase.Append(title, document, NounPhrase.Tokens(document, trigger.Token, brief: false, withCase: false), word => people.Instead(document, word, null));
        var named = WithoutPointer(document, trigger.Token, WithoutLooseEnd(title.ToString()));
        if (place is not null && !named.Contains(place.Name, StringComparison.OrdinalIgnoreCase) && !HasPlace(document, trigger.Token)) named += (place.Kind == PlaceKind.Site ? " at " : " in ") + place.Name;
        return named;
    }

    private static bool HasPlace(Document document, int noun)
    {
        var (first, end) = document.Tree.Subtree(noun);
        for (var i = first; i < end; i++)
            if (Clause.IsPlace(document, i)) return true;
        return false;
    }

    private static string WithoutPointer(Document document, int noun, string text)
    {
        foreach (var child in document.Tree.Children(noun))
            if (document.Tree.Relation(child) == Relation.Determiner && Pointers.Contains(document.Tokens[child].Key) && text.StartsWith(document.Word(child).ToString() + " ", StringComparison.Ordinal)
                // "A fire" is more of a title than "Fire".
                && (document.Word(child)[0] is not ('a' or 'A') || text.IndexOf(' ', StringComparison.Ordinal) < text.LastIndexOf(' '))) return text[(document.Tokens[child].Length + 1)..];
        return text;
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Finish(string title) => Cut(Capital(Balanced(title)));

    private static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Cut(string title)
    {
        if (title.Length <= Longest) return title;
        var at = title.LastIndexOf(' ', Longest - 1);
        return Balanced(at <= 0 ? title[..(Longest - 1)] : WithoutLooseEnd(title[..at])) + "…";
    }

    /// <summary>A quotation mark or bracket without its other half goes.</summary>
    private static string Balanced(string text)
    {
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('(', ')'), ('[', ']'), ('“', '”'), ('"', '"')])
            if (open == close ? text.Count(letter => letter == open) % 2 != 0 : text.Count(letter => letter == open) != text.Count(letter => letter == close))
                text = Squeeze(text.Replace(open.ToString(), "", StringComparison.Ordinal).Replace(close.ToString(), "", StringComparison.Ordinal));
        return text;
    }

    /// <summary>A title does not end in "of the" or "and".</summary>
    private static string WithoutLooseEnd(string title)
    {
        var words = title.TrimEnd(' ', ',', '-', '–').Split(' ').ToList();
        while (words.Count > 2 && LooseEnds.Contains(words[^1].TrimEnd(','))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words).TrimEnd(',', '-', '–', ' ');
    }
}

using System.Collections.Frozen;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Finds the words that tell events, and whether those happened, are planned, are only possible or are denied.</summary>
internal static class TriggerFinder
{
    private const int AuxiliaryReach = 4;

    private static readonly FrozenSet<ulong> Negations = Keys("not n't never"), Futures = Keys("will 'll shall wo"), Modals = Keys("may might could should can would must"),
        Conditions = Keys("if unless whether"), Be = Keys("is are was were be been being 's 're am"), Have = Keys("has have had having 've"), Did = Keys("did does do");

    private static readonly FrozenSet<string> Plans = "expect plan schedule set due intend agree promise vow pledge aim hope prepare want decide propose call order ask urge threaten seek likely".Split(' ').ToFrozenSet();

    /// <summary>Verbs that only carry the noun behind them: "held a drill", "paid a visit".</summary>
    private static readonly FrozenSet<string> Light = "hold stage conduct carry pay launch begin start make open take win lose give attend sign".Split(' ').ToFrozenSet();

    public static List<EventTrigger> Find(Document document, int index, int[] clauses)
    {
        var sentence = document.Sentences[index];
        var triggers = new List<EventTrigger>();
        var headline = IsHeadline(document, sentence);
        var quoted = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Text[document.Tokens[i].Start] is '"' or '“' or '”') quoted = !quoted;
            var trigger = document.Tags[i] == PartOfSpeech.Verb ? Verb(document, sentence, i, headline, quoted) : document.Tags[i] == PartOfSpeech.Noun ? Noun(document, sentence, i, headline) : null;
            if (trigger is not null) triggers.Add(trigger with { Sentence = index, Clause = clauses[i - sentence.FirstToken], InHeadline = headline });
        }
        // The noun that a light verb carries, or the verb of the same clause, tells the event once.
        triggers.RemoveAll(noun => noun.IsNoun && triggers.Exists(verb => !verb.IsNoun && !verb.IsReduced && verb.Clause == noun.Clause && Math.Abs(verb.Token - noun.Token) <= 4 && document.VerbForms[verb.Token] != VerbForm.Gerund));
        return triggers;
    }

    private static EventTrigger? Verb(Document document, Sentence sentence, int i, bool headline, bool quoted)
    {
        var form = document.VerbForms[i];
        if (document.Tokens[i].Kind == TokenKind.Upper) return null;
        var verb = VerbInflection.Base(document.Word(i).ToString().ToLowerInvariant());
        if (verb == "bear" && !document.Word(i).Equals("born", StringComparison.OrdinalIgnoreCase) || EventLexicon.OfVerb(verb) is not { } kind && verb != "bear") return null;
        kind = verb == "bear" ? EventKind.Life : EventLexicon.OfVerb(verb) ?? EventKind.Other;
        var aux = Auxiliaries(document, sentence, i);
        var trigger = new EventTrigger(i, 0, 0, verb, kind) { Status = Status(document, sentence, i, aux), IsPassive = form == VerbForm.Participle && aux.Be };
        switch (form)
        {
            case VerbForm.Past:
                return quoted && aux.None && kind == EventKind.Other ? null : trigger;
            case VerbForm.Participle when aux.Be || aux.Have || aux.Future || aux.Modal:
                return trigger;
            case VerbForm.Participle:
                return IsAttribute(document, sentence, i) ? null : trigger with { IsReduced = true, IsPassive = true };
            case VerbForm.Gerund when aux.Be:
                return quoted ? null : trigger;
            case VerbForm.Gerund:
                return i > sentence.FirstToken && document.Text[document.Tokens[i - 1].Start] is ',' ? trigger with { IsReduced = true } : null;
            case VerbForm.Base when aux.Future || aux.Did:
                return quoted ? null : trigger;
            case VerbForm.Base when aux.Modal:
                return quoted || kind == EventKind.Other ? null : trigger;
            case VerbForm.Base when IsPlanned(document, sentence, i):
                return trigger with { Status = EventStatus.Planned };
            case VerbForm.ThirdPerson or VerbForm.Present when headline:
                return trigger;
            case VerbForm.ThirdPerson or VerbForm.Present:
                return kind is EventKind.Other or EventKind.Economy or EventKind.Life || quoted ? null : trigger with { IsReduced = true };
            default:
                return null;
        }
    }

    /// <summary>An event noun is told as an event where it has a place or a time close behind it, or stands in a headline.</summary>
    private static EventTrigger? Noun(Document document, Sentence sentence, int i, bool headline)
    {
        if (EventLexicon.OfNoun(document.Word(i).ToString().ToLowerInvariant()) is not { } kind) return null;
        if (i + 1 < sentence.EndToken && document.Tags[i + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) return null;
        var near = false;
        foreach (var mention in document.Places) near |= mention.Literal && mention.FirstToken > i && mention.FirstToken <= i + 4 && mention.EndToken <= sentence.EndToken;
        foreach (var timex in document.Timexes) near |= timex.Interval is not null && timex.FirstToken > i && timex.FirstToken <= i + 3 && timex.EndToken <= sentence.EndToken;
        return near || headline ? new EventTrigger(i, 0, 0, document.Word(i).ToString().ToLowerInvariant(), kind) { IsNoun = true, IsReduced = !headline } : null;
    }

    private static EventStatus Status(Document document, Sentence sentence, int i, Auxiliary aux)
    {
        if (aux.Negated) return EventStatus.Denied;
        if (aux.Future) return EventStatus.Planned;
        if (aux.Modal && !aux.Have) return EventStatus.Hypothetical;
        for (var k = i - 1; k >= sentence.FirstToken && i - k < 12; k--)
        {
            if (Conditions.Contains(document.Tokens[k].Key)) return EventStatus.Hypothetical;
            if (document.Text[document.Tokens[k].Start] is ',' or ';') break;
        }
        return EventStatus.Happened;
    }

    private static Auxiliary Auxiliaries(Document document, Sentence sentence, int i)
    {
        var found = new Auxiliary();
        for (var k = i - 1; k >= sentence.FirstToken && i - k <= AuxiliaryReach; k--)
        {
            var key = document.Tokens[k].Key;
            if (Negations.Contains(key)) found = found with { Negated = true };
            else if (Futures.Contains(key)) found = found with { Future = true };
            else if (Modals.Contains(key)) found = found with { Modal = true };
            else if (Be.Contains(key) && document.Tags[k] is PartOfSpeech.Auxiliary or PartOfSpeech.Verb) found = found with { Be = true };
            else if (Have.Contains(key) && document.Tags[k] is PartOfSpeech.Auxiliary) found = found with { Have = true };
            else if (Did.Contains(key) && document.Tags[k] == PartOfSpeech.Auxiliary) found = found with { Did = true };
            else if (document.Tags[k] is not (PartOfSpeech.Adverb or PartOfSpeech.Particle)) break;
        }
        return found;
    }

    /// <summary>"The rescued people", "two sanctioned nations": a participle before a noun tells no event.</summary>
    private static bool IsAttribute(Document document, Sentence sentence, int i)
    {
        var before = i > sentence.FirstToken ? document.Tags[i - 1] : PartOfSpeech.Punctuation;
        var after = i + 1 < sentence.EndToken ? document.Tags[i + 1] : PartOfSpeech.Punctuation;
        return after is PartOfSpeech.Noun && before is not PartOfSpeech.Noun || before is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral && after is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun
            || before == PartOfSpeech.Punctuation && i > sentence.FirstToken && document.Text[document.Tokens[i - 1].Start] == '-';
    }

    /// <summary>"Is expected to leave", "plans to open": the infinitive after a word of intent.</summary>
    private static bool IsPlanned(Document document, Sentence sentence, int i)
    {
        if (i - 2 < sentence.FirstToken || !document.Word(i - 1).Equals("to", StringComparison.OrdinalIgnoreCase)) return false;
        for (var k = i - 2; k >= Math.Max(sentence.FirstToken, i - 3); k--)
            if (Plans.Contains(VerbInflection.Base(document.Word(k).ToString().ToLowerInvariant()))) return true;
        return document.Word(i - 2) is "is" or "are" or "was" or "were" or "not";
    }

    private static bool IsHeadline(Document document, Sentence sentence)
    {
        var last = document.Text[document.Tokens[sentence.EndToken - 1].Start];
        return last is not ('.' or '!' or '?' or '"' or '”' or '\'' or '’' or ')' or ':') && sentence.Paragraph == 0 && sentence.EndToken - sentence.FirstToken < 22;
    }

    public static bool IsLight(string verb) => Light.Contains(verb);

    private static FrozenSet<ulong> Keys(string words) => words.Split(' ').Select(word => WordKey.Of(word)).ToFrozenSet();

    private readonly record struct Auxiliary(bool Be, bool Have, bool Future, bool Modal, bool Did, bool Negated)
    {
        public bool None => !Be && !Have && !Future && !Modal && !Did;
    }
}

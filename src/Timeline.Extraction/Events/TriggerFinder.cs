using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>Finds the verbs that tell events, and whether those happened, are planned, are only possible or are denied.</summary>
internal static class TriggerFinder
{
    /// <summary>What is not done, "without stopping", or is how the other thing is done, "retaliated by firing".</summary>
    private static readonly WordSet Opposed = Clause.Keys("against without for from than instead about besides by to");

    private static readonly WordSet Conditions = Clause.Keys("if unless whether"), Firsts = Clause.Keys("i we"), Denials = Clause.Keys("deny"), To = Clause.Keys("to"), Of = Clause.Keys("of"),
        Plans = Clause.Keys("expect plan schedule set due intend agree promise vow pledge aim hope prepare decide propose order slate bind likely ready set offer announce threaten"),
        Seeing = Clause.Keys("make see"), Failing = Clause.Keys("fail unable neglect"), Causes = Clause.Keys("cause force lead allow help enable let make prompt drive oblige compel get go come"),
        Finding = Clause.Keys("find leave see hear watch keep"), Aims = Clause.Keys("aim goal purpose objective idea task job mission role intention way point challenge"),
        PlanNouns = Clause.Keys("plan proposal deal agreement order decision intention bid");

    private static readonly WordSet Periods = Clause.Keys("year quarter month week half period season");

    /// <summary>Verbs that only carry the noun behind them: "held a drill", "paid a visit".</summary>
    private static readonly WordSet Light = Clause.Keys("hold stage conduct carry pay launch begin start make take give have do mount undergo suffer");

    /// <summary>A verb or adjective behind which stands what is to come: "planned", "due".</summary>
    public static bool IsPlan(ulong key) => Plans.Contains(key);

    /// <param name="chances">How likely each token tells an event by the recogniser.</param>
    public static List<EventTrigger> Find(Document document, int index, Quotation quotation, float[] chances)
    {
        var sentence = document.Sentences[index];
        var (triggers, states) = (new List<EventTrigger>(), new List<EventTrigger>());
        if (IsQuestion(document, sentence) || IsNotice(document, sentence)) return triggers;
        var headline = Headline.Is(document, sentence);
        if (headline) Headline.RestoreVerb(document, sentence);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.Verb || Verb(document, sentence, i, headline, quotation[i]) is not { } trigger) continue;
            (trigger.Class.Role == EventRole.State ? states : triggers).Add(trigger with { Sentence = index, InHeadline = headline, InQuotation = quotation[i] });
        }
        // A headline tells one thing.
        if (headline && triggers.Count > 1) triggers = [triggers.Find(trigger => document.Tree.Relation(trigger.Token) == Relation.Root) ?? triggers[0]];
        if (!headline || triggers.Count == 0) EventNouns.Add(document, index, headline, triggers);
        if (!headline)
        {
            triggers.AddRange(states);
            AddPredicates(document, index, quotation, triggers);
            Ellipsis.Add(document, sentence, triggers);
        }
        if (!headline || triggers.Count == 0) AddUnruled(document, index, headline, quotation, chances, triggers);
        triggers.Sort((a, b) => (a.Token, a.Again ?? -1).CompareTo((b.Token, b.Again ?? -1)));
        return triggers.ConvertAll(trigger => trigger with { Chance = chances[trigger.Token] });
    }

    /// <summary>"Was back in the town on 24 June", "was second in the race on Sunday": what somebody is at a time that is written out.</summary>
    private static void AddPredicates(Document document, int index, Quotation quotation, List<EventTrigger> triggers)
    {
        var sentence = document.Sentences[index];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tags[i] != PartOfSpeech.Auxiliary || document.Tree.Relation(i) != Relation.Copula || document.Tree.Head(i) is not (>= 0 and var predicate) || document.Tags[predicate] == PartOfSpeech.Verb) continue;
            if (!Clause.IsPredicate(document, predicate) || document.TimexAt(predicate) is not null || IsTrigger(triggers, predicate) || !TimeLinker.IsDated(document, sentence, predicate)) continue;
            var phrase = VerbPhrase.Of(document, sentence, i);
            triggers.Add(new EventTrigger(predicate, index, EventLexicon.OfVerb(VerbForms.Key(document, i), 0)) { Phrase = phrase, Status = Status(document, sentence, predicate, phrase), InQuotation = quotation[i] });
        }
    }

    private static bool IsTrigger(List<EventTrigger> triggers, int token) => triggers.Exists(trigger => trigger.Token == token);

    /// <summary>The words that the rules take for no event, and the recogniser for one.</summary>
    private static void AddUnruled(Document document, int index, bool headline, Quotation quotation, float[] chances, List<EventTrigger> triggers)
    {
        var sentence = document.Sentences[index];
        var ruled = triggers.Count;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (chances[i] < EventNetwork.Possible || chances[i] < EventNetwork.Likely && !TimeLinker.IsDated(document, sentence, i) || IsRuledOut(document, sentence, i, triggers, ruled)) continue;
            var isVerb = document.Tags[i] == PartOfSpeech.Verb;
            var phrase = isVerb ? VerbPhrase.Of(document, sentence, i) : default;
            triggers.Add(new EventTrigger(i, index, (isVerb ? EventLexicon.OfVerb(VerbForms.Key(document, i), Particle(document, sentence, i)) : EventLexicon.OfNoun(document.Lemmas.Key(i))) ?? EventLexicon.Unlisted)
            {
                Phrase = phrase.None && isVerb ? Finite(document, sentence, i) : phrase,
                IsNoun = !isVerb,
                IsPassive = isVerb && (document.VerbForms[i] == VerbForm.Participle && (phrase.Be || document.Tree.Relation(i) == Relation.ClausalModifier) || document.Tree.Child(i, Relation.PassiveSubject) >= 0),
                Status = isVerb ? Status(document, sentence, i, phrase) : EventStatus.Happened,
                InHeadline = headline,
                InQuotation = quotation[i],
                IsUnruled = true,
            });
        }
    }

    /// <summary>Told by what the rules found, or none whatever the recogniser makes of it.</summary>
    private static bool IsRuledOut(Document document, Sentence sentence, int i, List<EventTrigger> triggers, int ruled)
    {
        var isVerb = document.Tags[i] == PartOfSpeech.Verb;
        for (var t = 0; t < ruled; t++)
            if (triggers[t].Token == i || triggers[t].Content == i || !isVerb && IsTold(document, i, triggers[t])) return true;
        return isVerb ? IsNone(document, sentence, i) || IsTalk(document, sentence, i) : IsTopic(document, i);
    }

    /// <summary>The verb of which the noun is the subject or the object tells it already.</summary>
    public static bool IsTold(Document document, int noun, EventTrigger verb) =>
        verb.Content == noun || verb.Token == document.Tree.Head(noun) && document.Tree.Relation(noun) is Relation.NominalSubject or Relation.PassiveSubject or Relation.Object;

    /// <summary>"Met to discuss the war": what is only wanted to be said.</summary>
    private static bool IsTalk(Document document, Sentence sentence, int verb) =>
        document.VerbForms[verb] == VerbForm.Base && document.Tree.Relation(verb) == Relation.AdverbialClause && Follows(document, sentence, verb, To) && EventLexicon.OfVerb(VerbForms.Key(document, verb), 0).Kind is EventKind.Statement or EventKind.Diplomacy;

    /// <summary>"Discuss the war": what is only talked of.</summary>
    private static bool IsTopic(Document document, int noun) =>
        document.Tree.Relation(noun) == Relation.Object && document.Tree.Head(noun) is >= 0 and var verb && document.Tags[verb] == PartOfSpeech.Verb && EventLexicon.OfVerb(VerbForms.Key(document, verb), 0).Kind == EventKind.Statement;

    /// <summary>"Accused of leaving", "heavy fighting", or what the parser takes for an attribute: no event, unless the recogniser knows better.</summary>
    private static bool IsNamed(Document document, Sentence sentence, int verb) =>
        document.Tree.Relation(verb) == Relation.AdjectivalModifier || IsBareGerund(document, sentence, verb) && (Of.Contains(Clause.Marker(document, verb)) || IsNoun(document, verb));

    /// <summary>"Heavily sanctioned nations": what they are; behind a noun or another verb the parser may err, "Cole landed sailors".</summary>
    private static bool IsAttribute(Document document, Sentence sentence, int verb) => document.Tree.Relation(verb) == Relation.AdjectivalModifier
        && (verb == sentence.FirstToken || document.Tags[verb - 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation));

    private static bool IsBareGerund(Document document, Sentence sentence, int verb) => document.VerbForms[verb] == VerbForm.Gerund && VerbPhrase.Of(document, sentence, verb).None;

    /// <summary>A verb that tells no event by itself whatever it means.</summary>
    private static bool IsNone(Document document, Sentence sentence, int i)
    {
        // "(b. 1902)": a life's dates are read beside its name.
        if (document.Word(i)[^1] == '.' || IsAttribute(document, sentence, i) || IsEndOfYear(document, i) || IsFuture(document, i)) return true;
        var told = EventLexicon.OfVerb(VerbForms.Key(document, i), Particle(document, sentence, i));
        if (told.Kind == EventKind.Statement && IsWording(document, i)) return true;
        // "Planned to leave", "failed to leave": the leaving tells it.
        if (told.Name == "other" && VerbForms.Key(document, i) is var aim && (Plans.Contains(aim) || Failing.Contains(aim)) && document.Tree.Child(i, Relation.OpenClausalComplement) is >= 0 and var plan && document.Tags[plan] == PartOfSpeech.Verb && EventLexicon.OfVerb(VerbForms.Key(document, plan), 0).Role == EventRole.Event) return true;
        // "Gave no details": it did not happen, and nobody says when.
        if (document.Tree.Child(i, Relation.Object) is >= 0 and var nothing && IsNone(document, nothing)) return true;
        return IsBareGerund(document, sentence, i) && Opposed.Contains(Clause.Marker(document, i));
    }

    /// <summary>Key of the word that may make one verb with the one before it: a particle, or the noun of "take place".</summary>
    private static ulong Particle(Document document, Sentence sentence, int verb)
    {
        if (document.Tree.Child(verb, Relation.ParticleOfVerb) is >= 0 and var particle) return document.Tokens[particle].Key;
        return verb + 1 < sentence.EndToken && EventLexicon.HasVerb(VerbForms.Key(document, verb), document.Tokens[verb + 1].Key) ? document.Tokens[verb + 1].Key : 0;
    }

    private static EventTrigger? Verb(Document document, Sentence sentence, int i, bool headline, bool quoted)
    {
        if (!Clause.IsPredicate(document, i) || document.Tokens[i].Kind == TokenKind.Upper || IsNamed(document, sentence, i) || IsNone(document, sentence, i)) return null;
        var tree = document.Tree;
        var relation = RelationOfFirst(document, i);
        var told = EventLexicon.OfVerb(VerbForms.Key(document, i), Particle(document, sentence, i));
        var born = document.Word(i).Equals("born", StringComparison.OrdinalIgnoreCase);
        if (born) told = EventLexicon.Class("birth");
        else if (told.Name == "birth" && VerbForms.Base(document, i) == "bear") return null;
        var needsTime = false;
        var content = Carried(document, i, told);
        if (content >= 0 && EventLexicon.OfNoun(document.Lemmas.Key(content)) is { } noun && tree.Relation(content) == Relation.Object) told = noun;
        else if (told.Role == EventRole.State)
        {
            // "Stood down", "brought about": a particle makes another verb of it; "made him a citizen": so does what somebody is made.
            var makes = tree.Child(i, Relation.ParticleOfVerb) >= 0 || VerbForms.Base(document, i) == "make" && tree.Child(i, Relation.Object) >= 0 && tree.Child(i, Relation.OpenClausalComplement) is >= 0 and var made && document.Tags[made] == PartOfSpeech.Noun;
            if (makes || Seeing.Contains(VerbForms.Key(document, i)) && tree.Child(i, Relation.Object) >= 0 && document.VerbForms[i] == VerbForm.Past) (told, needsTime) = (EventLexicon.Unlisted, !makes);
        }

        var phrase = VerbPhrase.Of(document, sentence, i);
        var form = document.VerbForms[i];
        // "Was found abandoned": how it was found.
        var isState = relation == Relation.OpenClausalComplement && form is VerbForm.Participle or VerbForm.Past && phrase.None && !Follows(document, sentence, i, To);
        if (isState && tree.Head(i) is >= 0 and var finding && Finding.Contains(VerbForms.Key(document, finding))) return null;
        var hasSubject = tree.Child(i, Relation.NominalSubject, Relation.PassiveSubject) >= 0;
        // The tagger takes the past for the participle and the other way; the tree knows better.
        var isMain = phrase.None && relation == Relation.ClausalModifier && !hasSubject && !headline && IsOnlyVerb(document, sentence, i);
        if (form == VerbForm.Participle && phrase.None && (isMain || hasSubject && relation != Relation.ClausalModifier || relation is Relation.Root or Relation.Parataxis && !headline)) form = VerbForm.Past;
        if (form == VerbForm.Past && phrase.None && relation == Relation.ClausalModifier && !hasSubject && !isMain) form = VerbForm.Participle;
        if (form == VerbForm.Past && phrase.None && !hasSubject && relation == Relation.AdverbialClause) form = VerbForm.Participle;
        // "Drogba put a penalty over the bar": no other bare form has a subject and neither an auxiliary nor "to".
        if (form == VerbForm.Base && phrase.None && hasSubject && !headline && relation is Relation.Root or Relation.Parataxis && !Follows(document, sentence, i, To)) form = VerbForm.Past;
        var known = told.Name != "other";
        var trigger = new EventTrigger(i, 0, told)
        {
            Phrase = phrase.None ? Finite(document, sentence, i) : phrase,
            Content = content,
            NeedsOwnTime = needsTime,
            IsPassive = form == VerbForm.Participle && phrase.Be || isState || form != VerbForm.Past && tree.Child(i, Relation.PassiveSubject) >= 0,
            Status = Status(document, sentence, i, phrase),
            NeedsOwn = told.Role is EventRole.Report or EventRole.Dwell || told.Kind == EventKind.Statement && relation is Relation.RelativeClause or Relation.ClausalModifier,
        };
        switch (form)
        {
            case VerbForm.Past when Condition(document, i):
                return trigger with { Status = EventStatus.Hypothetical };
            case VerbForm.Past:
                return quoted && !known ? null : trigger;
            case VerbForm.Participle when !phrase.None:
                return phrase.PresentBe && !phrase.Have && !phrase.Modal && !phrase.Future && !headline ? trigger with { NeedsOwn = true } : trigger;
            case VerbForm.Participle when headline && relation is Relation.Root or Relation.Parataxis:
                return trigger with { IsPassive = true };
            case VerbForm.Participle:
                return trigger with { NeedsOwn = true, IsPassive = relation == Relation.ClausalModifier || born };
            case VerbForm.Gerund when phrase.Be:
                return quoted ? null : phrase.PresentBe || phrase.Have ? trigger with { NeedsOwn = true, NeedsOwnTime = phrase.Have } : trigger;
            case VerbForm.Gerund when relation is Relation.AdverbialClause or Relation.Conjunct or Relation.Root && !quoted:
                return trigger with { NeedsOwn = trigger.NeedsOwn || !known };
            case VerbForm.Gerund when relation is Relation.ClausalModifier:
                return trigger with { NeedsOwn = true };
            case VerbForm.Base when phrase.Future || phrase.Did || phrase.Modal:
                return quoted && !known ? null : trigger;
            // "Maker to move jobs": a headline's future.
            case VerbForm.Base when headline && relation == Relation.ClausalModifier && Follows(document, sentence, i, To) && tree.Relation(tree.Head(i)) == Relation.Root:
                return trigger with { Status = EventStatus.Planned };
            case VerbForm.Base when Follows(document, sentence, i, To):
                return Infinitive(document, sentence, trigger, relation);
            case VerbForm.ThirdPerson or VerbForm.Present or VerbForm.Base when headline && relation is not (Relation.AdverbialClause or Relation.ClausalModifier):
                return trigger;
            case VerbForm.ThirdPerson or VerbForm.Present or VerbForm.Base when told.Kind == EventKind.Statement && told.Role == EventRole.Event && SubjectIs(document, i, Firsts):
                return trigger;
            case VerbForm.ThirdPerson or VerbForm.Present:
                return quoted ? null : trigger with { NeedsOwnTime = true };
            default:
                return null;
        }
    }

    private static EventTrigger? Infinitive(Document document, Sentence sentence, EventTrigger trigger, Relation relation)
    {
        var above = document.Tree.Head(trigger.Token);
        var before = document.Tokens[Math.Max(sentence.FirstToken, trigger.Token - 2)].Key;
        if (document.Word(Math.Max(sentence.FirstToken, trigger.Token - 2)) is "is" or "are" or "was" or "were") return trigger with { Status = EventStatus.Planned, NeedsOwnTime = SubjectIsAim(document, trigger.Token) };
        if (above < 0) return null;
        var lemma = VerbForms.Key(document, above);
        switch (relation)
        {
            case Relation.OpenClausalComplement or Relation.ClausalComplement or Relation.AdverbialClause when Plans.Contains(lemma) || Plans.Contains(before):
                return trigger with { Status = VerbPhrase.Of(document, sentence, above).Negated ? EventStatus.Denied : EventStatus.Planned };
            case Relation.OpenClausalComplement or Relation.ClausalComplement:
                // "Began to build": the beginning tells it.
                if (EventLexicon.OfVerb(lemma, 0).Role == EventRole.Phase) return null;
                if (Failing.Contains(lemma)) return trigger with { Status = EventStatus.Denied };
                if (Causes.Contains(lemma)) return trigger with { NeedsOwn = trigger.NeedsOwn || trigger.Class.Name == "other" };
                return EventLexicon.OfVerb(lemma, 0).Role == EventRole.State ? trigger with { Status = EventStatus.Hypothetical } : null;
            case Relation.AdverbialClause when document.Tags[above] == PartOfSpeech.Verb && !trigger.IsPassive && (trigger.Class.Kind is EventKind.Life or EventKind.Movement or EventKind.Culture or EventKind.Science || VerbForms.Base(document, trigger.Token) is "meet" or "visit"):
                return trigger with { NeedsOwn = true, Status = Status(document, sentence, above, VerbPhrase.Of(document, sentence, above)) };
            case Relation.ClausalModifier when PlanNouns.Contains(lemma):
                return trigger with { Status = EventStatus.Planned, NeedsOwnTime = true };
            default:
                return null;
        }
    }

    /// <summary>A participle or infinitive has the tense of the verb above it.</summary>
    private static VerbPhrase Finite(Document document, Sentence sentence, int verb)
    {
        var phrase = new VerbPhrase();
        for (var at = verb; phrase.None && document.VerbForms[at] is VerbForm.Gerund or VerbForm.Participle or VerbForm.Base && document.Tree.Head(at) is >= 0 and var above && document.Tags[above] == PartOfSpeech.Verb; at = above)
            phrase = VerbPhrase.Of(document, sentence, above);
        return phrase;
    }

    /// <summary>What joined verbs are to the clause above is written at the first of them.</summary>
    private static Relation RelationOfFirst(Document document, int verb)
    {
        var tree = document.Tree;
        for (var at = verb; ; at = tree.Head(at))
            if (tree.Relation(at) != Relation.Conjunct || tree.Head(at) < 0 || document.Tags[tree.Head(at)] != PartOfSpeech.Verb || tree.Child(at, Relation.NominalSubject, Relation.PassiveSubject) >= 0) return tree.Relation(at);
    }

    /// <summary>The word that tells what a light or phase verb only begins: "held a <i>drill</i>", "began to <i>build</i>".</summary>
    private static int Carried(Document document, int verb, EventClass told)
    {
        if (told.Role == EventRole.Phase && document.Tree.Child(verb, Relation.OpenClausalComplement) is >= 0 and var complement) return complement;
        if (!Light.Contains(VerbForms.Key(document, verb))) return -1;
        return document.Tree.Child(verb, Relation.Object) is >= 0 and var noun && EventLexicon.OfNoun(document.Lemmas.Key(noun)) is not null ? noun : -1;
    }

    private static EventStatus Status(Document document, Sentence sentence, int verb, VerbPhrase phrase)
    {
        if (phrase.Negated || IsUnfulfilled(document, sentence, verb) || document.Tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject) is >= 0 and var subject && IsNone(document, subject)) return EventStatus.Denied;
        if (document.Tree.Relation(verb) == Relation.ClausalComplement && document.Tree.Head(verb) is >= 0 and var denial && Denials.Contains(VerbForms.Key(document, denial)) && !VerbPhrase.Of(document, sentence, denial).Negated) return EventStatus.Denied;
        if (phrase.Future || phrase.Modal && IsWouldBe(document, verb) || IsToBe(document, sentence, verb)) return EventStatus.Planned;
        if (phrase.Modal || Condition(document, verb)) return EventStatus.Hypothetical;
        // What hangs on a condition or on something that did not happen is no more real than that.
        var above = document.Tree.Relation(verb) is Relation.OpenClausalComplement or Relation.ClausalComplement or Relation.Conjunct ? document.Tree.Head(verb) : -1;
        if (above >= 0 && document.Tags[above] == PartOfSpeech.Verb && document.Tree.Relation(verb) != Relation.ClausalComplement && document.VerbForms[verb] is not (VerbForm.Past or VerbForm.ThirdPerson))
        {
            var head = VerbPhrase.Of(document, sentence, above);
            if (head.Future) return EventStatus.Planned;
            if (head.Modal || Condition(document, above)) return EventStatus.Hypothetical;
        }
        return EventStatus.Happened;
    }

    /// <summary>"Are to be moved".</summary>
    private static bool IsToBe(Document document, Sentence sentence, int verb) =>
        verb - 3 >= sentence.FirstToken && document.Word(verb - 1) is "be" && document.Word(verb - 2) is "to" && document.Word(verb - 3) is "is" or "are" or "was" or "were";

    /// <summary>"Was to have visited", "was due to have opened": it did not come to that.</summary>
    private static bool IsUnfulfilled(Document document, Sentence sentence, int verb)
    {
        var to = verb - 1;
        while (to > sentence.FirstToken + 1 && document.Tags[to] is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb && !To.Contains(document.Tokens[to].Key)) to--;
        if (to <= sentence.FirstToken || !To.Contains(document.Tokens[to].Key) || document.Word(to + 1) is not "have") return false;
        return document.Word(Plans.Contains(VerbForms.Key(document, to - 1)) || Plans.Contains(document.Tokens[to - 1].Key) ? to - 2 : to - 1) is "was" or "were";
    }

    /// <summary>"What he called an attack": his word for it, and no more.</summary>
    private static bool IsWording(Document document, int verb)
    {
        for (var k = verb - 1; k >= 0 && verb - k <= 4; k--)
            if (document.Word(k) is "what") return VerbForms.Base(document, verb) is "call" or "describe";
        return false;
    }

    /// <summary>"Said that he would stay": the future of what was said in the past.</summary>
    private static bool IsWouldBe(Document document, int verb)
    {
        if (document.Tree.Relation(verb) != Relation.ClausalComplement || document.Tree.Head(verb) is not (>= 0 and var above) || EventLexicon.OfVerb(VerbForms.Key(document, above), 0) is not { IsSaying: true }) return false;
        foreach (var child in document.Tree.Children(verb))
            if (child < verb && document.Word(child) is "would" or "'d") return true;
        return false;
    }

    /// <summary>"If it falls", "had it fallen".</summary>
    private static bool Condition(Document document, int verb)
    {
        if (Conditions.Contains(Clause.Marker(document, verb))) return true;
        var subject = document.Tree.Child(verb, Relation.NominalSubject, Relation.PassiveSubject);
        return subject > 0 && document.Word(subject - 1) is "Had" && document.Tree.Head(subject - 1) == verb;
    }

    private static bool IsNone(Document document, int subject) => document.Word(subject) is "neither" or "Neither" or "nobody" or "Nobody" or "none" or "None" or "Nothing" or "nothing"
        || document.Tree.Child(subject, Relation.Determiner) is >= 0 and var determiner && document.Word(determiner) is "no" or "No" or "neither" or "Neither";

    /// <summary>"For the quarter ended June 30": which quarter it is.</summary>
    private static bool IsEndOfYear(Document document, int verb) =>
        verb > 0 && document.Word(verb) is "ended" or "ending" && (Periods.Contains(document.Lemmas.Key(verb - 1)) || document.TimexAt(verb - 1) is not null) && document.TimexAt(verb + 1) is not null;

    /// <summary>"Is going to sell": it is the selling that is told.</summary>
    private static bool IsFuture(Document document, int verb) => document.Word(verb) is "going" && verb + 1 < document.Tokens.Length && document.Word(verb + 1) is "to" && document.Tree.Child(verb, Relation.OpenClausalComplement) >= 0;

    /// <summary>"The virus crossed into Liberia.": where the sentence has no other verb, what follows its noun is the verb of the sentence.</summary>
    private static bool IsOnlyVerb(Document document, Sentence sentence, int verb)
    {
        if (document.Tree.Relation(document.Tree.Head(verb)) != Relation.Root) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (i != verb && (document.Tags[i] == PartOfSpeech.Auxiliary || document.VerbForms[i] is VerbForm.Past or VerbForm.ThirdPerson or VerbForm.Present)) return false;
        return sentence.EndMark(document) == '.' && document.Tags[verb - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adverb;
    }

    /// <summary>"In composite trading", "the heavy fighting": what has an adjective or an article is no verb.</summary>
    private static bool IsNoun(Document document, int gerund) => document.Tree.Child(gerund, Relation.AdjectivalModifier, Relation.Determiner) is >= 0 and var before && before < gerund || document.Tree.Child(gerund, Relation.Compound) is >= 0 and var compound && compound < gerund;

    /// <summary>"The aim was to gather dust": nobody says that it will be.</summary>
    private static bool SubjectIsAim(Document document, int verb)
    {
        foreach (var at in (ReadOnlySpan<int>)[verb, document.Tree.Head(verb)])
            if (at >= 0 && (SubjectIs(document, at, Aims) || Aims.Contains(document.Lemmas.Key(at)))) return true;
        return false;
    }

    private static bool SubjectIs(Document document, int verb, WordSet words) => document.Tree.Child(verb, Relation.NominalSubject) is >= 0 and var subject && words.Contains(document.Tokens[subject].Key);

    private static bool Follows(Document document, Sentence sentence, int i, WordSet words)
    {
        for (var k = i - 1; k >= sentence.FirstToken && i - k < 3; k--)
            if (words.Contains(document.Tokens[k].Key)) return true;
            else if (document.Tags[k] is not PartOfSpeech.Adverb) return false;
        return false;
    }

    /// <summary>"Copyright 2018 by the Leeds Post. All rights reserved.": who owns the text.</summary>
    private static bool IsNotice(Document document, Sentence sentence)
    {
        if (document.Word(sentence.FirstToken) is "©" or "Copyright" or "(c)") return true;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            if (document.Word(i) is "reserved" or "Reserved" && document.Word(i - 1) is "rights" or "Rights") return true;
        return false;
    }

    private static bool IsQuestion(Document document, Sentence sentence) => sentence.EndMark(document) == '?';
}

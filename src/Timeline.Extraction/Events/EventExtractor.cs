using NodaTime;
using Timeline.Extraction.Events.Headlines;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Events.Retellings;
using Timeline.Extraction.Events.Specifying;
using Timeline.Extraction.Events.Weighing;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>From the annotated document to what happened: each event with its time, place, people, status, title and weight.</summary>
public sealed class EventExtractor : IExtractionStage
{
    /// <summary>How likely a place must be for a title to name it where the sentence does not.</summary>
    private const double SurePlace = 0.6;

    private readonly IDecisions _decisions;

    private readonly EventNetwork? _recogniser;

    public EventExtractor()
        : this(LearnedDecisions.ForEnglish(), EventNetwork.ForEnglish())
    {
    }

    /// <param name="recogniser">What finds events besides the rules; null for nothing.</param>
    internal EventExtractor(IDecisions decisions, EventNetwork? recogniser) => (_decisions, _recogniser) = (decisions, recogniser);

    /// <summary>Told of each word of a headline what is known of it.</summary>
    internal Action<HeadlineWord>? ReadsHeadline { get; init; }

    /// <summary>Told of each two events of one day and place what is known of them.</summary>
    internal Action<int, int, byte[]>? ReadsPairs { get; init; }

    /// <summary>Told of each event what is known of it.</summary>
    internal Action<Event, byte[]>? ReadsWeights { get; init; }

    /// <summary>What tells which noun a pronoun stands for.</summary>
    internal AntecedentWeights PronounWeights { get; set; } = AntecedentWeights.ForEnglish();

    /// <summary>Told of each pronoun with the nouns it may stand for.</summary>
    internal Action<AntecedentChoice>? ChoosesNoun { get; init; }

    public void Annotate(Document document)
    {
        var focus = ArticleFocus.Of(document);
        var scene = new Scene(document.Article.Date, focus) { Written = document.Article.Date };
        var quotation = new Quotation(document);
        var people = new Participants(document, focus.IsLife, quotation, PronounWeights, ChoosesNoun);
        var topic = new Topic(document, focus);
        var specifier = new Specifier(document, focus);
        var linker = new Linker(document, focus, scene, _decisions);
        var chances = _recogniser?.Read(document) ?? new float[document.Tokens.Length];
        var (entry, end) = (0, Entries.EndOf(document.Entries, document));
        var (lead, ofLead) = (focus.IsNews ? document.SentenceOf(ArticleFocus.Lead(document).FirstToken) : -1, new List<EventTrigger>());
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.FirstToken >= sentence.EndToken) continue;
            people.Learn(document, sentence);
            scene.Enter(s, sentence.Paragraph);
            if (s == end) scene.Written = document.Article.Date;
            if (entry < document.Entries.Count && document.Entries[entry] is var head && head.Sentence == s)
            {
                entry++;
                scene.Written = TimeLinker.InHead(document, sentence.FirstToken, head.EndToken) ?? document.Article.Date;
                var written = head.IsPlaced ? PlaceLinker.InHead(document, sentence.FirstToken, head.EndToken) : PlaceLinker.Alone(document, s + 1);
                if (head.IsPlaced || written is not null)
                {
                    focus.Enter(written);
                    scene.Begin(written);
                }
            }
            if (people.Mention(document, Attribution.Speaker(document, sentence)) is { } speaker) people.Speaker = speaker;
            var triggers = TriggerFinder.Find(document, s, quotation, chances);
            if (triggers.TrueForAll(trigger => trigger.IsUnruled || trigger.Class.Role == EventRole.State) && TimeLinker.OnlyTime(document, sentence) is { } only) scene.Dated(only);
            if (s == lead) ofLead = triggers;
            linker.Enter(triggers);
            foreach (var trigger in triggers)
                if (Tell(document, trigger, focus, scene, people, topic, specifier, linker) is { } happening) document.Events.Add(happening);
            linker.Leave(s);
            Lifespan.Tell(document, sentence, people, focus.IsLife);
        }
        LifeEnds.Complete(document, people);
        scene.Complete(document);
        var headlines = new HeadlineTelling(document, HeadlineWeights.ForEnglish(), people, topic, specifier) { Reads = ReadsHeadline };
        if (ofLead.FindAll(trigger => IsTimeless(document, trigger)) is { Count: > 0 } timeless)
            headlines.Tell(new HeadlineReader(document, focus, scene, chances, lead, timeless));
        for (var s = 0; s < document.Sentences.Length && document.Sentences[s].Paragraph == 0; s++)
            if (Headline.StandsAlone(document, s)) headlines.Tell(new HeadlineReader(document, focus, scene, chances, s));
        // With neither a time nor a place it stands on no timeline and no map.
        document.Events.RemoveAll(happening => happening.When is null && happening.Where is null);
        RetellingLinker.Link(document, ReadsPairs);
        Weigher.ForEnglish().Weigh(document, people, ReadsWeights);
    }

    /// <summary>"Has resigned": neither its sentence nor anything else tells when.</summary>
    private static bool IsTimeless(Document document, EventTrigger trigger) =>
        trigger is { Status: EventStatus.Happened, Again: null } && TimeLinker.InSentence(document, trigger, true, document.Article.Date, null) is null
        && document.Events.Find(happening => happening.TriggerToken == trigger.Token) is not { When.Evidence: not Evidence.Publication };

    private static Event? Tell(Document document, EventTrigger trigger, ArticleFocus focus, Scene scene, Participants people, Topic topic, Specifier specifier, Linker linker)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var publication = scene.Written;
        var time = trigger.Again is { } again ? Ellipsis.Time(document, trigger, again, publication, scene.Day) : TimeLinker.InSentence(document, trigger, focus.IsNews, publication, scene.Day);
        var stretch = trigger.Again is null ? Stretch.Of(document, trigger, time, focus.IsNews ? publication : null) : null;
        time = stretch ?? time;
        var place = (trigger.Again is { } second ? Ellipsis.Place(document, second) : null) ?? PlaceLinker.InSentence(document, trigger);
        // What the rules would leave out.
        var isUnruled = trigger.IsUnruled || trigger.NeedsOwnTime && time is not { Own: true }
            || trigger.NeedsOwn && time is not { Own: true } && place is not { Own: true } && !(trigger.Class.Role == EventRole.Dwell && (time is not null || Extent.Lasts(document, trigger) is not null));
        // Saying is an event at a time of its own, a state only with a place of its own too.
        var isPlain = trigger.Class.Role is EventRole.Report or EventRole.State && time is not { Own: true } || trigger.Class.Role == EventRole.State && place is not { Own: true };
        if (stretch is null && !HasTime(document, trigger, time)) time = null;

        var hasOwn = time is { Own: true } || place is { Own: true };
        // What might be is told where it is the sentence's own matter.
        isUnruled |= trigger.Status is EventStatus.Hypothetical && (trigger.InQuotation || trigger.Class.Name == "other" || !Clause.IsMain(document, trigger.Token));
        if (IsAside(document, trigger) && !hasOwn)
        {
            if (trigger.IsNoun && !(trigger.Chance >= EventNetwork.Likely && TimeLinker.IsDated(document, sentence, trigger.Token))) return null;
            isUnruled = true;
        }

        var subjectWord = Subjects.Of(document, trigger);
        // Whoever reads it does nothing in it.
        if (subjectWord >= 0 && document.Word(subjectWord) is "you" or "You") return null;
        // "We take it slowly" tells an event only with a time or place.
        if (subjectWord >= 0 && trigger.Class.Name == "other" && !hasOwn && Participants.IsWriter(document, subjectWord)) isUnruled = true;
        var subject = people.Name(document, subjectWord, trigger.InQuotation);
        if (time is not { Own: true } && TimeLinker.IsHabit(document, trigger)) return null;
        if (isUnruled && trigger.Chance < (time is { Own: true } ? EventNetwork.Possible : EventNetwork.Likely)) return null;
        var told = time is null || place is null ? EarlierTelling.Of(document, trigger) : null;
        if (told is null && time is null && focus.IsNews && trigger is { IsNoun: false, Status: EventStatus.Happened, Class.Kind: EventKind.Statement } && subject is { } speaker) told = EarlierTelling.With(document, speaker.Name, scene);
        // At another time it is another.
        if (time is not null && told?.When is { } earlier && (earlier.End < time.Value.When.Start || time.Value.When.End < earlier.Start)) told = null;
        var age = time is { Own: true } ? null : AgeTime.Of(document, trigger, time?.When, people) ?? (focus.IsLife ? LifeEnds.BurialOf(document, trigger, people) : null);
        var once = subject?.Name == people.Protagonist ? LifeEnds.Again(document, trigger, time?.When, people) : null;
        var reckoned = trigger.Again is null && stretch is null ? once ?? Lapse.Of(document, trigger, time, told, scene.When) ?? age : null;
        var everSince = TimeLinker.EverSince(document, trigger, publication, scene.When);
        var when = reckoned ?? time?.When ?? everSince ?? (TimeLinker.HasNoDay(document, trigger, focus.IsNews) ? null : told?.When ?? scene.Carry(document, trigger));
        if (when is not null && stretch is null) when = Extent.Of(document, trigger, when, publication);
        else if (when is null && trigger.NeedsOwn && place is not { Own: true })
        {
            if (trigger.Chance < EventNetwork.Likely) return null;
            isUnruled = true;
        }
        var chosen = linker.Time(trigger, subject?.Name, subjectWord, told, everSince, reckoned is null ? time : null, reckoned is not null || stretch is not null, when);
        when = chosen.When;
        (place, var here, var where, var mention) = PlaceByRules(document, trigger, focus, scene, place, told, when, time is { Own: true });
        // What was chosen for one event would be carried on to the next by the rules: they go on from their own.
        var (byRule, byRuleMention) = (where, mention);
        var there = linker.Place(trigger, subject?.Name, subjectWord, told, here, when, place?.Own, where, mention);
        if (there.Where?.Id != where?.Id) (where, mention) = (there.Where, there.Mention);
        if (!linker.IsEvent(trigger, isPlain, isUnruled, subject?.Name, chosen, there) || isPlain && (when is null || where is null)) return null;
        if (focus.IsLife && trigger.Class.Name == "birth" && subject is { } child && (document.Tags[subjectWord] == PartOfSpeech.ProperNoun || people.Knows(child.Name))) people.Protagonist ??= child.Name;
        var status = trigger.Status;
        if (status == EventStatus.Happened && publication is { } now && when is { } future && future.Start > now && !IsPast(document, trigger)) status = EventStatus.Planned;
        if (!isUnruled) scene.Told(document, reckoned ?? time?.When, byRuleMention is { } spot && !document.Places[spot].Literal && !Clause.IsProper(document, document.Places[spot]) ? null : byRule, byRuleMention, trigger, subject is { } doer && people.Protagonist is { } life && !doer.Name.Contains(life, StringComparison.Ordinal));
        var who = people.Of(document, trigger, subject?.Name);
        if (!isUnruled) linker.Told(trigger, subject?.Name, who, time, when, place?.Own, where);
        var title = TitleWriter.Write(document, trigger, people.Told(document, subjectWord, subject), people, topic, specifier, when, time is { Own: true } && place is { Own: true } ? where : null, there.Chance < SurePlace && !there.Row.Is(LinkFeature.Rule) ? null : where, mention is null);
        // Nobody is named.
        if (title.Length == 0) return null;
        // One word tells nobody anything.
        if (!title.Contains(' ', StringComparison.Ordinal) && !trigger.InHeadline && !(time is { Own: true } && place is { Own: true })) return null;
        return new Event(sentence.Span, trigger.Again is { } repeated && document.Timexes[repeated] is var timex ? document.SpanOf(timex.FirstToken, timex.EndToken) : document.SpanOf(trigger.Token, trigger.Token + 1), title)
        {
            TriggerToken = trigger.Token,
            Kind = trigger.Class.Kind,
            Class = trigger.Class.Name,
            Status = status,
            When = when,
            WhenTimex = chosen.Timex,
            Where = where,
            WhereMention = mention,
            Who = who,
            Source = people.Mention(document, Attribution.Of(document, trigger)) ?? (trigger.InQuotation ? people.Speaker : null),
            Teller = trigger,
            TimeChance = chosen.Chance,
            PlaceChance = there.Chance,
        };
    }

    /// <param name="place">The mention of the sentence that the rules took.</param>
    /// <param name="told">What was told of the same before.</param>
    /// <param name="isDated">Its clause has a time of its own.</param>
    /// <returns>The mention where it counts, the place that a word points back to, and where it happened by the rules, with the mention that names it.</returns>
    private static ((int Mention, bool Own)? Written, Place? Here, Place? Where, int? Mention) PlaceByRules(Document document, EventTrigger trigger, ArticleFocus focus, Scene scene, (int Mention, bool Own)? place, Event? told, TimeInterval? when, bool isDated)
    {
        // What a country does it does at home rather than where the clause before was.
        if (place is { Own: false } && document.Tree.Relation(trigger.Token) == Relation.Conjunct && PlaceLinker.Actor(document, trigger) is not null) place = null;
        if (place is not { Own: true } && PlaceLinker.Occasion(document, trigger) is { } occasion) place = (occasion, true);
        var here = place is { Own: true } ? null : Anaphora.Resolve(document, trigger, focus);
        if (here is not null) place = null;
        var mention = place?.Mention;
        var where = mention is { } at ? document.Places[at].Place : null;
        if (here is null && place is not { Own: true } && PlaceLinker.Institution(document, trigger) is { } institution) (mention, where) = (institution, document.Places[institution].Place);
        if (where is null)
        {
            if (here is not null) where = here;
            else if (told?.Where is { } before) where = before;
            else if (PlaceLinker.Land(document, trigger) is { } land) (place, mention, where) = ((land, true), land, document.Places[land].Place);
            else if (!focus.IsNews && PlaceLinker.Home(document, trigger) is { } home) (mention, where) = (home, document.Places[home].Place);
            else if (PlaceLinker.Actor(document, trigger) is { } actor) (mention, where) = (actor, document.Places[actor].Place);
            else where = scene.PlaceFor(document, trigger, when, isDated);
            // A ministry acts for its whole state, not in the town of the news.
            if (where is { Kind: PlaceKind.City } town && mention is null && !focus.HasDateline && PlaceLinker.IsOfState(document, trigger) && focus.States.TryGetValue(town.Country ?? "", out var state)) (mention, where) = (state, document.Places[state].Place);
        }
        return (place, here, where, mention);
    }

    /// <summary>"He starred", "was born": told as past, whatever day the article gives as its own; but "was scheduled".</summary>
    private static bool IsPast(Document document, EventTrigger trigger) =>
        !trigger.IsNoun && !TriggerFinder.IsPlan(VerbForms.Key(document, trigger.Token)) && (document.VerbForms[trigger.Token] == VerbForm.Past || trigger.Phrase is { Be: true, PresentBe: false, Modal: false, Future: false });

    /// <summary>Whether the time found in the sentence is the event's: what did not happen and who is born have none but their own, and what goes on for ever has none.</summary>
    private static bool HasTime(Document document, EventTrigger trigger, (TimeInterval When, int Timex, bool Own)? time)
    {
        if (time is not { } found) return false;
        if (found.When.Days > TimeLinker.LongestDays && trigger.Class.Role != EventRole.Dwell) return false;
        if (trigger.Class.Name is "birth" || trigger.Status == EventStatus.Denied) return found.Own;
        if (trigger.Status == EventStatus.Hypothetical) return false;
        return !trigger.IsNoun || found.Own || IsOccasion(document, trigger.Token);
    }

    /// <summary>What a relative clause, an infinitive or a noun only mentions: with nothing of its own it adds no pin to that of its sentence.</summary>
    private static bool IsAside(Document document, EventTrigger trigger) => document.Tree.Relation(trigger.Token) switch
    {
        Relation.Oblique or Relation.NominalModifier or Relation.ObliqueAgent => trigger.IsNoun && !trigger.InHeadline,
        Relation.RelativeClause => !trigger.IsNoun && !GoesOn(document, trigger),
        Relation.OpenClausalComplement => !trigger.IsNoun && trigger.Status == EventStatus.Happened,
        _ => false,
    };

    /// <summary>"Took us to the consul, who gave a dinner": behind a comma a relative clause may tell what happened next.</summary>
    private static bool GoesOn(Document document, EventTrigger trigger) =>
        trigger.Class is { Role: EventRole.Event, Name: not "other" } && document.VerbForms[trigger.Token] == VerbForm.Past && Clause.IsAddition(document, trigger.Token);

    /// <summary>"During a visit to Norway", "at the meeting", or the subject of the sentence: its time is that of what is told with it.</summary>
    private static bool IsOccasion(Document document, int noun)
    {
        if (document.Tree.Relation(noun) is Relation.NominalSubject or Relation.PassiveSubject) return true;
        return document.Tree.Child(noun, Relation.Case) is >= 0 and var preposition && document.Word(preposition) is "during" or "During" or "at" or "At" or "after" or "After";
    }
}

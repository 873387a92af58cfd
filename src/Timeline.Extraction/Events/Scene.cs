using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The occasion that the article is telling: the time and place given last, and the day and place of the news itself.</summary>
/// <param name="publication">Publication date; null where unknown.</param>
/// <param name="focus">What the article is about.</param>
internal sealed class Scene(LocalDate? publication, ArticleFocus focus)
{
    private const int NearPublicationDays = 7, NearSentences = 3, LeadParagraphs = 2, FollowingParagraphs = 1;
    private static readonly ulong From = WordKey.Of("from");

    private int _sentence, _paragraph, _whenParagraph = -9, _whereParagraph = -9;
    private TimeInterval? _lead, _doubtful;

    /// <summary>The day on which the sentence was written: in a letter, a diary or a chronicle that of its head, else that of the article; null where unknown.</summary>
    public required LocalDate? Written { get; set; }

    /// <summary>The time told last.</summary>
    public TimeInterval? When { get; private set; }

    /// <summary>The day that an hour without a day belongs to; null where none is told.</summary>
    public TimeInterval? Day => When ?? _doubtful;

    /// <summary>A sentence that tells no event gives the time of those behind it, "There was trouble last week", but not the date in the article's head.</summary>
    public void Dated(TimeInterval when)
    {
        if (when.Granularity <= Granularity.Month && !(when.Evidence == Evidence.Explicit && when.Start == publication)) (When, WhenSentence, _whenParagraph, IsQuoted) = (when, _sentence, _paragraph, false);
    }

    /// <summary>The sentence that told it.</summary>
    public int WhenSentence { get; private set; } = -9;

    /// <summary>It was told inside a quotation.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>The day of the news itself; null where none is told yet.</summary>
    public TimeInterval? Lead => _lead ?? _doubtful;

    public EventKind LeadKind { get; private set; }

    public Place? LeadWhere { get; private set; }

    /// <summary>The paragraph that told the news last.</summary>
    public int NewsParagraph { get; private set; } = -9;

    /// <summary>The paragraph that told last what is older than the news.</summary>
    public int OldParagraph { get; private set; } = -9;

    /// <summary>The place told last.</summary>
    public Place? Where { get; private set; }

    /// <summary>The sentence that told it.</summary>
    public int WhereSentence { get; private set; } = -9;

    /// <summary>Where the person whose life is told lives.</summary>
    public Place? Home { get; private set; }

    /// <summary>The sentence that told it.</summary>
    public int HomeSentence { get; private set; } = -9;

    public void Enter(int sentence, int paragraph) => (_sentence, _paragraph) = (sentence, paragraph);

    /// <summary>A letter or a day of a diary begins that was written there.</summary>
    public void Begin(Place? place) => (Where, WhereSentence, _whereParagraph) = (place, _sentence, _paragraph);

    /// <summary>The time of an event whose sentence gives none: that of the sentences just before, or the day of the news for what is told on its occasion.</summary>
    public TimeInterval? Carry(Document document, EventTrigger trigger)
    {
        if (trigger.Status != EventStatus.Happened || trigger.InHeadline || trigger.Phrase.IsPluperfect || trigger.Class.Name == "birth") return null;
        if (trigger.IsNoun && document.Tree.Relation(trigger.Token) is not (Relation.NominalSubject or Relation.PassiveSubject)) return null;
        if (trigger.Phrase.IsPerfect) return focus.IsNews && _paragraph <= LeadParagraphs && _lead is null ? DayOf(publication) : null;
        if (trigger.Class.Name == "death" && !focus.IsNews) return null;
        if (Attachment.IsLater(document, trigger.Token)) return null;
        // What somebody tells in their own words is of another time than what is told around it.
        var near = When is not null && _whenParagraph == _paragraph && _sentence - WhenSentence <= NearSentences && trigger.InQuotation == IsQuoted;
        // Who is not known to be there may have said it on another day.
        if (trigger.Class.Kind == EventKind.Statement && focus.IsNews) return null;
        // "The port was closed in March. The miners left.": nobody says that they left in that month, but "they stayed for a year" begins there. A story moves on from its days at once.
        if (near) return !focus.IsNews && Extent.Lasts(document, trigger) is not null || When!.Granularity < Granularity.Month && (focus.IsNews || _sentence - WhenSentence <= 1) ? Narrative(When!) : null;
        if (!focus.IsNews || trigger.InQuotation || OldParagraph == _paragraph || OldParagraph > NewsParagraph && LeadKind != EventKind.Sport || trigger.Class.Name is "career" || _lead is not null && _paragraph - NewsParagraph > FollowingParagraphs && !IsOfTheNews(trigger)) return null;
        return (_lead ?? _doubtful) is { } lead ? Narrative(lead) : null;
    }

    /// <summary>The place of an event whose sentence gives none: the scene's, or that of the news, or where the person whose life is told lives.</summary>
    /// <param name="dated">The time stands in the event's own clause.</param>
    public Place? PlaceFor(Document document, EventTrigger trigger, TimeInterval? when, bool dated)
    {
        if (trigger.Class.Name is "birth" || trigger.Class.Name == "death" && !focus.IsNews) return null;
        if (focus.IsHistory) return focus.Place;
        if (trigger.Class.Kind == EventKind.Economy && !focus.HasDateline || focus.IsLife && IsHonour(document, trigger)) return null;
        var here = Where is not null && _whereParagraph == _paragraph;
        if (focus.IsLife) return here && _sentence - WhereSentence <= NearSentences ? Where : IsAtHome(document, trigger) ? Home : null;
        if (here && focus.Place is not null && _sentence - WhereSentence <= 1) return Where;
        // What led to a meeting seldom happened where they meet.
        if (LeadKind == EventKind.Diplomacy && dated && when is not null && !IsNews(when)) return null;
        return (when is null ? trigger.Class.Kind == EventKind.Statement && focus.IsNews : IsNews(when)) ? LeadWhere ?? focus.Place : focus.Place;
    }

    /// <summary>What somebody does where they live: they study, teach and are elected there; a book or an honour has no such place.</summary>
    private static bool IsAtHome(Document document, EventTrigger trigger) =>
        trigger.Class.Role == EventRole.Dwell || trigger.Class.Kind is EventKind.Politics or EventKind.Justice;

    /// <param name="mention">The mention that names the place; null where none does.</param>
    /// <param name="isOther">Somebody else does it than the person whose life is told.</param>
    public void Told(Document document, TimeInterval? when, Place? where, int? mention, EventTrigger trigger, bool isOther)
    {
        if (trigger.Status != EventStatus.Happened || trigger.InHeadline || trigger.Class.Role == EventRole.Report || focus.IsNews && trigger.Phrase.IsPluperfect) return;
        // A report from Maputo that names Mozambique has not left Maputo.
        if (where is { Kind: PlaceKind.Country } && focus is { HasDateline: true, Place: { } dateline } && dateline.Country == where.Country) where = dateline;
        if (!Clause.IsMain(document, trigger.Token))
        {
            // The parser may take the verb of the news for a participle.
            if (_lead is null && when is not null && _paragraph <= LeadParagraphs && IsNews(when)) _doubtful ??= when;
            return;
        }
        // Nothing but a birth happens at its time.
        if (when is { Granularity: <= Granularity.Year } && trigger.Class.Name != "birth")
        {
            (When, WhenSentence, _whenParagraph, IsQuoted) = (when, _sentence, _paragraph, trigger.InQuotation);
            if (IsNews(when))
            {
                if (_lead is null) (_lead, LeadKind) = (_doubtful ?? when, trigger.Class.Kind);
                NewsParagraph = _paragraph;
                if (where is not null && when == _lead) LeadWhere ??= where;
            }
            else OldParagraph = _paragraph;
        }
        if (where is null) return;
        if (focus.IsLife && !isOther && IsHome(document, trigger)) (Home, HomeSentence) = (mention is { } named && IsLeft(document, trigger, document.Places[named]) ? null : where, _sentence);
        // Who marries or is born somewhere need not live there, and who graduates may leave.
        if (!focus.IsLife || !IsPassing(document, trigger)) (Where, WhereSentence, _whereParagraph) = (where, _sentence, _paragraph);
    }

    /// <summary>What is done to somebody wherever they are, or done with a pen.</summary>
    private static bool IsHonour(Document document, EventTrigger trigger) => VerbForms.Base(document, trigger.Token) is "receive" or "award" or "win" or "publish" or "write" or "name" or "honor" or "honour" or "dedicate" or "translate";

    /// <summary>Who does this at a place lives there from then on, or has done.</summary>
    public static bool IsHome(Document document, EventTrigger trigger) => trigger.Class.Role == EventRole.Dwell || trigger.Class.Kind == EventKind.Movement && VerbForms.Base(document, trigger.Token) is not ("travel" or "visit" or "tour" or "pass" or "cross")
        || VerbForms.Base(document, trigger.Token) is "move" or "settle" or "emigrate" or "enroll" or "enrol" or "enter" or "study" or "appoint" or "join" or "hire" or "employ" or "return";

    /// <summary>"Left Turin", "fled from Turin".</summary>
    private static bool IsLeft(Document document, EventTrigger trigger, PlaceMention place)
    {
        var head = Clause.Head(document, place.FirstToken, place.EndToken);
        return document.Tree.Relation(head) == Relation.Object && VerbForms.Base(document, trigger.Token) is "leave" or "flee" or "quit" or "escape" || PlaceLinker.Preposition(document, head) == From;
    }

    private static bool IsPassing(Document document, EventTrigger trigger) => trigger.Class.Name is "birth" or "death" || VerbForms.Base(document, trigger.Token) is "marry" or "propose" or "graduate" or "earn" or "receive";

    /// <summary>The first sentence of the news may give the day and the second the place.</summary>
    public void Complete(Document document)
    {
        for (var i = 0; i < document.Events.Count; i++)
        {
            var happening = document.Events[i];
            var sentence = document.Sentences[document.SentenceOf(document.TokenAt(happening.Passage.Start))];
            if (happening.Where is null && happening.Status == EventStatus.Happened && sentence.Paragraph <= LeadParagraphs && happening.When is { Evidence: not Evidence.Narrative } news && news.Start == _lead?.Start) document.Events[i] = happening with { Where = LeadWhere };
        }
    }

    /// <summary>A match is told to the end of the article; of other news only the like of it.</summary>
    private bool IsOfTheNews(EventTrigger trigger) => LeadKind is EventKind.Sport || LeadKind != EventKind.Other && trigger.Class.Kind == LeadKind;

    public bool IsNews(TimeInterval when) => publication is { } day && when.Granularity <= Granularity.Day && Math.Abs(Period.DaysBetween(day, when.Start)) <= NearPublicationDays;

    private static TimeInterval Narrative(TimeInterval when) => when with { Evidence = Evidence.Narrative };

    /// <summary>A day on which was told what happened that day; null for none.</summary>
    public static TimeInterval? DayOf(LocalDate? day) => day is { } date ? new TimeInterval(date, date, Granularity.Day, Evidence.Publication) : null;
}

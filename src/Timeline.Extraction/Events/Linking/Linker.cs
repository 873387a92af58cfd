using System.Runtime.InteropServices;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>
/// Chooses an event's time and place among all that may be its own, by what was learned from annotated articles; what the rules chose is one of the options and known as such.
/// Reads an article's events in their order.
/// </summary>
internal sealed class Linker
{
    /// <summary>How often the rules are right where the event's own clause names its time or place.</summary>
    private const double RuleChance = 0.9;

    private readonly Document _document;
    private readonly ArticleFocus _focus;
    private readonly Scene _scene;
    private readonly IDecisions _decisions;
    private readonly List<Telling> _tellings = [];
    private readonly TimeOptions _times;
    private readonly PlaceOptions _places;
    private List<EventTrigger> _triggers = [];
    private readonly RowPool _rows = new();
    private FeatureRow _event;

    /// <summary>The first telling of the sentence.</summary>
    private int _first;

    public Linker(Document document, ArticleFocus focus, Scene scene, IDecisions decisions)
    {
        (_document, _focus, _scene, _decisions) = (document, focus, scene, decisions);
        var words = new SharedWords(document);
        _times = new TimeOptions(document, focus, scene, _tellings, words, _rows);
        _places = new PlaceOptions(document, focus, scene, _tellings, words, _rows);
    }

    public void Enter(List<EventTrigger> triggers) => (_triggers, _first) = (triggers, _tellings.Count);

    /// <summary>Behind the events of a sentence: its times that none of them took may be those of what follows.</summary>
    public void Leave(int index)
    {
        var sentence = _document.Sentences[index];
        for (var t = TimeLinker.FirstTimex(_document, sentence.FirstToken); t < _document.Timexes.Count && _document.Timexes[t].FirstToken < sentence.EndToken; t++)
            if (_document.Timexes[t] is { Interval: { } when, Type: not TimexType.Set } timex && !IsTold(when))
                _tellings.Add(new Telling(index, sentence.Paragraph, timex.FirstToken) { Written = when });
        _places.Leave(sentence, index);
    }

    private bool IsTold(TimeInterval when)
    {
        for (var i = _first; i < _tellings.Count; i++)
            if (_tellings[i].Written is { } written && written.Start == when.Start && written.End == when.End) return true;
        return false;
    }

    /// <param name="subject">The subject's name.</param>
    /// <param name="subjectWord">Its word; -1 where there is none.</param>
    /// <param name="told">What was told of the same before.</param>
    /// <param name="written">What the rules found in the sentence.</param>
    /// <param name="rule">What they chose.</param>
    public TimeOption Time(EventTrigger trigger, string? subject, int subjectWord, Event? told, TimeInterval? everSince, (TimeInterval When, int Timex, bool Own)? written, bool isReckoned, TimeInterval? rule)
    {
        _rows.Clear();
        _event = EventFeatures.Of(_rows.New(), _document, trigger, _focus, _scene, _triggers, subjectWord);
        _event.Set(LinkFeature.HasTold, told is not null);
        _event.Set(LinkFeature.HasEverSince, everSince is not null);
        _event.Set(LinkFeature.TimeByRule, written is { } found ? found.Own ? 0 : 1 : rule is null ? 2 : 3 + (int)rule.Evidence);
        // A headline has the time and place of what it is the headline of, what is told again those of its first telling, what a verb tells once more that which is said for it, what has "since" happened its words; what only may be has no day, nor has what was long ago or is always so.
        if (trigger.InHeadline || trigger.Again is not null || isReckoned || everSince is not null && written is null || rule is null && (trigger.Status == EventStatus.Hypothetical || TimeLinker.HasNoDay(_document, trigger, _focus.IsNews)) || written is { Own: true, When.Evidence: Evidence.Explicit } || written is null && told?.When is not null && rule is not null) return new TimeOption(rule, written?.Timex, Ruled(rule is null)) { Chance = RuleChance };
        var chosen = _decisions.Time(trigger, _times.Of(trigger, _event, _triggers, subject, subjectWord, told, everSince, rule, written?.Timex, written?.When));
        if (chosen.Row.Is(LinkFeature.Rule)) return chosen with { When = rule, Timex = rule is null ? null : written?.Timex };
        return chosen is { Timex: null, When: { Evidence: not Evidence.Publication } carried } ? chosen with { When = carried with { Evidence = Evidence.Narrative } } : chosen;
    }

    /// <param name="when">The time chosen before.</param>
    /// <param name="own">Whether the rules found the place in the event's own clause; null where not in its sentence.</param>
    /// <param name="rule">What they chose.</param>
    public PlaceOption Place(EventTrigger trigger, string? subject, int subjectWord, Event? told, Place? here, TimeInterval? when, bool? own, Place? rule, int? ruleMention)
    {
        _event.Set(LinkFeature.PlaceByRule, own is { } found ? found ? 0 : 1 : rule is null ? 2 : 3);
        if (_scene.Home is not null) _event.Set(LinkFeature.HomeBack, trigger.Sentence - _scene.HomeSentence);
        _event.Set(LinkFeature.RelationToNews, when is null ? 0 : _scene.IsNews(when) ? 1 : 2 + TimeOptions.Published(when, _scene.Written));
        // Who is born is born nowhere but where the sentence says.
        if (trigger.InHeadline || own == true || trigger.Class.Name == "birth" && !IsPlaced(trigger) || here is not null || told?.Where is { } same && rule?.Id == same.Id || own is null && rule is not null && rule.Id == _focus.Place?.Id && IsBehindDateline(trigger)) return new PlaceOption(rule, ruleMention, Ruled(rule is null)) { Chance = RuleChance };
        return _decisions.Place(trigger, _places.Of(trigger, _event, _triggers, subject, subjectWord, told, when, rule, ruleMention));
    }

    /// <summary>The sentence names a place.</summary>
    private bool IsPlaced(EventTrigger trigger)
    {
        var sentence = _document.Sentences[trigger.Sentence];
        var first = PlaceLinker.FirstMention(_document, sentence.FirstToken);
        return first < _document.Places.Count && _document.Places[first].FirstToken < sentence.EndToken;
    }

    /// <summary>"BERLIN (AP) — A bomb went off on Friday.": as if the place stood in the sentence, which names no other.</summary>
    private bool IsBehindDateline(EventTrigger trigger) => trigger.Sentence > 0 && SentenceSplitter.IsDateline(_document, _document.Sentences[trigger.Sentence - 1]) && !IsPlaced(trigger);

    private FeatureRow Ruled(bool isNone)
    {
        var row = _rows.Copy(_event);
        row.Set(LinkFeature.Rule, true);
        row.Set(LinkFeature.None, isNone);
        return row;
    }

    /// <summary>Whether a word tells an event that a reader would put on a timeline, at the time and place chosen.</summary>
    /// <param name="isPlain">A report or a state with nothing of its own, which the rules would leave out.</param>
    /// <param name="isUnruled">Left out by the rules, and taken for an event by the recogniser.</param>
    public bool IsEvent(EventTrigger trigger, bool isPlain, bool isUnruled, string? subject, TimeOption when, PlaceOption where)
    {
        if (trigger.InHeadline && !isUnruled) return !isPlain;
        _event.Set(LinkFeature.Plain, isPlain);
        _event.Set(LinkFeature.Unruled, isUnruled);
        _event.Set(LinkFeature.SubjectNamed, subject is not null);
        _event.Set(LinkFeature.HasObject, _document.Tree.Child(trigger.Token, Relation.Object) >= 0);
        return _decisions.IsEvent(trigger, _event, when, where, CollectionsMarshal.AsSpan(_tellings)[_first..]);
    }

    public void Told(EventTrigger trigger, string? subject, IReadOnlyList<string> who, (TimeInterval When, int Timex, bool Own)? written, TimeInterval? when, bool? placeOwn, Place? where)
    {
        _tellings.Add(new Telling(trigger.Sentence, _document.Sentences[trigger.Sentence].Paragraph, trigger.Token)
        {
            Trigger = trigger,
            Written = written?.When,
            IsWrittenOwn = written is { Own: true },
            When = when,
            Where = where,
            IsPlaceOwn = placeOwn == true,
            IsMain = Clause.IsMain(_document, trigger.Token),
            Subject = subject,
            Who = who,
            Verb = VerbForms.Key(_document, trigger.Token),
        });
        if (when is not null) _times.Told(when);
        if (where is not null) _places.Told(trigger, where);
    }
}

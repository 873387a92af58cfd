using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>A time that may be an event's.</summary>
/// <param name="When">The time, with how long the event goes on; null for none.</param>
/// <param name="Timex">Index of the expression of the event's sentence that gives it; null where none does.</param>
/// <param name="Row">What is known of it.</param>
internal sealed record TimeOption(TimeInterval? When, int? Timex, FeatureRow Row)
{
    /// <summary>How likely it is among the others, 0 to 1.</summary>
    public double Chance { get; init; }
}

/// <summary>All times that an event may have: those of its sentence, those told before, that of the news, what the rules chose, and none.</summary>
internal sealed class TimeOptions(Document document, ArticleFocus focus, Scene scene, List<Telling> tellings, SharedWords words, RowPool rows)
{
    private const int FormerTimes = 5, Anchors = 2, MostNamed = 2, Farthest = 60;

    private readonly TimesNamed _named = new(document);
    private readonly Dictionary<(LocalDate, LocalDate), int> _events = [];
    private List<TimeInterval>? _mostNamed;
    private readonly List<TimeOption> _found = [];
    private readonly List<TimeInterval> _former = [];
    private EventTrigger _trigger = null!;
    private FeatureRow _event;
    private bool _isInReport;

    /// <summary>An event has that time.</summary>
    public void Told(TimeInterval when) => _events[(when.Start, when.End)] = _events.GetValueOrDefault((when.Start, when.End)) + 1;

    /// <param name="subjectWord">Its subject's word; -1 where there is none.</param>
    /// <param name="rule">What the rules chose.</param>
    /// <param name="ruleTimex">The expression that the rules took it from.</param>
    public List<TimeOption> Of(EventTrigger trigger, FeatureRow features, List<EventTrigger> triggers, string? subject, int subjectWord, Event? told, TimeInterval? everSince, TimeInterval? rule, int? ruleTimex, TimeInterval? ruleWritten)
    {
        _found.Clear();
        (_trigger, _event, _isInReport) = (trigger, features, TimeLinker.InReport(document, trigger));
        Recall();
        AddWritten(triggers, ruleTimex, ruleWritten);
        AddFormer(subject);
        AddReadings(triggers);
        AddMostNamed();
        if (Telling.LastWith(tellings, subject, telling => telling.When is not null) is { } same) Row(same.When!).Set(LinkFeature.SubjectBack, trigger.Sentence - same.Sentence);
        var paragraph = document.Sentences[trigger.Sentence].Paragraph;
        if (scene.When is { } last)
        {
            var row = Row(last);
            row.Set(LinkFeature.Scene, true);
            row.Set(LinkFeature.SceneBack, trigger.Sentence - scene.WhenSentence);
            row.Set(LinkFeature.SceneParagraphs, paragraph - document.Sentences[scene.WhenSentence].Paragraph);
            row.Set(LinkFeature.SceneQuotation, scene.IsQuoted == trigger.InQuotation);
        }
        if (scene.Lead is { } lead)
        {
            var row = Row(lead);
            row.Set(LinkFeature.Lead, true);
            row.Set(LinkFeature.LeadParagraphs, paragraph - scene.NewsParagraph);
            row.Set(LinkFeature.OldNews, scene.OldParagraph == paragraph ? 0 : scene.OldParagraph > scene.NewsParagraph ? 1 : 2);
        }
        if (Scene.DayOf(scene.Written) is { } day) Row(day).Set(LinkFeature.Publication, true);
        if (told?.When is { } before)
        {
            var row = Row(before);
            row.Set(LinkFeature.Told, true);
            row.Set(LinkFeature.ToldBack, trigger.Sentence - document.SentenceOf(told.TriggerToken));
        }
        if (everSince is not null) Row(everSince).Set(LinkFeature.EverSince, true);
        if (tellings.FindLast(telling => telling.Trigger is not null) is { When: { } recent } latest)
        {
            var row = Row(recent);
            row.Set(LinkFeature.LastEvent, true);
            row.Set(LinkFeature.LastEventBack, trigger.Sentence - latest.Sentence);
        }
        if (rule is not null)
        {
            var row = Row(rule, ruleTimex, isWhole: true);
            row.Set(LinkFeature.Rule, true);
            row.Set(LinkFeature.RuleEvidence, (int)rule.Evidence);
        }
        foreach (var found in _found)
        {
            _named.Set(found.Row, found.When!, words, trigger, subjectWord);
            found.Row.Set(LinkFeature.EventsThere, _events.GetValueOrDefault((found.When!.Start, found.When.End)));
        }
        if (!focus.IsNews) AddYears();
        var none = rows.Copy(features);
        none.Set(LinkFeature.None, true);
        none.Set(LinkFeature.Rule, rule is null);
        _found.Add(new TimeOption(null, null, none));
        return _found;
    }

    /// <summary>The times of the event's sentence.</summary>
    private void AddWritten(List<EventTrigger> triggers, int? ruleTimex, TimeInterval? ruleWritten)
    {
        var sentence = document.Sentences[_trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Interval is null || timex.Type == TimexType.Set || TimeLinker.IsOfWhatIsTold(document, _trigger, timex)) continue;
            var bounded = t == ruleTimex ? ruleWritten : TimeLinker.Meant(document, _trigger, t, scene.Written, scene.Day);
            var structure = TimeLinker.Structure(document, _trigger, timex, focus.IsNews);
            var distance = TimeLinker.Distance(_trigger, timex);
            var row = Row(bounded ?? timex.Interval, t);
            row.Set(LinkFeature.Reading, (int)Reading.Tagged);
            if (row.Count(LinkFeature.Mentions) > 1 && row[LinkFeature.Cost] <= MentionFeatures.Cost(structure, distance) / 4 + 1) continue;
            SetMention(row, triggers, timex, structure, distance, bounded is null);
        }
        MentionFeatures.SetRanks(_found, found => found.Row);
    }

    private void SetMention(FeatureRow row, List<EventTrigger> triggers, Timex timex, int structure, int distance, bool isUnbounded)
    {
        MentionFeatures.Set(row, document, _trigger, triggers, timex.FirstToken, timex.EndToken, structure, distance);
        row.Set(LinkFeature.TimexType, (int)timex.Type);
        row.Set(LinkFeature.MentionEvidence, (int)timex.Interval!.Evidence);
        row.Set(LinkFeature.OfVerbBefore, !_trigger.IsNoun && TimeLinker.IsOfVerbBefore(document, _trigger, timex));
        row.Set(LinkFeature.For, TimeLinker.IsFor(document, timex));
        row.Set(LinkFeature.Unbounded, isUnbounded);
        row.Set(LinkFeature.InReport, _isInReport);
        row.Set(LinkFeature.OfNoun, TimeLinker.IsOfNoun(document, _trigger, timex));
        row.Set(LinkFeature.Clock, timex.Type == TimexType.Time && timex.Interval!.Evidence != Evidence.Explicit);
    }

    /// <summary>What the times of the event's sentence that name no year may be besides.</summary>
    private void AddReadings(List<EventTrigger> triggers)
    {
        var sentence = document.Sentences[_trigger.Sentence];
        for (var t = TimeLinker.FirstTimex(document, sentence.FirstToken); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Type == TimexType.Set || TimeLinker.IsOfOther(document, _trigger, timex)) continue;
            foreach (var (when, reading) in Readings.Other(document, timex, _former, Anchors))
            {
                var row = Row(when, t);
                if (row[LinkFeature.Cost] > 0) continue;
                row.Set(LinkFeature.Reading, (int)reading);
                SetMention(row, triggers, timex, TimeLinker.Structure(document, _trigger, timex, focus.IsNews), TimeLinker.Distance(_trigger, timex), isUnbounded: false);
            }
        }
    }

    /// <summary>The times of other events of the sentence and of those before, and times that no event took.</summary>
    private void AddFormer(string? subject)
    {
        var paragraph = document.Sentences[_trigger.Sentence].Paragraph;
        for (var i = tellings.Count - 1; i >= Math.Max(0, tellings.Count - Farthest); i--)
        {
            var telling = tellings[i];
            var beside = telling.Sentence == _trigger.Sentence;
            if (telling.Written is not { } when || beside && telling.Trigger is null || !_former.Contains(when)) continue;
            var row = Row(when);
            if (row.Count(beside ? LinkFeature.BesideTimes : LinkFeature.FormerTimes) == 1) TellingFeatures.Set(row, document, _trigger, subject, paragraph, telling, telling.IsWrittenOwn, _former.IndexOf(when));
        }
    }

    /// <summary>In news the days that it is about, though they may be named only further on.</summary>
    private void AddMostNamed()
    {
        if (!focus.IsNews) return;
        _mostNamed ??= [.. _named.MostNamedDays(MostNamed)];
        for (var i = 0; i < _mostNamed.Count; i++) Row(_mostNamed[i]).Set(LinkFeature.MostNamed, i);
    }

    /// <summary>In a story no more than the years of the days and months told last: "he married" behind "in May 1612".</summary>
    private void AddYears()
    {
        for (var i = 0; i < Math.Min(Anchors, _former.Count); i++)
            if (_former[i] is { Granularity: < Granularity.Year, Start.Year: var year } told && year == told.End.Year)
            {
                var row = Row(TimeValue.Year(year, Evidence.Narrative).Interval!);
                if (row[LinkFeature.Cost] > 0 || row[LinkFeature.FormerTimes] > 0) continue;
                row.Set(LinkFeature.Reading, (int)Reading.YearTold);
                row.Set(LinkFeature.FormerRank, i);
            }
    }

    /// <summary>The times told last, the latest first.</summary>
    private void Recall()
    {
        _former.Clear();
        for (var i = tellings.Count - 1; i >= Math.Max(0, tellings.Count - Farthest) && _former.Count < FormerTimes; i--)
            if (tellings[i].Written is { } when && (tellings[i].Sentence != _trigger.Sentence || tellings[i].Trigger is not null) && !_former.Contains(when)) _former.Add(when);
    }

    /// <summary>The row of a time, which two ways may lead to.</summary>
    /// <param name="isWhole">How long the event goes on is already in it.</param>
    private FeatureRow Row(TimeInterval when, int? timex = null, bool isWhole = false)
    {
        var whole = isWhole ? when : Extent.Of(document, _trigger, when, scene.Written);
        foreach (var found in _found)
            if (found.When!.Start == whole.Start && found.When.End == whole.End) return found.Row;
        var row = rows.Copy(_event);
        row.Set(LinkFeature.Granularity, (int)whole.Granularity);
        row.Set(LinkFeature.Published, Published(whole, scene.Written));
        row.Set(LinkFeature.Days, Scale(whole.Days));
        row.Set(LinkFeature.NewsDay, scene.IsNews(whole));
        row.Set(LinkFeature.Extended, whole.Days != when.Days);
        if (_former.Count > 0) row.Set(LinkFeature.SinceFormer, Since(whole, _former[0]));
        if (scene.When is { } last) row.Set(LinkFeature.SinceScene, Since(whole, last));
        _found.Add(new TimeOption(whole, timex, row));
        return row;
    }

    /// <summary>How it lies to the day of publication.</summary>
    public static int Published(TimeInterval when, LocalDate? publication)
    {
        if (publication is not { } day) return 0;
        if (when.Start <= day && when.End >= day) return when.Days == 1 ? 1 : 2;
        if (when.Start > day) return 3;
        return Period.DaysBetween(when.End, day) switch { <= 7 => 4, <= 31 => 5, <= 400 => 6, <= 4000 => 7, _ => 8 };
    }

    /// <summary>How long after another time it is: 30 where they overlap, the more or less the longer.</summary>
    private static int Since(TimeInterval when, TimeInterval other)
    {
        var days = when.Start > other.End ? Period.DaysBetween(other.End, when.Start) : when.End < other.Start ? -Period.DaysBetween(when.End, other.Start) : 0;
        return 30 + Math.Sign(days) * (1 + Scale(Math.Max(1, Math.Abs(days))));
    }

    /// <summary>Twice the binary logarithm: of 1 to 4000 days 0 to 24.</summary>
    private static int Scale(int days) => (int)(2 * Math.Log2(days));
}

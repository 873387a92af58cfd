using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>Gives an event its time: the expression in its clause, else one that stands over the sentence, else the occasion that the article is telling.</summary>
internal static class TimeLinker
{
    private static readonly ulong Since = WordKey.Of("since"), Until = WordKey.Of("until"), Till = WordKey.Of("till"), Through = WordKey.Of("through"), From = WordKey.Of("from"), For = WordKey.Of("for"), Over = WordKey.Of("over"), To = WordKey.Of("to"), Between = WordKey.Of("between"),
        And = WordKey.Of("and"), Before = WordKey.Of("before"), After = WordKey.Of("after"), Onwards = WordKey.Of("onwards"), Onward = WordKey.Of("onward"), Dash = WordKey.Of("-"), Comma = WordKey.Of(","), When = WordKey.Of("when");

    private static readonly WordSet Occasions = Clause.Keys("in at on during after before following amid by to");

    private static readonly WordSet Today = Clause.Keys("this today tonight yesterday");

    /// <summary>Longer than that no one event lasts.</summary>
    public const int LongestDays = 30 * 366;

    private const int Limit = 200, StructureWeight = 2, FarthestTokens = 40, FromNounsClause = 20, Parenthesis = 30, EventNoun = 15, SentenceStart = 90, Adjacent = 15, HourOnly = 8, Semicolon = 40, OtherVerbBetween = 20, SpanTokens = 6;

    /// <returns>
    /// The time, the index of the expression that gives it, and whether that stands in the event's own clause; null where the sentence has none for this event.
    /// </returns>
    public static (TimeInterval When, int Timex, bool Own)? InSentence(Document document, EventTrigger trigger, bool isNews, LocalDate? publication, TimeInterval? narrated)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var best = -1;
        var least = Limit;
        var own = false;
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            var timex = document.Timexes[t];
            if (timex.Interval is null || timex.Type == TimexType.Set || IsOfOther(document, trigger, timex)) continue;
            var structure = Structure(document, trigger, timex, isNews);
            if (structure >= SentenceStart && timex.FirstToken <= sentence.FirstToken + 2 && !InReport(document, trigger)) structure = SentenceStart;
            if (HasSemicolon(document, trigger.Token, timex.FirstToken)) structure += Semicolon;
            if (!trigger.IsNoun && structure > Adjacent && !IsOfVerbBefore(document, trigger, timex) && Clause.AreTogether(document, trigger.Token, timex.FirstToken, timex.EndToken)) structure = Adjacent;
            var distance = Distance(trigger, timex);
            // "Shortly after midnight on Friday": the day says more than the hour.
            if (timex.Type == TimexType.Time && timex.Interval.Evidence != Evidence.Explicit) structure += HourOnly;
            var cost = StructureWeight * structure + Math.Min(distance, FarthestTokens);
            if (cost < least) (best, least, own) = (t, cost, structure < FromNounsClause);
        }
        // "Has complained that they refused to come last month": what has happened up to now has no date of the past.
        if (best < 0 || trigger.Phrase.IsPerfect && !own) return null;
        if (Meant(document, trigger, best, publication, narrated) is not { } when) return null;
        if (trigger.Status == EventStatus.Planned && !trigger.Phrase.Modal && publication is { } today && IsWeekdayBefore(document, document.Timexes[best], today)) when = new TimeInterval(when.Start.PlusDays(7), when.End.PlusDays(7), when.Granularity, when.Evidence);
        return (when, best, own);
    }

    /// <summary>The interval that an expression of the event's sentence means for it; null where it only bounds one ("before 1990").</summary>
    public static TimeInterval? Meant(Document document, EventTrigger trigger, int timex, LocalDate? publication, TimeInterval? narrated)
    {
        var found = document.Timexes[timex];
        var when = DayOfWeeks(document, found) ?? (IsInRelativeClause(document, trigger, found) || trigger.Status == EventStatus.Denied && IsUntil(document, found) ? found.Interval : Bounded(document, document.Sentences[trigger.Sentence], timex, trigger.Status == EventStatus.Happened, publication, trigger.Phrase.IsPluperfect ? narrated?.Start ?? publication : publication, narrated));
        return when is not null && IsBareClock(document, found, publication) && (narrated is { Granularity: <= Granularity.Day } ? narrated : DayBefore(document, timex)) is { } day && day.Start < when.Start ? new TimeInterval(day.Start, day.Start, Granularity.Day, Evidence.Narrative) : when;
    }

    /// <summary>"Until 1946": what did not happen until then happened then.</summary>
    private static bool IsUntil(Document document, Timex timex) => timex.FirstToken > 0 && document.Tokens[timex.FirstToken - 1].Key is var word && (word == Until || word == Till);

    /// <summary>"Three weeks later", "a week ago" is the same day of the week.</summary>
    private static TimeInterval? DayOfWeeks(Document document, Timex timex)
    {
        if (timex is not { Anchor: { } from, Interval: { Granularity: Granularity.Week, Evidence: Evidence.Narrative or Evidence.Relative } week }) return null;
        if (document.Tags[timex.FirstToken] != PartOfSpeech.Numeral && document.Word(timex.FirstToken) is not ("a" or "A" or "one" or "One")) return null;
        var day = week.Start.PlusDays(((int)from.DayOfWeek - (int)week.Start.DayOfWeek + 7) % 7);
        return new TimeInterval(day, day, Granularity.Day, week.Evidence) { Approximate = true };
    }

    /// <summary>Words from the trigger to the nearer end of the expression.</summary>
    public static int Distance(EventTrigger trigger, Timex timex) => Math.Min(Math.Abs(timex.FirstToken - trigger.Token), Math.Abs(timex.EndToken - 1 - trigger.Token));

    private static bool HasSemicolon(Document document, int token, int other)
    {
        for (var i = Math.Min(token, other) + 1; i < Math.Max(token, other); i++)
            if (document.Text[document.Tokens[i].Start] == ';') return true;
        return false;
    }

    public static bool HasConjunctBetween(Document document, int verb, int token)
    {
        foreach (var child in document.Tree.Children(verb))
            if (child > verb && child < token && document.Tags[child] == PartOfSpeech.Verb && document.Tree.Relation(child) == Relation.Conjunct) return true;
        return false;
    }

    /// <summary>"The strongest storm to hit the coast this year moved on": the year belongs to the verb before it.</summary>
    public static bool IsOfVerbBefore(Document document, EventTrigger trigger, Timex timex)
    {
        if (timex.FirstToken > trigger.Token) return false;
        var clause = Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken));
        return clause < timex.FirstToken && (IsOfPromise(document, trigger, timex, clause) || Attachment.Cost(document, trigger.Token, clause) >= Attachment.Never);
    }

    /// <summary>"Has risen since the war began in May": from then to the day of publication; "has since risen": from the time told last. Null for any other.</summary>
    public static TimeInterval? EverSince(Document document, EventTrigger trigger, LocalDate? publication, TimeInterval? narrated)
    {
        if (!trigger.Phrase.IsPerfect || trigger.Status != EventStatus.Happened || publication is not { } now) return null;
        foreach (var child in document.Tree.Children(trigger.Token))
        {
            TimeInterval? from = null;
            if (document.Tokens[child].Key == Since && document.Tree.Relation(child) == Relation.AdverbialModifier || child > 0 && document.Tokens[child - 1].Key == Since && document.Word(child) is "then") from = narrated;
            else if (document.Tree.Relation(child) == Relation.AdverbialClause && Clause.Marker(document, child) == Since)
            {
                var (first, end) = document.Tree.Subtree(child);
                for (var t = FirstTimex(document, first); from is null && t < document.Timexes.Count && document.Timexes[t].EndToken <= end; t++) from = document.Timexes[t].Interval;
            }
            if (from is not null && from.Start < now) return new TimeInterval(from.Start, now, from.Granularity, Evidence.Narrative);
        }
        return null;
    }

    /// <summary>"Is expected to visit them on Thursday": the next and not the last, whatever the tense around it.</summary>
    private static bool IsWeekdayBefore(Document document, Timex timex, LocalDate today) =>
        timex is { Interval: { Evidence: Evidence.Relative, Granularity: Granularity.Day } day } && timex.EndToken - timex.FirstToken == 1 && document.Tokens[timex.FirstToken].Kind == TokenKind.Capitalised
        && Period.DaysBetween(day.Start, today) is > 0 and < 7;

    /// <summary>"Since March 2012, when 28 people were killed": they were killed then and not since.</summary>
    public static bool IsInRelativeClause(Document document, EventTrigger trigger, Timex timex)
    {
        if (timex.EndToken > trigger.Token) return false;
        for (var i = timex.EndToken; i < trigger.Token && i < timex.EndToken + 3; i++)
            if (document.Tokens[i].Key == When) return true;
        return false;
    }

    /// <summary>The day written last before the expression; null where none is.</summary>
    private static TimeInterval? DayBefore(Document document, int timex)
    {
        for (var t = timex - 1; t >= 0; t--)
            if (document.Timexes[t].Interval is { Granularity: <= Granularity.Day } day) return day;
        return null;
    }

    /// <summary>"At noon", "shortly after 7 p.m.": an hour without a day is that of the day told last.</summary>
    private static bool IsBareClock(Document document, Timex timex, LocalDate? publication)
    {
        if (timex.Type != TimexType.Time || timex.Interval is not { Evidence: Evidence.Relative } interval || interval.Start != publication) return false;
        for (var i = timex.FirstToken; i < timex.EndToken; i++)
            if (Today.Contains(document.Tokens[i].Key) || document.Tags[i] == PartOfSpeech.ProperNoun && document.Tokens[i].Kind == TokenKind.Capitalised) return false;
        return timex.EndToken >= document.Tokens.Length || !Today.Contains(document.Tokens[timex.EndToken].Key);
    }

    public static int Structure(Document document, EventTrigger trigger, Timex timex, bool isNews)
    {
        var head = Clause.Head(document, timex.FirstToken, timex.EndToken);
        var cost = timex.FirstToken > 0 && document.Text[document.Tokens[timex.FirstToken - 1].Start] == '(' && !IsDating(document, trigger, timex) ? Parenthesis : 0;
        if (trigger.IsNoun)
        {
            if (document.Tree.IsWithin(head, trigger.Token) || trigger.Status == EventStatus.Planned && document.Tree.Head(trigger.Token) == Clause.Of(document, head)) return 0;
            return cost + FromNounsClause + Attachment.Cost(document, Clause.Of(document, trigger.Token), Clause.Of(document, head));
        }
        var at = Clause.Of(document, head);
        if (at != trigger.Token && IsOfPromise(document, trigger, timex, at)) return Attachment.Never;
        // "Went to court and on 7 July asked for a ban": what stands before the verb that is joined is its own.
        if (at != trigger.Token && document.Tree.Relation(at) == Relation.Conjunct && timex.FirstToken < at && timex.FirstToken > trigger.Token) return Attachment.Never;
        for (var above = document.Tree.Head(head); above >= 0 && above != at; above = document.Tree.Head(above))
            if (above != trigger.Content && EventLexicon.OfNoun(document.Lemmas.Key(above)) is not null) cost += EventNoun;
        // "Arrived on Monday and met the king on Tuesday": the parser may hang both on the first.
        if (at == trigger.Token && HasConjunctBetween(document, trigger.Token, head)) cost += OtherVerbBetween;
        return cost + (at == trigger.Content ? 0 : Attachment.Cost(document, trigger.Token, at, joined: isNews));
    }

    /// <summary>It says when something else is: what is arranged, a noun, or what somebody says.</summary>
    public static bool IsOfOther(Document document, EventTrigger trigger, Timex timex) => IsOfWhatIsTold(document, trigger, timex) || IsOfNoun(document, trigger, timex);

    /// <summary>It says when something is that somebody arranges, says or has dealt with, or that what happens is measured by.</summary>
    public static bool IsOfWhatIsTold(Document document, EventTrigger trigger, Timex timex) =>
        Comparison.Is(document, trigger, timex) || IsOfAside(document, trigger, timex) || IsOfNounBefore(document, trigger, timex) || !trigger.IsNoun && (IsFor(document, timex) && !TriggerFinder.IsPlan(VerbForms.Key(document, trigger.Token)) || IsOfContent(document, trigger, timex));

    /// <summary>"Moss, president since 1987, left on Friday": what somebody is for a time, between two commas.</summary>
    private static bool IsOfAside(Document document, EventTrigger trigger, Timex timex)
    {
        var (first, end) = (timex.FirstToken, timex.EndToken);
        var start = document.Sentences[trigger.Sentence].FirstToken;
        while (end < trigger.Token && document.Tokens[end].Key != Comma)
            if (IsOfVerb(document, end++)) return false;
        if (end >= trigger.Token) return false;
        var lasts = false;
        while (first > start && document.Tokens[first - 1].Key is var before && before != Comma)
        {
            lasts |= before == Since || before == From || before == Until;
            if (IsOfVerb(document, --first)) return false;
        }
        return lasts && first - 2 >= start && document.Tags[first - 2] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && first < timex.FirstToken - 1 && document.Tags[first] is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.Adjective;
    }

    private static bool IsOfVerb(Document document, int token) => document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;

    /// <summary>"Condemned Friday's attack", "serves a sentence for the murder in 1995": the time is the noun's alone; "died in Friday's attack" has it too.</summary>
    public static bool IsOfNoun(Document document, EventTrigger trigger, Timex timex)
    {
        if (trigger.IsNoun) return false;
        for (var at = document.Tree.Head(Clause.Head(document, timex.FirstToken, timex.EndToken)); at >= 0 && !Clause.IsPredicate(document, at); at = document.Tree.Head(at))
        {
            if (at == trigger.Content || EventLexicon.OfNoun(document.Lemmas.Key(at)) is null) continue;
            var preposition = document.Tree.Child(at, Relation.Case);
            if (preposition >= 0 ? !Occasions.Contains(document.Tokens[preposition].Key) : document.Tree.Relation(at) == Relation.Object && timex.EndToken <= at) return true;
        }
        return false;
    }

    /// <summary>"Has been arrested over the bombings in Kenya last year": what has happened up to now did not happen then, but what stands between did.</summary>
    private static bool IsOfNounBefore(Document document, EventTrigger trigger, Timex timex)
    {
        if (trigger.IsNoun || !trigger.Phrase.IsPerfect || timex.Interval is not { Granularity: > Granularity.Week } when || when.End >= document.Article.Date) return false;
        for (var i = trigger.Token + 1; i < timex.FirstToken; i++)
            if (i != trigger.Content && document.Tags[i] == PartOfSpeech.Noun && EventLexicon.OfNoun(document.Lemmas.Key(i)) is not null) return true;
        return false;
    }

    /// <summary>"Promised on Wednesday to send trucks": the day of the promise, not of the sending; "was expected on Wednesday to send" gives that of the sending.</summary>
    private static bool IsOfPromise(Document document, EventTrigger trigger, Timex timex, int clause) =>
        document.VerbForms[trigger.Token] == VerbForm.Base && trigger.Status == EventStatus.Planned && document.Tree.Head(trigger.Token) == clause && timex.FirstToken < trigger.Token
        && document.VerbForms[clause] is VerbForm.Past or VerbForm.Participle && VerbPhrase.Of(document, document.Sentences[trigger.Sentence], clause).None;

    /// <summary>"On Friday rebels took the bridge, officials said": taken on Friday, said whenever.</summary>
    private static bool IsOfContent(Document document, EventTrigger trigger, Timex timex) =>
        IsOfPlan(document, trigger, timex) ||
        document.Tree.Child(trigger.Token, Relation.ClausalComplement) is >= 0 and var content && content < trigger.Token && timex.EndToken <= content;

    /// <summary>"Pledged to keep it open until 2030": the pledge is older.</summary>
    private static bool IsOfPlan(Document document, EventTrigger trigger, Timex timex) =>
        document.Tree.Child(trigger.Token, Relation.OpenClausalComplement) is >= 0 and var plan && plan != trigger.Content && plan > trigger.Token && timex.FirstToken > plan && document.VerbForms[plan] == VerbForm.Base
        && TriggerFinder.IsPlan(VerbForms.Key(document, trigger.Token)) && document.Tree.IsWithin(Clause.Head(document, timex.FirstToken, timex.EndToken), plan);

    /// <summary>"For Monday": the time of what is arranged and not of the arranging.</summary>
    public static bool IsFor(Document document, Timex timex) => timex.Type == TimexType.Date && timex.FirstToken > 0 && document.Tokens[timex.FirstToken - 1].Key == For;

    /// <summary>"Published the Syntax (1937)": the year in brackets dates what is made; "taught in Leeds (1937–1940)": what happened there.</summary>
    private static bool IsDating(Document document, EventTrigger trigger, Timex timex) =>
        (trigger.Class.Kind is EventKind.Culture or EventKind.Science || timex.FirstToken > 1 && Clause.IsPlace(document, timex.FirstToken - 2)) && EndsBrackets(document, timex.EndToken);

    /// <summary>The brackets end there, or behind the other end of a span.</summary>
    private static bool EndsBrackets(Document document, int token)
    {
        for (var i = token; i < Math.Min(document.Tokens.Length, token + SpanTokens); i++)
            if (document.Text[document.Tokens[i].Start] == ')') return true;
            else if (i == token && document.Text[document.Tokens[i].Start] is not ('-' or '–' or '—')) return false;
        return false;
    }

    public static bool InReport(Document document, EventTrigger trigger)
    {
        for (var at = trigger.Token; at >= 0; at = document.Tree.Head(at))
            if (document.Tree.Relation(at) is Relation.ClausalComplement && document.Tree.Head(at) < at || document.Tree.Relation(at) is Relation.RelativeClause or Relation.ClausalModifier || document.Tree.Relation(at) == Relation.AdverbialClause && Clause.IsApart(document, at)) return true;
        return false;
    }

    private static int FirstTimex(Document document, Sentence sentence) => FirstTimex(document, sentence.FirstToken);

    /// <summary>Index of the first expression that begins at the token or after it.</summary>
    public static int FirstTimex(Document document, int token) => First(document.Timexes, token);

    /// <inheritdoc cref="FirstTimex(Document, int)"/>
    public static int First(List<Timex> timexes, int token)
    {
        int low = 0, high = timexes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (timexes[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>"Hit the islands each year": what happens again and again has no time.</summary>
    public static bool IsHabit(Document document, EventTrigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
            if (document.Timexes[t] is { Type: TimexType.Set } set && Clause.Of(document, Clause.Head(document, set.FirstToken, set.EndToken)) == trigger.Token) return true;
        return false;
    }

    /// <summary>"A few years ago", "for centuries", "in recent months": the event's own words say that it is not of the time that is told, and not of which; in the news, what "is sold" or "is growing" is so on no one day.</summary>
    public static bool HasNoDay(Document document, EventTrigger trigger, bool isNews)
    {
        if (isNews && !trigger.InHeadline && trigger.Phrase is { PresentBe: true, Have: false, Modal: false, Future: false } && !trigger.IsNoun) return true;
        var sentence = document.Sentences[trigger.Sentence];
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
            if (document.Timexes[t] is { Interval: null } timex && document.Tree.Head(Clause.Head(document, timex.FirstToken, timex.EndToken)) == trigger.Token && IsVague(document, timex)) return true;
        return false;
    }

    private static bool IsVague(Document document, Timex timex)
    {
        if (timex.Type == TimexType.Date) return timex.Value is "PAST_REF" && document.Word(timex.EndToken - 1) is "ago" or "past";
        return timex is { Type: TimexType.Duration, Value: ['P', 'X', not 'D', ..] } && timex.FirstToken > 0 && document.Tokens[timex.FirstToken - 1].Key is var before && (before == For || before == Over || document.Word(timex.FirstToken) is "recent");
    }

    /// <summary>The day that a head names, "Off Malta, 9 June"; null where it names none.</summary>
    public static LocalDate? InHead(Document document, int first, int end)
    {
        for (var t = FirstTimex(document, first); t < document.Timexes.Count && document.Timexes[t].FirstToken < end; t++)
            if (document.Timexes[t].Interval is { Granularity: <= Granularity.Day } head) return head.Start;
        return null;
    }

    /// <summary>A time is written out in the clause of the word.</summary>
    public static bool IsDated(Document document, Sentence sentence, int token) => InClause(document, sentence, Clause.Of(document, token)) is not null;

    /// <summary>The first time that is written out in the clause of the sentence; null where none is.</summary>
    public static TimeInterval? InClause(Document document, Sentence sentence, int clause)
    {
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
            if (document.Timexes[t] is { Interval: { } when, Type: not TimexType.Set } timex && Clause.Of(document, Clause.Head(document, timex.FirstToken, timex.EndToken)) == clause) return when;
        return null;
    }

    /// <summary>The time of a sentence that has one; null where it has none or several, or asks.</summary>
    public static TimeInterval? OnlyTime(Document document, Sentence sentence)
    {
        TimeInterval? only = null;
        for (var t = FirstTimex(document, sentence); t < document.Timexes.Count && document.Timexes[t].FirstToken < sentence.EndToken; t++)
        {
            if (document.Timexes[t].Interval is not { } when || document.Timexes[t].Type == TimexType.Set) continue;
            if (only is not null) return null;
            only = when;
        }
        return only;
    }

    /// <summary>The interval with what the words around the expression make of it: "since", "until", "from … to", "between … and".</summary>
    /// <param name="hasHappened">What it is the time of has happened by the day of publication.</param>
    /// <param name="now">Up to when "since" goes: the day of the telling, or the time that it tells of.</param>
    private static TimeInterval? Bounded(Document document, Sentence sentence, int index, bool hasHappened, LocalDate? publication, LocalDate? now, TimeInterval? narrated)
    {
        var timex = document.Timexes[index];
        var interval = timex.Interval!;
        var before = timex.FirstToken > sentence.FirstToken ? document.Tokens[timex.FirstToken - 1].Key : 0;
        // "Before dawn on the 16th" is on the 16th.
        if (before == Before && timex.Type == TimexType.Time && interval.Granularity <= Granularity.Day) return interval;
        if (before == Before || before == After && interval.Granularity > Granularity.Day) return null;
        var next = index + 1 < document.Timexes.Count ? document.Timexes[index + 1] : null;
        var previous = index > 0 ? document.Timexes[index - 1] : null;
        if (next?.Interval is { } end && Joined(document, timex, next, before) && end.End > interval.Start) return new TimeInterval(Earliest(interval, end), end.End, Coarser(interval, end), end.Evidence);
        if (previous?.Interval is { } start && previous.FirstToken > sentence.FirstToken && Joined(document, previous, timex, document.Tokens[previous.FirstToken - 1].Key) && interval.End > start.Start)
            return new TimeInterval(Earliest(start, interval), interval.End, Coarser(start, interval), interval.Evidence);
        var after = timex.EndToken < sentence.EndToken ? document.Tokens[timex.EndToken].Key : 0;
        if (before == Since || after == Onwards || after == Onward)
            return before == Since && now > interval.Start ? new TimeInterval(interval.Start, now.Value, interval.Granularity, interval.Evidence) : interval;
        if (before == Until || before == Till || before == Through)
        {
            var from = narrated is { } told && told.Start <= interval.End && Period.DaysBetween(told.Start, interval.End) < (interval.Granularity >= Granularity.Year ? LongestDays : 400) ? IsOver(told, interval) ? told.End : told.Start : publication;
            return from is { } first && first <= interval.End ? new TimeInterval(first, interval.End, interval.Granularity, interval.Evidence) : interval;
        }
        // "Announced this month": so far.
        return hasHappened && interval.Granularity is Granularity.Week or Granularity.Month && publication is { } day && interval.Start < day && day < interval.End ? new TimeInterval(interval.Start, day, interval.Granularity, interval.Evidence) : interval;
    }

    /// <summary>"Travelled from 1739 to 1743. He lived in Pera until 1747": not since 1739.</summary>
    private static bool IsOver(TimeInterval told, TimeInterval until) => told.End < until.Start && told.Start.Year < told.End.Year && told.Granularity <= Granularity.Year;

    /// <summary>"From May to June 2024": the month without a year belongs to the other's.</summary>
    private static LocalDate Earliest(TimeInterval start, TimeInterval end)
    {
        var first = start.Start;
        if (start.Evidence != Evidence.Explicit && end.Evidence == Evidence.Explicit && Math.Abs(first.Year - end.Start.Year) < 3)
        {
            first = first.PlusYears(end.Start.Year - first.Year);
            if (first > end.End) first = first.PlusYears(-1);
        }
        return first <= end.End ? first : end.Start;
    }

    private static Granularity Coarser(TimeInterval a, TimeInterval b) => a.Granularity > b.Granularity ? a.Granularity : b.Granularity;

    private static bool Joined(Document document, Timex first, Timex second, ulong before)
    {
        if (second.FirstToken != first.EndToken + 1) return false;
        var link = document.Tokens[first.EndToken].Key;
        // "Left on 2 March to winter in the north" is no range; "in February and March" is one.
        if (link == To && before != From && first.Interval!.Granularity != second.Interval!.Granularity) return false;
        if (link == And && first.Interval is { Granularity: Granularity.Month or Granularity.Year } one && second.Interval is { } two && one.Granularity == two.Granularity && one.End.PlusDays(1) == two.Start) return true;
        return link == To || link == Until || link == Through || link == Dash || document.Text[document.Tokens[first.EndToken].Start] == '–' || link == And && before == Between || before == From && link == And && link != Comma;
    }
}

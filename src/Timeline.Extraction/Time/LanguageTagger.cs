using System.Buffers;
using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Finds the time expressions of one language with the rules and words of its folder.</summary>
internal sealed class LanguageTagger
{
    private static readonly ulong Comma = WordKey.Of(",");

    private readonly TimeLexicon _lexicon;
    private readonly ItemReader _reader;
    private readonly TimeResolver _resolver;
    private readonly TimeGuard _guard;
    private readonly ClauseTense _tense;
    private readonly TimeModifiers _modifiers;
    private readonly DomainDetector _domains;
    private readonly StoryCues _story;
    private readonly EntryFinder _entries;

    public LanguageTagger(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _reader = new ItemReader(lexicon);
        _resolver = new TimeResolver(lexicon);
        _guard = new TimeGuard(lexicon);
        _tense = new ClauseTense(lexicon);
        _modifiers = new TimeModifiers(lexicon);
        _domains = new DomainDetector(lexicon);
        _story = new StoryCues(lexicon, _tense);
        _entries = new EntryFinder(lexicon);
    }

    public void Annotate(Document document)
    {
        var rented = ArrayPool<TimeItem>.Shared.Rent(document.Tokens.Length);
        try
        {
            Annotate(document, rented.AsSpan(0, _reader.Read(document, rented)));
        }
        finally
        {
            ArrayPool<TimeItem>.Shared.Return(rented);
        }
    }

    private void Annotate(Document document, ReadOnlySpan<TimeItem> items)
    {
        var publication = document.Article.Date ?? DateLine(document, items);
        _entries.Find(document, items);
        var entries = new Entries(document, items);
        var isOld = ShortYears.AreMost(document, items, _guard);
        var domain = isOld || entries.AreHistory(publication) ? TextDomain.Narrative : _domains.Of(document, items, publication);
        var place = new TimePlace(document, _tense);
        var dayFirst = IsDayFirst(document.Article.Language);
        var story = new Story(new TimeContext(publication, domain, dayFirst, place) { Antiquity = isOld ? ShortYears.Era : null }, place, document, domain == TextDomain.Narrative ? new YearsNamed(items) : default);
        var (sentence, entry, left) = (0, 0, false);
        for (var at = 0; at < items.Length;)
        {
            if (!MayStart(items, at) || !_lexicon.Rules.Match(items, at, out var rule, out var end))
            {
                at++;
                continue;
            }
            var first = items[at].FirstToken;
            while (sentence + 1 < document.Sentences.Length && document.Sentences[sentence + 1].FirstToken <= first) sentence++;
            while (entry < entries.Count && entries[entry].Sentence <= sentence)
            {
                place.Enter(sentence, first, items[end - 1].EndToken);
                Enter(story, entries, entry++, publication, day => new TimeContext(day, TextDomain.Letter, dayFirst, place));
            }
            if (sentence >= entries.End && !left)
            {
                left = true;
                Leave(story, entries, new TimeContext(publication, domain, dayFirst, place));
            }
            // Where the longest rule is refused, a shorter one may hold: "two days" in "two days before the vote".
            var next = at + 1;
            do
            {
                // "During the night of 9 June": what the rule looks back from may open a longer one.
                if (rule.Behind > 0 && _lexicon.Rules.Match(items, at + rule.Behind, out _, out var longer) && longer > end) break;
                if (!rule.IsNone && !Tag(document, story, place, sentence, items, at, end, rule)) continue;
                next = end - rule.Ahead;
                break;
            }
            while (_lexicon.Rules.Match(items[..(end - 1)], at, out rule, out end));
            at = next;
        }
        for (var found = story.Readings[0].Found; found is not null; found = found.Before)
            document.Timexes.Add(new Timex(document.SpanOf(found.First, found.End), found.First, found.End, found.Value.Type, found.Value.Value) { Mod = found.Value.Mod, Interval = found.Value.Interval, Anchor = found.Value.Anchor });
        document.Timexes.Reverse();
    }

    /// <summary>An entry begins: its times count from its day.</summary>
    /// <param name="at">The context of a text written on a day.</param>
    private static void Enter(Story story, Entries entries, int index, LocalDate? publication, Func<LocalDate, TimeContext> at)
    {
        if (!entries.AreDated && index == 0 && TimeResolver.MonthDay(entries[0].Month, entries[0].Day, story.Likeliest)?.Interval is { } first) entries.DateFrom(first.Start, story.Likeliest.Future ? null : publication);
        if (entries.AreDated) story.Enter(at(entries.Day(index)));
    }

    /// <summary>What follows the last entry is told as what stands before the first, and goes on from its day.</summary>
    private static void Leave(Story story, Entries entries, TimeContext context)
    {
        if (!entries.AreDated) return;
        var last = TimeValue.Day(entries.Day(entries.Count - 1), Evidence.Explicit);
        context.Told(last.Interval!, last);
        story.Enter(context);
    }

    /// <summary>The date that stands alone in a line at the head of an article which came without one: "Tuesday, May 5, 2009". Null where there is none.</summary>
    private LocalDate? DateLine(Document document, ReadOnlySpan<TimeItem> items)
    {
        const int Head = 3;
        var at = 0;
        for (var i = 0; i < document.Sentences.Length && document.Sentences[i] is { Paragraph: < Head } sentence; i++)
        {
            while (at < items.Length && items[at].FirstToken < sentence.FirstToken) at++;
            if (at == items.Length) break;
            if (i > 0 && document.Sentences[i - 1].Paragraph == sentence.Paragraph || !_lexicon.Rules.Match(items, at, out var rule, out var end)) continue;
            if (rule.Function is not ("ymd" or "iso") || items[end - 1].EndToken != sentence.EndToken || i + 1 < document.Sentences.Length && document.Sentences[i + 1].Paragraph == sentence.Paragraph) continue;
            var match = new TimeMatch(items[at..end]);
            if (match.Has(TimeClass.Year) && _resolver.Resolve(rule, match, new TimeContext(null, TextDomain.News, false, new TimePlace(document, _tense)))?.Interval is { } day) return day.Start;
        }
        return null;
    }

    /// <summary>Whether a rule may begin here: most items are passed over by one look at their bits.</summary>
    private bool MayStart(ReadOnlySpan<TimeItem> items, int at)
    {
        var classes = items[at].Classes;
        if ((classes & (_lexicon.Rules.RootClasses | TimeItem.IsRule)) != 0) return true;
        // "The", "in", "to": what follows must be of time too.
        return (classes & TimeItem.StartsRule) != 0 && at + 1 < items.Length && items[at + 1].Classes != 0;
    }

    /// <summary>Adds what the rule matched; false where it is no time after all.</summary>
    private bool Tag(Document document, Story story, TimePlace place, int sentence, ReadOnlySpan<TimeItem> items, int at, int end, Rule rule)
    {
        var within = document.Sentences[sentence];
        if (items[end - 1].EndToken > within.EndToken) return false;
        (at, end) = (at + rule.Behind, end - rule.Ahead);
        // "On June 27, the boats crossed": the comma before a year that does not come.
        if (end - at > 1 && items[end - 1].Key == Comma) end--;
        if (!_guard.Allows(rule, document, within, items, at, end)) return false;
        place.Enter(sentence, items[at].FirstToken, items[end - 1].EndToken);
        var matched = items[at..end];
        if (_resolver.Resolve(rule, new TimeMatch(matched), story.Likeliest) is not { } likeliest) return false;
        if (rule.IsAge)
        {
            document.Ages.Add(new Timex(document.SpanOf(place.First, place.End), place.First, place.End, likeliest.Type, likeliest.Value));
            return true;
        }
        var absolute = TimeResolver.IsAbsolute(rule, new TimeMatch(matched));
        for (var i = 0; i < story.Readings.Count; i++)
        {
            var reading = story.Readings[i];
            if ((i == 0 || absolute ? likeliest : _resolver.Resolve(rule, new TimeMatch(matched), reading.Context)) is not { } value) continue;
            if (story.AsksForOtherYears(reading, new TimeMatch(matched), rule, value)) TagOtherYears(document, story, reading, value, matched, rule, place);
            Tag(document, story, reading, value, matched, rule, place);
        }
        story.Settle();
        return true;
    }

    /// <summary>Reads a date without a year as one of the year before and of the next.</summary>
    private void TagOtherYears(Document document, Story story, Story.Reading reading, TimeValue value, ReadOnlySpan<TimeItem> matched, Rule rule, TimePlace place)
    {
        foreach (var years in (ReadOnlySpan<int>)[-1, 1])
        {
            reading.Context.YearsOff = years;
            var off = _resolver.Resolve(rule, new TimeMatch(matched), reading.Context);
            reading.Context.YearsOff = 0;
            if (off is null || off.Value == value.Value) continue;
            var other = reading.Copy();
            other.Against += StoryCosts.AnotherYear;
            Tag(document, story, other, off, matched, rule, place);
        }
    }

    /// <summary>Adds the expression to a reading.</summary>
    private void Tag(Document document, Story story, Story.Reading reading, TimeValue value, ReadOnlySpan<TimeItem> matched, Rule rule, TimePlace place)
    {
        var sentence = document.Sentences[place.Sentence];
        reading.Against += story.Doubt(reading, new TimeMatch(matched), rule, value);
        if (value.Then is { } then)
        {
            var start = matched[then.FirstItem].FirstToken;
            var first = Add(document, reading, sentence, place.First, matched[then.FirstItem - then.Between].FirstToken, value, rule, out var from);
            if (Goes(document, reading, sentence, first, from, rule)) reading.Context.Told(from.Interval!, from, _tense.IsOfSaying(document, sentence, first), _story.IsAside(document, reading.Context, sentence, first, start, from.Interval!, rule));
            first = Add(document, reading, sentence, start, place.End, then.Value, rule, out var to);
            if (Goes(document, reading, sentence, first, to, rule)) reading.Context.Told(to.Interval!, to, _tense.IsOfSaying(document, sentence, first), _story.IsAside(document, reading.Context, sentence, first, place.End, to.Interval!, rule));
            // A story goes on from where the span begins.
            if (value.Interval is { } begin && !StoryCues.IsLifespan(document, reading.Context, sentence, place.First, begin)) story.Tell(reading, begin, value, saying: false, aside: false);
            else story.Pass(reading);
            reading.Context.Span(to.Interval);
            return;
        }
        var at = Add(document, reading, sentence, place.First, place.End, value, rule, out var read);
        if (!Goes(document, reading, sentence, at, read, rule)) story.Pass(reading);
        else story.Tell(reading, read.Interval!, read, _tense.IsOfSaying(document, sentence, at), _story.IsAside(document, reading.Context, sentence, at, place.End, read.Interval!, rule));
    }

    private bool Goes(Document document, Story.Reading reading, Sentence sentence, int first, TimeValue value, Rule rule) =>
        value.Interval is { Granularity: <= Granularity.Year } told && _story.TellsOn(document, reading.Context, sentence, first, told, rule);

    /// <summary>Adds an expression to what a reading has found.</summary>
    /// <param name="read">What it means, the modifier before it taken in.</param>
    /// <returns>Its first token.</returns>
    private int Add(Document document, Story.Reading reading, Sentence sentence, int first, int end, TimeValue value, Rule rule, out TimeValue read)
    {
        // "Two months later" keeps its "later" from what follows.
        var free = reading.Found is { } before ? Math.Max(sentence.FirstToken, before.End) : sentence.FirstToken;
        first = _modifiers.Apply(document, free, first, end, rule.Counts, ref value);
        reading.Add(first, end, value);
        if (value.Interval is { } interval) reading.Context.Read(interval);
        if (value.Type == TimexType.Duration) reading.Context.ReadDuration(value.Value);
        read = value;
        return first;
    }

    /// <summary>Only American English writes the month first.</summary>
    private static bool IsDayFirst(string language) => !(language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.Equals("en-US", StringComparison.OrdinalIgnoreCase));
}

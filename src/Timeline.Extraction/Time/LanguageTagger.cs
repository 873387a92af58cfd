using System.Buffers;
using System.Collections.Frozen;
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
    private readonly FrozenSet<ulong> _storyPrepositions, _comparisons, _the, _occasions;

    public LanguageTagger(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _reader = new ItemReader(lexicon);
        _resolver = new TimeResolver(lexicon);
        _guard = new TimeGuard(lexicon);
        _tense = new ClauseTense(lexicon);
        _modifiers = new TimeModifiers(lexicon);
        _domains = new DomainDetector(lexicon);
        (_storyPrepositions, _comparisons) = (lexicon.Cue("story-prepositions"), lexicon.Cue("comparisons"));
        (_the, _occasions) = (lexicon.Cue("the"), lexicon.Cue("occasions"));
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
        var context = new TimeContext(publication, _domains.Of(document, items, publication), IsDayFirst(document.Article.Language), document, _tense);
        var sentence = 0;
        for (var at = 0; at < items.Length;)
        {
            if (!MayStart(items, at) || !_lexicon.Rules.Match(items, at, out var rule, out var end))
            {
                at++;
                continue;
            }
            var first = items[at].FirstToken;
            while (sentence + 1 < document.Sentences.Length && document.Sentences[sentence + 1].FirstToken <= first) sentence++;
            // Where the longest rule is refused, a shorter one may hold: "two days" in "two days before the vote".
            var next = at + 1;
            do
            {
                // "During the night of 9 June": what the rule looks back from may open a longer one.
                if (rule.Behind > 0 && _lexicon.Rules.Match(items, at + rule.Behind, out _, out var longer) && longer > end) break;
                if (rule.Function != "none" && !Tag(document, context, sentence, items, at, end, rule)) continue;
                next = end - rule.Ahead;
                break;
            }
            while (_lexicon.Rules.Match(items[..(end - 1)], at, out rule, out end));
            at = next;
        }
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
            if (match.Has(TimeClass.Year) && _resolver.Resolve(rule, match, new TimeContext(null, TextDomain.News, false, document, _tense))?.Interval is { } day) return day.Start;
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
    private bool Tag(Document document, TimeContext context, int sentence, ReadOnlySpan<TimeItem> items, int at, int end, RuleAutomaton.Rule rule)
    {
        var within = document.Sentences[sentence];
        if (items[end - 1].EndToken > within.EndToken) return false;
        (at, end) = (at + rule.Behind, end - rule.Ahead);
        // "On June 27, the boats crossed": the comma before a year that does not come.
        if (end - at > 1 && items[end - 1].Key == Comma) end--;
        var (first, endToken) = (items[at].FirstToken, items[end - 1].EndToken);
        if (!_guard.Allows(rule, document, within, items, at, end)) return false;
        context.Enter(sentence, first, endToken);
        if (_resolver.Resolve(rule, new TimeMatch(items[at..end]), context) is not { } value) return false;
        if (rule.Function is "age" or "ageyears" or "agehalf")
        {
            document.Ages.Add(new Timex(document.SpanOf(first, endToken), first, endToken, value.Type, value.Value));
            return true;
        }
        if (value.Then is { } then)
        {
            var start = items[at + then.FirstItem].FirstToken;
            Add(document, context, within, first, items[at + then.FirstItem - value.Between].FirstToken, value, rule);
            Add(document, context, within, start, endToken, then.Value, rule);
            // A story goes on from where the span begins.
            if (value.Interval is { } from) context.Told(from, value);
            return true;
        }
        Add(document, context, within, first, endToken, value, rule);
        return true;
    }

    private void Add(Document document, TimeContext context, Sentence sentence, int first, int end, TimeValue value, RuleAutomaton.Rule rule)
    {
        // "Two months later" keeps its "later" from what follows.
        var free = document.Timexes.Count > 0 ? Math.Max(sentence.FirstToken, document.Timexes[^1].EndToken) : sentence.FirstToken;
        first = _modifiers.Apply(document, free, first, rule.Function is "ago" or "counted", ref value);
        document.Timexes.Add(new Timex(document.SpanOf(first, end), first, end, value.Type, value.Value)
        {
            Mod = value.Mod, Interval = value.Interval, Anchor = value.Anchor,
        });
        if (value.Interval is { } read) context.Read(read);
        if (value.Type == TimexType.Duration) context.ReadDuration(value.Value);
        if (value.Interval is { Granularity: <= Granularity.Year } told && TellsOn(document, context, sentence, first, told, rule))
            context.Told(told, value, _tense.IsOfSaying(document, sentence, first), LooksBack(rule) || context.LooksBack && told.Evidence == Evidence.Narrative && !Stays(rule) || IsAside(document, context, sentence, first, end, told));
    }

    /// <summary>
    /// Whether the story goes on from the time: not from a year that only says which one is meant ("the treaty of 1839", "the 1839 treaty"), nor from what is
    /// compared with ("from the year-ago quarter"), nor from where something began ("besieged since May").
    /// </summary>
    private bool TellsOn(Document document, TimeContext context, Sentence sentence, int first, TimeInterval told, RuleAutomaton.Rule rule)
    {
        if (rule.Function is "samemonth" or "qago" or "qlastyear") return false;
        if (context.Last is not { } last) return true;
        // "Besieged since 22 May": the story is where it was.
        if (context.IsNarrative && told.End < last.Start && IsCompared(document, sentence, first - 1)) return false;
        if (told.Granularity != Granularity.Year) return true;
        if (first == sentence.FirstToken || _storyPrepositions.Contains(document.Tokens[first - 1].Key)) return true;
        // "At the 1960 Games", where the story was in 1958.
        return told.Start > last.Start && first - 2 >= sentence.FirstToken && _the.Contains(document.Tokens[first - 1].Key) && _occasions.Contains(document.Tokens[first - 2].Key);
    }

    /// <summary>"The previous summer": always behind where the story is.</summary>
    private static bool LooksBack(RuleAutomaton.Rule rule) => rule is { Function: "previous" } or { Function: "mfollowing" or "sfollowing" or "wdfollowing", Number: < 0 };

    /// <summary>"In 1716 they had won, on 5 August of that year": what names the year of a look back again goes on from there.</summary>
    private static bool Stays(RuleAutomaton.Rule rule) => rule is { Function: "mthat" or "mdthat" or "sthat" or "holidaythat", Number: 0 };

    /// <summary>"The lowest since May 2008", "the town, which had been founded in 1889": the story looks back, and goes on from where it was.</summary>
    private bool IsAside(Document document, TimeContext context, Sentence sentence, int first, int end, TimeInterval told)
    {
        if (context.Last is { } last && told.End.Year >= last.Start.Year) return false;
        return IsCompared(document, sentence, first - 1) || IsCompared(document, sentence, first - 2)
            || context.Last is not null && (told.Evidence == Evidence.Explicit || told.Granularity >= Granularity.Season) && _tense.IsBefore(document, sentence, first, end);
    }

    private bool IsCompared(Document document, Sentence sentence, int token) => token >= sentence.FirstToken && _comparisons.Contains(document.Tokens[token].Key);

    /// <summary>Only American English writes the month first.</summary>
    private static bool IsDayFirst(string language) => !(language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.Equals("en-US", StringComparison.OrdinalIgnoreCase));
}

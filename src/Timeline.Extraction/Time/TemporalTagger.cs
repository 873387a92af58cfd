using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>
/// Finds time expressions and says what they mean: TIMEX3 type and VALUE, and the interval of days, counted from the publication
/// date or from what the article told before. Rules and words are data in the language's folder.
/// </summary>
public sealed class TemporalTagger : IExtractionStage
{
    private static readonly Lazy<TimeLexicon> English = new(() => new TimeLexicon("English"));

    private readonly TimeLexicon _lexicon;
    private readonly ItemReader _reader;
    private readonly TimeResolver _resolver;

    private TemporalTagger(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _reader = new ItemReader(lexicon);
        _resolver = new TimeResolver(lexicon);
    }

    public static TemporalTagger ForEnglish() => new(English.Value);

    public void Annotate(Document document)
    {
        var list = _reader.Read(document);
        var items = CollectionsMarshal.AsSpan(list);
        var context = new TimeContext(document.Article.Date, TellsHistory(document.Article.Date, items));
        var captures = new List<int>();
        var sentence = 0;
        for (var at = 0; at < items.Length;)
        {
            if (!_lexicon.Rules.Match(items, at, out var rule, out var end, captures))
            {
                at++;
                continue;
            }
            var (first, endToken) = (items[at].FirstToken, items[end - 1].EndToken);
            while (sentence + 1 < document.Sentences.Length && document.Sentences[sentence + 1].FirstToken <= first) sentence++;
            var within = document.Sentences[sentence];
            if (endToken > within.EndToken || !TimeGuard.Allows(rule.Function, document, items, at, end))
            {
                at++;
                continue;
            }
            (context.Sentence, context.Paragraph, context.Future) = (sentence, within.Paragraph, ClauseTense.IsFuture(document, within, first, endToken));
            if (_resolver.Resolve(rule, new TimeMatch(items, at, end), context) is not { } value)
            {
                at++;
                continue;
            }
            // "On the 12th": the preposition belongs to the rule, not to the expression.
            if (rule.Function == "dayofmonth") first++;
            first = TimeModifiers.Apply(document, within.FirstToken, first, ref value);
            document.Timexes.Add(new Timex(document.SpanOf(first, endToken), first, endToken, value.Type, value.Value)
            {
                Mod = value.Mod, Interval = value.Interval, Anchor = value.Anchor,
            });
            if (value.Interval is { Granularity: <= Granularity.Year } told) context.Told(told);
            at = end;
        }
    }

    /// <summary>
    /// History rather than news: no publication date, or years long before it written out often and hardly a weekday, "yesterday" or "last week".
    /// HeidelTime asks its user for this.
    /// </summary>
    private static bool TellsHistory(LocalDate? publication, ReadOnlySpan<TimeItem> items)
    {
        if (publication is not { } date) return true;
        int past = 0, present = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (item.Is(TimeClass.Year) && item.Number < date.Year - 1 || item.Is(TimeClass.Era) || item.Is(TimeClass.Decade)) past++;
            else if (item.Is(TimeClass.Wd) || NewsWords.Contains(item.Key) || item.Is(TimeClass.Year) && item.Number >= date.Year - 1) present++;
        }
        return past >= 4 && past > 4 * present;
    }

    private static readonly FrozenSet<ulong> NewsWords =
        new[] { "today", "yesterday", "tomorrow", "tonight", "ago" }.Select(word => WordKey.Of(word)).ToFrozenSet();
}

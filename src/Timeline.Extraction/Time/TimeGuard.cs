using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Keeps apart what only looks like a time: the number 1600 in an address, "May" the name, "fall" the verb.</summary>
internal sealed class TimeGuard(TimeLexicon lexicon)
{
    private static readonly ulong Comma = WordKey.Of(","), Percent = WordKey.Of("%"), Hyphen = WordKey.Of("-"), Slash = WordKey.Of("/"), Closing = WordKey.Of(")"), Dollar = WordKey.Of("$");

    private readonly bool _hasTags = lexicon.HasVerbTags;

    private readonly WordSet _prepositions = lexicon.Cue("prepositions"), _notOfYears = lexicon.Cue("before-numbers"), _counted = lexicon.Cue("counted"), _names = lexicon.Cue("months-and-names"),
        _determiners = lexicon.Cue("determiners"), _articles = lexicon.Cue("articles"), _possessives = lexicon.Cue("possessives"), _owner = lexicon.Cue("possessive"), _the = lexicon.Cue("the"), _at = lexicon.Cue("at"), _by = lexicon.Cue("by"),
        _and = lexicon.Cue("and"), _mid = lexicon.Cue("mid"), _asSoon = lexicon.Cue("as-soon"), _verbSeasons = lexicon.Cue("verb-seasons"), _infinitive = lexicon.Cue("infinitive"), _modals = lexicon.Cue("future-modals"),
        _afterClause = lexicon.Cue("after-clause"), _within = lexicon.Cue("within"), _magnitudes = lexicon.Cue("magnitudes"), _streets = lexicon.Cue("streets"), _per = lexicon.Cue("per"), _matters = lexicon.Cue("matters"), _complements = lexicon.Cue("after-complement"), _of = lexicon.Cue("of"), _every = lexicon.Cue("every"), _degrees = lexicon.Cue("degrees"), _parts = lexicon.Cue("parts"), _thresholds = lexicon.Cue("thresholds"), _ofYears = lexicon.Cue("of-years");

    public bool Allows(Rule rule, Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int at, int end)
    {
        var before = at > 0 && items[at - 1].FirstToken >= sentence.FirstToken ? items[at - 1].Key : 0;
        var after = end < items.Length && items[end].FirstToken < sentence.EndToken ? items[end].Key : 0;
        return rule.Function switch
        {
            "y" => IsYear(document, sentence, items, at, end, before, after),
            "clockhours" or "clockhourson" => IsFourDigits(document, items, at),
            "ymancient" or "ymdancient" or "syancient" or "podancient" => !_counted.Contains(after) && after != Percent,
            "ancientspan" => !_counted.Contains(after) && after != Percent && StandsAlone(document, items, end),
            "ancient" => !_counted.Contains(after) && after != Percent && StandsAlone(document, items, end),
            "shortyear" => _prepositions.Contains(before),
            "dayword" => !IsInName(document, sentence, items[at].FirstToken),
            "m" => IsWholeSentence(sentence, items, at, end) || IsMonth(document, items, at, end, before),
            "md" => after != Percent,
            // "On the Monday before Lent", "on the Friday of that week".
            "wdthen" => !_afterClause.Contains(after) && !_of.Contains(after),
            // "Day 1 – 4 March".
            "daysrange" => !_notOfYears.Contains(before),
            "named" => document.Tokens[items[at].FirstToken].Kind == TokenKind.Lower,
            "currentunit" when rule.Argument == "possessive" => true,
            // "The first nine months of the year", not "the man of the year".
            "currentunit" when rule.Argument == "part" => at > 1 && (items[at - 2].Is(TimeClass.Units) || _parts.Contains(items[at - 2].Key)),
            "currentunit" when rule.Argument == "alone" => ClosesClause(document, sentence, items, end),
            // "The day before last Tuesday".
            "beforelast" => end >= items.Length || items[end].IsPlain,
            "wdnamed" => document.Tokens[items[at].FirstToken].Kind == TokenKind.Capitalised,
            "currentunit" => items[at].Key is var opener && !_the.Contains(opener) || _prepositions.Contains(before) || end - at > 2,
            "following" or "previous" or "sfollowing" or "nextpod" => !_afterClause.Contains(items[end - 1].Key) || ClosesClause(document, sentence, items, end),
            "period" => _within.Contains(before),
            // "In the quarter of San Blas": a part of a town.
            "qlatest" => end - at > 2 || (_prepositions.Contains(before) || before == 0) && !_of.Contains(after),
            "s" when IsWholeSentence(sentence, items, at, end) => true,
            "s" => IsSeason(document, items, at, end) && items[at].Key is var first && (_the.Contains(first) || _prepositions.Contains(before) && !(_verbSeasons.Contains(first) && (_infinitive.Contains(before) || _and.Contains(before)))),
            // "A record of 2:03:38".
            "clock24" => (document.Tokens[items[at].FirstToken].Length <= 5 || _at.Contains(before)) && (_prepositions.Contains(before) || _at.Contains(before)),
            // "The Christmas Cottage": a name.
            "holiday" => end - at > 1 || !_determiners.Contains(before) || end >= items.Length || document.Tokens[items[end].FirstToken].Kind != TokenKind.Capitalised,
            // "They could stay overnight": for how long.
            "overnight" => before == 0 || document.VerbForms.Length == 0 || document.VerbForms[items[at].FirstToken - 1] != VerbForm.Base,
            "often" => document.Tokens[items[at].FirstToken].Kind == TokenKind.Lower,
            "often-adverb" => document.Tags.Length > 0 && document.Tags[items[at].FirstToken] == PartOfSpeech.Adverb,
            // "At fourteen she left", not "at 20 metres".
            "ageyears" when rule.Argument == "at" => after != Percent && !_counted.Contains(after) && (StandsAlone(document, items, end) || IsBeforeSubject(document, items, end)),
            "ageyears" => rule.Argument != "was" || at > 1 && IsPerson(document, items[at - 2].FirstToken) && items[at].Number > 1 && StandsAlone(document, items, end),
            "decade" => items[at].Number >= 100 && !items[at].Is(TimeClass.Unit) || !IsOfAge(items, at),
            "vagueduration" => IsVague(document, sentence, items, at),
            "duration" => IsDuration(document, sentence, items, at, end, before, after),
            "set" => !IsTitle(document, sentence, items, at, end) && !(items[end - 1].Number < 2 && items[end - 1].Is(TimeClass.Unit) && end - at == 2 && _per.Contains(items[at].Key)),
            // "This second term".
            "this" or "relative" when items[end - 1].Is(TimeClass.Ordinal) && !StandsAlone(document, items, end) => false,
            "relative" or "relativespan" or "this" => !IsTitle(document, sentence, items, at, end) && !(_modals.Contains(before) || _infinitive.Contains(before) && end - at > 2),
            // "On Tuesday the first customers came", "the first of them".
            "dayofmonth" when items[at].Is(TimeClass.Wd) => !_of.Contains(after) && (document.Tokens[items[end - 1].FirstToken].Kind == TokenKind.Mixed || StandsAlone(document, items, end)),
            "dayofmonth" => end - at > 2 || !(_and.Contains(before) && !(at > 1 && items[at - 2].Is(TimeClass.Day))) && IsDayAlone(document, items, at, end),
            "soon" => !_asSoon.Contains(before) && !_asSoon.Contains(after) && Ahead(document, sentence, items[at].FirstToken),
            // "Now, he says": it only goes on.
            "now" => !(before == 0 && after == Comma) && !_every.Contains(before),
            "adjective" => !_degrees.Contains(before) && IsBeforeNoun(document, items, at, end),
            "clockdot" => !_counted.Contains(after) && after != Percent && StandsAlone(document, items, end),
            "daysofmonth" => StandsAlone(document, items, end),
            // "At eight the guns opened", "at nine Jackson went".
            "clock24hours" when items[at].Number <= 12 => !_counted.Contains(after) && !_of.Contains(after) && after != Percent && (StandsAlone(document, items, end) || IsBeforeSubject(document, items, end)),
            "clock24hours" => IsFourDigits(document, items, at) && (items[at].Number < 1000 || _at.Contains(before) && !_counted.Contains(after) && StandsAlone(document, items, end)),
            "podof" or "poddayofmonth" or "smallhours" => StandsAlone(document, items, end) || !items[end - 1].Is(TimeClass.Nth),
            "counted" or "yearearlier" => !_afterClause.Contains(items[end - 1].Key) || ClosesClause(document, sentence, items, end),
            // "1902 – 17 May 1960"
            "yearspan" => !_counted.Contains(after) && !_notOfYears.Contains(before) && !(end < items.Length && items[end].Is(TimeClass.Month) && items[end].FirstToken == items[end - 1].EndToken),
            _ => true,
        };
    }

    /// <summary>
    /// A bare number of four digits is a year after a word of time, in brackets, or where it stands before a noun as in "the 1967 war";
    /// not after a currency or "Flight", before what can be counted, in a longer number or in an address.
    /// </summary>
    private bool IsYear(Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int at, int end, ulong before, ulong after)
    {
        if (items[at].Number is var year && _the.Contains(items[at].Key)) return true;
        var opens = at == 1 || at > 1 && items[at - 2].FirstToken < sentence.FirstToken;
        if (_notOfYears.Contains(before) || _counted.Contains(after) && !(opens && _prepositions.Contains(before)) || after == Percent || after == Hyphen && !(end + 1 < items.Length && items[end + 1].IsPlain) || after == Slash || before == Slash) return false;
        if (before == Hyphen) return at > 1 && (_mid.Contains(items[at - 2].Key) || year > 1800 && _prepositions.Contains(items[at - 2].Key));
        // "A survey of 1709 farmers", but "in the summer of 1709 farmers starved".
        if (_of.Contains(before) && at > 1 && items[at - 2].IsPlain && end < items.Length && IsPlural(document, items[end].FirstToken)) return false;
        // "Between 1200 and 1400 people".
        if (end + 2 < items.Length && items[end + 1].Is(TimeClass.Num) && _counted.Contains(items[end + 2].Key)) return false;
        // "1600 Harbour Road": an address.
        for (var i = end; i < Math.Min(items.Length, end + 3) && !_and.Contains(items[i].Key); i++)
            if (_streets.Contains(items[i].Key) && (i == end || document.Tokens[items[i].FirstToken].Kind != TokenKind.Lower)) return false;
        if (_prepositions.Contains(before) || after == Closing) return year is >= 1000 and < 2200;
        if (before == 0) return year is > 1500 and < 2100;
        if (_at.Contains(before)) return false;
        var named = end < items.Length && document.Tokens[items[end].FirstToken].Kind == TokenKind.Capitalised && items[end].IsPlain;
        if (named && !_determiners.Contains(before)) return year is > 1900 and < 2100;
        // "The 1648 treaty", not "the 1200 crossbows".
        return year is > 1800 and < 2100 || _the.Contains(before) && IsBeforeNoun(document, items, at, end) && !_thresholds.Contains(after) && !IsPlural(document, items[end].FirstToken);
    }

    /// <summary>"In 529", "April 602", "602 AD", "about 541–542": nothing follows that it would count.</summary>
    public bool IsShortYear(Document document, ReadOnlySpan<TimeItem> items, int at)
    {
        if (document.Tokens[items[at].FirstToken] is not { Length: 3, Kind: TokenKind.Number }) return false;
        if (at + 1 < items.Length && items[at + 1].Is(TimeClass.Era)) return true;
        if (at == 0 || !(_ofYears.Contains(items[at - 1].Key) || items[at - 1].Is(TimeClass.Month) || _of.Contains(items[at - 1].Key) && at > 1 && (items[at - 2].Is(TimeClass.Month) || items[at - 2].Is(TimeClass.Season)))) return false;
        return StandsAlone(document, items, at + 1) || at + 2 < items.Length && items[at + 1].Key == Hyphen && items[at + 2].Is(TimeClass.Num);
    }

    /// <summary>"August", "Winter" as the heading of a section.</summary>
    private static bool IsWholeSentence(Sentence sentence, ReadOnlySpan<TimeItem> items, int at, int end) => items[at].FirstToken == sentence.FirstToken && items[end - 1].EndToken == sentence.EndToken;

    /// <summary>Not "the fall of the city", nor a name such as "Summer Land".</summary>
    private bool IsSeason(Document document, ReadOnlySpan<TimeItem> items, int at, int end)
    {
        if (end >= items.Length) return true;
        var season = items[end - 1];
        if (_verbSeasons.Contains(season.Key) && _of.Contains(items[end].Key)) return false;
        return document.Tokens[season.FirstToken].Kind != TokenKind.Capitalised || document.Tokens[items[end].FirstToken].Kind != TokenKind.Capitalised || end - at == 1 && season.FirstToken == 0;
    }

    private bool IsMonth(Document document, ReadOnlySpan<TimeItem> items, int at, int end, ulong before)
    {
        var token = items[at].FirstToken;
        if (lexicon.CasedClasses == 0) return _prepositions.Contains(before) || _determiners.Contains(before) || !_names.Contains(items[at].Key);
        var word = document.Word(token);
        var named = _names.Contains(items[at].Key);
        if (word.Length <= 4 && word[^1] == '.') return true;
        if (word.Length == 3 && !named) return _prepositions.Contains(before);
        if (!named) return true;
        // "In May", "last March", "between March and May": names of people and verbs do not stand so. "The March accession" stands before a noun.
        var follows = end < items.Length ? document.Tokens[items[end].FirstToken].Kind : TokenKind.Punctuation;
        if (_determiners.Contains(before)) return follows == TokenKind.Lower;
        if (_by.Contains(before)) return follows != TokenKind.Capitalised;
        return _prepositions.Contains(before) && !_and.Contains(before) && before != Comma || at > 1 && items[at - 2].Is(TimeClass.Month);
    }

    /// <summary>"Years of war", "for decades": plural units stand for a time; not in a title, nor seconds and quarters of a whole.</summary>
    private bool IsVague(Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int at)
    {
        var item = items[at];
        if (!item.Is(TimeClass.Units)) return true;
        if (at > 1 && _matters.Contains(items[at - 2].Key)) return false;
        if (document.Tokens[item.FirstToken].Kind != TokenKind.Lower && item.FirstToken != sentence.FirstToken) return false;
        return item.Number is >= Units.Day and not Units.Quarter and not Units.Weekend || at > 0 && item.Number is 1 or 2 && _prepositions.Contains(items[at - 1].Key);
    }

    private bool IsDuration(Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int at, int end, ulong before, ulong after)
    {
        var unit = items[end - 1];
        if (IsTitle(document, sentence, items, at, end)) return false;
        // "0600 to 0800 hours".
        if (items[at].Number < 1000 && IsFourDigits(document, items, at)) return false;
        // "One quarter of the world".
        if (unit.Number == Units.Quarter && items[at].Is(TimeClass.Num) && _of.Contains(after) && !(end + 1 < items.Length && items[end + 1].Is(TimeClass.Year))) return false;
        if (!_articles.Contains(items[at].Key)) return before != Dollar;
        if (unit.Number is 0 or Units.Quarter && unit.Is(TimeClass.Unit)) return false;
        // "Four flights a week", "24 hours a day", "$28 an hour": a rate.
        if (at == 0 || before == 0) return true;
        var previous = items[at - 1];
        return !(_magnitudes.Contains(previous.Key) || document.Tokens[previous.FirstToken].Kind == TokenKind.Number || previous.Is(TimeClass.Units) || IsPlural(document, previous.FirstToken));
    }

    /// <summary>"Current prices", "the recent heavy rains": it says which.</summary>
    private bool IsBeforeNoun(Document document, ReadOnlySpan<TimeItem> items, int at, int end) =>
        _hasTags && document.Tags.Length > 0 && document.Tokens[items[at].FirstToken].Kind is TokenKind.Lower or TokenKind.Number
        && end < items.Length && document.Tags[items[end].FirstToken] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective;

    /// <summary>"In her 30s", "in his mid-30s".</summary>
    private bool IsOfAge(ReadOnlySpan<TimeItem> items, int at)
    {
        while (at > 0 && (_mid.Contains(items[at - 1].Key) || items[at - 1].Key == Hyphen)) at--;
        return at > 0 && _possessives.Contains(items[at - 1].Key);
    }

    /// <summary>"When she was nine", "Lund turned forty".</summary>
    private static bool IsPerson(Document document, int token) => document.Tags.Length > 0 && document.Tags[token] == PartOfSpeech.ProperNoun || document.Word(token) is "he" or "she" or "He" or "She";

    /// <summary>"0630": hours and minutes.</summary>
    private static bool IsFourDigits(Document document, ReadOnlySpan<TimeItem> items, int at) => document.Tokens[items[at].FirstToken] is { Length: 4, Kind: TokenKind.Number };

    /// <summary>"Two days before.": nothing follows that it could be before.</summary>
    private bool ClosesClause(Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int end) => _complements.Count > 0
        ? end >= items.Length || !_complements.Contains(items[end].Key)
        : end >= items.Length || _hasTags && document.Tags.Length > 0 && document.Tags[items[end].FirstToken] == PartOfSpeech.Adposition || items[end].FirstToken >= sentence.EndToken || document.Tokens[items[end].FirstToken].Kind == TokenKind.Punctuation || _and.Contains(items[end].Key);

    /// <summary>"On the 19th": a day, not "on the first page"; written small, not "the Fourth". "On the 19th four bridges stood": nobody counts so.</summary>
    private bool IsDayAlone(Document document, ReadOnlySpan<TimeItem> items, int at, int end)
    {
        var kind = document.Tokens[items[end - 1].FirstToken].Kind;
        if (kind == TokenKind.Capitalised && items[at].FirstToken + 1 < items[end - 1].EndToken) return false;
        if (kind == TokenKind.Mixed && end < items.Length && items[end].Is(TimeClass.Num) && document.Tokens[items[end].FirstToken].Kind == TokenKind.Lower) return true;
        return (StandsAlone(document, items, end) || IsBeforeSubject(document, items, end)) && !IsListed(document, items, end);
    }

    /// <summary>"On the 9th Jackson went", "on the 9th General Jackson's men went": a name, or what is a name's, that a verb of the past follows.</summary>
    private bool IsBeforeSubject(Document document, ReadOnlySpan<TimeItem> items, int end)
    {
        const int Longest = 5;
        var next = items[end].FirstToken;
        if (!_hasTags || document.Tags.Length == 0 || document.Tags[next] != PartOfSpeech.ProperNoun) return false;
        var last = Math.Min(document.Tokens.Length, next + Longest);
        while (next < last && document.Tags[next] == PartOfSpeech.ProperNoun) next++;
        if (next < last && _owner.Contains(document.Tokens[next].Key))
            for (next++; next < last && document.Tags[next] == PartOfSpeech.Noun;) next++;
        return next < last && document.VerbForms[next] == VerbForm.Past;
    }

    /// <summary>"On the 19th": no noun follows that would be the nineteenth.</summary>
    private bool StandsAlone(Document document, ReadOnlySpan<TimeItem> items, int end)
    {
        if (end >= items.Length) return true;
        var next = items[end].FirstToken;
        if (document.Tokens[next].Kind is TokenKind.Number or TokenKind.Mixed) return false;
        return document.Tokens[next].Kind == TokenKind.Punctuation ? document.Text[document.Tokens[next].Start] != '-'
            : !_hasTags || document.Tags.Length == 0 || document.Tags[next] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun or PartOfSpeech.Numeral);
    }

    /// <summary>"The fourth or fifth day": the noun comes after another ordinal.</summary>
    private bool IsListed(Document document, ReadOnlySpan<TimeItem> items, int end) =>
        end + 1 < items.Length && items[end + 1].Is(TimeClass.Nth) && _and.Contains(items[end].Key) && !StandsAlone(document, items, end + 2);

    private bool IsPlural(Document document, int token)
    {
        if (!_hasTags || document.Tags.Length == 0 || document.Tags[token] != PartOfSpeech.Noun) return false;
        var word = document.Word(token);
        return word.Length > 3 && word[^1] == 's' && word[^2] != 's';
    }

    /// <summary>"60 Minutes", "This Week": a unit with a capital inside a sentence is a title.</summary>
    private static bool IsTitle(Document document, Sentence sentence, ReadOnlySpan<TimeItem> items, int at, int end)
    {
        for (var i = at; i < end; i++)
            if (items[at].FirstToken > sentence.FirstToken && (items[i].Is(TimeClass.Unit) || items[i].Is(TimeClass.Units)) && items[i].FirstToken > sentence.FirstToken && document.Tokens[items[i].FirstToken].Kind == TokenKind.Capitalised)
                return true;
        return false;
    }

    /// <summary>"USA Today", "the Trees for Tomorrow Project": a name, where not every word has a capital as in a headline.</summary>
    private static bool IsInName(Document document, Sentence sentence, int token)
    {
        if (token == sentence.FirstToken || document.Tokens[token].Kind != TokenKind.Capitalised) return false;
        var before = document.Tags.Length > 0 && document.Tags[token - 1] == PartOfSpeech.Adposition ? token - 2 : token - 1;
        if (!(before >= sentence.FirstToken && IsNamePart(document, before) || token + 1 < sentence.EndToken && IsNamePart(document, token + 1))) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Tokens[i] is { Kind: TokenKind.Lower, Length: > 3 }) return true;
        return false;
    }

    private static bool IsNamePart(Document document, int token) => document.Tags.Length > 0 && document.Tags[token] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && document.Tokens[token].Kind is TokenKind.Capitalised or TokenKind.Upper;

    /// <summary>"Will soon", "soon begin": what is still ahead, not what followed in a story.</summary>
    private bool Ahead(Document document, Sentence sentence, int token)
    {
        for (var i = Math.Max(sentence.FirstToken, token - 4); i < Math.Min(sentence.EndToken, token + 4); i++)
            if (_modals.Contains(document.Tokens[i].Key) || _infinitive.Contains(document.Tokens[i].Key)) return true;
        return false;
    }
}

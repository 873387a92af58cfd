using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The dates of a life in brackets after a name: "Anna Lund (3 March 1861 – 17 October 1934)", "(born in Oslo, 3 March 1961)".</summary>
/// <param name="Birth">Index in <see cref="Document.Timexes"/>; -1 where the brackets do not give it.</param>
/// <param name="Death">Index in <see cref="Document.Timexes"/>; -1 where the brackets do not give it.</param>
/// <param name="EndToken">One past the last bracket.</param>
internal readonly record struct Lifespan(int Birth, int Death, int EndToken)
{
    private const int HeadParagraphs = 2, LongestLife = 120, ShortestLife = 8, FarthestTokens = 40;

    private static readonly WordSet Born = Clause.Keys("born baptised baptized b b. *"), Died = Clause.Keys("died d d. †"), Beside = Clause.Keys("in at near on c c. ca ca. circa about around after before , . ; ?");

    /// <summary>Where the brackets say that it began, an index in <see cref="Document.Places"/>.</summary>
    public int? BirthPlace { get; init; }

    /// <summary>Where the brackets say that it ended, an index in <see cref="Document.Places"/>.</summary>
    public int? DeathPlace { get; init; }

    /// <summary>Adds the births and deaths that stand in brackets after a name in the sentence; behind the head of the article only births, which are those of children.</summary>
    public static void Tell(Document document, Sentence sentence, Participants people, bool isLife)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (document.Text[document.Tokens[i].Start] != '(' || At(document, i) is not { } life || sentence.Paragraph > HeadParagraphs && life.Death >= 0) continue;
            // What the words of the sentence were taken to tell of these dates.
            document.Events.RemoveAll(OfDates(life, sentence, i));
            var name = people.FullName(document, NameBefore(document, sentence, i));
            // The first life told is the one that the article tells, whatever other names are given before its dates.
            if (isLife && !document.Events.Exists(happening => happening.Class == "birth")) name = people.Protagonist ??= name;
            if (life.Birth >= 0) document.Events.Add(Of(document, sentence, life.Birth, life.BirthPlace, name, "birth", name + " is born"));
            if (life.Death >= 0) document.Events.Add(Of(document, sentence, life.Death, life.DeathPlace, name, "death", name + " dies"));
        }
    }

    /// <summary>True for what happens at one of the dates, and for a birth or a death that stands in the brackets.</summary>
    private static Predicate<Event> OfDates(Lifespan life, Sentence sentence, int bracket) =>
        happening => happening.Passage == sentence.Span && (happening.WhenTimex is { } when && (when == life.Birth || when == life.Death) || happening.Class is "birth" or "death" && happening.TriggerToken > bracket && happening.TriggerToken < life.EndToken);

    /// <summary>The last word of the name whose brackets the token opens: where a place or an honour stands before them, that of the name with which the sentence opens, "Jens Holm, 3rd Duke of Moss (".</summary>
    private static int NameBefore(Document document, Sentence sentence, int bracket)
    {
        var named = Footnote.Before(document, bracket - 1);
        // "Ole Lund FRS, FRSE ("
        while (named - 2 > sentence.FirstToken && PersonNames.IsHonour(document.Tokens[named]) && document.Text[document.Tokens[named - 1].Start] == ',') named -= 2;
        if (Clause.IsName(document, named)) return named;
        var last = sentence.FirstToken;
        while (last + 1 < named && Clause.IsName(document, last + 1)) last++;
        return last;
    }

    /// <summary>The life whose dates stand in the brackets that the token opens; null where none do.</summary>
    public static Lifespan? At(Document document, int bracket)
    {
        if (bracket == 0) return null;
        var named = Footnote.Before(document, bracket - 1);
        var isName = Clause.IsName(document, named);
        if (!isName && document.Tokens[named].Kind is not (TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed)) return null;
        var end = bracket + 1;
        while (end < document.Tokens.Length && end < bracket + FarthestTokens && document.Text[document.Tokens[end].Start] != ')') end++;
        var t = TimeLinker.FirstTimex(document, bracket);
        if (end >= document.Tokens.Length || document.Text[document.Tokens[end].Start] != ')' || t == document.Timexes.Count || document.Timexes[t] is not { Interval.Granularity: <= Granularity.Year } first || first.EndToken > end) return null;
        if (t + 1 == document.Timexes.Count || document.Timexes[t + 1].FirstToken >= end) return isName ? One(document, bracket, t, end) : null;
        var second = document.Timexes[t + 1];
        // "The Duke of Wellington (1 May 1769 – 14 September 1852)", but not "Taiwan (1683–1895)".
        if (!isName && (first.Interval!.Granularity > Granularity.Day || second.Interval is not { Granularity: <= Granularity.Day })) return null;
        // "(reigned 1625–1649)", "(fl. 1625–1649)"
        if (IsOfElse(document, first.FirstToken - (document.Text[document.Tokens[first.FirstToken - 1].Start] == '.' ? 2 : 1))) return null;
        var parts = first.EndToken;
        while (parts < second.FirstToken && document.Text[document.Tokens[parts].Start] is not ('-' or '–' or '—' or ';')) parts++;
        if (parts == second.FirstToken) return null;
        var after = Died.Contains(document.Tokens[parts + 1].Key) ? parts + 2 : parts + 1;
        if (!IsOfPlaces(document, first.EndToken, parts) || !IsOfPlaces(document, after, second.FirstToken) || !IsOfPlaces(document, second.EndToken, end)) return null;
        if (second.Interval is not { } death || death.Start.Year - first.Interval!.Start.Year is not (>= ShortestLife and <= LongestLife)) return null;
        return new Lifespan(t, t + 1, end + 1) { BirthPlace = PlaceBeside(document, bracket + 1, first, parts), DeathPlace = PlaceBeside(document, parts + 1, second, end) };
    }

    /// <summary>The one date in the brackets, "(born in Oslo, 3 March 1961)", "(died 1934)"; null where nothing says what it is the date of.</summary>
    private static Lifespan? One(Document document, int bracket, int timex, int end)
    {
        var date = document.Timexes[timex];
        var word = date.FirstToken - 1;
        while (word > bracket && IsOfPlaces(document, word, word + 1)) word--;
        if (!IsOfPlaces(document, date.EndToken, end)) return null;
        var place = PlaceBeside(document, bracket + 1, date, end);
        if (Born.Contains(document.Tokens[word].Key)) return new Lifespan(timex, -1, end + 1) { BirthPlace = place };
        return Died.Contains(document.Tokens[word].Key) ? new Lifespan(-1, timex, end + 1) { DeathPlace = place } : null;
    }

    /// <summary>A word that says something else of what stands behind it: "reigned", "née".</summary>
    private static bool IsOfElse(Document document, int token) => document.Tokens[token] is { Kind: TokenKind.Lower } word && !Born.Contains(word.Key) && !Died.Contains(word.Key) && !Beside.Contains(word.Key);

    /// <summary>True where the words do no more than name places, or say about when.</summary>
    private static bool IsOfPlaces(Document document, int first, int end)
    {
        for (var i = Footnote.EndOf(document, first); i < end; i++)
            if (!Clause.IsName(document, i) && !Clause.IsPlace(document, i) && !Beside.Contains(document.Tokens[i].Key)) return false;
        return true;
    }

    /// <summary>The place that is named right before or after a date.</summary>
    private static int? PlaceBeside(Document document, int first, Timex date, int end)
    {
        var from = date.FirstToken;
        while (from > first && (document.Text[document.Tokens[from - 1].Start] == ',' || Clause.IsPlace(document, from - 1))) from--;
        if (IsOfElse(document, from - 1)) from = date.FirstToken;
        foreach (var (start, stop) in ((int, int)[])[(from, date.FirstToken), (date.EndToken, end)])
            for (var p = PlaceLinker.FirstMention(document, start); p < document.Places.Count && document.Places[p].FirstToken < stop; p++)
                if (document.Places[p].Place is not null) return p;
        return null;
    }

    private static Event Of(Document document, Sentence sentence, int timex, int? place, string name, string told, string title) => new(sentence.Span, document.Timexes[timex].Span, place is { } named ? $"{title} in {document.Places[named].Span.In(document.Text)}" : title)
    {
        TriggerToken = document.Timexes[timex].FirstToken, Kind = EventKind.Life, Class = told, When = document.Timexes[timex].Interval, WhenTimex = timex, Where = place is { } where ? document.Places[where].Place : null, WhereMention = place, Who = [name],
    };
}

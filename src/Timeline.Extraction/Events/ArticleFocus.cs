using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>What an article is about as a whole: the place where its events are when nothing else is said, and whether it tells the news, a history or a life.</summary>
/// <param name="Place">The dateline's place, else that of the title, else the one named most; null where none stands out.</param>
/// <param name="IsNews">Told within days of what happened.</param>
/// <param name="IsLife">The life of one person, which moves from place to place.</param>
/// <param name="HasDateline">The place is that of the dateline.</param>
internal sealed record ArticleFocus(Place? Place, bool IsNews, bool IsLife, bool HasDateline)
{
    private const int NearDays = 31;
    private const int DatelineTokens = 8;

    public static ArticleFocus Of(Document document)
    {
        int near = 0, old = 0;
        var lead = false;
        if (document.Article.Date is { } publication)
            foreach (var timex in document.Timexes)
                if (timex.Interval is { Granularity: <= Granularity.Year } when)
                    if (when.Granularity <= Granularity.Week && Math.Abs(Period.DaysBetween(publication, when.Start)) <= NearDays)
                    {
                        near++;
                        lead |= document.Sentences[document.SentenceOf(timex.FirstToken)].Paragraph is 1 or 2;
                    }
                    else if (when.End < publication.PlusDays(-NearDays)) old++;
        var news = document.Article.Date is not null && near > 0 && (lead || old <= 4 * near);
        var life = !news && IsBiography(document);
        var dateline = Dateline(document);
        return new ArticleFocus(dateline ?? (life ? null : MostNamed(document)), news, life, dateline is not null);
    }

    /// <summary>Somebody is born near the beginning, or dates of a life stand in brackets after the first name.</summary>
    private static bool IsBiography(Document document)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Sentences[document.SentenceOf(i)].Paragraph > 4) return false;
            if (document.Word(i).Equals("born", StringComparison.OrdinalIgnoreCase)) return true;
            if (document.Text[document.Tokens[i].Start] == '(' && Lifespan.At(document, i) is not null) return true;
        }
        return false;
    }

    private static Place? Dateline(Document document)
    {
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var sentence = document.Sentences[document.SentenceOf(mention.FirstToken)];
            if (sentence.Paragraph > 3) return null;
            if (mention.FirstToken - sentence.FirstToken <= 2 && IsDateline(document, mention)) return place;
        }
        return null;
    }

    private static bool IsDateline(Document document, PlaceMention mention)
    {
        for (var i = mention.EndToken; i < Math.Min(document.Tokens.Length, mention.EndToken + DatelineTokens) && document.Tags[i] != PartOfSpeech.Verb; i++)
            if (document.Text[document.Tokens[i].Start] is '-' or '–' or '—' && document.Tokens[i].Start > 0 && document.Text[document.Tokens[i].Start - 1] is ' ' or ')') return true;
        return false;
    }

    /// <summary>A place whose country is named often gains by that; a name that stands for a people or a government counts less.</summary>
    private static Place? MostNamed(Document document)
    {
        var counts = new Dictionary<Place, double>();
        var countries = new Dictionary<string, double>();
        double total = 0;
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var paragraph = document.Sentences[document.SentenceOf(mention.FirstToken)].Paragraph;
            var weight = (mention.Literal ? 1 : 0.34) * (paragraph == 0 ? 3 : paragraph <= 2 ? 2 : 1);
            counts[place] = counts.GetValueOrDefault(place) + weight;
            if (place.Country is { } country) countries[country] = countries.GetValueOrDefault(country) + weight;
            total += weight;
        }
        if (counts.Count == 0) return null;
        var (most, score) = counts.Select(count => (count.Key, Score: count.Value + (count.Key.Country is { } home && count.Key.Kind != PlaceKind.Country ? 0.25 * (countries[home] - count.Value) : 0))).MaxBy(count => count.Score);
        return score >= 2 && score >= 0.2 * total ? most : null;
    }
}

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
/// <param name="IsHistory">The history of a place, which its title names: what is told happens there.</param>
internal sealed record ArticleFocus(Place? Place, bool IsNews, bool IsLife, bool HasDateline, bool IsHistory)
{
    private const int NearDays = 31, HeadParagraphs = 4;
    private const int DatelineTokens = 8, ShortestLead = 8;

    public Place? Place { get; private set; } = Place;

    public bool HasDateline { get; private set; } = HasDateline;

    /// <summary>The first mention of each state that the article names, by its ISO 3166 code: an index into <see cref="Document.Places"/>.</summary>
    public required IReadOnlyDictionary<string, int> States { get; init; }

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
        // Whoever died last week may be told of as a life.
        var news = near > 0 && (lead || old <= 4 * near) && !HasLife(document, Lead(document));
        var life = !news && (IsBiography(document) || LifeName.TellsLife(document));
        var dateline = Dateline(document);
        var place = dateline ?? (life ? null : MostNamed(document));
        return new ArticleFocus(place, news, life, dateline is not null, !news && !life && place is { Kind: PlaceKind.City } && IsTitle(document, place)) { States = Named(document) };
    }

    /// <summary>A letter or a day of a diary begins that says at its head where it was written.</summary>
    /// <param name="place">The place; null where that is not known.</param>
    public void Enter(Place? place) => (Place, HasDateline) = (place, place is not null);

    private static Dictionary<string, int> Named(Document document)
    {
        var states = new Dictionary<string, int>();
        for (var p = 0; p < document.Places.Count; p++)
            if (document.Places[p].Place is { Kind: PlaceKind.Country, Country: { } country }) states.TryAdd(country, p);
        return states;
    }

    private static bool IsTitle(Document document, Place place)
    {
        foreach (var mention in document.Places)
            if (document.Sentences[document.SentenceOf(mention.FirstToken)] is var sentence && !Headline.Is(document, sentence)) return false;
            else if (Equals(mention.Place, place)) return true;
        return false;
    }

    /// <summary>Somebody is born near the beginning, or dates of a life stand in brackets after a name there.</summary>
    private static bool IsBiography(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph > HeadParagraphs) return false;
            if (HasLife(document, sentence)) return true;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (document.Word(i).Equals("born", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The dates of a life, from birth to death, stand in brackets in the sentence.</summary>
    private static bool HasLife(Document document, Text.Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (document.Text[document.Tokens[i].Start] == '(' && Lifespan.At(document, i) is { Birth: >= 0, Death: >= 0 }) return true;
        return false;
    }

    private static Place? Dateline(Document document)
    {
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var sentence = document.Sentences[document.SentenceOf(mention.FirstToken)];
            if (sentence.Paragraph > 3) return null;
            if (mention.FirstToken - sentence.FirstToken <= 2 && (IsDateline(document, mention) || IsLetterhead(document, sentence, mention))) return place;
        }
        return null;
    }

    private static bool IsDateline(Document document, PlaceMention mention)
    {
        for (var i = mention.EndToken; i < Math.Min(document.Tokens.Length, mention.EndToken + DatelineTokens) && document.Tags[i] != PartOfSpeech.Verb; i++)
            if (document.Text[document.Tokens[i].Start] is '-' or '–' or '—' or '_' && document.Tokens[i].Start > 0 && document.Text[document.Tokens[i].Start - 1] is ' ' or ')') return true;
        return false;
    }

    /// <summary>The first sentence that is not a headline, a byline, a dateline or a date.</summary>
    public static Text.Sentence Lead(Document document)
    {
        foreach (var sentence in document.Sentences)
            if (sentence.EndToken - sentence.FirstToken >= ShortestLead && !Headline.Is(document, sentence) && !Text.SentenceSplitter.IsDateline(document, sentence)) return sentence;
        return document.Sentences[0];
    }

    /// <summary>"Łódź in Poland", "Austin, Texas": said to tell which town is meant.</summary>
    private static bool IsAddition(Document document, PlaceMention? before, PlaceMention mention) =>
        before is not null && mention.FirstToken - before.EndToken <= 1 && mention.Place!.Kind is PlaceKind.Country or PlaceKind.Region && (mention.FirstToken == before.EndToken || document.Word(before.EndToken) is "in" or ",");

    private static double Weight(Document document, PlaceMention mention)
    {
        if (mention.FirstToken > 0 && document.Word(mention.FirstToken - 1) is "from" or "From") return 0.34;
        return mention.Literal || mention.Place!.Kind == PlaceKind.City && mention.EndToken < document.Tokens.Length && document.Word(mention.EndToken) is "'s" or "’s" ? 1 : 0.34;
    }

    /// <summary>"Mombasa, 30 September 1889": a place and a date, and nothing else.</summary>
    private static bool IsLetterhead(Document document, Text.Sentence sentence, PlaceMention mention)
    {
        foreach (var timex in document.Timexes)
            if (timex.FirstToken >= mention.EndToken) return timex.Interval is { Granularity: Granularity.Day } && timex.FirstToken - mention.EndToken <= 1 && sentence.EndToken - timex.EndToken <= 1;
        return false;
    }

    /// <summary>A place whose country is named often gains by that; a name that stands for a people or a government counts less.</summary>
    private static Place? MostNamed(Document document)
    {
        var counts = new Dictionary<Place, double>();
        var countries = new Dictionary<string, double>();
        double total = 0;
        if (document.Sentences.Length == 0) return null;
        var lead = Lead(document);
        PlaceMention? before = null;
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var weight = (IsAddition(document, before, mention) ? 0.34 : Weight(document, mention)) * (mention.FirstToken < lead.FirstToken ? 2 : mention.FirstToken < lead.EndToken ? before is null || before.EndToken <= lead.FirstToken ? 5 : 4 : document.Sentences[document.SentenceOf(mention.FirstToken)].Paragraph <= 2 ? 2 : 1);
            counts[place] = counts.GetValueOrDefault(place) + weight;
            before = mention;
            if (place.Country is { } country) countries[country] = countries.GetValueOrDefault(country) + weight;
            total += weight;
        }
        if (counts.Count == 0) return null;
        var (most, score) = counts.Select(count => (count.Key, Score: count.Value + (count.Key.Country is { } home && count.Key.Kind != PlaceKind.Country ? 0.25 * (countries[home] - count.Value) : 0))).MaxBy(count => count.Score);
        return score >= 2 && score >= 0.2 * total ? most : null;
    }
}

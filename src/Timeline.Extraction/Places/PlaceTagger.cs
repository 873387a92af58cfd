using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Places;

/// <summary>Finds mentions of places and says which place each is, in the light of all the others.</summary>
public sealed class PlaceTagger : IExtractionStage
{
    private const int RivalsKept = 4;

    /// <summary>What the nearness of the article's other places adds to the evidence that a doubtful name is a place.</summary>
    private const float Coherence = 0.8f;

    /// <summary>The share of the settlements named that lie in one region from which an article is all about that.</summary>
    private const double SureHome = 0.5;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceRecognizer _recognizer;
    private readonly PlaceResolver _resolver;
    private readonly ArticleHome _home;

    /// <param name="gazetteer">The places to find.</param>
    public PlaceTagger(Gazetteer gazetteer)
        : this(gazetteer, NameTagger.ForEnglish())
    {
    }

    internal PlaceTagger(Gazetteer gazetteer, NameTagger names)
    {
        _gazetteer = gazetteer;
        _recognizer = new PlaceRecognizer(gazetteer, new GazetteerMatcher(gazetteer), names);
        _resolver = new PlaceResolver(gazetteer);
        _home = new ArticleHome(gazetteer);
    }

    public void Annotate(Document document)
    {
        var candidates = _recognizer.Find(document);
        foreach (var stranger in _resolver.Resolve(document, candidates, _home.Of(document, candidates))) MakeUnlisted(stranger);
        foreach (var candidate in candidates)
        {
            if (IsTime(document, candidate)) continue;
            if (candidate.Unlisted) Add(document, candidate, null);
            else if (candidate.Sense is { } sense && candidate.Evidence + Coherence * Support(sense) > 0) Add(document, candidate, sense);
        }
        PlaceUnlisted(document, candidates);
        AddEntities(document);
    }

    /// <summary>"In March": a month, although a town has its name.</summary>
    private static bool IsTime(Document document, PlaceCandidate candidate) =>
        document.TimexAt(candidate.FirstToken) is { Interval: not null } time && candidate.EndToken <= time.EndToken;

    /// <summary>A name for which there is no likely place lies where its neighbours do, if something was said to be in it; else it is none.</summary>
    private static void MakeUnlisted(NameSense sense)
    {
        var placed = sense.Mentions.Exists(mention => mention.Placed && mention.Evidence > 0);
        foreach (var mention in sense.Mentions)
            if (placed && mention.Evidence > 0) mention.Unlisted = true;
            else mention.Evidence = PlaceRecognizer.Hopeless;
    }

    /// <summary>How much the article's other places say for the one that was chosen.</summary>
    private static float Support(NameSense sense) => Math.Clamp(sense.Best.Told - 1.5f, -0.5f, 2.5f);

    private void Add(Document document, PlaceCandidate candidate, NameSense? sense) =>
        document.Places.Add(new PlaceMention(document.SpanOf(candidate.FirstToken, candidate.EndToken), candidate.FirstToken, candidate.EndToken)
        {
            Place = sense is null ? null : _gazetteer.Place(sense.Best.Entry),
            Literal = candidate.Literal,
            IsContainer = candidate.IsExtended && sense is not null && candidate.SaidKind != sense.Best.Kind,
            Confidence = sense is null ? 0.5 : Confidence(sense.Best.Share),
            Alternatives = sense is null ? [] : Rivals(sense),
        });

    /// <summary>How often a sense with this share is right, as measured on the development texts: shares between a half and nine tenths promise too much.</summary>
    private static double Confidence(float share) => 0.98 * Math.Pow(share, 1.5);

    /// <summary>The best supported of the others; its mentions share them.</summary>
    private IReadOnlyList<Place> Rivals(NameSense sense)
    {
        if (sense.Rivals is { } known) return known;
        if (sense.Places.Count == 1) return sense.Rivals = [];
        var places = sense.Places;
        places.Sort((a, b) => b.Score.CompareTo(a.Score));
        var rivals = new List<Place>(RivalsKept);
        for (var i = 0; i < places.Count && rivals.Count < RivalsKept; i++)
            if (places[i].Entry != sense.Best.Entry) rivals.Add(_gazetteer.Place(places[i].Entry));
        return sense.Rivals = rivals;
    }

    /// <summary>
    /// What the gazetteer lacks lies in the place named next to it in its sentence, or else where it did in another sentence. A street or building lies else in the settlement that the
    /// article names most; a town or a land only where the article is all about its region.
    /// </summary>
    private static void PlaceUnlisted(Document document, List<PlaceCandidate> candidates)
    {
        if (!candidates.Exists(candidate => candidate.Unlisted)) return;
        var settlements = document.Places.Where(mention => mention.Place is { Kind: PlaceKind.City or PlaceKind.District or PlaceKind.Region }).ToList();
        var home = settlements.GroupBy(mention => mention.Place!).OrderByDescending(group => group.Count() * (group.Key.Kind == PlaceKind.Region ? 1 : 2)).FirstOrDefault();
        var isSure = home is not null && settlements.Count(mention => RegionOf(mention.Place!) == RegionOf(home.Key)) > SureHome * settlements.Count;
        var unlisted = Enumerable.Range(0, document.Places.Count).Where(i => document.Places[i].Place is null).ToList();
        var known = new Dictionary<string, Place>();
        foreach (var i in unlisted)
            if (Nearer(document.Places[i], Neighbour(document, i, -1), Neighbour(document, i, 1)) is { Place: { } near })
            {
                PlaceAt(document, i, near);
                known.TryAdd(document.Places[i].Span.In(document.Text).ToString(), near);
            }
        foreach (var i in unlisted)
            if (document.Places[i].Place is null && (known.GetValueOrDefault(document.Places[i].Span.In(document.Text).ToString()) ?? (isSure || IsFacility(document, document.Places[i]) ? home?.Key : null)) is { } place) PlaceAt(document, i, place);
    }

    private static (string? Country, string Region) RegionOf(Place place) => (place.Country, place.Region ?? place.Name);

    private static void PlaceAt(Document document, int mention, Place place) => document.Places[mention] = document.Places[mention] with { Place = place, IsContainer = true, Confidence = 0.6 };

    /// <summary>"Hill Street", "Highway 19".</summary>
    private static bool IsFacility(Document document, PlaceMention mention) =>
        PlaceWords.ClassOf(document.Tokens[mention.EndToken - 1]) == PlaceWords.WordClass.Facility || PlaceWords.IsRoad(document.Tokens[mention.FirstToken]);

    /// <summary>The next mention in the sentence, before or behind, of a place that may contain another.</summary>
    private static PlaceMention? Neighbour(Document document, int index, int step)
    {
        var sentence = document.Sentences[document.SentenceOf(document.Places[index].FirstToken)];
        for (var i = index + step; i >= 0 && i < document.Places.Count; i += step)
        {
            var other = document.Places[i];
            if (other.FirstToken < sentence.FirstToken || other.FirstToken >= sentence.EndToken) return null;
            if (!other.IsContainer && !IsParted(document, document.Places[index], other) && other.Place is { Kind: PlaceKind.City or PlaceKind.District or PlaceKind.Region or PlaceKind.Island }) return other;
        }
        return null;
    }

    /// <summary>"Sailed from Lima and landed at Santa Inés": a verb stands between, so that neither lies in the other.</summary>
    private static bool IsParted(Document document, PlaceMention one, PlaceMention other)
    {
        for (var i = Math.Min(one.EndToken, other.EndToken); i < Math.Max(one.FirstToken, other.FirstToken); i++)
            if (document.Tags[i] == PartOfSpeech.Verb) return true;
        return false;
    }

    /// <summary>The nearer of two; one that follows counts as half as far, for it tends to say where ("Main Street in Paris").</summary>
    private static PlaceMention? Nearer(PlaceMention mention, PlaceMention? before, PlaceMention? after) =>
        before is null ? after : after is null ? before : after.FirstToken - mention.EndToken <= 2 * (mention.FirstToken - before.EndToken) + 1 ? after : before;

    /// <summary>What is settled to be a place is no person; within an organisation's name it is part of that.</summary>
    private static void AddEntities(Document document)
    {
        var names = document.Entities.ToArray();
        document.Entities.Clear();
        var next = 0;
        foreach (var mention in document.Places)
        {
            while (next < names.Length && names[next].EndToken <= mention.FirstToken) document.Entities.Add(names[next++]);
            while (next < names.Length && names[next].FirstToken >= mention.FirstToken && names[next].EndToken <= mention.EndToken) next++;
            var free = (next == names.Length || names[next].FirstToken >= mention.EndToken) && (document.Entities.Count == 0 || document.Entities[^1].EndToken <= mention.FirstToken);
            if (free) document.Entities.Add(new NamedEntity(mention.FirstToken, mention.EndToken, NamedEntityKind.Place, (float)mention.Confidence));
        }
        document.Entities.AddRange(names.AsSpan(next));
    }
}

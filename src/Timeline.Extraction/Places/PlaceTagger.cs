using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Places;

/// <summary>Finds mentions of places and says which place each is, in the light of all the others.</summary>
public sealed class PlaceTagger : IExtractionStage
{
    private const int RivalsKept = 4;

    /// <summary>What the nearness of the article's other places adds to the evidence that a doubtful name is a place.</summary>
    private const float Coherence = 0.8f;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceRecognizer _recognizer;
    private readonly PlaceResolver _resolver;

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
    }

    public void Annotate(Document document)
    {
        var candidates = _recognizer.Find(document);
        var senses = new Dictionary<PlaceCandidate, PlaceResolver.NameSense>(ReferenceEqualityComparer.Instance);
        foreach (var sense in _resolver.Resolve(candidates))
            foreach (var mention in sense.Mentions) senses[mention] = sense;
        foreach (var candidate in candidates)
        {
            if (candidate.Unlisted) Add(document, candidate, null);
            else if (senses[candidate] is var sense && candidate.Evidence + Coherence * Support(sense) > 0) Add(document, candidate, sense);
        }
        PlaceUnlisted(document, candidates);
        AddEntities(document);
    }

    /// <summary>By how much the article's other places raise the one that was chosen over how well known it is.</summary>
    private static float Support(PlaceResolver.NameSense sense) => Math.Clamp(sense.Best.Score - sense.Best.Prior - 1.5f, -0.5f, 2.5f);

    private void Add(Document document, PlaceCandidate candidate, PlaceResolver.NameSense? sense) =>
        document.Places.Add(new PlaceMention(document.SpanOf(candidate.FirstToken, candidate.EndToken), candidate.FirstToken, candidate.EndToken)
        {
            Place = sense is null ? null : _gazetteer.Place(sense.Best.Entry),
            Literal = candidate.Literal,
            Confidence = sense is null ? 0.5 : sense.Best.Share,
            Alternatives = sense is null ? [] : Rivals(sense),
        });

    private IReadOnlyList<Place> Rivals(PlaceResolver.NameSense sense) =>
        sense.Places.Count == 1 ? [] : [.. sense.Places.Where(place => place.Entry != sense.Best.Entry).OrderByDescending(place => place.Score).Take(RivalsKept).Select(place => _gazetteer.Place(place.Entry))];

    /// <summary>A street or building lies in the place named next to it in its sentence, or else in the settlement that the article names most.</summary>
    private static void PlaceUnlisted(Document document, List<PlaceCandidate> candidates)
    {
        if (!candidates.Exists(candidate => candidate.Unlisted)) return;
        var home = document.Places.Where(mention => mention.Place is { Kind: PlaceKind.City or PlaceKind.District or PlaceKind.Region }).GroupBy(mention => mention.Place!)
            .OrderByDescending(group => group.Count() * (group.Key.Kind == PlaceKind.Region ? 1 : 2)).FirstOrDefault()?.Key;
        for (var i = 0; i < document.Places.Count; i++)
        {
            var mention = document.Places[i];
            if (mention.Place is not null) continue;
            var sentence = document.SentenceOf(mention.FirstToken);
            PlaceMention? nearest = null;
            foreach (var other in document.Places)
                if (other.Place is { Kind: PlaceKind.City or PlaceKind.District or PlaceKind.Region or PlaceKind.Island } && !other.IsContainer && document.SentenceOf(other.FirstToken) == sentence
                    && (nearest is null || Distance(other, mention) < Distance(nearest, mention))) nearest = other;
            if ((nearest?.Place ?? home) is not { } place) continue;
            document.Places[i] = mention with { Place = place, IsContainer = true, Confidence = 0.4 };
        }
    }

    /// <summary>Tokens between two mentions; one that follows counts as half as far, for it tends to say where ("Main Street in Paris").</summary>
    private static int Distance(PlaceMention other, PlaceMention mention) =>
        other.FirstToken >= mention.EndToken ? other.FirstToken - mention.EndToken : 2 * (mention.FirstToken - other.EndToken) + 1;

    /// <summary>What is settled to be a place is no person; within an organisation's name it is part of that.</summary>
    private static void AddEntities(Document document)
    {
        foreach (var mention in document.Places)
        {
            document.Entities.RemoveAll(entity => mention.FirstToken <= entity.FirstToken && entity.EndToken <= mention.EndToken);
            if (!document.Entities.Exists(entity => entity.FirstToken < mention.EndToken && mention.FirstToken < entity.EndToken))
                document.Entities.Add(new NamedEntity(mention.FirstToken, mention.EndToken, NamedEntityKind.Place, (float)mention.Confidence));
        }
        document.Entities.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
    }
}

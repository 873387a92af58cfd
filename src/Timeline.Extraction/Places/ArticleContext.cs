using System.Runtime.InteropServices;

namespace Timeline.Extraction.Places;

/// <summary>How much the names of the article speak of each country and region.</summary>
/// <param name="home">Territories that the article is at home in, and how much (<see cref="ArticleHome"/>).</param>
internal sealed class ArticleContext(IReadOnlyList<(int Territory, float Weight)> home)
{
    /// <summary>The share from which a name counts for the country of its place.</summary>
    private const float Sure = 0.7f;
    private readonly Dictionary<int, float> _weights = [];
    private readonly Dictionary<(int Territory, ulong Key), float> _own = [];
    private readonly Dictionary<int, float> _countries = [];

    /// <summary>How many countries the article tells of, each counted by how much it does: 1 of one, 4 of four alike. The more, the likelier the next name is of yet another.</summary>
    public float CountriesTold { get; private set; } = 1;

    /// <summary>Counts anew what the names say, by what each is likely to be by now.</summary>
    public void Weigh(List<NameSense> senses)
    {
        _weights.Clear();
        _own.Clear();
        _countries.Clear();
        foreach (var (territory, weight) in home) CollectionsMarshal.GetValueRefOrAddDefault(_weights, territory, out _) += weight;
        foreach (var sense in senses)
        {
            var weight = sense.Weight * (1 + 0.25f * Math.Min(4, sense.Mentions.Count - 1));
            foreach (ref readonly var place in CollectionsMarshal.AsSpan(sense.Places))
            {
                if (place.Share < 0.01f) continue;
                if (place.Country >= 0) Add(place.Country, sense.Key, weight * place.Share);
                if (place.Region >= 0) Add(place.Region, sense.Key, weight * place.Share);
                if (place.Country >= 0 && place.Share > Sure) CollectionsMarshal.GetValueRefOrAddDefault(_countries, place.Country, out _) += weight;
            }
        }
        CountriesTold = Effective(_countries.Values);
    }

    /// <summary>The weight of a territory without what the name itself gives it.</summary>
    public float Others(int territory, NameSense sense) =>
        _weights.TryGetValue(territory, out var weight) ? Math.Max(0, weight - _own.GetValueOrDefault((territory, sense.Key))) : 0;

    private static float Effective(IEnumerable<float> weights)
    {
        float sum = 0, squares = 0;
        foreach (var weight in weights) (sum, squares) = (sum + weight, squares + weight * weight);
        return squares == 0 ? 1 : sum * sum / squares;
    }

    private void Add(int territory, ulong key, float weight)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_weights, territory, out _) += weight;
        CollectionsMarshal.GetValueRefOrAddDefault(_own, (territory, key), out _) += weight;
    }
}

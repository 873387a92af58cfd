namespace Timeline.Extraction.Grammar.Network;

/// <summary>
/// The weights of the network that tags and parses at once. Each token is the sum of the embeddings of its features; layers of gated recurrences
/// that read the sentence in both directions (a light recurrent unit, Bradbury et al. 2017, Lei et al. 2018) put it in its context; a biaffine
/// score tells how well each token would be the head of each other (Dozat and Manning 2017).
/// </summary>
internal sealed class SyntaxNetwork
{
    /// <summary>Labels of the tagger and relations, rounded up so that rows are whole vectors.</summary>
    public const int Tags = 32, Relations = 48;

    /// <summary>How many places a head can have as seen from its dependent: near or far, before or after, or the root.</summary>
    public const int Places = 16;

    public const int RootPlace = 14;

    /// <param name="words">The vocabulary: keys of words, in order; row 0 of the embeddings is for all others, row i + 1 for the i-th.</param>
    public SyntaxNetwork(ulong[] words, int affixes, int width, int layers, int arc, int label)
    {
        (Words, Affixes, Width, Layers, Arc, Label) = (words, affixes, width, layers, arc, label);
        for (var i = 0; i < words.Length; i++) _rows[words[i]] = i + 1;
        Embeddings = new float[(1 + words.Length + affixes) * width];
        LayerWeights = [.. Enumerable.Range(0, layers).Select(_ => new float[width * 2 * width])];
        LayerBias = [.. Enumerable.Range(0, layers).Select(_ => new float[2 * width])];
        (TagWeights, TagBias, TagEmbeddings) = (new float[width * Tags], new float[Tags], new float[Tags * width]);
        (DependentWeights, DependentBias, HeadWeights, HeadBias) = (new float[width * arc], new float[arc], new float[width * arc], new float[arc]);
        (Biaffine, RootKey, PlaceKeys) = (new float[arc * arc], new float[arc], new float[arc * Places]);
        (LabelDependent, LabelHead, LabelPlace) = (new float[width * label], new float[width * label], new float[Places * label]);
        (RelationWeights, RelationBias) = (new float[label * Relations], new float[Relations]);
    }

    private readonly Dictionary<ulong, int> _rows = [];

    public ulong[] Words { get; }

    /// <summary>How many rows the hashed endings, beginnings and shapes share.</summary>
    public int Affixes { get; }

    /// <summary>Numbers a token has in each layer; half of them are read forwards, half backwards.</summary>
    public int Width { get; }

    public int Layers { get; }

    public int Arc { get; }

    public int Label { get; }

    public float[] Embeddings { get; }

    /// <summary>Each layer's weights: width rows; columns in four parts: gate and candidate forwards, gate and candidate backwards.</summary>
    public float[][] LayerWeights { get; }

    public float[][] LayerBias { get; }

    public float[] TagWeights { get; }

    public float[] TagBias { get; }

    public float[] TagEmbeddings { get; }

    public float[] DependentWeights { get; }

    public float[] DependentBias { get; }

    public float[] HeadWeights { get; }

    public float[] HeadBias { get; }

    public float[] Biaffine { get; }

    public float[] RootKey { get; }

    /// <summary>A column for each place.</summary>
    public float[] PlaceKeys { get; }

    public float[] LabelDependent { get; }

    public float[] LabelHead { get; }

    public float[] LabelPlace { get; }

    public float[] RelationWeights { get; }

    public float[] RelationBias { get; }

    /// <summary>All weights but the embeddings, in the order of the file.</summary>
    public IEnumerable<float[]> Dense =>
    [
        .. LayerWeights, .. LayerBias, TagWeights, TagBias, TagEmbeddings, DependentWeights, DependentBias, HeadWeights, HeadBias, Biaffine, RootKey, PlaceKeys,
        LabelDependent, LabelHead, LabelPlace, RelationWeights, RelationBias,
    ];

    /// <summary>Row of a word in the embeddings; 0 for one that training met less than twice.</summary>
    public int WordRow(ulong key) => _rows.GetValueOrDefault(key);

    public int AffixRow(ulong feature) => 1 + Words.Length + LinearModel.Bucket(feature, Affixes);

    /// <summary>The place of a head as seen from its dependent.</summary>
    public static int Place(int dependent, int head) => Places15[Math.Clamp(head - dependent, -15, 15) + 15];

    // From fifteen or more before to fifteen or more after.
    private static ReadOnlySpan<byte> Places15 => [6, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 3, 2, 1, 0, 0, 7, 8, 9, 10, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 13];
}

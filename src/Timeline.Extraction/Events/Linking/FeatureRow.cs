using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Linking;

/// <summary>The features of one option, a byte each.</summary>
internal readonly struct FeatureRow(byte[] values)
{
    public FeatureRow() : this(new byte[(int)LinkFeature.All]) { }

    /// <summary>The largest value; more than that is cut to it.</summary>
    public const int Most = 63;

    private static readonly FrozenDictionary<ulong, int> Codes = "in on at since until by for from to of before after during between and the late early when while as that if because where than like into near over through across against upon around 's , . ) - throughout within outside off onto toward towards along via with"
        .Split(' ').Select((word, index) => (word, index)).ToFrozenDictionary(code => WordKey.Of(code.word), code => code.index + 2);

    /// <summary>A quantity, told apart from its absence.</summary>
    public static byte Quantity(int value) => (byte)Math.Clamp(value + 1, 1, Most);

    /// <summary>A share of one, in fiftieths.</summary>
    public static byte Share(double share) => Quantity((int)(50 * share));

    /// <summary>Yes or no.</summary>
    public static byte YesNo(bool value) => value ? (byte)2 : (byte)1;

    public byte this[LinkFeature feature] => values[(int)feature];

    public ReadOnlySpan<byte> Values => values;

    public void Set(LinkFeature feature, int value) => values[(int)feature] = Quantity(value);

    public void Set(LinkFeature feature, double share) => values[(int)feature] = Share(share);

    public void Set(LinkFeature feature, bool value) => values[(int)feature] = YesNo(value);

    /// <summary>Takes over what another row has.</summary>
    public void Take(LinkFeature feature, FeatureRow other, LinkFeature source) => values[(int)feature] = other[source];

    /// <summary>One more of what is counted; how many there are now.</summary>
    public int Count(LinkFeature feature)
    {
        var count = Math.Max(0, values[(int)feature] - 1) + 1;
        Set(feature, count);
        return count;
    }

    public bool Is(LinkFeature feature) => values[(int)feature] == 2;

    /// <summary>A word with a meaning of its own, by its key; 0 is none.</summary>
    public void SetWord(LinkFeature feature, ulong key) => values[(int)feature] = key == 0 ? (byte)0 : (byte)Codes.GetValueOrDefault(key, 1);

    /// <summary>A copy that can go on by itself.</summary>
    public FeatureRow Copy() => new([.. values]);
}

using System.Globalization;

namespace Timeline.Training.Grammar;

/// <summary>How large the network is and how long it learns.</summary>
internal sealed record SyntaxSettings
{
    public int Width { get; init; } = 96;

    public int Layers { get; init; } = 3;

    public int Arc { get; init; } = 64;

    public int Label { get; init; } = 64;

    public int Affixes { get; init; } = 8192;

    public int Epochs { get; init; } = 10;

    public float Rate { get; init; } = 0.003f;

    /// <summary>Share of a layer's input that is dropped.</summary>
    public float Drop { get; init; } = 0.25f;

    /// <summary>How often a word must be met to be hidden half of the time.</summary>
    public float DropWords { get; init; } = 0.5f;

    /// <summary>Learns from the development parts too.</summary>
    public bool Development { get; init; } = true;

    /// <summary>The same with one changed, which is written "width=64".</summary>
    public SyntaxSettings With(string change)
    {
        var value = change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..];
        int Whole() => int.Parse(value, CultureInfo.InvariantCulture);
        float Number() => float.Parse(value, CultureInfo.InvariantCulture);
        return change.Split('=')[0] switch
        {
            "width" => this with { Width = Whole() },
            "layers" => this with { Layers = Whole() },
            "arc" => this with { Arc = Whole() },
            "label" => this with { Label = Whole() },
            "affixes" => this with { Affixes = Whole() },
            "epochs" => this with { Epochs = Whole() },
            "rate" => this with { Rate = Number() },
            "drop" => this with { Drop = Number() },
            "development" => this with { Development = bool.Parse(value) },
            "dropwords" => this with { DropWords = Number() },
            _ => throw new ArgumentException($"There is no setting {change}.", nameof(change)),
        };
    }
}

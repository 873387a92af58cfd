namespace Timeline.Store;

/// <summary>How sure the extractor is of an event's time and place, in three steps of the column <see cref="Columns.Confidence"/> (0 to 255).</summary>
public enum ConfidenceBand : byte
{
    /// <summary>Below 128.</summary>
    Low,

    /// <summary>From 128 to 191.</summary>
    Medium,

    /// <summary>192 and more.</summary>
    High,
}

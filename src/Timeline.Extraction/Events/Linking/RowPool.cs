namespace Timeline.Extraction.Events.Linking;

/// <summary>The rows of one event's options, whose memory serves those of the next.</summary>
internal sealed class RowPool
{
    private readonly List<byte[]> _rows = [];
    private int _used;

    /// <summary>A row with nothing known.</summary>
    public FeatureRow New()
    {
        var row = Next();
        Array.Clear(row);
        return new FeatureRow(row);
    }

    /// <summary>A copy that can go on by itself.</summary>
    public FeatureRow Copy(FeatureRow other)
    {
        var row = Next();
        other.Values.CopyTo(row);
        return new FeatureRow(row);
    }

    /// <summary>The rows handed out so far are needed no more.</summary>
    public void Clear() => _used = 0;

    private byte[] Next()
    {
        if (_used == _rows.Count) _rows.Add(new byte[(int)LinkFeature.All]);
        return _rows[_used++];
    }
}

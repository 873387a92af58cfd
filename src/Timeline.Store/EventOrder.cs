namespace Timeline.Store;

/// <summary>What events are sorted by.</summary>
public enum EventOrder : byte
{
    Time, Title, Place, Kind, Status, Article, Confidence, Salience,
}

using System.Text;

namespace Timeline.Store;

/// <summary>The stable id of an event: a hash of its article and of where in it the event is told, so that it outlives a new extraction.</summary>
public static class EventId
{
    /// <summary>Largest id: JavaScript's numbers hold it exactly.</summary>
    public const long Largest = (1L << 52) - 1;

    /// <param name="articleId">Id of the article.</param>
    /// <param name="triggerStart">Offset of the word that names the event.</param>
    /// <returns>From 1 to <see cref="Largest"/>.</returns>
    public static long Of(string articleId, int triggerStart)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(articleId)) hash = (hash ^ b) * 1099511628211;
        for (var i = 0; i < 4; i++) hash = (hash ^ (byte)(triggerStart >> i * 8)) * 1099511628211;
        return Math.Max(1, (long)((hash ^ hash >> 29) & Largest));
    }
}

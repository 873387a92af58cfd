namespace Timeline.Store;

/// <summary>What a transaction changed.</summary>
/// <param name="Revision">The store's revision after it.</param>
/// <param name="ArticleIds">Articles that were stored, extracted anew or removed.</param>
public sealed record StoreChange(long Revision, IReadOnlyList<string> ArticleIds);

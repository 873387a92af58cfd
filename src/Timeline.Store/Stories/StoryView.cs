namespace Timeline.Store;

/// <summary>One event as all the articles that tell it tell it.</summary>
/// <param name="Id">The story's id, as in <see cref="EventRow.Story"/>.</param>
/// <param name="Title">That of its surest telling.</param>
/// <param name="Tellings">Every telling with its passage, in the order in which they were published; at least one.</param>
public sealed record StoryView(long Id, string Title, IReadOnlyList<EventRow> Tellings)
{
    /// <summary>Some of the dates given cannot all be true.</summary>
    public bool DatesConflict { get; init; }

    /// <summary>Some of the places given lie apart, and none in another.</summary>
    public bool PlacesConflict { get; init; }

    /// <summary>How many articles tell it.</summary>
    public int Articles => Tellings.Select(telling => telling.ArticleId).Distinct().Count();
}

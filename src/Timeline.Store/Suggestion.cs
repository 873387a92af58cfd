namespace Timeline.Store;

/// <summary>A completion for the search box.</summary>
/// <param name="Text">What to show, and to search for.</param>
/// <param name="Key">Id of the place, article or event; null for words.</param>
/// <param name="Events">How many events it would leave.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string? Key, int Events);

public enum SuggestionKind
{
    Place, Person, Article, Event, Words,
}

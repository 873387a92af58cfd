using Timeline.Store;

namespace Timeline.Components.View;

/// <summary>The query that selects what a view shows.</summary>
public static class ViewQuery
{
    public static EventQuery Of(ViewState state)
    {
        var (from, to) = state.Mode switch
        {
            BrushMode.AsOf => (state.From, state.From is { } at ? at + 1e-6 : (double?)null),
            BrushMode.UpTo => (null, state.To),
            _ => (state.From, state.To),
        };
        return new EventQuery
        {
            From = from, To = to, Text = string.IsNullOrWhiteSpace(state.Search) ? null : state.Search, Kinds = state.Kinds, Statuses = state.Statuses, ArticleIds = state.Articles, PlaceIds = state.Places,
            Sources = state.Sources, Countries = state.Countries, Confidences = state.Confidences,
            Box = state.MapFilters ? state.Map?.Box : null,
        };
    }
}

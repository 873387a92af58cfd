using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Timeline.Components.Language;
using Timeline.Components.View;
using Timeline.Extraction.Events;
using Timeline.Store;

namespace Timeline.Components.Find;

/// <summary>The facets by which the view is narrowed, with counts that follow the brush.</summary>
public sealed partial class Facets : IAsyncDisposable
{
    private static readonly string[] Names = ["kind", "status", "confidence", "country", "source", "article"];
    private ElementReference _root;
    private DotNetObjectReference<Facets>? _self;
    private IJSObjectReference? _browser;

    [Inject] private IJSRuntime Script { get; set; } = null!;

    [Parameter, EditorRequired] public required ViewStore View { get; set; }

    /// <summary>Takes a value into its facet's choice, or out of it.</summary>
    /// <param name="facet">kind, status, confidence, country, source or article.</param>
    /// <param name="value">Number of the enumeration's member, code of the country, name of the publisher or id of the article.</param>
    [JSInvokable]
    public void Toggle(string facet, string value) => View.Update(state => facet switch
    {
        "kind" => state with { Kinds = Toggled(state.Kinds, (EventKind)Number(value)) },
        "status" => state with { Statuses = Toggled(state.Statuses, (EventStatus)Number(value)) },
        "confidence" => state with { Confidences = Toggled(state.Confidences, (ConfidenceBand)Number(value)) },
        "country" => state with { Countries = Toggled(state.Countries, value) },
        "source" => state with { Sources = Toggled(state.Sources, value) },
        "article" => state with { Articles = Toggled(state.Articles, value) },
        _ => throw new ArgumentException($"There is no facet '{facet}'.", nameof(facet)),
    }, "facets");

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/facets.js");
            _browser = await module.InvokeAsync<IJSObjectReference>("connect", _root, _self, new
            {
                Kind = Enum.GetValues<EventKind>().Select(kind => Words.Of("Kind", kind)), Status = Enum.GetValues<EventStatus>().Select(status => Words.Of("Status", status)),
                Confidence = Enum.GetValues<ConfidenceBand>().Select(band => Words.Of("Confidence", band)),
            });
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_browser is not null)
            {
                await _browser.InvokeVoidAsync("dispose");
                await _browser.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
        _self?.Dispose();
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static ImmutableArray<T> Toggled<T>(ImmutableArray<T> chosen, T value) => chosen.Contains(value) ? chosen.Remove(value) : chosen.Add(value);
}

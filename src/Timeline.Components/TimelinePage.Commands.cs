using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Timeline.Components.Commands;
using Timeline.Components.Language;
using Timeline.Components.Lists;
using Timeline.Components.View;

namespace Timeline.Components;

/// <summary>What each command does.</summary>
public sealed partial class TimelinePage
{
    private const double ZoomStep = 0.6;

    [Inject] private ISnackbar Snackbar { get; set; } = null!;

    /// <summary>Runs a command by its name (see <see cref="Command.All"/>).</summary>
    [JSInvokable]
    public async Task Run(string command)
    {
        if (_page is null) return;
        switch (Command.Of(command).Name)
        {
            case "search": await FocusAsync("#search"); break;
            case "palette": await _palette!.OpenAsync(); break;
            case "help": await _page.InvokeVoidAsync("showDialog", "#help"); break;
            case "add": await _page.InvokeVoidAsync("showDialog", "#add"); break;
            case "filters": await ShowPanelAsync(PanelTab.Filters); break;
            case "articles": await ShowPanelAsync(PanelTab.Articles); break;
            case "list": await ShowPanelAsync(PanelTab.Events); break;
            case "clearFilters": _view.Update(state => state.WithoutFilters(), "page"); break;
            case "next": await _reader!.Step(1); break;
            case "previous": await _reader!.Step(-1); break;
            case "nextInArticle": _reader!.StepInArticle(1); break;
            case "previousInArticle": _reader!.StepInArticle(-1); break;
            case "copyQuote": await _reader!.CopyAsync(); break;
            case "copyLink": Tell(Words.Of(await _page.InvokeAsync<bool>("copy", Navigation.Uri) ? "Notice.LinkCopied" : "Notice.NotCopied")); break;
            case "nextEvent": await _instrument!.StepAsync(1); break;
            case "previousEvent": await _instrument!.StepAsync(-1); break;
            case "earlier": await _instrument!.MoveBrushAsync(-1); break;
            case "later": await _instrument!.MoveBrushAsync(1); break;
            case "play": await _instrument!.PlayAsync(); break;
            case "zoomIn": await _instrument!.ZoomAsync(ZoomStep); break;
            case "zoomOut": await _instrument!.ZoomAsync(1 / ZoomStep); break;
            case "all": await _instrument!.ShowAllAsync(); break;
            case "map":
                _view.Update(state => state with { Table = false }, "page");
                await FocusAsync("#map-pane .leaflet-container");
                break;
            case "table":
                _view.Update(state => state with { Table = !state.Table }, "page");
                await FocusAsync(_view.State.Table ? "#table-pane" : "#map-pane");
                break;
            case "timeline": await FocusAsync("#timeline-pane [role=slider]"); break;
            case "reader": await FocusAsync("#reader-pane .reader"); break;
            case "print": await _page.InvokeVoidAsync("openReport", $"{Navigation.BaseUri}report?{ViewUrl.ToQuery(_view.State)}"); break;
            case "theme": await ToggleThemeAsync(); break;
            case "language": await NextLanguageAsync(); break;
            case "letters": await SetLettersAsync(!_letters); break;
            case "tour": _tour = true; break;
            case "back": Back(); break;
        }
        StateHasChanged();
    }

    /// <summary>Shows a sentence for a few seconds; screen readers speak it.</summary>
    private void Tell(string notice) => Snackbar.Add(notice, Severity.Normal);

    /// <summary>One step back: the tour, then the options of the map, then the reader, then the brush.</summary>
    private void Back()
    {
        if (_tour) _ = EndTourAsync();
        else if (_map!.CloseOptions()) return;
        else if (IsReading(_view.State)) _view.Update(state => state with { Selection = [], Reading = null, Reader = null }, "page");
        else _view.Update(state => state with { From = null, To = null }, "page");
    }

    private async Task ShowPanelAsync(PanelTab tab)
    {
        _list!.Show(tab);
        await _page!.InvokeVoidAsync("raiseSheet");
        await FocusAsync($"#tab-{tab}");
    }

    private async Task FocusAsync(string selector) => await _page!.InvokeVoidAsync("focus", selector);

    private async Task ToggleThemeAsync()
    {
        _dark = !_dark;
        await _page!.InvokeVoidAsync("setTheme", _dark);
    }

    private async Task SetLettersAsync(bool on)
    {
        _letters = on;
        await _page!.InvokeVoidAsync("remember", "letters", on ? "on" : "off");
        await _keys!.InvokeVoidAsync("setLetters", on);
        Tell(Words.Of(on ? "Notice.LettersOn" : "Notice.LettersOff"));
    }

    private async Task EndTourAsync()
    {
        _tour = false;
        await _page!.InvokeVoidAsync("remember", "tour", "seen");
        StateHasChanged();
    }

    /// <summary>The page in the next language; the cookie is the one that ASP.NET Core's request localization reads.</summary>
    private async Task NextLanguageAsync()
    {
        var at = Words.Languages.ToList().FindIndex(language => new CultureInfo(language).TwoLetterISOLanguageName == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var next = Words.Languages[(at + 1) % Words.Languages.Count];
        await _page!.InvokeVoidAsync("remember", ".AspNetCore.Culture", $"c={next}|uic={next}");
        Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
    }
}

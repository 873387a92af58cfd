using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Timeline.Components.Intake;
using Timeline.Components.View;
using Timeline.Store;

namespace Timeline.Components.Tests;

/// <summary>A page to render components on, with two events of one article behind it, and English as its language.</summary>
public abstract class ComponentTest : IAsyncLifetime
{
    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
        Page.Services.AddSingleton<ITimelineQueries>(Queries);
        Page.Services.AddSingleton<IArticleIntake>(Intake);
        Page.Services.AddMudServices();
        Page.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    private protected BunitContext Page { get; } = new();

    private protected StubQueries Queries { get; } = new();

    private protected StubIntake Intake { get; } = new();

    protected ViewStore View { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Renders a component that takes the view.</summary>
    private protected IRenderedComponent<T> Render<T>(params (string Name, object? Value)[] parameters) where T : IComponent => Page.Render<T>(builder =>
    {
        builder.TryAdd("View", View);
        foreach (var (name, value) in parameters) builder.TryAdd(name, value);
    });
}

using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;
using Timeline.App.Ingestion;
using Timeline.Components.Intake;
using Timeline.Components.Language;
using Timeline.Extraction;
using Timeline.Extraction.Places;
using Timeline.Store;
using Timeline.Store.Sqlite;

namespace Timeline.App.Web;

/// <summary>`timeline serve`: the page and its API, on this machine only unless told otherwise.</summary>
internal static class ServeCommand
{
    public const int DefaultPort = 5180;

    /// <param name="listen">Address to listen on; loopback unless the user asks for another.</param>
    /// <param name="port">0: a free one. The default one gives way to a free one where it is taken.</param>
    public static async Task<int> RunAsync(string dataFolder, Gazetteer gazetteer, IPAddress listen, int port, CancellationToken cancellation)
    {
        await using var app = Build(dataFolder, gazetteer, listen, port == DefaultPort && IsTaken(listen, port) ? 0 : port);
        await app.StartAsync(cancellation);
        foreach (var address in app.Urls) Console.WriteLine($"Timeline is at {address}");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    /// <param name="port">0: a free one.</param>
    public static WebApplication Build(string dataFolder, Gazetteer gazetteer, IPAddress listen, int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "timeline" });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(listen, port);
            options.AddServerHeader = false;
        });
        // A page elsewhere whose name its owner points at this machine would else read the articles as if it were Timeline's own.
        if (IPAddress.IsLoopback(listen)) builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddSingleton(_ => new SqliteTimelineStore(Path.Combine(dataFolder, "timeline.db")));
        builder.Services.AddSingleton<ITimelineQueries>(services => services.GetRequiredService<SqliteTimelineStore>());
        builder.Services.AddSingleton(gazetteer);
        builder.Services.AddSingleton(new Lazy<Extractor>(() => EnglishPipeline.Create(gazetteer)));
        builder.Services.AddSingleton<Ingester>();
        builder.Services.AddSingleton<IArticleIntake>(services => services.GetRequiredService<Ingester>());
        builder.Services.AddHostedService<SeedService>();
        builder.Services.AddHostedService<FirstPage>();
        builder.Services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 4500;
            options.SnackbarConfiguration.ShowTransitionDuration = options.SnackbarConfiguration.HideTransitionDuration = 150;
        });
        builder.Services.AddSingleton<PageScripts>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddServerSideBlazor().AddHubOptions(options => options.MaximumReceiveMessageSize = 1 << 20);

        var app = builder.Build();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            var map = MapSources.Origins(context);
            headers.ContentSecurityPolicy = $"default-src 'self'; connect-src 'self'{map}; img-src 'self' data: blob:{map}; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        app.UseRequestLocalization(options =>
        {
            string[] languages = [.. Words.Languages];
            options.SetDefaultCulture(languages[0]).AddSupportedCultures(languages).AddSupportedUICultures(languages);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        TimelineApi.Map(app);
        MapSources.Map(app, dataFolder);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().AddAdditionalAssemblies(typeof(Timeline.Components.TimelinePage).Assembly);
        return app;
    }

    private static bool IsTaken(IPAddress address, int port)
    {
        try
        {
            using var probe = new TcpListener(address, port);
            probe.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}

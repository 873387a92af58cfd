using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Timeline.App.Ingestion;
using Timeline.Components.Intake;
using Timeline.Extraction.Places;
using Timeline.Store;

namespace Timeline.App.Web;

/// <summary>The HTTP API: columns and legend for the browser's arrays, events, articles, and a way to add files.</summary>
internal static class TimelineApi
{
    /// <summary>Bytes; the page takes as much.</summary>
    private const long LargestPost = 512L << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapGet("/columns", async (ITimelineQueries queries, HttpContext http, long? since) =>
        {
            http.Response.ContentType = "application/vnd.apache.arrow.stream";
            http.Response.Headers.CacheControl = "no-store";
            await queries.WriteColumnsAsync(http.Response.Body, since ?? 0, http.RequestAborted);
        });
        // A screen that holds the first places and articles already asks for those after them; numbers never change.
        WrittenLegend? whole = null;
        api.MapGet("/legend", async (ITimelineQueries queries, int? places, int? articles, CancellationToken cancellation) =>
        {
            var legend = await queries.LegendAsync(cancellation);
            if (places is null && articles is null)
            {
                // The same object until the store changes; a large one takes longer to write than to send.
                if (whole is not { } written || !ReferenceEquals(written.Of, legend)) whole = written = new WrittenLegend(legend, JsonSerializer.SerializeToUtf8Bytes(legend, Json));
                return Results.Bytes(written.Json, "application/json");
            }
            return Results.Json(legend with { Places = [.. legend.Places.Skip(places ?? 0)], Articles = [.. legend.Articles.Skip(articles ?? 0)] }, Json);
        });
        var towns = new Lazy<byte[]>(() => Towns.Json(app.Services.GetRequiredService<Gazetteer>()));
        api.MapGet("/towns", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "max-age=86400";
            return Results.Bytes(towns.Value, "application/json");
        });
        api.MapGet("/articles", async (ITimelineQueries queries, CancellationToken cancellation) => Results.Json(await queries.ArticlesAsync(cancellation), Json));
        api.MapGet("/events", async (ITimelineQueries queries, string? q, double? from, double? to, int? offset, int? limit, CancellationToken cancellation) =>
            limit is < 1 or > 1000 || offset < 0
                ? Results.BadRequest(new { error = "limit must lie between 1 and 1000, offset must not be negative" })
                : Results.Json(await queries.FindAsync(new EventQuery { Text = q, From = from, To = to, Offset = offset ?? 0, Limit = limit ?? 100 }, cancellation), Json));
        // Another site's page could post here from the reader's browser; a browser then names that site. A script of the user's own names none.
        api.MapPost("/articles", async (HttpContext http, IFormFileCollection files, Ingester ingester, CancellationToken cancellation) =>
        {
            if (http.Request.Headers.Origin is [{ } origin] && origin != $"{http.Request.Scheme}://{http.Request.Host}")
                return Results.Json(new { error = $"articles are not taken from {origin}; open Timeline's own page" }, statusCode: StatusCodes.Status403Forbidden);
            var results = new Dictionary<string, IntakeResult>();
            foreach (var file in files)
            {
                using var content = new MemoryStream();
                await file.CopyToAsync(content, cancellation);
                results[file.FileName] = await ingester.AddAsync(Path.GetFileName(file.FileName), content.ToArray(), new Progress<IntakeProgress>(), cancellation);
            }
            return Results.Json(results, Json);
        }).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestPost), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestPost });
    }

    private sealed record WrittenLegend(Legend Of, byte[] Json);
}

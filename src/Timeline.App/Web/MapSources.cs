namespace Timeline.App.Web;

/// <summary>Maps of the reader's own choice beside the outlines that the program brings: PMTiles files in the data folder, and a tile server.</summary>
internal static class MapSources
{
    /// <summary>Holds the address that wwwroot/js/instrument.js remembers.</summary>
    private const string Cookie = "tiles";

    /// <summary>Serves NAME.pmtiles out of the data folder, by ranges.</summary>
    public static void Map(WebApplication app, string dataFolder) =>
        app.MapGet("/api/map/{name}", (string name) =>
        {
            var path = Path.Combine(Path.GetFullPath(dataFolder), Path.GetFileName(name));
            return name.EndsWith(".pmtiles", StringComparison.Ordinal) && File.Exists(path)
                ? Results.File(path, "application/vnd.pmtiles", enableRangeProcessing: true)
                : Results.NotFound(new { error = $"there is no map {Path.GetFileName(name)} in the data folder" });
        });

    /// <summary>
    /// The chosen server's origins for the content security policy, or nothing: a browser may ask no other host than this one and the one its reader chose.
    /// </summary>
    /// <returns>Each with a leading space, as a further source.</returns>
    public static string Origins(HttpContext http) =>
        http.Request.Cookies[Cookie] is { Length: > 0 and < 500 } address ? string.Concat(Addresses(address).Select(OriginOf).Distinct()) : "";

    /// <summary>The addresses that a template with {s} stands for: Leaflet asks the subdomains a, b and c in turn.</summary>
    private static IEnumerable<string> Addresses(string template) =>
        template.Contains("{s}", StringComparison.Ordinal) ? "abc".Select(name => template.Replace("{s}", name.ToString(), StringComparison.Ordinal)) : [template];

    private static string OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? $" {uri.Scheme}://{uri.Host}:{uri.Port}" : "";
}

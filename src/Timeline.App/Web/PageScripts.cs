using Microsoft.Extensions.FileProviders;

namespace Timeline.App.Web;

/// <summary>
/// The modules that the page imports. A module names those that it imports only once it is there; told beforehand, the browser brings all of them at the same time.
/// </summary>
internal sealed class PageScripts(IWebHostEnvironment environment)
{
    private static readonly string[] Folders = ["js", "lib/topojson-client"];

    /// <summary>In js, but no module, or seldom needed.</summary>
    private static readonly string[] Others = ["first-paint.js", "connection.js", "pmtiles-layer.js"];

    private static readonly string[] Libraries = ["lib/flechette.mjs", "_content/BlazorLeaflet/leaflet-map.js", "_content/BlazorLeaflet/leaflet/leaflet-src.esm.js"];

    /// <summary>Their addresses, relative to the page.</summary>
    public IReadOnlyList<string> Modules { get; } = [.. Libraries, .. Folders.SelectMany(folder => ScriptsIn(environment.WebRootFileProvider, folder))];

    private static IEnumerable<string> ScriptsIn(IFileProvider files, string folder) =>
        files.GetDirectoryContents(folder).Where(file => file.Name.EndsWith(".js", StringComparison.Ordinal) && !Others.Contains(file.Name)).Select(file => $"{folder}/{file.Name}");
}

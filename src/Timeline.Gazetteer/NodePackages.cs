using System.Text.Json;

namespace Timeline.Gazetteers;

/// <summary>The folder into which npm brought the pinned packages.</summary>
internal sealed class NodePackages(string folder)
{
    /// <exception cref="DirectoryNotFoundException">The package is missing.</exception>
    public string PathOf(string file)
    {
        var full = Path.Combine(folder, file);
        return File.Exists(full) ? full : throw new DirectoryNotFoundException($"'{full}' is missing; run npm ci so that the pinned packages are there.");
    }

    public JsonElement Json(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(PathOf(file)));
        return json.RootElement.Clone();
    }
}

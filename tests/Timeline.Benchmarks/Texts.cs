using System.Runtime.CompilerServices;
using Timeline.Articles;
using Timeline.Extraction;

namespace Timeline.Benchmarks;

/// <summary>The seed articles, again and again until they make a load.</summary>
internal static class Texts
{
    /// <param name="characters">At least this many in all.</param>
    public static IReadOnlyList<Article> Articles(int characters, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "seeds");
        var seeds = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => ArticleReader.Read(Path.GetFileName(file), File.ReadAllBytes(file))).Select(result => result.Article!).ToList();
        var articles = new List<Article>();
        for (var length = 0; length < characters; length += articles[^1].Text.Length) articles.Add(seeds[articles.Count % seeds.Count]);
        return articles;
    }
}

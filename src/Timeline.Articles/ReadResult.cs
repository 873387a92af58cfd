using Timeline.Extraction;

namespace Timeline.Articles;

/// <summary>What reading one input gave: an article, a problem, or an article with something to tell about it.</summary>
/// <param name="Input">Name of the input: a path, "standard input".</param>
/// <param name="Line">Line in the input, from 1; 0 where the input is one article.</param>
/// <param name="Article">The article; null where it could not be read.</param>
/// <param name="Problem">What is wrong, where, and what to do; null where nothing is.</param>
public sealed record ReadResult(string Input, long Line, Article? Article, string? Problem)
{
    public override string ToString() => Line > 0 ? $"{Input}, line {Line}: {Problem}" : $"{Input}: {Problem}";
}

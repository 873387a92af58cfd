namespace Timeline.Extraction.Text;

/// <summary>The word lists, rules and weights that ship inside this assembly, by their path in its project.</summary>
internal static class EmbeddedFile
{
    /// <exception cref="InvalidOperationException">The assembly was built without the file.</exception>
    public static Stream Open(string path) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"{path} is not embedded in the assembly; if it holds what is learned, make it again with Timeline.Training.");

    /// <summary>The lines of a list, without empty ones and those that begin with #.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}

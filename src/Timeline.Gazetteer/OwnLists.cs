namespace Timeline.Gazetteers;

/// <summary>The project's own lists, embedded from data/.</summary>
internal static class OwnLists
{
    /// <summary>The rows of a list, cells apart by tabs; lines that begin with # tell of the list and its sources.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        using var reader = new StreamReader(typeof(OwnLists).Assembly.GetManifestResourceStream("data/" + file)
            ?? throw new InvalidOperationException($"The list data/{file} is not embedded in the assembly."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
    }
}

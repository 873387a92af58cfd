namespace Timeline.Training.Events;

/// <summary>What readers judged of annotated articles, in a table beside them: a line a judgement, cells parted by tabs, remarks behind "#".</summary>
internal static class GoldTable
{
    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));
}

using System.Globalization;
using System.Text;

namespace Timeline.Extraction.Tests.Time;

/// <summary>
/// Stories told in the manner of an encyclopaedia, in Narratives/: most of their dates are partial and hang on what was told before; and texts in the
/// languages besides English. [expression=VALUE] marks each time; text and values are written for this test;
/// "# least:" says what is reached where it is less than 0.95.
/// </summary>
public class NarrativeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Time", "Narratives");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Order().Select(name => name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_story_is_read_by_what_it_told_before(string name)
    {
        var (text, marks) = Read(name);
        var header = File.ReadLines(Path.Combine(Folder, name + ".txt")).TakeWhile(line => line.StartsWith('#')).ToList();
        var date = header.Find(line => line.StartsWith("# date: ", StringComparison.Ordinal))?[8..];
        var found = English.Read(text, date).Timexes.ToDictionary(timex => (timex.Span.Start, timex.Span.End), timex => timex.Value);
        var wrong = marks.Where(mark => found.GetValueOrDefault((mark.Start, mark.End)) != mark.Value).Select(mark => $"{text[mark.Start..mark.End]} = {mark.Value}").ToList();
        var right = marks.Count - wrong.Count;
        // Precision and recall at once: twice what is right, over what is marked and what is found.
        var least = header.Find(line => line.StartsWith("# least: ", StringComparison.Ordinal)) is { } stated ? double.Parse(stated[9..], CultureInfo.InvariantCulture) : 0.95;
        (2.0 * right / (marks.Count + found.Count)).ShouldBeGreaterThan(least, string.Join('\n', wrong));
    }

    private static (string Text, List<(int Start, int End, string Value)> Marks) Read(string name)
    {
        var text = new StringBuilder();
        var marks = new List<(int, int, string)>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, name + ".txt")).Where(line => !line.StartsWith('#')))
        {
            var at = 0;
            while (line.IndexOf('[', at) is >= 0 and var open)
            {
                var close = line.IndexOf(']', open);
                var (expression, value) = line[(open + 1)..close].Split('=') is [var left, var right] ? (left, right) : throw new FormatException($"{name}: [expression=VALUE] expected at '{line[open..close]}'.");
                text.Append(line, at, open - at);
                marks.Add((text.Length, text.Length + expression.Length, value));
                text.Append(expression);
                at = close + 1;
            }
            text.Append(line, at, line.Length - at).Append('\n');
        }
        return (text.ToString(), marks);
    }
}

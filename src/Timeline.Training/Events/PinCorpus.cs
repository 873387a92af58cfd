using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Places;

namespace Timeline.Training.Events;

/// <summary>An annotated article in the form of tests/Timeline.Extraction.Tests/Events/gold; to_json.py there says how it is written.</summary>
internal sealed partial record PinCorpus(string Name, LocalDate? Date, string Text, IReadOnlyList<Pin> Pins)
{
    /// <summary>The articles of a folder, but for those held back and those whose text stands elsewhere.</summary>
    public static IEnumerable<PinCorpus> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(path)))
            .Where(file => !HeldBack().IsMatch(file.Item2)).Select(file => Of(Path.GetFileNameWithoutExtension(file.path), file.Item2));

    private static PinCorpus Of(string name, string content)
    {
        var gold = content.IndexOf("\n===\n", StringComparison.Ordinal);
        var head = content.IndexOf("\n\n", StringComparison.Ordinal);
        LocalDate? date = null;
        var places = new Dictionary<string, Place>();
        foreach (var line in content[..head].Split('\n'))
        {
            if (line.StartsWith("date:", StringComparison.Ordinal)) date = LocalDatePattern.Iso.Parse(line["date:".Length..].Trim()).Value;
            if (line.StartsWith('@') && PlaceLine().Match(line) is { Success: true } place)
                places[place.Groups[1].Value] = new Place(0, place.Groups[1].Value, double.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture), double.Parse(place.Groups[3].Value, CultureInfo.InvariantCulture), Enum.Parse<PlaceKind>(place.Groups[4].Value, ignoreCase: true));
        }
        var text = content[head..gold].Trim();
        var pins = new List<Pin>();
        var at = 0;
        foreach (var line in content[(gold + "\n===\n".Length)..].Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('|').Select(cell => cell.Trim()).ToArray();
            var words = cells[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            at = text.IndexOf(words, at, StringComparison.Ordinal);
            if (at < 0) throw new InvalidDataException($"{name}: \"{cells[0]}\" is not found behind the trigger before it.");
            var inner = Inner().Match(cells[0]);
            var start = at + (inner.Success ? inner.Index : 0);
            pins.Add(new Pin(start, start + (inner.Success ? inner.Groups[1].Length : words.Length), Pin.Interval(cells[1]), cells[2] == "-" ? null : places[cells[2]], cells[3].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), cells[4].Contains('S', StringComparison.Ordinal)));
        }
        return new PinCorpus(name, date, text, pins);
    }

    [GeneratedRegex("^(held: yes|text:)", RegexOptions.Multiline)]
    private static partial Regex HeldBack();

    [GeneratedRegex(@"^@ (.+) (\S+) (\S+) (\S+)$")]
    private static partial Regex PlaceLine();

    [GeneratedRegex(@"\[(.*)\]")]
    private static partial Regex Inner();
}

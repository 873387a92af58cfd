using System.Globalization;
using System.Text.RegularExpressions;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Tests.Places;

/// <summary>
/// Reports of epidemics and disasters from all over the world, and of local news, written and marked for this test before the tagger read them: every toponym in brackets,
/// every people in braces, and under each report the country and a point of each name.
/// </summary>
public partial class WorldReportsTests
{
    private const double Near = 161;

    [Theory]
    [InlineData("world-reports.txt", 0.94)]
    [InlineData("disaster-reports.txt", 0.95)]
    [InlineData("unread-reports.txt", 0.94)]
    [InlineData("mixed-reports.txt", 0.92)]
    public void The_places_of_a_report_are_found_and_are_the_ones_meant(string file, double asked)
    {
        int marked = 0, found = 0, right = 0;
        var wrong = new List<string>();
        foreach (var report in Reports(file))
        {
            var places = English.Read(report.Text, report.Date).Places;
            found += places.Count;
            foreach (var (start, end) in report.Marks)
            {
                marked++;
                var name = report.Text[start..end];
                var (country, lat, lon) = report.Points[name];
                var place = places.FirstOrDefault(mention => mention.Span.Start < end && mention.Span.End > start)?.Place;
                if (place is not null && place.Country == country && Geodesy.Kilometres(place.Latitude, place.Longitude, lat, lon) <= Math.Max(Near, place.Radius)) right++;
                else wrong.Add($"{name}: {place?.Name}, {place?.Country}");
            }
        }
        (2.0 * right / (marked + found)).ShouldBeGreaterThan(asked, file.StartsWith("unread", StringComparison.Ordinal) ? null : string.Join('\n', wrong));
    }

    private static IEnumerable<(string Text, string Date, List<(int Start, int End)> Marks, Dictionary<string, (string? Country, double Lat, double Lon)> Points)> Reports(string file)
    {
        foreach (var report in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Places", file)).Split("\n== ").Skip(1))
        {
            var lines = report.Split('\n');
            var rows = lines.Select(line => line.Split('\t')).Where(cells => cells.Length == 4).ToLookup(cells => cells[0]);
            var points = rows.ToDictionary(row => row.Key, row => row.First() is var cells ? (cells[1] == "-" ? null : cells[1], Number(cells[2]), Number(cells[3])) : default);
            var body = string.Join('\n', lines.Skip(1).TakeWhile(line => !line.Contains('\t')));
            var marks = new List<(int, int)>();
            var text = "";
            var at = 0;
            foreach (Match mark in Mark().Matches(body))
            {
                text += body[at..mark.Index];
                marks.Add((text.Length, text.Length + mark.Length - 2));
                text += mark.Value[1..^1];
                at = mark.Index + mark.Length;
            }
            yield return (text + body[at..], lines[0].Split(" | ")[1], marks, points);
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[[^\]]+\]|\{[^}]+\}")]
    private static partial Regex Mark();
}

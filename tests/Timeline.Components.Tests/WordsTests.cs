using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NodaTime;
using Timeline.Components.Commands;
using Timeline.Components.Find;
using Timeline.Components.Language;
using Timeline.Components.Lists;
using Timeline.Components.View;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;
using Timeline.Store;

namespace Timeline.Components.Tests;

public sealed partial class WordsTests : ComponentTest
{
    [Fact]
    public void Every_language_has_every_entry_with_the_same_places_for_values()
    {
        var english = Entries("Words.resx");
        foreach (var language in Words.Languages.Skip(1))
        {
            var other = Entries($"Words.{language}.resx");
            other.Keys.Order().ShouldBe(english.Keys.Order());
            foreach (var (key, text) in other) Values(text).ShouldBe(Values(english[key]), key);
        }
    }

    [Fact]
    public void Every_entry_that_a_component_asks_for_exists()
    {
        var entries = Entries("Words.resx");
        foreach (var file in Directory.EnumerateFiles(Sources(), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains("/obj/", StringComparison.Ordinal)))
            foreach (Match use in Use().Matches(File.ReadAllText(file)))
                (entries.ContainsKey(use.Groups[2].Value) || entries.ContainsKey(use.Groups[2].Value + ".other") || entries.Keys.Any(key => key.StartsWith(use.Groups[2].Value.TrimEnd('.') + ".", StringComparison.Ordinal))).ShouldBeTrue($"{Path.GetFileName(file)}: {use.Groups[2].Value}");
    }

    [Fact]
    public void Every_text_that_a_script_writes_has_its_entry()
    {
        var texts = Words.ForScripts();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Sources(), "..", "..", "wwwroot", "js"), "*.js"))
            foreach (Match use in ScriptUse().Matches(File.ReadAllText(file))) texts.Keys.ShouldContain(use.Groups[1].Value, Path.GetFileName(file));
    }

    [Fact]
    public void Every_member_that_is_shown_has_its_word()
    {
        foreach (var kind in Enum.GetValues<EventKind>()) Words.Of("Kind", kind);
        foreach (var status in Enum.GetValues<EventStatus>()) Words.Of("Status", status);
        foreach (var band in Enum.GetValues<ConfidenceBand>()) Words.Of("Confidence", band);
        foreach (var tray in Enum.GetValues<EventTray>()) Words.Of("Tray.Help", tray);
        foreach (var group in Enum.GetValues<CommandGroup>()) Words.Of("CommandGroup", group);
        foreach (var group in Enum.GetValues<SuggestionKind>()) Words.Of("Search.Group", group);
        foreach (var command in Command.All) Words.Of("Command." + command.Name).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", 2025, 7, 11, 2025, 7, 11, Granularity.Day, false, "11 July 2025")]
    [InlineData("de", 2025, 7, 11, 2025, 7, 11, Granularity.Day, false, "11. Juli 2025")]
    [InlineData("en-GB", 2025, 4, 1, 2025, 4, 30, Granularity.Month, true, "about April 2025")]
    [InlineData("de", 2025, 4, 1, 2025, 4, 30, Granularity.Month, true, "etwa April 2025")]
    [InlineData("en-GB", -43, 3, 15, -43, 3, 15, Granularity.Day, false, "15 March 44 BC")]
    [InlineData("de", -43, 1, 1, -43, 12, 31, Granularity.Year, false, "44 v. Chr.")]
    [InlineData("en-GB", 1990, 1, 1, 1999, 12, 31, Granularity.Decade, false, "the 1990s")]
    [InlineData("de", 1990, 1, 1, 1999, 12, 31, Granularity.Decade, false, "die 1990er Jahre")]
    [InlineData("en-GB", 2024, 5, 3, 2024, 5, 5, Granularity.Day, false, "3 – 5 May 2024")]
    [InlineData("de", 2024, 5, 3, 2024, 5, 5, Granularity.Day, false, "3. – 5. Mai 2024")]
    [InlineData("en-GB", 1981, 5, 1, 1981, 6, 30, Granularity.Month, false, "May – June 1981")]
    public void Times_are_written_in_the_reader_s_language(string language, int year, int month, int day, int lastYear, int lastMonth, int lastDay, Granularity granularity, bool about, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        TimeText.Of(new TimeInterval(new LocalDate(year, month, day), new LocalDate(lastYear, lastMonth, lastDay), granularity, Evidence.Explicit) { Approximate = about }).ShouldBe(text);
    }

    [Theory]
    [InlineData("en-GB", "Wŏnsan, Kangwon, North Korea")]
    [InlineData("de", "Wŏnsan, Kangwon, Nordkorea")]
    public void Countries_are_named_in_the_reader_s_language(string language, string text)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        PlaceText.Of(new Place(1, "Wŏnsan", 39, 127, PlaceKind.City) { Region = "Kangwon", Country = "KP" }).ShouldBe(text);
    }

    [Fact]
    public void Numbers_in_words_follow_the_language()
    {
        Words.Count("Events", 1).ShouldBe("1 event");
        Words.Count("Events", 1234).ShouldBe("1,234 events");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("de");
        Words.Count("Events", 1234).ShouldBe("1.234 Ereignisse");
    }

    private static string Sources([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Timeline.Components");

    private static Dictionary<string, string> Entries(string file) => XDocument.Load(Path.Combine(Sources(), "Language", file)).Root!.Elements("data").ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

    private static IEnumerable<string> Values(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"Words\.(Of|Count)\(""([A-Za-z.]+)""")]
    private static partial Regex Use();

    [GeneratedRegex(@"\bword\('([^']+)'")]
    private static partial Regex ScriptUse();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}

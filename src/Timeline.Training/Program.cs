using System.Globalization;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Grammar.Network;
using Timeline.Training;
using Timeline.Training.Events;
using Timeline.Training.Grammar;
using Timeline.Training.Places;

const string Target = "src/Timeline.Extraction/Grammar/English";
if (args is ["names", var names]) return NamesCommand.Run(names);
if (args is ["antecedents", var coreference, var articles]) return AntecedentsCommand.Run(coreference, articles);
if (args is ["frames", var treebanks])
{
    File.WriteAllLines("src/Timeline.Extraction/Events/English/frames.tsv",
    [
        "# How often of ten a verb takes an object and a clause (v), and a noun has a phrase behind it and one with \"of\" (n), in the treebanks EWT and GUM. Written by Timeline.Training frames.",
        .. FrameCounter.Lines(Conllu.ReadTraining(treebanks, development: true)),
    ]);
    return 0;
}
if (args is ["vectors", var embeddings]) return WordVectorsCommand.Run(embeddings);
if (args is ["linkers", .. { Length: > 0 } annotated]) return LinkersCommand.Run(annotated);
if (args is ["retellings", .. { Length: > 0 } retold]) return RetellingsCommand.Run(retold);
if (args is ["weights", .. { Length: > 0 } weighed]) return WeightsCommand.Run(weighed);
if (args is ["titles", .. { Length: > 0 } titled]) return TitlesCommand.Run(titled);
if (args is ["headlines", .. { Length: > 0 } headed]) return HeadlinesCommand.Run(headed);
if (args is not [var part, var corpora, .. var changes] || part is not ("syntax" or "classes" or "lemmas" or "score"))
{
    Console.Error.WriteLine($"""
        usage: Timeline.Training syntax CORPUS_DIR [SETTING=VALUE]...   trains what tags and parses; writes into {Target}; run from the repository's root
               Timeline.Training classes WORDNET_DICT_DIR               what WordNet knows of words; before the others
               Timeline.Training names CORPUS_DIR                       trains the recogniser of names; writes src/Timeline.Extraction/Places/English/names.bin; after syntax
               Timeline.Training antecedents CORPUS_DIR GOLD_DIR        learns whom pronouns stand for; writes src/Timeline.Extraction/Events/English/antecedents.tsv; after syntax
               Timeline.Training frames CORPUS_DIR                      counts what verbs and nouns take; writes src/Timeline.Extraction/Events/English/frames.tsv
               Timeline.Training vectors EMBEDDINGS_JSON                keeps the vectors of frequent words; writes src/Timeline.Extraction/Events/English/vectors.bin; before linkers
               Timeline.Training linkers GOLD_DIR...                    learns what tells an event, and its time and place; writes recogniser.bin, events.txt, times.txt and places.txt there; after all others
               Timeline.Training headlines GOLD_DIR...                  learns what the words of a headline tell; writes headlines.tsv there; after linkers
               Timeline.Training retellings GOLD_DIR...                 learns which events of an article are one; writes same.txt there; after headlines
               Timeline.Training weights GOLD_DIR...                    learns how sure an event is, how much it matters and whether its title is clear; writes right.txt, salient.txt and clear.txt there; after all others
               Timeline.Training titles GOLD_DIR...                     prints how near the titles are to those that editors wrote for the same events
               Timeline.Training lemmas CORPUS_DIR                      learns the lemmas; writes there too
               Timeline.Training score CORPUS_DIR                       prints the scores of what is there
        """);
    return 2;
}
var weights = Path.Combine(Target, "syntax.bin");
var lemmas = Path.Combine(Target, "lemmas.tsv");
if (part == "classes")
{
    File.WriteAllLines(Path.Combine(Target, "wordnet.tsv"),
    [
        "# Princeton WordNet 3.0 (https://wordnet.princeton.edu, WordNet licence): word; classes, the most frequent first and ! after it where by far (n noun, v verb, a adjective,",
        "# r adverb, p name; D past, E participle, G gerund, S third person, N plural, C comparative or superlative); what an irregular form is a form of.",
        .. WordClassTrainer.Read(corpora, File.ReadLines("src/Timeline.Extraction/Events/English/irregular-verbs.txt")),
    ]);
    return 0;
}
if (part == "lemmas") File.WriteAllLines(lemmas, LemmaTrainer.Train(Conllu.ReadTraining(corpora, development: true)));
if (part == "syntax")
{
    var settings = changes.Aggregate(new SyntaxSettings(), (settings, change) => settings.With(change));
    Console.WriteLine(settings);
    var network = SyntaxTrainer.Train(Conllu.ReadTraining(corpora, settings.Development), settings, (network, epoch, loss) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}, loss {loss:0.000}; ewt-dev: {SyntaxScore.Of(new DependencyParser(network), CorpusFile("ewt-dev"))}")));
    using var file = File.Create(weights);
    SyntaxFile.Write(network, file);
}
using var stream = File.OpenRead(weights);
var parser = new DependencyParser(SyntaxFile.Read(stream));
var lemmatizer = new Lemmatizer(File.ReadLines(lemmas));
foreach (var name in (string[])["ewt-dev", "gum-dev", "ewt-test", "gum-test"])
{
    Console.WriteLine($"{name}: {SyntaxScore.Of(parser, CorpusFile(name))}");
    Console.WriteLine($"{name}: {RawScore.Of(parser, CorpusFile(name), _ => true)}");
    if (part != "syntax") Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: lemmas {LemmaTrainer.Score(lemmatizer, parser, CorpusFile(name)):0.0000}"));
}
Console.WriteLine($"gum-train, news: {RawScore.Of(parser, CorpusFile("gum-train"), name => name.Contains("_news_", StringComparison.Ordinal))}");
return 0;

string CorpusFile(string name) => Path.Combine(corpora, name + ".conllu");

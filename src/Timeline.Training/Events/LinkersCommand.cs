using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns from annotated articles which time and place an event has, and whether a word tells one. Prints the F1 of pins by set, learned each time from other articles than those it is
/// tried on; then learns from all and writes that.
/// </summary>
internal static class LinkersCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/";
    private const int Folds = 5, Trees = 320;

    public static int Run(string[] folders)
    {
        var gazetteer = GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName));
        var corpus = folders.SelectMany(folder => PinCorpus.Read(folder).Select(article => (Folder: Path.GetFileName(folder), Article: article))).ToList();
        var words = Words(gazetteer, corpus.ConvertAll(item => item.Article));
        // Each article is read by a recogniser that has not learned from it.
        var articles = new AnnotatedArticle[corpus.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var rules = new RuleDecisions();
            var recogniser = EventNetworkTrainer.Train([.. words.Where((_, index) => index % Folds != fold).SelectMany(list => list)]);
            var extractor = EnglishPipeline.Create(gazetteer, new EventExtractor(rules, recogniser));
            for (var index = fold; index < corpus.Count; index += Folds) articles[index] = AnnotatedArticle.Of(extractor, rules, corpus[index].Folder, corpus[index].Article);
        }
        Print("rules", articles);
        List<AnnotatedArticle>[] folds = [.. Enumerable.Range(0, Folds).Select(fold => articles.Where((_, index) => index % Folds == fold).ToList())];
        foreach (var fold in folds)
        {
            var rest = articles.Except(fold).ToList();
            var (times, places) = (Learn(rest, candidate => candidate.TimeChoice()), Learn(rest, candidate => candidate.PlaceChoice()));
            foreach (var article in fold) article.Link(times, places);
        }
        foreach (var fold in folds)
        {
            var judge = new EventJudge(Learn([.. articles.Except(fold)], candidate => candidate.EventChoice()));
            foreach (var candidate in fold.SelectMany(article => article.Candidates)) candidate.IsTold = (candidate.IsTold || candidate.Features.Is(LinkFeature.Plain) || candidate.Features.Is(LinkFeature.Unruled)) && judge.IsEvent(candidate.Linked);
        }
        Print("learned", articles);
        using (var file = File.Create(Target + "recogniser.bin")) EventNetworkTrainer.Train([.. words.SelectMany(list => list)]).Write(file);
        Save("times.txt", "Which time is an event's", Learn(articles, candidate => candidate.TimeChoice()));
        Save("places.txt", "Which place is an event's", Learn(articles, candidate => candidate.PlaceChoice()));
        Save("events.txt", "Whether a word tells an event", Learn(articles, candidate => candidate.EventChoice()));
        return 0;
    }

    private static List<List<EventWord>> Words(Gazetteer gazetteer, List<PinCorpus> corpus)
    {
        var extractor = EnglishPipeline.Create(gazetteer, new EventExtractor(new RuleDecisions(), null));
        var network = new EventNetwork();
        return corpus.ConvertAll(article => EventWord.Of(network, extractor.Extract(new Article(article.Name, article.Text) { Date = article.Date }), article.Pins).ToList());
    }

    private static BoostedTrees Learn(IReadOnlyList<AnnotatedArticle> articles, Func<Candidate, Choice?> choice) => TreeTrainer.Train([.. articles.SelectMany(article => article.Candidates).Select(choice).OfType<Choice>()], Trees);

    private static void Save(string file, string what, BoostedTrees trees) =>
        File.WriteAllLines(Target + file, [$"# {what}: trees of BoostedTrees.cs over the features of LinkFeature.cs. Written by Timeline.Training linkers.", .. trees.Write()]);

    private static void Print(string name, IReadOnlyList<AnnotatedArticle> articles)
    {
        foreach (var folder in articles.GroupBy(article => article.Folder))
        {
            var score = new PinScore();
            foreach (var article in folder) score.Add(article);
            Console.WriteLine($"{name}, {folder.Key}: {score}");
        }
    }
}

using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Linking;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.Training.Events;

/// <summary>
/// Learns from annotated articles which words tell events, and which time and place those have. Prints the F1 of pins by set, learned each time from other articles than those it is
/// tried on; then learns from all and writes that.
/// </summary>
internal static class LinkersCommand
{
    private const string Target = "src/Timeline.Extraction/Events/English/";
    private const int Folds = 5, Trees = 320, Draws = 3;

    /// <summary>The folder whose articles are most like what the product reads, and how often each of them counts.</summary>
    private const string Nearest = "plain";

    private const int NearestTimes = 2;

    public static int Run(string[] folders)
    {
        var gazetteer = GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName));
        var corpus = folders.SelectMany(folder => PinCorpus.Read(folder).Select(article => (Folder: Path.GetFileName(folder), Article: article))).ToList();
        var words = Words(gazetteer, corpus.ConvertAll(item => item.Article));
        List<EventWord> WordsOf(Func<int, bool> which) => [.. Enumerable.Range(0, corpus.Count).Where(which).SelectMany(index => Enumerable.Repeat(words[index], Times(corpus[index].Folder))).SelectMany(list => list)];
        // Each article is read by what has not learned from it.
        var recognisers = Enumerable.Range(0, Folds).Select(fold => EventNetworkTrainer.Train(WordsOf(index => index % Folds != fold))).ToArray();
        var articles = Read(_ => new RuleDecisions());
        Print("rules", articles);
        // In them every event has behind it what the rules chose for those before; so they are read once more with the trees choosing, as in use.
        var learned = LearnInTurn(articles);
        Print("learned", articles);
        articles = Read(fold => learned[fold]);
        LearnInTurn(articles);
        Print("learned again", articles);
        using (var file = File.Create(Target + "recogniser.bin")) EventNetworkTrainer.Train(WordsOf(_ => true)).Write(file);
        Save("times.txt", "Which time is an event's", Learn(articles, candidate => candidate.TimeChoice()));
        Save("places.txt", "Which place is an event's", Learn(articles, candidate => candidate.PlaceChoice()));
        Save("events.txt", "Whether a word tells an event", LearnJudge(articles));
        return 0;

        AnnotatedArticle[] Read(Func<int, IDecisions> decisionsOf)
        {
            var read = new AnnotatedArticle[corpus.Count];
            for (var fold = 0; fold < Folds; fold++)
            {
                var decisions = new RecordedDecisions(decisionsOf(fold));
                var extractor = EnglishPipeline.Create(gazetteer, new EventExtractor(decisions, recognisers[fold]));
                for (var index = fold; index < corpus.Count; index += Folds) read[index] = AnnotatedArticle.Of(extractor, decisions, corpus[index].Folder, corpus[index].Article);
            }
            return read;
        }
    }

    /// <summary>Decides on each part of the articles by what was learned from the others; what that is.</summary>
    private static LearnedDecisions[] LearnInTurn(AnnotatedArticle[] articles)
    {
        var links = Enumerable.Range(0, Folds).Select(fold => (Times: Learn(Others(fold), candidate => candidate.TimeChoice()), Places: Learn(Others(fold), candidate => candidate.PlaceChoice()))).ToArray();
        for (var index = 0; index < articles.Length; index++) articles[index].Link(links[index % Folds].Times, links[index % Folds].Places);
        var judges = Enumerable.Range(0, Folds).Select(fold => new EventJudge(LearnJudge(Others(fold)))).ToArray();
        for (var index = 0; index < articles.Length; index++)
            foreach (var candidate in articles[index].Candidates) candidate.IsTold = judges[index % Folds].IsEvent(candidate.Linked);
        return [.. links.Zip(judges, (link, judge) => new LearnedDecisions(link.Times, link.Places, judge))];

        List<AnnotatedArticle> Others(int fold) => [.. articles.Where((_, index) => index % Folds != fold)];
    }

    /// <summary>How often an article of a folder counts.</summary>
    private static int Times(string folder) => folder == Nearest ? NearestTimes : 1;

    private static List<List<EventWord>> Words(Gazetteer gazetteer, List<PinCorpus> corpus)
    {
        var extractor = EnglishPipeline.Create(gazetteer, new EventExtractor(new RuleDecisions(), null));
        var network = new EventNetwork();
        return corpus.ConvertAll(article => EventWord.Of(network, extractor.Extract(new Article(article.Name, article.Text) { Date = article.Date }), article.Pins).ToList());
    }

    private static BoostedTrees Learn(IReadOnlyList<AnnotatedArticle> articles, Func<Candidate, Choice?> choice, int draw = 1) =>
        TreeTrainer.Train([.. articles.SelectMany(article => Enumerable.Repeat(article, Times(article.Folder))).SelectMany(article => article.Candidates).Select(choice).OfType<Choice>()], Trees, draw, (int)LinkFeature.Noun);

    /// <summary>The judge is asked once for each word, so it may have more trees: the mean of several draws is steadier than one.</summary>
    private static BoostedTrees LearnJudge(IReadOnlyList<AnnotatedArticle> articles) => BoostedTrees.Mean([.. Enumerable.Range(1, Draws).Select(draw => Learn(articles, candidate => candidate.EventChoice(), draw))]);

    private static void Save(string file, string what, BoostedTrees trees) =>
        File.WriteAllLines(Target + file, [$"# {what}: trees of BoostedTrees.cs over the features of LinkFeature.cs. Written by Timeline.Training linkers.", .. trees.Write<LinkFeature>()]);

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

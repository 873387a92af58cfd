using System.CommandLine;
using Timeline.App.Extraction;
using Timeline.Extraction;
using Timeline.Gazetteers;

var extract = new Command("extract", "Read articles as JSON lines from standard input and write timexes, places and events as JSON lines")
{
    new Option<string>("--format") { Description = "The only format so far: jsonl", DefaultValueFactory = _ => "jsonl" },
};
extract.SetAction(async (_, cancellation) =>
{
    await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    var failed = await new ExtractCommand(EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName))), Console.Error).RunAsync(Console.OpenStandardInput(), output, cancellation);
    return failed > 0 ? 1 : 0;
});

var root = new RootCommand("Timeline: what happened, when and where, from your articles") { extract };
return await root.Parse(args).InvokeAsync();

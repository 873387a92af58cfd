using System.CommandLine;
using System.Net;
using Timeline.App.Extraction;
using Timeline.App.Ingestion;
using Timeline.App.Web;
using Timeline.Extraction;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;
using Timeline.Store.Sqlite;

var data = new Option<string>("--data")
{
    Description = "Folder of the store",
    DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "timeline"),
    Recursive = true,
};
var gazetteer = new Option<string>("--gazetteer")
{
    Description = "Gazetteer to find places with, as `timeline gazetteer build --output` wrote it",
    DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName),
    Recursive = true,
};
var port = new Option<int>("--port") { Description = "Port of the page; 0 for a free one", DefaultValueFactory = _ => ServeCommand.DefaultPort };
var listen = new Option<IPAddress>("--listen")
{
    Description = "Address to listen on; 0.0.0.0 lets other machines in, who then can read and add everything",
    DefaultValueFactory = _ => IPAddress.Loopback,
    CustomParser = result => IPAddress.TryParse(result.Tokens[0].Value, out var address) ? address : Fail(result, "is no IP address, write 127.0.0.1 or 0.0.0.0"),
};

var serve = new Command("serve", "Show the page (the default)") { port, listen };
serve.SetAction(Serve);

var format = new Option<string>("--format") { Description = "Format of input and output", DefaultValueFactory = _ => "jsonl" };
format.AcceptOnlyFromAmong("jsonl");
var extract = new Command("extract", "Read articles as JSON lines from standard input; write timexes, places and events as JSON lines") { format };
extract.SetAction(async (parse, cancellation) =>
{
    await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    return await new ExtractCommand(EnglishPipeline.Create(Places(parse)), Console.Error).RunAsync(Console.OpenStandardInput(), output, cancellation) > 0 ? 1 : 0;
});

var paths = new Argument<string[]>("PATH") { Description = "Files or folders: text, Markdown, HTML, JSONL", Arity = ArgumentArity.OneOrMore };
var ingest = new Command("ingest", "Read articles into the store") { paths };
ingest.SetAction(async (parse, cancellation) =>
{
    var places = Places(parse);
    using var store = new SqliteTimelineStore(Path.Combine(parse.GetValue(data)!, "timeline.db"));
    try
    {
        return await new IngestCommand(new Ingester(new Lazy<Extractor>(() => EnglishPipeline.Create(places)), store), Console.Error).RunAsync(parse.GetValue(paths)!, cancellation);
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("stopped; what was reported stored stays, run it again for the rest");
        return 130;
    }
});

var output = new Option<string>("--output") { Description = "File to write", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName) };
var packages = new Option<string>("--packages") { Description = "Folder of the npm packages", DefaultValueFactory = _ => "node_modules" };
var geoNames = new Option<string?>("--geonames") { Description = "GeoNames' allCountries.zip, for a gazetteer of all its 12 million places instead of the settlements that come with the program" };
var build = new Command("build", "Build the gazetteer from the pinned npm packages and, where given, a GeoNames dump") { output, packages, geoNames };
build.SetAction(parse =>
{
    GazetteerBuilder.Build(parse.GetValue(packages)!, parse.GetValue(output)!, parse.GetValue(geoNames));
    return 0;
});

var root = new RootCommand("Timeline: what happened, when and where, from your articles") { serve, extract, ingest, new Command("gazetteer", "The gazetteer") { build } };
root.Options.Add(data);
root.Options.Add(gazetteer);
root.Options.Add(port);
root.Options.Add(listen);
root.SetAction(Serve);
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception error) when (error is InvalidDataException or FileNotFoundException or DirectoryNotFoundException or IOException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

Task<int> Serve(ParseResult parse, CancellationToken cancellation) => ServeCommand.RunAsync(parse.GetValue(data)!, Places(parse), parse.GetValue(listen)!, parse.GetValue(port), cancellation);

Gazetteer Places(ParseResult parse) => GazetteerFile.Open(parse.GetValue(gazetteer)!);

static IPAddress? Fail(System.CommandLine.Parsing.ArgumentResult result, string problem)
{
    result.AddError($"'{result.Tokens[0].Value}' {problem}");
    return null;
}

using Timeline.Benchmarks;

// One line a subject. Each prints a table for docs/performance.md; none asserts a time.
var subjects = new SortedDictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["grammar"] = GrammarBenchmark.RunAsync,
    ["pipeline"] = PipelineBenchmark.RunAsync,
    ["places"] = PlacesBenchmark.RunAsync,
    ["times"] = TimesBenchmark.RunAsync,
    ["screen"] = ScreenBenchmark.RunAsync,
    ["screen-load"] = ScreenBenchmark.LoadAsync,
};
if (args is not [var subject] || !subjects.TryGetValue(subject, out var run))
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/Timeline.Benchmarks -- {string.Join('|', subjects.Keys)}");
    return 2;
}
await run();
return 0;

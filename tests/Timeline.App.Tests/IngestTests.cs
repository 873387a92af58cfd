using Timeline.Store;
using Timeline.Store.Sqlite;

namespace Timeline.App.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Each_bad_file_gets_its_error_and_the_rest_is_stored()
    {
        _program.Write("good.txt", "date 2025-07-12 The envoys met in Oslo on Friday.");
        _program.Write("undated.txt", "The mill burned down in Leeds in 1871. It was rebuilt last year.");
        _program.Write("wrong-date.txt", "date 2025-13-45 The envoys met in Bergen on 3 May 2024.");
        _program.Write("empty.txt", "");
        File.WriteAllBytes(Path.Combine(_program.Folder, "picture.txt"), [0x89, 0x50, 0, 1, 2]);
        _program.Write("lines.jsonl", "{\"id\":\"x\",\"text\":\"A ferry sank near Manila on 3 May 2024.\"}\n{oops\n");
        var (code, _, errors) = await _program.RunAsync("", "ingest", _program.Folder, Path.Combine(_program.Folder, "missing.txt"));
        code.ShouldBe(1);
        errors.ShouldSatisfyAllConditions(
            () => errors.ShouldContain("empty.txt: the file is empty"),
            () => errors.ShouldContain("picture.txt: the file is not text"),
            () => errors.ShouldContain("wrong-date.txt: '"),
            () => errors.ShouldContain("lines.jsonl: line 2"),
            () => errors.ShouldContain("missing.txt: there is no such file"),
            () => errors.ShouldContain("4 articles stored"));
        using var store = Open();
        var undated = (await store.ArticlesAsync(CancellationToken.None)).Single(article => article.Source == "undated.txt");
        undated.Notices.Single().ShouldContain("No publication date");
        (await store.FindAsync(new EventQuery { Text = "mill" }, CancellationToken.None)).Events[0].When!.Start.Year.ShouldBe(1871);
    }

    [Fact]
    public async Task Ingesting_again_makes_no_doubles()
    {
        var file = _program.Write("a.txt", "date 2025-07-12 The envoys met in Oslo on Friday.");
        await _program.RunAsync("", "ingest", file);
        var (_, _, errors) = await _program.RunAsync("", "ingest", file);
        errors.ShouldContain("1 known already");
        using var store = Open();
        (await store.ArticlesAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Articles_of_two_files_that_bear_one_name_are_both_kept()
    {
        var one = _program.Write("one.jsonl", "{\"id\":\"1\",\"text\":\"A ferry sank near Manila on 3 May 2024.\"}");
        var two = _program.Write("two.jsonl", "{\"id\":\"1\",\"text\":\"The mill burned down in Leeds in 1871.\"}");
        await _program.RunAsync("", "ingest", one, two);
        using var store = Open();
        (await store.ArticlesAsync(CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_killed_ingest_keeps_what_it_reported_and_the_rest_comes_without_doubles()
    {
        const int Articles = 1500;
        var file = _program.Write("many.jsonl", string.Join('\n', Enumerable.Range(0, Articles).Select(i => $"{{\"id\":\"a{i}\",\"date\":\"2025-07-12\",\"text\":\"Report {i}. The envoys met in Oslo on Friday. A ferry sank near Manila on 3 May 2024. {string.Concat(Enumerable.Repeat("They waited for the tide in the harbour. ", 40))}\"}}")));
        var reported = 0;
        using (var process = _program.Start("ingest", file))
        {
            while (await process.StandardError.ReadLineAsync() is { } line)
            {
                if (!line.Contains("so far", StringComparison.Ordinal)) continue;
                reported = int.Parse(line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
                process.Kill();
                break;
            }
            await process.WaitForExitAsync();
        }
        reported.ShouldBeInRange(1, Articles - 1);
        using (var store = Open()) (await store.ArticlesAsync(CancellationToken.None)).Count.ShouldBeGreaterThanOrEqualTo(reported);
        await _program.RunAsync("", "ingest", file);
        using (var store = Open())
        {
            (await store.ArticlesAsync(CancellationToken.None)).Count.ShouldBe(Articles);
            (await store.FindAsync(new EventQuery { Limit = 1 }, CancellationToken.None)).Total.ShouldBe((await store.ArticlesAsync(CancellationToken.None)).Sum(article => article.Events));
        }
    }

    private SqliteTimelineStore Open() => new(Path.Combine(_program.Data, "timeline.db"));
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Timeline.Architecture.Tests;

/// <summary>What may stand in the tree at all.</summary>
public partial class TreeTests
{
    [Fact]
    public void The_web_root_holds_only_what_a_browser_loads() =>
        Tracked().Where(file => file.StartsWith("wwwroot/", StringComparison.Ordinal)).Select(Path.GetExtension).Distinct()
            .ShouldBeSubsetOf([".js", ".css", ".svg", ".png", ".woff2", ".ico", ".json", ".webmanifest", ".txt"]);

    [Fact]
    public void Every_seed_begins_with_its_date() =>
        Tracked().Where(file => file.StartsWith("seeds/", StringComparison.Ordinal)).ToList().ShouldSatisfyAllConditions(
            seeds => seeds.Count.ShouldBe(12),
            seeds => seeds.ShouldAllBe(seed => SeedStart().IsMatch(File.ReadAllText(Repository.Path(seed)))));

    [Fact]
    public void No_file_names_a_path_of_the_machine_it_was_written_on() =>
        Tracked().Where(file => IsText(file) && MachinePath().IsMatch(File.ReadAllText(Repository.Path(file)))).ShouldBeEmpty();

    private static bool IsText(string file) => Path.GetExtension(file) is ".cs" or ".razor" or ".js" or ".mjs" or ".md" or ".css" or ".csproj" or ".props" or ".targets" or ".json" or ".tsv" or ".txt" or "";

    private static List<string> Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.quotePath=false", "ls-files"])
        {
            WorkingDirectory = Repository.Path(), RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
        return [.. files.Where(file => File.Exists(Repository.Path(file)))];
    }

    [GeneratedRegex(@"^\s*date \d{4}-\d{2}-\d{2}\s+\S")]
    private static partial Regex SeedStart();

    [GeneratedRegex(@"(^|[\s""'=(])/(home|root|Users|work)/\w")]
    private static partial Regex MachinePath();
}

using System.Xml.Linq;

namespace Timeline.Architecture.Tests;

/// <summary>Arrows between projects run one way, as docs/architecture.md draws them.</summary>
public class ProjectReferenceTests
{
    /// <summary>What each project under src/ may build on, directly.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Timeline.Extraction"] = [],
        ["BlazorLeaflet"] = [],
        ["Timeline.Gazetteer"] = ["Timeline.Extraction"],
        ["Timeline.Articles"] = ["Timeline.Extraction"],
        ["Timeline.Store"] = ["Timeline.Extraction"],
        ["Timeline.Components"] = ["Timeline.Store", "BlazorLeaflet"],
        ["Timeline.Training"] = ["Timeline.Extraction", "Timeline.Gazetteer"],
        ["Timeline.App"] = ["Timeline.Articles", "Timeline.Components", "Timeline.Extraction", "Timeline.Gazetteer", "Timeline.Store", "BlazorLeaflet"],
    };

    public static TheoryData<string> Projects() => [.. Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories)];

    [Fact]
    public void Every_project_has_its_place_in_the_house() =>
        Projects().Select(row => Path.GetFileNameWithoutExtension(row.Data)).ShouldBe(Allowed.Keys, ignoreOrder: true);

    [Theory, MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_it_may_build_on(string project) =>
        References(project).ShouldBeSubsetOf(Allowed[Path.GetFileNameWithoutExtension(project)]);

    [Fact]
    public void No_project_under_src_refers_to_a_test() =>
        Projects().SelectMany(row => References(row.Data)).ShouldNotContain(name => name.EndsWith(".Tests", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
}

using System.Text.Json;
using Timeline.Extraction.Places;
using Timeline.Gazetteers;

namespace Timeline.App.Tests;

public sealed class ExtractTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Results_come_in_the_order_of_the_input_with_times_places_and_events()
    {
        var lines = Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new { id = $"a{i}", date = "2025-07-12", text = $"The envoys met in Oslo on Friday. {new string('x', i * 50)}" }));
        var (code, output, _) = await _program.RunAsync(string.Join('\n', lines), "extract", "--format", "jsonl");
        code.ShouldBe(0);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        rows.Select(row => row.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 40).Select(i => $"a{i}"));
        var happening = rows[0].GetProperty("events")[0];
        happening.GetProperty("when").GetProperty("start").GetString().ShouldBe("2025-07-11");
        happening.GetProperty("when").GetProperty("evidence").GetString().ShouldBe("relative");
        happening.GetProperty("where").GetProperty("name").GetString().ShouldBe("Oslo");
        happening.GetProperty("status").GetString().ShouldBe("happened");
        rows[0].GetProperty("timexes")[0].GetProperty("type").GetString().ShouldBe("DATE");
    }

    [Fact]
    public async Task A_broken_line_becomes_an_error_line_and_the_rest_goes_on()
    {
        var (code, output, errors) = await _program.RunAsync("{\"id\":\"a\",\"text\":\"One.\"}\n{broken\n{\"id\":\"c\",\"text\":\"Three.\",\"date\":\"2025-13-45\"}\n", "extract");
        code.ShouldBe(1);
        var rows = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        rows.Count.ShouldBe(3);
        rows[1].GetProperty("line").GetInt32().ShouldBe(2);
        rows[1].GetProperty("error").GetString()!.ShouldContain("column");
        rows[2].GetProperty("id").GetString().ShouldBe("c");
        errors.ShouldContain("standard input, line 2");
        errors.ShouldContain("2025-13-45");
    }

    [Fact]
    public async Task A_format_that_is_not_known_is_refused() => (await _program.RunAsync("", "extract", "--format", "xml")).Code.ShouldNotBe(0);

    [Fact]
    public async Task The_gazetteer_that_is_named_is_the_one_read()
    {
        var path = Path.Combine(_program.Folder, "small.bin");
        using (var writer = new GazetteerWriter())
        {
            writer.Add("Qwxzyville", new GazetteerFormat.Entry { Latitude = 12, Longitude = 34, Region = -1, County = -1, Country = -1, Prominence = 500 });
            using var file = File.Create(path);
            writer.Write(file);
        }
        var (code, output, _) = await _program.RunAsync("{\"id\":\"a\",\"text\":\"The envoys met in Qwxzyville.\"}", "extract", "--gazetteer", path);
        code.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("places")[0].GetProperty("place").GetProperty("lat").GetDouble().ShouldBe(12);
    }

    [Theory]
    [InlineData("extract", null, "missing")]
    [InlineData("extract", "", "another version")]
    [InlineData("extract", "something else altogether", "another version")]
    [InlineData("serve", "something else altogether", "another version")]
    [InlineData("ingest .", "something else altogether", "another version")]
    public async Task A_gazetteer_that_cannot_be_used_is_refused_with_its_name_and_a_remedy(string command, string? content, string problem)
    {
        var path = content is null ? Path.Combine(_program.Folder, "none.bin") : _program.Write("wrong.bin", content);
        var (code, _, errors) = await _program.RunAsync("", [.. command.Split(' '), "--gazetteer", path]);
        code.ShouldBe(1);
        errors.ShouldContain(path);
        errors.ShouldContain(problem);
        errors.ShouldContain("timeline gazetteer build");
    }
}

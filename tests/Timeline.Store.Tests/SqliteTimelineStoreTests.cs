using Apache.Arrow;
using Apache.Arrow.Ipc;
using CsCheck;
using NodaTime;
using Timeline.Extraction;
using Timeline.Gazetteers;
using Timeline.Store.Sqlite;

namespace Timeline.Store.Tests;

public sealed class SqliteTimelineStoreTests : IDisposable
{
    private static readonly Extractor Extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;
    private SqliteTimelineStore _store;

    public SqliteTimelineStoreTests() => _store = new SqliteTimelineStore(Path.Combine(_folder, "timeline.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task What_was_saved_is_there_after_a_restart()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024.");
        _store.Dispose();
        _store = new SqliteTimelineStore(Path.Combine(_folder, "timeline.db"));
        var row = (await _store.FindAsync(new EventQuery(), None)).Events.ShouldHaveSingleItem();
        row.ShouldSatisfyAllConditions(
            () => row.PassageText.ShouldBe("A ferry sank near Manila on 3 May 2024."),
            () => row.When!.Start.ShouldBe(new LocalDate(2024, 5, 3)),
            () => row.WhenText.ShouldBe("3 May 2024"),
            () => row.Where!.Name.ShouldBe("Manila"),
            () => row.WhereText.ShouldBe("Manila"));
    }

    [Fact]
    public async Task An_article_saved_again_keeps_the_ids_of_its_events_and_makes_no_doubles()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024. The envoys met in Oslo on 4 May 2024.");
        var before = await IdsAsync();
        Save("a", "A ferry sank near Manila on 3 May 2024. The envoys met in Oslo on 4 May 2024.");
        (await IdsAsync()).ShouldBe(before);
        before.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_another_program_stores_in_the_same_file_is_seen_at_once()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024.");
        (await _store.FindAsync(new EventQuery(), None)).Total.ShouldBe(1);
        (await _store.ArticlesAsync(None)).Count.ShouldBe(1);
        using (var other = new SqliteTimelineStore(Path.Combine(_folder, "timeline.db")))
            other.Save([(Extractor.Extract(new Article("b", "The envoys met in Oslo on 4 May 2024.")), [])]);
        (await _store.FindAsync(new EventQuery(), None)).Total.ShouldBe(2);
        (await _store.ArticlesAsync(None)).Count.ShouldBe(2);
        (await _store.LegendAsync(None)).Places.ShouldContain(place => place.Name == "Oslo");
        (await ColumnAsync<DoubleArray>(Columns.Id, 0)).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task Pages_by_time_run_through_the_dated_and_then_the_undated(bool descending)
    {
        Save("a", "A ferry sank near Manila on 3 May 2024. The bridge in Lima collapsed. The envoys met in Oslo on 4 May 2024. The workers of Turin went on strike.");
        var all = (await _store.FindAsync(new EventQuery { Descending = descending }, None)).Events.ToList();
        all.Count.ShouldBeGreaterThan(1);
        var dated = all.TakeWhile(row => row.When is not null).ToList();
        all.Skip(dated.Count).ShouldAllBe(row => row.When == null);
        dated.Select(row => row.When!.Start).ShouldBe(descending ? dated.Select(row => row.When!.Start).OrderDescending() : dated.Select(row => row.When!.Start).Order());
        for (var offset = 0; offset < all.Count; offset++)
        {
            var page = await _store.FindAsync(new EventQuery { Descending = descending, Offset = offset, Limit = 1 }, None);
            (page.Total, page.Events.Single().Id).ShouldBe((all.Count, all[offset].Id));
        }
    }

    [Fact]
    public async Task A_removed_article_leaves_tombstones_for_screens_that_drew_it()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024.");
        var seen = (await _store.LegendAsync(None)).Revision;
        _store.Remove("a").ShouldBeTrue();
        (await IdsAsync()).ShouldBeEmpty();
        (await ColumnAsync<UInt8Array>(Columns.Flags, seen)).Values.ToArray().ShouldBe([(byte)128]);
        _store.Remove("a").ShouldBeFalse();
    }

    [Theory]
    [InlineData("ferry", 1)]
    [InlineData("FERRY manila", 1)]
    [InlineData("oslo", 1)]
    [InlineData("zeppelin", 0)]
    [InlineData("\" ) OR (", 0)]
    [InlineData("envo", 1)]
    public async Task Words_find_events_in_titles_passages_and_places(string words, int count)
    {
        Save("a", "A ferry sank near Manila on 3 May 2024. The envoys met in Oslo on 4 May 2024.");
        (await _store.MatchAsync(words, 10, None)).Count.ShouldBe(count);
        (await _store.FindAsync(new EventQuery { Text = words }, None)).Total.ShouldBe(count);
    }

    [Fact]
    public async Task A_window_takes_what_overlaps_it_and_a_box_what_lies_in_it()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024. The envoys met in Oslo in 2024. Rome burned in 64 AD.");
        var may = new EventQuery { From = DayNumber.Of(new LocalDate(2024, 5, 1)), To = DayNumber.Of(new LocalDate(2024, 6, 1)) };
        (await _store.FindAsync(may, None)).Total.ShouldBe(2);
        (await _store.FindAsync(may with { Box = new GeoBox(0, 100, 30, 130) }, None)).Events.ShouldHaveSingleItem().Where!.Name.ShouldBe("Manila");
        (await _store.FindAsync(may with { Box = new GeoBox(0, 100, 30, -100) }, None)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Columns_and_legend_belong_together()
    {
        Save("a", "A ferry sank near Manila on 3 May 2024. The council may resign.");
        var legend = await _store.LegendAsync(None);
        var place = await ColumnAsync<Int32Array>(Columns.Place, 0);
        var start = await ColumnAsync<DoubleArray>(Columns.Start, 0);
        var sinking = Enumerable.Range(0, place.Length).Single(i => start.GetValue(i) == DayNumber.Of(new LocalDate(2024, 5, 3)));
        legend.Places[place.GetValue(sinking)!.Value].Name.ShouldBe("Manila");
        legend.Articles[(await ColumnAsync<Int32Array>(Columns.Article, 0)).GetValue(sinking)!.Value]!.Id.ShouldBe("a");
    }

    [Fact]
    public async Task An_article_comes_back_whole_with_its_marks()
    {
        Save("a", "She said \"🙂 go\". A ferry sank near Manila on 3 May 2024.");
        var view = (await _store.ArticleAsync("a", None))!;
        var time = view.Times.Single();
        time.Span.In(view.Article.Text).ToString().ShouldBe("3 May 2024");
        view.Places.Single().Span.In(view.Article.Text).ToString().ShouldBe("Manila");
        (await _store.ArticleAsync("unknown", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Suggestions_name_places_people_and_articles()
    {
        Save("a", "Ingrid Solheim met the envoys in Oslo on 4 May 2024.");
        (await _store.SuggestAsync("osl", 8, None)).ShouldContain(suggestion => suggestion.Kind == SuggestionKind.Place && suggestion.Text == "Oslo");
        (await _store.SuggestAsync("Solh", 8, None)).ShouldContain(suggestion => suggestion.Kind == SuggestionKind.Person && suggestion.Text == "Ingrid Solheim");
        (await _store.SuggestAsync("%", 8, None)).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_a_remedy()
    {
        var path = Path.Combine(_folder, "other.db");
        File.WriteAllText(path, new string('x', 4096));
        Should.Throw<InvalidDataException>(() => new SqliteTimelineStore(path)).Message.ShouldContain("--data");
    }

    [Fact]
    public void Ids_of_events_fit_into_a_number_of_JavaScript() =>
        Gen.Select(Gen.String, Gen.Int[0, int.MaxValue]).Sample((article, offset) => EventId.Of(article, offset) is >= 1 and <= EventId.Largest, iter: 2000);

    private void Save(string id, string text) => _store.Save([(Extractor.Extract(new Article(id, text) { Date = new LocalDate(2024, 5, 10) }), [])]);

    private async Task<List<long>> IdsAsync() => [.. (await _store.FindAsync(new EventQuery(), None)).Events.Select(row => row.Id)];

    private async Task<T> ColumnAsync<T>(string name, long since) where T : IArrowArray
    {
        using var stream = new MemoryStream();
        await _store.WriteColumnsAsync(stream, since, None);
        stream.Position = 0;
        using var reader = new ArrowStreamReader(stream);
        return (T)(await reader.ReadNextRecordBatchAsync(None)).Column(name);
    }
}

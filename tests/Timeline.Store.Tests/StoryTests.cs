using NodaTime;
using Timeline.Extraction;
using Timeline.Gazetteers;
using Timeline.Store.Sqlite;

namespace Timeline.Store.Tests;

/// <summary>One event told by several articles is one story.</summary>
public sealed class StoryTests : IDisposable
{
    private static readonly Extractor Extractor = EnglishPipeline.Create(GazetteerFile.Open(Path.Combine(AppContext.BaseDirectory, GazetteerFile.FileName)));
    private readonly string _folder = Directory.CreateTempSubdirectory("stories-").FullName;
    private readonly SqliteTimelineStore _store;

    public StoryTests() => _store = new SqliteTimelineStore(Path.Combine(_folder, "timeline.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Two_articles_that_tell_one_event_share_a_story_with_both_passages()
    {
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("b", "The Aurora, a ferry, sank off Manila on 3 May 2024.");
        var story = await StoryOf("a", "sank");
        story.Tellings.Select(telling => telling.ArticleId).ShouldBe(["a", "b"]);
        story.ShouldSatisfyAllConditions(() => story.Articles.ShouldBe(2), () => story.DatesConflict.ShouldBeFalse(), () => story.PlacesConflict.ShouldBeFalse(), () => story.Tellings.ShouldAllBe(telling => telling.IsToldElsewhere));
    }

    [Fact]
    public async Task Dates_that_cannot_both_be_true_are_shown_as_such()
    {
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("b", "The ferry Aurora sank near Manila on 5 May 2024.");
        (await StoryOf("a", "sank")).ShouldSatisfyAllConditions(story => story.Articles.ShouldBe(2), story => story.DatesConflict.ShouldBeTrue());
    }

    [Fact]
    public async Task Places_that_lie_apart_are_shown_as_such_also_where_the_first_telling_names_none()
    {
        Save("a", "The ferry Aurora sank on 3 May 2024.");
        Save("b", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("c", "The ferry Aurora sank near Davao on 3 May 2024.");
        (await StoryOf("b", "sank")).ShouldSatisfyAllConditions(story => story.Articles.ShouldBe(3), story => story.PlacesConflict.ShouldBeTrue(), story => story.DatesConflict.ShouldBeFalse());
    }

    [Theory]
    [InlineData("The ferry Borealis sank near Oslo on 3 May 2024.")]
    [InlineData("The ferry Aurora sank near Manila on 3 May 2019.")]
    [InlineData("The ferry Aurora left Manila on 3 May 2024.")]
    public async Task Another_place_year_or_deed_is_another_event(string text)
    {
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("b", text);
        (await StoryOf("a", "sank")).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_telling_leaves_the_story()
    {
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("b", "The Aurora, a ferry, sank off Manila on 3 May 2024.");
        _store.Remove("a");
        (await StoryOf("b", "sank")).ShouldSatisfyAllConditions(story => story.Articles.ShouldBe(1), story => story.Tellings.ShouldAllBe(telling => !telling.IsToldElsewhere));
    }

    [Fact]
    public async Task An_article_stored_again_stays_in_its_story()
    {
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        Save("b", "The Aurora, a ferry, sank off Manila on 3 May 2024.");
        Save("a", "The ferry Aurora sank near Manila on 3 May 2024.");
        (await StoryOf("b", "sank")).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_event_has_no_story() => (await _store.StoryAsync(12345, CancellationToken.None)).ShouldBeNull();

    private async Task<StoryView> StoryOf(string article, string trigger)
    {
        var view = (await _store.ArticleAsync(article, CancellationToken.None))!;
        var row = view.Events.First(row => row.Trigger.In(view.Article.Text).SequenceEqual(trigger));
        return (await _store.StoryAsync(row.Id, CancellationToken.None))!;
    }

    private void Save(string id, string text) => _store.Save([(Extractor.Extract(new Article(id, text) { Title = text[..20], Source = "The Harbour Courier", Date = new LocalDate(2024, 6, 1) }), [])]);
}

using Bunit;
using Timeline.Components.Passages;
using Timeline.Components.View;

namespace Timeline.Components.Tests;

public sealed class PassageReaderTests : ComponentTest
{
    [Fact]
    public void A_selection_opens_its_first_passage_with_time_and_place_marked_and_explained()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1, 2] }, "test");
        reader.WaitForElement("h2").TextContent.ShouldBe("A ferry sinks off Bergen");
        reader.Find(".telling.current mark.time").TextContent.ShouldBe("Friday");
        reader.Find(".telling.current mark.place").TextContent.ShouldBe("Bergen");
        reader.Find("dl").TextContent.ShouldContain("“Friday” → 3 May 2024, relative to publication 5 May 2024");
        reader.Find("dl").TextContent.ShouldContain("“Bergen” → Bergen, Vestland, Norway; rivals: Bergen, Germany");
        reader.Find(".reader-pager").TextContent.ShouldBe("1 of 2");
    }

    [Fact]
    public void Passages_are_listed_by_article_and_date_and_one_click_reads_another()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [2, 1] }, "test");
        reader.WaitForElement(".passages summary").TextContent.ShouldBe("2 passages in 1 article");
        reader.Find(".passages h3").TextContent.ShouldBe("Ferry sinks The Harbour Courier, 5 May 2024");
        reader.FindAll(".passage-title").Select(title => title.TextContent).ShouldBe(["A ferry sinks off Bergen", "The envoys meet in Oslo"]);
        reader.FindAll(".passage")[1].Click();
        View.State.Reading.ShouldBe(2);
        reader.WaitForAssertion(() => reader.Find("h2").TextContent.ShouldBe("The envoys meet in Oslo"));
    }

    [Fact]
    public void Next_steps_to_the_next_passage_and_round_again()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1, 2] }, "test");
        reader.WaitForElement("[aria-label='Next passage or event']").Click();
        reader.WaitForAssertion(() => reader.Find("h2").TextContent.ShouldBe("The envoys meet in Oslo"));
        reader.Find("[aria-label='Next passage or event']").Click();
        reader.WaitForAssertion(() => reader.Find("h2").TextContent.ShouldBe("A ferry sinks off Bergen"));
    }

    [Fact]
    public void Beyond_a_selection_of_one_the_next_event_in_time_is_asked_for()
    {
        var asked = 0;
        var reader = Page.Render<PassageReader>(parameters => parameters.Add(component => component.View, View).Add(component => component.OnBeyond, by => asked = by));
        View.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement("[aria-label='Previous passage or event']").Click();
        asked.ShouldBe(-1);
    }

    [Fact]
    public void Another_sentence_of_the_article_can_be_clicked()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement(".telling:not(.current)").Click();
        View.State.Selection.ShouldBe([2]);
        reader.WaitForAssertion(() => reader.Find(".telling.current").TextContent.ShouldStartWith("The envoys met"));
    }

    [Fact]
    public async Task The_article_is_walked_event_by_event()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Reader = new ReaderPlace("a") }, "test");
        reader.WaitForElement(".article");
        await reader.InvokeAsync(() => reader.Instance.StepInArticle(1));
        View.State.Selection.ShouldBe([1]);
        reader.WaitForElement("h2");
        await reader.InvokeAsync(() => reader.Instance.StepInArticle(-1));
        View.State.Selection.ShouldBe([2]);
    }

    [Fact]
    public void Who_took_part_and_the_word_that_tells_it_are_marked_in_the_sentence_being_read()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [2] }, "test");
        reader.WaitForElement("mark.trigger").TextContent.ShouldBe("met");
        reader.Find(".article mark.who").GetAttribute("data-why").ShouldBe("envoys → the envoys");
    }

    [Fact]
    public void Markup_in_an_article_stays_text()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement(".article").TextContent.ShouldContain("<b>Bergen</b>");
        reader.FindAll(".article b").ShouldBeEmpty();
    }

    [Fact]
    public void An_article_opens_without_an_event_and_says_what_a_reader_should_know()
    {
        Queries.Notices.Add("No publication date: relative dates could not be placed.");
        var reader = Render<PassageReader>();
        View.Update(state => state with { Reader = new ReaderPlace("a") }, "test");
        reader.WaitForElement(".notice").TextContent.ShouldContain("could not be placed");
        reader.FindAll(".evidence").ShouldBeEmpty();
    }

    [Fact]
    public void The_article_can_be_opened_at_its_publisher_at_the_passage()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [2] }, "test");
        reader.WaitForElement(".article header a").GetAttribute("href").ShouldBe("https://courier.example/ferry#:~:text=The%20envoys%20met%20in%20Oslo%20on%204%20May%202024.");
    }

    [Fact]
    public void A_quotation_names_its_source() => SourceText.Quotation(Queries.Rows[1], "https://courier.example/ferry")
        .ShouldBe("“The envoys met in Oslo on 4 May 2024.” — Ferry sinks. The Harbour Courier, 5 May 2024. https://courier.example/ferry");

    [Fact]
    public void Other_articles_that_tell_it_are_named_with_what_they_disagree_on_and_can_be_read_together()
    {
        Queries.Rows[0] = Queries.Rows[0] with { IsToldElsewhere = true };
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement(".tellings summary").TextContent.ShouldBe("Told by 1 other article the dates differ");
        reader.Find(".telling-other").TextContent.ShouldContain("The Evening Post, 6 May 2024");
        reader.Find(".tellings .chip").Click();
        View.State.Selection.ShouldBe([1, 2]);
    }

    [Fact]
    public void Closing_clears_the_selection()
    {
        var reader = Render<PassageReader>();
        View.Update(state => state with { Selection = [1] }, "test");
        reader.WaitForElement("[aria-label='Close the reader']").Click();
        View.State.Selection.ShouldBeEmpty();
    }
}

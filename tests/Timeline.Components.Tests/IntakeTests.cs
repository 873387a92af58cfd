using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Timeline.Components.Intake;

namespace Timeline.Components.Tests;

public sealed class IntakeTests : ComponentTest
{
    [Fact]
    public void Added_files_say_what_came_of_them_and_what_is_doubtful()
    {
        Intake.Result = new IntakeResult(1, 2, 3, ["line 2: broken"]);
        var add = Page.Render<AddArticles>();
        add.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Text.", "one.txt"));
        add.WaitForAssertion(() => add.Find(".add-row").TextContent.ShouldContain("1 article added, 2 known already, 3 events"));
        add.Find(".notice").TextContent.ShouldBe("line 2: broken");
    }

    [Fact]
    public void A_file_that_failed_says_why_and_can_be_tried_again_while_others_go_on()
    {
        Intake.Result = new IntakeResult(0, 0, 0, ["the file is empty; nothing to read"]);
        var add = Page.Render<AddArticles>();
        add.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(" ", "one.txt"), InputFileContent.CreateFromText(" ", "two.txt"));
        add.WaitForAssertion(() => add.FindAll("li.failed").Count.ShouldBe(2));
        Intake.Result = new IntakeResult(1, 0, 3, []);
        add.Find("li.failed .chip").Click();
        add.WaitForAssertion(() => add.FindAll("li.done").Count.ShouldBe(1));
    }

    [Fact]
    public async Task Reading_shows_its_progress_and_can_be_stopped()
    {
        Intake.Gate = new TaskCompletionSource();
        var add = Page.Render<AddArticles>();
        var upload = Task.Run(() => add.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Text.", "one.txt")));
        add.WaitForElement("progress");
        add.Find("header .chip").Click();
        add.WaitForAssertion(() => add.Find(".add-row").TextContent.ShouldContain("stopped; what was added stays"));
        await upload;
    }

    [Fact]
    public void A_pasted_text_is_read_with_its_date_and_headline()
    {
        var add = Page.Render<AddArticles>();
        add.Find("input[type=text]").Input("Ferry sinks");
        add.Find("input[type=date]").Input("2024-05-05");
        add.Find("textarea").Input("A ferry sank on Friday.");
        add.Find(".add-paste .button").Click();
        add.WaitForAssertion(() => Intake.Taken.ShouldBe(["date 2024-05-05\nFerry sinks\n\nA ferry sank on Friday."]));
    }
}

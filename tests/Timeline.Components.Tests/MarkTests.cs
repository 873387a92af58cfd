using Bunit;
using Timeline.Components.Commands;
using Timeline.Components.Lists;
using Timeline.Extraction.Events;

namespace Timeline.Components.Tests;

/// <summary>The small marks that stand in many places.</summary>
public sealed class MarkTests : ComponentTest
{
    [Fact]
    public void Every_icon_is_drawn_and_named_by_the_button_around_it()
    {
        foreach (var name in Enum.GetValues<IconName>())
        {
            var icon = Page.Render<Icon>(parameters => parameters.Add(component => component.Name, name));
            icon.Find("path").GetAttribute("d").ShouldNotBeNullOrEmpty();
            icon.Find("svg").GetAttribute("aria-hidden").ShouldBe("true");
        }
    }

    [Theory]
    [InlineData("palette", "K")]
    [InlineData("help", "?")]
    public void Keys_are_shown_as_they_are_pressed(string command, string key) =>
        Page.Render<KeyCaps>(parameters => parameters.Add(component => component.Command, Command.Of(command))).FindAll("kbd").ShouldContain(cap => cap.TextContent.EndsWith(key, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.6, false)]
    [InlineData(0.9, false)]
    public void A_kind_is_a_colour_only_beside_its_word_and_pale_where_the_event_may_well_be_wrong(double confidence, bool isPale)
    {
        var mark = Page.Render<KindMark>(parameters => parameters.Add(component => component.Event, new StubQueries().Rows[0] with { Confidence = confidence })).Find("span");
        mark.GetAttribute("aria-hidden").ShouldBe("true");
        mark.HasAttribute("data-unsure").ShouldBe(isPale);
    }

    [Theory]
    [InlineData(EventStatus.Planned, "planned")]
    [InlineData(EventStatus.Denied, "denied")]
    public void A_status_is_said_in_a_word(EventStatus status, string word) =>
        Page.Render<StatusMark>(parameters => parameters.Add(component => component.Status, status)).Find(".status").TextContent.ShouldBe(word, StringCompareShould.IgnoreCase);
}

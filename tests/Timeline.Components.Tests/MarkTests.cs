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

    [Fact]
    public void A_kind_is_a_colour_only_beside_its_word() =>
        Page.Render<KindMark>(parameters => parameters.Add(component => component.Kind, EventKind.Accident)).Find("span").GetAttribute("aria-hidden").ShouldBe("true");

    [Theory]
    [InlineData(EventStatus.Planned, "planned")]
    [InlineData(EventStatus.Denied, "denied")]
    public void A_status_is_said_in_a_word(EventStatus status, string word) =>
        Page.Render<StatusMark>(parameters => parameters.Add(component => component.Status, status)).Find(".status").TextContent.ShouldBe(word, StringCompareShould.IgnoreCase);
}

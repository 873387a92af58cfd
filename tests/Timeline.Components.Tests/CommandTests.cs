using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Timeline.Components.Commands;

namespace Timeline.Components.Tests;

public sealed class CommandTests : ComponentTest
{
    [Fact]
    public void No_key_runs_two_commands() => KeyBinding.All.Select(binding => (binding.Key, binding.Control)).ShouldBeUnique();

    [Fact]
    public void The_palette_finds_commands_by_words_in_any_order_and_enter_runs_one()
    {
        var ran = new List<string>();
        var palette = Page.Render<CommandPalette>(parameters => parameters.Add(component => component.OnRun, name => ran.Add(name)));
        palette.Find("input").Input("quot copy");
        palette.FindAll("[role=option]").Count.ShouldBe(1);
        palette.Find("[role=option]").TextContent.ShouldContain("Copy the passage as a quotation");
        palette.Find("input").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        ran.ShouldBe(["copyQuote"]);
    }

    [Fact]
    public void Arrow_keys_go_round_the_palette()
    {
        var palette = Page.Render<CommandPalette>();
        palette.Find("input").KeyDown(new KeyboardEventArgs { Key = "ArrowUp" });
        palette.FindAll("[role=option]")[^1].GetAttribute("aria-selected").ShouldBe("true");
        palette.Find("input").GetAttribute("aria-activedescendant").ShouldBe(palette.FindAll("[role=option]")[^1].Id);
    }

    [Fact]
    public void The_help_names_every_key()
    {
        var help = Page.Render<HelpDialog>();
        foreach (var command in Command.All.Where(command => command.Keys.Length > 0))
            help.FindAll("dt").ShouldContain(term => term.TextContent == Language.Words.Of("Command." + command.Name), command.Name);
    }

    [Fact]
    public void Single_letter_keys_can_be_switched_off_in_the_help()
    {
        bool? letters = null;
        var help = Page.Render<HelpDialog>(parameters => parameters.Add(component => component.Letters, true).Add(component => component.OnLetters, on => letters = on));
        help.Find("input[type=checkbox]").Change(false);
        letters.ShouldBe(false);
    }
}

using Timeline.Extraction.Events;

namespace Timeline.Extraction.Tests.Events;

public class VerbFormsTests
{
    [Theory]
    [InlineData("met", "meet")]
    [InlineData("opened", "open")]
    [InlineData("stopped", "stop")]
    [InlineData("carried", "carry")]
    [InlineData("died", "die")]
    [InlineData("arrived", "arrive")]
    [InlineData("visited", "visit")]
    [InlineData("marrying", "marry")]
    [InlineData("passed", "pass")]
    [InlineData("fled", "flee")]
    [InlineData("fleeing", "flee")]
    [InlineData("dying", "die")]
    [InlineData("defeated", "defeat")]
    public void A_form_leads_back_to_its_base(string form, string expected) => VerbForms.Base(English.Read(form), 0).ShouldBe(expected);

    [Theory]
    [InlineData("meet", false, "meets")]
    [InlineData("carry", false, "carries")]
    [InlineData("reach", false, "reaches")]
    [InlineData("go", false, "goes")]
    [InlineData("meet", true, "meet")]
    public void A_title_is_in_the_present(string verb, bool plural, string expected) => VerbForms.Present(verb, plural).ShouldBe(expected);

    [Theory]
    [InlineData("beat", "beats", "beating", "beaten")]
    [InlineData("stop", "stops", "stopping", "stopped")]
    [InlineData("open", "opens", "opening", "opened")]
    [InlineData("quiz", "quizzes", "quizzing", "quizzed")]
    [InlineData("admit", "admits", "admitting", "admitted")]
    [InlineData("veto", "vetoes", "vetoing", "vetoed")]
    [InlineData("die", "dies", "dying", "died")]
    [InlineData("overthrow", "overthrows", "overthrowing", "overthrown")]
    [InlineData("carry", "carries", "carrying", "carried")]
    [InlineData("free", "frees", "freeing", "freed")]
    public void A_verb_is_inflected(string verb, string third, string gerund, string participle) =>
        (VerbForms.Present(verb, false), VerbForms.Gerund(verb), VerbForms.Participle(verb)).ShouldBe((third, gerund, participle));

    [Fact]
    public void Every_form_of_every_listed_verb_leads_back_to_it()
    {
        // "Found" and "lay" are each a form of one verb and the base of another.
        foreach (var verb in EventLexicon.BaseForms().Where(verb => VerbForms.Guess(verb) == verb))
        {
            VerbForms.Guess(VerbForms.Present(verb, false)).ShouldBe(verb);
            VerbForms.Guess(VerbForms.Gerund(verb)).ShouldBeOneOf(verb, verb + verb[^1]);
            if (VerbForms.Guess(VerbForms.Participle(verb)) is var led && led != verb && led != verb + verb[^1]) VerbForms.Participle(verb).ShouldBeOneOf("found", "lain", "ground", "bound", "wound", "felled", "founded");
        }
    }
}

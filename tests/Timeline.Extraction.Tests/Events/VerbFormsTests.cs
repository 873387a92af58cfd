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
}

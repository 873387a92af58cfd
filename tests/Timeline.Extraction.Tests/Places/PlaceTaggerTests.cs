namespace Timeline.Extraction.Tests.Places;

public class PlaceTaggerTests
{
    [Theory]
    [InlineData("The delegates met in Wonsan.", "Wŏnsan", "KP")]
    [InlineData("The ferry left Alexandria, La., on Monday.", "Alexandria", "US")]
    [InlineData("A storm struck Alexandria, Egypt, at night.", "Alexandria", "EG")]
    [InlineData("The talks were held in Geneva.", "Geneva", "CH")]
    [InlineData("She flew to London.", "London", "GB")]
    [InlineData("Floods hit the Netherlands.", "Netherlands", "NL")]
    [InlineData("They sailed to the U.S. in May.", "United States", "US")]
    [InlineData("The army crossed the Pyrenees.", "Pyrenees", null)]
    [InlineData("Troops were sent to the Kursk region.", "Kursk Oblast", "RU")]
    public void A_name_is_the_place_that_a_reader_takes_it_for(string text, string name, string? country)
    {
        var place = English.Read(text).Places.First().Place!;
        (place.Name, place.Country).ShouldBe((name, country));
    }

    [Theory]
    [InlineData("Paris Hilton signed the book.")]
    [InlineData("He reads the Boston Globe.")]
    [InlineData("Mr. Lincoln spoke first.")]
    [InlineData("Reading is a habit of his.")]
    public void A_name_of_something_else_is_no_place_where_things_happen(string text) => English.Read(text).Places.Where(mention => mention.Literal).ShouldBeEmpty();

    [Theory]
    [InlineData("Moscow said the talks would go on.", "Moscow", false)]
    [InlineData("German engineers repaired the dam.", "German", false)]
    [InlineData("The dam in Germany was repaired.", "Germany", true)]
    public void A_government_or_a_people_is_not_the_place_itself(string text, string name, bool literal)
    {
        var document = English.Read(text);
        document.Places.Single(mention => mention.Span.In(document.Text).SequenceEqual(name)).Literal.ShouldBe(literal);
    }

    [Fact]
    public void The_rivals_of_a_name_are_kept() => English.Read("She was born in Springfield.").Places.Single().Alternatives.Count.ShouldBeGreaterThan(1);
}

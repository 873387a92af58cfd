using Timeline.Extraction.Events;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Tests.Events;

public class EventExtractorTests
{
    [Theory]
    [InlineData("The foreign ministers met in Oslo on Friday.", "Diplomacy", "Happened", "2025-07-11", "Oslo")]
    [InlineData("A ferry sank near Manila on 3 May 2024.", "Accident", "Happened", "2024-05-03", "Manila")]
    [InlineData("The festival will open in Salzburg next Friday.", "Culture", "Planned", "2025-07-18", "Salzburg")]
    [InlineData("Ida Brandt was born in Bergen in 1902.", "Life", "Happened", "1902-01-01", "Bergen")]
    [InlineData("On 14 March 1895 they left Tromsø with two sledges.", "Movement", "Happened", "1895-03-14", "Tromsø")]
    public void A_sentence_tells_what_when_and_where(string text, string kind, string status, string start, string place)
    {
        var happening = English.Read(text).Events.ShouldHaveSingleItem();
        happening.ShouldSatisfyAllConditions(
            () => happening.Kind.ToString().ShouldBe(kind),
            () => happening.Status.ToString().ShouldBe(status),
            () => happening.When!.Start.ShouldBe(English.Day(start)),
            () => happening.Where!.Name.ShouldBe(place));
    }

    [Theory]
    [InlineData("The village lies on the east coast.")]
    [InlineData("He said that he was content.")]
    [InlineData("Everyone knew the old song.")]
    public void A_state_or_a_plain_report_is_no_event(string text) => English.Read(text).Events.ShouldBeEmpty();

    [Theory]
    [InlineData("The two sides did not sign the treaty in Vienna.", EventStatus.Denied)]
    [InlineData("The council may dissolve the assembly in Lima.", EventStatus.Hypothetical)]
    [InlineData("The president is expected to visit Lima in August.", EventStatus.Planned)]
    public void What_did_not_happen_says_so(string text, EventStatus status) => English.Read(text).Events[0].Status.ShouldBe(status);

    [Fact]
    public void A_time_told_before_carries_over_and_says_so()
    {
        var told = English.Read("The fleet reached Malta on 2 May 1565. The knights repelled the first assault.").Events[^1];
        (told.When!.Start, told.When.Evidence).ShouldBe((English.Day("1565-05-02"), Evidence.Narrative));
    }

    [Fact]
    public void A_title_completes_the_name_and_tells_it_in_the_present()
    {
        var events = English.Read("Anna Vestergaard was elected in Aarhus on Monday. She resigned in Copenhagen on Thursday.").Events;
        events[^1].Title.ShouldBe("Anna Vestergaard resigns in Copenhagen");
    }

    [Fact]
    public void The_country_points_back_at_the_country_named_before() =>
        English.Read("The envoy praised the Norwegian king on Friday and travelled to the country for talks.").Events[^1].Where!.Name.ShouldBe("Norway");

    [Fact]
    public void Without_a_date_what_is_absolute_is_still_placed_in_time()
    {
        var events = English.Read("The mill burned down in Leeds in 1871. It was rebuilt last year.", null).Events;
        events[0].When!.Start.ShouldBe(English.Day("1871-01-01"));
    }
}

namespace Timeline.Extraction.Tests.Events.Retellings;

public class RetellingLinkerTests
{
    [Theory]
    [InlineData("Nine die in ferry fire off Bergen\n\nNine people died on Friday when a ferry burned off Bergen, the police said. The ship was bound for Hull.", "die", "died")]
    [InlineData("Banker sentenced to six years in Lima\n\nA court in Lima on Friday sentenced the banker Ana Ruiz to six years in prison. Ruiz, 51, said nothing.", "sentenced", "sentenced")]
    public void What_is_told_again_is_linked_to_the_first_telling(string text, string first, string again)
    {
        var events = English.Read(text, "2012-06-12").Events;
        var told = events.ToList().FindIndex(happening => happening.Trigger.In(text).SequenceEqual(first));
        events.Last(happening => happening.Trigger.In(text).SequenceEqual(again)).SameAs.ShouldBe(told);
    }

    [Fact]
    public void Nobody_is_born_twice()
    {
        var events = English.Read("Ida Brandt (3 March 1861 – 17 October 1934) was a painter of harbours.\n\nIda Brandt was born in Hull on 3 March 1861.", "2018-05-02").Events;
        events[^1].SameAs.ShouldBe(events.ToList().FindIndex(happening => happening.Class == "birth"));
    }

    [Theory]
    [InlineData("The mayor opened the bridge in Leeds on 3 May 1911. That evening a bomb exploded at the station in Leeds.")]
    [InlineData("Ann Dole was arrested in Oslo on 3 May 1998. Karl Lund was born in Oslo on 3 May 1998.")]
    public void Two_things_of_one_day_are_two(string text) => English.Read(text).Events.ShouldAllBe(happening => happening.SameAs == null);

    [Fact]
    public void A_telling_points_at_an_earlier_one_that_points_at_none()
    {
        var events = English.Read("Nine die in ferry fire off Bergen\n\nNine people died on Friday when a ferry burned off Bergen. Nine people died in the ferry fire off Bergen on Friday. The fire killed nine people on Friday, the police in Bergen said.", "2012-06-12").Events;
        events.ShouldContain(happening => happening.SameAs != null);
        for (var i = 0; i < events.Count; i++)
            if (events[i].SameAs is { } first) (first < i && events[first].SameAs == null).ShouldBeTrue();
    }
}

using CsCheck;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;

namespace Timeline.Extraction.Tests.Places;

public class PlaceTaggerTests
{
    [Theory]
    [InlineData("The delegates met in Wonsan.", "Wonsan", "KP")]
    [InlineData("The ferry left Alexandria, La., on Monday.", "Alexandria", "US")]
    [InlineData("A storm struck Alexandria, Egypt, at night.", "Alexandria", "EG")]
    [InlineData("The talks were held in Geneva.", "Geneva", "CH")]
    [InlineData("Washington will not sign.", "Washington", "US")]
    [InlineData("Ash from Mount St. Helens fell for days.", "Mount St. Helens", "US")]
    [InlineData("The French islands of the Caribbean were spared.", "France", "FR")]
    [InlineData("She flew to London.", "London", "GB")]
    [InlineData("Floods hit the Netherlands.", "Netherlands", "NL")]
    [InlineData("They sailed to the U.S. in May.", "United States", "US")]
    [InlineData("The army crossed the Pyrenees.", "Pyrenees", null)]
    [InlineData("Troops were sent to the Kursk region.", "Kursk Oblast", "RU")]
    [InlineData("The bakery in Paris, TX, burned down.", "Paris", "US")]
    [InlineData("Rain fell over County Wicklow.", "Wicklow", "IE")]
    [InlineData("Rebels overran Palma in Cabo Delgado.", "Cabo Delgado Province", "MZ")]
    [InlineData("The ship passed the Strait of Hormuz.", "Strait of Hormuz", null)]
    [InlineData("Cases were found in the Republic of Armenia.", "Armenia", "AM")]
    public void A_name_is_the_place_that_a_reader_takes_it_for(string text, string name, string? country)
    {
        var place = English.Read(text).Places.First().Place!;
        (place.Name, place.Country).ShouldBe((name, country));
    }

    [Theory]
    [InlineData("The council of Rapides Parish met. A barn burned near Pineville. The driver came from Alexandria.", "Alexandria", "Louisiana")]
    [InlineData("The mayor of Nashville spoke in Knoxville and Memphis. A man from Paris won the race.", "Paris", "Tennessee")]
    [InlineData("Trains from Lyon and Marseille were late. In Paris the strike went on.", "Paris", "Île-de-France")]
    public void The_other_places_of_an_article_say_which_town_is_meant(string text, string name, string region)
    {
        var document = English.Read(text);
        document.Places.Last(mention => mention.Span.In(document.Text).SequenceEqual(name)).Place!.Region.ShouldBe(region);
    }

    [Theory]
    [InlineData("Paris Hilton signed the book.")]
    [InlineData("He reads the Boston Globe.")]
    [InlineData("Mr. Lincoln spoke first.")]
    [InlineData("Reading is a habit of his.")]
    [InlineData("The White House said nothing.")]
    [InlineData("El Niño brings rain.")]
    [InlineData("Foreign Minister Henrique Valadares spoke first. Valadares thanked her.")]
    [InlineData("His wife Florence wept.")]
    [InlineData("Marion, 38, a nurse, was cleared.")]
    [InlineData("The National Park Service said nothing.")]
    [InlineData("She played the Earl of Snowdon.")]
    [InlineData("He put in at Baie du Chat.")]
    public void A_name_of_something_else_is_no_place_where_things_happen(string text) => English.Read(text).Places.Where(mention => mention.Literal).ShouldBeEmpty();

    [Theory]
    [InlineData("Moscow said the talks would go on.", "Moscow", false)]
    [InlineData("German engineers repaired the dam.", "German", false)]
    [InlineData("The dam in Germany was repaired.", "Germany", true)]
    [InlineData("They met at the White House.", "White House", true)]
    [InlineData("Kerman was destroyed by an earthquake.", "Kerman", true)]
    [InlineData("Germany was beaten in the final.", "Germany", false)]
    [InlineData("Valencia fell in January.", "Valencia", true)]
    [InlineData("Valencia fell 2-1.", "Valencia", false)]
    [InlineData("He invested Sagunto on the way.", "Sagunto", true)]
    [InlineData("Rain fell in southern Mexico and in Peru.", "Mexico", true)]
    [InlineData("They went to Cyprus, Greece and Italy.", "Greece", true)]
    [InlineData("The streets of Naples were empty.", "Naples", true)]
    [InlineData("The government of Ukraine signed the treaty.", "Ukraine", false)]
    [InlineData("The President of the Philippines signed the treaty.", "Philippines", false)]
    [InlineData("Relations between Harare and Windhoek grew worse.", "Harare", false)]
    [InlineData("Relations between Harare and Windhoek grew worse.", "Windhoek", false)]
    [InlineData("The road between Harare and Mutare was closed.", "Harare", true)]
    [InlineData("She taught at the University of Pisa.", "Pisa", false)]
    [InlineData("The Academy of Padua mourned him.", "Padua", false)]
    [InlineData("He was held in Syria's notorious jails.", "Syria", true)]
    [InlineData("She was held in a Dallas prison.", "Dallas", true)]
    [InlineData("It rained all over northwestern India.", "India", true)]
    [InlineData("LOS ANGELES: The mayor resigned.", "LOS ANGELES", true)]
    [InlineData("Hanoi (VNA) The minister spoke first.", "Hanoi", true)]
    [InlineData("Turtles nest on Samoan beaches.", "Samoan", true)]
    [InlineData("The minister praised Samoan beaches.", "Samoan", false)]
    [InlineData("The fire spread in countries such as Cyprus.", "Cyprus", true)]
    [InlineData("All flights between Harare and Windhoek were stopped.", "Windhoek", true)]
    public void A_government_or_a_people_is_not_the_place_itself(string text, string name, bool literal)
    {
        var document = English.Read(text);
        document.Places.Single(mention => mention.Span.In(document.Text).SequenceEqual(name)).Literal.ShouldBe(literal);
    }

    [Theory]
    [InlineData("In St. Louis a bridge fell.", "St. Louis")]
    [InlineData("The Florida Highway Patrol closed the road.", "Florida")]
    public void A_word_of_road_within_another_name_makes_no_road(string text, string name)
    {
        var document = English.Read(text);
        document.Places.ShouldHaveSingleItem().Span.In(document.Text).ToString().ShouldBe(name);
    }

    [Fact]
    public void A_street_lies_in_the_town_beside_it_and_says_that_only_the_town_is_known()
    {
        var street = English.Read("The car was found on Orchard Street in Pineville, Louisiana.").Places.First();
        (street.Place!.Name, street.Place.Region, street.IsContainer).ShouldBe(("Pineville", "Louisiana", true));
    }

    [Theory]
    [InlineData("A barn burned at Quennelby, near Lancaster.", "Quennelby", "Lancaster")]
    [InlineData("A barn burned at Quennelby, near Lancaster. The farmers of Quennelby saved the horses.", "Quennelby", "Lancaster")]
    [InlineData("The boat from Oban to Fendraig was late.", "Fendraig", "Oban")]
    [InlineData("Shops were shut in Oban and Fendraig.", "Fendraig", "Oban")]
    [InlineData("Shops were shut in Oban, Fendraig and Inverness.", "Fendraig", "Inverness")]
    [InlineData("Shops were shut in Oban. A boat from Oban left Inverness and put in at Fendraig.", "Fendraig", "Oban")]
    public void An_unknown_name_where_only_a_place_is_named_lies_in_the_place_beside_it(string text, string name, string container)
    {
        var document = English.Read(text);
        var place = document.Places.Last(mention => mention.Span.In(document.Text).SequenceEqual(name));
        (place.Place!.Name, place.IsContainer).ShouldBe((container, true));
    }

    [Theory]
    [InlineData("Holm was born at Quennelby, a village near Oban. He worked in Leeds and in York and went home to Quennelby.", "Oban")]
    [InlineData("Holm was born at Quennelby. He worked in Leeds, in Lima and in Lagos.", null)]
    [InlineData("Shops were shut in Oban. A barn burned at Quennelby. The council of Oban met.", "Oban")]
    [InlineData("Holm lived on Quennelby Street. He worked in Leeds, in Lima, in Lagos and in Leeds.", "Leeds")]
    public void An_unknown_name_with_no_place_beside_it_lies_where_it_did_before_or_where_the_whole_article_is(string text, string? container)
    {
        var document = English.Read(text);
        document.Places.Last(mention => mention.Span.In(document.Text).StartsWith("Quennelby")).Place?.Name.ShouldBe(container);
    }

    [Theory]
    [InlineData("She had a role in the comedy New York Boys.")]
    [InlineData("He starred in the romantic comedy, Lisbon Nights.")]
    [InlineData("She sang in the musical Chicago.")]
    [InlineData("He wrote the novel Road to Cairo.")]
    [InlineData("The film \"Lima\" won a prize.")]
    [InlineData("They saw the film Orchard Street.")]
    [InlineData("She had roles in several films, among them Close to Home.")]
    public void A_place_in_the_title_of_a_work_is_none(string text) => English.Read(text).Places.ShouldBeEmpty();

    [Theory]
    [InlineData("The film was shown in Lima.")]
    [InlineData("She took the opera Carmen on tour in Lima.")]
    [InlineData("His film opens in cinemas, Lima officials said.")]
    public void A_place_beside_a_work_is_one(string text) => English.Read(text).Places.ShouldHaveSingleItem().Place!.Name.ShouldBe("Lima");

    [Theory]
    [InlineData("Shops in Oban closed, Fendraig said.")]
    [InlineData("Doctor Fendraig came from Oban. A letter from Fendraig was read.")]
    [InlineData("He studied in Oban. In Happiness he wrote of it.")]
    [InlineData("She left Fendraig University and moved to Oban. At Fendraig she was missed.")]
    public void An_unknown_name_that_may_be_a_person_or_a_word_is_no_place(string text) => English.Read(text).Places.ShouldHaveSingleItem().Place!.Name.ShouldBe("Oban");

    [Fact]
    public void A_little_known_place_in_a_country_that_the_article_does_not_speak_of_is_not_meant()
    {
        var place = English.Read("Boats left Oban, Tobermory, Mallaig and Stornoway late. Roads from Inverness to Fort William were flooded. A hotel at Salen burned, said police in Glasgow.").Places.Single(mention => mention.IsContainer);
        (place.Place!.Country, place.Span.Length).ShouldBe(("GB", 5));
    }

    [Fact]
    public void A_country_in_a_list_is_not_a_town_in_the_next() =>
        English.Read("The virus was found in Canada, Spain, Germany and Israel.").Places.Select(mention => mention.Place!.Kind).ShouldAllBe(kind => kind == PlaceKind.Country);

    [Fact]
    public void Each_of_several_counties_is_a_county()
    {
        var places = English.Read("Schools closed in Harris and Montgomery counties, Texas.").Places.Take(2).Select(mention => mention.Place!.Name);
        places.ShouldBe(["Harris County", "Montgomery County"]);
    }

    [Fact]
    public void Each_of_several_rivers_is_a_river() =>
        English.Read("The Magdalena and Cauca rivers rose in Colombia.").Places.Take(2).Select(mention => mention.Place!.Kind).ShouldBe([PlaceKind.River, PlaceKind.River]);

    [Theory]
    [InlineData("A case of Lassa fever was found by doctors.")]
    [InlineData("The Marburg virus killed three men. Marburg has no cure.")]
    [InlineData("West Nile virus was found in two birds.")]
    [InlineData("Crimean-Congo haemorrhagic fever broke out.")]
    [InlineData("The Spanish flu killed millions.")]
    [InlineData("Hurricane Florence grew stronger. Florence then turned north.")]
    [InlineData("Ferrol Mills earned US$2.7 billion, or US $ 3 a share.")]
    public void Diseases_storms_and_money_are_not_where_their_names_come_from(string text) => English.Read(text).Places.ShouldBeEmpty();

    [Theory]
    [InlineData("A bus overturned near Hamilton on Monday.", null, "https://news.example.co.nz/a", "NZ")]
    [InlineData("A bus overturned near Hamilton on Monday.", null, null, "CA")]
    [InlineData("A fire destroyed a shop in Cambridge.", null, "https://www.example.ca/a", "CA")]
    [InlineData("A fire destroyed a shop in Cambridge.", null, "https://www.example.co.uk/a", "GB")]
    [InlineData("Doctors in Valencia went on strike.", "Radio Venezuela", null, "VE")]
    [InlineData("Doctors in Valencia went on strike.", "Radio Madrid", null, "ES")]
    [InlineData("A school in Wellington burned.", "The Jamaica Gleaner", null, "NZ")]
    [InlineData("A bus overturned in Kingston.", "Ottawa Herald", null, "CA")]
    [InlineData("A march in Athens ended.", "Texas Herald", null, "GR")]
    public void Who_published_an_article_says_where_it_is_at_home(string text, string? source, string? url, string country) =>
        English.ReadFrom(text, source, url).Places.Single().Place!.Country.ShouldBe(country);

    [Fact]
    public void The_rivals_of_a_name_are_kept() => English.Read("She was born in Springfield.").Places.Single().Alternatives.Count.ShouldBeGreaterThan(1);

    [Fact]
    public void Names_of_people_and_organisations_are_entities_and_none_overlaps_another()
    {
        var document = English.Read("Maria Fischer of the World Health Organization spoke in Nairobi.");
        document.Entities.ShouldContain(entity => entity.Kind == NamedEntityKind.Place);
        document.Entities.ShouldContain(entity => entity.Kind == NamedEntityKind.Person);
        for (var i = 1; i < document.Entities.Count; i++) document.Entities[i].FirstToken.ShouldBeGreaterThanOrEqualTo(document.Entities[i - 1].EndToken);
    }

    [Fact]
    public void No_mention_is_empty() => English.Read("WASHINGTON Quennelby such The near , Fendraig to German in — Quennelby in The the Highway 19 in wife and Egypt Mr. WASHINGTON St. U.S.").Places.ShouldAllBe(mention => mention.Span.Length > 0);

    private static readonly string[] Pieces =
    [
        "Paris", "Alexandria", ",", "La.", "Egypt", "County", "counties", "and", "the", "The", "St.", "Main Street", "Highway 19", "Mr.", "Jordan", "in", "of", "—", "(", "AP", ")", "White House", "U.S.", "German", "-", "R-", "Wŏnsan", "WASHINGTON", "'s", ".", "\n\n", "Fendraig", "Quennelby", "University", "from", "near", "to", "Canada", "Spain", "Salen", "38", "his", "wife", "islands", "countries", "such", "as", "between", "flights",
    ];

    [Fact]
    public void Mentions_and_entities_of_any_text_are_in_order_and_apart_and_sure_between_none_and_all() => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 60].Select(words => string.Join(' ', words)).Sample(
        text =>
        {
            var document = English.Read(text);
            for (var i = 0; i < document.Places.Count; i++)
            {
                var mention = document.Places[i];
                mention.Confidence.ShouldBeInRange(0, 1);
                if (i > 0) mention.Span.Start.ShouldBeGreaterThanOrEqualTo(document.Places[i - 1].Span.End);
                if (mention.IsContainer) mention.Place.ShouldNotBeNull();
            }
            for (var i = 1; i < document.Entities.Count; i++) document.Entities[i].FirstToken.ShouldBeGreaterThanOrEqualTo(document.Entities[i - 1].EndToken);
        },
        iter: Fuzz.Texts(1500));
}

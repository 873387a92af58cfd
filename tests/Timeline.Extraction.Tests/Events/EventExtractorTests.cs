using NodaTime;
using Timeline.Extraction.Events;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Tests.Events;

public class EventExtractorTests
{
    [Theory]
    [InlineData("The foreign ministers met in Oslo on Friday.", "CONSULT", "Happened", "2025-07-11", "Oslo")]
    [InlineData("A ferry sank near Manila on 3 May 2024.", "accident", "Happened", "2024-05-03", "Manila")]
    [InlineData("The festival will open in Salzburg next Friday.", "culture", "Planned", "2025-07-18", "Salzburg")]
    [InlineData("Ida Brandt was born in Bergen in 1902.", "birth", "Happened", "1902-01-01", "Bergen")]
    [InlineData("On 14 March 1895 they left Tromsø with two sledges.", "movement", "Happened", "1895-03-14", "Tromsø")]
    public void A_sentence_tells_what_when_and_where(string text, string told, string status, string start, string place)
    {
        var happening = English.Read(text).Events.ShouldHaveSingleItem();
        happening.ShouldSatisfyAllConditions(
            () => happening.Class.ShouldBe(told),
            () => happening.Status.ToString().ShouldBe(status),
            () => happening.When!.Start.ShouldBe(English.Day(start)),
            () => happening.Where!.Name.ShouldBe(place));
    }

    [Theory]
    [InlineData("The village lies on the east coast.")]
    [InlineData("He said that he was content.")]
    [InlineData("Everyone knew the old song.")]
    [InlineData("Did the envoys meet in Oslo on Friday?")]
    public void A_state_a_plain_report_and_a_question_are_no_events(string text) => English.Read(text).Events.ShouldBeEmpty();

    [Theory]
    [InlineData("The two sides did not sign the treaty in Vienna.", EventStatus.Denied)]
    [InlineData("The council may dissolve the assembly in Lima.", EventStatus.Hypothetical)]
    [InlineData("The president is expected to visit Lima in August.", EventStatus.Planned)]
    [InlineData("The minister said that he would visit Lima in August.", EventStatus.Planned)]
    [InlineData("The president was to have visited Lima on Thursday.", EventStatus.Denied)]
    [InlineData("The king was due to have opened the bridge in Leeds on Friday.", EventStatus.Denied)]
    [InlineData("He is said to have visited Lima in 2010.", EventStatus.Happened)]
    [InlineData("The machines of the mill are to be moved to Lima.", EventStatus.Planned)]
    [InlineData("The two sides failed to agree in Vienna on Thursday.", EventStatus.Denied)]
    [InlineData("The ministers were unable to meet in Oslo on Friday.", EventStatus.Denied)]
    public void What_did_not_happen_says_so(string text, EventStatus status) => English.ReadByRules(text).Events[0].Status.ShouldBe(status);

    [Fact]
    public void A_month_is_no_place_although_a_town_has_its_name() =>
        English.Read("Divers from Leeds examined the bridge in March. They left in May.").Places.Select(place => place.Place?.Name).ShouldBe(["Leeds"]);

    [Theory]
    [InlineData("The minister denied that he had met the envoy in Oslo on Friday.", EventStatus.Denied)]
    [InlineData("The minister did not deny that he had met the envoy in Oslo on Friday.", EventStatus.Happened)]
    public void What_somebody_denies_is_denied(string text, EventStatus status) =>
        English.Read(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual("met")).Status.ShouldBe(status);

    [Theory]
    [InlineData("Rebels burned the mill in Leeds on Friday, the consul said.")]
    [InlineData("According to the consul, rebels burned the mill in Leeds on Friday.")]
    [InlineData("\"Rebels burned the mill in Leeds on Friday,\" the consul said.")]
    [InlineData("The consul arrived on Monday. \"Rebels burned the mill in Leeds on Friday,\" he said.")]
    public void Who_says_so_is_named(string text) =>
        English.Read(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual("burned")).Source.ShouldBe("the consul", StringCompareShould.IgnoreCase);

    [Fact]
    public void A_time_told_before_carries_over_and_says_so()
    {
        var told = English.ReadByRules("The fleet reached Malta on 2 May 1565. The knights repelled the first assault.").Events[^1];
        (told.When!.Start, told.When.Evidence).ShouldBe((English.Day("1565-05-02"), Evidence.Narrative));
    }

    [Theory]
    [InlineData("The mill burned down in Leeds on Tuesday. Its owner was away. The firemen left at noon.", "2025-07-08")]
    [InlineData("It was the worst fire in Leeds since March 2012, when an old mill collapsed.", "2012-03-01")]
    [InlineData("There was trouble in the north on Tuesday. The rebels burned the mill.", "2025-07-08")]
    [InlineData("The consul is expected to visit Leeds on Thursday.", "2025-07-17")]
    public void The_time_is_that_which_a_reader_carries_along(string text, string start)
    {
        var when = English.Read(text).Events[^1].When!;
        when.Start.ShouldBe(English.Day(start));
    }

    [Theory]
    [InlineData("The council opened the bridge in Leeds this month.", "2025-07-12")]
    [InlineData("The council will open the bridge in Leeds this month.", "2025-07-31")]
    public void What_happened_in_the_month_of_publication_happened_by_then(string text, string end) =>
        English.ReadByRules(text).Events[0].When!.End.ShouldBe(English.Day(end));

    [Theory]
    [InlineData("When she was nine her father sold the mill and the family moved to Oslo.", "sold", "1911-01-01")]
    [InlineData("When she was nine her father sold the mill and the family moved to Oslo.", "moved", "1911-01-01")]
    [InlineData("She left school at the age of fourteen.", "left", "1916-01-01")]
    [InlineData("Brandt was four when the family settled in Oslo.", "settled", "1906-01-01")]
    [InlineData("When the nurse turned twenty she left for Oslo.", "left", null)]
    [InlineData("At twenty-three Brandt married a grocer.", "married", "1925-01-01")]
    [InlineData("She left school at fourteen and worked in a mill.", "left", "1916-01-01")]
    [InlineData("Typhus struck her down at the age of ten.", "struck", "1912-01-01")]
    [InlineData("For her eighth birthday she was given a violin.", "given", "1910-01-01")]
    [InlineData("She fell ill and died in Lima, aged 48, on 5 December 1950.", "died", "1950-12-05")]
    public void An_age_is_a_time_once_the_birth_is_told(string text, string trigger, string? start)
    {
        var document = English.Read("Ida Brandt was born in Bergen in 1902. " + text);
        document.Events.First(told => document.Word(told.TriggerToken).SequenceEqual(trigger)).When?.Start.ToString("R", null).ShouldBe(start);
    }

    [Theory]
    [InlineData("She died in Leeds at the age of 76.", "died", "1978-05-09", "1978-05-09")]
    [InlineData("She died in Leeds and was buried in Oslo.", "buried", "1978-01-01", "1978-12-31")]
    [InlineData("She died in Leeds. She was buried in Oslo on 12 May 1978.", "buried", "1978-05-12", "1978-05-12")]
    [InlineData("She left school in Oslo in 1918. For the next two years she was employed in Leeds.", "employed", "1918-12-31", "1920-12-31")]
    public void A_life_dates_what_is_told_of_it(string text, string trigger, string start, string end)
    {
        text = "Ida Brandt (3 March 1902 – 9 May 1978) was a Norwegian painter.\n\n" + text;
        var when = English.Read(text).Events.Find(happening => happening.Trigger.In(text).SequenceEqual(trigger))!.When!;
        (when.Start, when.End).ShouldBe((English.Day(start), English.Day(end)));
    }

    [Theory]
    [InlineData("The envoy resigned on Monday, three days after she left Lima.", "left", "2025-07-04")]
    [InlineData("The talks come a day after the envoy left Lima.", "left", null)]
    [InlineData("The fleet left Oslo on 3 May 1871. Two days before that event, the admiral burned the harbour of Bergen.", "burned", "1871-05-01")]
    [InlineData("Two days after the vote of 5 May 2024 the envoy left Lima.", "left", "2024-05-07")]
    [InlineData("The admiral died in June 1977, two years before the council closed the bridge.", "closed", "1979-01-01")]
    [InlineData("The envoy left Lima on Monday, two days before the feast.", "left", "2025-07-07")]
    [InlineData("The envoy resigned in Leeds on Sunday, one year after she left Lima.", "left", "2024-01-01")]
    [InlineData("Shops in Leeds stayed shut on Friday and soldiers stood at the gates, a day after the envoy left the city.", "left", "2025-07-10")]
    [InlineData("The envoy handed over the last boxes in Leeds only three weeks ago.", "handed", "2025-06-21")]
    [InlineData("Two days after a hotel collapsed, rescuers on Friday brought out three cooks from the ruins in Lima.", "collapsed", "2025-07-09")]
    [InlineData("Guides on the mountain near Cusco resolved today to give up the season, four days after an avalanche killed sixteen of them.", "killed", "2025-07-08")]
    public void What_is_counted_from_something_else_is_so_long_before_or_after_it(string text, string trigger, string? start) =>
        English.ReadByRules(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When?.Start.ToString("R", null).ShouldBe(start);

    [Theory]
    [InlineData("The council met on Monday. The troops will leave Leeds by 1 August.", "leave", "2025-07-12", "2025-08-01")]
    [InlineData("The council met on Monday. The troops must leave Leeds before the end of August.", "leave", "2025-07-12", "2025-08-31")]
    [InlineData("The council met on Monday. A new mayor will be elected in Leeds within two weeks.", "elected", "2025-07-12", "2025-07-26")]
    [InlineData("The mill in Leeds burned on Monday. Its gates will remain closed until Friday.", "closed", "2025-07-12", "2025-07-18")]
    [InlineData("The play will run in Leeds from 3 August until 9 August.", "run", "2025-08-03", "2025-08-09")]
    [InlineData("The council met on Monday. The rebels have fought in Leeds for a week.", "fought", "2025-07-05", "2025-07-12")]
    [InlineData("The treaty was signed in Oslo on Thursday after four days of talks.", "talks", "2025-07-07", "2025-07-10")]
    [InlineData("The king arrived in Oslo on Thursday after a six-day tour of Chile.", "tour", "2025-07-05", "2025-07-10")]
    [InlineData("Brandt lived in Leeds from 1996 and moved to Oslo in 2001.", "lived", "1996-01-01", "2001-12-31")]
    [InlineData("Brandt worked in Leeds from 1996, and the mill closed in 2001.", "worked", "1996-01-01", "1996-12-31")]
    [InlineData("The number of mills in Leeds grew from 70 in 1990 to 330 in 2004.", "grew", "1990-01-01", "2004-12-31")]
    [InlineData("In 1903 Brandt was appointed in Leeds, where he taught until 1921.", "taught", "1903-01-01", "1921-12-31")]
    [InlineData("Brandt toured Chile from 1939 to 1943. He lived in Leeds until 1947.", "lived", "1943-12-31", "1947-12-31")]
    public void Of_a_stretch_of_time_the_telling_gives_the_other_end(string text, string trigger, string start, string end)
    {
        var when = English.Read(text).Events.Find(happening => happening.Trigger.In(text).SequenceEqual(trigger))!.When!;
        (when.Start, when.End).ShouldBe((English.Day(start), English.Day(end)));
    }

    [Theory]
    [InlineData("In 1871 the regiment moved to Leeds. It stayed there for two years.", "stayed", "1871-01-01")]
    [InlineData("In 1871 the regiment moved to Leeds. It burned the old bridge.", "burned", null)]
    [InlineData("On 3 May 1871 the fleet left Oslo. The admiral burned the harbour of Bergen.", "burned", "1871-05-03")]
    [InlineData("On 3 May 1871 the fleet left Oslo. The admiral burned the harbour of Bergen. He captured Leeds.", "captured", null)]
    public void A_story_moves_on_from_its_days_at_once_and_from_its_years_sooner(string text, string trigger, string? start) =>
        English.ReadByRules(text, null).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When?.Start.ToString("R", null).ShouldBe(start);

    [Fact]
    public void The_day_of_a_promise_is_not_that_of_what_is_promised() =>
        English.ReadByRules("The minister promised on Wednesday to send sixty trucks to Lima.").Events.Single(happening => happening.Status == EventStatus.Planned).When.ShouldBeNull();

    [Fact]
    public void What_is_yet_to_come_does_not_date_what_was_done() =>
        English.Read("The envoy arrived in Lima on Tuesday. He met the king and will fly to Oslo tomorrow.").Events[1].When!.Start.ShouldBe(English.Day("2025-07-08"));

    [Theory]
    [InlineData("The fleet gathered off Malta on 2 May 1565. A relief army arrived from Naples three days later.", "Malta")]
    [InlineData("Narva in brief\n\nNarva lies on a river. Swedish troops took Narva in 1581. Russia held the town from 1704 to 1918.", "Narva")]
    [InlineData("Mombasa, 30 September 1889\n\nDear Ida,\n\nWe left Zanzibar on the 20th and landed here the next morning.", "Mombasa")]
    [InlineData("LIMA — The minister met an envoy of Chile in Peru on Wednesday.\n\nThe two men signed three treaties.", "Lima")]
    public void The_place_is_that_which_a_reader_carries_along(string text, string place) => English.ReadByRules(text).Events[^1].Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("The fort in Leeds was taken in 1030 by Olav of Bergen, who built a tower and burned the mill.", "burned", "Leeds")]
    [InlineData("In 1901 Ida Lund moved to Bergen. She died in Oslo in 1950. In 2014 the University of Bergen founded a prize, and in May 2015 a bust was unveiled in the garden there.", "founded", "Bergen")]
    [InlineData("In 1901 Ida Lund moved to Bergen. She died in Oslo in 1950. In 2014 the University of Bergen founded a prize, and in May 2015 a bust was unveiled in the garden there.", "unveiled", "Bergen")]
    [InlineData("LIMA — The minister promised in May 2014 to send sixty teachers to Bolivia.", "promised", "Lima")]
    [InlineData("In 1937 a party landed near Oslo. Nine months later it was picked up from a wreck in the Kara Sea.", "picked", "Kara Sea")]
    [InlineData("LEEDS — A troupe missed the opening in May 2014 because its masks were held in Paris.", "missed", "Leeds")]
    [InlineData("He crossed the Rhine at Cologne in June 1853 and entered Bremen on 7 September.", "entered", "Bremen")]
    [InlineData("She left Leeds in 1940. In 1958 she set foot in the Soviet Union.", "set", "Soviet Union")]
    [InlineData("Students marched in Leeds in May 2014. The protests were about the cost of water in the United Kingdom. The government raised the price in Leeds in 2013. Parliament then passed a law.", "passed", "United Kingdom")]
    [InlineData("The family lived in Leeds until 1904. In June 1905 they sailed for Mexico.", "sailed", "Mexico")]
    [InlineData("He was born in Leeds in 1861. The general left Bergen in May 1890 and abandoned Lima on 6 July 1891.", "abandoned", "Lima")]
    [InlineData("The firm moved to Leeds in 1990. Its owner announced from Chicago on 1 June 1991 that it would close.", "announced", "Chicago")]
    [InlineData("She lived in Leeds until 1904. In June 1905 she earned a doctorate from Harvard University.", "earned", "Harvard University")]
    [InlineData("After a year in Leeds she taught in 1904 at the University of Bergen.", "taught", "Bergen")]
    [InlineData("She left Oslo and taught in Bergen. In May 1905 she was brought back to the capital.", "brought", "Oslo")]
    [InlineData("She left Oslo and lived in Bergen. In May 1905 she settled in the Danish capital.", "settled", "Copenhagen")]
    [InlineData("She left Oslo and taught in Bergen. In May 1905 she settled in the regional capital.", "settled", "Bergen")]
    [InlineData("LEEDS — A ferry from Bergen sank on 3 May 2014. Its owner opened a mill in this town in 1990.", "opened", "Leeds")]
    [InlineData("Ida Brandt was born in Bergen in 1902. She moved to Lima, and in 1925 she earned a doctorate from Harvard University. In 1927 she taught.", "taught", "Lima")]
    [InlineData("The firm moved to Leeds in 1990. A crew arrived from Hamburg in May 1991.", "arrived", "Leeds")]
    [InlineData("The firm moved to Leeds in 1990. The daughter of a Bergen smith opened a mill in that town in May 1991.", "opened", "Bergen")]
    public void The_place_of_another_is_not_taken(string text, string trigger, string place) =>
        English.ReadByRules(text, null).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("They reached Leeds on 15 August 1717. They met the enemy before dawn on the 16th.", "met", "1717-08-16", "1717-08-16")]
    [InlineData("A war began in Peru in April 2025. It has since spread to Chile.", "spread", "2025-04-01", "2025-07-12")]
    [InlineData("The envoy arrived in Lima on Monday and met the king on Tuesday.", "arrived", "2025-07-07", "2025-07-07")]
    [InlineData("The academy in Leeds refused her in 1922; it elected her in 1931.", "elected", "1931-01-01", "1931-12-31")]
    [InlineData("A storm hit Leeds on Tuesday. On Friday the king arrived. The storm also tore the roof off a school.", "tore", "2025-07-08", "2025-07-08")]
    [InlineData("Six people have died after a storm reached Leeds on Thursday.\n\nIt formed off Norway on Monday.\n\nFiremen launched an appeal.", "launched", "2025-07-10", "2025-07-10")]
    [InlineData("On 22 September 1893 the ice closed around the ship near Leeds. For the next two years she drifted slowly to the west.", "drifted", "1893-09-22", "1895-09-22")]
    [InlineData("A storm hit Leeds on Tuesday. The river rose to its highest level since March 1997.", "rose", "2025-07-08", "2025-07-08")]
    [InlineData("A storm hit Leeds on Tuesday. The market fell by a tenth, its worst loss since the war of 1973.", "fell", "2025-07-08", "2025-07-08")]
    [InlineData("A storm hit Leeds on Tuesday. It flooded more streets than in 2012.", "flooded", "2025-07-08", "2025-07-08")]
    [InlineData("The council met in Leeds last week. It spoke of the storm of Tuesday, July 1. The owner of the mill had bought a lamp. A guard opened fire about 10:30 p.m. at the bridge.", "opened", "2025-07-01", "2025-07-01")]
    public void The_time_of_another_is_not_taken(string text, string trigger, string start, string end)
    {
        var when = English.ReadByRules(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When!;
        (when.Start, when.End).ShouldBe((English.Day(start), English.Day(end)));
    }

    [Theory]
    [InlineData("A man has been arrested over the bombings in Lima last year.", "arrested", "2024-01-01")]
    [InlineData("Two robbers emptied the safe of the mill in Leeds on Thursday. Its machines were sold a few years ago.", "sold", "2025-07-10")]
    [InlineData("The king opened a bridge in Leeds on Thursday. The town was ruled from Norway for centuries.", "ruled", "2025-07-10")]
    [InlineData("A storm hit Leeds on Thursday. Oranges are sold at every corner.", "sold", "2025-07-10")]
    [InlineData("A storm hit Leeds on Thursday. The firm is headquartered in Lima.", "headquartered", "2025-07-10")]
    public void What_has_happened_or_was_long_ago_or_is_always_so_has_not_the_time_of_another(string text, string trigger, string other) =>
        English.Read(text).Events.Find(happening => happening.Trigger.In(text).SequenceEqual(trigger))?.When?.Start.ShouldNotBe(English.Day(other));

    [Fact]
    public void The_end_of_what_is_pledged_is_not_that_of_the_pledge() =>
        English.Read("The director spoke to workers in Leeds on Tuesday. She pledged to keep the mill open until 2030.").Events.Single(happening => happening.Class != "other" && happening.Title.Contains("pledges", StringComparison.Ordinal) && happening.Status == EventStatus.Happened).When?.End.Year.ShouldNotBe(2030);

    [Theory]
    [InlineData("The envoy did not visit Lima on Friday.", "2025-07-11")]
    [InlineData("The president was to have visited Lima on Thursday.", "2025-07-10")]
    public void What_did_not_happen_did_not_happen_in_the_past(string text, string start) => English.Read(text).Events[0].When!.Start.ShouldBe(English.Day(start));

    [Theory]
    [InlineData("Jon Moss, president of Malta since 1987, left for Oslo on Friday night.", "left", "2025-07-11")]
    [InlineData("Anna Berg, the owner of a mill from 1990 to 1995, flew to Lima on Tuesday.", "flew", "2025-07-08")]
    [InlineData("Anna Berg, on Tuesday, flew to Lima.", "flew", "2025-07-08")]
    public void What_somebody_is_between_commas_has_its_own_time(string text, string trigger, string start) =>
        English.ReadByRules(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When!.Start.ShouldBe(English.Day(start));

    [Theory]
    [InlineData("The bridge in Leeds will close for six weeks from September 5.", "2025-09-05", "2025-10-17")]
    [InlineData("On 2 May 1900 he reached Leeds. He stayed for three weeks.", "1900-05-02", "1900-05-23")]
    [InlineData("The canal was closed for eight years after the war of June 1967.", "1967-06-01", "1975-06-30")]
    [InlineData("A court in Leeds jailed the banker for seven years on Friday.", "2025-07-11", "2025-07-11")]
    [InlineData("In 2012 the club won in Leeds for the first time in ten years.", "2012-01-01", "2012-12-31")]
    [InlineData("In 1917 she came to Leeds and lived there until the siege of 1928.", "1917-01-01", "1928-12-31")]
    [InlineData("She taught in Leeds from 1526 until her death in 1546.", "1526-01-01", "1546-12-31")]
    [InlineData("The mill in Leeds did not close until 1946.", "1946-01-01", "1946-12-31")]
    [InlineData("She taught in Bergen until 1979 and studied in Leeds (1981–1984).", "1981-01-01", "1984-12-31")]
    [InlineData("The admiral reached Leeds in 1565. The knights had lived there since 1530.", "1530-01-01", "1565-01-01")]
    public void What_goes_on_for_a_time_lasts_so_long(string text, string start, string end) =>
        English.ReadByRules(text).Events.ConvertAll(happening => (happening.When!.Start, happening.When.End)).ShouldContain((English.Day(start), English.Day(end)));

    [Theory]
    [InlineData("The envoy met the king in Lima on Tuesday.\n\nThe envoy thanked the army.", "2025-07-08")]
    [InlineData("The envoy met the king in Lima on Tuesday.\n\nNorway condemned the visit.", null)]
    public void Who_took_part_speaks_on_that_occasion_and_others_at_no_given_time(string text, string? start) =>
        (English.ReadByRules(text).Events[^1].When is { } when ? when.Start : (LocalDate?)null).ShouldBe(start is null ? null : English.Day(start));

    [Theory]
    [InlineData("The envoy met the king in Lima on Tuesday.\n\nThe army closed the port in March. The miners left the town.", "left")]
    [InlineData("The envoy met the king in Lima on Tuesday.\n\nThe dam near Lima was built in 1961. A storm damaged it.", "damaged")]
    public void In_news_a_month_or_year_is_not_carried_along(string text, string trigger) =>
        English.Read(text).Events.FindAll(happening => happening.Trigger.In(text).SequenceEqual(trigger)).ShouldAllBe(happening => happening.When == null);

    [Fact]
    public void What_is_quoted_has_no_time_of_what_is_told_around_it() =>
        English.ReadByRules("The mill burned down in Leeds on Tuesday. \"I married my wife in Leeds,\" said the miller.").Events[^1].When.ShouldBeNull();

    [Fact]
    public void In_a_life_the_time_of_what_is_joined_behind_is_not_taken()
    {
        const string text = "Ida Brandt was born in Bergen in 1902.\n\nShe married in Oslo and moved to Lima in 1930.";
        English.Read(text, null).Events.Single(happening => happening.Trigger.In(text).SequenceEqual("married")).When.ShouldBeNull();
    }

    [Theory]
    [InlineData("On Friday the captain met the consul in Lima, who gave a dinner.", "gave")]
    [InlineData("Rebels put a bomb under the bridge in Lima on Friday.", "put")]
    public void A_verb_tells_what_happened(string text, string trigger) =>
        English.Read(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When!.Start.ShouldBe(English.Day("2025-07-11"));

    [Theory]
    [InlineData("Unions have called a general strike in Lima for Monday.", "strike", "2025-07-14")]
    [InlineData("Another storm is forecast for Friday in Leeds.", "storm", "2025-07-18")]
    [InlineData("The match in Leeds is scheduled for Friday.", "scheduled", "2025-07-18")]
    public void What_is_arranged_for_a_day_is_planned_and_the_arranging_is_not_of_that_day(string text, string trigger, string start)
    {
        var dated = English.Read(text).Events.Where(happening => happening.When?.Start == English.Day(start)).ShouldHaveSingleItem();
        (dated.Trigger.In(text).ToString(), dated.Status).ShouldBe((trigger, EventStatus.Planned));
    }

    [Theory]
    [InlineData("Storms hit Leeds each year.")]
    [InlineData("The consul met the king in Lima on Friday.\n\nStorms hit the coast of Peru every winter.")]
    public void What_happens_again_and_again_is_no_event(string text) =>
        English.Read(text).Events.Where(happening => happening.Trigger.In(text).SequenceEqual("hit")).ShouldBeEmpty();

    [Fact]
    public void The_occasion_of_what_is_done_is_no_further_event()
    {
        var told = English.Read("The surgeon presented the result at a congress in Vienna on Friday.").Events.ShouldHaveSingleItem();
        told.Where!.Name.ShouldBe("Vienna");
    }

    [Theory]
    [InlineData("Amir is serving a sentence in Leeds for the November 1995 murder of a judge.", "serving")]
    [InlineData("Another man has been arrested in Lima in connection with the bombings last year.", "arrested")]
    [InlineData("The minister in Lima condemned Friday's attack.", "condemned")]
    [InlineData("The kidnappers demanded a ransom in Lima, but talks broke off at noon on Thursday.", "demanded")]
    public void The_time_of_another_event_is_not_taken(string text, string trigger) =>
        English.ReadByRules(text).Events.Where(happening => happening.Trigger.In(text).SequenceEqual(trigger)).ShouldAllBe(happening => happening.When == null);

    [Fact]
    public void How_it_is_done_is_no_further_event() =>
        English.Read("Four men were killed in Leeds on Friday by jumping into the river.").Events.ShouldHaveSingleItem().Trigger.Length.ShouldBe("killed".Length);

    [Theory]
    [InlineData("The president vowed on Thursday in Lima to find the bombers.", "find", null)]
    [InlineData("On Wednesday the envoy and the minister met again in Lima, the envoy told a newspaper.", "met", "2025-07-09")]
    public void What_is_vowed_or_told_has_another_time_than_the_telling(string text, string trigger, string? start)
    {
        var when = English.ReadByRules(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).When;
        when?.Start.ShouldBe(English.Day(start!));
        (when is null).ShouldBe(start is null);
    }

    [Theory]
    [InlineData("The king met his aides in Oslo on Friday. He met his son on Thursday to discuss the war in Peru.", "Oslo")]
    [InlineData("Some 500 men marched in Istanbul on Sunday. \"Stop the bloodshed in Kosovo,\" the protesters chanted.", "Istanbul")]
    public void The_place_of_what_is_talked_of_is_not_that_of_the_talk(string text, string place) => English.Read(text).Events[^1].Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("Police in Lima gave no details on Friday.")]
    [InlineData("Besides meeting the needs of the victims, the firm in Lima may help.")]
    [InlineData("She always looked forward to visiting Kenya.")]
    public void What_is_not_done_is_no_event(string text) => English.Read(text).Events.ShouldBeEmpty();

    [Fact]
    public void The_place_of_a_clause_below_a_noun_is_not_that_of_the_noun() =>
        English.Read("The ship returned to Oslo on Friday from the largest expedition ever sent north, a year after it left Lima. Small boats met it off the pier.").Events[^1].Where!.Name.ShouldBe("Oslo");

    [Fact]
    public void Where_a_person_is_from_is_not_where_they_are_met() =>
        English.Read("The consul arrived in Oslo on Friday. The king met Lima mayor Ana Berg on Friday.").Events[^1].Where!.Name.ShouldBe("Oslo");

    [Fact]
    public void Who_acts_may_have_done_something_else_at_another_time() =>
        English.ReadByRules("The senator, who lost the race in Lima, opened his campaign in Leeds on Friday.").Events.Select(happening => happening.When?.Start).ShouldBe([null, English.Day("2025-07-11")]);

    [Fact]
    public void What_is_planned_is_told_once()
    {
        var planned = English.Read("The team planned to leave Nairobi on Thursday.").Events.ShouldHaveSingleItem();
        (planned.Class, planned.Status).ShouldBe(("movement", EventStatus.Planned));
    }

    [Theory]
    [InlineData("Supporters of the general began a rally in the capital, Abuja, on Tuesday.", "Abuja")]
    [InlineData("On Friday four people were killed in an explosion that took place near the embassy in Lima.", "Lima")]
    [InlineData("Poland and Hungary joined the pact on Friday at a ceremony held in the city of Lima.", "Lima")]
    public void The_place_is_that_of_the_noun_that_it_is_told_of(string text, string place) => English.Read(text).Events[0].Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("The king announced the decision on the last day of a three-day summit in Oslo on Friday.", "announced", "Oslo")]
    [InlineData("Three kings agreed on Friday to admit a fourth. The oldest announced it on Friday in Oslo.", "agreed", "Oslo")]
    public void The_place_of_the_news_may_be_that_of_an_occasion_or_told_later(string text, string trigger, string place) =>
        English.Read(text).Events.Single(happening => happening.Trigger.In(text).SequenceEqual(trigger)).Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("July 19, 2022\n\nA lake that had burst on Sunday sent water through Leeds. The firemen left at noon.", "2022-07-17")]
    public void The_date_in_the_head_of_an_article_is_not_that_of_what_is_told_first(string text, string start) =>
        English.Read(text, "2022-07-19").Events[^1].When!.Start.ShouldBe(English.Day(start));

    [Theory]
    [InlineData("A typhoon made landfall near Manila on Thursday.", "made")]
    [InlineData("She first saw Lima in the summer of 1921.", "saw")]
    public void What_somebody_made_or_saw_at_a_time_is_told(string text, string trigger) =>
        English.Read(text).Events.ShouldHaveSingleItem().Trigger.In(text).ToString().ShouldBe(trigger);

    [Fact]
    public void What_somebody_calls_it_is_no_event() =>
        English.Read("The minister condemned in Lima on Friday what he called an attack.").Events.ShouldHaveSingleItem();

    [Theory]
    [InlineData("The consul met the king in Lima on Friday.\n\nThe Japanese government banned the game on Monday.", "Japan")]
    [InlineData("A plane landed at Iran's new airport on Friday.", "Iran")]
    public void The_place_is_that_of_a_state_s_government_and_of_what_belongs_to_a_place(string text, string place) => English.ReadByRules(text).Events[^1].Where!.Name.ShouldBe(place);

    [Fact]
    public void The_time_before_a_joined_verb_is_its_own() =>
        English.ReadByRules("The firm went to court in Lima and on 7 July asked for a ban.").Events[0].When.ShouldBeNull();

    [Fact]
    public void A_birth_told_twice_has_its_date_and_its_place_in_both()
    {
        var births = English.Read("Ida Marie Brandt (3 March 1861 – 17 October 1934) was a painter.\n\nBrandt was born in Bergen.", "2018-05-02").Events.Where(happening => happening.Class == "birth");
        births.Select(birth => (birth.When?.Start, birth.Where?.Name)).ShouldBe([(English.Day("1861-03-03"), "Bergen"), (English.Day("1861-03-03"), "Bergen")]);
    }

    [Fact]
    public void A_death_told_twice_has_the_finer_date_in_both() =>
        English.Read("Ida Marie Brandt (3 March 1861 – 17 October 1934) was a painter. She taught in Oslo.\n\nBrandt died in Bergen in 1934.", "2018-05-02").Events.Where(happening => happening.Class == "death").Select(death => death.When!.Start).ShouldBe([English.Day("1934-10-17"), English.Day("1934-10-17")]);

    [Fact]
    public void Dates_in_other_brackets_are_no_life() =>
        English.Read("Ida Brandt (Holm by marriage) was a painter of the regency (1868 – 1912) in Oslo.", "2018-05-02").Events.ShouldNotContain(happening => happening.Class == "birth");

    [Fact]
    public void A_date_in_brackets_after_a_name_may_be_a_birth() =>
        English.Read("Ida Brandt lives in Oslo. She has two children, Anna Holm (b. March 2009) and Jon Moss (b. 2013).", "2018-05-02").Events.Where(happening => happening.Class == "birth").Select(birth => (birth.Title, birth.When!.Start)).ShouldBe([("Anna Holm is born", English.Day("2009-03-01")), ("Jon Moss is born", English.Day("2013-01-01"))]);

    [Theory]
    [InlineData("Moss lived in Lima. She made her Australian film debut in 2004.", "Australia")]
    [InlineData("Moss lived in Lima. She became a French citizen in 1954.", "France")]
    [InlineData("Moss lived in Lima. In 2004 she won the Spanish title in Leeds.", "Leeds")]
    public void The_adjective_of_a_land_tells_where_what_belongs_to_the_land_takes_place(string text, string place) => English.ReadByRules("Moss was born in 1910. " + text, "2018-05-02").Events[^1].Where!.Name.ShouldBe(place);

    [Theory]
    [InlineData("Rita Moss (born 4 May 1971) was born and raised in Bergen.", "born", "Bergen")]
    [InlineData("Rita Moss (born 4 May 1971) lives in Oslo. Her son Jon was born in March 2009.", "born", null)]
    [InlineData("Rita Moss (4 May 1871 – 3 June 1921) was a nurse. Moss was born in Gilcombe, Bergen, to a poor family.", "born", "Bergen")]
    [InlineData("Rita Moss (born 4 May 1971) lives in Oslo. She had a role in a film in 1999.", "had", "Oslo")]
    public void Who_is_born_is_born_nowhere_but_where_that_is_said(string text, string trigger, string? place) => English.Read(text, "2018-05-02").Events.Last(happening => happening.Trigger.In(text).SequenceEqual(trigger)).Where?.Name.ShouldBe(place);

    [Fact]
    public void Nobody_is_where_the_name_of_their_rank_comes_from() =>
        English.Read("Moss was born in 1910. Moss lived in Lima. In 1944 she played Ann Dole, the second Countess of Bute.", "2018-05-02").Events.ShouldAllBe(happening => happening.Where == null || happening.Where.Name == "Lima");

    [Fact]
    public void Who_is_born_in_brackets_is_the_child_and_not_whose_life_it_is() =>
        English.Read("Karl Holm\n\nKarl Holm (born 4 May 1971) is an actor. He has a daughter, Ida Marie Holm [3] (b. March 2009), and a son, Jon Holm (b. 2013).", "2018-05-02").Events.Select(birth => (birth.Title, birth.When!.Start)).ShouldBe([("Karl Holm is born", English.Day("1971-05-04")), ("Ida Marie Holm is born", English.Day("2009-03-01")), ("Jon Holm is born", English.Day("2013-01-01"))], ignoreOrder: true);

    [Theory]
    [InlineData("Anna Holm moved to Lima in 2009.", EventStatus.Happened)]
    [InlineData("Anna Holm was arrested in Lima in 2009.", EventStatus.Happened)]
    [InlineData("The meeting is held in Lima in 2009.", EventStatus.Planned)]
    [InlineData("The meeting in Lima was scheduled for May 2009.", EventStatus.Planned)]
    public void What_is_told_as_past_has_happened_although_the_article_gives_an_earlier_day(string text, EventStatus status) => English.ReadByRules(text, "2004-08-14").Events[0].Status.ShouldBe(status);

    [Fact]
    public void Whose_life_it_is_may_have_been_born_under_another_name() =>
        English.Read("Rita Moss\n\nRita Ann Holm (born 4 May 1971), better known as Rita Moss, is an actress.\n\nMoss was born in Bergen, where she left school in 1989.", "2018-05-02").Events.First(happening => happening.Class == "birth").Where!.Name.ShouldBe("Bergen");

    [Theory]
    [InlineData("The consul said on Friday that the harbour was safe.", 1)]
    [InlineData("The consul said that the harbour was safe.", 0)]
    [InlineData("In 1950 the firm had forty men in Leeds.", 1)]
    [InlineData("The firm had forty men in Leeds.", 0)]
    [InlineData("In 1950 the firm had forty men.", 0)]
    public void Saying_is_an_event_at_a_time_of_its_own_and_a_state_only_at_a_place_too(string text, int events) => English.Read(text).Events.Count.ShouldBe(events);

    [Theory]
    [InlineData("Ida Brandt moved to Oslo in 1902. She studied law. Per Moss moved to Bergen in 1904. She was elected to the council in 1906.", "elected", "Oslo")]
    [InlineData("Ida Brandt moved to Oslo in 1902. She studied law. She left Oslo in 1904. She was elected to the council in 1906.", "elected", null)]
    public void Who_lives_somewhere_lives_there_until_they_leave_wherever_others_go(string text, string trigger, string? place)
    {
        var told = English.ReadByRules("Ida Brandt\n\nIda Brandt (1880 – 1950) was a lawyer.\n\n" + text.Replace(". She was", ".\n\nShe was", StringComparison.Ordinal)).Events;
        (told.Last(happening => happening.Title.Contains(trigger, StringComparison.Ordinal)).Where?.Name).ShouldBe(place);
    }

    [Theory]
    [InlineData("The consul was back in Lyon on 24 June 1843.", "1843-06-24", "Lyon", "The consul is back in Lyon")]
    [InlineData("In April 1805 the ship was at Manila.", "1805-04-01", "Manila", "The ship is at Manila")]
    [InlineData("Anna Berg was second in Lyon on 26 October 1992.", "1992-10-26", "Lyon", "Anna Berg is second in Lyon")]
    [InlineData("The bridge will be in use in Lyon on 4 May 2031.", "2031-05-04", "Lyon", "The bridge will be in use in Lyon")]
    public void What_somebody_is_at_a_time_and_a_place_is_told(string text, string start, string place, string title)
    {
        var told = English.ReadByRules(text).Events.ShouldHaveSingleItem();
        (told.When!.Start, told.Where!.Name, told.Title).ShouldBe((English.Day(start), place, title));
    }

    [Theory]
    [InlineData("Her pictures were shown in Lyon in 1893 and in Bergen in 1897.", "1897-01-01", "Bergen")]
    [InlineData("Her pictures were shown in Lyon in 1893 and, after the war, in 1897 in Bergen.", "1897-01-01", "Bergen")]
    [InlineData("The miners struck in Leeds on 3 May 1902 and again on 9 June 1902.", "1902-06-09", "Leeds")]
    [InlineData("The show\n\nHer pictures were shown in Lyon in 1893 and in Bergen in 1897", "1897-01-01", "Bergen")]
    [InlineData("The first steamer reached Cork in May 1838, and the second a year later.", "1839-01-01", "Cork")]
    public void What_a_verb_tells_once_more_has_the_second_time_and_place(string text, string start, string place)
    {
        var told = English.ReadByRules(text).Events;
        told.Count.ShouldBe(2);
        (told[1].When!.Start, told[1].Where!.Name).ShouldBe((English.Day(start), place));
        told[1].Trigger.Start.ShouldBeGreaterThan(told[0].Trigger.Start);
    }

    [Theory]
    [InlineData("Chile lost the final in Lima, after those of 1974 in Munich and 1978 in Leeds.", 1)]
    [InlineData("The miners struck in Leeds between May 1902 and June 1903.", 1)]
    [InlineData("The miners of Leeds struck in May 1902, and in June the owners of the pit gave way.", 2)]
    public void What_is_joined_by_two_times_need_not_be_told_twice(string text, int events) => English.ReadByRules(text).Events.Count.ShouldBe(events);

    [Theory]
    [InlineData("The consul was back in Lyon.")]
    [InlineData("The consul was ill in June 1843.")]
    [InlineData("It was 1938 in Lyon.")]
    public void What_somebody_is_without_a_time_or_a_place_is_no_event(string text) => English.ReadByRules(text).Events.ShouldBeEmpty();

    [Fact]
    public void What_somebody_says_has_not_the_time_at_which_it_is_said()
    {
        var told = English.ReadByRules("The consul said on Friday that rebels had burned the mill in Leeds.").Events.Single(happening => happening.Kind != EventKind.Statement);
        told.When.ShouldBeNull();
        told.Source.ShouldBe("The consul");
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
    public void What_happens_during_a_visit_happens_where_the_visit_goes() =>
        English.Read("The ministers signed a treaty on Friday during a visit by the king to Norway.").Events[0].Where!.Name.ShouldBe("Norway");

    [Theory]
    [InlineData("The senator of Texas met the mayor of Leeds in Oslo on Friday.", "Oslo")]
    [InlineData("OSLO (AP) — A warrant was issued on Friday for Jim Lund, 44, of Leeds.", "Oslo")]
    [InlineData("OSLO (AP) — Jim Lund, of Leeds, was arrested on Friday.", "Oslo")]
    [InlineData("OSLO (AP) — The pump broke down on Friday, Leeds Fire Chief Jim Lund said.", "Oslo")]
    [InlineData("Ana Berg was jailed in Oslo on Friday. She had stabbed Jim Lund, 44, of Leeds.", "Oslo")]
    public void The_home_of_who_acts_is_not_the_place_of_what_they_do(string text, string place) => English.Read(text).Events.ShouldAllBe(happening => happening.Where!.Name == place);

    [Theory]
    [InlineData("A storm hit Leeds on Thursday.\n\nCopyright 2025 by the Leeds Post. All rights reserved.")]
    [InlineData("A storm hit Leeds on Thursday. All Rights Reserved.")]
    public void A_notice_of_rights_tells_nothing(string text) => English.Read(text).Events.ShouldHaveSingleItem();

    [Theory]
    [InlineData("LEEDS, England - The old mill burned down on Friday.")]
    [InlineData("LEEDS, England (Reuters) — The old mill burned down on Friday.")]
    [InlineData("Leeds, England – The old mill burned down on Friday.")]
    [InlineData("LEEDS, England (AP)_ The old mill burned down on Friday.")]
    [InlineData("LEEDS _ The old mill burned down on Friday.")]
    public void A_dateline_places_the_news_and_is_no_part_of_its_sentence(string text)
    {
        var fire = English.Read(text).Events.ShouldHaveSingleItem();
        (fire.Title, fire.Where!.Name, fire.Passage.Start).ShouldBe(("The old mill burns down in Leeds", "Leeds", text.IndexOf("The", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Letters to an aunt\n\nTrieste, 4 May 1848\n\nThe old mill burned down on Sunday.\n\nOff Corfu, 30 May\n\nWe sailed on Friday.", "Trieste", "Corfu")]
    [InlineData("A year away\n\nMonday 1 May 1922, Oslo. The old mill burned down on Friday.\n\nMonday 8 May, Bergen. The tram stopped on Saturday.", "Oslo", "Bergen")]
    [InlineData("A year away\n\n1 May 1922. Oslo.\nThe old mill burned down on Friday.\n\n8 May. Bergen.\nThe tram stopped on Saturday.", "Oslo", "Bergen")]
    public void What_a_letter_tells_happened_where_it_was_written(string text, string first, string second)
    {
        var events = English.ReadByRules(text).Events;
        (events[0].Where!.Name, events[^1].Where!.Name).ShouldBe((first, second));
    }

    [Fact]
    public void What_names_nobody_matters_less()
    {
        double Salience(string text) => English.Read(text).Events.ShouldHaveSingleItem().Salience;
        Salience("A young clerk resigned on 3 May 1998.").ShouldBeLessThan(Salience("Ann Dole resigned on 3 May 1998."));
    }

    [Fact]
    public void A_noun_points_back_at_what_was_told_before()
    {
        var told = English.Read("A train crashed near Leeds on 3 May 1911. The line had been opened in 1870. Nine men died in the crash.").Events[^1];
        (told.When!.Start, told.Where!.Name).ShouldBe((English.Day("1911-05-03"), "Leeds"));
    }

    [Fact]
    public void Dates_in_brackets_after_a_name_are_a_birth_and_a_death()
    {
        var events = English.Read("Ida Brandt (3 March 1861 – 17 October 1934) was a painter of harbours.", "2018-05-02").Events;
        events.Select(happening => (happening.Title, happening.When!.Start)).ShouldBe([("Ida Brandt is born", English.Day("1861-03-03")), ("Ida Brandt dies", English.Day("1934-10-17"))]);
    }

    [Theory]
    [InlineData("Ida Brandt (Bergen, 3 March 1861 – Oslo, 17 October 1934) was a painter.")]
    [InlineData("Ida Brandt (3 March 1861, Bergen – 17 October 1934, Oslo) was a painter.")]
    [InlineData("Ida Brandt (3 March 1861 in Bergen, Norway – 17 October 1934 in Oslo) was a painter.")]
    [InlineData("Ida Brandt (born Holm; 3 March 1861, Bergen – 17 October 1934, Oslo) was a painter.")]
    [InlineData("Ida Brandt (born Bergen, 3 March 1861; died Oslo, 17 October 1934) was a painter.")]
    [InlineData("Ida Brandt (b. 3 March 1861 in Bergen; d. 17 October 1934 in Oslo) was a painter.")]
    public void The_brackets_of_a_life_may_name_its_places(string text) =>
        English.Read(text, "2018-05-02").Events.Select(happening => (happening.Title, happening.When!.Start, happening.Where?.Name)).ShouldBe([("Ida Brandt is born in Bergen", English.Day("1861-03-03"), "Bergen"), ("Ida Brandt dies in Oslo", English.Day("1934-10-17"), "Oslo")]);

    [Theory]
    [InlineData("Ida Brandt (born in Bergen, 3 March 1961), known as Ida, is a painter.", "Ida Brandt is born in Bergen 1961-03-03")]
    [InlineData("Ida Brandt (Arabic: إيدا; born 1961) is a painter.", "Ida Brandt is born 1961-01-01")]
    [InlineData("Ida Brandt (died 17 October 1934) was a painter.", "Ida Brandt dies 1934-10-17")]
    [InlineData("Ida Brandt (1902 – 17 May 1960) was a painter.", "Ida Brandt is born 1902-01-01, Ida Brandt dies 1960-05-17")]
    [InlineData("Ida Brandt (née Lima, 3 March 1861 – 17 October 1934) was a painter.", "Ida Brandt is born 1861-03-03, Ida Brandt dies 1934-10-17")]
    [InlineData("Karl Brandt, 3rd Duke of Bergen, CBE (3 March 1861 – 17 October 1934) was a painter.", "Karl Brandt is born 1861-03-03, Karl Brandt dies 1934-10-17")]
    [InlineData("Thomas Brandt FRS, FRSE (3 March 1861 – 17 October 1934) was a painter.", "Thomas Brandt is born 1861-03-03, Thomas Brandt dies 1934-10-17")]
    [InlineData("Ruvimbo Moyo-Clarke (born 3 March 1961) is a painter.", "Ruvimbo Moyo-Clarke is born 1961-03-03")]
    [InlineData("Ida Brandt (3 March 1861[1] – 17 October 1934[a])[2] was a painter.", "Ida Brandt is born 1861-03-03, Ida Brandt dies 1934-10-17")]
    [InlineData("Ida Brandt (1861?–1934) was a painter.", "Ida Brandt is born 1861-01-01, Ida Brandt dies 1934-01-01")]
    [InlineData("Karl Brandt (fl. 1861–1934) was a painter.", "")]
    public void The_brackets_of_a_life_may_be_written_otherwise(string text, string told) =>
        string.Join(", ", English.Read(text, "2018-05-02").Events.Where(happening => happening.Class is "birth" or "death").Select(happening => $"{happening.Title} {happening.When!.Start:R}")).ShouldBe(told);

    [Theory]
    [InlineData("Ida Brandt was born to a lawyer in Lima.", "birth", "1940-03-03", "Lima")]
    [InlineData("She died on a Tuesday at her home in Turin.", "death", "1994-11-15", "Turin")]
    [InlineData("She gave birth to a daughter in Oslo in 1962.", "birth", "1962-01-01", "Oslo")]
    public void Nobody_is_born_or_dies_twice(string sentence, string which, string day, string place)
    {
        var text = $"Ida Brandt\n\nIda Marie Brandt (3 March 1940 – 15 November 1994) was a runner. She moved to Rome in 1960 and left in 1971.\n\n{sentence}";
        English.Read(text, "1994-11-20").Events.FindAll(happening => happening.Class == which && happening.When!.Start == English.Day(day)).ShouldContain(happening => happening.Passage.Start > text.IndexOf("Rome", StringComparison.Ordinal) && happening.Where!.Name == place);
    }

    [Theory]
    [InlineData("In 1971 he beat Ole Lund in Oslo by a metre. He died in Turin.", "Karl Brandt dies in Turin")]
    [InlineData("In 1971 he moved to Oslo. He died on Wednesday, two days ago, at his home in Turin.", "Karl Brandt dies at his home in Turin")]
    public void Who_has_just_died_is_told_of_as_a_life(string text, string title) =>
        English.Read($"Karl Brandt\n\nKarl Brandt (3 March 1940 – 15 November 1994) was a runner.\n\n{text}", "1994-11-17").Events.Where(happening => happening.Class == "death").Select(death => (death.Title, death.When!.Start)).ShouldBe([("Karl Brandt dies", English.Day("1994-11-15")), (title, English.Day("1994-11-15"))]);

    [Fact]
    public void She_is_not_the_man_whose_life_it_is() =>
        English.Read("Otmar Brandt\n\nOtmar Brandt (3 March 1900 – 15 November 1964) painted ships.\n\nBrandt married Lilly Werle in Oslo in 1925; she died in 1933. He moved to Rome, where he taught, and bought his house there.", "2014-11-17").Events.ShouldNotContain(happening => happening.Class == "death" && happening.When!.Start.Year == 1933 && happening.Who.Contains("Otmar Brandt"));

    [Theory]
    [InlineData("The mayor of Bergen, Ida Holm, has resigned.\n\nHolm resigned on Thursday in a letter to the council.", "resigned 2025-07-10 Bergen")]
    [InlineData("A court in Leeds has sentenced the banker Tom Hale to nine years in prison.\n\nThe judge sentenced Hale on Friday.", "sentenced 2025-07-11 Leeds")]
    public void What_the_first_sentence_tells_without_a_time_has_that_of_what_is_told_below_it(string text, string told) =>
        Told(English.Read(text).Events.FindAll(happening => happening.Passage.Start == 0), text).ShouldBe(told);

    [Theory]
    [InlineData("Ferry sinks off Bergen coast\n\nA ferry with nine people sank near Bergen on Friday.\n\nThe owner apologised.", "sinks 2025-07-11 Bergen")]
    // The country stands in the headline, the town below it.
    [InlineData("Peru and Chile sign fishing treaty\n\nThe ministers of Peru and Chile signed a fishing treaty in Geneva on Thursday.\n\nIt ends a quarrel of ten years.", "sign 2025-07-10 Geneva")]
    // What the tagger takes for no verb, the body tells.
    [InlineData("Carrier grounds fleet after engine fails over Norway\n\nThe carrier Vindair grounded its fleet in Billund on Friday after an engine of one of its aircraft failed over Norway on Thursday.\n\nNobody was hurt.", "grounds 2025-07-11 Billund, fails 2025-07-10 Norway")]
    [InlineData("Eleven dead after tram derails in Lyon\n\nEleven people died in Lyon on Friday when a tram derailed on a bridge.\n\nThe driver was among them.", "dead 2025-07-11 Lyon, derails 2025-07-11 Lyon")]
    // A time of its own stays.
    [InlineData("Mayor of Bergen apologises for 1951 mine disaster\n\nThe mayor of Bergen, Ida Holm, apologised on Friday in Bergen for the disaster in the mine at Longyearbyen in 1951.", "apologises 2025-07-11 Bergen")]
    public void A_headline_has_the_times_and_places_of_what_is_told_below_it(string text, string told)
    {
        var title = text.Split('\n')[0];
        var headline = English.Read(text).Events.FindAll(happening => happening.Passage.Start < title.Length);
        Told(headline, text).ShouldBe(told);
        headline.ShouldAllBe(happening => happening.When!.Evidence == Evidence.Narrative && happening.Title == title);
    }

    private static string Told(List<Event> events, string text) =>
        string.Join(", ", events.Select(happening => $"{happening.Trigger.In(text)} {happening.When!.Start:uuuu-MM-dd} {happening.Where!.Name}"));

    [Fact]
    public void Without_a_date_what_is_absolute_is_still_placed_in_time()
    {
        var events = English.Read("The mill burned down in Leeds in 1871. It was rebuilt last year.", null).Events;
        events[0].When!.Start.ShouldBe(English.Day("1871-01-01"));
    }
}

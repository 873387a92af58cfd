using CsCheck;

namespace Timeline.Extraction.Tests.Events;

public class TitleTests
{
    [Theory]
    [InlineData("Fishermen from Ormoc pulled six people from the water in Leyte on Friday.", "Fishermen from Ormoc pull six people from the water in Leyte")]
    [InlineData("The leaders of Chad, Mali and Niger agreed in Paris on Monday to share water.", "The leaders of Chad, Mali and Niger agree in Paris to share water")]
    [InlineData("Icelanders voted for a treaty in Oslo on Monday.", "Icelanders vote for a treaty in Oslo")]
    [InlineData("More than a thousand miners marched in Lima on Friday.", "More than a thousand miners march in Lima")]
    [InlineData("Police seized a lorry in Ghent on Monday.", "Police seize a lorry in Ghent")]
    [InlineData("Farmers in Ghent started a strike on Monday.", "Farmers in Ghent start a strike")]
    [InlineData("The crew picked up Neil Hunt, Edwin Price and Mark Stone in the Pacific on 24 July 1969.", "The crew picks up Neil Hunt, Edwin Price and Mark Stone in the Pacific")]
    [InlineData("Families wept in Ghent on Friday. Others waited at the port of Hull on Friday.", "Others wait at the port of Hull")]
    [InlineData("Schoolchildren wrote letters to the king in Ghent on Friday.", "Schoolchildren write letters to the king in Ghent")]
    [InlineData("The council invited two hundred clerks. Only half of them came to Ghent on Friday.", "Only half of them come to Ghent")]
    public void The_verb_agrees_with_its_subject(string text, string title) => Titles(text).ShouldContain(title);

    [Theory]
    [InlineData("The company threatened to close the mill in Leeds on Monday.", "The company threatens to close the mill in Leeds")]
    [InlineData("The envoy could not attend the summit in Oslo on Friday.", "The envoy could not attend the summit in Oslo")]
    [InlineData("The crowd nearly lynched a pickpocket in Antigua on Tuesday.", "The crowd nearly lynches a pickpocket in Antigua")]
    [InlineData("Erik Lund has never won a medal in Oslo.", "Erik Lund has never won a medal in Oslo")]
    [InlineData("The sheriff of Kent hasn’t lost his job in Hull.", "The sheriff of Kent has not lost his job in Hull")]
    [InlineData("The war has so far claimed ten lives in Lima.", "The war claims ten lives in Lima")]
    [InlineData("The guards allegedly struck and pinned down a clerk in Lima on Friday.", "The guards allegedly pin down a clerk in Lima")]
    [InlineData("Nobody was hurt in Kendal on Tuesday.", "Nobody is hurt in Kendal")]
    [InlineData("Two ships were to be sold to Greece in 2012.", "Two ships are to be sold to Greece")]
    [InlineData("The court asked on Monday whether the bank would pay.", "The court asks whether the bank would pay")]
    [InlineData("It emerged on Friday that the mayor had sold the bridge in Lima.", "It emerges that the mayor had sold the bridge in Lima")]
    [InlineData("The climbers lost more than three tents in Nepal on Friday.", "The climbers lose more than three tents in Nepal")]
    [InlineData("The council is proposing to limit noise in Leeds.", "The council is proposing to limit noise in Leeds")]
    [InlineData("The owner expects the mill to open in Leeds on Friday.", "The owner expects the mill to open in Leeds")]
    [InlineData("In October 2013 the assembly abolished, by a single vote, the ban on the export of salt from Lima.", "The assembly abolishes")]
    [InlineData("\"We shall come back in the spring with our tents, our mules and all of our children,\" the envoy said on Friday.", "The envoy says: “We shall come back in the spring with our tents…”")]
    [InlineData("\"We can only weep,\" the envoy said in Lima on Friday.", "The envoy says in Lima: “We can only weep”")]
    public void A_title_keeps_what_makes_it_true(string text, string title) => Titles(text).ShouldContain(title);

    [Theory]
    [InlineData("The minister, Kirsten Vang, resigned in Copenhagen on Friday.", "Kirsten Vang resigns in Copenhagen")]
    [InlineData("Anna Berg founded a school in Turku in 1891. Her brother, who painted harbours, died in Oslo in 1902.", "Anna Berg's brother dies in Oslo")]
    [InlineData("The Storm was launched in Leith in 1887. She sank off Madeira in 1901.", "The Storm sinks off Madeira")]
    [InlineData("Senator Clay Cox wrote a bill in Lima on Monday. He withdrew it on Friday.", "Senator Clay Cox withdraws the bill")]
    [InlineData("Bread prices in Riga, which had doubled in May, fell in June.", "Bread prices in Riga fall")]
    [InlineData("The gang planned, built and sold a tunnel in Tijuana in 2011.", "The gang plans, builds and sells a tunnel in Tijuana")]
    [InlineData("The sailors of the Storm feared the captain. For fear of a mutiny their voyage was moved to Lima, where it began on 3 May 1998.", "The sailors of the Storm's voyage is moved to Lima")]
    [InlineData("Ada Lund was born in Oslo on 3 May 1901. In 1925 she met Per Dahl in Turku. They married in Hull in 1927.", "Ada Lund and Per Dahl marry in Hull")]
    [InlineData("Ann Dole was born in Hull in 1901. She arrived in Lima in 1925, was cheered in the streets, and founded a school in 1926.", "Ann Dole founds a school")]
    [InlineData("Peru began badly: on 16 June 2010 they lost to Chile in Lima.", "Peru loses to Chile in Lima")]
    [InlineData("A bank bought a mill in Leeds in 1998. It sold the mill to Peru in 2004.", "The bank sells the mill in Leeds to Peru")]
    [InlineData("The envoy met the rebels in Lima on Friday. On Sunday they released two hostages in Cusco.", "The rebels release two hostages in Cusco")]
    [InlineData("The police found a 16-year-old girl in Leeds. She was taken to Hull on Friday.", "A 16-year-old girl in Leeds is taken to Hull")]
    [InlineData("The Supreme Court met in Lima on Monday. On Friday the court freed two clerks in Cusco.", "The Supreme Court frees two clerks in Cusco")]
    [InlineData("A bombing in Lima was reported on Monday. On Friday police said that the bombing killed nine people.", "The bombing in Lima kills nine people")]
    [InlineData("President Ann Dole flew to Lima on Monday. The president met the miners in Cusco on Friday.", "Ann Dole meets the miners in Cusco")]
    [InlineData("The envoy warned Chad, Mali and Niger on Monday. The three countries signed a pact in Lima on Friday.", "Chad, Mali and Niger sign a pact in Lima")]
    [InlineData("A young man stole a bus in Leeds on Friday. On Sunday police arrested two clerks in Kent, and the man fled to Lima.", "A young man flees to Lima")]
    [InlineData("A bridge was built in Leeds in 1998. In 2004 the bridge fell in Leeds.", "The bridge falls in Leeds")]
    [InlineData("In January 2004 a charter jet fell into the sea off Hull in England and 148 people were killed, most of them French.", "148 people are killed in Kingston upon Hull")]
    [InlineData("A team from Chile that arrives on Friday will search the mill in Leeds.", "A team from Chile arrives")]
    [InlineData("Orbis was a bank in Leeds. In 1998 it bought two mills in Kent.", "Orbis buys two mills in Kent")]
    [InlineData("Anna Berg-Lund was a painter. In 1998 she moved to Lima.", "Anna Berg-Lund moves to Lima")]
    [InlineData("Juan de la Vega was born in Lima in 1901. In 1925 he moved to Cusco.", "Juan de la Vega moves to Cusco")]
    [InlineData("The mayor gave a box of medals to Ann Dole, who had saved a boy in Leeds on Friday.", "Ann Dole saves a boy in Leeds")]
    [InlineData("The union, Orbis, accused the port of fraud in Leeds on Friday.", "Orbis accuses the port of fraud in Leeds")]
    [InlineData("The medal was given to the diver Ann Dole, whose brother drowned in Hull on Friday.", "Ann Dole's brother drowns in Hull")]
    [InlineData("The Hull Bank was founded in 1901. On Friday a clerk fled the bank.", "A clerk flees the Hull Bank")]
    [InlineData("Orbis Corp. makes lamps in Hull. On Friday the company's shares were sold in Leeds.", "Orbis Corp.'s shares are sold in Leeds")]
    [InlineData("Governor and Foreign Minister Ann Dole met the miners in Leeds on Friday.", "Ann Dole meets the miners in Leeds")]
    [InlineData("Hull Sporting Club\n\nOn 3 May 1925 it won the cup in Leeds.", "Hull Sporting Club wins the cup in Leeds")]
    [InlineData("Orbis is a club from Kent. In 1925 the club was dissolved.", "Orbis is dissolved")]
    [InlineData("Erik Lund was born in Hull. In 1998 he won the cup there.", "Erik Lund wins the cup in Hull")]
    [InlineData("The Immigration and Naturalization Service freed two sailors in Lima on Friday.", "The Immigration and Naturalization Service frees two sailors in Lima")]
    [InlineData("Ole Lund and Per Dahl sailed to Leeds. In 1998 the pair opened a mill in Kent.", "Ole Lund and Per Dahl open a mill in Kent")]
    [InlineData("Berg, once a protégé of Slobodan Dahl, resigned in Lima in 1997.", "Berg resigns in Lima")]
    [InlineData("The bank has freed two clerks, an official from Hull said on Friday in Leeds.", "The bank frees two clerks")]
    [InlineData("Secretary of State Anna Dahl resigned in Lima on Friday.", "Anna Dahl resigns in Lima")]
    [InlineData("On Friday Orbis said it would extend its bid for a mill in Leeds by 3 May 1998.", "Orbis will extend its bid for a mill in Leeds")]
    [InlineData("Peru mourned on Sunday after a forest fire in the centre of the country killed at least 62 people in Cusco.", "A forest fire in the centre of the country kills at least 62 people in Cusco")]
    [InlineData("The envoys of 30 states who met the miners in Leeds on Friday were tired.", "The envoys of 30 states meet the miners in Leeds")]
    [InlineData("Peru is poor. In 1998 ninety people died across the country.", "Ninety people die across Peru")]
    [InlineData("Floods struck Peru on Monday. On Tuesday ninety people died in Cusco.", "Ninety people die in Cusco")]
    [InlineData("A shepherd carried me across the Kura on 3 May 1898.", "A shepherd carries the writer across the Kura")]
    [InlineData("In Lima, stocks plunged on Friday.", "Stocks plunge in Lima")]
    [InlineData("Hull is small. On 3 May 1998 the town hall burned in Hull. In 1999 the town opened a school.", "Hull opens a school")]
    [InlineData("The mill in Leeds will close in June, the owner said on Friday in Leeds.", "The mill in Leeds will close")]
    [InlineData("The new mill at Hull burned down in Kent on Monday. The old mill was sold in Leeds on Friday.", "The old mill is sold in Leeds")]
    [InlineData("Anna Dahl taught in Oslo. A fair was held on 3 May 1998 in Lima in honour of her birthday.", "A fair is held in Lima in honour of Anna Dahl's birthday")]
    [InlineData("The town of Hull is quiet. In 1998 a woman was stabbed by a clerk in Hull. On 3 May 1999 a boy was arrested.", "A boy is arrested in Hull")]
    [InlineData("Peru's high court opened in 1962. Ann Dole, a judge, left the court in Lima on Friday.", "Ann Dole leaves Peru's high court in Lima")]
    public void A_title_names_whom_it_tells_of(string text, string title) => Titles(text).ShouldContain(title);

    [Theory]
    [InlineData("The warden was afraid and tried to leave Lima on Friday.", "The warden tries to leave Lima")]
    [InlineData("The proof put forth by the panel was not enough in Lima on Friday.", "The proof is put forth by the panel in Lima")]
    [InlineData("The horses got struck by lightning in Kent on Friday.", "The horses are struck by lightning in Kent")]
    [InlineData("Ann Dole, who grew up in Hull, and Jim Ray, who sails there, met a seal in Leith on Friday.", "Ann Dole grows up in Hull")]
    [InlineData("The thief was arrested in Lyon on the evening of 3 May 1998.", "The thief is arrested in Lyon")]
    [InlineData("The union in Hull called for Orbis, the owner of the mill, to be fined on Friday.", "The union in Hull calls for Orbis to be fined")]
    [InlineData("Ida Lund, the chief of the guard, travelled to Oslo in March and twice in June 2025.", "Ida Lund travels to Oslo")]
    [InlineData("The plague crossed into Kent in March.", "The plague crosses into Kent")]
    [InlineData("Dover counted its first dead in May, and in late June the plague crossed into the Romney district of Kent.", "The plague crosses into the Romney district of Kent")]
    [InlineData("A storm struck shortly after noon in Leeds.", "A storm strikes in Leeds")]
    [InlineData("A new shock, of magnitude 6.1, struck Leeds shortly after noon on Friday.", "A new shock, of magnitude 6.1, strikes Leeds")]
    [InlineData("Papers found in the cellar in Lima on Friday showed that the mayor knew.", "Papers are found in the cellar in Lima")]
    [InlineData("Orbis Corp., which is a bank, agreed in June to buy a mill in Leeds.", "Orbis Corp. agrees to buy a mill in Leeds")]
    [InlineData("A sudden flood in Leeds on Friday drove the crowd from the square.", "A sudden flood in Leeds drives the crowd from the square")]
    [InlineData("More than 40 houses in Lima were destroyed on Friday.", "More than 40 houses in Lima are destroyed")]
    [InlineData("The court in Lima revived the suit in 2015 by reversing the verdict.", "The court in Lima revives the suit by reversing the verdict")]
    [InlineData("Three houses were broken into on Friday in Kent.", "Three houses are broken into in Kent")]
    [InlineData("The bishop ushered the town, which many call the richest in Kent, into a new era on Friday.", "The bishop ushers the town into a new era in Kent")]
    [InlineData("Kiran Vale described the fair in Hull on Friday as \"a quiet sea of hats\".", "Kiran Vale describes the fair in Hull as \"a quiet sea of hats\"")]
    [InlineData("After a siege of eight months the town fell in Kent on Friday.", "The town falls in Kent")]
    [InlineData("The Orbis Group, a bank used to hard times, closed in Leeds on Friday.", "The Orbis Group closes in Leeds")]
    [InlineData("The fairs were cancelled in Leeds in August 2020 and returned a year later with small crowds.", "The fairs are cancelled in Leeds")]
    [InlineData("The envoy accused Chad, Mali and Niger of what he called a most elaborate and long prepared swindle in Lima on Friday.", "The envoy accuses Chad, Mali and Niger")]
    [InlineData("The clerk was taken from his small, neighbourhood shop in Lima on Friday.", "The clerk is taken from his small, neighbourhood shop in Lima")]
    [InlineData("The bank told its clients in Lima on Friday to either wait or sell.", "The bank tells its clients in Lima to either wait or sell")]
    [InlineData("Local media announced the verdict in Lima on Friday.", "Local media announce the verdict in Lima")]
    [InlineData("The bill that President Dole signed in Oslo on Friday is long.", "President Dole signs the bill in Oslo")]
    [InlineData("The guards charged him with theft in Lima on Friday.", "The guards charge him with theft in Lima")]
    [InlineData("Ann Dole was convicted of theft in Leeds on Friday and sent to a camp in Kent.", "Ann Dole is sent to a camp in Kent")]
    [InlineData("A new mayor was sworn in on Friday in Hull.", "A new mayor is sworn in in Hull")]
    [InlineData("By the time the shop opened in Leeds on Friday, snow had fallen.", "The shop opens in Leeds")]
    [InlineData("A shot was fired during a burglary of the Hull Bank on Friday in Leeds.", "A shot is fired during a burglary of the Hull Bank in Leeds")]
    [InlineData("The owner spoke in Lima on Friday of the fires in the market that were set on Monday in Cusco.", "The fires in the market are set in Cusco")]
    [InlineData("Pupils in Leeds celebrated Easter in 1998.", "Pupils in Leeds celebrate Easter")]
    [InlineData("Sales in Leeds rose 5 percent on Friday compared to January.", "Sales in Leeds rise 5 percent")]
    [InlineData("Dense fog lingered in Hull into the late morning yesterday.", "Dense fog lingers in Hull")]
    [InlineData("Meanwhile, the mill in Leeds burned down on Friday.", "The mill in Leeds burns down")]
    [InlineData("The bank failed to open a branch in Lima on Friday.", "The bank fails to open a branch in Lima")]
    [InlineData("Trade with Peru contracted by 0.9 percent in March.", "Trade with Peru contracts by 0.9 percent")]
    [InlineData("Ann Dole made the decision to travel to Lima on Friday to affirm her wish to be reunited with her son.", "Ann Dole makes the decision to travel to Lima to affirm her wish to be reunited")]
    [InlineData("The mayor slept in Lima after four guards entered the town hall in Cusco on Friday.", "Four guards enter the town hall in Cusco")]
    [InlineData("Ann Dole spoke of the summit of the Pact, which Peru hosted in Lima in 1998.", "Peru hosts the summit of the Pact in Lima")]
    [InlineData("A flood carried away its northern end in Lima in 1891.", "A flood carries away its northern end in Lima")]
    [InlineData("Ann Dole studied the jaw in Lima for most of 1998.", "Ann Dole studies the jaw in Lima")]
    [InlineData("Thousands of Norwegians blocked the road in Oslo on Friday.", "Thousands of Norwegians block the road in Oslo")]
    [InlineData("Ann Dole scraped into the school in Lima in 1937.", "Ann Dole scrapes into the school in Lima")]
    [InlineData("Ann Dole went to Lima in the hot July of 1899 to open the fair.", "Ann Dole goes to Lima in the hot July to open the fair")]
    [InlineData("Ole Dahl spent three years in the army stationed in Lima in 1958.", "Ole Dahl is stationed in Lima")]
    [InlineData("After a brief spell in Hull the family moved to Lima in 1705.", "The family moves to Lima")]
    [InlineData("Ann Dole resigned in Lima on Friday to seek, in vain, a seat.", "Ann Dole resigns in Lima")]
    [InlineData("The stock fell 7 percent in Leeds on Thursday amid fears of war.", "The stock falls 7 percent in Leeds")]
    [InlineData("Ann Dole was a clerk. Her degree was conferred in Lima in 1971.[6] She sailed home.", "Ann Dole's degree is conferred in Lima")]
    [InlineData("Harry Dole, the railway minister, announced in Hull on Monday that an inquiry would begin.", "Harry Dole announces in Hull that an inquiry would begin")]
    [InlineData("Six miners from Chile and five other countries set out from Lima on November 6 in two ships.", "Six miners set out from Lima in two ships")]
    [InlineData("The quarrel began in Oslo in the week that ended on 5 March 1997.", "The quarrel begins in Oslo in the week that ended")]
    [InlineData("The treaty, signed at Hull on Friday, gave the islanders a vote.", "The treaty is signed at Hull")]
    [InlineData("The rebels took Kumasi in March 1990. A month later the king fled from the city.", "The king flees from Kumasi")]
    [InlineData("\"We have won the war,\" Colonel Ann Dole told reporters in Hull on Friday.", "Ann Dole tells reporters in Hull: “We have won the war”")]
    [InlineData("In 2003 a fire in a mill in Kinston, North Carolina killed six workers.", "A fire in a mill in Kinston kills six workers")]
    [InlineData("Ann Dole Gets Warm Welcome in Hull\n\nMayor Dole arrived in Hull on Friday.", "Mayor Dole arrives in Hull")]
    [InlineData("A jet crashed in Hull on Friday and 148 people were killed.", "148 people are killed in Hull")]
    [InlineData("In February 2015 around 200 whales beached themselves at Farewell Spit and some of them died.", "Around 200 whales beach themselves at Farewell Spit")]
    [InlineData("The parties announced last August, after a week of meetings in Hull, that they had agreed on the price.", "The parties announce that they had agreed on the price")]
    [InlineData("A treaty was signed in 1912. He conferred in Hull behind closed doors with Ann Dole on Friday.", "He confers in Hull behind closed doors with Ann Dole")]
    [InlineData("Ann Dole said in a long televised speech in Hull on Friday that all of her four ministers in the north would resign.", "Ann Dole says that all of her four ministers in the north would resign")]
    [InlineData("Thirty miners from Chile and five other countries set out from Hull on November 6 in two ships.", "Thirty miners set out from Hull in two ships")]
    [InlineData("The court ruled last July, in an earlier row over the river, that boats could carry salt.", "The court rules that boats could carry salt")]
    [InlineData("Ann Dole, the health minister, repeated in Hull on Thursday that it was safe to work in Kent.", "Ann Dole repeats in Hull that it was safe to work in Kent")]
    [InlineData("Ann Dole led a second mission in 1919,[8] which was received by the king in Lima in November.", "A second mission is received by the king in Lima")]
    [InlineData("On 30 June 1982 three judges of the High Court and a retired officer were abducted from their homes in Lima.", "Three judges of the High Court are abducted from their homes in Lima")]
    [InlineData("The runners-up of that year were trained in London in 1923.", "The runners-up are trained in London")]
    public void A_title_is_the_clause_as_a_reader_understands_it(string text, string title) => Titles(text).ShouldContain(title);

    [Theory]
    [InlineData("The doors opened in Leeds an hour before the match on Friday.", "The doors open in Leeds")]
    [InlineData("The March 7 fire in Turku destroyed nine houses.", "The fire in Turku destroys nine houses")]
    [InlineData("LEEDS, England — The old mill burned down on Friday.", "The old mill burns down in Leeds")]
    [InlineData("The two riders did not start in Gap on Friday: Joren Claes, who was ill, and Ben Radford.", "The two riders do not start in Gap")]
    public void Times_datelines_and_lists_are_left_out(string text, string title) => Titles(text).ShouldContain(title);

    [Theory]
    [InlineData("of the eight clerks in Lima three were jailed on Friday.")]
    [InlineData("After, in Orlando, Fla., clerks were jailed on Friday.")]
    public void A_title_looks_at_nothing_before_the_text(string text) => Titles(text).ShouldAllBe(title => title.Length > 0);

    [Theory]
    [InlineData("Crane collapse in Hull kills nine\n\nA crane fell on a street in Hull on Friday. Two workers were arrested on Sunday in Leeds.", "Hull crane collapse: Two workers are arrested in Leeds")]
    [InlineData("Orbis files for bankruptcy\n\nOrbis is a bank in Leeds. On Friday the doors were locked in Hull.", "Orbis files for bankruptcy: The doors are locked in Hull")]
    [InlineData("Football: Hull win the cup\n\nHull beat Leeds on Friday. On Sunday the players rode through the streets in an open bus.", "Hull win the cup: The players ride through the streets in an open bus")]
    [InlineData("Police catch a murder suspect after long hunt in the hills of Kent\n\nThe hunt was long in Leeds. On Friday the guards were hit by stones.", "Police catch a murder suspect: The guards are hit by stones in Kent")]
    [InlineData("Keeping track of every penny\n\nLeeds is a town. On Friday the guards were hit by stones in Hull.", "The guards are hit by stones in Hull")]
    [InlineData("Ann Dole speaks to the miners of Kent\n\nI was born in Leeds in 1950. I sailed to Lima in 1971.", "Ann Dole speaks to the miners of Kent: The writer sails to Lima")]
    [InlineData("Orbis unveils a lamp\n\nOrbis is a bank in Leeds. The announcement came in Hull on Friday at a fair held by Orbis.", "Orbis unveils a lamp: The announcement comes in Hull at a fair held by Orbis")]
    [InlineData("Ann Dole met the king of Peru in Lima on Friday during a visit to the secretive country and Chile's ally. On Saturday two mills were shut in Hull before the visit ended.", "Two mills are shut in Hull")]
    [InlineData("Orbis Corp. offered nine million for a mill on Monday. Orbis is a bank. The offer expires in Leeds on Friday.", "Orbis Corp.: The offer expires in Leeds")]
    [InlineData("Ole Dahl (painter)\n\nOle Dahl (born 3 May 1901) was a painter. The family moved to Turku in 1907.", "Ole Dahl: The family moves to Turku")]
    [InlineData("Crane collapse in Hull kills nine\n\nA crane fell on a street in Hull on Friday. The collapse killed nine people in an instant on Friday.", "The crane collapse in Hull kills nine people in an instant")]
    [InlineData("Orbis offers nine million for a mill\n\nOrbis made an offer for a mill in Leeds on Monday. Ann Dole of Hull declined the offer on Friday.", "Orbis offers nine million for a mill: Ann Dole declines the offer")]
    [InlineData("ORBIS STRIKE ENDS IN KENT\n\nThe clerks of Orbis were tired. On Friday the guards were hit by stones in Hull.", "Orbis Strike: The guards are hit by stones in Hull")]
    [InlineData("Orbis opens a mine in Peru\n\nOrbis is a bank in Leeds. On Friday Ann Dole of Hull laid flowers at the cemetery.", "Orbis opens a mine in Peru: Ann Dole lays flowers at the cemetery")]
    [InlineData("Orbis strike enters third week\n\nThe clerks of Orbis were tired. That court met in Hull on Friday.", "Orbis strike: That court meets in Hull")]
    [InlineData("Hull bishop resigns\n\nThe bishop of Hull, Ann Dole, is ill. On Friday the bishops met in Leeds.", "Hull bishop resigns: The bishops meet in Leeds")]
    [InlineData("Hull's mayor opens a mill in Leeds\n\nThe mill is old. On Friday two clerks were hit by stones.", "Hull's mayor opens a mill in Leeds: Two clerks are hit by stones")]
    [InlineData("Ulverston\n\nUlverston is a market town in the north of England. A bridge was built there in 1804. The old church was moved in 1870.", "Ulverston: The old church is moved in England")]
    [InlineData("Serbian jets flew over the border on Friday, an envoy said.\n\nThe jets were old. On Saturday two clerks were hit by stones.", "Serbian jets flew over the border: Two clerks are hit by stones")]
    public void What_the_article_is_about_stands_before_a_title_that_names_nothing(string text, string title) => Titles(text).ShouldContain(title);

    [Fact]
    public void The_title_of_the_page_is_a_headline_too() => English.ReadUnder("Orbis strike enters third week", "HULL, England - Clerks walked out on Monday. On Friday two pickets were arrested in Leeds.").Events
        .Select(happening => happening.Title).ShouldContain("Orbis strike enters third week: Two pickets are arrested in Leeds");

    [Theory]
    [InlineData("Crane collapse in Hull kills nine\n\nAnn Dole was arrested in Leeds on Friday.", "Ann Dole is arrested in Leeds")]
    [InlineData("Crane collapse in Hull kills nine\n\nThe president of Peru sent a ship to Leeds on Friday.", "The president of Peru sends a ship to Leeds")]
    [InlineData("Crane collapse in Hull kills nine\n\nPeru sent a ship to Leeds on Friday.", "Peru sends a ship to Leeds")]
    [InlineData("Floods struck Peru on Monday. On Tuesday ninety people died in Cusco.", "Ninety people die in Cusco")]
    public void Nothing_stands_before_a_title_that_names_somebody_or_where_no_topic_is_known(string text, string title) => Titles(text).ShouldContain(title);

    private static readonly string[] Subjects = ["The minister", "Two ships", "Anna Berg, a pilot,", "The crew of the \"Storm\"", "It", "They", "A man who fled Lima", "Nobody", "The leaders of Chad, Mali and Niger", "The 1998 election", "", "\"We", "(The bank"],
        Verbs = ["sank", "was arrested", "did not sign", "may have sold", "threatened to leave", "nearly hit", "had been", "resigned", "will visit", "could not be found", "gave up", "were to meet"],
        Rests = ["the treaty", "near Oslo", "a \"secret\" plan", "on 3 May 1998", "after the crash", "that he had seen it", "to end the extraordinarily long and exceptionally bitter strike of the dockworkers of Antwerp", "(see below)", "for $3.5 million", ": Hunt, Price and Stone", "and fled to Peru"];

    [Fact]
    public void A_title_is_short_clean_and_balanced() => Gen.Select(OneOf(Subjects), OneOf(Verbs), OneOf(Rests).List[0, 4]).Sample(
        (subject, verb, rests) =>
        {
            foreach (var title in Titles($"{subject} {verb} {string.Join(' ', rests)} in Oslo on Friday."))
            {
                title.Length.ShouldBeInRange(1, 90);
                (char.IsUpper(title[0]) || char.IsDigit(title[0]) || title[0] is '"' or '“' or '$' or '(').ShouldBeTrue(title);
                title.ShouldNotContain("  ");
                title.Trim().ShouldBe(title);
                (title.Count(letter => letter == '"') % 2).ShouldBe(0, title);
                title.Count(letter => letter == '(').ShouldBe(title.Count(letter => letter == ')'), title);
            }
        },
        iter: 800);

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static IEnumerable<string> Titles(string text) => English.ReadByRules(text).Events.Select(happening => happening.Title);
}

using Timeline.Extraction.Time;

namespace Timeline.Extraction.Tests.Time;

/// <summary>Expressions with their TIMEX3 values; the publication date is Saturday, 12 July 2025, where the row gives no other.</summary>
public class TemporalTaggerTests
{
    [Theory]
    [InlineData("The harbour opened on 12 July 2024.", "2024-07-12")]
    [InlineData("It sailed on July 12th, 2024, at dawn.", "2024-07-12")]
    [InlineData("The log is dated 2024-07-12.", "2024-07-12")]
    [InlineData("The fair ended on Sunday, 6 July 2025.", "2025-07-06")]
    [InlineData("The bridge fell in March 1998.", "1998-03")]
    [InlineData("The mill burned in 1871.", "1871")]
    [InlineData("The town was sacked in 216 BC.", "BC0216")]
    [InlineData("The town was sacked on 2 August 216 BC.", "BC0216-08-02")]
    [InlineData("The town was sacked in the spring of 218 BC.", "BC0218-SP")]
    [InlineData("The stone is dated 12.VII.1941.", "1941-07-12")]
    [InlineData("The saint (347 – 30 September 420) wrote letters.", "0420-09-30")]
    [InlineData("He died in December of 384, an old man.", "0384-12")]
    [InlineData("For a quarter of a century the door was shut.", "P25Y")]
    [InlineData("The rite is kept to this day.", "PRESENT_REF")]
    [InlineData("It was a mild winter of 1941–42.", "1941-WI")]
    [InlineData("Trade grew in the 1990s.", "199")]
    [InlineData("The nave is of the 12th century.", "11")]
    [InlineData("The war of 1914–18 emptied the village.", "1918")]
    [InlineData("The chapel was built c. 1250 by two brothers.", "1250")]
    [InlineData("The 1648 treaty ended it.", "1648")]
    [InlineData("On 27 November 602 the emperor was killed.", "0602-11-27")]
    [InlineData("The war was fought from 602 to 628.", "0628")]
    [InlineData("He fled on the night of 24 February 628.", "0628-02-24TNI")]
    [InlineData("They sailed on Easter Monday, 5 April 1622.", "1622-04-05")]
    [InlineData("They sailed on the night of Friday, May 5, 1916.", "1916-05-05TNI")]
    [InlineData("In 1952 prisoners became the question.", "1952")]
    [InlineData("They had begun as early as 1643.", "1643")]
    [InlineData("The battle was fought on 6/16 November 1632.", "1632-11-16")]
    [InlineData("The battle was fought on 28 June/8 July 1709.", "1709-07-08")]
    [InlineData("The strike ran from 28 August to 3 September 1943.", "1943-08-28")]
    [InlineData("They dug from December 3 to January 9, 1915.", "1914-12-03")]
    [InlineData("They rebuilt it in the spring and summer of 1709.", "1709-SP")]
    [InlineData("He was elected on the first Tuesday of November 1952.", "1952-11-04")]
    [InlineData("He spoke at 7.30 p.m. on 3 May 1916.", "1916-05-03T19:30")]
    [InlineData("It was signed at 12 noon on 3 May 1916.", "1916-05-03T12:00")]
    [InlineData("The bells ring three times a year.", "P1Y")]
    [InlineData("Every year on 4 November the dead are named.", "XXXX-11-04")]
    [InlineData("Every Christmas Eve the bells are rung.", "XXXX-12-24")]
    [InlineData("The mail came every few days.", "PXD")]
    [InlineData("The mail came three days a week.", "P1W")]
    [InlineData("At 1100 hours on 3 May 1916 the guns fired.", "1916-05-03T11:00")]
    [InlineData("They left on the night of 31 May/1 June 1916.", "1916-05-31TNI")]
    [InlineData("They met on the last day of 1916.", "1916-12-31")]
    [InlineData("For four days and nights they lay there.", "P4D")]
    public void Dates_written_out_need_no_publication_date(string text, string value) => Values(text, null).ShouldContain(value);

    [Theory]
    [InlineData("The envoys met on Friday.", "2025-07-11")]
    [InlineData("The envoys met on Saturday.", "2025-07-12")]
    [InlineData("The envoys will meet on Friday.", "2025-07-18")]
    [InlineData("They arrived last Tuesday.", "2025-07-08")]
    [InlineData("The vote was held yesterday.", "2025-07-11")]
    [InlineData("The vote will be held tomorrow.", "2025-07-13")]
    [InlineData("The pier closed two weeks ago.", "2025-W26")]
    [InlineData("The pier closed three days ago.", "2025-07-09")]
    [InlineData("The pier closed last month.", "2025-06")]
    [InlineData("The pier closed last year.", "2024")]
    [InlineData("The pier will open next year.", "2026")]
    [InlineData("Rain fell in April.", "2025-04")]
    [InlineData("Snow fell in December.", "2024-12")]
    [InlineData("The games will begin in December.", "2025-12")]
    [InlineData("The dam broke on 3 May.", "2025-05-03")]
    [InlineData("The fleet sailed on Christmas Eve 1989.", "1989-12-24")]
    [InlineData("The firm earned more in the year ended June 30.", "P1Y")]
    [InlineData("For the year, sales were flat.", "2025")]
    [InlineData("Following are statements made Tuesday by the two men.", "2025-07-08")]
    [InlineData("The two ministers meet again Tuesday.", "2025-07-15")]
    [InlineData("On Thursday it rained. The shares had not been so low since March, and ended the day at 12.", "2025-07-10")]
    [InlineData("In mid-August a storm tore the camp apart.", "2024-08")]
    [InlineData("On 3 August another tug, the Ostrava, arrived with fresh crew.", "2024-08-03")]
    [InlineData("They agreed to come on 3 August.", "2025-08-03")]
    [InlineData("The board gave him until mid-August.", "2025-08")]
    [InlineData("On 20 March last year she sailed. The engines stopped on 4 April.", "2024-04-04")]
    [InlineData("Harlow's had lost 4 percent on Friday.", "2025-07-11")]
    public void Relative_dates_count_from_the_publication_date(string text, string value) => Values(text, "2025-07-12").ShouldContain(value);

    [Theory]
    [InlineData("The ship left on 3 May 1897. Three days later she sank.", "1897-05-06")]
    [InlineData("The king died in 1603. The following year the theatre reopened.", "1604")]
    [InlineData("In March 2003 the court sat. It made the charge public on 4 June.", "2003-06-04")]
    [InlineData("The king died in 1603. The theatre reopened on 3 August of the following year.", "1604-08-03")]
    [InlineData("The duke fled in May 1603. He came back in the autumn of that year.", "1603-FA")]
    [InlineData("Hannibal crossed the Ebro in 218 BC. In August 216 he won at Cannae.", "BC0216-08")]
    [InlineData("On 24 April 1877 the Russians crossed. At dawn on June 27, the boats crossed.", "1877-06-27TMO")]
    [InlineData("On 24 April 1877 the guns were landed. During the night of 15–16 July, they opened fire.", "1877-07-15TNI")]
    [InlineData("The guns were landed on 3 July 1943. At 0430 hours they opened fire.", "1943-07-03T04:30")]
    [InlineData("The guns were landed on 27 June 1877. By nightfall of the 28th all was quiet.", "1877-06-28TEV")]
    [InlineData("The two armies met in the last week of April 1945.", "1945-W17")]
    [InlineData("They crossed on 3 June 1941. The town, which had been founded in 1889, gave up. On 9 June it was retaken.", "1941-06-09")]
    [InlineData("The dam was closed in 1939. The water came back in the summer of '46.", "1946-SU")]
    [InlineData("The war came in 431 BC. In the winter of 429–428 BC the walls were raised.", "BC0429-WI")]
    [InlineData("The tower fell in 1066. On Christmas Day that year it was blessed.", "1066-12-25")]
    [InlineData("The city fell in AD 70. In 330 the court was moved there.", "0330")]
    [InlineData("The fair was held on 3 May 1901. On the evening of the same day it burned.", "1901-05-03TEV")]
    [InlineData("The bridge was opened in 1944. Fifty years on, it was closed.", "1994")]
    [InlineData("The mill was built in the second half of the 19th century.", "18")]
    [InlineData("The mound was lived on from about 1200 to about 400 BCE.", "BC1200")]
    [InlineData("The mound was lived on from about 1200 to about 400 BCE.", "BC0400")]
    [InlineData("Sulla died in 78 BC. Between 110 and 107 he had been in Africa.", "BC0107")]
    [InlineData("His men had been in the field since the 80s BC.", "BC008")]
    [InlineData("The dynasty lasted until the 4th century AD. Its last coin was struck in 341.", "0341")]
    [InlineData("He landed on 13 November 1700. At noon on the 19th he reached the lines.", "1700-11-19T12:00")]
    [InlineData("He was shot at half past nine on the evening of 30 November 1718.", "1718-11-30T21:30")]
    [InlineData("The guns opened at 2 a.m. on 24 October 1917. Six hours later the attack began.", "1917-10-24T08:00")]
    [InlineData("The guns opened at 2 a.m. on 24 October 1917. Four and a half hours later the attack began.", "1917-10-24T06:30")]
    [InlineData("The fort was taken in December 1928. It was given back a year and a half later.", "1930-06")]
    [InlineData("The fort fell in July 1932. The last day of the month brought rain.", "1932-07-31")]
    [InlineData("They fought through 1915. He had been at the front since the previous July.", "1914-07")]
    [InlineData("They marched in August 1707 and crossed in the last days of the year. In late January they stood before the town.", "1708-01")]
    [InlineData("The first days of the spring of 1703 were dry.", "1703-SP")]
    [InlineData("They marched on 9 July 1701. The fort held out for the whole winter.", "1701-WI")]
    [InlineData("They dug in on 16 August 1917. On the 19th four bridges stood.", "1917-08-19")]
    [InlineData("Every paper wrote of Bloody Sunday.", "XXXX-WXX-7")]
    [InlineData("He landed on 24 December 1630. On 13 January of the new year he marched.", "1631-01-13")]
    [InlineData("They fought until December 1914. Early in the new year they met again.", "1915")]
    [InlineData("He landed on 3 January 1631. The town had risen the previous August. On 20 March the guns opened.", "1631-03-20")]
    [InlineData("On 10 May 1631 they waited. At seven o'clock that night they came.", "1631-05-10T19:00")]
    [InlineData("They landed on 15 September 1950. At 0633 the guns fell silent.", "1950-09-15T06:33")]
    [InlineData("They landed on 15 September 1950. At first light they went on.", "1950-09-15TMO")]
    [InlineData("They landed on 15 September 1950. Two nights later they were driven off.", "1950-09-17TNI")]
    [InlineData("They landed at 6 a.m. on 15 September 1950. Half an hour later they were driven off.", "1950-09-15T06:30")]
    [InlineData("They landed on 15 September 1950. The following Monday they met.", "1950-09-18")]
    [InlineData("They landed on 15 September 1950. The line had been drawn in August 1945, on the night of 10 August.", "1945-08-10TNI")]
    [InlineData("They landed on 24 December 1862. On the day after Christmas they marched.", "1862-12-26")]
    [InlineData("They landed on 3 May 1916. At ten the following morning they marched.", "1916-05-04T10:00")]
    [InlineData("They landed on 3 May 1916. The guns fired from dawn to late afternoon.", "1916-05-03TAF")]
    [InlineData("They landed on 3 May 1916. The night before, it had rained.", "1916-05-02TNI")]
    [InlineData("They landed on 3 May 1916. From 0600 to 0800 hours the guns fired.", "1916-05-03T08:00")]
    [InlineData("They landed on Monday, 1 May 1916. That Friday night they marched.", "1916-05-05TNI")]
    [InlineData("The war ended in 1881. The line was drawn in 1904, twenty-three years later. It was moved on 3 May.", "1904-05-03")]
    [InlineData("He kept Christmas 1627 there. Before Epiphany he left.", "1628-01-06")]
    [InlineData("The town fell in 1613. A year after that it burned.", "1614")]
    [InlineData("They marched on 3 May 1917. The road had been built the summer before.", "1916-SU")]
    [InlineData("The town fell on 4 July 1863. Its sister, besieged since 22 May, gave up on the 9th.", "1863-07-09")]
    [InlineData("The peace was signed on 27 July 1953. Nobody has crossed since then.", "1953-07-27")]
    [InlineData("In the spring of 1317 he was in Ireland; since the previous autumn nothing had grown. He fell on 14 October of the following year.", "1318-10-14")]
    public void A_narrative_counts_from_what_it_told_last(string text, string value) => Values(text, null).ShouldContain(value);

    [Theory]
    [InlineData("El barco llegó a Cádiz el viernes con la carga de los dos puertos.", "2025-07-11")]
    [InlineData("La asamblea de los vecinos se celebrará el martes en la plaza del pueblo.", "2025-07-15")]
    [InlineData("El puente de la villa se cayó hace tres años y no se ha levantado.", "2022")]
    [InlineData("El rey de la isla murió el 3 de mayo de 1897 en la torre.", "1897-05-03")]
    [InlineData("La casa de los condes es del siglo XVII y la torre del palacio también.", "16")]
    [InlineData("El cónsul murió el 15 de marzo del 44 a. C. en la ciudad de Roma.", "BC0044-03-15")]
    [InlineData("La guarnición de la villa se rindió el 7 de junio de 1880 a las cinco y media de la tarde.", "1880-06-07T17:30")]
    [InlineData("El barco de los condes se hundió en la noche del 8 al 9 de octubre de 1879.", "1879-10-08TNI")]
    [InlineData("La batalla de la costa empezó al amanecer y en primavera de 1881 la paz se firmó.", "2025-07-12TMO")]
    [InlineData("El rey de la isla nació en el 63 a.C. y murió en la torre en 14 d. C.", "0014")]
    public void Spanish_is_a_folder_of_its_own(string text, string value) => Values(text, "2025-07-12").ShouldContain(value);

    [Theory]
    [InlineData("Sales fell 8% in the third quarter from $90 million a year ago.", "2024-Q3", "2025-10-20")]
    [InlineData("The hearing is set to resume Monday.", "2025-07-14", "2025-07-12")]
    [InlineData("The deal, announced Wednesday, will close in August.", "2025-07-09", "2025-07-12")]
    [InlineData("The boat left on 2 June. It was seen again on the 16th.", "2025-06-16", "2025-07-12")]
    [InlineData("The deal, announced Wednesday, will close in August.", "2025-08", "2025-07-12")]
    [InlineData("They have until 5 p.m. EST Tuesday to answer.", "2025-07-15T17:00", "2025-07-12")]
    [InlineData("The market opened at 16:08 UTC.", "2025-07-12T16:08Z", "2025-07-12")]
    [InlineData("The strike lasted two and a half years.", "P2Y6M", "2025-07-12")]
    [InlineData("It happened in the last half of 2023.", "2023-H2", "2025-07-12")]
    [InlineData("It opened in January this year.", "2025-01", "2025-07-12")]
    [InlineData("Polls open on Election Day 2024.", "2024-11-05", "2025-07-12")]
    [InlineData("The talks are being held on Wednesday.", "2025-07-16", "2025-07-12")]
    [InlineData("The boat could sail as early as Tuesday.", "2025-07-15", "2025-07-12")]
    [InlineData("He may have left the town on Tuesday.", "2025-07-08", "2025-07-12")]
    [InlineData("The owner could not be reached Tuesday.", "2025-07-08", "2025-07-12")]
    [InlineData("The rate is the lowest since May 2008. In March it fell again.", "2025-03", "2025-07-12")]
    [InlineData("Years ago, this was a farm.", "PAST_REF", "2025-07-12")]
    [InlineData("Sales rose in the first half of 2025. The rate was 8.9 percent a year ago.", "2024", "2025-07-12")]
    [InlineData("The dealer was sentenced on Wednesday.", "2025-07-09", "2025-07-12")]
    [InlineData("The game starts at 7 p.m. ET Saturday.", "2025-07-12T19:00", "2025-07-12")]
    [InlineData("Sales rose in the third quarter. For the nine months, they fell 3% from a year earlier.", "2024", "2025-10-20")]
    [InlineData("Profit fell in the third quarter. After a flat second quarter, sales were below those of the year-earlier period.", "2024-Q3", "2025-10-20")]
    [InlineData("Profit in the three months ended Sept. 30 slid to $4 million from $6 million a year earlier.", "2024-Q3", "2025-10-24")]
    [InlineData("Sales rose 43% in February compared with the same period last year.", "2024-02", "2025-03-03")]
    [InlineData("The firm will close ten plants. Output fell in the fourth quarter.", "2025-Q4", "2025-08-19")]
    [InlineData("The bank is for sale under a June agreement.", "2025-06", "2025-10-27")]
    [InlineData("On Friday, when the owners set aside their plans, it rained.", "2025-07-11", "2025-07-12")]
    [InlineData("It is delayed because of current prices.", "PRESENT_REF", "2025-07-12")]
    [InlineData("It will one day be a museum.", "FUTURE_REF", "2025-07-12")]
    [InlineData("The storm will reach the coast overnight.", "2025-07-12TNI", "2025-07-12")]
    [InlineData("Her book comes out in the spring.", "2026-SP", "2025-07-12")]
    [InlineData("Sales fell 4% through the first nine months of the year.", "2025", "2025-10-27")]
    public void News_is_read_as_TimeML_annotates_it(string text, string value, string date) => Values(text, date).ShouldContain(value);

    [Theory]
    [InlineData("The 6-year-old boy and his 39-year-old father waited.")]
    [InlineData("He said he may march to 1600 Pennsylvania Avenue.")]
    [InlineData("They sell four flights a day for $12 an hour.")]
    [InlineData("He watched 60 Minutes and bought 500 shares.")]
    [InlineData("She left as soon as he called, in her 30s.")]
    [InlineData("It was withdrawn at the last minute.")]
    public void Ages_rates_titles_and_addresses_are_no_times(string text) => Values(text, "2025-07-12").ShouldBeEmpty();

    [Theory]
    [InlineData("The 6-year-old boy waited.", "P6Y")]
    [InlineData("Ana Ruiz, aged 54, waited.", "P54Y")]
    [InlineData("She left home at the age of twelve.", "P12Y")]
    [InlineData("The child was eighteen months old.", "P18M")]
    [InlineData("He died at the age of ninety-one.", "P91Y")]
    public void Ages_are_durations_apart_from_the_times(string text, string value)
    {
        var document = English.Read(text, "2025-07-12");
        document.Ages.Select(age => age.Value).ShouldBe([value]);
        document.Timexes.ShouldBeEmpty();
    }

    [Fact]
    public void Earlier_that_day_is_the_day_of_what_happened_not_of_the_saying() =>
        Values("The bank was robbed on Wednesday. Police said today that two men were held. Earlier that day, they had hired a car.", "2025-07-12")[^1].ShouldBe("2025-07-09");

    [Theory]
    [InlineData("She may leave and march on.")]
    [InlineData("They sold 2,000 tickets for $1990.")]
    [InlineData("The second boat was faster.")]
    [InlineData("1600 people live at 1920 Harbour Road.")]
    [InlineData("He sat in the sun.")]
    [InlineData("The record of 2:03:38 stands.")]
    [InlineData("She works at the Summer Institute and lives in the Christmas Cottage.")]
    [InlineData("One quarter of the people began this second term hungry.")]
    [InlineData("She came on the fourth or fifth day.")]
    [InlineData("It was the worst storm of the year, and the second that struck the coast.")]
    [InlineData("The 1200 crossbows stood at 1730 feet.")]
    public void What_only_looks_like_a_time_is_none(string text) => English.Read(text).Timexes.Where(timex => timex.Interval is not null && timex.Value.Length > 4).ShouldBeEmpty();

    [Fact]
    public void Without_a_publication_date_last_year_stays_open() =>
        English.Read("The mill burned down in 1871. It was rebuilt last year.", null).Timexes[^1].Interval.ShouldBeNull();

    [Fact]
    public void A_month_is_all_its_days()
    {
        var april = English.Read("Rain fell in April 2025.").Timexes.Single().Interval!;
        (april.Start, april.End, april.Granularity).ShouldBe((English.Day("2025-04-01"), English.Day("2025-04-30"), Granularity.Month));
    }

    [Fact]
    public void Late_in_a_year_is_its_last_third_and_not_sharp()
    {
        var late = English.Read("It opened in late 2024.").Timexes.Single().Interval!;
        late.Approximate.ShouldBeTrue();
        late.Start.ShouldBeGreaterThan(English.Day("2024-08-15"));
        late.End.ShouldBe(English.Day("2024-12-31"));
    }

    [Theory]
    [InlineData("Easter 2024", "2024-03-31")]
    [InlineData("Thanksgiving 2023", "2023-11-23")]
    [InlineData("Good Friday 2025", "2025-04-18")]
    [InlineData("Orthodox Easter 2024", "2024-05-05")]
    [InlineData("Rosh Hashanah 2024", "2024-10-03")]
    [InlineData("Passover 2024", "2024-04-23")]
    [InlineData("Purim 2024", "2024-03-24")]
    [InlineData("Lunar New Year 2024", "2024-02-10")]
    [InlineData("Mid-Autumn Festival 2023", "2023-09-29")]
    [InlineData("Eid al-Fitr 2024", "2024-04-10")]
    public void Feasts_move_as_the_calendar_says(string feast, string value) => Values($"They met on {feast}.", "2025-07-12").ShouldContain(value);

    [Fact]
    public void A_long_line_of_digits_is_read_in_one_pass() => English.Read(new string('7', 200_000)).Timexes.ShouldBeEmpty();

    private static List<string> Values(string text, string? date) => [.. English.Read(text, date).Timexes.Select(timex => timex.Value)];
}

using Timeline.Extraction.Events;
using Timeline.Extraction.Events.Recognition;

namespace Timeline.Extraction.Tests.Events;

public class TriggerFinderTests
{
    private const float Possible = EventNetwork.Possible + 0.1f, Likely = EventNetwork.Likely + 0.1f;

    [Theory]
    [InlineData("The queen appeared at a recital in Lima in August 1956.", "recital", Possible, true)]
    [InlineData("The queen appeared at a recital in Lima.", "recital", Possible, false)]
    [InlineData("The queen appeared at a recital in Lima.", "recital", Likely, true)]
    [InlineData("Thousands came to Leeds to celebrate the verdict.", "celebrate", Likely, true)]
    [InlineData("The colonel accused the rebels of shelling the harbour.", "shelling", Likely, true)]
    [InlineData("In March a candle set fire to a bunk.", "set", Likely, true)]
    [InlineData("By noon bulldozers had dug trenches at the cemetery for the dead.", "dug", Likely, true)]
    [InlineData("The two heavily sanctioned nations signed a deal.", "sanctioned", Likely, false)]
    [InlineData("The envoys met in Oslo to discuss the war.", "discuss", Likely, false)]
    [InlineData("Police in Lima gave no details.", "gave", Likely, false)]
    public void What_the_rules_leave_out_is_looked_at_where_it_is_likely_or_dated(string text, string word, float chance, bool isFound)
    {
        var document = English.Read(text);
        var chances = Enumerable.Range(0, document.Tokens.Length).Select(token => document.Word(token).SequenceEqual(word) ? chance : 0).ToArray();
        TriggerFinder.Find(document, 0, new Quotation(document), chances).Exists(trigger => document.Word(trigger.Token).SequenceEqual(word)).ShouldBe(isFound);
    }
}

using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>The dates of a life in brackets after a name: "Anna Lund (3 March 1861 – 17 October 1934)".</summary>
/// <param name="Birth">Index in <see cref="Document.Timexes"/>.</param>
/// <param name="Death">Index in <see cref="Document.Timexes"/>.</param>
internal readonly record struct Lifespan(int Birth, int Death)
{
    private const int LongestLife = 120, ShortestLife = 8, FarthestTokens = 24;


    /// <summary>Adds the birth and the death that stand in brackets after a name in the sentence.</summary>
    public static void Tell(Document document, Sentence sentence, Participants people, bool isLife)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (document.Text[document.Tokens[i].Start] != '(' || At(document, i) is not { } life) continue;
            var name = people.FullName(document, i - 1);
            if (isLife) people.Protagonist ??= name;
            document.Events.Add(Of(document, sentence, life.Birth, name, "birth", name + " is born"));
            document.Events.Add(Of(document, sentence, life.Death, name, "death", name + " dies"));
        }
    }

    private static Event Of(Document document, Sentence sentence, int timex, string name, string told, string title) => new(sentence.Span, document.Timexes[timex].Span, title)
    {
        TriggerToken = document.Timexes[timex].FirstToken, Kind = EventKind.Life, Class = told, When = document.Timexes[timex].Interval, WhenTimex = timex, Who = [name], Confidence = 0.45,
    };

    /// <summary>The life whose dates stand in the brackets that the token opens; null where none do.</summary>
    public static Lifespan? At(Document document, int bracket)
    {
        if (bracket == 0) return null;
        int low = 0, high = document.Timexes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Timexes[middle].FirstToken < bracket) low = middle + 1;
            else high = middle;
        }
        if (low + 1 >= document.Timexes.Count || document.Timexes[low] is not { Interval: { } birth } first || document.Timexes[low + 1] is not { Interval: { } death } second) return null;
        if (second.EndToken - bracket > FarthestTokens || second.EndToken >= document.Tokens.Length || second.FirstToken != first.EndToken + 1) return null;
        if (document.Text[document.Tokens[first.EndToken].Start] is not ('-' or '–' or '—') || document.Text[document.Tokens[second.EndToken].Start] != ')') return null;
        var years = death.Start.Year - birth.Start.Year;
        return birth.Granularity <= Granularity.Year && years is >= ShortestLife and <= LongestLife && Clause.IsName(document, bracket - 1) ? new Lifespan(low, low + 1) : null;
    }
}

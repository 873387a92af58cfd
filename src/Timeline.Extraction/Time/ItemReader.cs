using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Turns tokens into the items that rules read: numbers by their shape, number words added up, names of several words made one.</summary>
internal sealed class ItemReader(TimeLexicon lexicon)
{
    private static readonly ulong Hyphen = WordKey.Of("-");

    private readonly ulong _hundred = lexicon.Single("hundred"), _thousand = lexicon.Single("thousand"), _and = lexicon.Single("number-and");

    private readonly WordSet _names = lexicon.Cue("months-and-names");

    /// <param name="items">Receives the items; at least as long as the document has tokens.</param>
    /// <returns>How many items there are.</returns>
    public int Read(Document document, Span<TimeItem> items)
    {
        var tokens = document.Tokens;
        var count = 0;
        for (var i = 0; i < tokens.Length;)
        {
            ref readonly var token = ref tokens[i];
            ref readonly var word = ref lexicon.Of(token.Key);
            ref var item = ref items[count++];
            if (token.Kind is TokenKind.Number or TokenKind.Mixed) item = Number(document, i);
            else if (word.Classes != 0 || word.StartsPhrase) item = Known(document, i, word);
            else item = new TimeItem(i, i + 1, token.Key, word.RuleFlags, 0, 0);
            i = item.EndToken;
        }
        return count;
    }

    private TimeItem Number(Document document, int i)
    {
        var token = document.Tokens[i];
        var (classes, number) = NumberShape.Read(document.Word(i));
        // The suffix of an ordinal is the language's: 12th, 12º.
        if (classes == 0 && token.Kind == TokenKind.Mixed) return Known(document, i, lexicon.Of(token.Key));
        return new TimeItem(i, i + 1, token.Key, classes, number, 0);
    }

    private TimeItem Known(Document document, int i, in TimeLexicon.Word word)
    {
        var item = KnownAs(document, i, word);
        return item with { Classes = item.Classes | word.RuleFlags };
    }

    private TimeItem KnownAs(Document document, int i, in TimeLexicon.Word word)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        if (word.StartsPhrase && token.Kind != TokenKind.Lower)
            foreach (var phrase in lexicon.Phrases[token.Key])
                if (Follows(tokens, i, phrase.Keys)) return new TimeItem(i, i + phrase.Keys.Length, token.Key, Bit(phrase.Class), phrase.Value, 0);
        if ((word.Classes & Bit(TimeClass.Cardinal)) != 0)
        {
            // "Ochenta" is a number and, after "los años", a decade.
            var number = Cardinal(tokens, i, word.Value);
            return number.EndToken == i + 1 ? number with { Classes = number.Classes | word.Classes & ~Bit(TimeClass.Cardinal) } : number;
        }
        var found = word.Classes;
        // "may", "march", "sat", "sun" are times only with a capital; "january" and "wednesday" are nothing else.
        if (token.Kind == TokenKind.Lower && (word.Classes & Bit(TimeClass.Month)) == 0 | _names.Contains(token.Key)) found &= ~lexicon.CasedClasses;
        // Roman numerals and eras are written large: XII, BC.
        if (token.Kind != TokenKind.Upper && token.Length > 1) found &= ~Bit(TimeClass.Roman);
        if (token.Kind == TokenKind.Lower && !document.Word(i).Contains('.')) found &= ~(Bit(TimeClass.Era) | Bit(TimeClass.Roman) | Bit(TimeClass.Zone));
        if ((found & Bit(TimeClass.Ordinal)) != 0) found |= Bit(TimeClass.Nth) | (word.Ordinal <= 31 ? Bit(TimeClass.Day) : 0);
        return new TimeItem(i, i + 1, token.Key, found, word.Value, word.Ordinal);
    }

    /// <summary>"twenty", "twenty-five", "two hundred", "nineteen ninety-six": number words from token <paramref name="i"/> on. "Twenty-fifth" is an ordinal.</summary>
    /// <param name="below">"Hundred" and "thousand" are taken in only where they are less: what follows "hundred" is below it.</param>
    private TimeItem Cardinal(Token[] tokens, int i, int value, int below = int.MaxValue)
    {
        // "A hundred and seventy" begins with what other numbers are multiplied by.
        var (end, total) = Multiplier(tokens[i].Key) > 1 && value < below ? (i, 1) : (i + 1, value);
        if (value is >= 20 and < 100)
        {
            var next = end < tokens.Length && tokens[end].Key == Hyphen ? end + 1 : end;
            if (next < tokens.Length)
            {
                ref readonly var ones = ref lexicon.Of(tokens[next].Key);
                if ((ones.Classes & Bit(TimeClass.Cardinal)) != 0 && ones.Value < 10) (total, end) = (value + ones.Value, next + 1);
                else if ((ones.Classes & Bit(TimeClass.Ordinal)) != 0 && ones.Ordinal < 10)
                {
                    var nth = value + ones.Ordinal;
                    return new TimeItem(i, next + 1, tokens[i].Key, Bit(TimeClass.Nth) | (nth <= 31 ? Bit(TimeClass.Day) : 0), nth, 0);
                }
            }
        }
        // "nineteen ninety-six": a year as it is spoken.
        if (below == int.MaxValue && value is >= 15 and <= 20 && end < tokens.Length && lexicon.Of(tokens[end].Key) is var tens && (tens.Classes & Bit(TimeClass.Cardinal)) != 0 && tens.Value is >= 10 and < 100
            && Cardinal(tokens, end, tens.Value, 1) is { Number: < 100 } rest)
            return new TimeItem(i, rest.EndToken, tokens[i].Key, Bit(TimeClass.Year), value * 100 + rest.Number, 0);
        while (end < tokens.Length && Multiplier(tokens[end].Key) is > 1 and var times && times < below && total < 1000)
        {
            total *= times;
            end++;
            var next = end < tokens.Length && tokens[end].Key == _and ? end + 1 : end;
            if (next < tokens.Length && lexicon.Of(tokens[next].Key) is var more && (more.Classes & Bit(TimeClass.Cardinal)) != 0)
            {
                var tail = Cardinal(tokens, next, more.Value, times);
                if (tail.Number < total) (total, end) = (total + tail.Number, tail.EndToken);
            }
        }
        return new TimeItem(i, end, tokens[i].Key, Bit(TimeClass.Num) | (NumberShape.IsAge(total) ? Bit(TimeClass.Age) : 0), total, 0);
    }

    private int Multiplier(ulong key) => key == _hundred ? 100 : key == _thousand ? 1000 : 1;

    private static bool Follows(Token[] tokens, int at, ulong[] keys)
    {
        if (at + keys.Length > tokens.Length) return false;
        for (var i = 0; i < keys.Length; i++)
            if (tokens[at + i].Key != keys[i]) return false;
        return true;
    }

    private static ulong Bit(TimeClass c) => 1ul << (int)c;
}

using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>Turns tokens into the items that rules read: numbers by their shape, number words added up, names of several words made one.</summary>
internal sealed class ItemReader(TimeLexicon lexicon)
{
    private static readonly ulong Hyphen = WordKey.Of("-"), Hundred = WordKey.Of("hundred"), Thousand = WordKey.Of("thousand"), And = WordKey.Of("and");

    public List<TimeItem> Read(Document document)
    {
        var tokens = document.Tokens;
        var items = new List<TimeItem>(tokens.Length);
        for (var i = 0; i < tokens.Length;)
        {
            var item = ReadAt(document, i);
            items.Add(item);
            i = item.EndToken;
        }
        return items;
    }

    private TimeItem ReadAt(Document document, int i)
    {
        var tokens = document.Tokens;
        var token = tokens[i];
        if (lexicon.Phrases.TryGetValue(token.Key, out var phrases) && token.Kind != TokenKind.Lower)
            foreach (var phrase in phrases)
                if (Follows(tokens, i, phrase.Keys)) return new TimeItem(i, i + phrase.Keys.Length, token.Key, Bit(phrase.Class), phrase.Value, 0);
        if (token.Kind is TokenKind.Number or TokenKind.Mixed)
        {
            var (classes, number) = NumberShape.Read(document.Word(i));
            if (classes != 0) return new TimeItem(i, i + 1, token.Key, classes, number, 0);
        }
        if (!lexicon.Words.TryGetValue(token.Key, out var word)) return new TimeItem(i, i + 1, token.Key, 0, 0, 0);
        if ((word.Classes & Bit(TimeClass.Cardinal)) != 0) return Cardinal(tokens, i, word.Value);
        var found = word.Classes;
        // "may", "march", "sat", "sun": a month or a day of the week is written with a capital.
        if (token.Kind == TokenKind.Lower) found &= ~(Bit(TimeClass.Month) | Bit(TimeClass.Wd) | Bit(TimeClass.Wda));
        if (token.Kind == TokenKind.Lower && (word.Classes & Bit(TimeClass.Era)) != 0) found = 0;
        if ((found & Bit(TimeClass.Ordinal)) != 0) found |= Bit(TimeClass.Nth) | Bit(TimeClass.Day);
        return new TimeItem(i, i + 1, token.Key, found, word.Value, word.Ordinal);
    }

    /// <summary>"twenty", "twenty-five", "two hundred": number words from token <paramref name="i"/> on. "Twenty-fifth" is an ordinal.</summary>
    private TimeItem Cardinal(Token[] tokens, int i, int value)
    {
        int end = i + 1, total = value;
        if (value is >= 20 and < 100)
        {
            var next = end < tokens.Length && tokens[end].Key == Hyphen ? end + 1 : end;
            if (next < tokens.Length && lexicon.Words.TryGetValue(tokens[next].Key, out var ones))
            {
                if ((ones.Classes & Bit(TimeClass.Cardinal)) != 0 && ones.Value < 10) (total, end) = (value + ones.Value, next + 1);
                else if ((ones.Classes & Bit(TimeClass.Ordinal)) != 0 && ones.Ordinal < 10)
                {
                    var nth = value + ones.Ordinal;
                    return new TimeItem(i, next + 1, tokens[i].Key, Bit(TimeClass.Nth) | (nth <= 31 ? Bit(TimeClass.Day) : 0), nth, 0);
                }
            }
        }
        while (end < tokens.Length && (tokens[end].Key == Hundred || tokens[end].Key == Thousand) && total < 1000)
        {
            total *= tokens[end].Key == Hundred ? 100 : 1000;
            end++;
            var next = end < tokens.Length && tokens[end].Key == And ? end + 1 : end;
            if (next < tokens.Length && lexicon.Words.TryGetValue(tokens[next].Key, out var rest) && (rest.Classes & Bit(TimeClass.Cardinal)) != 0)
            {
                var tail = Cardinal(tokens, next, rest.Value);
                if (tail.Number < total) (total, end) = (total + tail.Number, tail.EndToken);
            }
        }
        return new TimeItem(i, end, tokens[i].Key, Bit(TimeClass.Num), total, 0);
    }

    private static bool Follows(Token[] tokens, int at, ulong[] keys)
    {
        if (at + keys.Length > tokens.Length) return false;
        for (var i = 0; i < keys.Length; i++)
            if (tokens[at + i].Key != keys[i]) return false;
        return true;
    }

    private static uint Bit(TimeClass c) => 1u << (int)c;
}

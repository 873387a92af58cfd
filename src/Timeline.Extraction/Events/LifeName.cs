using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>
/// The name of the one whose life an article tells, as it stands alone above it or where its first sentence begins. What has a capital there belongs to it, whatever the tagger makes of it:
/// 'Edda "Didda" Holm (3 May 1901 –', "Holm-Berg was", "HOLM, Sir OLE JENS, Danish explorer".
/// </summary>
internal static class LifeName
{
    /// <summary>The share of "he" or "she" among the words of a life.</summary>
    private const double OfOne = 0.025;

    private const int LastParagraph = 2, LongestNickname = 3, FewestWords = 6, MostWords = 7;

    private static readonly WordSet NoNames = Clause.Keys("the a an early later life career biography background childhood youth education history family years training studies works exile born in at on after before during from as when while"),
        Copulas = Clause.Keys("was is"), Joints = Clause.Keys("of");

    /// <summary>The name; null where the head shows none.</summary>
    public static string? Of(Document document)
    {
        string? headline = null;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph > LastParagraph) break;
            if (sentence.FirstToken >= sentence.EndToken) continue;
            if (sentence.Paragraph == 0 && (Headline.Is(document, sentence) || document.Word(sentence.EndToken - 1) is ")")) headline ??= Read(document, sentence, isHeadline: true);
            // "Kitto" above "Ole Dahl, known as Kitto, was"
            else if (sentence.EndToken - sentence.FirstToken >= FewestWords)
                return headline is not null && (headline.AsSpan().ContainsAny(' ', '-') || sentence.Span.In(document.Text).Contains(headline, StringComparison.Ordinal)) ? headline : Read(document, sentence, isHeadline: false);
        }
        return headline;
    }

    /// <summary>An article tells much of one "he" or "she", and somebody's name stands at its head.</summary>
    public static bool TellsLife(Document document)
    {
        var (he, she) = Persons.Pronouns(document);
        if (Math.Max(he, she) < OfOne * document.Tokens.Length || Of(document) is not { } name) return false;
        // No war, and no ship.
        var words = name.Split(' ');
        return EventLexicon.OfNoun(WordKey.Of(words[^1])) is null && (he > she || Persons.IsFirstName(words[0]));
    }

    private static string? Read(Document document, Sentence sentence, bool isHeadline)
    {
        var first = sentence.FirstToken;
        var (words, end) = Words(document, first, sentence.EndToken, isHeadline);
        if (words.Count is 0 or > MostWords) return null;
        var behind = end < sentence.EndToken ? document.Text[document.Tokens[end].Start] : '\0';
        // "HOLM, Sir OLE JENS, Danish explorer"
        if (behind == ',' && document.Tokens[first].Kind == TokenKind.Upper && Words(document, end + 1, sentence.EndToken, isHeadline) is ({ Count: > 0 and <= MostWords } given, var stop) && (stop == sentence.EndToken || document.Text[document.Tokens[stop].Start] is '(' or ',' or '.' or ':'))
            return Written([.. given, .. words]);
        var isWhole = isHeadline ? end == sentence.EndToken || behind is '(' || behind is ':' or ',' && words.Count > 1
            : document.Tags[first] != PartOfSpeech.Adposition && (behind is '(' || behind is '.' && words[0].All(char.IsUpper) || words.Count > 1 && (behind is ',' || Copulas.Contains(document.Tokens[end].Key)));
        return isWhole ? Written(words) : null;
    }

    /// <summary>The words of a name without the titles before it, nicknames inside it and honours behind it, and where it ends.</summary>
    private static (List<string> Words, int End) Words(Document document, int first, int limit, bool isHeadline)
    {
        var words = new List<string>();
        var at = first;
        while (at < limit && document.TimexAt(at) is null)
        {
            var token = document.Tokens[at];
            if (token.Kind is TokenKind.Capitalised or TokenKind.Upper or TokenKind.Mixed)
            {
                if (NoNames.Contains(token.Key)) return ([], at);
                if (words.Count > 0 || PlaceWords.ClassOf(token) != PlaceWords.WordClass.Title) words.Add(document.Word(at).ToString());
                at++;
            }
            else if (words.Count > 0 && at + 1 < limit && document.Word(at) is "-" && document.Tokens[at - 1].End == token.Start && document.Tokens[at + 1].Start == token.End)
            {
                words[^1] += "-" + document.Word(at + 1).ToString();
                at += 2;
            }
            // "Abd el-Kader"
            else if (at + 2 < limit && words.Count > 0 && PersonNames.IsParticle(token) && document.Word(at + 1) is "-" && document.Tokens[at + 2].Kind == TokenKind.Capitalised)
            {
                words.Add(document.SpanOf(at, at + 3).In(document.Text).ToString());
                at += 3;
            }
            else if (at + 1 < limit && words.Count > 0 && (PersonNames.IsParticle(token) || isHeadline && Joints.Contains(token.Key)) && (document.Tokens[at + 1].Kind == TokenKind.Capitalised || PersonNames.IsParticle(document.Tokens[at + 1]))) words.Add(document.Word(at++).ToString());
            else if (words.Count > 0 && Nickname(document, at, limit) is > 0 and var behind) at = behind;
            else break;
        }
        while (words.Count > 2 && words[0].Any(char.IsLower) && IsHonour(words[^1])) words.RemoveAt(words.Count - 1);
        return (words, at);
    }

    /// <summary>Behind a nickname in quotation marks or brackets that the name goes on after; 0 where none opens.</summary>
    private static int Nickname(Document document, int open, int limit)
    {
        if (document.Text[document.Tokens[open].Start] is not ('"' or '“' or '\'' or '‘' or '(')) return 0;
        var close = open + 1;
        while (close < limit && close <= open + LongestNickname && document.Tokens[close].Kind == TokenKind.Capitalised) close++;
        return close > open + 1 && close + 1 < limit && document.Text[document.Tokens[close].Start] is '"' or '”' or '\'' or '’' or ')' && document.Tokens[close + 1].Kind == TokenKind.Capitalised ? close + 1 : 0;
    }

    /// <summary>"FRS", "ForMemRS", not "XII".</summary>
    private static bool IsHonour(string word) => word.Count(char.IsUpper) > 1 && !IsNumber(word) && char.IsUpper(word[^1]) && word.All(char.IsLetter);

    private static bool IsNumber(string word) => word.All(letter => letter is 'I' or 'V' or 'X');

    /// <summary>"OLE HOLM II" → "Ole Holm II".</summary>
    private static string Written(List<string> words)
    {
        var isLoud = words.All(word => !word.Any(char.IsLower)) || words[^1].Length > 2 && !words[^1].Any(char.IsLower);
        return string.Join(' ', isLoud ? words.Select(word => word.Length < 3 || IsNumber(word) || word.Any(char.IsLower) ? word : string.Join('-', word.Split('-').Select(part => part[0] + part[1..].ToLowerInvariant()))) : words);
    }
}

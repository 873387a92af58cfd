using System.Text;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events;

/// <summary>How a few words are taken from a headline or a first sentence, and how they are written before a title.</summary>
internal static class TopicPhrase
{
    /// <summary>Characters that a topic may have.</summary>
    public const int Longest = 46;

    /// <summary>Characters that a headline may have that has no shorter beginning.</summary>
    private const int LongestWhole = 60;

    /// <summary>Characters that the beginning of a headline may have that stands before a long title.</summary>
    private const int LongestBrief = 32;

    private const int Shortest = 4, FewestTold = 3, LeastSpoken = 4;

    /// <summary>What goes on for a while and is no event itself.</summary>
    private static readonly WordSet Matters = Clause.Keys("bill bid offer ban law plan case crisis scandal dispute row lawsuit suit probe inquiry investigation project shortage recall drill mission leak vote programme program"),
        Small = Clause.Keys("a an the and or but for of in on at to by from as with"),
        Parting = Clause.Keys("as after amid while when despite");

    /// <summary>Words that a phrase does not begin with.</summary>
    public static readonly WordSet Openers = Clause.Keys("the a an this that these those some his her its their our my your another more several many such all any both");

    /// <summary>The phrase of a noun without article; null where it is too long or names nothing.</summary>
    public static string? Of(Document document, int noun)
    {
        if (IsClause(document, noun)) return null;
        foreach (var brief in (ReadOnlySpan<bool>)[false, true])
        {
            var tokens = NounPhrase.Tokens(document, noun, brief);
            // "Friday's bombing": the pin shows the day.
            tokens.RemoveAll(token => token != noun && (NounPhrase.IsTime(document, token) || document.Tree.Relation(token) == Relation.Case && document.Tree.Head(token) is >= 0 and var led && NounPhrase.IsTime(document, led)));
            // "Fire in Hull kills nine": the parser takes the verbs of headlines for nouns.
            if (tokens.FindIndex(token => token > noun && document.Tokens[token].Kind == TokenKind.Lower && TitleVerb.IsFinite(document, token)) is >= 0 and var verb) tokens.RemoveRange(verb, tokens.Count - verb);
            // "Chad votes 98.8 percent for union"
            if (noun + 1 < document.Tokens.Length && document.Tokens[noun].Kind == TokenKind.Lower && document.Tags[noun + 1] == PartOfSpeech.Numeral) continue;
            while (tokens.Count > 1 && tokens[0] != noun && Openers.Contains(document.Tokens[tokens[0]].Key)) tokens.RemoveAt(0);
            if (!tokens.Exists(token => Clause.IsName(document, token) || Clause.IsPlace(document, token)) && !(brief && Happens(document, noun))) continue;
            if (tokens.Zip(tokens.Skip(1)).Any(pair => IsGap(document, pair.First, pair.Second))) continue;
            // Torn from the name before it.
            if (tokens[0] > 0 && (document.Tags[tokens[0] - 1] == PartOfSpeech.ProperNoun || document.Tags[tokens[0]] == PartOfSpeech.ProperNoun && document.Tokens[tokens[0] - 1].Kind == TokenKind.Capitalised) && document.Tokens[tokens[0] - 1].End + 1 >= document.Tokens[tokens[0]].Start && !NounPhrase.IsTime(document, tokens[0] - 1)) return null;
            var text = new StringBuilder();
            NounPhrase.Append(text, document, tokens);
            if (document.Tags[tokens[0]] != PartOfSpeech.ProperNoun && !Clause.IsPlace(document, tokens[0]) && !IsCapitalInside(document, tokens[0]) && text.Length > 1 && !char.IsUpper(text[1])) text[0] = char.ToLowerInvariant(text[0]);
            if (text.Length is >= Shortest and <= Longest && text.ToString() is var phrase && phrase.IndexOfAny([',', '"', '“', ':', '(']) < 0 && (char.IsLetterOrDigit(phrase[^1]) || phrase[^1] == '.')) return phrase;
        }
        return null;
    }

    /// <summary>"Troops fire on crowd in Hull": the parser takes the verb behind a plural at the head of a headline for a noun.</summary>
    private static bool IsClause(Document document, int noun) =>
        noun > 0 && document.Sentences[document.SentenceOf(noun)].FirstToken == noun - 1 && document.Tags[noun - 1] == PartOfSpeech.Noun && Number.IsPlural(document, noun - 1) && document.Tokens[noun].Kind == TokenKind.Lower && EventLexicon.HasVerb(document.Lemmas.Key(noun), 0);

    /// <summary>"An owl: French cave opens": a capital that neither begins the sentence nor stands on every noun.</summary>
    private static bool IsCapitalInside(Document document, int token) =>
        document.Sentences[document.SentenceOf(token)] is var sentence && token > sentence.FirstToken && document.Tokens[token].Kind == TokenKind.Capitalised && !HasCapitals(document, sentence);

    /// <summary>A noun or verb between two words of a phrase is left out: "thanks them with a party".</summary>
    private static bool IsGap(Document document, int word, int next)
    {
        for (var i = word + 1; i < next; i++)
            if (document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb && !NounPhrase.IsTime(document, i)) return true;
        return false;
    }

    /// <summary>"Crash of a train in Peru" → "Peru crash": what takes place, with its place in front; null where the phrase ends in no place or has another name.</summary>
    public static string? AtPlace(Document document, int noun, string phrase)
    {
        if (!Happens(document, noun)) return null;
        var tokens = NounPhrase.Tokens(document, noun, brief: false);
        var place = document.Places.Find(mention => mention.FirstToken > noun && tokens.Contains(mention.FirstToken) && Clause.IsProper(document, mention) && phrase.EndsWith(mention.Span.In(document.Text), StringComparison.Ordinal));
        if (place is null || document.Word(place.FirstToken - 1) is not ("in" or "at" or "of" or "near" or "off" or "on" or "the") || tokens.Exists(token => token < place.FirstToken && (Clause.IsName(document, token) || token <= noun && Clause.IsPlace(document, token)))) return null;
        var text = new StringBuilder();
        NounPhrase.Append(text, document, tokens.FindAll(token => token <= noun && !Openers.Contains(document.Tokens[token].Key) && !NounPhrase.IsTime(document, token)));
        return $"{place.Span.In(document.Text)} {char.ToLowerInvariant(text[0])}{text.ToString(1, text.Length - 1)}";
    }

    /// <summary>A headline, and its first part where it is long: up to a mark or conjunction, else up to a preposition behind its verb; empty where that tells nothing.</summary>
    public static string[] OfHeadline(Document document, Sentence headline)
    {
        var (start, end) = (headline.FirstToken, headline.EndToken);
        for (var i = start; i < end; i++)
            if (document.Word(i) is ";" or "." && document.Tokens[i].Length == 1) end = i;
            // "Football: Hull win the cup", "Fire in Hull: two dead"
            else if (document.Word(i) is ":" && i - start >= FewestTold) end = i;
            else if (document.Word(i) is ":") start = i + 1;
        string?[] parts = [Shortened(document, start, end, LongestWhole), Shortened(document, start, end, Longest), Shortened(document, start, end, LongestBrief) is { } brief && HasName(document, headline, brief) ? brief : null];
        return [.. parts.OfType<string>().Distinct()];
    }

    /// <summary>The words where they are few enough, or as many of them as tell something.</summary>
    /// <param name="longest">Characters that they may have.</param>
    private static string? Shortened(Document document, int start, int end, int longest)
    {
        for (var i = start + 1; i < end && IsLong(end); i++)
            if ((i >= start + FewestTold || (Clause.IsName(document, start) || Clause.IsPlace(document, start)) && Tells(i)) && (document.Word(i) is "," || Parting.Contains(document.Tokens[i].Key))) end = i;
        for (var i = end - 1; i >= start + FewestTold && IsLong(end); i--)
            if (document.Word(i) is not ("of" or "'s" or "’s" or "'" or "’") && document.Tags[i] is PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Particle && document.Tree.Relation(i) != Relation.ParticleOfVerb && document.Tags[i - 1] is not (PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.Determiner) && Tells(i) && !Tears(i)) end = i;
        return end - start > 1 && (Tells(end) || end - start >= FewestTold && HasPlace(end)) ? OfHeadline(document.SpanOf(start, end).In(document.Text).ToString(), longest) : null;

        bool IsLong(int to) => document.Tokens[to - 1].End - document.Tokens[start].Start > longest;
        bool Tells(int to) => Enumerable.Range(start, to - start).Any(i => document.Tags[i] == PartOfSpeech.Verb && document.VerbForms[i] != VerbForm.Gerund || EventLexicon.OfNoun(document.Lemmas.Key(i)) is not null || i > start && EventLexicon.HasVerb(document.Lemmas.Key(i), 0));
        // "Japan says chain reaction | at plant has stopped", "man rescued | from ferry dies", "wins in boost | for the premier"; in few words "protest over rise | in prices" too
        bool Tears(int to) => Enumerable.Range(to, end - to).Any(i => document.Tags[i] == PartOfSpeech.Verb && document.Tree.Relation(i) is Relation.Root or Relation.ClausalComplement)
            || document.Tokens[to - 1].Kind == TokenKind.Lower && (longest < Longest ? document.Tags[to - 2] == PartOfSpeech.Adposition : document.Word(to - 2) is "in");
        bool HasPlace(int to) => Enumerable.Range(start, to - start).Any(i => Clause.IsPlace(document, i));
    }

    /// <summary>A headline that is nothing but a name, "Kiruna", "Duchy of Hull"; null for any other.</summary>
    public static string? OfName(Document document, Sentence headline)
    {
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
            if (document.Tokens[i].Kind == TokenKind.Lower && !Small.Contains(document.Tokens[i].Key) || document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun) return null;
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
            if (Clause.IsName(document, i) || Clause.IsPlace(document, i)) return OfHeadline(document.SpanOf(headline.FirstToken, headline.EndToken).In(document.Text).ToString());
        return null;
    }

    /// <summary>How an article without a headline begins, up to its first time and as far as a topic has room, "Serbian jets flew over the border"; null where that names nobody and no place.</summary>
    public static string? OfLead(Document document, Sentence lead)
    {
        var end = lead.FirstToken;
        while (end < lead.EndToken && document.TimexAt(end) is null && document.Word(end) is not ("(" or "," or ":")) end++;
        if (end < lead.EndToken && document.Word(end) is ":") return null;
        while (end > lead.FirstToken && (document.Tags[end - 1] is PartOfSpeech.Adposition or PartOfSpeech.Adverb || EventLexicon.OfVerb(VerbForms.Key(document, end - 1), 0) is { IsSaying: true })) end--;
        // Who is told of first takes no part in all that follows.
        if (!Enumerable.Range(lead.FirstToken, end - lead.FirstToken).Any(token => document.Tags[token] == PartOfSpeech.Verb) && Persons.IsNamed(document, lead.FirstToken, end)) return null;
        return end - lead.FirstToken > 1 && Shortened(document, lead.FirstToken, end, Longest) is { } text && HasName(document, lead, text) ? text : null;
    }

    /// <summary>A name or place stands among the words of a sentence that a topic has.</summary>
    public static bool HasName(Document document, Sentence sentence, string topic)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if ((Clause.IsName(document, i) || Clause.IsPlace(document, i)) && topic.AsSpan().Contains(document.Word(i), StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A headline with a capital; null where it is too long, too short or breaks off.</summary>
    public static string? OfHeadline(string text, int longest = Longest) => text.Length >= Shortest && text.Length <= longest && char.IsLetterOrDigit(text[^1]) && text.AsSpan().Count('"') % 2 == 0 && text.AsSpan().Count('“') == text.AsSpan().Count('”') ? char.ToUpperInvariant(text[0]) + text[1..] : null;

    /// <summary>"ARGENTINE PRESIDENT OF UN QUITS" → "Argentine President of UN Quits".</summary>
    public static string? Spoken(Document document, string? text) =>
        text is null || !text.Contains(' ', StringComparison.Ordinal) || text.Any(char.IsLower) ? text : string.Join(' ', text.Split(' ').Select(word => Small.Contains(WordKey.Of(word)) ? word.ToLowerInvariant() : word.Length < LeastSpoken && !IsWord(document, WordKey.Of(word)) ? word : word[0] + word[1..].ToLowerInvariant()));

    /// <summary>The article has it in small letters too, unlike "UN".</summary>
    private static bool IsWord(Document document, ulong word) => Array.Exists(document.Tokens, token => token.Kind == TokenKind.Lower && token.Key == word);

    /// <summary>What takes place, or goes on for a while.</summary>
    public static bool Happens(Document document, int noun) => document.Lemmas.Key(noun) is var key && (EventLexicon.OfNoun(key) is not null || Matters.Contains(key));

    /// <summary>"Old Mill Burns in Hull": every noun has a capital, so that none shows a name.</summary>
    public static bool HasCapitals(Document document, Sentence headline)
    {
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
            if (document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.Verb && document.Tokens[i].Kind == TokenKind.Lower) return false;
        return true;
    }

    /// <summary>"Old Mill Burns in Hull": all but small words have a capital, and nothing is a number or in brackets.</summary>
    public static bool IsInCapitals(Document document, Sentence headline)
    {
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
            if (document.Tokens[i].Kind == TokenKind.Lower && !Small.Contains(document.Tokens[i].Key) || document.Text[document.Tokens[i].Start] is '(' or (>= '0' and <= '9')) return false;
        return true;
    }
}

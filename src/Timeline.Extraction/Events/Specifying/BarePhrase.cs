using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Specifying;

/// <summary>"The court", "the new cabinet", "the Supreme Court" in a title: words that do not say which.</summary>
/// <param name="Start">Where its article begins in the title.</param>
/// <param name="End">Where it ends.</param>
/// <param name="First">The first token behind the article.</param>
/// <param name="Noun">The noun of the text that it comes from.</param>
/// <param name="IsOwner">"The court's clerk".</param>
internal readonly record struct BarePhrase(int Start, int End, int First, int Noun, bool IsOwner)
{
    private const string Article = "the ";

    private const int MostWords = 5, Farthest = 400;

    /// <summary>No word stands between article and noun.</summary>
    public bool IsAlone => First == Noun;

    /// <summary>The next such phrase of a title from a place on; null where none follows.</summary>
    public static BarePhrase? Next(Document document, EventTrigger trigger, string title, int from)
    {
        for (var at = from; (at = title.IndexOf(Article, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Article.Length)
            if ((at == 0 || title[at - 1] == ' ') && Of(document, trigger, title, at) is { } phrase) return phrase;
        return null;
    }

    private static BarePhrase? Of(Document document, EventTrigger trigger, string title, int at)
    {
        var sentence = document.Sentences[trigger.Sentence];
        var words = title.AsSpan(at + Article.Length);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (NounOf(document, words, i) is >= 0 and var noun) return Found(document, title, at, i, noun);
        // What stands for a pronoun comes from before.
        for (var i = sentence.FirstToken - 1; i >= Math.Max(0, sentence.FirstToken - Farthest); i--)
            if (NounOf(document, words, i) is >= 0 and var noun) return Found(document, title, at, i, noun);
        return null;
    }

    private static BarePhrase? Found(Document document, string title, int at, int article, int noun)
    {
        var end = at + Article.Length + document.Tokens[noun].End - document.Tokens[article + 1].Start;
        // "The court of Hull", "the ship Orbis"
        return title.AsSpan(end) is var rest && (rest.StartsWith(" of ", StringComparison.Ordinal) || rest is [' ', >= 'A' and <= 'Z', ..] or ['-', ..]) ? null
            : new BarePhrase(at, end, article + 1, noun, IsOwner: rest is ['\'' or '’', ..]);
    }

    /// <summary>The noun of the phrase that an article opens, where the words begin with that phrase and it has no name; -1 otherwise.</summary>
    private static int NounOf(Document document, ReadOnlySpan<char> words, int article)
    {
        if (document.Word(article) is not ("the" or "The") || document.Tree.Head(article) is not (>= 0 and var noun) || noun <= article || noun - article > MostWords || document.Tags[noun] != PartOfSpeech.Noun && !Ownership.IsOrgan(document, article + 1, noun) || document.Tree.Relation(noun) is Relation.Compound or Relation.Flat || NounPhrase.IsTime(document, noun)) return -1;
        for (var i = article + 1; i <= noun; i++)
            if (document.Tags[noun] == PartOfSpeech.Noun && (document.Tokens[i].Kind != TokenKind.Lower || document.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective))) return -1;
        // "The police station", of which the parser takes the first noun alone.
        if (noun + 1 < document.Tokens.Length && document.Tags[noun + 1] == PartOfSpeech.Noun && document.Tokens[noun + 1].Start == document.Tokens[noun].End + 1) return -1;
        var text = document.SpanOf(article + 1, noun + 1).In(document.Text);
        return words.StartsWith(text, StringComparison.Ordinal) && (words.Length == text.Length || !char.IsLetterOrDigit(words[text.Length])) ? noun : -1;
    }
}

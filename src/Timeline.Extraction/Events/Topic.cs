using System.Collections.Frozen;
using NodaTime;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>
/// What an article is about, in a few words that stand before a title which names nobody and nothing: "Orbis bid for Lumen: The offer is due to expire". They are a noun
/// phrase of the headline, or of the first sentence where there is none: best what takes place, then what bears a name, then the headline itself where it is short.
/// </summary>
internal sealed class Topic
{
    /// <summary>Days before and after publication in which what happens belongs to what the headline tells.</summary>
    private const int Fresh = 7;

    private const int FewestWords = 8, MostWords = 80, OftenTimes = 2, ShortestShared = 4, MostShared = 1, MostAdjectives = 2, FewestTerse = 4, MostTerse = 16;

    /// <summary>What speaks for a phrase: that it takes place, that it has a name, that of a place, that it is the subject, that the title of the page has it too.</summary>
    private const int Happening = 5, Name = 3, Place = 1, Subject = 1, InTitle = 3, Least = 1, LeastOfLead = 4;

    private static readonly WordSet Full = Clause.Keys("the a an is was are were has have had");

    private static readonly FrozenSet<string> Pointing = "the its their his her this that these those such".Split(' ').ToFrozenSet(), Ending = "in on at by as with and".Split(' ').ToFrozenSet(), Counts = "two three four five six seven eight nine ten eleven twelve".Split(' ').ToFrozenSet();

    /// <summary>What there is only one of, or what is said of any.</summary>
    private static readonly FrozenSet<string> Unique = "north south east west ground air sea water world rest end army police media public presidency throne sun sky past future internet law dead night morning evening first last same press telephone radio".Split(' ').ToFrozenSet();

    /// <summary>The words of names that are none of a place, and how often the article has them.</summary>
    private readonly Dictionary<ulong, int> _names = [];

    private readonly HashSet<ulong> _places = [];

    private string? _text;

    /// <summary>The headline where it tells more, the longest first, for the title that leaves it room; empty where it does not.</summary>
    private string[] _wholes = [];

    /// <summary>The phrase as a title has it behind its first word, and its noun; null where the topic is the headline.</summary>
    private string? _phrase, _noun;

    private int _score;

    /// <summary>The phrase takes place itself and says where or to whom: "Hull fire", neither "Fire" nor "Hull's mayor".</summary>
    private bool _happens;

    /// <summary>The sentence that the topic comes from; -1 for the title of the page.</summary>
    private int _sentence = -1;

    /// <summary>Behind this share of an article, and so many sentences, the news are told; what follows is background.</summary>
    private const double Background = 0.6;

    private const int FewestSentences = 8;

    private readonly int _sentences;

    /// <summary>The country of the news; null where none is known.</summary>
    private readonly string? _country;

    /// <summary>When news were published; null for what tells no news.</summary>
    private readonly LocalDate? _published;

    public Topic(Document document, ArticleFocus focus)
    {
        (_sentences, _country) = (document.Sentences.Length, focus.Place?.Country);
        if (focus.IsNews) _published = document.Article.Date;
        if (document.Sentences.Length == 0 || document.Tokens.Length == 0) return;
        var (first, title) = (document.Sentences[0], document.Article.Title ?? "");
        var headline = first.EndToken > first.FirstToken && (Headline.Is(document, first) && !SentenceSplitter.IsDateline(document, first) || title.Length == 0 && IsTerse(document, first));
        var from = headline && TopicPhrase.HasCapitals(document, first) ? first.EndToken : 0;
        for (var i = from; i < document.Tokens.Length; i++)
            if (Clause.IsName(document, i)) _names[document.Tokens[i].Key] = _names.GetValueOrDefault(document.Tokens[i].Key) + 1;
            else if (document.Tags[i] == PartOfSpeech.ProperNoun && Clause.IsPlace(document, i)) _places.Add(document.Tokens[i].Key);
        if (headline) Choose(document, 0, title, 0, from > 0 ? 1 : OftenTimes);
        // "Orbis" says less than "Orbis files for bankruptcy", "Norway's king" less than "Norway's king opens a bridge".
        if (!_happens && Headlines(document, first, headline, title) is { Length: > 0 } wholes)
        {
            if (wholes.Any(whole => whole.Length <= TopicPhrase.Longest) && (_score < Name || _text?.Contains(' ', StringComparison.Ordinal) != true)) _text = null;
            (_wholes, _sentence) = (wholes, headline ? 0 : -1);
        }
        else if (_text is null && headline) (_text, _sentence) = (TopicPhrase.OfName(document, first), 0);
        if (_text is null && _wholes.Length == 0 && Array.FindIndex(document.Sentences, headline ? 1 : 0, sentence => sentence.EndToken - sentence.FirstToken is >= FewestWords and <= MostWords && !SentenceSplitter.IsDateline(document, sentence)) is >= 0 and var lead)
        {
            Choose(document, lead, title, LeastOfLead - 1, OftenTimes);
            // A text of one paragraph needs none.
            if (_text is null && !headline && document.Sentences[^1].Paragraph > 0 && TopicPhrase.OfLead(document, document.Sentences[lead]) is { } opening) (_text, _sentence) = (opening, lead);
        }
        _wholes = Array.ConvertAll(_wholes, whole => TopicPhrase.Spoken(document, whole)!);
        _text = TopicPhrase.Spoken(document, _text);
    }

    /// <summary>The headline, or the title of the page, as long and as short as it may be; where a phrase of it has a name only what names something too.</summary>
    private string[] Headlines(Document document, Sentence first, bool isHeadline, string title)
    {
        if (!isHeadline) return TopicPhrase.OfHeadline(title.Trim()) is { } page ? [page] : [];
        var wholes = TopicPhrase.OfHeadline(document, first);
        return _text is null || _score < Name ? wholes : Array.FindAll(wholes, whole => TopicPhrase.HasName(document, first, whole));
    }

    /// <summary>Takes the best phrase of a sentence.</summary>
    /// <param name="title">That of the page, where the sentence is no headline.</param>
    /// <param name="least">What a phrase has to surpass.</param>
    /// <param name="times">How often the article must have a name.</param>
    private void Choose(Document document, int sentence, string title, int least, int times)
    {
        _score = least;
        for (var i = document.Sentences[sentence].FirstToken; i < document.Sentences[sentence].EndToken; i++)
            if (Score(document, i, isHeadline: least == 0, title, times) is var score && score > _score && TopicPhrase.Of(document, i) is { } phrase && SaysWhich(phrase))
                (_score, _happens, _text, _phrase, _noun, _sentence) = (score, score >= Happening && Happens(document, i, least == 0), TopicPhrase.AtPlace(document, i, phrase) ?? char.ToUpperInvariant(phrase[0]) + phrase[1..], document.Tree.Child(i, Relation.PossessiveModifier) >= 0 ? null : phrase, document.Word(i).ToString(), sentence);
    }

    /// <summary>"Visit": any visit.</summary>
    private static bool SaysWhich(string phrase) => phrase.Contains(' ', StringComparison.Ordinal) || char.IsUpper(phrase[0]);

    /// <summary>"The bombings kill 200 people" → "The bombings of two embassies kill 200 people", where they are the topic.</summary>
    public string Complete(EventTrigger trigger, string title)
    {
        if (_phrase is null || trigger.Sentence <= _sentence || !title.StartsWith($"The {_noun} ", StringComparison.Ordinal) || title[("The ".Length + _noun!.Length + 1)..].Split(' ', 2)[0] is "of" or "in" or "on" or "at" or "for" or "from" or "to") return title;
        var completed = "The " + _phrase + title[("The ".Length + _noun.Length)..];
        return completed.Length <= TitleWriter.Longest ? completed : title;
    }

    /// <summary>What stands before a title; null where the title tells enough itself, or the topic, or what happened long before the news of the headline.</summary>
    /// <param name="subject">Who does it in the title; null where nobody is told.</param>
    /// <param name="protagonist">Whose life the article tells; null where it tells none.</param>
    /// <returns>Null too for a title that names somebody, where it leaves no room.</returns>
    public string? Of(EventTrigger trigger, string title, string? subject, string? protagonist, TimeInterval? when, Place? where)
    {
        if (title.Length == 0) return null;
        var points = Points(subject);
        var isNamed = !points && Names(title, subject is not null && title.StartsWith(subject, StringComparison.Ordinal) ? subject.Length : 1);
        if (protagonist is not null)
            return isNamed && !(IsGivenName(subject) && !protagonist.Contains(subject!, StringComparison.OrdinalIgnoreCase)) && !HasOwner(title) && !(trigger.Class.Name is "birth" && IsSomebody(subject)) || title.Contains(protagonist.Split(' ')[^1], StringComparison.Ordinal)
                || protagonist.Length > TopicPhrase.Longest || isNamed && !HasRoom(protagonist, title) ? null : protagonist;
        var isFresh = IsFresh(when);
        if (isFresh == false && (_happens || _wholes.Length > 0) || trigger.Sentence == _sentence || (_text ?? _wholes.LastOrDefault()) is not { } about || !IsPronoun(subject) && Shares(about, title, points)) return null;
        var whole = Array.Find(_wholes, whole => HasRoom(whole, title));
        if (!isNamed) return whole ?? about;
        var isOfNews = isFresh == true && !IsAside(trigger, where) && !HasName(about, subject);
        return whole is not null && (Dangles(title) || isOfNews) ? whole : HasRoom(about, title) && (Dangles(title) || isOfNews && _happens && about.Contains(' ', StringComparison.Ordinal)) ? about : null;
    }

    /// <summary>Told at the end of the article, or of another country: not what the headline tells.</summary>
    private bool IsAside(EventTrigger trigger, Place? where) => trigger.Sentence > Math.Max(FewestSentences, Background * _sentences) || where?.Country is { } country && _country is not null && country != _country;

    /// <summary>The topic names who does it: "Dahl resigns" needs not stand before Ole Dahl.</summary>
    private static bool HasName(string topic, string? subject) => subject?.Split(' ').Any(word => word.Length >= ShortestShared && char.IsUpper(word[0]) && topic.Contains(word, StringComparison.Ordinal)) == true;

    private static bool HasRoom(string topic, string title) => topic.Length + ": ".Length + title.Length <= TitleWriter.Longest;

    /// <summary>It belongs to the news; null where that cannot be told.</summary>
    private bool? IsFresh(TimeInterval? when) => when is null || _published is not { } published ? null
        : when.End < published.PlusDays(-Fresh) ? false : when.Start >= published.PlusDays(-Fresh) && when.Start <= published.PlusDays(Fresh) ? true : null;

    /// <summary>"The announcement", "its war", "it": which one, only the article tells. "The president of Peru" tells it.</summary>
    private static bool Points(string? subject) => IsPronoun(subject) || subject?.Split(' ') is [var opening, [(>= 'a' and <= 'z') or (>= '0' and <= '9'), ..], ..] words && Pointing.Contains(opening.ToLowerInvariant()) && !words.Skip(1).Any(word => char.IsUpper(word[0]));

    /// <summary>"Isaac": in the life of another, whose Isaac it is.</summary>
    private static bool IsGivenName(string? subject) => subject is [>= 'A' and <= 'Z', ..] && !subject.Contains(' ', StringComparison.Ordinal) && Persons.IsFirstName(subject);

    /// <summary>"Holm", "Ida Marie Holm", and no "Union of Clerks".</summary>
    private static bool IsSomebody(string? subject) => subject?.Split(' ') is [var first, .. var rest] && (rest.Length == 0 || Persons.IsFirstName(first));

    /// <summary>"Turkey gives his citizenship back", "their daughter Ann is born": whose, only the head of the article tells.</summary>
    private static bool HasOwner(string title) => title.StartsWith("Their ", StringComparison.Ordinal) || title.Split(' ').Any(word => word is "his" or "her" or "him");

    private static bool IsPronoun(string? subject) => subject is "It" or "They" or "He" or "She" or "it" or "they" or "he" or "she";

    /// <summary>"Egypt declines the offer", "Orbis allows them to leave", "the judge frees all four": so too behind the verb, but not with what follows, "the offer of Orbis".</summary>
    private static bool Dangles(string title)
    {
        var words = title.Split(' ');
        for (var i = 1; i < words.Length; i++)
            if (words[i] is "it" or "them" or "him" || words[i - 1] is "all" && Counts.Contains(words[i]) || words[i - 1] is "the" or "this" or "these" or "those" && DanglesFrom(words, i)) return true;
        return false;
    }

    /// <summary>"The offer", "the new offer": common words alone behind the article, up to the end or a preposition that does not say which.</summary>
    private static bool DanglesFrom(string[] words, int first)
    {
        var last = first;
        while (last + 1 < words.Length && last < first + MostAdjectives && words[last + 1] is [>= 'a' and <= 'z', ..] next && !Ending.Contains(next) && next is not ("of" or "for" or "from" or "to" or "that" or "who" or "which")) last++;
        if (words[first] is not [>= 'a' and <= 'z', ..] || words[last].Contains('\'') || words[last].Contains('’') || Unique.Contains(words[first]) || Unique.Contains(words[last])) return false;
        return last + 1 == words.Length || Ending.Contains(words[last + 1]) && last + 2 < words.Length && char.IsLower(words[last + 2][0]);
    }

    /// <summary>The title tells the topic: its last word, unless it only points to that, "in the earthquake", or more than one of its words, and where its subject only points to something, a name among them.</summary>
    private bool Shares(string topic, string title, bool points)
    {
        var words = topic.Split(' ');
        return (title.Contains(words[^1], StringComparison.OrdinalIgnoreCase) && !title.EndsWith(" the " + words[^1], StringComparison.OrdinalIgnoreCase) || words.Count(word => word.Length >= ShortestShared && title.Contains(word, StringComparison.OrdinalIgnoreCase)) > MostShared)
            && !(points && !words.Any(word => IsName(WordKey.Of(word)) && title.Contains(word, StringComparison.Ordinal)));
    }

    private bool IsName(ulong word) => _names.ContainsKey(word) || _places.Contains(word);

    /// <summary>A name stands in the title that is none of a place, or that of a place before its verb: "the president of Peru".</summary>
    private bool Names(string title, int subject)
    {
        // Who writes is told by the headline alone.
        if (title.StartsWith("The writer", StringComparison.Ordinal)) return false;
        for (var start = 0; start < title.Length; start++)
        {
            if (!char.IsUpper(title[start]) || start > 0 && char.IsLetter(title[start - 1])) continue;
            var end = start;
            while (end < title.Length && char.IsLetter(title[end])) end++;
            if (WordKey.Of(title.AsSpan(start, end - start)) is var key && !TopicPhrase.Openers.Contains(key) && (_names.ContainsKey(key) || start < subject && _places.Contains(key))) return true;
            start = end;
        }
        return false;
    }

    private int Score(Document document, int noun, bool isHeadline, string title, int times)
    {
        if (document.Tags[noun] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || document.Tree.Relation(noun) is Relation.Flat or Relation.Compound or Relation.PossessiveModifier || NounPhrase.IsTime(document, noun)) return 0;
        var happens = Happens(document, noun, isHeadline);
        var (named, placed, more) = (false, false, false);
        foreach (var token in NounPhrase.Tokens(document, noun, brief: false))
        {
            // Who is told of first takes no part in all that follows.
            if (!isHeadline && !happens && Persons.IsNamed(document, token, token + 1)) return 0;
            named |= Clause.IsName(document, token) && _names.GetValueOrDefault(document.Tokens[token].Key) >= times;
            placed |= Clause.IsPlace(document, token);
            more |= document.Tags[token] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !Clause.IsPlace(document, token);
        }
        if (!named && !(placed && more)) return happens ? Least : 0;
        var isSubject = document.Tree.Relation(noun) is Relation.NominalSubject or Relation.PassiveSubject;
        return (happens ? Happening : 0) + (named ? Name : 0) + (placed ? Place : 0) + (isSubject ? Subject : 0) + (!isHeadline && title.Contains(document.Word(noun), StringComparison.Ordinal) ? InTitle : 0);
    }

    private static bool Happens(Document document, int noun, bool isHeadline) => TopicPhrase.Happens(document, noun) && (isHeadline || Recurs(document, noun));

    /// <summary>The article tells of it again.</summary>
    private static bool Recurs(Document document, int noun)
    {
        var key = document.Lemmas.Key(noun);
        for (var i = noun + 1; i < document.Tokens.Length; i++)
            if (document.Lemmas.Key(i) == key) return true;
        return false;
    }

    /// <summary>"Four homes burglarized in Hull.": a headline that ends as a sentence does has neither articles nor forms of "be" and "have", nor a day.</summary>
    private static bool IsTerse(Document document, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken is < FewestTerse or > MostTerse || sentence.EndToken == document.Tokens.Length || document.Word(sentence.EndToken - 1) is not ".") return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (Full.Contains(document.Tokens[i].Key) || document.TimexAt(i) is { Interval: not null } || document.Tags[i] == PartOfSpeech.Pronoun || document.Text[document.Tokens[i].Start] is '"' or '“' or ':') return false;
        return true;
    }
}

using Timeline.Extraction.Grammar;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Linking;

/// <summary>Which sentences tell of the same things: those that share nouns, names and verbs which not every part of the article has. Words are the same where they begin alike, "collapsed" and "collapse".</summary>
internal sealed class SharedWords
{
    private const int StemLetters = 5, Shortest = 3;

    /// <summary>A word of more sentences than this, and than one in so many of all, tells nothing.</summary>
    private const int FewSentences = 3, OneOf = 4;

    /// <summary>Sentences before and after an event that are looked at, so that time grows with the length of the article alone.</summary>
    private const int Farthest = 60;

    private readonly Document _document;
    private readonly Dictionary<ulong, List<int>> _sentences = [];
    private readonly List<ulong> _seen = [];

    /// <summary>The stem of each token; 0 where it tells nothing.</summary>
    private readonly ulong[] _stems;

    private readonly int[] _shared;

    /// <summary>The sentences around the one entered last.</summary>
    private int _from, _to;
    private int _sentence = -1;

    /// <summary>The trigger and the subject asked for last, and the sentences that have these and the object.</summary>
    private (int, int) _asked = (-1, -1);

    private List<int>? _ofTrigger, _ofSubject, _ofThing;

    public SharedWords(Document document)
    {
        _document = document;
        _stems = new ulong[document.Tokens.Length];
        _shared = new int[document.Sentences.Length];
        for (var s = 0; s < document.Sentences.Length; s++)
            for (var i = document.Sentences[s].FirstToken; i < document.Sentences[s].EndToken; i++)
                if (document.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb && document.Lemmas[i] is { Length: >= Shortest } lemma) _stems[i] = WordKey.Of(lemma[..Math.Min(lemma.Length, StemLetters)]);
        // That two sentences name one time or place is known.
        foreach (var timex in document.Timexes) Array.Clear(_stems, timex.FirstToken, timex.EndToken - timex.FirstToken);
        foreach (var place in document.Places) Array.Clear(_stems, place.FirstToken, place.EndToken - place.FirstToken);
        for (var s = 0; s < document.Sentences.Length; s++)
            for (var i = document.Sentences[s].FirstToken; i < document.Sentences[s].EndToken; i++)
            {
                if (_stems[i] == 0) continue;
                if (!_sentences.TryGetValue(_stems[i], out var sentences)) _sentences[_stems[i]] = sentences = [];
                if (sentences.Count == 0 || sentences[^1] != s) sentences.Add(s);
            }
    }

    /// <summary>What is known of a time or place by the sentences that name it.</summary>
    /// <param name="sentences">Those sentences.</param>
    /// <param name="trigger">The event.</param>
    /// <param name="subject">Its subject's word; -1 where there is none.</param>
    public void Set(FeatureRow row, List<int> sentences, EventTrigger trigger, int subject)
    {
        Enter(trigger.Sentence);
        if (_asked != (trigger.Token, subject))
        {
            _asked = (trigger.Token, subject);
            (_ofTrigger, _ofSubject, _ofThing) = (SentencesOf(trigger.Token), SentencesOf(subject), SentencesOf(_document.Tree.Child(trigger.Token, Relation.Object, Relation.PassiveSubject)));
        }
        var most = 0;
        bool same = false, sameSubject = false, sameThing = false;
        for (var i = FirstFrom(sentences, _from); i < sentences.Count && sentences[i] is var sentence && sentence < _to; i++)
        {
            if (sentence == trigger.Sentence) continue;
            most = Math.Max(most, _shared[sentence]);
            same |= IsIn(_ofTrigger, sentence);
            sameSubject |= IsIn(_ofSubject, sentence);
            sameThing |= IsIn(_ofThing, sentence);
        }
        row.Set(LinkFeature.SharedWords, most);
        row.Set(LinkFeature.SharedTrigger, same);
        row.Set(LinkFeature.SharedSubject, sameSubject);
        row.Set(LinkFeature.SharedThing, sameThing);
        row.Set(LinkFeature.NamedLater, sentences[0] > trigger.Sentence);
    }

    private static bool IsIn(List<int>? sentences, int sentence) => sentences?.BinarySearch(sentence) >= 0;

    /// <summary>The sentences that have a word; null where it tells nothing.</summary>
    private List<int>? SentencesOf(int token) => token >= 0 && _stems[token] != 0 && _sentences[_stems[token]] is var told && !IsCommon(told) ? told : null;

    private bool IsCommon(List<int> sentences) => sentences.Count > Math.Max(FewSentences, _shared.Length / OneOf);

    /// <summary>Counts what a sentence shares with each other.</summary>
    private void Enter(int sentence)
    {
        if (sentence == _sentence) return;
        Array.Clear(_shared, _from, _to - _from);
        (_sentence, _from, _to) = (sentence, Math.Max(0, sentence - Farthest), Math.Min(_shared.Length, sentence + Farthest + 1));
        _seen.Clear();
        for (var i = _document.Sentences[sentence].FirstToken; i < _document.Sentences[sentence].EndToken; i++)
        {
            if (_stems[i] == 0 || _seen.Contains(_stems[i])) continue;
            _seen.Add(_stems[i]);
            if (_sentences[_stems[i]] is var told && !IsCommon(told))
                for (var other = FirstFrom(told, _from); other < told.Count && told[other] < _to; other++) _shared[told[other]]++;
        }
    }

    /// <summary>Where those sentences begin that are not before a sentence.</summary>
    private static int FirstFrom(List<int> sentences, int sentence) => sentences.BinarySearch(sentence) is var at && at >= 0 ? at : ~at;
}

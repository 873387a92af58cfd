using System.Numerics;
using Timeline.Extraction.Events.Recognition;
using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Events.Headlines;

/// <summary>What is known of each word of a headline and of the events below it that may be what it tells.</summary>
internal sealed class HeadlineReader
{
    private const int MostEvents = 30, Bits = 64, FarthestSentence = 14, LongDays = 2;
    private const double NearKilometres = 161;
    private const float Sure = 0.6f;

    private static readonly WordSet After = Clause.Keys("after following since over amid despite"), As = Clause.Keys("as when while");

    private readonly Document _document;
    private readonly ArticleFocus _focus;
    private readonly Scene _scene;
    private readonly float[] _chances;
    private readonly int _index;
    private readonly Sentence _headline;
    private readonly List<Event> _ruled;
    private readonly List<Event> _body;
    private readonly List<WordKinship> _told;
    private readonly List<ulong> _shared;
    private readonly int _lead;
    private readonly List<EventTrigger>? _triggers;
    private readonly bool _isVerbless;
    private readonly List<int> _named = [];

    /// <param name="index">The sentence of the headline, or the first of the news.</param>
    /// <param name="chances">How likely each token tells an event by the recogniser.</param>
    /// <param name="triggers">The words of the first sentence that may tell events; null for a headline, where any may.</param>
    public HeadlineReader(Document document, ArticleFocus focus, Scene scene, float[] chances, int index, List<EventTrigger>? triggers = null)
    {
        (_document, _focus, _scene, _chances, _index, _headline) = (document, focus, scene, chances, index, document.Sentences[index]);
        _ruled = document.Events.FindAll(happening => happening.Passage == _headline.Span);
        _triggers = triggers;
        _lead = Math.Max(index + 1, document.SentenceOf(ArticleFocus.Lead(document).FirstToken));
        _body = [.. document.Events.Where(happening => happening.TriggerToken >= _headline.EndToken && document.SentenceOf(happening.TriggerToken) <= _lead + FarthestSentence && !Headline.Is(document, document.Sentences[document.SentenceOf(happening.TriggerToken)])).Take(MostEvents)];
        _told = _body.ConvertAll(happening => new WordKinship(document, happening.TriggerToken));
        _shared = _body.ConvertAll(happening => Shared(document.Sentences[document.SentenceOf(happening.TriggerToken)]));
        _isVerbless = !document.Tags.AsSpan(_headline.FirstToken, _headline.EndToken - _headline.FirstToken).Contains(PartOfSpeech.Verb);
        for (var p = PlaceLinker.FirstMention(document, _headline.FirstToken); p < document.Places.Count && document.Places[p].FirstToken < _headline.EndToken; p++)
            if (document.Places[p].Place is not null) _named.Add(p);
    }

    public bool IsHeadline => _triggers is null;

    /// <summary>Where the headline stands.</summary>
    public TextSpan Passage => _headline.Span;

    /// <summary>The event that was read at the word before the body was; null where none was.</summary>
    public Event? Ruled(int token) => _ruled.Find(happening => happening.TriggerToken == token);

    public IEnumerable<HeadlineWord> Words()
    {
        for (var i = _headline.FirstToken; i < _headline.EndToken; i++)
            if (MayTell(i)) yield return Read(i);
    }

    private bool MayTell(int token) => _triggers is not null ? _triggers.Exists(trigger => trigger.Token == token) :
        _document.Tags[token] is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun && _document.Tokens[token].Length > 2 && !Clause.IsPlace(_document, token) && _document.TimexAt(token) is null;

    private HeadlineWord Read(int token)
    {
        var features = HeadlineWordFeature.Always;
        void Set(HeadlineWordFeature feature, bool has) => features |= has ? feature : 0;

        var (document, tree) = (_document, _document.Tree);
        var tag = document.Tags[token];
        Set(HeadlineWordFeature.Ruled, Ruled(token) is not null);
        Set(HeadlineWordFeature.NothingRuled, _ruled.Count == 0);
        Set(HeadlineWordFeature.BesideRuled, _ruled.Exists(happening => happening.TriggerToken != token));
        Set(HeadlineWordFeature.UnderRuled, tree.Head(token) is >= 0 and var head && Ruled(head) is not null);
        Set(HeadlineWordFeature.Possible, _chances[token] >= EventNetwork.Possible);
        Set(HeadlineWordFeature.Likely, _chances[token] >= EventNetwork.Likely);
        Set(HeadlineWordFeature.Sure, _chances[token] >= Sure);
        Set(HeadlineWordFeature.Verb, tag == PartOfSpeech.Verb);
        Set(HeadlineWordFeature.Noun, tag == PartOfSpeech.Noun);
        Set(HeadlineWordFeature.Adjective, tag == PartOfSpeech.Adjective);
        Set(HeadlineWordFeature.Name, tag == PartOfSpeech.ProperNoun);
        Set(HeadlineWordFeature.Participle, document.VerbForms[token] is VerbForm.Participle or VerbForm.Gerund);
        Set(HeadlineWordFeature.Capitalised, document.Tokens[token].Kind != TokenKind.Lower);
        var asVerb = EventLexicon.OfVerb(VerbForms.Key(document, token), 0);
        var asNoun = EventLexicon.OfNoun(document.Lemmas.Key(token));
        Set(HeadlineWordFeature.ListedVerb, asVerb.Role == EventRole.Event && asVerb.Name != "other");
        Set(HeadlineWordFeature.ListedNoun, asNoun is not null);
        Set(HeadlineWordFeature.Stative, asVerb.Role is EventRole.State or EventRole.Report);
        var relation = tree.Relation(token);
        Set(HeadlineWordFeature.Root, relation == Relation.Root);
        Set(HeadlineWordFeature.Clause, relation is Relation.Conjunct or Relation.AdverbialClause or Relation.ClausalComplement or Relation.OpenClausalComplement or Relation.Parataxis or Relation.ClausalModifier or Relation.RelativeClause);
        Set(HeadlineWordFeature.Argument, relation is Relation.NominalSubject or Relation.PassiveSubject or Relation.Object);
        Set(HeadlineWordFeature.Oblique, relation is Relation.Oblique or Relation.NominalModifier);
        Set(HeadlineWordFeature.Modifier, relation is Relation.Compound or Relation.AdjectivalModifier or Relation.Flat);
        Set(HeadlineWordFeature.BeforeNoun, token + 1 < _headline.EndToken && document.Tags[token + 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun);
        Set(HeadlineWordFeature.BehindNumber, token > _headline.FirstToken && document.Tags[token - 1] == PartOfSpeech.Numeral);
        var opener = Opener(token);
        var isAfter = After.Contains(opener);
        Set(HeadlineWordFeature.After, isAfter);
        Set(HeadlineWordFeature.As, As.Contains(opener));
        Set(HeadlineWordFeature.To, token > _headline.FirstToken && document.Word(token - 1) is "to");

        var isDead = document.Word(token) is "dead" or "Dead";
        Set(HeadlineWordFeature.Dead, isDead);
        var told = isDead ? EventLexicon.Class("death") : asNoun is not null && tag != PartOfSpeech.Verb ? asNoun : asVerb;
        Set(HeadlineWordFeature.Lead, _triggers is not null);
        var trigger = _triggers?.Find(trigger => trigger.Token == token) ?? new EventTrigger(token, _index, told) { IsNoun = tag != PartOfSpeech.Verb, InHeadline = true };
        var (times, places) = (new List<HeadlineWord.TimeVote>(), new List<HeadlineWord.PlaceVote>());
        var nearest = BodyEventFeature.None;
        Event? same = null;
        var own = new WordKinship(document, token);
        for (var e = 0; e < _body.Count; e++)
        {
            var happening = _body[e];
            var kinship = own.To(_told[e]);
            var votes = kinship | Relate(token, trigger, e, relation == Relation.Root, isAfter);
            if (Rank(kinship) < Rank(nearest)) (nearest, same) = (votes, happening);
            if (happening.When is { } when) times.Add(new HeadlineWord.TimeVote(when, happening.WhenTimex, votes));
            if (happening.Where is { } where) places.Add(new HeadlineWord.PlaceVote(where, happening.WhereMention, happening.When, votes | OfPlace(where, happening.WhereMention)));
        }
        Set(HeadlineWordFeature.ToldSame, nearest.HasFlag(BodyEventFeature.SameWord));
        Set(HeadlineWordFeature.ToldStem, nearest.HasFlag(BodyEventFeature.SameStem));
        Set(HeadlineWordFeature.ToldAlike, nearest.HasFlag(BodyEventFeature.Alike));
        Set(HeadlineWordFeature.ToldKindred, nearest.HasFlag(BodyEventFeature.Kindred));
        Set(HeadlineWordFeature.ToldClass, nearest.HasFlag(BodyEventFeature.SameClass));
        Set(HeadlineWordFeature.ToldArgument, nearest.HasFlag(BodyEventFeature.SameArgument));
        Set(HeadlineWordFeature.News, _focus.IsNews);
        Set(HeadlineWordFeature.Verbless, _isVerbless);
        Set(HeadlineWordFeature.Definite, tree.Child(token, Relation.Determiner) is >= 0 and var determiner && document.Word(determiner) is "the" or "The");
        Set(HeadlineWordFeature.ToldEarly, same is not null && document.SentenceOf(same.TriggerToken) <= _lead + 1);
        Set(HeadlineWordFeature.ToldMain, nearest.HasFlag(BodyEventFeature.Main));
        if (same is not null && IsHeadline) trigger = trigger with { Status = same.Status };
        AddOwn(trigger, times, places);
        return new HeadlineWord(trigger, features, times, places);
    }

    /// <summary>The nearer two words are, the lower.</summary>
    private static int Rank(BodyEventFeature kinship) =>
        kinship.HasFlag(BodyEventFeature.SameWord) ? 0 : kinship.HasFlag(BodyEventFeature.SameStem) ? 1 : kinship.HasFlag(BodyEventFeature.SameArgument) ? 2 : kinship.HasFlag(BodyEventFeature.Alike) ? 3 : kinship.HasFlag(BodyEventFeature.Kindred) ? 4 : 5;

    /// <summary>Key of the word before its phrase that says how it hangs on the rest: "after", "as"; 0 for none.</summary>
    private ulong Opener(int token)
    {
        if (Clause.Marker(_document, token) is not 0 and var marker) return marker;
        for (var i = token - 1; i >= _headline.FirstToken && token - i <= 4; i--)
            if (_document.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Punctuation) break;
            else if (After.Contains(_document.Tokens[i].Key) || As.Contains(_document.Tokens[i].Key)) return _document.Tokens[i].Key;
        return 0;
    }

    private BodyEventFeature Relate(int token, EventTrigger trigger, int index, bool isRoot, bool isAfter)
    {
        var happening = _body[index];
        var features = BodyEventFeature.None;
        void Set(BodyEventFeature feature, bool has) => features |= has ? feature : 0;

        var at = happening.TriggerToken;
        Set(BodyEventFeature.SameClass, trigger.Class.Name != "other" && trigger.Class.Name == happening.Class);
        Set(BodyEventFeature.SameKind, trigger.Class.Kind != EventKind.Other && trigger.Class.Kind == happening.Kind);
        Set(BodyEventFeature.SameSubject, SharesSubject(token, at));
        var sentence = _document.SentenceOf(at);
        var others = token - _headline.FirstToken < Bits ? _shared[index] & ~(1ul << (token - _headline.FirstToken)) : _shared[index];
        features |= BitOperations.PopCount(others) switch { 0 => BodyEventFeature.None, 1 => BodyEventFeature.SharesOne, 2 => BodyEventFeature.SharesTwo, _ => BodyEventFeature.SharesMore };
        var isMain = Clause.IsMain(_document, at);
        Set(BodyEventFeature.Main, isMain);
        Set(BodyEventFeature.BothMain, isRoot && isMain);
        Set(BodyEventFeature.BothBelow, !isRoot && !isMain);
        features |= (sentence - _lead) switch { <= 0 => BodyEventFeature.First, 1 => BodyEventFeature.Second, 2 => BodyEventFeature.Third, <= 5 => BodyEventFeature.Early, _ => BodyEventFeature.Later };
        Set(BodyEventFeature.OpensSentence, _body.Find(other => _document.SentenceOf(other.TriggerToken) == sentence)?.TriggerToken == at);
        Set(BodyEventFeature.Statement, happening.Kind == EventKind.Statement);
        Set(BodyEventFeature.Unreal, happening.Status != EventStatus.Happened);
        if (happening.When is not { } when) return features;
        Set(BodyEventFeature.Published, when.Evidence == Time.Evidence.Publication);
        Set(BodyEventFeature.Carried, when.Evidence == Time.Evidence.Narrative);
        Set(BodyEventFeature.Written, happening.WhenTimex is not null);
        Set(BodyEventFeature.IsNews, _scene.IsNews(when));
        Set(BodyEventFeature.Long, when.Days > LongDays);
        var isBefore = _scene.Written is { } day && when.End < day;
        Set(BodyEventFeature.Before, isBefore);
        Set(BodyEventFeature.AfterBefore, isAfter && isBefore);
        return features;
    }

    private bool SharesSubject(int token, int told)
    {
        if (Subject(token) is not (>= 0 and var one) || Subject(told) is not (>= 0 and var other)) return false;
        var (first, end) = _document.Tree.Subtree(other);
        for (var i = first; i < end; i++)
            if (_document.Lemmas.Key(i) == _document.Lemmas.Key(one)) return true;
        return false;
    }

    private int Subject(int token) => _document.Tree.Child(token, Relation.NominalSubject, Relation.PassiveSubject);

    /// <summary>Which words of the headline stand in the sentence too, a bit each.</summary>
    private ulong Shared(Sentence sentence)
    {
        var shared = 0ul;
        for (var i = _headline.FirstToken; i < Math.Min(_headline.EndToken, _headline.FirstToken + Bits); i++)
        {
            if (_document.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Numeral)) continue;
            for (var k = sentence.FirstToken; k < sentence.EndToken && (shared >> (i - _headline.FirstToken) & 1) == 0; k++)
                if (_document.Lemmas.Key(k) == _document.Lemmas.Key(i)) shared |= 1ul << (i - _headline.FirstToken);
        }
        return shared;
    }

    private BodyEventFeature OfPlace(Place where, int? mention)
    {
        var features = where.Kind == PlaceKind.Country ? BodyEventFeature.Country : BodyEventFeature.None;
        if (mention is { } m) features |= _document.Places[m].Literal ? BodyEventFeature.Literal : BodyEventFeature.People;
        if (_named.Count == 0) return features | BodyEventFeature.Unnamed;
        return features | (_named.Exists(named => Holds(_document.Places[named].Place!, where)) ? BodyEventFeature.InsideNamed : BodyEventFeature.OutsideNamed);
    }

    /// <summary>Whether one place is the other, or holds it.</summary>
    private static bool Holds(Place named, Place where)
    {
        if (named.Id == where.Id) return true;
        if (named.Kind == PlaceKind.Country) return named.Country == where.Country;
        return Geodesy.Kilometres(named.Latitude, named.Longitude, where.Latitude, where.Longitude) < Math.Max(NearKilometres, named.Radius);
    }

    /// <summary>The times and places that the headline names itself, the day of publication, and the place of the article.</summary>
    private void AddOwn(EventTrigger trigger, List<HeadlineWord.TimeVote> times, List<HeadlineWord.PlaceVote> places)
    {
        if (TimeLinker.InSentence(_document, trigger, _focus.IsNews, _scene.Written, null) is { } time) times.Add(new HeadlineWord.TimeVote(time.When, time.Timex, time.Own ? BodyEventFeature.OwnTime : BodyEventFeature.BesideTime));
        if (_focus.IsNews && Scene.DayOf(_scene.Written) is { } day) times.Add(new HeadlineWord.TimeVote(day, null, IsHeadline ? BodyEventFeature.Publication : BodyEventFeature.PublicationOfLead));
        var own = PlaceLinker.InSentence(_document, trigger);
        foreach (var named in _named)
        {
            var place = _document.Places[named].Place!;
            places.Add(new HeadlineWord.PlaceVote(place, named, null, (own is { Own: true } at && at.Mention == named ? IsHeadline ? BodyEventFeature.OwnPlace : BodyEventFeature.OwnPlaceOfLead : BodyEventFeature.BesidePlace) | (place.Kind == PlaceKind.Country ? BodyEventFeature.Country : 0) | (_document.Places[named].Literal ? BodyEventFeature.Literal : BodyEventFeature.People)));
        }
        if (_focus.Place is { } focus) places.Add(new HeadlineWord.PlaceVote(focus, null, null, (_focus.HasDateline ? BodyEventFeature.Dateline : BodyEventFeature.Focus) | OfPlace(focus, null)));
    }
}

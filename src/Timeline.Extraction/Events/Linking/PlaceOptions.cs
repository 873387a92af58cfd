using Timeline.Extraction.Grammar;
using Timeline.Extraction.Places;
using Timeline.Extraction.Text;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events.Linking;

/// <summary>A place that may be an event's.</summary>
/// <param name="Where">The place; null for none.</param>
/// <param name="Mention">Index of the mention that names it; null where none does so for this event.</param>
/// <param name="Row">What is known of it.</param>
internal sealed record PlaceOption(Place? Where, int? Mention, FeatureRow Row)
{
    /// <summary>How likely it is among the others, 0 to 1.</summary>
    public double Chance { get; init; }
}

/// <summary>All places that an event may have: those of its sentence, those told before, those named most, what the rules chose, and none.</summary>
internal sealed class PlaceOptions
{
    private const int FormerPlaces = 5, MostNamed = 3, Nowhere = 50, Farthest = 60;

    private readonly Document _document;
    private readonly ArticleFocus _focus;
    private readonly Scene _scene;
    private readonly List<Telling> _tellings;
    private readonly SharedWords _words;
    private readonly RowPool _rows;
    private readonly Dictionary<int, Naming> _namings = [];
    private readonly Dictionary<string, int> _countries = [];
    private readonly List<Place> _mostNamed = [];
    private readonly int _total;

    private readonly List<PlaceOption> _found = [];
    private readonly List<int> _former = [];
    private EventTrigger _trigger = null!;
    private FeatureRow _event;
    private int _subject;

    public PlaceOptions(Document document, ArticleFocus focus, Scene scene, List<Telling> tellings, SharedWords words, RowPool rows)
    {
        (_document, _focus, _scene, _tellings, _words, _rows) = (document, focus, scene, tellings, words, rows);
        foreach (var mention in document.Places)
        {
            if (mention.Place is not { } place) continue;
            var sentence = document.SentenceOf(mention.FirstToken);
            if (!_namings.TryGetValue(place.Id, out var naming)) _namings[place.Id] = naming = new Naming(place);
            naming.Sentences.Add(sentence);
            if (mention.Literal && !PlaceLinker.IsOfResident(document, mention)) naming.Literal++;
            naming.InTitle |= document.Sentences[sentence].Paragraph == 0;
            if (place.Country is { } country) _countries[country] = _countries.GetValueOrDefault(country) + 1;
            _total++;
        }
        _mostNamed.AddRange(_namings.Values.Where(naming => naming.Literal > 0).OrderByDescending(naming => naming.Count).Take(MostNamed).Select(naming => naming.Place));
    }

    /// <summary>A place with its mentions in the whole article.</summary>
    private sealed class Naming(Place place)
    {
        public Place Place { get; } = place;

        /// <summary>The sentences that name it.</summary>
        public List<int> Sentences { get; } = [];

        public int Count => Sentences.Count;

        public int Literal { get; set; }

        public bool InTitle { get; set; }

        /// <summary>The sentence before the event's in which it was named last; -1 where in none.</summary>
        public int Last { get; set; } = -1;

        /// <summary>Events told before that are there.</summary>
        public int Events { get; set; }

        /// <summary>Those after which somebody lives there.</summary>
        public int Dwells { get; set; }
    }

    /// <summary>Goes on to the next sentence: what the last one names was named before.</summary>
    public void Leave(Sentence sentence, int index)
    {
        for (var p = PlaceLinker.FirstMention(_document, sentence.FirstToken); p < _document.Places.Count && _document.Places[p].FirstToken < sentence.EndToken; p++)
            if (_document.Places[p].Place is { } place) _namings[place.Id].Last = index;
    }

    /// <summary>An event is there.</summary>
    public void Told(EventTrigger trigger, Place where)
    {
        if (!_namings.TryGetValue(where.Id, out var naming)) return;
        naming.Events++;
        if (Scene.IsHome(_document, trigger)) naming.Dwells++;
    }

    /// <param name="subjectWord">Its subject's word; -1 where there is none.</param>
    /// <param name="rule">What the rules chose.</param>
    /// <param name="ruleMention">The mention that the rules took it from.</param>
    public List<PlaceOption> Of(EventTrigger trigger, FeatureRow features, List<EventTrigger> triggers, string? subject, int subjectWord, Event? told, TimeInterval? when, Place? rule, int? ruleMention)
    {
        _found.Clear();
        _former.Clear();
        (_trigger, _event, _subject) = (trigger, features, subjectWord);
        AddWritten(triggers);
        foreach (var place in _mostNamed) Row(place);
        AddNamed();
        AddFormer(subject, when);
        if (Telling.LastWith(_tellings, subject, telling => telling.Where is not null) is { } same) Row(same.Where!).Set(LinkFeature.SubjectBack, trigger.Sentence - same.Sentence);
        if (_scene.Where is { } scene)
        {
            var row = Row(scene);
            row.Set(LinkFeature.Scene, true);
            row.Set(LinkFeature.SceneBack, trigger.Sentence - _scene.WhereSentence);
            row.Set(LinkFeature.SceneParagraphs, _document.Sentences[trigger.Sentence].Paragraph - _document.Sentences[_scene.WhereSentence].Paragraph);
        }
        if (_focus.Place is { } focus)
        {
            Row(focus).Set(LinkFeature.Focus, 3);
            if (focus.Country is { } country && _focus.States.TryGetValue(country, out var state)) Row(_document.Places[state].Place!, state).Set(LinkFeature.FocusCountry, true);
        }
        if (_scene.LeadWhere is { } lead) Row(lead).Set(LinkFeature.Lead, true);
        if (_scene.Home is { } home) Row(home).Set(LinkFeature.Home, true);
        if (told?.Where is { } before) Row(before).Set(LinkFeature.Told, true);
        if (PlaceLinker.Institution(_document, trigger) is { } institution) Row(_document.Places[institution].Place!, institution).Set(LinkFeature.Institution, true);
        if (PlaceLinker.Home(_document, trigger) is { } seat) Row(_document.Places[seat].Place!, seat).Set(LinkFeature.InstitutionHome, true);
        if (PlaceLinker.Actor(_document, trigger) is { } actor) Row(_document.Places[actor].Place!, actor).Set(LinkFeature.Actor, true);
        if (rule is not null) Row(rule, ruleMention).Set(LinkFeature.Rule, true);
        foreach (var found in _found) SetNaming(found.Row, found.Where!);
        var none = _rows.Copy(features);
        none.Set(LinkFeature.None, true);
        none.Set(LinkFeature.Rule, rule is null);
        _found.Add(new PlaceOption(null, null, none));
        return _found;
    }

    /// <summary>The places of the event's sentence.</summary>
    private void AddWritten(List<EventTrigger> triggers)
    {
        var sentence = _document.Sentences[_trigger.Sentence];
        var token = _trigger.Token;
        for (var p = PlaceLinker.FirstMention(_document, sentence.FirstToken); p < _document.Places.Count && _document.Places[p].FirstToken < sentence.EndToken; p++)
        {
            var mention = _document.Places[p];
            if (mention.Place is not { } place || IsGovernment(mention, place) || PlaceLinker.IsOfResident(_document, mention) || PlaceLinker.IsOfRank(_document, mention)) continue;
            var structure = PlaceLinker.Structure(_document, _trigger, mention) + (mention.Literal ? 0 : Nowhere);
            var distance = PlaceLinker.Distance(_trigger, mention);
            var row = Row(place, p);
            if (row.Count(LinkFeature.Mentions) > 1 && row[LinkFeature.Cost] <= MentionFeatures.Cost(structure, distance) / 4 + 1) continue;
            MentionFeatures.Set(row, _document, _trigger, triggers, mention.FirstToken, mention.EndToken, structure, distance);
            var head = Clause.Head(_document, mention.FirstToken, mention.EndToken);
            var argument = PlaceLinker.Argument(_document, _trigger, head);
            row.SetWord(LinkFeature.Preposition, PlaceLinker.Preposition(_document, head));
            row.Set(LinkFeature.ArgumentRelation, (int)_document.Tree.Relation(argument));
            row.SetWord(LinkFeature.ArgumentPreposition, PlaceLinker.Preposition(_document, argument));
            row.Set(LinkFeature.ArgumentTag, (int)_document.Tags[argument]);
            row.Set(LinkFeature.ArgumentClass, argument == head ? 0 : EventLexicon.OfNoun(_document.Lemmas.Key(argument)) is not null ? 1 : 2 + (int)PlaceWords.ClassOf(_document.Tokens[argument]));
            row.Set(LinkFeature.ArgumentIsHead, argument == head);
            row.Set(LinkFeature.ArgumentOfEvent, _document.Tree.Head(argument) is >= 0 and var governor && (governor == token || governor == _trigger.Content));
            row.Set(LinkFeature.Literal, mention.Literal);
            row.Set(LinkFeature.Confidence, mention.Confidence);
            row.Set(LinkFeature.Container, mention.IsContainer);
            row.Set(LinkFeature.OfTitle, PlaceLinker.IsOfTitle(_document, mention));
            row.Set(LinkFeature.Speaks, !mention.Literal && _document.Tree.Relation(argument) == Relation.NominalSubject && _document.Tree.Head(argument) is >= 0 and var said && EventLexicon.OfVerb(VerbForms.Key(_document, said), 0) is { IsSaying: true });
            row.Set(LinkFeature.Proper, Clause.IsProper(_document, mention));
            row.Set(LinkFeature.IsName, mention.Span.In(_document.Text).Equals(place.Name, StringComparison.OrdinalIgnoreCase));
        }
        MentionFeatures.SetRanks(_found, found => found.Row);
    }

    /// <summary>"Moscow said", "Moscow's ally": a town that the article never names as a place is its government, and nothing happens there.</summary>
    private bool IsGovernment(PlaceMention mention, Place place) =>
        place.Kind == PlaceKind.City && _namings[place.Id].Literal == 0 && _document.Tree.Relation(Clause.Head(_document, mention.FirstToken, mention.EndToken)) is Relation.NominalSubject or Relation.PossessiveModifier;

    /// <summary>The places named last before the sentence, but those that are nowhere named as a place.</summary>
    private void AddNamed()
    {
        var paragraph = _document.Sentences[_trigger.Sentence].Paragraph;
        var seen = 0;
        var last = PlaceLinker.FirstMention(_document, _document.Sentences[_trigger.Sentence].FirstToken) - 1;
        for (var p = last; p >= Math.Max(0, last - Farthest) && seen < FormerPlaces; p--)
        {
            var mention = _document.Places[p];
            if (mention.Place is not { } place || _namings[place.Id].Literal == 0) continue;
            var row = Row(place);
            if (row[LinkFeature.LastRank] > 0) continue;
            var sentence = _document.SentenceOf(mention.FirstToken);
            var head = Clause.Head(_document, mention.FirstToken, mention.EndToken);
            row.Set(LinkFeature.LastRank, ++seen);
            row.Set(LinkFeature.LastBack, _trigger.Sentence - sentence);
            row.Set(LinkFeature.LastParagraphs, paragraph - _document.Sentences[sentence].Paragraph);
            row.Set(LinkFeature.LastLiteral, mention.Literal);
            row.Set(LinkFeature.LastRelation, (int)_document.Tree.Relation(head));
            row.SetWord(LinkFeature.LastPreposition, PlaceLinker.Preposition(_document, head));
        }
    }

    /// <summary>The places of other events of the sentence and of those before.</summary>
    private void AddFormer(string? subject, TimeInterval? when)
    {
        var paragraph = _document.Sentences[_trigger.Sentence].Paragraph;
        for (var i = _tellings.Count - 1; i >= Math.Max(0, _tellings.Count - Farthest) && _former.Count < FormerPlaces; i--)
        {
            var telling = _tellings[i];
            if (telling is not { Where: { } place, Trigger: not null }) continue;
            var row = Row(place);
            if (row.Count(telling.Sentence == _trigger.Sentence ? LinkFeature.BesideTimes : LinkFeature.FormerTimes) > 1) continue;
            if (!_former.Contains(place.Id)) _former.Add(place.Id);
            TellingFeatures.Set(row, _document, _trigger, subject, paragraph, telling, telling.IsPlaceOwn, _former.IndexOf(place.Id));
            if (telling.When is { } then && when is not null) row.Set(LinkFeature.FormerSameTime, then.Start <= when.End && when.Start <= then.End);
        }
    }

    /// <summary>The row of a place, which several ways may lead to.</summary>
    private FeatureRow Row(Place place, int? mention = null)
    {
        foreach (var found in _found)
            if (found.Where!.Id == place.Id) return found.Row;
        var row = _rows.Copy(_event);
        row.Set(LinkFeature.PlaceKind, (int)place.Kind);
        _found.Add(new PlaceOption(place, mention, row));
        return row;
    }

    /// <summary>The sentence names a place in the country.</summary>
    private bool IsNamedFiner(Place land) => _found.Exists(other => other.Row[LinkFeature.Cost] > 0 && other.Where is { Kind: not PlaceKind.Country } fine && fine.Id != land.Id && fine.Country == land.Country);

    /// <summary>How much the article speaks of it.</summary>
    private void SetNaming(FeatureRow row, Place place)
    {
        if (_focus.Place is { } focus && row[LinkFeature.Focus] == 0) row.Set(LinkFeature.Focus, focus.Id == place.Id ? 3 : focus.Country == place.Country ? 2 : 1);
        if (place.Country is { } country) row.Set(LinkFeature.CountryShare, (double)_countries.GetValueOrDefault(country) / Math.Max(1, _total));
        row.Set(LinkFeature.Finer, place.Kind is PlaceKind.Country or PlaceKind.Region && IsNamedFiner(place));
        if (_scene.Home is { } home) row.Set(LinkFeature.HomeElsewhere, home.Id != place.Id);
        if (!_namings.TryGetValue(place.Id, out var naming)) return;
        row.Set(LinkFeature.Count, naming.Count);
        row.Set(LinkFeature.Share, (double)naming.Count / Math.Max(1, _total));
        row.Set(LinkFeature.Literals, naming.Literal);
        row.Set(LinkFeature.First, naming.Sentences[0]);
        _words.Set(row, naming.Sentences, _trigger, _subject);
        row.Set(LinkFeature.InTitle, naming.InTitle);
        row.Set(LinkFeature.EventsThere, naming.Events);
        row.Set(LinkFeature.Dwells, naming.Dwells);
        if (naming.Last >= 0) row.Set(LinkFeature.SinceLast, _trigger.Sentence - naming.Last);
    }
}

namespace Timeline.Extraction.Events.Linking;

/// <summary>
/// What is known of an event and of a time or place that may be its own. Each is a number from 0 (absent) to 63; the trees of English/times.txt,
/// places.txt and events.txt, which Timeline.Training writes, ask for them by name. Those before <see cref="Noun"/> are classes without an order, the rest quantities or yes and no.
/// </summary>
internal enum LinkFeature
{
    // The event.
    Kind, Class, Role, Relation, Tense, Marker, Genre, SubjectTag, Status, LeadKind, TimeByRule, PlaceByRule, RelationToNews, OldNews, TimeFrom, PlaceFrom,

    // The mention in the event's sentence: the clauses between it and the event (from the event up, down to the mention), its word, the head of its clause.
    Up, UpTop, Down, DownTop, HeadRelation, Preposition, HeadTag, ClauseForm, ClauseRelation, ClauseMarker, TimexType, MentionEvidence,

    // The noun of the clause in which a place is named: "in the streets of Lima".
    ArgumentRelation, ArgumentPreposition, ArgumentClass, ArgumentTag, Next,

    // The option itself.
    Granularity, Published, Reading, PlaceKind, Focus, LastRelation, LastPreposition, FormerKind, RuleEvidence,

    // The event: the first of those that have an order.
    Noun, Passive, Headline, Quoted, NeedsOwn, NeedsOwnTime, Main, Dateline, Paragraph, ParagraphShare, SentenceInParagraph, Times, Places, Triggers, TriggerRank, Length, Attributed, Negated, Modal, Future, HasTold, Habit, HomeBack,
    Later, LaterWord, EarlierWord, HasEverSince, OfState, Countries, HasLead, SameKindAsLead, EventChance, Plain, Unruled, SubjectNamed, HasObject, EventsBefore, SameBefore, TimeChance, PlaceChance, PlaceStructure, PlaceDistance, PlaceLiteral,

    // The mention in the event's sentence.
    Mentions, Cost, Structure, CostRank, Distance, Before, Own, Ups, Downs, Under, Direct, AtStart, AtEnd, InBrackets, Together, Verbs, Commas, Semicolon, Conjunction, Subordinator, OtherQuotation, OtherNearer, OtherOwns, InMain, Words,
    For, OfNoun, OfVerbBefore, Unbounded, InReport, Clock, ArgumentIsHead, ArgumentOfEvent, Literal, Confidence, Container, OfTitle, Proper, IsName,

    // The option itself.
    SinceFormer, SinceScene, Days, NewsDay, Extended, Count, Share, CountryShare, Literals, First, InTitle, SinceLast, Finer, EventsThere, Dwells, HomeElsewhere, LastRank, LastBack, LastParagraphs, LastLiteral, MostNamed,
    SharedWords, SharedTrigger, SharedSubject, SharedThing, NamedLater,

    // Events of the same sentence, and of those before, that have it.
    BesideTimes, BesideOwn, BesideMain, BesidePluperfect, BesideQuotation, BesideSameKind, BesideSameSubject, BesideNoun, BesideTokens,
    FormerTimes, FormerBack, FormerParagraphs, FormerRank, FormerOwn, FormerMain, FormerPluperfect, FormerQuotation, FormerEvent, FormerSameKind, FormerSameSubject, FormerSameVerb, FormerNoun, FormerSameTime, SubjectBack, Speaks,

    // What the article is telling, and what the rules make of it.
    Scene, SceneBack, SceneParagraphs, SceneQuotation, Lead, LeadParagraphs, Publication, Told, ToldBack, EverSince, LastEvent, LastEventBack, FocusCountry, Home, Institution, InstitutionHome, Actor, Rule, None,

    /// <summary>How many features there are.</summary>
    All,
}

namespace Timeline.Extraction.Events.Weighing;

/// <summary>
/// What is known of an event that is told, and of its title. Each is a number from 0 (absent) to 63; the trees of English/right.txt, salient.txt and clear.txt, which
/// <c>Timeline.Training weights</c> writes, ask for them by name. Those before <see cref="Main"/> are classes without an order, the rest quantities or yes and no.
/// </summary>
internal enum WeightFeature
{
    Kind, Class, Relation, Status, Evidence, PlaceKind, TagBehind,

    // What tells it: the first of those that have an order.
    Main, Noun, Ruled, Saying, Perfect, Modal, Chance, Passive, Headline, Position, Length, Verbs, Commas,

    // Its time and place, and how sure the choice of them was.
    TimeChance, PlaceChance, PlaceConfidence, Days, Age, HasTimex, HasMention, EventsOfDay, EventsOfPlace,

    // Its part in the article.
    Early, Order, Index, Events, Sentence, Paragraph, Life, Retold, Retells, Participants, Attributed,

    // Its title: the topic, the subject, the verb with what it takes, the end.
    TopicLength, TopicAge, TitleLength, Words, Names, Dangling, Pointing, SubjectWords, SubjectNames, SubjectKnown, SubjectIsLife, SubjectDistance, Pronoun, PronounChance,
    TakesObject, TakesClause, LacksObject, BehindVerb, PrepositionBehind, Past, OtherVerbs, EndsInName, EndsInPlace, EndTakesPhrase, EndTakesOf,

    /// <summary>How many features there are.</summary>
    All,
}

namespace Timeline.Extraction.Events.Retellings;

/// <summary>
/// What is known of two events of an article that fell on one day at one place: a number from 0 (absent) to 63 each; the trees of English/same.txt, which <c>Timeline.Training retellings</c> writes, ask for
/// them by name. Those before <see cref="Word"/> are classes without an order, the rest quantities or yes and no.
/// </summary>
internal enum RetellingFeature
{
    FirstKind, SecondKind, FirstEvidence, SecondEvidence,

    // Their words: the first of those that have an order.
    Word, SameArgument, SameClass, SameKind, SameStatus, FirstIsNoun, SecondIsNoun, Definite, SecondLooksBack, FirstMain, SecondMain, Saying,

    // What their titles share.
    SharedWords, SharedShare, SharedNumbers, OtherNumbers, SameSubject, SharedParticipants, OtherParticipants,

    // Where they are told.
    FirstInHeadline, FirstInLead, SameSentence, SameParagraph, Sentences, Between,

    // Their time and place.
    SameEnd, Days, SamePlace, Kilometres, EventsOfDay,

    /// <summary>How many features there are.</summary>
    All,
}

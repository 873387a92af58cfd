namespace Timeline.Extraction.Events;

/// <summary>What speaks for or against a noun as what a pronoun stands for; weighed in English/antecedents.tsv, which Timeline.Training writes.</summary>
[Flags]
internal enum AntecedentFeature : ulong
{
    // How long ago it was named last.
    SameSentence = 1 << 0, OneBack = 1 << 1, TwoBack = 1 << 2, FartherBack = 1 << 3, Nearest = 1 << 4, Near = 1 << 5,

    // What it was in its clause then.
    Subject = 1 << 6, SubjectBelow = 1 << 7, Object = 1 << 8, Oblique = 1 << 9, Modifier = 1 << 10, Owner = 1 << 11, Conjunct = 1 << 12, OtherRole = 1 << 13,

    // How that goes with what the pronoun is.
    BothSubjects = 1 << 14, NeitherSubject = 1 << 15, SubjectOfItsClause = 1 << 16, SubjectOfClauseAbove = 1 << 17, OpensAfterSubject = 1 << 18, OwnerBehindSubject = 1 << 19, ObjectBehindSubject = 1 << 20,

    // What it is.
    Named = 1 << 21, Definite = 1 << 22, Indefinite = 1 << 23, Owned = 1 << 24, Person = 1 << 25, NoPerson = 1 << 26, SameSex = 1 << 27, Place = 1 << 28, Team = 1 << 29, Weak = 1 << 30, Single = 1ul << 31, Joined = 1ul << 32,

    // How much the article tells of it.
    Again = 1ul << 33, Often = 1ul << 34, ByPronoun = 1ul << 35, First = 1ul << 36,

    // For no noun at all.
    Nothing = 1ul << 37, NothingBeforeClause = 1ul << 38, NothingBeforeAdjective = 1ul << 39, NothingAsObject = 1ul << 40,

    // What happened, "the meeting"; who may say something, where the pronoun does.
    Happening = 1ul << 41, MaySpeak = 1ul << 42,

    // Who the article is about.
    Life = 1ul << 43, MostNamed = 1ul << 44, NamedOften = 1ul << 45, NamedOnce = 1ul << 46, InHeadline = 1ul << 47,

    // "He" or "she" stood for it before.
    SameSexTold = 1ul << 48, OtherSexTold = 1ul << 49,

    // Who speaks, and who is spoken of.
    SpeakerOfQuotation = 1ul << 50, OtherSideOfQuotation = 1ul << 51, SaysIt = 1ul << 52,

    // How the two stand to each other.
    SameRole = 1ul << 53, LatestSubject = 1ul << 54, OtherParagraph = 1ul << 55, FullName = 1ul << 57,

    // How near the meanings of noun and verb are.
    Suits = 1ul << 58, SuitsLittle = 1ul << 59, SuitsNot = 1ul << 60,

    Thing = 1ul << 61, SameVerb = 1ul << 62,
}

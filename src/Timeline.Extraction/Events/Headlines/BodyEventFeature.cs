namespace Timeline.Extraction.Events.Headlines;

/// <summary>What speaks for or against an event of the body, or a time or place beside it, as what a word of the headline tells; weighed in English/headlines.tsv, which Timeline.Training writes.</summary>
[Flags]
internal enum BodyEventFeature : ulong
{
    None = 0,

    // How its word is related to that of the headline.
    SameWord = 1 << 0, SameStem = 1 << 1, Alike = 1 << 2, Kindred = 1 << 3, SameClass = 1 << 4, SameKind = 1 << 5, SameArgument = 1ul << 42,

    // What else the two share.
    SameSubject = 1 << 6, SharesOne = 1 << 7, SharesTwo = 1 << 8, SharesMore = 1 << 9, BothMain = 1 << 10, BothBelow = 1 << 11,

    // Where it is told, and how.
    First = 1 << 12, Second = 1 << 13, Third = 1 << 14, Early = 1 << 15, Later = 1 << 16, Main = 1 << 17, OpensSentence = 1 << 18, Statement = 1 << 19, Unreal = 1 << 20,

    // Its time.
    Written = 1 << 21, Carried = 1 << 22, Published = 1 << 23, IsNews = 1 << 24, Before = 1 << 25, AfterBefore = 1 << 26, Long = 1 << 27,

    // Its place.
    AtTime = 1 << 28, InsideNamed = 1 << 29, OutsideNamed = 1 << 30, Country = 1ul << 31, Literal = 1ul << 32, Unnamed = 1ul << 33,

    // No event of the body, but a time or a place of the headline's own, the day of publication, or the place of the dateline.
    OwnTime = 1ul << 34, BesideTime = 1ul << 35, Publication = 1ul << 36, OwnPlace = 1ul << 37, BesidePlace = 1ul << 38, Focus = 1ul << 39, Dateline = 1ul << 40, People = 1ul << 41, PublicationOfLead = 1ul << 43, OwnPlaceOfLead = 1ul << 44,
}

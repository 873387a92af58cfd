namespace Timeline.Extraction.Events.Headlines;

/// <summary>What speaks for or against a word of a headline as one that tells an event; weighed in English/headlines.tsv, which Timeline.Training writes.</summary>
[Flags]
internal enum HeadlineWordFeature : ulong
{
    Always = 1 << 0,

    // What the rules and the recogniser make of it.
    Ruled = 1 << 1, NothingRuled = 1 << 2, Possible = 1 << 3, Likely = 1 << 4, Sure = 1 << 5, ListedVerb = 1 << 6, ListedNoun = 1 << 7, Stative = 1 << 8,

    // What it is.
    Verb = 1 << 9, Noun = 1 << 10, Adjective = 1 << 11, Name = 1 << 12, Participle = 1 << 13, Capitalised = 1 << 14,

    // What it is in the headline.
    Root = 1 << 15, Clause = 1 << 16, Argument = 1 << 17, Oblique = 1 << 18, Modifier = 1 << 19, BeforeNoun = 1 << 20, BehindNumber = 1 << 21, Dead = 1ul << 38,

    // What stands before it.
    After = 1 << 22, As = 1 << 23, To = 1 << 24, BesideRuled = 1 << 25, UnderRuled = 1ul << 37,

    // What the body tells.
    ToldSame = 1 << 26, ToldStem = 1 << 27, ToldAlike = 1 << 28, ToldKindred = 1 << 29, ToldEarly = 1 << 30, ToldMain = 1ul << 31, ToldClass = 1ul << 32, ToldArgument = 1ul << 33,

    // What the headline is.
    News = 1ul << 34, Verbless = 1ul << 35, Definite = 1ul << 36, Lead = 1ul << 39,
}

namespace Timeline.Extraction.Time;

/// <summary>What a word or number may be in a rule; the names are those of rules.txt and lexicon.tsv, without regard to case. At most 61.</summary>
internal enum TimeClass : byte
{
    // From the shape of a number.
    Num, Short, Day, Nth, Year, Yy, Age, Decade, Clock, ClockSuffix, DotClock, DotDate,

    // From lexicon.tsv.
    Month, Wd, Wds, Wda, Unit, Units, Season, Seasons, Pod, Pods, Named, AmPm, Zone, Era, DecadeWord, Few, Often, DayWord, Rel, Roman, Cardinal, Ordinal,

    // From holidays.tsv and periods.tsv: the value is the index of the row.
    Holiday, Period,
}

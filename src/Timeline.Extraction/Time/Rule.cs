using System.Globalization;

namespace Timeline.Extraction.Time;

/// <summary>What a line of rules.txt makes of what it matched, and what its function says of the expression, whatever stands in it.</summary>
/// <param name="Function">Name of the function that makes a value of what matched (<see cref="TimeResolver"/>).</param>
/// <param name="Argument">What the rule tells it besides; may be empty.</param>
/// <param name="Behind">How many items at the start must stand there without being part of the expression.</param>
/// <param name="Ahead">The same at the end.</param>
internal sealed record Rule(string Function, string Argument = "", int Behind = 0, int Ahead = 0)
{
    /// <summary>The argument as a number; 0 where it is none.</summary>
    public int Number { get; } = int.TryParse(Argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What it matches is no time: "the last minute".</summary>
    public bool IsNone { get; } = Function == "none";

    public bool IsAge { get; } = Function is "age" or "ageyears" or "agehalf" or "birthday";

    /// <summary>It counts units: "two years ago", "three days later".</summary>
    public bool Counts { get; } = Function is "ago" or "counted" or "on";

    /// <summary>It names a date that means the same wherever the story is, if its year stands in it.</summary>
    public bool IsAbsoluteByYear { get; } = Function == "ymd";

    /// <summary>It means the same wherever the story is.</summary>
    public bool IsAbsolute { get; } = Function is "ym" or "y" or "yera" or "yearspan" or "ymera" or "ymdera" or "sy" or "syera" or "century" or "datesrange" or "monthsrange" or "duration";

    /// <summary>It names no year, unless one stands in it, nor says by how many it lies off.</summary>
    public bool IsYearless { get; } = Function is "m" or "md" or "ymd" or "s" or "podof" or "clockon" or "holiday" or "daysrange" or "smallhours" or "weekin" or "weekdayin" or "edgeday";

    public bool IsSeason { get; } = Function == "s";

    public bool IsDayOfMonth { get; } = Function == "dayofmonth";

    /// <summary>It only compares: "the same month last year", "from the year-ago quarter".</summary>
    public bool Compares { get; } = Function is "samemonth" or "qago" or "qlastyear";

    /// <summary>"The previous summer": always behind where the story is.</summary>
    public bool LooksBack { get; } = Function == "previous" || Function is "mfollowing" or "sfollowing" or "wdfollowing" && Argument == "-1";

    /// <summary>"In 1716 they had won, on 5 August of that year": what names the year of a look back again goes on from there.</summary>
    public bool Stays { get; } = Function is "mthat" or "mdthat" or "sthat" or "holidaythat" && Argument == "0";
}

using NodaTime;

namespace Timeline.Store;

/// <summary>Days as numbers: 0 is 1970-01-01, on the proleptic Gregorian calendar.</summary>
public static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static LocalDate ToDate(int number) => Epoch.PlusDays(number);
}

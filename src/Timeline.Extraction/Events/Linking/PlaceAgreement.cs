using Timeline.Extraction.Places;

namespace Timeline.Extraction.Events.Linking;

/// <summary>
/// Which place to name where several are likely: not the likeliest by itself, but the one that agrees best with all that may be true. Two places of one town speak for each other, and for
/// their country a little; no place agrees only with itself.
/// </summary>
internal static class PlaceAgreement
{
    private const double Near = 50, Far = 161, DegreeKilometres = 111;

    /// <summary>How much it is worth to be somewhat off, to name the country for the town, or the town for the country.</summary>
    private const double OffWorth = 0.4, CountryWorth = 0.4, TownWorth = 0.25;

    /// <summary>Less likely than that speaks for nothing.</summary>
    private const double Least = 0.02;

    /// <summary>The option that agrees best, and how much it may be expected to.</summary>
    /// <param name="chances">How likely each option is.</param>
    public static (int Index, double Agreement) Best(ReadOnlySpan<PlaceOption> options, ReadOnlySpan<double> chances)
    {
        var (best, most) = (0, double.NegativeInfinity);
        for (var i = 0; i < options.Length; i++)
        {
            var sum = chances[i];
            for (var j = 0; j < options.Length && options[i].Where is not null; j++)
                if (i != j && chances[j] > Least && options[j].Where is { } other) sum += chances[j] * Of(options[i].Where!, other);
            if (sum > most) (best, most) = (i, sum);
        }
        return (best, most);
    }

    private static double Of(Place named, Place real)
    {
        if (Math.Abs(named.Latitude - real.Latitude) * DegreeKilometres < Far && Geodesy.Kilometres(named.Latitude, named.Longitude, real.Latitude, real.Longitude) is < Far and var off) return off < Near ? 1 : OffWorth;
        if (named.Country is null || named.Country != real.Country) return 0;
        return named.Kind == PlaceKind.Country ? CountryWorth : real.Kind == PlaceKind.Country ? TownWorth : 0;
    }
}

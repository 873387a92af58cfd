using System.Globalization;

namespace Timeline.Extraction.Tests;

/// <summary>How many made-up texts a property is tried on: TIMELINE_FUZZ says so for long runs.</summary>
internal static class Fuzz
{
    public static int Texts(int usual) => Environment.GetEnvironmentVariable("TIMELINE_FUZZ") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : usual;
}

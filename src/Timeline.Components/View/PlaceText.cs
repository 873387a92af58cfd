using System.Globalization;
using Timeline.Extraction.Places;

namespace Timeline.Components.View;

/// <summary>Places in a reader's words and language: "Wŏnsan, Kangwon, North Korea".</summary>
public static class PlaceText
{
    public static string Of(Place place) => place is { Kind: PlaceKind.Country, Country: { } country } ? Country(country) : Join(place.Name, place.Region, place.Country);

    public static string Of(Store.LegendPlace place) => place is { Kind: PlaceKind.Country, Country: { } country } ? Country(country) : Join(place.Name, null, place.Country);

    /// <summary>The name of a country in the person's language; the code itself where it is unknown.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public static string Country(string code)
    {
        try
        {
            // The region's name in the language of a culture that joins the two: "de-ES" calls itself Spanien.
            return new RegionInfo($"{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    private static string Join(string name, string? region, string? country)
    {
        var parts = new List<string> { name };
        if (!string.IsNullOrEmpty(region) && region != name) parts.Add(region);
        if (!string.IsNullOrEmpty(country) && Country(country) is var inWords && inWords != name) parts.Add(inWords);
        return string.Join(", ", parts);
    }
}

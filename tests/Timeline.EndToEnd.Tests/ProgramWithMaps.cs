namespace Timeline.EndToEnd.Tests;

/// <summary>The program with map files in its data folder.</summary>
public sealed class ProgramWithMaps : RunningProgram
{
    protected override void Prepare(string dataFolder)
    {
        File.WriteAllBytes(Path.Combine(dataFolder, "raster.pmtiles"), MapArchive.OfPng());
        File.WriteAllBytes(Path.Combine(dataFolder, "vector.pmtiles"), MapArchive.OfVector());
        File.WriteAllText(Path.Combine(dataFolder, "broken.pmtiles"), "This is no map.");
    }
}

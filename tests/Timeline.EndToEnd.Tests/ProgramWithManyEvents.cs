using Timeline.Benchmarks;

namespace Timeline.EndToEnd.Tests;

/// <summary>The program with 100,000 made-up events.</summary>
public sealed class ProgramWithManyEvents : RunningProgram
{
    public const int Events = 100_000;

    protected override void Prepare(string dataFolder) => ScreenStore.Write(dataFolder, Events);
}

using System.Runtime.CompilerServices;

namespace Timeline.Architecture.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    private static string Root([CallerFilePath] string here = "") => new FileInfo(here).Directory!.Parent!.Parent!.FullName;
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Timeline.Architecture.Tests;

/// <summary>Extraction is a function of its article: no file, network, clock, console or chance. Read from the compiled assembly, so no comment or unused import counts.</summary>
public class PurityTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.Console",
        "System.Net.*", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Random", "System.TimeProvider", "System.Environment.*",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Environment.get_TickCount", "System.Environment.GetEnvironmentVariable", "System.Guid.NewGuid", "NodaTime.SystemClock.get_Instance",
    ];

    [Fact]
    public void Extraction_uses_no_file_network_clock_console_or_chance()
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Timeline.Extraction.dll")));
        var metadata = assembly.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => FullName(metadata, handle)).ToList();
        types.ShouldContain("System.Object");
        types.Where(IsForbidden).ShouldBeEmpty();
        metadata.MemberReferences.Select(handle => MemberName(metadata, handle)).Intersect(ForbiddenMembers).ShouldBeEmpty();
    }

    private static bool IsForbidden(string type) => Forbidden.Any(name => name.EndsWith(".*", StringComparison.Ordinal) ? type.StartsWith(name[..^1], StringComparison.Ordinal) : type == name);

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string MemberName(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference ? $"{FullName(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}" : "";
    }
}

using System.Text;
using Timeline.Components.Intake;

namespace Timeline.Components.Tests;

/// <summary>Stores nothing and says that it did.</summary>
internal sealed class StubIntake : IArticleIntake
{
    public IntakeResult Result { get; set; } = new(1, 0, 3, []);

    public List<string> Taken { get; } = [];

    /// <summary>Held back until this is done.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<IntakeResult> AddAsync(string name, byte[] content, IProgress<IntakeProgress> progress, CancellationToken cancellation)
    {
        Taken.Add(Encoding.UTF8.GetString(content));
        if (Gate is not null) await Gate.Task.WaitAsync(cancellation);
        return Result;
    }
}

namespace Timeline.Components.Intake;

/// <summary>Takes articles from the page: reads, extracts and stores them.</summary>
public interface IArticleIntake
{
    /// <summary>Reads one file and stores its articles. Bad input is told in the result; only a cancellation throws.</summary>
    /// <param name="name">Name of the file: its ending says what it is.</param>
    /// <param name="progress">Told after each article.</param>
    Task<IntakeResult> AddAsync(string name, byte[] content, IProgress<IntakeProgress> progress, CancellationToken cancellation);
}

/// <param name="Done">Articles stored so far.</param>
/// <param name="Events">Events found so far.</param>
public sealed record IntakeProgress(int Done, int Events);

/// <param name="Stored">Articles that are new.</param>
/// <param name="Known">Articles that were there already.</param>
/// <param name="Problems">What could not be read or was read with a doubt: where, why, and what to do.</param>
public sealed record IntakeResult(int Stored, int Known, int Events, IReadOnlyList<string> Problems);

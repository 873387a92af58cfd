using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using Timeline.Articles;
using Timeline.Extraction;

namespace Timeline.App.Extraction;

/// <summary>
/// `timeline extract`: JSON lines in, one result line out for each, in the order of the input, on all cores. Holds a bounded number
/// of articles at a time, so that memory does not grow with the input.
/// </summary>
internal sealed class ExtractCommand(Extractor extractor, TextWriter errors)
{
    /// <returns>How many lines could not be read.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var queue = Channel.CreateBounded<Task<Outcome>>(new BoundedChannelOptions(Environment.ProcessorCount * 4) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(async () =>
        {
            try
            {
                long number = 0;
                await foreach (var line in LinesAsync(input, cancellation))
                {
                    var at = ++number;
                    if (!string.IsNullOrWhiteSpace(System.Text.Encoding.UTF8.GetString(line))) await queue.Writer.WriteAsync(Task.Run(() => Extract(at, line), cancellation), cancellation);
                }
                queue.Writer.Complete();
            }
            catch (Exception error)
            {
                queue.Writer.Complete(error);
            }
        }, cancellation);
        var failed = 0;
        await foreach (var job in queue.Reader.ReadAllAsync(cancellation))
        {
            var outcome = await job;
            await output.WriteAsync(outcome.Line, cancellation);
            output.WriteByte((byte)'\n');
            if (outcome.Problem is null) continue;
            if (outcome.Failed) failed++;
            await errors.WriteLineAsync(outcome.Problem);
        }
        await reading;
        await output.FlushAsync(cancellation);
        return failed;
    }

    private Outcome Extract(long number, byte[] line)
    {
        var read = JsonLinesReader.Read("standard input", number, line);
        return read.Article is { } article
            ? new Outcome(ExtractionJson.Write(extractor.Extract(article)), read.Problem is null ? null : read.ToString(), false)
            : new Outcome(ExtractionJson.WriteError(number, read.Problem!), read.ToString(), true);
    }

    private static async IAsyncEnumerable<byte[]> LinesAsync(Stream input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                yield return buffer.Slice(0, end).ToArray();
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                if (buffer.Length > 0) yield return buffer.ToArray();
                await reader.CompleteAsync();
                yield break;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <param name="Line">The result, as UTF-8 JSON.</param>
    /// <param name="Problem">What to tell on standard error; null where there is nothing.</param>
    /// <param name="Failed">The line gave no result.</param>
    private readonly record struct Outcome(ReadOnlyMemory<byte> Line, string? Problem, bool Failed);
}

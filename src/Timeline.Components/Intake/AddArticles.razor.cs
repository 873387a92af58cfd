using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Timeline.Components.Intake;

/// <summary>Adds articles to the store from the page, with progress and a way to stop.</summary>
public sealed partial class AddArticles : IDisposable
{
    private const int MostFiles = 10_000;
    private const long LargestFile = 512L << 20;
    private readonly List<FileRow> _files = [];
    private CancellationTokenSource? _cancel;

    [Inject] private IArticleIntake Intake { get; set; } = null!;

    /// <summary>Articles were stored.</summary>
    [Parameter] public EventCallback OnStored { get; set; }

    private string Heading => _cancel is not null ? $"Reading {_files.Count(file => file.Done)} of {_files.Count} …" : $"{_files.Sum(file => file.Stored)} {(_files.Sum(file => file.Stored) == 1 ? "article" : "articles")} added";

    public void Dispose()
    {
        _cancel?.Cancel();
        _cancel?.Dispose();
    }

    private void Cancel() => _cancel?.Cancel();

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        if (_cancel is not null) return;
        _cancel = new CancellationTokenSource();
        var batch = change.GetMultipleFiles(MostFiles).Select(file => (File: file, Row: new FileRow(file.Name))).ToList();
        _files.AddRange(batch.Select(entry => entry.Row));
        try
        {
            foreach (var (file, row) in batch)
            {
                await ReadAsync(file, row, _cancel.Token);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            foreach (var row in _files.Where(row => !row.Done)) row.Finish("stopped; what was added stays", 0, []);
        }
        _cancel.Dispose();
        _cancel = null;
        await OnStored.InvokeAsync();
    }

    private async Task ReadAsync(IBrowserFile file, FileRow row, CancellationToken cancellation)
    {
        if (file.Size > LargestFile)
        {
            row.Finish("not read", 0, [$"the file has {file.Size >> 20} MB, the page takes {LargestFile >> 20}; use `timeline ingest` for larger ones"]);
            return;
        }
        row.State = "reading";
        using var buffer = new MemoryStream((int)file.Size);
        try
        {
            await using var stream = file.OpenReadStream(LargestFile, cancellation);
            await stream.CopyToAsync(buffer, cancellation);
        }
        catch (IOException error)
        {
            row.Finish("not read", 0, [$"the browser could not hand over the file ({error.Message}); try again"]);
            return;
        }
        var progress = new Progress<IntakeProgress>(now =>
        {
            if (row.Done) return;
            row.State = $"{now.Done} articles, {now.Events} events";
            _ = InvokeAsync(StateHasChanged);
        });
        var result = await Task.Run(() => Intake.AddAsync(file.Name, buffer.ToArray(), progress, cancellation), cancellation);
        row.Finish($"{result.Stored} added{(result.Known > 0 ? $", {result.Known} known already" : "")}, {result.Events} events", result.Stored, result.Problems);
    }

    private sealed class FileRow(string name)
    {
        public string Name { get; } = name;

        public string State { get; set; } = "waiting";

        public bool Done { get; private set; }

        public int Stored { get; private set; }

        public IReadOnlyList<string> Problems { get; private set; } = [];

        public void Finish(string state, int stored, IReadOnlyList<string> problems) => (State, Done, Stored, Problems) = (state, true, stored, problems);
    }
}

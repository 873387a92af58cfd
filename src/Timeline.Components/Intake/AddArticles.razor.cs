using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Timeline.Components.Language;

namespace Timeline.Components.Intake;

/// <summary>Adds articles to the store from the page, with progress and a way to stop.</summary>
public sealed partial class AddArticles : IDisposable
{
    private const int MostFiles = 10_000;
    private const long LargestFile = 512L << 20;
    private readonly List<IntakeRow> _rows = [];
    private CancellationTokenSource? _cancel;
    private ElementReference _paste;
    private string _headline = "", _text = "";
    private DateOnly? _date;
    private int _batch, _done;

    [Inject] private IArticleIntake Intake { get; set; } = null!;

    /// <summary>Files were dropped or chosen: the panel is to be shown.</summary>
    [Parameter] public EventCallback OnStarted { get; set; }

    /// <summary>Articles were stored.</summary>
    [Parameter] public EventCallback OnStored { get; set; }

    private string Heading => _cancel is not null ? Words.Of("Add.Reading", _done, _batch) : _rows.Count > 0 ? Words.Count("Add.Added", _rows.Sum(row => row.Stored)) : Words.Of("Command.add");

    public void Dispose()
    {
        _cancel?.Cancel();
        _cancel?.Dispose();
    }

    private void Cancel() => _cancel?.Cancel();

    private Task TakeAsync(InputFileChangeEventArgs change) => ReadAllAsync([.. change.GetMultipleFiles(MostFiles).Select(file => new IntakeRow(file.Name, file))]);

    private Task RetryAsync(IntakeRow row) => ReadAllAsync([row]);

    /// <summary>Reads what was pasted as a plain text file would be: its date first, its headline above a blank line.</summary>
    private async Task PasteAsync()
    {
        var text = new StringBuilder();
        if (_date is { } date) text.Append(CultureInfo.InvariantCulture, $"date {date:yyyy-MM-dd}\n");
        if (!string.IsNullOrWhiteSpace(_headline)) text.Append(_headline.Trim()).Append("\n\n");
        text.Append(_text);
        var row = new IntakeRow(string.IsNullOrWhiteSpace(_headline) ? Words.Of("Add.Pasted") : _headline.Trim(), null) { Content = Encoding.UTF8.GetBytes(text.ToString()) };
        await ReadAllAsync([row]);
        if (row.Failed) return;
        (_headline, _text) = ("", "");
    }

    private async Task ReadAllAsync(IReadOnlyList<IntakeRow> rows)
    {
        if (_cancel is not null) return;
        using var cancel = _cancel = new CancellationTokenSource();
        _rows.AddRange(rows.Except(_rows));
        foreach (var row in rows) row.Wait();
        (_batch, _done) = (rows.Count, 0);
        await OnStarted.InvokeAsync();
        try
        {
            foreach (var row in rows)
            {
                await ReadAsync(row, cancel.Token);
                _done++;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            foreach (var row in rows.Where(row => !row.Done)) row.Finish(Words.Of("Add.Stopped"), 0, []);
        }
        _cancel = null;
        await OnStored.InvokeAsync();
    }

    private async Task ReadAsync(IntakeRow row, CancellationToken cancellation)
    {
        if (row.File is { Size: > LargestFile } large)
        {
            row.Fail(Words.Of("Add.TooLarge", large.Size >> 20, LargestFile >> 20));
            return;
        }
        row.State = Words.Of("Add.Opening");
        StateHasChanged();
        var content = row.Content;
        if (content is null && row.File is { } file)
        {
            using var buffer = new MemoryStream((int)file.Size);
            try
            {
                await using var stream = file.OpenReadStream(LargestFile, cancellation);
                await stream.CopyToAsync(buffer, cancellation);
            }
            catch (IOException error)
            {
                row.Fail(Words.Of("Add.NotHandedOver", error.Message));
                return;
            }
            content = buffer.ToArray();
        }
        var progress = new Progress<IntakeProgress>(now => _ = InvokeAsync(() =>
        {
            if (row.Done) return;
            row.State = $"{Words.Count("Articles", now.Done)}, {Words.Count("Events", now.Events)}";
            StateHasChanged();
        }));
        row.State = Words.Of("Add.Extracting");
        StateHasChanged();
        var result = await Task.Run(() => Intake.AddAsync(row.Name, content!, progress, cancellation), cancellation);
        var known = result.Known > 0 ? ", " + Words.Count("Add.Known", result.Known) : "";
        if (result.Stored + result.Known == 0) row.Fail([.. result.Problems]);
        else row.Finish($"{Words.Count("Add.Added", result.Stored)}{known}, {Words.Count("Events", result.Events)}", result.Stored, result.Problems);
    }
}

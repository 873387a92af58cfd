using Microsoft.AspNetCore.Components.Forms;
using Timeline.Components.Language;

namespace Timeline.Components.Intake;

/// <summary>A file or a pasted text on its way into the store, as its row shows it.</summary>
/// <param name="file">Null: it was pasted.</param>
internal sealed class IntakeRow(string name, IBrowserFile? file)
{
    public string Name { get; } = name;

    public IBrowserFile? File { get; } = file;

    /// <summary>What is to be read, where it does not come from a file.</summary>
    public byte[]? Content { get; init; }

    public string State { get; set; } = "";

    public bool Done { get; private set; }

    public bool Failed { get; private set; }

    public int Stored { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public void Wait() => (State, Done, Failed, Problems) = (Words.Of("Add.Waiting"), false, false, []);

    public void Finish(string state, int stored, IReadOnlyList<string> problems) => (State, Done, Stored, Problems) = (state, true, stored, problems);

    public void Fail(params IReadOnlyList<string> problems) => (State, Done, Failed, Problems) = (Words.Of("Add.Failed"), true, true, problems);
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Timeline.Store.Sqlite;

/// <summary>
/// Answers that hold until the database changes, be it by this program or by another that has the file open. Every new page asks the same of a store; reading a
/// million events takes a second, and an answer kept none.
/// </summary>
internal sealed class UntilChanged : IDisposable
{
    private const int Most = 256;
    private readonly Lock _looking = new();
    private readonly SqliteConnection _watcher;
    private ConcurrentDictionary<string, Lazy<object>> _answers = new();
    private long _version = -1;

    public UntilChanged(string connectionString)
    {
        // "pragma data_version" tells of the commits of all other connections; this one is never written with.
        _watcher = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        _watcher.Open();
    }

    /// <summary>The answer kept under a key, else read now; who asks meanwhile waits for the same reading.</summary>
    public T Get<T>(string key, Func<T> read) where T : class
    {
        var answers = Current();
        var answer = answers.GetOrAdd(key, _ => new Lazy<object>(read));
        try
        {
            return (T)answer.Value;
        }
        catch
        {
            // A reading that failed is tried again by whoever asks next.
            answers.TryRemove(key, out _);
            throw;
        }
    }

    public void Dispose() => _watcher.Dispose();

    private ConcurrentDictionary<string, Lazy<object>> Current()
    {
        lock (_looking)
        {
            var version = Convert.ToInt64(_watcher.Scalar("pragma data_version"), CultureInfo.InvariantCulture);
            if (version != _version || _answers.Count >= Most) _answers = new ConcurrentDictionary<string, Lazy<object>>();
            _version = version;
            return _answers;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Timeline.Extraction;

namespace Timeline.Store.Sqlite;

/// <summary>
/// Articles and events in one SQLite file with a write-ahead log: one writer at a time, readers never wait. What <see cref="Save"/> returned
/// from is on disk; a process killed in the middle of it leaves nothing half done.
/// </summary>
public sealed partial class SqliteTimelineStore : ITimelineQueries, IDisposable
{
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly UntilChanged _kept;
    private readonly Lock _writing = new();

    /// <param name="path">The database file; made where it is missing, its folder too.</param>
    /// <exception cref="InvalidDataException">The file is no database of Timeline, or of a newer version.</exception>
    public SqliteTimelineStore(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(_connectionString);
        try
        {
            _writer.Open();
            _writer.Execute("pragma journal_mode = wal; pragma synchronous = normal; pragma temp_store = memory;");
            Migrations.Apply(_writer);
            _kept = new UntilChanged(_connectionString);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 26 or 11)
        {
            throw new InvalidDataException($"'{path}' is no Timeline database, or it is damaged; move it away or choose another --data folder.", error);
        }
    }

    public event Action<StoreChange>? Changed;

    /// <summary>True where the article is stored already.</summary>
    public bool Contains(string articleId)
    {
        using var connection = Open();
        return connection.Scalar("select 1 from article where id = $1", articleId) is not null;
    }

    /// <summary>Stores documents in one transaction. An article that is there already is replaced; its events keep their ids.</summary>
    public void Save(IReadOnlyList<(Document Document, IReadOnlyList<string> Notices)> documents)
    {
        if (documents.Count == 0) return;
        long revision;
        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction();
            revision = NextRevision();
            using var writer = new DocumentWriter(_writer, transaction, revision);
            foreach (var (document, notices) in documents) writer.Write(document, notices);
            transaction.Commit();
        }
        Changed?.Invoke(new StoreChange(revision, [.. documents.Select(entry => entry.Document.Article.Id)]));
    }

    /// <summary>Removes an article with its events.</summary>
    /// <returns>False where there is no such article.</returns>
    public bool Remove(string articleId)
    {
        long revision;
        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction();
            revision = NextRevision();
            using var writer = new DocumentWriter(_writer, transaction, revision);
            if (!writer.Remove(articleId)) return false;
            transaction.Commit();
        }
        Changed?.Invoke(new StoreChange(revision, [articleId]));
        return true;
    }

    public void Dispose()
    {
        _kept.Dispose();
        _writer.Dispose();
        SqliteConnection.ClearPool(_writer);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private long NextRevision() => Convert.ToInt64(_writer.Scalar("select max(ifnull((select max(revision) from article), 0), ifnull((select max(revision) from event), 0)) + 1"), CultureInfo.InvariantCulture);

    internal static string Json<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values);

    internal static List<T> FromJson<T>(string json) => JsonSerializer.Deserialize<List<T>>(json) ?? [];
}

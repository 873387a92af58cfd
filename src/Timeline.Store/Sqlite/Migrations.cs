using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Timeline.Store.Sqlite;

/// <summary>Brings a database to the newest schema: the numbered scripts that it has not seen, each in a transaction. The number stands in user_version.</summary>
internal static class Migrations
{
    /// <exception cref="InvalidDataException">A newer program made the database.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var scripts = typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var version = Convert.ToInt32(connection.Scalar("pragma user_version"), CultureInfo.InvariantCulture);
        if (version > scripts.Count) throw new InvalidDataException($"The database '{connection.DataSource}' was made by a newer version of Timeline (schema {version}, this one knows {scripts.Count}); update the program or choose another --data folder.");
        for (; version < scripts.Count; version++)
        {
            using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(scripts[version])!);
            using var transaction = connection.BeginTransaction();
            connection.Execute(reader.ReadToEnd(), transaction);
            connection.Execute($"pragma user_version = {version + 1}", transaction);
            transaction.Commit();
        }
    }
}

using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Timeline.Store.Sqlite;

public sealed partial class SqliteTimelineStore
{
    private const int BatchRows = 65536;

    private static readonly Schema ColumnSchema = new(
    [
        new Field(Columns.Id, DoubleType.Default, false), new Field(Columns.Start, DoubleType.Default, false), new Field(Columns.End, DoubleType.Default, false),
        new Field(Columns.Latitude, FloatType.Default, false), new Field(Columns.Longitude, FloatType.Default, false), new Field(Columns.Place, Int32Type.Default, false), new Field(Columns.Article, Int32Type.Default, false),
        new Field(Columns.Kind, UInt8Type.Default, false), new Field(Columns.Status, UInt8Type.Default, false), new Field(Columns.Granularity, UInt8Type.Default, false), new Field(Columns.Evidence, UInt8Type.Default, false),
        new Field(Columns.PlaceKind, UInt8Type.Default, false), new Field(Columns.Salience, UInt8Type.Default, false), new Field(Columns.Flags, UInt8Type.Default, false),
        new Field(Columns.Confidence, UInt8Type.Default, false),
    ], null);

    public async Task WriteColumnsAsync(Stream destination, long since, CancellationToken cancellation)
    {
        using var connection = Open();
        using var command = connection.Command(
            """
            select e.id, e.start, e.end, p.lat, p.lon, e.place, e.article, e.kind, e.status, e.granularity, e.evidence, p.kind, e.salience, e.flags, e.removed, e.confidence
            from event e left join place p on p.number = e.place where e.revision > $1 and (e.removed = 0 or $1 > 0) order by e.start, e.id
            """, since);
        using var rows = command.ExecuteReader();
        using var arrow = new ArrowStreamWriter(destination, ColumnSchema, leaveOpen: true);
        await arrow.WriteStartAsync(cancellation);
        var batch = new ColumnBatch();
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Id.Append(rows.GetInt64(0));
            batch.Start.Append(rows.Real(1) ?? double.NaN);
            batch.End.Append(rows.Real(2) ?? double.NaN);
            batch.Latitude.Append((float)(rows.Real(3) ?? double.NaN));
            batch.Longitude.Append((float)(rows.Real(4) ?? double.NaN));
            batch.Place.Append(rows.Int(5) ?? -1);
            batch.Article.Append(rows.GetInt32(6));
            for (var i = 0; i < 4; i++) batch.Bytes[i].Append((byte)rows.GetInt32(7 + i));
            batch.Bytes[4].Append((byte)(rows.Int(11) ?? 0));
            batch.Bytes[5].Append((byte)Math.Clamp(rows.GetDouble(12) * 255, 0, 255));
            batch.Bytes[6].Append((byte)(rows.GetInt32(13) | (rows.GetInt32(14) != 0 ? 128 : 0)));
            batch.Bytes[7].Append((byte)Math.Clamp(rows.GetDouble(15) * 255, 0, 255));
            if (batch.Id.Length < BatchRows) continue;
            await arrow.WriteRecordBatchAsync(batch.Build(), cancellation);
            batch = new ColumnBatch();
        }
        if (batch.Id.Length > 0) await arrow.WriteRecordBatchAsync(batch.Build(), cancellation);
        await arrow.WriteEndAsync(cancellation);
    }

    private sealed class ColumnBatch
    {
        public DoubleArray.Builder Id { get; } = new();

        public DoubleArray.Builder Start { get; } = new();

        public DoubleArray.Builder End { get; } = new();

        public FloatArray.Builder Latitude { get; } = new();

        public FloatArray.Builder Longitude { get; } = new();

        public Int32Array.Builder Place { get; } = new();

        public Int32Array.Builder Article { get; } = new();

        public UInt8Array.Builder[] Bytes { get; } = [.. Enumerable.Range(0, 8).Select(_ => new UInt8Array.Builder())];

        public RecordBatch Build() => new(ColumnSchema,
            [Id.Build(), Start.Build(), End.Build(), Latitude.Build(), Longitude.Build(), Place.Build(), Article.Build(), .. Bytes.Select(column => (IArrowArray)column.Build())], Id.Length);
    }
}

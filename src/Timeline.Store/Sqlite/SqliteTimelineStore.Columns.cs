using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Timeline.Store.Sqlite;

public sealed partial class SqliteTimelineStore
{
    private static readonly Schema ColumnSchema = new(
    [
        new Field(Columns.Id, DoubleType.Default, false), new Field(Columns.Start, DoubleType.Default, false), new Field(Columns.End, DoubleType.Default, false),
        new Field(Columns.Latitude, FloatType.Default, false), new Field(Columns.Longitude, FloatType.Default, false), new Field(Columns.Place, Int32Type.Default, false), new Field(Columns.Article, Int32Type.Default, false),
        new Field(Columns.Kind, UInt8Type.Default, false), new Field(Columns.Status, UInt8Type.Default, false), new Field(Columns.Granularity, UInt8Type.Default, false), new Field(Columns.Evidence, UInt8Type.Default, false),
        new Field(Columns.PlaceKind, UInt8Type.Default, false), new Field(Columns.Salience, UInt8Type.Default, false), new Field(Columns.Flags, UInt8Type.Default, false),
        new Field(Columns.Confidence, UInt8Type.Default, false),
    ], null);

    /// <remarks>All events are kept as they were written until the store changes; what changed since a revision is little and read anew.</remarks>
    public async Task WriteColumnsAsync(Stream destination, long since, CancellationToken cancellation)
    {
        var written = since == 0 ? _kept.Get("columns", () => Written(ReadColumns(0))) : Written(ReadColumns(since));
        await destination.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), cancellation);
    }

    /// <summary>In the order in which the table lies, which is read fastest.</summary>
    private ColumnRows ReadColumns(long since)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var places = new Dictionary<int, (float Latitude, float Longitude, byte Kind)>();
        using (var rows = connection.Command("select number, lat, lon, kind from place").ExecuteReader())
            while (rows.Read()) places[rows.GetInt32(0)] = ((float)rows.GetDouble(1), (float)rows.GetDouble(2), rows.GetByte(3));
        var read = new ColumnRows();
        using var events = connection.Command(
            $"select id, start, end, place, article, kind, status, granularity, evidence, salience, flags, removed, confidence from event where {(since == 0 ? "removed = 0" : "revision > $1")}", since).ExecuteReader();
        while (events.Read())
        {
            var place = events.Int(3) ?? -1;
            var (latitude, longitude, kind) = place < 0 ? (float.NaN, float.NaN, (byte)0) : places[place];
            read.Id.Add(events.GetInt64(0));
            read.Start.Add(events.Real(1) ?? double.NaN);
            read.End.Add(events.Real(2) ?? double.NaN);
            read.Latitude.Add(latitude);
            read.Longitude.Add(longitude);
            read.Place.Add(place);
            read.Article.Add(events.GetInt32(4));
            read.Bytes.Add(new ColumnBytes(
                events.GetByte(5), events.GetByte(6), events.GetByte(7), events.GetByte(8), kind, (byte)Math.Clamp(events.GetDouble(9) * 255, 0, 255), (byte)(events.GetInt32(10) | (events.GetInt32(11) != 0 ? 128 : 0)), (byte)Math.Clamp(events.GetDouble(12) * 255, 0, 255)));
        }
        return read;
    }

    /// <summary>The rows as an Arrow stream, by their start; one batch, so that the browser draws from what it was sent and copies nothing.</summary>
    private static MemoryStream Written(ColumnRows rows)
    {
        var order = new int[rows.Id.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        System.Array.Sort(rows.Start.ToArray(), order);
        var stream = new MemoryStream(1024 + order.Length * (3 * sizeof(double) + 4 * sizeof(int) + 8));
        using var arrow = new ArrowStreamWriter(stream, ColumnSchema, leaveOpen: true);
        arrow.WriteStart();
        if (order.Length > 0) arrow.WriteRecordBatch(Batch(rows, order));
        arrow.WriteEnd();
        return stream;
    }

    private static RecordBatch Batch(ColumnRows rows, int[] order)
    {
        var n = order.Length;
        var (id, start, end) = (new DoubleArray.Builder().Reserve(n), new DoubleArray.Builder().Reserve(n), new DoubleArray.Builder().Reserve(n));
        var (latitude, longitude, place, article) = (new FloatArray.Builder().Reserve(n), new FloatArray.Builder().Reserve(n), new Int32Array.Builder().Reserve(n), new Int32Array.Builder().Reserve(n));
        UInt8Array.Builder[] bytes = [.. Enumerable.Range(0, 8).Select(_ => new UInt8Array.Builder().Reserve(n))];
        foreach (var row in order)
        {
            id.Append(rows.Id[row]);
            start.Append(rows.Start[row]);
            end.Append(rows.End[row]);
            latitude.Append(rows.Latitude[row]);
            longitude.Append(rows.Longitude[row]);
            place.Append(rows.Place[row]);
            article.Append(rows.Article[row]);
            var b = rows.Bytes[row];
            bytes[0].Append(b.Kind);
            bytes[1].Append(b.Status);
            bytes[2].Append(b.Granularity);
            bytes[3].Append(b.Evidence);
            bytes[4].Append(b.PlaceKind);
            bytes[5].Append(b.Salience);
            bytes[6].Append(b.Flags);
            bytes[7].Append(b.Confidence);
        }
        return new RecordBatch(ColumnSchema, [id.Build(), start.Build(), end.Build(), latitude.Build(), longitude.Build(), place.Build(), article.Build(), .. bytes.Select(column => (IArrowArray)column.Build())], n);
    }

    private readonly record struct ColumnBytes(byte Kind, byte Status, byte Granularity, byte Evidence, byte PlaceKind, byte Salience, byte Flags, byte Confidence);

    private sealed class ColumnRows
    {
        public List<double> Id { get; } = [];

        public List<double> Start { get; } = [];

        public List<double> End { get; } = [];

        public List<float> Latitude { get; } = [];

        public List<float> Longitude { get; } = [];

        public List<int> Place { get; } = [];

        public List<int> Article { get; } = [];

        public List<ColumnBytes> Bytes { get; } = [];
    }
}

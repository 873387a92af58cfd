using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Store.Sqlite;

public sealed partial class SqliteTimelineStore
{
    private const string RowColumns =
        """
        e.id, e.title, e.kind, e.status, a.id, a.title, a.source, a.date, e.passage_start, e.passage_end, e.trigger_start, e.trigger_end, e.start, e.end, e.start_minute, e.granularity, e.evidence, e.flags,
        e.when_start, e.when_end, e.where_start, e.where_end, e.who, e.source, e.salience, e.confidence, e.same_as,
        e.passage, e.when_text, e.where_text,
        p.gazetteer, p.name, p.lat, p.lon, p.kind, p.country, p.radius, e.story, e.class
        """;

    /// <summary>Every moment that a calendar has; said as a range, so that SQLite goes by the index of starts where nothing narrower is asked for.</summary>
    private const string Dated = " and e.start > -1e15";

    private const string RowTables = "event e join article a on a.number = e.article left join place p on p.number = e.place";

    public Task<Legend> LegendAsync(CancellationToken cancellation) => Task.FromResult(_kept.Get("legend", ReadLegend));

    private Legend ReadLegend()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var places = new List<LegendPlace>();
        using (var rows = connection.Command("select gazetteer, name, lat, lon, kind, country, radius from place order by number").ExecuteReader())
            while (rows.Read()) places.Add(LegendPlaceOf(rows, 0));
        var articles = new List<LegendArticle?>();
        using (var rows = connection.Command("select number, id, title, source, date from article order by number").ExecuteReader())
            while (rows.Read())
            {
                while (articles.Count < rows.GetInt32(0)) articles.Add(null);
                articles.Add(new LegendArticle(rows.GetString(1), rows.GetString(2), rows.Text(3), rows.Text(4)));
            }
        var revision = Convert.ToInt64(connection.Scalar("select max(ifnull((select max(revision) from article), 0), ifnull((select max(revision) from event), 0))"), CultureInfo.InvariantCulture);
        return new Legend(revision, places, articles);
    }

    public Task<IReadOnlyList<EventRow>> EventsAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return Task.FromResult<IReadOnlyList<EventRow>>([]);
        using var connection = Open();
        using var command = connection.Command($"select {RowColumns} from {RowTables} join json_each($1) wanted on wanted.value = e.id where e.removed = 0 order by wanted.key", Json(ids));
        return Task.FromResult<IReadOnlyList<EventRow>>(Rows(command, cancellation));
    }

    public Task<EventPage> FindAsync(EventQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 1000);
        var (where, values) = Conditions(query);
        using var connection = Open();
        var total = Count(connection, where, values);
        if (query.Order != EventOrder.Time) return Task.FromResult(new EventPage(total, Page(connection, where, values, $"{Order(query)}e.start is null, e.start, e.article, e.position", query.Limit, query.Offset, cancellation)));
        // By time: those with a date as their index gives them, so that a page of a large store does not sort all of it, and then the others.
        var dated = query.Undated ? 0 : Count(connection, where + Dated, values);
        var events = new List<EventRow>();
        if (query.Offset < dated) events = Page(connection, where + Dated, values, $"e.start{(query.Descending ? " desc" : "")}, e.article, e.position", query.Limit, query.Offset, cancellation);
        if (events.Count < query.Limit && dated < total) events.AddRange(Page(connection, where + " and e.start is null", values, "e.article, e.position", query.Limit - events.Count, Math.Max(0, query.Offset - dated), cancellation));
        return Task.FromResult(new EventPage(total, events));
    }

    private int Count(SqliteConnection connection, string where, object?[] values) =>
        (int)_kept.Get<object>($"count {where} {JsonSerializer.Serialize(values)}", () => Convert.ToInt32(connection.Scalar($"select count(*) from {TablesOf(where)} where {where}", values), CultureInfo.InvariantCulture));

    /// <summary>The events are chosen first, so that the rest is looked up for these alone.</summary>
    private static List<EventRow> Page(SqliteConnection connection, string where, object?[] values, string order, int limit, int offset, CancellationToken cancellation)
    {
        using var command = connection.Command($"select {RowColumns} from (select e.id chosen from {TablesOf(where + order)} where {where} order by {order} limit {limit} offset {offset}) cross join {RowTables} where e.id = chosen order by {order}", values);
        return Rows(command, cancellation);
    }

    /// <summary>The tables that a condition or an order looks at.</summary>
    private static string TablesOf(string terms) =>
        "event e" + (terms.Contains("a.", StringComparison.Ordinal) ? " join article a on a.number = e.article" : "") + (terms.Contains("p.", StringComparison.Ordinal) ? " left join place p on p.number = e.place" : "");

    public Task<IReadOnlyList<long>> MatchAsync(string text, int limit, CancellationToken cancellation)
    {
        if (SearchExpression(text) is not { } expression) return Task.FromResult<IReadOnlyList<long>>([]);
        using var connection = Open();
        using var command = connection.Command("select rowid from event_text where event_text match $1 order by rank limit $2", expression, limit);
        using var rows = command.ExecuteReader();
        var ids = new List<long>();
        while (rows.Read()) ids.Add(rows.GetInt64(0));
        return Task.FromResult<IReadOnlyList<long>>(ids);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int limit, CancellationToken cancellation)
    {
        var typed = text.Trim();
        if (typed.Length == 0) return Task.FromResult<IReadOnlyList<Suggestion>>([]);
        var pattern = typed.Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        using var connection = Open();
        var found = new List<Suggestion>();
        Read(SuggestionKind.Place, "select p.name, p.gazetteer, count(*) from place p join event e on e.place = p.number and e.removed = 0 where p.name like $1 escape '\\' or p.name like $2 escape '\\' group by p.number order by 3 desc limit $3");
        Read(SuggestionKind.Person, "select w.value, w.value, count(*) from event e, json_each(e.who) w where e.removed = 0 and (w.value like $1 escape '\\' or w.value like $2 escape '\\') group by w.value order by 3 desc limit $3");
        if (SearchExpression(typed) is { } expression)
        {
            using var command = connection.Command("select e.title, e.id from event_text join event e on e.id = event_text.rowid where event_text match $1 order by event_text.rank limit $2", "title: (" + expression + ")", Math.Max(2, limit / 2));
            using var rows = command.ExecuteReader();
            while (rows.Read()) found.Add(new Suggestion(SuggestionKind.Event, rows.GetString(0), rows.GetInt64(1).ToString(CultureInfo.InvariantCulture), 1));
        }
        Read(SuggestionKind.Article, "select a.title, a.id, (select count(*) from event e where e.article = a.number and e.removed = 0) from article a where a.title like $1 escape '\\' or a.title like $2 escape '\\' order by a.date desc limit $3");
        return Task.FromResult<IReadOnlyList<Suggestion>>([.. found.GroupBy(suggestion => suggestion.Kind).SelectMany(kind => kind.Take(Math.Max(2, limit / 3))).Take(limit)]);

        void Read(SuggestionKind kind, string sql)
        {
            using var command = connection.Command(sql, pattern + "%", "% " + pattern + "%", Math.Max(2, limit / 2));
            using var rows = command.ExecuteReader();
            while (rows.Read()) found.Add(new Suggestion(kind, rows.GetString(0), Convert.ToString(rows.GetValue(1), CultureInfo.InvariantCulture), rows.GetInt32(2)));
        }
    }

    public Task<ArticleView?> ArticleAsync(string articleId, CancellationToken cancellation)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        long number;
        Article article;
        string title;
        IReadOnlyList<string> notices;
        using (var rows = connection.Command("select number, title, source, url, date, language, text, notices from article where id = $1", articleId).ExecuteReader())
        {
            if (!rows.Read()) return Task.FromResult<ArticleView?>(null);
            (number, title) = (rows.GetInt64(0), rows.GetString(1));
            article = new Article(articleId, rows.GetString(6)) { Title = title, Source = rows.Text(2), Url = rows.Text(3), Date = rows.Text(4) is { } date ? LocalDatePattern.Iso.Parse(date).Value : null, Language = rows.GetString(5) };
            notices = FromJson<string>(rows.GetString(7));
        }
        using var events = connection.Command($"select {RowColumns} from {RowTables} where e.article = $1 and e.removed = 0 order by e.position", number);
        return Task.FromResult<ArticleView?>(new ArticleView(article, title, Rows(events, cancellation), Times(connection, number), Mentions(connection, number)) { Notices = notices });
    }

    public Task<IReadOnlyList<ArticleSummary>> ArticlesAsync(CancellationToken cancellation) => Task.FromResult(_kept.Get("articles", ReadArticles));

    private IReadOnlyList<ArticleSummary> ReadArticles()
    {
        using var connection = Open();
        using var rows = connection.Command(
            """
            select a.id, a.title, a.source, a.date, a.notices, count(e.id), count(e.start), count(e.place) from article a left join event e on e.article = a.number and e.removed = 0
            group by a.number order by a.date desc, a.number
            """).ExecuteReader();
        var articles = new List<ArticleSummary>();
        while (rows.Read())
            articles.Add(new ArticleSummary(rows.GetString(0), rows.GetString(1), rows.Text(2), rows.Text(3), rows.GetInt32(5), rows.GetInt32(6), rows.GetInt32(7)) { Notices = FromJson<string>(rows.GetString(4)) });
        return articles;
    }

    private static (string Where, object?[] Values) Conditions(EventQuery query)
    {
        var where = new StringBuilder("e.removed = 0");
        var values = new List<object?>();
        string Value(object? value)
        {
            values.Add(value);
            return "$" + values.Count.ToString(CultureInfo.InvariantCulture);
        }
        if (query.Undated) where.Append(" and e.start is null");
        else
        {
            if (query.To is { } to) where.Append(CultureInfo.InvariantCulture, $" and e.start < {Value(to)}");
            if (query.From is { } from) where.Append(CultureInfo.InvariantCulture, $" and e.end > {Value(from)}");
        }
        if (query.Unplaced) where.Append(" and e.place is null");
        if (query.Kinds.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and e.kind in (select value from json_each({Value(Json([.. query.Kinds.Select(kind => (int)kind)]))}))");
        if (query.Statuses.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and e.status in (select value from json_each({Value(Json([.. query.Statuses.Select(status => (int)status)]))}))");
        if (query.ArticleIds.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and a.id in (select value from json_each({Value(Json(query.ArticleIds))}))");
        if (query.PlaceIds.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and p.gazetteer in (select value from json_each({Value(Json(query.PlaceIds))}))");
        if (query.Sources.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and a.source in (select value from json_each({Value(Json(query.Sources))}))");
        if (query.Countries.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and p.country in (select value from json_each({Value(Json(query.Countries))}))");
        if (query.Confidences.Count > 0) where.Append(CultureInfo.InvariantCulture, $" and min(cast(e.confidence * 255 as int) / 64, 3) in (select value from json_each({Value(Json([.. query.Confidences.SelectMany(Quarters)]))}))");
        if (query.Text is { } text)
            where.Append(SearchExpression(text) is { } expression ? string.Create(CultureInfo.InvariantCulture, $" and e.id in (select rowid from event_text where event_text match {Value(expression)})") : " and 0");
        if (query.Box is { } box)
        {
            where.Append(CultureInfo.InvariantCulture, $" and e.id in (select id from event_space where south >= {Value(box.South)} and north <= {Value(box.North)} and ");
            where.Append(CultureInfo.InvariantCulture, $"{(box.West <= box.East ? "(" : "(not ")}(west {(box.West <= box.East ? ">=" : "<")} {Value(box.West)} and east {(box.West <= box.East ? "<=" : ">")} {Value(box.East)})))");
        }
        return (where.ToString(), [.. values]);
    }

    /// <summary>A band as the quarters of the scale that it covers.</summary>
    private static IEnumerable<int> Quarters(ConfidenceBand band) => band switch { ConfidenceBand.Low => [0, 1], ConfidenceBand.Medium => [2], _ => [3] };

    private static string Order(EventQuery query)
    {
        var column = query.Order switch
        {
            EventOrder.Title => "e.title collate nocase", EventOrder.Place => "p.name collate nocase", EventOrder.Kind => "e.kind", EventOrder.Status => "e.status", EventOrder.Article => "a.title collate nocase",
            EventOrder.Confidence => "e.confidence", _ => "e.salience",
        };
        return $"{column} is null, {column}{(query.Descending ? " desc" : "")}, ";
    }

    /// <summary>What a person typed as an FTS5 expression: every word must be there, the last may be unfinished. Null where there is no word.</summary>
    private static string? SearchExpression(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new string([.. word.Where(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’')])).Where(word => word.Any(char.IsLetterOrDigit)).ToList();
        return words.Count == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }

    private static List<EventRow> Rows(SqliteCommand command, CancellationToken cancellation)
    {
        using var rows = command.ExecuteReader();
        var events = new List<EventRow>();
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            events.Add(new EventRow(rows.GetInt64(0), rows.GetString(1), (EventKind)rows.GetByte(2), (EventStatus)rows.GetByte(3))
            {
                ArticleId = rows.GetString(4), ArticleTitle = rows.GetString(5), ArticleSource = rows.Text(6), ArticleDate = rows.Text(7),
                Passage = new TextSpan(rows.GetInt32(8), rows.GetInt32(9)), Trigger = new TextSpan(rows.GetInt32(10), rows.GetInt32(11)), When = When(rows),
                WhenSpan = Span(rows, 18), WhereSpan = Span(rows, 20), Who = FromJson<string>(rows.GetString(22)), Source = rows.Text(23), Salience = rows.GetDouble(24), Confidence = rows.GetDouble(25),
                SameAs = rows.IsDBNull(26) ? null : rows.GetInt64(26), PassageText = rows.GetString(27), WhenText = rows.Text(28), WhereText = rows.Text(29), Where = rows.IsDBNull(30) ? null : LegendPlaceOf(rows, 30),
                Story = rows.IsDBNull(37) ? rows.GetInt64(0) : rows.GetInt64(37), Class = rows.GetString(38), IsToldElsewhere = (rows.GetInt32(17) & 8) != 0,
            });
        }
        return events;
    }

    private static TextSpan? Span(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : new TextSpan(rows.GetInt32(column), rows.GetInt32(column + 1));

    private static TimeInterval? When(SqliteDataReader rows)
    {
        if (rows.IsDBNull(12)) return null;
        var (start, end, minute) = (rows.GetDouble(12), rows.GetDouble(13), rows.Int(14));
        var first = DayNumber.ToDate((int)Math.Floor(start));
        var time = minute is { } m ? new LocalTime(m / 60, m % 60) : (LocalTime?)null;
        var last = minute is null ? DayNumber.ToDate((int)Math.Ceiling(end) - 1) : DayNumber.ToDate((int)Math.Floor(end));
        var flags = rows.GetInt32(17);
        return new TimeInterval(first, last < first ? first : last, (Granularity)rows.GetByte(15), (Evidence)rows.GetByte(16)) { StartTime = time, EndTime = time, Approximate = (flags & 1) != 0, Uncertain = (flags & 2) != 0 };
    }

    private static LegendPlace LegendPlaceOf(SqliteDataReader rows, int first) =>
        new(rows.GetInt32(first), rows.GetString(first + 1), rows.GetDouble(first + 2), rows.GetDouble(first + 3), (PlaceKind)rows.GetByte(first + 4), rows.Text(first + 5), rows.GetDouble(first + 6));

    private static List<TimeMark> Times(SqliteConnection connection, long article)
    {
        using var rows = connection.Command("select start, end, type, value, first_day, last_day, granularity, evidence, approximate, anchor from timex where article = $1 order by start", article).ExecuteReader();
        var marks = new List<TimeMark>();
        while (rows.Read())
        {
            var interval = rows.IsDBNull(4) ? null : new TimeInterval(DayNumber.ToDate(rows.GetInt32(4)), DayNumber.ToDate(rows.GetInt32(5)), (Granularity)rows.GetByte(6), (Evidence)rows.GetByte(7)) { Approximate = rows.GetBoolean(8) };
            marks.Add(new TimeMark(new TextSpan(rows.GetInt32(0), rows.GetInt32(1)), (TimexType)rows.GetByte(2), rows.GetString(3), interval, rows.IsDBNull(9) ? null : DayNumber.ToDate(rows.GetInt32(9))));
        }
        return marks;
    }

    private static List<PlaceMark> Mentions(SqliteConnection connection, long article)
    {
        var places = new Dictionary<long, Place>();
        using (var rows = connection.Command(
            """
            select number, gazetteer, name, lat, lon, kind, country, region, population, radius from place where number in
              (select place from mention where article = $1 union select r.value from mention m, json_each(m.rivals) r where m.article = $1)
            """, article).ExecuteReader())
            while (rows.Read())
                places[rows.GetInt64(0)] = new Place(rows.GetInt32(1), rows.GetString(2), rows.GetDouble(3), rows.GetDouble(4), (PlaceKind)rows.GetByte(5)) { Country = rows.Text(6), Region = rows.Text(7), Population = rows.GetInt64(8), Radius = rows.GetDouble(9) };
        using var mentions = connection.Command("select start, end, place, literal, confidence, rivals from mention where article = $1 order by start", article).ExecuteReader();
        var marks = new List<PlaceMark>();
        while (mentions.Read())
            marks.Add(new PlaceMark(new TextSpan(mentions.GetInt32(0), mentions.GetInt32(1)), mentions.IsDBNull(2) ? null : places[mentions.GetInt64(2)], mentions.GetBoolean(3), mentions.GetDouble(4), [.. FromJson<long>(mentions.GetString(5)).Select(number => places[number])]));
        return marks;
    }
}

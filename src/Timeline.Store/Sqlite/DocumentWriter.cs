using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Timeline.Extraction;
using Timeline.Extraction.Events;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;
using Timeline.Store.Stories;

namespace Timeline.Store.Sqlite;

/// <summary>Writes documents inside one transaction, its commands prepared once.</summary>
internal sealed class DocumentWriter : IDisposable
{
    /// <summary>The flag of an event that other articles tell too.</summary>
    private const int ToldElsewhere = 8;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly long _revision;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly Dictionary<int, long> _places = [];

    public DocumentWriter(SqliteConnection connection, SqliteTransaction transaction, long revision) => (_connection, _transaction, _revision) = (connection, transaction, revision);

    public void Write(Document document, IReadOnlyList<string> notices)
    {
        var article = document.Article;
        Clear(article.Id);
        var number = (long)Scalar(
            """
            insert into article (id, title, source, url, date, language, text, notices, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict (id) do update set title = excluded.title, source = excluded.source, url = excluded.url, date = excluded.date, language = excluded.language,
              text = excluded.text, notices = excluded.notices, revision = excluded.revision
            returning number
            """,
            article.Id, TitleOf(article), article.Source, article.Url, article.Date is { } date ? LocalDatePattern.Iso.Format(date) : null, article.Language, article.Text, SqliteTimelineStore.Json(notices), _revision)!;
        foreach (var timex in document.Timexes) Write(number, timex);
        foreach (var mention in document.Places) Write(number, mention);
        var ids = document.Events.Select(happening => EventId.Of(article.Id, happening.Trigger.Start)).ToArray();
        for (var i = 0; i < document.Events.Count; i++) Write(number, document, i, ids);
        for (var i = 0; i < document.Events.Count; i++) Join(number, document.Events[i], ids[i], document.Events[i].SameAs is { } same ? ids[same] : ids[i]);
    }

    public bool Remove(string articleId)
    {
        if (!Clear(articleId)) return false;
        Run("delete from article where id = $1", articleId);
        return true;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    /// <summary>The headline; where there is none, the beginning of the text.</summary>
    private static string TitleOf(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Title)) return article.Title.Trim();
        var start = article.Text.AsSpan().TrimStart();
        var line = start[..Math.Min(start.Length, start.IndexOfAny('\n', '\r') is >= 0 and var end ? end : start.Length)].ToString();
        if (line.Length <= 90) return line;
        var cut = line.LastIndexOf(' ', 88);
        return line[..(cut > 0 ? cut : 89)] + "…";
    }

    /// <summary>Takes away what an earlier extraction left of the article; its events stay as tombstones until they are told again.</summary>
    private bool Clear(string articleId)
    {
        if (Scalar("select number from article where id = $1", articleId) is not long number) return false;
        Run("delete from timex where article = $1", number);
        Run("delete from mention where article = $1", number);
        Run("delete from event_text where rowid in (select id from event where article = $1)", number);
        Run("delete from event_space where id in (select id from event where article = $1)", number);
        Run("delete from story_key where event in (select id from event where article = $1)", number);
        Run("update event set removed = 1, revision = $2 where article = $1", number, _revision);
        Run(
            """
            update event set flags = flags & ~$3, revision = $2 where flags & $3 and removed = 0 and story in (select story from event where article = $1)
              and not exists (select 1 from event o where o.story = event.story and o.removed = 0 and o.article <> event.article)
            """, number, _revision, ToldElsewhere);
        return true;
    }

    private void Write(long article, Timex timex) => Run(
        "insert or replace into timex values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        article, timex.Span.Start, timex.Span.End, (int)timex.Type, timex.Value, timex.Interval is { } i ? DayNumber.Of(i.Start) : null, timex.Interval is { } j ? DayNumber.Of(j.End) : null,
        (int?)timex.Interval?.Granularity, (int?)timex.Interval?.Evidence, timex.Interval?.Approximate, timex.Anchor is { } anchor ? DayNumber.Of(anchor) : null);

    private void Write(long article, PlaceMention mention) => Run(
        "insert or replace into mention values ($1, $2, $3, $4, $5, $6, $7)",
        article, mention.Span.Start, mention.Span.End, mention.Place is { } place ? PlaceNumber(place) : null, mention.Literal, mention.Confidence, SqliteTimelineStore.Json([.. mention.Alternatives.Select(PlaceNumber)]));

    private void Write(long article, Document document, int index, long[] ids)
    {
        var happening = document.Events[index];
        var when = happening.When;
        double? start = when is null ? null : DayNumber.Of(when.Start) + Fraction(when.StartTime), end = when is null ? null : when.EndTime is { } time ? DayNumber.Of(when.End) + Fraction(time) : DayNumber.Of(when.End) + 1;
        var timex = happening.WhenTimex is { } t ? document.Timexes[t].Span : (TextSpan?)null;
        var mention = happening.WhereMention is { } m ? document.Places[m].Span : (TextSpan?)null;
        Run(
            """
            insert or replace into event (id, article, position, removed, revision, title, kind, status, start, end, start_minute, granularity, evidence, place, salience, confidence, flags, class,
              passage_start, passage_end, trigger_start, trigger_end, when_start, when_end, where_start, where_end, who, source, same_as, passage, when_text, where_text)
            values ($1, $2, $3, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
            """,
            ids[index], article, index, _revision, happening.Title, (int)happening.Kind, (int)happening.Status, start, end, when?.StartTime is { } clock ? clock.Hour * 60 + clock.Minute : null,
            (int)(when?.Granularity ?? 0), (int)(when?.Evidence ?? 0), happening.Where is { } where ? PlaceNumber(where) : null, happening.Salience, happening.Confidence, Flags(happening), happening.Class,
            happening.Passage.Start, happening.Passage.End, happening.Trigger.Start, happening.Trigger.End, timex?.Start, timex?.End, mention?.Start, mention?.End,
            SqliteTimelineStore.Json(happening.Who), happening.Source, happening.SameAs is { } same ? ids[same] : null,
            happening.Passage.In(document.Text).ToString(), timex?.In(document.Text).ToString(), mention?.In(document.Text).ToString());
        Run("insert or replace into event_text (rowid, title, passage, who, place) values ($1, $2, $3, $4, $5)",
            ids[index], happening.Title, happening.Passage.In(document.Text).ToString(), string.Join(' ', happening.Who), happening.Where?.Name ?? "");
        if (happening.Where is { } at)
            Run("insert or replace into event_space values ($1, $2, $2, $3, $3, $4, $5)", ids[index], at.Latitude, at.Longitude, start ?? -1e9, end ?? 1e9);
    }

    /// <summary>
    /// Gives an event its story: that of the likeliest telling by another article, else its own. Only the few tellings that share a key are looked at, so that a
    /// large store is no slower than a small one.
    /// </summary>
    private void Join(long article, Event happening, long id, long first)
    {
        var story = first;
        if (Telling.Of(happening) is { } telling)
        {
            if (first == id && Likeliest(article, telling) is { } known)
            {
                story = known;
                Run("update event set flags = flags | $3, revision = $2 where (story = $1 or id = $4) and removed = 0", known, _revision, ToldElsewhere, id);
            }
            foreach (var key in telling.OwnKeys()) Run("insert or ignore into story_key values ($1, $2)", key, id);
        }
        else if (first != id) story = (long)(Scalar("select story from event where id = $1", first) ?? first);
        Run("update event set story = $2 where id = $1", id, story);
    }

    private long? Likeliest(long article, Telling telling)
    {
        long? story = null;
        var best = StoryMatch.Believed;
        var seen = new HashSet<long>();
        foreach (var key in telling.Keys())
        {
            using var rows = Prepared(
                """
                select e.id, e.story, e.class, e.start, e.end, e.title, e.who, p.gazetteer, p.lat, p.lon, p.kind, p.country from story_key k
                join event e on e.id = k.event left join place p on p.number = e.place
                where k.key = $1 and e.article <> $2 and e.removed = 0 order by k.event desc limit 48
                """, [key, article]).ExecuteReader();
            while (rows.Read())
            {
                if (!seen.Add(rows.GetInt64(0))) continue;
                var (words, names) = Telling.Read(rows.GetString(5), SqliteTimelineStore.FromJson<string>(rows.GetString(6)));
                var place = rows.IsDBNull(7) ? null : new StoryPlace(rows.GetInt32(7), rows.GetDouble(8), rows.GetDouble(9), (PlaceKind)rows.GetByte(10), rows.Text(11));
                var score = StoryMatch.Score(telling, new Telling(rows.GetString(2), rows.GetDouble(3), rows.GetDouble(4), place, words, names));
                if (score >= best) (best, story) = (score, rows.GetInt64(1));
            }
        }
        return story;
    }

    private static double Fraction(NodaTime.LocalTime? time) => time is { } t ? (t.Hour * 60 + t.Minute) / 1440.0 : 0;

    private static int Flags(Event happening) =>
        (happening.When is { Approximate: true } ? 1 : 0) | (happening.When is { Uncertain: true } ? 2 : 0) | (happening.SameAs is null ? 0 : 4);

    private long PlaceNumber(Place place)
    {
        if (_places.TryGetValue(place.Id, out var known)) return known;
        var number = Scalar("select number from place where gazetteer = $1", place.Id) as long? ?? (long)Scalar(
            "insert into place (number, gazetteer, name, lat, lon, kind, country, region, population, radius) values ((select count(*) from place), $1, $2, $3, $4, $5, $6, $7, $8, $9) returning number",
            place.Id, place.Name, place.Latitude, place.Longitude, (int)place.Kind, place.Country, place.Region, place.Population, place.Radius)!;
        return _places[place.Id] = number;
    }

    private void Run(string sql, params object?[] values) => Prepared(sql, values).ExecuteNonQuery();

    private object? Scalar(string sql, params object?[] values) => Prepared(sql, values).ExecuteScalar();

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.Command(sql, values);
            command.Transaction = _transaction;
            return command;
        }
        for (var i = 0; i < values.Length; i++) command.Parameters["$" + (i + 1).ToString(CultureInfo.InvariantCulture)].Value = values[i] ?? DBNull.Value;
        return command;
    }
}

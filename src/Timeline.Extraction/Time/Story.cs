using NodaTime;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>
/// Where a story is at each of its times. What a date without a year means hangs on the dates before it, and one of those may only have been a look aside, which
/// a reader knows by the dates that follow. So several readings are kept side by side, each with what speaks against it, and that with the least is the text's.
/// News has one reading.
/// </summary>
internal sealed class Story(TimeContext context, TimePlace place, Document document, YearsNamed years)
{
    /// <summary>How many readings are kept, and how much more than the best may speak against one of them.</summary>
    private const int Most = 4, Worst = 3;

    private List<Reading> _readings = [new Reading(context, null, 0)], _next = [];

    private bool _branches = context.IsNarrative;

    /// <summary>The readings so far, the likeliest first.</summary>
    public IReadOnlyList<Reading> Readings => _readings;

    public TimeContext Likeliest => _readings[0].Context;

    /// <summary>A part of the text begins that counts its times from elsewhere: the likeliest reading goes on there.</summary>
    public void Enter(TimeContext context)
    {
        _readings = [new Reading(context, _readings[0].Found, 0)];
        _branches = context.IsNarrative;
    }

    /// <summary>Takes over a reading in which the expression says nothing of where the story is.</summary>
    public void Pass(Reading reading) => _next.Add(reading);

    /// <summary>Takes over a reading in which the story has come to a time: it goes on from there, or looks aside, or passes it over.</summary>
    /// <param name="reading">The reading, in which the time has been found.</param>
    /// <param name="told">The time.</param>
    /// <param name="value">What it means.</param>
    /// <param name="saying">Somebody says something then.</param>
    /// <param name="aside">Its words say that the story looks aside.</param>
    public void Tell(Reading reading, TimeInterval told, TimeValue value, bool saying, bool aside)
    {
        var step = !_branches ? 0 : StoryCosts.Step(reading.Context, place, told);
        if (_branches && (step > StoryCosts.Small || aside))
        {
            var passed = reading.Copy();
            passed.Against += (aside ? 0 : StoryCosts.Aside(reading.Context, place, document, told)) + StoryCosts.PassedOver;
            passed.Context.PassOver(told);
            _next.Add(passed);
        }
        if (_branches && aside)
        {
            var onward = reading.Copy();
            onward.Against += StoryCosts.AgainstCue + step;
            onward.Context.Told(told, value, saying);
            _next.Add(onward);
        }
        reading.Context.Told(told, value, saying, aside);
        if (!aside) reading.Against += step;
        _next.Add(reading);
    }

    /// <summary>What speaks against the value in a reading, besides where the story goes.</summary>
    public double Doubt(Reading reading, in TimeMatch match, Rule rule, TimeValue value) => !_branches ? 0 : StoryCosts.Doubt(reading.Context, place, match, rule, value, years);

    /// <summary>The date names no year and the one that the story gives it is not the plainest; a season always may be of another.</summary>
    public bool AsksForOtherYears(Reading reading, in TimeMatch match, Rule rule, TimeValue value) => _branches && StoryCosts.IsYearless(rule, match) && value.Interval is { } told
        && (rule.IsSeason || Doubt(reading, match, rule, value) + StoryCosts.Step(reading.Context, place, told) > StoryCosts.Small);

    /// <summary>All readings have come over the expression: of those that stand at the same time the likeliest stays.</summary>
    public void Settle()
    {
        if (_next.Count > 1) Sift();
        (_readings, _next) = (_next, _readings);
        _next.Clear();
    }

    private void Sift()
    {
        _next.Sort((a, b) => a.Against.CompareTo(b.Against));
        var kept = 0;
        for (var i = 0; i < _next.Count; i++)
        {
            var reading = _next[i];
            if (kept == Most || reading.Against > _next[0].Against + Worst) break;
            if (IsNew(reading, kept)) _next[kept++] = reading;
        }
        _next.RemoveRange(kept, _next.Count - kept);
    }

    private bool IsNew(Reading reading, int kept)
    {
        for (var i = 0; i < kept; i++)
            if (_next[i].Context.StandsWith(reading.Context)) return false;
        return true;
    }

    /// <summary>One way to read the text so far.</summary>
    internal sealed class Reading(TimeContext context, Found? found, double against)
    {
        public TimeContext Context { get; } = context;

        /// <summary>The last expression found; each knows the one before it.</summary>
        public Found? Found { get; private set; } = found;

        /// <summary>What speaks against it.</summary>
        public double Against { get; set; } = against;

        public void Add(int first, int end, TimeValue value) => Found = new Found(first, end, value, Found);

        public Reading Copy() => new(Context.Copy(), Found, Against);
    }

    /// <summary>An expression, from its first token to one past its last, what it means, and the one before it.</summary>
    internal sealed record Found(int First, int End, TimeValue Value, Found? Before);
}

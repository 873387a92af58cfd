namespace Timeline.Extraction.Time;

/// <summary>TIMEX3's types of time expression (TimeML 1.2.1).</summary>
public enum TimexType : byte
{
    Date, Time, Duration, Set,
}

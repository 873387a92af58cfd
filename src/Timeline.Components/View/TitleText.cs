using Timeline.Extraction.Events;

namespace Timeline.Components.View;

/// <summary>Titles where there is little room: what happened first, what its article is about behind it: "Two more people die · Mecca crane collapse".</summary>
public static class TitleText
{
    public static string Of(string title) => Event.Parts(title) is ({ } topic, var clause) ? $"{clause} · {topic}" : title;
}

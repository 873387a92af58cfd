using System.Collections.Frozen;
using NodaTime;
using Timeline.Extraction.Places;
using Timeline.Extraction.Time;

namespace Timeline.Extraction.Events;

/// <summary>"The army takes the town" → "Peru's army takes the town", in news of Peru.</summary>
internal sealed class StateOrgans
{
    private static readonly FrozenSet<string> Organs = ("government|federal government|interim government|transitional government|caretaker government|cabinet|army|military|armed forces|air force|navy|coast guard|parliament|senate|congress|national assembly|constituent assembly|chamber of deputies|house of representatives|lower house|upper house"
        + "|supreme court|high court|constitutional court|constitutional council|electoral commission|elections commission|election commission|electoral council|electoral tribunal|central bank|opposition|authorities|junta|ruling party|prime minister|foreign minister|interior minister|finance minister|health minister|defence minister|defense minister"
        + "|foreign ministry|interior ministry|finance ministry|health ministry|defence ministry|defense ministry|justice ministry|stock exchange").Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Years in which a state is taken to have been the same.</summary>
    private const int Recent = 30;

    private readonly LocalDate? _today;

    /// <summary>The state that the news are of; null where they are of none, or of one whose organs nobody calls so.</summary>
    private readonly Place? _state;

    public StateOrgans(Document document, ArticleFocus focus)
    {
        _today = document.Article.Date;
        if (focus.IsNews && focus.Place?.Country is { } country && focus.States.TryGetValue(country, out var mention)) _state = document.Places[mention].Place;
        if (_state?.Name.StartsWith("United ", StringComparison.Ordinal) == true) _state = null;
    }

    /// <param name="subject">What the title begins with.</param>
    /// <param name="topic">What would stand before it.</param>
    /// <param name="where">Where it happened; an organ acts for its state at home.</param>
    public string Complete(string title, string? subject, string? topic, TimeInterval? when, Place? where)
    {
        if (_state is null || subject is null || where is not null && where.Country != _state.Country || when is { } time && time.End.Year < _today?.Year - Recent || $"{topic} {title}".Contains(_state.Name, StringComparison.Ordinal) || !subject.StartsWith("The ", StringComparison.OrdinalIgnoreCase) || !Organs.Contains(subject["The ".Length..]) || !title.StartsWith(subject + " ", StringComparison.Ordinal)) return title;
        var completed = (TitlePlace.IsArticled(_state) ? "The " : "") + Participants.Possessive(_state.Name) + title["The".Length..];
        return completed.Length <= TitleWriter.Longest ? completed : title;
    }
}

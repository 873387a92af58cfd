namespace Timeline.Extraction.Events;

/// <summary>Coarse classes of events, by which the screen colours them. The order is that of the palette and never changes.</summary>
public enum EventKind : byte
{
    Other, Diplomacy, Politics, Conflict, Protest, Justice, Disaster, Accident, Health, Economy, Science, Culture, Sport, Life, Movement, Statement,
}

namespace Timeline.Extraction.Places;

/// <summary>What a place is. The first five are drawn as points, the rest as areas with a label point.</summary>
public enum PlaceKind : byte
{
    City, District, Site, Mountain, Island, Country, Region, Sea, River, Area,
}

using System.Text.Json;
using Timeline.Extraction.Places;

namespace Timeline.App.Web;

/// <summary>The towns that the map names, from the gazetteer.</summary>
internal static class Towns
{
    private const int Most = 6000;

    /// <returns>A JSON array of [name, degrees north, degrees east, population, 1 for a country's capital else 0], the most populous first.</returns>
    public static byte[] Json(Gazetteer gazetteer)
    {
        var entries = gazetteer.Entries;
        var towns = new List<(uint Population, int Index)>();
        for (var i = 0; i < entries.Length; i++)
            if (entries[i].Kind == PlaceKind.City && entries[i].Population > 0) towns.Add((entries[i].Population, i));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var (population, index) in towns.OrderByDescending(town => town.Population).Take(Most))
            {
                var place = gazetteer.Place(index);
                json.WriteStartArray();
                json.WriteStringValue(place.Name);
                json.WriteNumberValue(Math.Round(place.Latitude, 3));
                json.WriteNumberValue(Math.Round(place.Longitude, 3));
                json.WriteNumberValue(population);
                json.WriteNumberValue((gazetteer.Entries[index].Flags & GazetteerFormat.EntryTraits.Capital) != 0 ? 1 : 0);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        return buffer.ToArray();
    }
}

using System.Runtime.InteropServices;

namespace Timeline.Extraction.Places;

/// <summary>
/// Layout of the gazetteer file, little-endian: a header, the entries, the names sorted by key, and the strings as UTF-8 with a
/// length byte pair before each. Written by Timeline.Gazetteer, read by <see cref="Gazetteer"/>.
/// </summary>
public static class GazetteerFormat
{
    /// <summary>"TLG4": its last character changes whenever the layout does.</summary>
    public const uint Magic = 0x34474C54;

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Header
    {
        public uint Magic;
        public int Entries;
        public int Names;
        public int StringBytes;
    }

    /// <summary>A place. Indexes are into the entries; -1 where none.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Entry
    {
        public int Id;
        public int NameOffset;
        public float Latitude;
        public float Longitude;

        /// <summary>Kilometres.</summary>
        public float Radius;
        public uint Population;

        /// <summary>First-level region that holds it.</summary>
        public int Region;

        /// <summary>Second-level region that holds it.</summary>
        public int County;

        /// <summary>Country that holds it; itself for a country.</summary>
        public int Country;

        /// <summary>ISO 3166-1 alpha-2 as two ASCII bytes, the first low; 0 where none.</summary>
        public ushort CountryCode;

        /// <summary>How well known it is, in hundredths: a village has about 200, a large city 600 to 800, a country 900.</summary>
        public ushort Prominence;
        public PlaceKind Kind;
        public EntryTraits Flags;
    }

    /// <summary>A name of a place.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct Name
    {
        public ulong Key;
        public int Entry;
        public NameTraits Flags;
    }

    [Flags]
    public enum EntryTraits : byte
    {
        None = 0, Capital = 1, RegionCapital = 2,

        /// <summary>Of the project's own lists: known to the news, whatever its population.</summary>
        Listed = 4,

        /// <summary>A second-level region: a county, a district.</summary>
        County = 8,
    }

    [Flags]
    public enum NameTraits
    {
        None = 0,

        /// <summary>Not the name it goes by in English.</summary>
        Alternate = 1,

        /// <summary>The name of a people or an adjective of the place: "French".</summary>
        Demonym = 2,

        /// <summary>Counts only in capitals: "US", "UK", "La.".</summary>
        Abbreviation = 4,

        /// <summary>A postal code, which is a word or another abbreviation too: counts only behind a place of what it names ("Paris, TX").</summary>
        Postal = 8,

        /// <summary>The beginning of the name it goes by: "Newcastle" for Newcastle upon Tyne.</summary>
        Short = 16,
    }
}

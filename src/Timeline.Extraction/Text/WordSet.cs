using System.Numerics;

namespace Timeline.Extraction.Text;

/// <summary>A set of words by their keys, for lists that every word of a text is looked up in: most are not there, and one look at an array tells.</summary>
internal sealed class WordSet
{
    /// <summary>Places for each word, so that most others fall on an empty one.</summary>
    private const int Spread = 4;

    /// <summary>Open addressing: a key stands at the first free place from that of its hash on; 0 is a free place.</summary>
    private readonly ulong[] _slots;

    public WordSet(IEnumerable<ulong> keys)
    {
        var distinct = keys.ToHashSet();
        Count = distinct.Count;
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(Count * Spread + 1))];
        foreach (var key in distinct) _slots[SlotOf(key)] = key;
    }

    public static WordSet Empty { get; } = new([]);

    public int Count { get; }

    public IEnumerable<ulong> Keys => _slots.Where(key => key != 0);

    public bool Contains(ulong key) => _slots[SlotOf(key)] is var there && there == key & there != 0;

    /// <summary>The place of a word, below <see cref="Slots"/>; a free one where the set has it not.</summary>
    public int SlotOf(ulong key)
    {
        var slots = _slots;
        var slot = Hash(key) & slots.Length - 1;
        // One jump that is seldom taken, not two that nobody can foresee.
        while (slots[slot] != key & slots[slot] != 0) slot = slot + 1 & slots.Length - 1;
        return slot;
    }

    /// <summary>How many places there are.</summary>
    public int Slots => _slots.Length;

    private static int Hash(ulong key) => (int)(key ^ key >> 32);
}

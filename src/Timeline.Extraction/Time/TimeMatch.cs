using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The items that one rule matched, in order.</summary>
internal readonly ref struct TimeMatch(ReadOnlySpan<TimeItem> items, int first, int end)
{
    private readonly ReadOnlySpan<TimeItem> _items = items[first..end];

    /// <summary>Value of the first item of the class.</summary>
    /// <exception cref="InvalidOperationException">The rule names no such class.</exception>
    public int this[TimeClass c] => Nth(c, 0);

    public bool Has(TimeClass c)
    {
        foreach (var item in _items)
            if (item.Is(c)) return true;
        return false;
    }

    /// <summary>Value of the n-th item of the class, from 0. A four-digit year is passed over where a plain number is asked for and the match has one besides.</summary>
    public int Nth(TimeClass c, int n)
    {
        foreach (var item in _items)
            if (item.Is(c) && !(c == TimeClass.Num && item.Is(TimeClass.Year)) && n-- == 0) return item.Value(c);
        foreach (var item in _items)
            if (item.Is(c)) return item.Value(c);
        throw new InvalidOperationException($"The rule matched no {c}.");
    }

    public int Unit => Has(TimeClass.Unit) ? this[TimeClass.Unit] : this[TimeClass.Units];

    /// <summary>True where a number says how many, or "a" or nothing says one; false for "several".</summary>
    public bool HasCount => !Has(TimeClass.Few) || this[TimeClass.Few] > 0;

    /// <summary>How many: the number written, 2 for "a couple of", else 1.</summary>
    /// <param name="vague">What "several" counts as.</param>
    public int Count(int vague) => Has(TimeClass.Num) ? this[TimeClass.Num] : Has(TimeClass.Few) ? Math.Max(this[TimeClass.Few], HasCount ? 0 : vague) : 1;

    public bool Word(int item, string word) => item < _items.Length && _items[item].Key == WordKey.Of(word);

    public bool ContainsWord(string word)
    {
        var key = WordKey.Of(word);
        foreach (var item in _items)
            if (item.Key == key) return true;
        return false;
    }
}

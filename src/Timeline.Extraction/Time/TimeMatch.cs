namespace Timeline.Extraction.Time;

/// <summary>The items that one rule matched, in order.</summary>
internal readonly ref struct TimeMatch(ReadOnlySpan<TimeItem> items)
{
    private readonly ReadOnlySpan<TimeItem> _items = items;

    /// <summary>Value of the first item of the class.</summary>
    /// <exception cref="InvalidOperationException">The rule names no such class.</exception>
    public int this[TimeClass c] => Nth(c, 0);

    public bool StartsWith(ulong word) => _items[0].Key == word;

    public int Length => _items.Length;

    /// <summary>The unit that the item at an index of the match is; null where it is none.</summary>
    public int? UnitAt(int index) => _items[index].Is(TimeClass.Units) || _items[index].Is(TimeClass.Unit) ? _items[index].Number : null;

    /// <summary>The items from an index on.</summary>
    public TimeMatch From(int index) => new(_items[index..]);

    /// <summary>The key of the word at an index of the match.</summary>
    public ulong WordAt(int index) => _items[index].Key;

    public bool Has(TimeClass c) => IndexOf(c) >= 0;

    /// <summary>Index in the match of the n-th item of the class, from 0; -1 where there is none.</summary>
    public int IndexOf(TimeClass c, int n = 0)
    {
        for (var i = 0; i < _items.Length; i++)
            if (_items[i].Is(c) && n-- == 0) return i;
        return -1;
    }

    /// <summary>Value of the n-th item of the class, from 0. A four-digit year is passed over where a plain number is asked for and the match has one besides.</summary>
    public int Nth(TimeClass c, int n)
    {
        foreach (ref readonly var item in _items)
            if (item.Is(c) && !(c == TimeClass.Num && item.Is(TimeClass.Year)) && n-- == 0) return item.Value(c);
        foreach (ref readonly var item in _items)
            if (item.Is(c)) return item.Value(c);
        throw new InvalidOperationException($"The rule matched no {c}.");
    }

    /// <summary>The number that the item at an index of the match is.</summary>
    public int NumberAt(int index) => _items[index].Number;

    /// <summary>Value of the last item of the class.</summary>
    public int Last(TimeClass c)
    {
        for (var i = _items.Length - 1; i >= 0; i--)
            if (_items[i].Is(c)) return _items[i].Value(c);
        throw new InvalidOperationException($"The rule matched no {c}.");
    }

    /// <summary>The unit; of two the one counted: "the year-earlier nine months".</summary>
    public int Unit => Has(TimeClass.Units) ? this[TimeClass.Units] : this[TimeClass.Unit];

    /// <summary>True where a number says how many, or "a" or nothing says one; false for "several" and for "years" alone.</summary>
    public bool HasCount => Has(TimeClass.Num) || (Has(TimeClass.Few) ? this[TimeClass.Few] > 0 : !Has(TimeClass.Units));

    /// <summary>The match names the unit: "the same quarter last year".</summary>
    public bool Names(int unit)
    {
        foreach (ref readonly var item in _items)
            if (item.Is(TimeClass.Unit) && item.Number == unit) return true;
        return false;
    }

    /// <summary>How many: the number written, 2 for "a couple of", else 1.</summary>
    public int Count => Has(TimeClass.Num) ? this[TimeClass.Num] : Has(TimeClass.Few) ? Math.Max(this[TimeClass.Few], 1) : 1;
}

namespace Timeline.Extraction.Grammar;

/// <summary>The arcs of one sentence, with the dependents of each token in order. Positions count from the sentence's start.</summary>
internal sealed class SentenceTree
{
    private int[] _head = new int[64], _first = new int[64], _last = new int[64], _next = new int[64], _previous = new int[64];

    public int Length { get; private set; }

    /// <summary>Takes the heads of a sentence; the root's is not a position in it.</summary>
    public void Start(int length, Func<int, int> head)
    {
        if (length > _head.Length)
        {
            var size = Math.Max(length, 2 * _head.Length);
            (_head, _first, _last, _next, _previous) = (new int[size], new int[size], new int[size], new int[size], new int[size]);
        }
        Length = length;
        _first.AsSpan(0, length).Fill(-1);
        _last.AsSpan(0, length).Fill(-1);
        for (var i = 0; i < length; i++)
        {
            var above = head(i);
            _head[i] = (uint)above < (uint)length ? above : -1;
            _next[i] = -1;
            _previous[i] = -1;
            if (_head[i] < 0) continue;
            if (_last[above] >= 0) (_next[_last[above]], _previous[i]) = (i, _last[above]);
            else _first[above] = i;
            _last[above] = i;
        }
    }

    public int Head(int token) => _head[token];

    /// <summary>First dependent of a token, or -1; likewise <see cref="Last"/>, and the dependents of its head before and after it.</summary>
    public int First(int token) => token < 0 ? -1 : _first[token];

    public int Last(int token) => token < 0 ? -1 : _last[token];

    public int Next(int token) => token < 0 ? -1 : _next[token];

    public int Previous(int token) => token < 0 ? -1 : _previous[token];
}

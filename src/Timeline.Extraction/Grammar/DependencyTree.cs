namespace Timeline.Extraction.Grammar;

/// <summary>
/// The dependency trees of a document's sentences as a stage walks them. A token's head lies in its own sentence, no token is above itself,
/// and each sentence has exactly one root.
/// </summary>
public sealed class DependencyTree
{
    private readonly int[] _heads;
    private readonly Relation[] _relations;
    private readonly int[] _firstChild, _nextSibling, _first, _end;

    /// <param name="heads">Index of each token's head, or -1 for a root.</param>
    /// <param name="relations">Relation of each token to its head.</param>
    internal DependencyTree(int[] heads, Relation[] relations)
    {
        (_heads, _relations) = (heads, relations);
        var count = heads.Length;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _first = new int[count];
        _end = new int[count];
        Array.Fill(_firstChild, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            (_first[i], _end[i]) = (i, i + 1);
            if (heads[i] < 0) { _nextSibling[i] = -1; continue; }
            (_nextSibling[i], _firstChild[heads[i]]) = (_firstChild[heads[i]], i);
        }
        for (var i = 0; i < count; i++)
            for (int above = heads[i], steps = 0; above >= 0 && steps <= count; above = heads[above], steps++)
            {
                // Those above already reach as far: what a subtree covers, everything above it covers.
                if (_first[above] <= i && i < _end[above]) break;
                _first[above] = Math.Min(_first[above], i);
                _end[above] = Math.Max(_end[above], i + 1);
            }
    }

    /// <summary>Number of tokens.</summary>
    public int Count => _heads.Length;

    /// <summary>Index of the token's head, or -1 for a root.</summary>
    public int Head(int token) => _heads[token];

    public Relation Relation(int token) => _relations[token];

    /// <summary>The dependents of a token in the order of the text.</summary>
    public ChildEnumerator Children(int token) => new(_firstChild[token], _nextSibling);

    /// <summary>The first dependent that stands in the relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (_relations[child] == relation) return child;
        return -1;
    }

    /// <summary>The first dependent that stands in either relation, or -1.</summary>
    public int Child(int token, Relation relation, Relation other)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
            if (_relations[child] == relation || _relations[child] == other) return child;
        return -1;
    }

    /// <summary>First token of the subtree and one past its last. The parser's trees are projective, so all between belong to it.</summary>
    public (int First, int End) Subtree(int token) => (_first[token], _end[token]);

    /// <summary>True where the token is <paramref name="ancestor"/> or stands anywhere below it.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (var above = token; above >= 0; above = _heads[above])
            if (above == ancestor) return true;
        return false;
    }

    /// <summary>The lowest token that both stand below or are, or -1 where they are in different sentences.</summary>
    public int CommonAncestor(int token, int other)
    {
        for (var above = token; above >= 0; above = _heads[above])
            if (IsWithin(other, above)) return above;
        return -1;
    }

    /// <summary>Number of arcs between two tokens of one sentence, or -1.</summary>
    public int Distance(int token, int other)
    {
        var top = CommonAncestor(token, other);
        if (top < 0) return -1;
        var arcs = 0;
        for (var at = token; at != top; at = _heads[at]) arcs++;
        for (var at = other; at != top; at = _heads[at]) arcs++;
        return arcs;
    }

    /// <summary>Walks the dependents of a token without allocation.</summary>
    public struct ChildEnumerator(int first, int[] nextSibling)
    {
        private int _next = first;

        public int Current { get; private set; } = -1;

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next < 0) return false;
            (Current, _next) = (_next, nextSibling[_next]);
            return true;
        }
    }
}

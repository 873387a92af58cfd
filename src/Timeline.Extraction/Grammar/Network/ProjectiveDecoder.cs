using System.Numerics;

namespace Timeline.Extraction.Grammar.Network;

/// <summary>The best projective tree with one root under scores of single arcs (Eisner 1996). Reused from sentence to sentence.</summary>
internal sealed class ProjectiveDecoder
{
    private int[] _heads = [];

    // Of the best spans: complete ones headed at the left or right end, and those joined by an arc whose head is at the left or right end; and how far the first of the two parts reaches that they are
    // made of. Spans that are equally wide lie side by side, by their first token, so that neighbours are made together.
    private float[] _left = [], _right = [], _arcLeft = [], _arcRight = [];
    private int[] _leftCut = [], _rightCut = [], _arcCut = [];
    private int _length, _stride, _row;

    /// <summary>Head of each token of the sentence; its length for the root.</summary>
    /// <param name="scores">A row for each dependent: a column for each head, then the root's.</param>
    /// <param name="stride">From one row to the next.</param>
    public ReadOnlySpan<int> Decode(ReadOnlySpan<float> scores, int length, int stride)
    {
        (_length, _stride) = (length, stride);
        if (_heads.Length < _length) _heads = new int[Math.Max(_length, 2 * _heads.Length)];
        if (!Greedy(scores)) Search(scores);
        return _heads.AsSpan(0, _length);
    }

    /// <summary>Gives each token its best head; true where that makes a projective tree, which then is the best.</summary>
    private bool Greedy(ReadOnlySpan<float> scores)
    {
        var roots = 0;
        for (var token = 0; token < _length; token++)
        {
            var best = Largest.Of(scores.Slice(token * _stride, _length + 1));
            _heads[token] = best;
            if (best == _length && ++roots > 1) return false;
        }
        return roots == 1 && IsProjectiveTree();
    }

    private bool IsProjectiveTree()
    {
        for (var token = 0; token < _length; token++)
        {
            var (head, steps) = (_heads[token], 0);
            for (var above = head; above != _length; above = _heads[above])
                if (++steps > _length) return false;
            if (head == _length) continue;
            // All between a token and its head must stand below the head.
            for (var between = Math.Min(token, head) + 1; between < Math.Max(token, head); between++)
            {
                var above = between;
                for (steps = 0; above != _length && above != head && steps <= _length; steps++) above = _heads[above];
                if (above != head) return false;
            }
        }
        return true;
    }

    private void Search(ReadOnlySpan<float> scores)
    {
        Reserve();
        _left.AsSpan(0, _length).Clear();
        _right.AsSpan(0, _length).Clear();
        for (var width = 1; width < _length; width++)
        {
            Join(width, _left, _right, _arcLeft, _arcCut, gap: 1);
            for (var i = 0; i + width < _length; i++)
            {
                var most = _arcLeft[width * _row + i];
                _arcLeft[width * _row + i] = most + scores[(i + width) * _stride + i];
                _arcRight[width * _row + i] = most + scores[i * _stride + i + width];
            }
            // Headed at the left end: an arc to some token, whose own span goes on to the right end.
            Join(width, _arcLeft, _left, _left, _leftCut, narrowest: 1);
            Join(width, _right, _arcRight, _right, _rightCut);
        }
        var root = 0;
        for (var token = 1; token < _length; token++)
            if (RootScore(scores, token) > RootScore(scores, root)) root = token;
        _heads[root] = _length;
        FollowRight(0, root);
        FollowLeft(root, _length - 1);
    }

    private void Reserve()
    {
        // The last vector of a row reaches beyond its spans.
        _row = _length + Vector<float>.Count;
        var spans = _length * _row;
        if (_left.Length >= spans) return;
        (_left, _right, _arcLeft, _arcRight) = (new float[spans], new float[spans], new float[spans], new float[spans]);
        (_leftCut, _rightCut, _arcCut) = (new int[spans], new int[spans], new int[spans]);
    }

    /// <summary>Makes all spans of a width of two parts each: of all ways to cut one, the first that scores best.</summary>
    /// <param name="narrowest">How wide the first part is at least.</param>
    /// <param name="gap">1 where the second part begins behind the end of the first, 0 where the two share that token.</param>
    private void Join(int width, float[] first, float[] second, float[] made, int[] cuts, int narrowest = 0, int gap = 0)
    {
        for (var i = 0; i + width < _length; i += Vector<float>.Count)
        {
            var (most, cut) = (new Vector<float>(float.NegativeInfinity), new Vector<int>(narrowest));
            for (var reach = narrowest; reach < width + narrowest; reach++)
            {
                var rest = reach + gap;
                var sum = new Vector<float>(first, reach * _row + i) + new Vector<float>(second, (width - rest) * _row + i + rest);
                var better = Vector.GreaterThan(sum, most);
                (most, cut) = (Vector.ConditionalSelect(better, sum, most), Vector.ConditionalSelect(better, new Vector<int>(reach), cut));
            }
            most.CopyTo(made, width * _row + i);
            cut.CopyTo(cuts, width * _row + i);
        }
    }

    private float RootScore(ReadOnlySpan<float> scores, int token) => scores[token * _stride + _length] + _right[token * _row] + _left[(_length - 1 - token) * _row + token];

    /// <summary>Reads back the heads of a complete span headed at its first token.</summary>
    private void FollowLeft(int i, int j)
    {
        while (i < j)
        {
            var k = i + _leftCut[(j - i) * _row + i];
            _heads[k] = i;
            Inside(i, k);
            i = k;
        }
    }

    /// <summary>Reads back the heads of a complete span headed at its last token.</summary>
    private void FollowRight(int i, int j)
    {
        while (i < j)
        {
            var k = i + _rightCut[(j - i) * _row + i];
            _heads[k] = j;
            Inside(k, j);
            j = k;
        }
    }

    private void Inside(int i, int j)
    {
        var cut = i + _arcCut[(j - i) * _row + i];
        FollowLeft(i, cut);
        FollowRight(cut + 1, j);
    }
}

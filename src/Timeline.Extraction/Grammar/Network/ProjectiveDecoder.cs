namespace Timeline.Extraction.Grammar.Network;

/// <summary>The best projective tree with one root under scores of single arcs (Eisner 1996). Reused from sentence to sentence.</summary>
internal sealed class ProjectiveDecoder
{
    private int[] _heads = [];

    // Of the best spans from i to j: complete ones headed at the left or right end, and those joined by an arc whose head is at the left or right end.
    // Spans headed at the left end lie by their first token, the others by their last, and complete ones the other way too, so that what is summed lies side by side.
    private float[] _left = [], _leftByEnd = [], _right = [], _rightByStart = [], _arcLeft = [], _arcRight = [];
    private int[] _leftCut = [], _rightCut = [], _arcCut = [];
    private int _length, _stride;

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
        var n = _length;
        if (_left.Length < n * n)
        {
            (_left, _leftByEnd, _right, _rightByStart) = (new float[n * n], new float[n * n], new float[n * n], new float[n * n]);
            (_arcLeft, _arcRight) = (new float[n * n], new float[n * n]);
            (_leftCut, _rightCut, _arcCut) = (new int[n * n], new int[n * n], new int[n * n]);
        }
        for (var i = 0; i < n; i++) _left[i * n + i] = _leftByEnd[i * n + i] = _right[i * n + i] = _rightByStart[i * n + i] = 0;
        for (var width = 1; width < n; width++)
            for (var i = 0; i + width < n; i++)
            {
                var j = i + width;
                var (cut, most) = Largest.OfSums(_left.AsSpan(i * n + i, width), _right.AsSpan(j * n + i + 1, width));
                _arcCut[i * n + j] = i + cut;
                _arcLeft[i * n + j] = most + scores[j * _stride + i];
                _arcRight[j * n + i] = most + scores[i * _stride + j];
                // Headed at i: an arc to some k, whose own span goes on to j.
                (cut, most) = Largest.OfSums(_arcLeft.AsSpan(i * n + i + 1, width), _leftByEnd.AsSpan(j * n + i + 1, width));
                _leftCut[i * n + j] = i + 1 + cut;
                _left[i * n + j] = _leftByEnd[j * n + i] = most;
                (cut, most) = Largest.OfSums(_arcRight.AsSpan(j * n + i, width), _rightByStart.AsSpan(i * n + i, width));
                _rightCut[i * n + j] = i + cut;
                _right[j * n + i] = _rightByStart[i * n + j] = most;
            }
        var root = 0;
        for (var token = 1; token < n; token++)
            if (RootScore(scores, token) > RootScore(scores, root)) root = token;
        _heads[root] = n;
        FollowRight(0, root);
        FollowLeft(root, n - 1);
    }

    private float RootScore(ReadOnlySpan<float> scores, int token) => scores[token * _stride + _length] + _right[token * _length] + _left[token * _length + _length - 1];

    /// <summary>Reads back the heads of a complete span headed at its first token.</summary>
    private void FollowLeft(int i, int j)
    {
        while (i < j)
        {
            var k = _leftCut[i * _length + j];
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
            var k = _rightCut[i * _length + j];
            _heads[k] = j;
            Inside(k, j);
            j = k;
        }
    }

    private void Inside(int i, int j)
    {
        var cut = _arcCut[i * _length + j];
        FollowLeft(i, cut);
        FollowRight(cut + 1, j);
    }
}

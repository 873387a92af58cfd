namespace Timeline.Extraction.Grammar;

/// <summary>
/// A moment in the reading of a sentence by the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of tokens whose head is not
/// known yet, the tokens still to read, and the arcs so far. The root stands after the last token. Positions count from the sentence's start.
/// </summary>
internal sealed class ParserState
{
    private int[] _stack = new int[64];
    private int[] _head = new int[64], _left = new int[64], _left2 = new int[64], _right = new int[64], _right2 = new int[64];
    private int[] _leftCount = new int[64], _rightCount = new int[64];

    /// <summary>Number of tokens in the sentence; also the position of the root.</summary>
    public int Length { get; private set; }

    /// <summary>Position of the next token to read.</summary>
    public int Next { get; private set; }

    public int Depth { get; private set; }

    public bool IsFinal => Depth == 0 && Next == Length;

    public void Start(int length)
    {
        if (length + 1 > _stack.Length)
        {
            var size = Math.Max(length + 1, 2 * _stack.Length);
            (_stack, _head, _left, _left2) = (new int[size], new int[size], new int[size], new int[size]);
            (_right, _right2, _leftCount, _rightCount) = (new int[size], new int[size], new int[size], new int[size]);
        }
        (Length, Next, Depth) = (length, 0, 0);
        foreach (var array in (ReadOnlySpan<int[]>)[_head, _left, _left2, _right, _right2]) array.AsSpan(0, length + 1).Fill(-1);
        foreach (var array in (ReadOnlySpan<int[]>)[_leftCount, _rightCount]) array.AsSpan(0, length + 1).Clear();
    }

    /// <summary>The token at a depth of the stack, 0 at its top, or -1.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    /// <summary>The token that many places on from the next one, or -1 past the end.</summary>
    public int Buffer(int ahead) => Next + ahead < Length ? Next + ahead : -1;

    public int Head(int token) => _head[token];

    /// <summary>The first dependent before the token, or -1.</summary>
    public int Leftmost(int token) => token < 0 ? -1 : _left[token];

    public int SecondLeftmost(int token) => token < 0 ? -1 : _left2[token];

    public int Rightmost(int token) => token < 0 ? -1 : _right[token];

    public int SecondRightmost(int token) => token < 0 ? -1 : _right2[token];

    public int LeftCount(int token) => token < 0 ? 0 : _leftCount[token];

    public int RightCount(int token) => token < 0 ? 0 : _rightCount[token];

    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Length,
        // One root a sentence: only the last token left may hang on it.
        ParserAction.LeftArc => Depth > 0 && (Next < Length || Depth == 1),
        _ => Depth > 1,
    };

    public void Apply(ParserAction action)
    {
        switch (action)
        {
            case ParserAction.Shift:
                _stack[Depth++] = Next++;
                break;
            case ParserAction.LeftArc:
            {
                var child = _stack[--Depth];
                _head[child] = Next;
                (_left2[Next], _left[Next]) = (_left[Next], child);
                _leftCount[Next]++;
                break;
            }
            default:
            {
                var child = _stack[--Depth];
                var head = _stack[Depth - 1];
                _head[child] = head;
                (_right2[head], _right[head]) = (_right[head], child);
                _rightCount[head]++;
                break;
            }
        }
    }
}

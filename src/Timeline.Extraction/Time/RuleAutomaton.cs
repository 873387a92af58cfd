using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The rules of rules.txt as one trie over words and classes; finds the longest that matches at an item.</summary>
internal sealed class RuleAutomaton
{
    private const int MaxElements = 16;
    private readonly List<Node> _nodes = [new()];
    private readonly List<Rule> _rules = [];

    /// <exception cref="FormatException">A line is no rule; the message quotes it.</exception>
    public RuleAutomaton(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var halves = line.Split("=>", 2, StringSplitOptions.TrimEntries);
            if (halves.Length != 2) throw new FormatException($"A rule needs a pattern, => and a function: '{line}'.");
            var production = halves[1].Split(' ', 2);
            _rules.Add(new Rule(production[0], production.Length > 1 ? production[1] : ""));
            Insert(0, halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), 0);
        }
    }

    /// <summary>The longest rule at item <paramref name="at"/>; false where none matches.</summary>
    /// <param name="captures">Receives the indexes of the items that matched elements, one for each element.</param>
    public bool Match(ReadOnlySpan<TimeItem> items, int at, out Rule rule, out int end, List<int> captures)
    {
        Span<int> path = stackalloc int[MaxElements];
        var best = -1;
        end = at;
        captures.Clear();
        Walk(items, at, at, 0, path, 0, ref best, ref end, captures);
        rule = best < 0 ? default : _rules[best];
        return best >= 0;
    }

    private void Walk(ReadOnlySpan<TimeItem> items, int start, int at, int node, Span<int> path, int depth, ref int best, ref int end, List<int> captures)
    {
        var here = _nodes[node];
        if (here.Rule >= 0 && at > start && (best < 0 || at > end || (at == end && here.Rule < best)))
        {
            best = here.Rule;
            end = at;
            captures.Clear();
            foreach (var item in path[..depth]) captures.Add(item);
        }
        if (at >= items.Length || depth == MaxElements) return;
        path[depth] = at;
        if (here.Words.TryGetValue(items[at].Key, out var next)) Walk(items, start, at + 1, next, path, depth + 1, ref best, ref end, captures);
        if (items[at].Classes == 0) return;
        foreach (var (c, target) in here.Classes)
            if (items[at].Is(c)) Walk(items, start, at + 1, target, path, depth + 1, ref best, ref end, captures);
    }

    private void Insert(int node, string[] elements, int at)
    {
        if (at == elements.Length)
        {
            if (_nodes[node].Rule < 0) _nodes[node].Rule = _rules.Count - 1;
            return;
        }
        var element = elements[at];
        if (element.Length > 1 && element[^1] == '?')
        {
            Insert(node, elements, at + 1);
            element = element[..^1];
        }
        foreach (var alternative in element.Split('|'))
        {
            var target = node;
            foreach (var word in alternative.Split('_')) target = Step(target, word);
            Insert(target, elements, at + 1);
        }
    }

    private int Step(int node, string element)
    {
        var from = _nodes[node];
        if (element[0] == '{')
        {
            var c = Enum.Parse<TimeClass>(element[1..^1], true);
            foreach (var (known, target) in from.Classes)
                if (known == c) return target;
            from.Classes.Add((c, _nodes.Count));
        }
        else
        {
            var key = WordKey.Of(element);
            if (from.Words.TryGetValue(key, out var target)) return target;
            from.Words[key] = _nodes.Count;
        }
        _nodes.Add(new Node());
        return _nodes.Count - 1;
    }

    /// <param name="Function">Name of the function that makes a value of what matched (<see cref="TimeResolver"/>).</param>
    /// <param name="Argument">What the rule tells it besides; may be empty.</param>
    internal readonly record struct Rule(string Function, string Argument);

    private sealed class Node
    {
        public Dictionary<ulong, int> Words { get; } = [];

        public List<(TimeClass Class, int Target)> Classes { get; } = [];

        public int Rule { get; set; } = -1;
    }
}

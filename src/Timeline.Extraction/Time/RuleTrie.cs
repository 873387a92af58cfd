using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The rules of rules.txt as a trie over words and classes. "@name = pattern" defines what "&lt;name&gt;" stands for in the lines after it.</summary>
internal sealed class RuleTrie
{
    private readonly List<Node> _nodes = [new()];
    private readonly List<Rule> _rules = [];
    private readonly Dictionary<string, string> _macros = [];

    public IReadOnlyList<Rule> Rules => _rules;

    /// <exception cref="FormatException">It is no rule; the message quotes it.</exception>
    public void Add(string line)
    {
        if (line[0] == '@')
        {
            var definition = line.Split('=', 2, StringSplitOptions.TrimEntries);
            _macros[$"<{definition[0][1..]}>"] = Expand(definition[1]);
            return;
        }
        var halves = line.Split("=>", 2, StringSplitOptions.TrimEntries);
        if (halves.Length != 2) throw new FormatException($"A rule needs a pattern, => and a function: '{line}'.");
        var production = halves[1].Split(' ', 2);
        var elements = Expand(halves[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var behind = elements.TakeWhile(element => element[0] == '(').Count();
        var ahead = elements.Reverse().TakeWhile(element => element[0] == '(').Count();
        _rules.Add(new Rule(production[0], production.Length > 1 ? production[1] : "", behind, ahead));
        Insert(0, [.. elements.Select(element => element.Length > 2 && element[0] == '(' ? element[1..^1] : element)], 0);
    }

    /// <summary>The nodes, root first, of those that lead on alike one: what may follow "in May" and "in June" is the same.</summary>
    public IReadOnlyList<Node> Merged()
    {
        var (merged, places, moved) = (new List<Node>(), new Dictionary<Node, int>(), new int[_nodes.Count]);
        // A node stands behind the one that leads to it.
        for (var i = _nodes.Count - 1; i >= 0; i--)
        {
            _nodes[i].Move(moved);
            if (places.TryGetValue(_nodes[i], out moved[i])) continue;
            places[_nodes[i]] = moved[i] = merged.Count;
            merged.Add(_nodes[i]);
        }
        var flipped = Enumerable.Range(0, merged.Count).Select(place => merged.Count - 1 - place).ToArray();
        merged.ForEach(node => node.Move(flipped));
        merged.Reverse();
        return merged;
    }

    private string Expand(string pattern)
    {
        foreach (var (name, meaning) in _macros) pattern = pattern.Replace(name, meaning, StringComparison.Ordinal);
        return pattern;
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
        var (steps, step) = element[0] == '{' ? (_nodes[node].Classes, 1ul << (int)Enum.Parse<TimeClass>(element[1..^1], true)) : (_nodes[node].Words, WordKey.Of(element));
        foreach (var (known, target) in steps)
            if (known == step) return target;
        steps.Add((step, _nodes.Count));
        _nodes.Add(new Node());
        return _nodes.Count - 1;
    }

    internal sealed class Node : IEquatable<Node>
    {
        /// <summary>Keys of the words that lead on, and the nodes that they lead to.</summary>
        public List<(ulong Key, int Target)> Words { get; } = [];

        /// <summary>The same of classes, by their bits.</summary>
        public List<(ulong Bit, int Target)> Classes { get; } = [];

        /// <summary>The rule that ends here; -1 where none does.</summary>
        public int Rule { get; set; } = -1;

        /// <summary>Those that it leads to have moved.</summary>
        public void Move(int[] places)
        {
            foreach (var steps in (ReadOnlySpan<List<(ulong Step, int Target)>>)[Words, Classes])
                for (var i = 0; i < steps.Count; i++) steps[i] = (steps[i].Step, places[steps[i].Target]);
        }

        public bool Equals(Node? other) => other is not null && Rule == other.Rule && Words.SequenceEqual(other.Words) && Classes.SequenceEqual(other.Classes);

        public override bool Equals(object? obj) => Equals(obj as Node);

        public override int GetHashCode()
        {
            var hash = Rule;
            foreach (var step in Words) hash = HashCode.Combine(hash, step);
            foreach (var step in Classes) hash = HashCode.Combine(hash, step);
            return hash;
        }
    }
}

using System.Collections.Frozen;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The rules of rules.txt as one trie over words and classes; finds the longest that matches at an item.</summary>
internal sealed class RuleAutomaton
{
    private const int MaxElements = 24;
    private readonly Node[] _nodes;
    private readonly Rule[] _rules;

    /// <exception cref="FormatException">A line is no rule; the message quotes it.</exception>
    public RuleAutomaton(IEnumerable<string> lines)
    {
        var compiler = new Compiler();
        foreach (var line in lines) compiler.Add(line);
        (_nodes, _rules) = compiler.Compile();
        foreach (var (c, _) in _nodes[0].Classes) RootClasses |= 1ul << (int)c;
    }

    /// <summary>A bit for each class that a rule may begin with.</summary>
    public ulong RootClasses { get; }

    /// <summary>Keys of the words that a rule may begin with.</summary>
    public IEnumerable<ulong> RootWords => _nodes[0].Words.Keys;

    /// <summary>Keys of the words that are a rule by themselves.</summary>
    public IEnumerable<ulong> RuleWords => _nodes[0].Words.Where(entry => _nodes[entry.Value].Rule >= 0).Select(entry => entry.Key);

    /// <summary>Keys of all words that rules name.</summary>
    public IEnumerable<ulong> AllWords => _nodes.SelectMany(node => node.Words.Keys);

    /// <summary>The longest rule at item <paramref name="at"/>, the earlier one where two are equally long; false where none matches.</summary>
    /// <param name="end">One past the last item that it matched.</param>
    public bool Match(ReadOnlySpan<TimeItem> items, int at, out Rule rule, out int end)
    {
        var best = -1;
        end = at;
        Walk(items, at, 0, 0, ref best, ref end);
        rule = best < 0 ? default : _rules[best];
        return best >= 0;
    }

    private void Walk(ReadOnlySpan<TimeItem> items, int at, int node, int depth, ref int best, ref int end)
    {
        var here = _nodes[node];
        if (here.Rule >= 0 && depth > 0 && (best < 0 || at > end || (at == end && here.Rule < best))) (best, end) = (here.Rule, at);
        if (at >= items.Length || depth == MaxElements) return;
        ref readonly var item = ref items[at];
        if (here.Words.Count > 0 && here.Words.TryGetValue(item.Key, out var next)) Walk(items, at + 1, next, depth + 1, ref best, ref end);
        if ((item.Classes & here.ClassMask) == 0) return;
        foreach (var (c, target) in here.Classes)
            if (item.Is(c)) Walk(items, at + 1, target, depth + 1, ref best, ref end);
    }

    /// <param name="Function">Name of the function that makes a value of what matched (<see cref="TimeResolver"/>).</param>
    /// <param name="Argument">What the rule tells it besides; may be empty.</param>
    /// <param name="Behind">How many items at the start must stand there without being part of the expression.</param>
    /// <param name="Ahead">The same at the end.</param>
    internal readonly record struct Rule(string Function, string Argument, int Behind, int Ahead)
    {
        /// <summary>The argument as a number; 0 where there is none.</summary>
        public int Number => Argument.Length == 0 ? 0 : int.Parse(Argument, System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Node(FrozenDictionary<ulong, int> Words, (TimeClass Class, int Target)[] Classes, ulong ClassMask, int Rule);

    /// <summary>Builds the trie. "@name = pattern" defines what "&lt;name&gt;" stands for in the lines after it.</summary>
    private sealed class Compiler
    {
        private readonly List<(Dictionary<ulong, int> Words, List<(TimeClass Class, int Target)> Classes)> _nodes = [([], [])];
        private readonly List<int> _ends = [-1];
        private readonly List<Rule> _rules = [];
        private readonly Dictionary<string, string> _macros = [];

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

        public (Node[], Rule[]) Compile() => (
            [.. _nodes.Select((node, i) => new Node(node.Words.ToFrozenDictionary(), [.. node.Classes], node.Classes.Aggregate(0ul, (mask, entry) => mask | 1ul << (int)entry.Class), _ends[i]))],
            [.. _rules]);

        private string Expand(string pattern)
        {
            foreach (var (name, meaning) in _macros) pattern = pattern.Replace(name, meaning, StringComparison.Ordinal);
            return pattern;
        }

        private void Insert(int node, string[] elements, int at)
        {
            if (at == elements.Length)
            {
                if (_ends[node] < 0) _ends[node] = _rules.Count - 1;
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
            var (words, classes) = _nodes[node];
            if (element[0] == '{')
            {
                var c = Enum.Parse<TimeClass>(element[1..^1], true);
                foreach (var (known, target) in classes)
                    if (known == c) return target;
                classes.Add((c, _nodes.Count));
            }
            else
            {
                var key = WordKey.Of(element);
                if (words.TryGetValue(key, out var target)) return target;
                words[key] = _nodes.Count;
            }
            _nodes.Add(([], []));
            _ends.Add(-1);
            return _nodes.Count - 1;
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Timeline.Extraction.Text;

namespace Timeline.Extraction.Time;

/// <summary>The rules of rules.txt as one automaton over words and classes; finds the longest that matches at an item.</summary>
internal sealed class RuleAutomaton
{
    private const int MaxElements = 24;
    private readonly Node[] _nodes;
    private readonly Rule[] _rules;

    /// <summary>The node that a word leads to, by <see cref="Step"/>; 0, the root, is none.</summary>
    private readonly WordTable<int> _words;

    /// <summary>The nodes that classes lead to; those of a node stand together, in the order of the classes' bits.</summary>
    private readonly int[] _targets;

    /// <exception cref="FormatException">A line is no rule; the message quotes it.</exception>
    public RuleAutomaton(IEnumerable<string> lines)
    {
        var trie = new RuleTrie();
        foreach (var line in lines) trie.Add(line);
        _rules = [.. trie.Rules];
        var nodes = trie.Merged();
        _words = new WordTable<int>(nodes.SelectMany((node, i) => node.Words.Select(word => (Key: Step(i, word.Key), word.Target))).ToDictionary(step => step.Key, step => step.Target));
        _targets = [.. nodes.SelectMany(node => node.Classes.OrderBy(step => step.Bit)).Select(step => step.Target)];
        _nodes = new Node[nodes.Count];
        var first = 0;
        for (var i = 0; i < nodes.Count; first += nodes[i++].Classes.Count)
            _nodes[i] = new Node(nodes[i].Rule, nodes[i].Words.Count > 0, nodes[i].Classes.Aggregate(0ul, (mask, step) => mask | step.Bit), first);
        RootWords = [.. nodes[0].Words.Select(word => word.Key)];
        RuleWords = [.. nodes[0].Words.Where(word => nodes[word.Target].Rule >= 0).Select(word => word.Key)];
        AllWords = [.. nodes.SelectMany(node => node.Words).Select(word => word.Key).Distinct()];
    }

    /// <summary>A bit for each class that a rule may begin with.</summary>
    public ulong RootClasses => _nodes[0].ClassMask;

    /// <summary>Keys of the words that a rule may begin with.</summary>
    public IReadOnlyList<ulong> RootWords { get; }

    /// <summary>Keys of the words that are a rule by themselves.</summary>
    public IReadOnlyList<ulong> RuleWords { get; }

    /// <summary>Keys of all words that rules name.</summary>
    public IReadOnlyList<ulong> AllWords { get; }

    /// <summary>The longest rule at item <paramref name="at"/>, the earlier one where two are equally long; false where none matches.</summary>
    /// <param name="end">One past the last item that it matched.</param>
    public bool Match(ReadOnlySpan<TimeItem> items, int at, [NotNullWhen(true)] out Rule? rule, out int end)
    {
        var best = -1;
        end = at;
        Walk(items, at, 0, 0, ref best, ref end);
        rule = best < 0 ? null : _rules[best];
        return best >= 0;
    }

    private void Walk(ReadOnlySpan<TimeItem> items, int at, int node, int depth, ref int best, ref int end)
    {
        ref readonly var here = ref _nodes[node];
        if (here.Rule >= 0 && depth > 0 && (best < 0 || at > end || (at == end && here.Rule < best))) (best, end) = (here.Rule, at);
        if (at >= items.Length || depth == MaxElements) return;
        ref readonly var item = ref items[at];
        if (here.HasWords && item.MayBeInRule && _words.Of(Step(node, item.Key)) is > 0 and var next) Walk(items, at + 1, next, depth + 1, ref best, ref end);
        for (var left = item.Classes & here.ClassMask; left != 0; left &= left - 1)
            Walk(items, at + 1, _targets[here.FirstTarget + BitOperations.PopCount(here.ClassMask & (left & 0 - left) - 1)], depth + 1, ref best, ref end);
    }

    /// <summary>The key of a step from a node by a word.</summary>
    private static ulong Step(int node, ulong word) => word ^ (ulong)node * 0x9E3779B97F4A7C15;

    /// <param name="Rule">The rule that ends here; -1 where none does.</param>
    /// <param name="ClassMask">A bit for each class that leads on.</param>
    private readonly record struct Node(int Rule, bool HasWords, ulong ClassMask, int FirstTarget);
}

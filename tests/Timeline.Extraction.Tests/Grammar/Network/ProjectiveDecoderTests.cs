using CsCheck;
using Timeline.Extraction.Grammar.Network;

namespace Timeline.Extraction.Tests.Grammar.Network;

public class ProjectiveDecoderTests
{
    [Fact]
    public void No_projective_tree_has_a_better_score() => Gen.Int[1, 5].SelectMany(length => Gen.Float[-10, 10].Array[length * (length + 1)].Select(scores => (length, scores))).Sample(
        sample =>
        {
            var (length, scores) = sample;
            for (var token = 0; token < length; token++) scores[token * (length + 1) + token] = float.NegativeInfinity;
            var heads = new ProjectiveDecoder().Decode(scores, length, length + 1).ToArray();
            IsProjectiveTree(heads).ShouldBeTrue();
            Score(heads, scores).ShouldBe(AllTrees(length).Max(tree => Score(tree, scores)), 1e-3);
        },
        iter: 500);

    [Fact]
    public void Nor_has_one_of_a_long_sentence() => Gen.Int[6, 40].SelectMany(length => Gen.Float[-10, 10].Array[length * (length + 1)].Select(scores => (length, scores))).Sample(
        sample =>
        {
            var (length, scores) = sample;
            for (var token = 0; token < length; token++) scores[token * (length + 1) + token] = float.NegativeInfinity;
            var heads = new ProjectiveDecoder().Decode(scores, length, length + 1).ToArray();
            IsProjectiveTree(heads).ShouldBeTrue();
            Score(heads, scores).ShouldBe(MostOfAll(length, scores), 1e-3);
        },
        iter: 100);

    /// <summary>The score of the best tree, span by span (Eisner 1996): a span is headed at its left or right end, and complete or an arc from end to end.</summary>
    private static double MostOfAll(int length, float[] scores)
    {
        var best = new Dictionary<(int From, int To, bool AtLeft, bool IsArc), double>();
        return Enumerable.Range(0, length).Max(root => scores[root * (length + 1) + length] + Best(0, root, false, false) + Best(root, length - 1, true, false));

        double Best(int from, int to, bool atLeft, bool isArc)
        {
            if (from == to) return 0;
            if (best.TryGetValue((from, to, atLeft, isArc), out var known)) return known;
            var cuts = Enumerable.Range(from, to - from);
            return best[(from, to, atLeft, isArc)] = isArc
                ? scores[(atLeft ? to : from) * (length + 1) + (atLeft ? from : to)] + cuts.Max(cut => Best(from, cut, true, false) + Best(cut + 1, to, false, false))
                : atLeft ? cuts.Max(cut => Best(from, cut + 1, true, true) + Best(cut + 1, to, true, false)) : cuts.Max(cut => Best(from, cut, false, false) + Best(cut, to, false, true));
        }
    }

    private static double Score(int[] heads, float[] scores) => heads.Select((head, token) => (double)scores[token * (heads.Length + 1) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int length)
    {
        for (var code = 0; code < (int)Math.Pow(length + 1, length); code++)
        {
            var heads = new int[length];
            for (int token = 0, rest = code; token < length; token++, rest /= length + 1) heads[token] = rest % (length + 1);
            if (IsProjectiveTree(heads)) yield return heads;
        }
    }

    private static bool IsProjectiveTree(int[] heads)
    {
        var root = heads.Length;
        if (heads.Count(head => head == root) != 1) return false;
        for (var token = 0; token < heads.Length; token++)
        {
            if (!Above(token).Contains(root)) return false;
            for (var between = Math.Min(token, heads[token]) + 1; heads[token] != root && between < Math.Max(token, heads[token]); between++)
                if (!Above(between).Contains(heads[token])) return false;
        }
        return true;

        List<int> Above(int token)
        {
            var above = new List<int>();
            for (var head = heads[token]; above.Count <= heads.Length; head = heads[head])
            {
                above.Add(head);
                if (head == root) break;
            }
            return above;
        }
    }
}

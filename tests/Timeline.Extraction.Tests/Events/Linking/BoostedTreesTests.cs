using CsCheck;
using Timeline.Extraction.Events.Linking;

namespace Timeline.Extraction.Tests.Events.Linking;

public class BoostedTreesTests
{
    private static readonly Gen<BoostedTrees> Trees = Gen.Int[1, 3].SelectMany(count => Gen.Select(
        Gen.Byte[0, (byte)((int)LinkFeature.All - 1)].Array[count * BoostedTrees.Nodes], Gen.ULong.Array[count * BoostedTrees.Nodes], Gen.Int[-99, 99].Select(value => value / 100f).Array[count * BoostedTrees.Leaves],
        (features, sets, values) => new BoostedTrees(features, sets, values)));

    private static readonly Gen<FeatureRow> Rows = Gen.Byte[0, FeatureRow.Most].Array[(int)LinkFeature.All].Select(values => new FeatureRow(values));

    [Fact]
    public void A_tree_goes_to_the_second_branch_where_the_value_is_in_the_set()
    {
        var (features, sets, values) = (new byte[BoostedTrees.Nodes], new ulong[BoostedTrees.Nodes], new float[BoostedTrees.Leaves]);
        features[0] = (byte)LinkFeature.Kind;
        sets[0] = 1 << 5;
        values[^(BoostedTrees.Leaves / 2)] = 1;
        var row = new FeatureRow();
        new BoostedTrees(features, sets, values).Score(row.Values).ShouldBe(0);
        row.Set(LinkFeature.Kind, 4);
        new BoostedTrees(features, sets, values).Score(row.Values).ShouldBe(1);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Trees, Rows).Sample((trees, row) => BoostedTrees.Read<LinkFeature>(trees.Write<LinkFeature>()).Score(row.Values).ShouldBe(trees.Score(row.Values), 1e-6), iter: 200);

    [Fact]
    public void Parts_add_up_to_the_whole() =>
        Gen.Select(Trees, Rows.Array[1, 5]).Sample((trees, rows) =>
        {
            var scores = new double[rows.Length];
            trees.Add(rows, scores, 0, 1);
            trees.Add(rows, scores, 1, trees.Count);
            for (var i = 0; i < rows.Length; i++) scores[i].ShouldBe(trees.Score(rows[i].Values), 1e-6);
        }, iter: 200);
}

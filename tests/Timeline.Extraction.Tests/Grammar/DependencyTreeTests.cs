using Timeline.Extraction.Grammar;

namespace Timeline.Extraction.Tests.Grammar;

public class DependencyTreeTests
{
    // The fleet of Oslo sailed home: fleet <- sailed, Oslo <- fleet.
    private static readonly DependencyTree Tree = new(
        [1, 4, 3, 1, -1, 4],
        [Relation.Determiner, Relation.NominalSubject, Relation.Case, Relation.NominalModifier, Relation.Root, Relation.AdverbialModifier]);

    [Fact]
    public void Dependents_come_in_the_order_of_the_text()
    {
        var children = new List<int>();
        foreach (var child in Tree.Children(4)) children.Add(child);
        children.ShouldBe([1, 5]);
        Tree.Child(4, Relation.NominalSubject).ShouldBe(1);
        Tree.Child(4, Relation.Object).ShouldBe(-1);
    }

    [Theory]
    [InlineData(1, 0, 4)]
    [InlineData(3, 2, 4)]
    [InlineData(4, 0, 6)]
    [InlineData(5, 5, 6)]
    public void A_subtree_reaches_from_its_first_token_to_its_last(int token, int first, int end) => Tree.Subtree(token).ShouldBe((first, end));

    [Theory]
    [InlineData(2, 5, 4, 4)]
    [InlineData(0, 3, 1, 2)]
    [InlineData(4, 4, 4, 0)]
    public void Two_tokens_meet_at_their_lowest_common_ancestor(int token, int other, int ancestor, int distance)
    {
        Tree.CommonAncestor(token, other).ShouldBe(ancestor);
        Tree.Distance(token, other).ShouldBe(distance);
    }

    [Fact]
    public void Tokens_of_different_sentences_do_not_meet()
    {
        var two = new DependencyTree([-1, -1], [Relation.Root, Relation.Root]);
        two.CommonAncestor(0, 1).ShouldBe(-1);
        two.Distance(0, 1).ShouldBe(-1);
    }
}

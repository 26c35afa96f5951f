using CsCheck;
using Discretion.Core.Policy;
using Discretion.Tests.Screening;

namespace Discretion.Tests.Policy;

public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("not  represented", "NOT represented")]
    [InlineData("NOT (represented)", "NOT represented")]
    [InlineData("age_years<18 and(represented or relief_pending)",
        "age_years < 18 AND (represented OR relief_pending)")]
    [InlineData("(age_years < 18 AND represented) OR relief_pending",
        "age_years < 18 AND represented OR relief_pending")]
    [InlineData("(represented OR relief_pending) OR represented", "(represented OR relief_pending) OR represented")]
    [InlineData("NOT (represented AND relief_pending)", "NOT (represented AND relief_pending)")]
    [InlineData("NOT age_years IS KNOWN", "age_years IS NOT KNOWN")]
    [InlineData("NOT NOT age_years IS KNOWN", "NOT age_years IS NOT KNOWN")]
    [InlineData("NOT age_years BETWEEN - 1 AND 3", "age_years NOT BETWEEN -1 AND 3")]
    [InlineData("nationality not in ('O''Hare','MX')", "nationality NOT IN ('O''Hare', 'MX')")]
    [InlineData("birth_month>=date '2011-06-17'", "birth_month >= DATE '2011-06-17'")]
    public void A_condition_has_one_canonical_text(string written, string canonical) =>
        Assert.Equal(canonical, ConditionText.Write(SampleFacts.Parse(written)));

    [Fact]
    public void Reading_what_was_written_gives_the_same_tree() => RandomConditions.Any.Sample(
        condition =>
        {
            string text = ConditionText.Write(condition);
            if (text.Length > ConditionParser.LengthMax)
            {
                return;
            }

            ConditionParse read = ConditionParser.Parse(text, SampleFacts.Vocabulary);

            Assert.Null(read.Problem);
            Assert.Equal(Shape(condition), Shape(read.Condition!));
        },
        iter: 2_000,
        print: ConditionText.Write);

    // The tree spelled out with every bracket, because records compare their lists by identity.
    private static string Shape(Condition condition) => condition switch
    {
        Condition.And(var parts) => $"(and {string.Join(' ', parts.Select(Shape))})",
        Condition.Or(var parts) => $"(or {string.Join(' ', parts.Select(Shape))})",
        Condition.Not(var part) => $"(not {Shape(part)})",
        Condition.In(var fact, var values) => $"(in {fact.Id} {string.Join(' ', values)})",
        Condition.Leaf leaf => $"({leaf})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

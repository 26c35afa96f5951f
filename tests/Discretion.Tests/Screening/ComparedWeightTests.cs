using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Screening;

public sealed class ComparedWeightTests
{
    private static readonly DateOnly AsOf = new(2011, 11, 17);
    private static readonly PolicyVersion Any = Repository.Policies.First(policy => policy.Id == "ice-2011-review");
    private static readonly Factor AnyFactor = Any.Factors[0];

    private static readonly PolicyVersion Old = Policy(
        "old", Factor("held", "custody = 'detained'"), Factor("young", "age_years < 18"));

    private static readonly PolicyVersion New = Policy("new", Factor("aged", "age_years < 21"));

    private static readonly ComparedWeight Compared = ComparedWeight.Of(Weight.For, Old, New, SheetSnapshot.Of(
        RandomDockets.Numbered(
        [
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("detained")),
                (SampleFacts.AgeYears, SampleFacts.Number(40))),
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("detained")),
                (SampleFacts.AgeYears, SampleFacts.Number(10))),
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("released")),
                (SampleFacts.AgeYears, SampleFacts.Number(20))),
            SampleFacts.Sheet((SampleFacts.Custody, SampleFacts.Text("detained"))),
            SampleFacts.Sheet(),
        ]),
        ComparedWeight.FactsOf(Old, New, SampleFacts.Vocabulary)), AsOf)!;

    [Fact]
    public void Every_case_lies_in_one_of_nine_cells()
    {
        Truth[] truths = [Truth.Yes, Truth.No, Truth.Unknown];

        Assert.Equal([1, 1, 1, 1, 0, 0, 0, 0, 1],
            truths.SelectMany(first => truths.Select(second => Compared.Count(first, second))));
        Assert.Equal([3], Compared.Rows(Truth.Yes, Truth.Unknown));
    }

    [Fact]
    public void Behind_a_difference_stand_the_factors_that_have_the_finding() => Assert.Equal(
        ["no→yes 1: [] [aged 1]", "yes→no 1: [held 1] []", "yes→unknown 1: [held 1] [aged 1]"],
        Compared.Differences().Select(cell => $"{cell.First.Word()}→{cell.Second.Word()} {cell.Cases}: "
            + $"[{Words(cell.OfFirst)}] [{Words(cell.OfSecond)}]").Order(StringComparer.Ordinal));

    [Fact]
    public void What_only_one_of_the_two_takes_is_a_range()
    {
        Assert.Equal((1, 3), (Compared.OnlyFirst!.Range().Least, Compared.OnlyFirst.Range().Most));
        Assert.Equal((1, 2), (Compared.OnlySecond!.Range().Least, Compared.OnlySecond.Range().Most));
    }

    [Fact]
    public void Care_groups_stand_for_the_lists_of_a_policy_that_has_none()
    {
        PolicyVersion care = Old with
        {
            Lists = [],
            CareGroups = [new("care", "1", AnyFactor.Text, Weight.For, ["young"], AnyFactor.Citation)],
        };

        Assert.Equal(["young"], PolicyEntry.Weighing(care, Weight.For).Select(factor => factor.Id));
        Assert.Empty(PolicyEntry.Weighing(care, Weight.Against));
        Assert.Equal(["held", "young"], PolicyEntry.Weighing(Old, Weight.For).Select(factor => factor.Id));
    }

    private static string Words(IReadOnlyList<(Factor Factor, int Cases)> factors) =>
        string.Join(' ', factors.Select(one => $"{one.Factor.Id} {one.Cases}"));

    private static Factor Factor(string id, string condition) => AnyFactor with
    {
        Id = id,
        Condition = new(condition, SampleFacts.Parse(condition)),
    };

    private static PolicyVersion Policy(string id, params Factor[] factors) => Any with
    {
        Id = id,
        Factors = factors,
        Queues = [],
        Lists = [Any.Lists[0] with { Weight = Weight.For, Factors = [.. factors.Select(factor => factor.Id)] }],
    };
}

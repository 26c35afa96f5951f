using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>How the policies of the library stand on days that matter.</summary>
public sealed class LibraryInTimeTests
{
    [Theory]
    [InlineData("opla-2015-guidance", "2016-12-31", StandingKind.InForce)]
    [InlineData("opla-2015-guidance", "2017-06-01", StandingKind.Unknown)]
    [InlineData("opla-2015-guidance", "2018-01-01", StandingKind.NotInForce)]
    [InlineData("dhs-2021-interim", "2021-02-17", StandingKind.InForceInPart)]
    [InlineData("dhs-2021-interim", "2021-02-18", StandingKind.InForce)]
    [InlineData("dhs-2021-interim", "2021-08-19", StandingKind.NotInForce)]
    [InlineData("dhs-2021-interim", "2021-08-25", StandingKind.InForce)]
    [InlineData("dhs-2021-interim", "2021-11-29", StandingKind.NotInForce)]
    [InlineData("opla-2021-dismissal", "2021-08-19", StandingKind.InForce)]
    [InlineData("opla-2021-dismissal", "2021-08-20", StandingKind.NotInForce)]
    [InlineData("opla-2021-dismissal", "2021-08-25", StandingKind.InForce)]
    [InlineData("opla-2021-dismissal", "2022-04-24", StandingKind.InForce)]
    [InlineData("opla-2021-dismissal", "2022-04-25", StandingKind.NotInForce)]
    [InlineData("dhs-2021-priorities", "2021-11-28", StandingKind.NotEffective)]
    [InlineData("dhs-2021-priorities", "2021-11-29", StandingKind.InForce)]
    [InlineData("dhs-2021-priorities", "2022-06-10", StandingKind.InForce)]
    [InlineData("dhs-2021-priorities", "2022-06-24", StandingKind.InForce)]
    [InlineData("dhs-2021-priorities", "2022-06-25", StandingKind.NotInForce)]
    [InlineData("dhs-2021-priorities", "2023-06-22", StandingKind.NotInForce)]
    [InlineData("dhs-2021-priorities", "2023-06-23", StandingKind.InForce)]
    [InlineData("dhs-2021-priorities", "2025-01-19", StandingKind.InForce)]
    [InlineData("dhs-2021-priorities", "2025-01-20", StandingKind.NotInForce)]
    [InlineData("opla-2022-discretion", "2022-04-24", StandingKind.NotEffective)]
    [InlineData("opla-2022-discretion", "2022-05-31", StandingKind.InForce)]
    [InlineData("opla-2022-discretion", "2022-06-24", StandingKind.InForceInPart)]
    [InlineData("opla-2022-discretion", "2023-07-27", StandingKind.InForceInPart)]
    [InlineData("opla-2022-discretion", "2023-07-28", StandingKind.InForce)]
    [InlineData("opla-2022-discretion", "2024-12-31", StandingKind.InForce)]
    [InlineData("opla-2022-discretion", "2025-06-01", StandingKind.Unknown)]
    [InlineData("opla-2022-discretion", "2026-01-01", StandingKind.NotInForce)]
    [InlineData("eoir-2012-closure", "2012-01-30", StandingKind.NotIssued)]
    [InlineData("eoir-2012-closure", "2017-04-17", StandingKind.InForceInPart)]
    [InlineData("eoir-2012-closure", "2017-04-18", StandingKind.InForce)]
    [InlineData("eoir-2012-closure", "2018-05-16", StandingKind.InForce)]
    [InlineData("eoir-2012-closure", "2018-05-17", StandingKind.NotInForce)]
    [InlineData("eoir-2012-closure", "2021-07-15", StandingKind.InForceInPart)]
    [InlineData("eoir-2012-closure", "2024-07-29", StandingKind.NotInForce)]
    [InlineData("eoir-2018-castro-tum", "2018-05-17", StandingKind.InForceInPart)]
    [InlineData("eoir-2018-castro-tum", "2021-07-14", StandingKind.InForceInPart)]
    [InlineData("eoir-2018-castro-tum", "2021-07-15", StandingKind.NotInForce)]
    [InlineData("eoir-2021-cruz-valdez", "2021-07-15", StandingKind.InForceInPart)]
    [InlineData("eoir-2021-cruz-valdez", "2024-07-29", StandingKind.NotInForce)]
    [InlineData("eoir-2021-priorities", "2023-09-27", StandingKind.InForce)]
    [InlineData("eoir-2021-priorities", "2023-09-28", StandingKind.NotInForce)]
    [InlineData("eoir-2023-priorities", "2023-09-28", StandingKind.InForce)]
    [InlineData("eoir-2023-priorities", "2025-03-01", StandingKind.Unknown)]
    [InlineData("eoir-2024-closure-rule", "2024-07-28", StandingKind.NotEffective)]
    [InlineData("eoir-2024-closure-rule", "2024-07-29", StandingKind.InForce)]
    [InlineData("eoir-2024-closure-rule", "2025-12-31", StandingKind.InForce)]
    [InlineData("eoir-2024-closure-rule", "2026-01-01", StandingKind.Unknown)]
    public void A_policy_stands_as_its_papers_say(string id, string day, StandingKind kind) =>
        Assert.Equal(kind, On(id, day).Kind);

    [Theory]
    [InlineData("eoir-2018-castro-tum", "2019-08-28", "")]
    [InlineData("eoir-2018-castro-tum", "2019-08-29", "4")]
    [InlineData("eoir-2018-castro-tum", "2021-05-05", "3 4 7")]
    [InlineData("eoir-2012-closure", "2021-07-15", "6")]
    [InlineData("eoir-2021-cruz-valdez", "2024-07-28", "6")]
    public void Circuits_that_do_not_follow_a_decision_are_named(string id, string day, string circuits) =>
        Assert.Equal(circuits, string.Join(' ', On(id, day).CircuitsOut));

    [Theory]
    [InlineData("2019-08-28", StandingKind.NotInForce, "")]
    [InlineData("2019-08-29", StandingKind.InForceInPart, "4")]
    [InlineData("2021-07-14", StandingKind.InForceInPart, "3 4 7")]
    [InlineData("2021-07-15", StandingKind.InForceInPart, "")]
    public void The_decision_of_2012_lived_on_in_the_circuits_that_kept_it(
        string day, StandingKind kind, string circuits)
    {
        Standing standing = On("eoir-2012-closure", day);

        Assert.Equal((kind, circuits), (standing.Kind, string.Join(' ', standing.CircuitsIn)));
    }

    [Theory]
    [InlineData("2022-06-15", "", "priorities")]
    [InlineData("2022-12-01", "priorities", "")]
    [InlineData("2023-07-27", "priorities", "")]
    [InlineData("2023-07-28", "", "")]
    public void The_tools_of_2022_outlive_the_priorities_that_a_court_set_aside(string day, string no, string unknown)
    {
        Standing standing = On("opla-2022-discretion", day);

        Assert.Equal(no, string.Join(' ', standing.SectionsOut.Select(section => section.Id)));
        Assert.Equal(unknown, string.Join(' ', standing.SectionsUnknown.Select(section => section.Id)));
    }

    [Theory]
    [InlineData("opla-2021-dismissal", "not-here-before-november-2020", true)]
    [InlineData("dhs-2021-priorities", "entered-unlawfully-after-november-2020", false)]
    [InlineData("opla-2022-discretion", "entered-unlawfully-after-november-2020", false)]
    public void The_first_of_November_2020_counts_in_the_first_paper_alone(string id, string factor, bool counts)
    {
        Dictionary<string, FactValue> facts = new()
        {
            ["last_entered_on"] = new FactValue.Date(new(2020, 11, 1)),
            ["present_before_november_2020"] = new FactValue.YesNo(false),
            ["last_entry_unlawful"] = new FactValue.YesNo(true),
            ["apprehended_after_entry"] = new FactValue.YesNo(true),
        };

        Condition condition = Policy(id).Factors.Single(one => one.Id == factor).Condition!.Tree;

        Assert.Equal(
            counts ? Truth.Yes : Truth.No, Reference.Evaluate(condition, new FactSheet(facts)).Truth);
    }

    [Fact]
    public void The_rule_of_2020_is_the_only_part_of_its_policy_that_a_court_forbade() =>
        Assert.Equal(
            ["rule"], On("eoir-2018-castro-tum", "2021-04-01").SectionsOut.Select(section => section.Id));

    [Fact]
    public void A_text_that_lets_a_category_decide_drives_no_desk()
    {
        PolicyVersion policy = Policy("eoir-2018-castro-tum");

        Assert.Equal(PolicyUse.Descriptive, policy.Use);
        Assert.Equal(
            [Guardrail.Decides, Guardrail.Decides, Guardrail.OutcomeUnreachable],
            Guardrails.BrokenBy(policy).Select(breach => breach.Guardrail));
    }

    private static PolicyVersion Policy(string id) => Repository.Policies.Single(policy => policy.Id == id);

    private static Standing On(string id, string day) =>
        Standing.Of(Policy(id), DateOnly.ParseExact(day, "yyyy-MM-dd", null));
}

using Discretion.Core.Facts;
using Discretion.Core.Policy;
using static Discretion.Tests.Policy.ShippedPolicy;

namespace Discretion.Tests.Policy;

/// <summary>The presumption for victims and witnesses, and what can outweigh it, side by side.</summary>
public sealed class VictimsOf2011Tests
{
    private static readonly ShippedPolicy Policy = new("ice-2011-victims");
    private static readonly Presumption DoNotStart =
        Policy.Version.Presumptions.Single(presumption => presumption.Id == "do-not-start");

    [Fact]
    public void A_victim_with_a_serious_adverse_factor_has_the_presumption_and_the_exception()
    {
        Dictionary<string, FactValue> facts =
            Told(Yes("direct_victim_of_crime"), Yes("significant_immigration_fraud"));

        Assert.Equal(Truth.Yes, Policy.Any(DoNotStart.When, facts));
        Assert.Equal(Truth.Yes, Policy.Any(DoNotStart.Unless, facts));
    }

    [Fact]
    public void An_arrest_at_the_scene_outweighs_nothing()
    {
        Dictionary<string, FactValue> facts = Told(
            Yes("victim_of_domestic_violence"), Yes("arrested"), No("serious_criminal_history"),
            No("public_safety_danger"), No("security_risk"), No("suspected_terrorist"), No("human_rights_violator"),
            No("significant_immigration_fraud"));

        Assert.Equal(Truth.Yes, Policy.Any(DoNotStart.When, facts));
        Assert.Equal(Truth.No, Policy.Find("serious-adverse-factors", facts));
    }

    [Fact]
    public void Special_circumstances_are_never_ruled_out_by_facts_alone() =>
        Assert.Equal(Truth.Unknown, Policy.Find("special-circumstances", Told(No("arrested"))));

    [Fact]
    public void What_makes_someone_a_victim_witness_or_plaintiff_is_never_listed() =>
        Assert.All(
            Policy.Version.Factors.Where(factor => factor.Weight == Weight.For),
            factor => Assert.All(
                factor.Condition!.Tree.Facts(), fact => Assert.Equal(Sensitivity.Protected, fact.Sensitivity)));
}

using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

public sealed class AgenciesTests
{
    private static readonly Agencies Agencies = AgencyFile.Read(Path.Combine(Repository.Root, "policies"));
    private static readonly PolicyVersion Review = Repository.Policies.Single(policy => policy.Id == "ice-2011-review");

    [Theory]
    [InlineData("ICE-OPLA", true)]
    [InlineData("ICE", true)]
    [InlineData("DHS", true)]
    [InlineData("ICE-ERO", false)]
    [InlineData("CBP", false)]
    [InlineData("EOIR", false)]
    public void A_policy_binds_the_parts_it_names_and_what_they_are_parts_of(string agency, bool binds) =>
        Assert.Equal(binds, Agencies.Binds(Review, agency));

    [Fact]
    public void A_policy_of_a_whole_agency_binds_its_parts() =>
        Assert.True(Agencies.Binds(Review with { Scope = ["DHS"] }, "CBP"));

    [Fact]
    public void For_border_protection_in_2012_it_is_known_that_none_was_published()
    {
        Assert.Single(Agencies.NothingOn(new(2012, 6, 1), "CBP"));
        Assert.Empty(Agencies.NothingOn(new(2015, 6, 1), "CBP"));
        Assert.Empty(Agencies.NothingOn(new(2012, 6, 1), "ICE"));
    }
}

using Discretion.Core.Facts;
using Discretion.Core.Policy;
using static Discretion.Tests.Policy.ShippedPolicy;

namespace Discretion.Tests.Policy;

/// <summary>What turns on 1 January 2014 in the Department's priorities, and who may depart from each.</summary>
public sealed class PrioritiesOf2014Tests
{
    private static readonly ShippedPolicy Policy = new("dhs-2014-priorities");

    [Theory]
    [InlineData("2013-12-31", Truth.No)]
    [InlineData("2014-01-01", Truth.No)]
    [InlineData("2014-01-02", Truth.Yes)]
    public void An_unlawful_entry_is_recent_only_after_the_first_day_of_2014(string day, Truth finding) =>
        Assert.Equal(finding, Policy.Find(
            "unlawful-entry-after-1-january-2014", Told(On("last_entered_on", day), Yes("last_entry_unlawful"))));

    [Theory]
    [InlineData("2013-12-31", Truth.No)]
    [InlineData("2014-01-01", Truth.Yes)]
    public void A_final_order_counts_from_the_first_day_of_2014_on(string day, Truth finding) =>
        Assert.Equal(finding, Policy.Find("priority-3", Told(
            Yes("final_order"), On("latest_final_order_on", day), On("charging_document_on", "2010-05-01"),
            On("filed_on", "2010-06-01"))));

    [Fact]
    public void A_case_begun_in_2014_can_have_no_earlier_order_but_an_older_case_leaves_the_day_open()
    {
        Assert.Equal(Truth.Yes, Policy.Find("priority-3", Told(Yes("final_order"), On("filed_on", "2014-01-01"))));
        Assert.Equal(Truth.Unknown, Policy.Find("priority-3", Told(
            Yes("final_order"), On("charging_document_on", "2013-10-01"), On("filed_on", "2013-12-31"))));
    }

    [Fact]
    public void A_charge_of_a_crime_in_immigration_court_makes_nobody_a_priority() =>
        Assert.Equal(Truth.Unknown, Policy.Find("priority-1", Told(
            Yes("aggravated_felony_charged"), Yes("criminal_ground_charged"), Yes("security_ground_charged"))));

    [Fact]
    public void A_long_stay_that_nobody_asked_about_is_not_a_no() =>
        Assert.Equal(Truth.Unknown, Policy.Find("priority-2", Told(
            On("last_entered_on", "2001-03-04"), Yes("last_entry_unlawful"))));

    [Fact]
    public void Each_priority_has_its_rank_and_someone_who_may_depart_from_it() =>
        Assert.Equal(
            ["1 senior-field-official", "2 senior-official", "3 immigration-officer"],
            Policy.Version.Lists.Where(list => list.Tier is not null)
                .Select(list => $"{list.Tier} {list.Exception!.Role}"));

    [Theory]
    [InlineData("2015-01-04", StandingKind.NotEffective)]
    [InlineData("2015-01-05", StandingKind.InForce)]
    [InlineData("2017-02-19", StandingKind.InForce)]
    [InlineData("2017-02-20", StandingKind.NotInForce)]
    public void It_applied_from_January_2015_to_February_2017(string day, StandingKind kind) =>
        Assert.Equal(kind, Standing.Of(Policy.Version, DateOnly.ParseExact(day, "yyyy-MM-dd", null)).Kind);
}

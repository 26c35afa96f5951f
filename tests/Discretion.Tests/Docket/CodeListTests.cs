using Discretion.Engine.Docket;
using Discretion.Tests.House;

namespace Discretion.Tests.Docket;

public sealed class CodeListTests
{
    [Fact]
    public void A_charge_is_found_with_the_blanks_that_the_file_writes_inside_it()
    {
        CodeList charges = Repository.Eoir.List("charges");

        Assert.True(charges.Holds("212a07Ai  I"));
        Assert.Equal(charges.Find("212a07AiI"), charges.Find("212a07Ai  I"));
    }

    [Fact]
    public void Blanks_inside_other_codes_mean_what_they_say()
    {
        CodeList appeals = Repository.Eoir.List("appeal-types");

        Assert.True(appeals.Holds("Case Appeal"));
        Assert.False(appeals.Holds("CaseAppeal"));
    }

    [Fact]
    public void A_letter_means_what_it_means_in_the_cases_type()
    {
        CodeList decisions = Repository.Eoir.List("decisions");

        Assert.NotEqual(decisions.Find("A", "EXC")!.Name, decisions.Find("A", "AOC")!.Name);
    }

    [Fact]
    public void Every_court_has_a_time_zone_that_the_machine_knows() =>
        Assert.All(Repository.Eoir.List("courts").Codes, court =>
            Assert.True(court.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), court.Code));
}

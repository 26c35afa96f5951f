using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Tests.Policy;

public sealed class StandingTests
{
    private static readonly Bilingual Any = new("any", "alguno");
    private static readonly Citation Somewhere = new("somewhere", Verified: true);

    private static readonly StatusEvent[] Events =
    [
        Event("2022-06-25", StatusChange.Suspended, sections: ["tiers"]),
        Event("2023-07-28", StatusChange.Reinstated),
        Event("2024-03-01", StatusChange.Vacated, circuits: ["4", "7"]),
        Event("2025", StatusChange.Rescinded),
    ];

    [Theory]
    [InlineData("2022-04-02", StandingKind.NotIssued)]
    [InlineData("2022-04-03", StandingKind.NotEffective)]
    [InlineData("2022-04-25", StandingKind.InForce)]
    [InlineData("2022-06-24", StandingKind.InForce)]
    [InlineData("2022-06-25", StandingKind.InForceInPart)]
    [InlineData("2023-07-28", StandingKind.InForce)]
    [InlineData("2024-03-01", StandingKind.InForceInPart)]
    [InlineData("2024-12-31", StandingKind.InForceInPart)]
    [InlineData("2025-01-01", StandingKind.Unknown)]
    [InlineData("2025-12-30", StandingKind.Unknown)]
    [InlineData("2025-12-31", StandingKind.NotInForce)]
    [InlineData("2030-01-01", StandingKind.NotInForce)]
    public void A_policy_stands_as_the_last_thing_that_happened_to_it_left_it(string day, StandingKind kind) =>
        Assert.Equal(kind, On(day).Kind);

    [Fact]
    public void A_suspended_section_is_named_and_the_other_is_not() =>
        Assert.Equal(["tiers"], On("2022-12-01").SectionsOut.Select(section => section.Id));

    [Fact]
    public void A_circuit_that_does_not_follow_it_is_named() =>
        Assert.Equal(["4", "7"], On("2024-06-01").CircuitsOut);

    [Fact]
    public void What_happened_later_is_not_told() =>
        Assert.Equal(StatusChange.Reinstated, On("2024-02-29").Events[^1].Change);

    [Fact]
    public void It_does_not_apply_from_the_day_it_ended_on()
    {
        PolicyVersion policy = Policy() with { Events = [], Ended = new(2023, 1, 1) };

        Assert.Equal(StandingKind.InForce, Standing.Of(policy, new(2022, 12, 31)).Kind);
        Assert.Equal(StandingKind.NotInForce, Standing.Of(policy, new(2023, 1, 1)).Kind);
    }

    [Fact]
    public void An_event_of_a_month_leaves_that_month_open()
    {
        PolicyVersion policy = Policy() with { Events = [Event("2022-08", StatusChange.Suspended)] };

        Assert.Equal(
            [StandingKind.InForce, StandingKind.Unknown, StandingKind.NotInForce],
            new DateOnly[] { new(2022, 7, 31), new(2022, 8, 1), new(2022, 8, 31) }
                .Select(day => Standing.Of(policy, day).Kind));
    }

    [Theory]
    [InlineData("2022-02-28", "2022-02-28", "2022-02-28")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    public void A_date_may_be_known_to_the_month_or_year_only(string text, string first, string last)
    {
        PartialDate date = PartialDate.Parse(text)!.Value;

        Assert.Equal((Day(first), Day(last), text), (date.First, date.Last, date.ToString()));
    }

    [Theory]
    [InlineData("25")]
    [InlineData("2022-13")]
    [InlineData("2022-6-25")]
    [InlineData("June 2022")]
    public void Anything_else_is_no_date(string text) => Assert.Null(PartialDate.Parse(text));

    private static Standing On(string day) => Standing.Of(Policy(), Day(day));

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static StatusEvent Event(
        string on, StatusChange change, string[]? sections = null, string[]? circuits = null) =>
        new(PartialDate.Parse(on)!.Value, change, sections ?? [], circuits ?? [], Any, Somewhere, null);

    private static PolicyVersion Policy() => new()
    {
        Id = "test", Version = "1", Use = PolicyUse.Operative, Title = Any, Summary = Any, Agency = "DHS", Scope = [],
        Issued = new(2022, 4, 3), Effective = new(2022, 4, 25), Memos = [], Considerations = [], Factors = [],
        Sections = [new("tiers", Any, null, null, Somewhere), new("other", Any, null, null, Somewhere)],
        Events = Events,
    };
}

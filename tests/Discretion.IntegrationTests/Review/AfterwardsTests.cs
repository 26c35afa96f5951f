using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>What follows a review, and what relatives share. The same on both databases.</summary>
public abstract class AfterwardsTests : IAsyncLifetime
{
    private static readonly ReleaseKey Later = new("later", new(2012, 6, 1), new('1', 64));

    private protected DeskPlace Place { get; private set; } = null!;

    private protected abstract JournalPlace NewPlace();

    public ValueTask InitializeAsync()
    {
        Place = new(NewPlace());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_follow_up_is_due_from_the_day_the_review_ended_until_somebody_did_it()
    {
        Guid id = await ClosedAsync("1001");
        FollowUps followUps = new(Place.Desk, Place.Worklist, Place.Clock);

        FollowUpDue due = Assert.Single(followUps.Due(Place.As("rosa"), withinDays: 30));
        Assert.Empty(followUps.Due(Place.As("rosa"), withinDays: 29));
        Assert.Empty(followUps.Due(Place.As("ned", DeskPlace.Nyc), withinDays: 400));
        await Place.DoAsync("rosa", id, new ReviewCommand.FinishFollowUp("permit", null));

        Assert.Equal((id, "permit", new DateOnly(2012, 1, 4), 30), (due.Review, due.Rule.Id, due.On, due.DaysLeft));
        Assert.Empty(followUps.Due(Place.As("rosa"), withinDays: 400));
    }

    [Fact]
    public async Task A_declined_offer_leaves_nothing_of_what_the_outcome_would_have_left()
    {
        await OfferedAsync("1001");
        await Place.DoAsync("rosa", await OfferedAsync("1002"),
            new ReviewCommand.RecordOfferAnswer(OfferAnswer.Declined, null));

        Assert.Empty(new FollowUps(Place.Desk, Place.Worklist, Place.Clock).Due(Place.As("rosa"), withinDays: 400));
    }

    [Fact]
    public async Task A_closed_case_that_a_later_release_shows_on_the_calendar_is_noticed_once()
    {
        Guid back = await ClosedAsync("1001");
        await ClosedAsync("1002");
        await ClosedAsync("1003");
        Place.Sources.Later["1001"] = new()
        {
            [CourtFact.NextHearingOn.Id()] = new FactValue.Date(new(2012, 9, 3)),
        };
        Place.Sources.Later["1002"] = new()
        {
            [CourtFact.AdministrativelyClosed.Id()] = new FactValue.YesNo(true),
            [CourtFact.CaseCompleted.Id()] = new FactValue.YesNo(false),
        };
        Place.Sources.Later["1003"] = new()
        {
            [CourtFact.AdministrativelyClosed.Id()] = new FactValue.Unknown(UnknownReason.Blank),
            [CourtFact.CaseCompleted.Id()] = new FactValue.YesNo(false),
        };
        RecalendarWatch watch = new(Place.Desk, Place.Worklist, Place.Sources);

        BackOnCalendar noticed = Assert.Single(await WatchAsync(watch));

        Assert.Equal((back, new DateOnly(2012, 9, 3)), (noticed.Review, noticed.HearingOn!.Value));
        Assert.IsType<DeskAnswer.Done>(noticed.Answer);
        Assert.Empty(await WatchAsync(watch));
        Assert.True(Place.Desk.Find(Place.As("rosa"), back)!.State.Recalendared);
    }

    [Fact]
    public async Task Relatives_are_joined_as_the_court_joins_them_through_any_chain()
    {
        Place.Sources.Pairs.Add((Court("1003"), Court("1001")));
        Place.Sources.Pairs.Add((Court("1003"), Court("1005")));
        Place.Sources.Pairs.Add((Court("1007"), Court("1008")));
        Guid one = await Place.IdentifyAsync("1001");
        Guid other = await Place.IdentifyAsync("1005");
        await Place.IdentifyAsync("1007");
        Families families = new(Place.Desk, Place.Worklist, Place.Sources);

        IReadOnlyList<JoinedFamily> joined = await families.JoinAsync(
            Place.As("sam"), FixedSources.Release, TestContext.Current.CancellationToken);

        Assert.All(joined, one => Assert.IsType<DeskAnswer.Done>(one.Answer));
        Assert.Equal([("1001", "family-1001"), ("1005", "family-1001")],
            joined.Select(one => (one.CaseId, one.Family)).Order());
        Assert.Equal(new[] { one, other }.Order(),
            Place.Desk.FamilyOf(Place.As("sam"), "family-1001").Select(member => member.Review).Order());
        Assert.Empty(await families.JoinAsync(
            Place.As("sam"), FixedSources.Release, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_protects_one_member_of_a_family_protects_all()
    {
        Guid one = await Place.IdentifyAsync("1001");
        Guid other = await Place.IdentifyAsync("1002");
        Guid third = await Place.IdentifyAsync("1003");
        await Place.DoAsync("sam", one, new ReviewCommand.JoinFamily("the-lees"));
        await Place.DoAsync("sam", other, new ReviewCommand.JoinFamily("the-lees"));

        await Place.DoAsync("sam", one, new ReviewCommand.Protect(Protection.Section1367));
        ReviewState late = await Place.DoAsync("sam", third, new ReviewCommand.JoinFamily("the-lees"));

        Assert.Equal([Protection.Section1367], late.Protections);
        Assert.Null(Place.Desk.Find(Place.As("rosa"), other));
        Assert.Null(Place.Desk.Find(Place.As("rosa"), third));
    }

    [Fact]
    public async Task Relatives_with_different_outcomes_are_told_apart()
    {
        Guid one = await Place.DecidedAsync("1001");
        Guid other = await Place.RecommendedAsync("1002");
        await Place.DoAsync("sam", one, new ReviewCommand.JoinFamily("the-lees"));
        await Place.DoAsync("sam", other, new ReviewCommand.JoinFamily("the-lees"));
        Assert.False(FamilyMember.Differ(Place.Desk.FamilyOf(Place.As("sam"), "the-lees")));
        await Place.OpenAsync("sam", other);

        await Place.DoAsync("sam", other, DeskPlace.Decide("continue"));

        Assert.True(FamilyMember.Differ(Place.Desk.FamilyOf(Place.As("sam"), "the-lees")));
    }

    private static CaseKey Court(string id) => new("court", id);

    private Task<IReadOnlyList<BackOnCalendar>> WatchAsync(RecalendarWatch watch) =>
        watch.RunAsync(Place.As("sam"), Later, TestContext.Current.CancellationToken);

    private async Task<Guid> OfferedAsync(string caseId)
    {
        Guid id = await Place.DecidedAsync(caseId);
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordCheck("fingerprints", CheckResult.Clear, null));
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordCheck("names", CheckResult.Clear, null));
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordNotice(new(2011, 12, 5), null));
        await Place.DoAsync("rosa", id, new ReviewCommand.MakeOffer(new(2011, 12, 20)));
        return id;
    }

    private async Task<Guid> ClosedAsync(string caseId)
    {
        Guid id = await OfferedAsync(caseId);
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordOfferAnswer(OfferAnswer.Accepted, null));
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordFiling("joint-motion", new(2011, 12, 5)));
        await Place.DoAsync("rosa", id, new ReviewCommand.RecordRuling(Ruling.Granted, new(2011, 12, 5), null));
        return id;
    }
}

public sealed class SqliteAfterwardsTests : AfterwardsTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresAfterwardsTests : AfterwardsTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

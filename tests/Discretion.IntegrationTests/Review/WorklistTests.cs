using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>The lists of work: their one order, their states and their days. The same on both databases.</summary>
public abstract class WorklistTests : IAsyncLifetime
{
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
    public async Task A_list_is_in_the_order_of_hearings_and_then_of_the_time_waited()
    {
        await Place.IdentifyAsync("1001");
        Place.Clock.Now = Place.Clock.Now.AddHours(1);
        await Place.IdentifyAsync("1002", hearing: new(2012, 6, 1));
        Place.Clock.Now = Place.Clock.Now.AddHours(1);
        await Place.IdentifyAsync("1003");
        await Place.IdentifyAsync("1004", hearing: new(2012, 1, 9));

        Assert.Equal(["1004", "1002", "1001", "1003"], Cases(WorklistState.Open));
    }

    [Fact]
    public async Task A_hold_ends_by_itself_and_the_review_is_back_among_what_can_be_done()
    {
        Guid id = await Place.IdentifyAsync();
        await Place.DoAsync("sam", id, new ReviewCommand.Assign("rosa"));
        await Place.DoAsync("rosa", id, new ReviewCommand.Hold(new("She is ill."), new(2011, 12, 9)));

        Assert.Equal([], Cases(WorklistState.Ready));
        Assert.Equal(["1001"], Cases(WorklistState.OnHold));
        Place.Clock.Now = new(2011, 12, 9, 7, 59, 0, TimeSpan.Zero);
        Assert.Equal(["1001"], Cases(WorklistState.OnHold));
        Place.Clock.Now = new(2011, 12, 9, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal([], Cases(WorklistState.OnHold));
        Assert.Equal(["1001"], Cases(WorklistState.Ready));
    }

    [Fact]
    public async Task What_waits_for_others_is_told_with_whom_and_since_when()
    {
        Guid id = await Place.IdentifyAsync();
        await Place.DoAsync("sam", id, new ReviewCommand.Assign("rosa"));
        await Place.DoAsync("rosa", id, new ReviewCommand.RequestInformation(
            new("School records."), ToCounsel: false, new(2011, 12, 30)));
        Place.Clock.Now = Place.Clock.Now.AddDays(3);

        WorklistItem item = Assert.Single(List(WorklistState.Waiting));

        Assert.Equal((WaitingFor.Person, 3, 3), (item.WaitingFor, item.DaysAtStage, item.DaysWaiting));
        Deadline due = Assert.Single(item.Deadlines);
        Assert.Equal(
            (DeadlineKind.Information, new DateOnly(2011, 12, 30), 15), (due.Kind, due.On, due.BusinessDaysLeft));
    }

    [Fact]
    public async Task The_days_to_a_hearing_are_counted_at_the_court_and_not_at_the_office()
    {
        Place.Sources.Cases["1001"]["court"] = new Core.Facts.FactValue.Text("NYC");
        await Place.IdentifyAsync("1001", hearing: new(2011, 12, 7));
        await Place.IdentifyAsync("1002", hearing: new(2011, 12, 7));
        Place.Clock.Now = new(2011, 12, 6, 6, 0, 0, TimeSpan.Zero);

        Dictionary<string, Deadline> hearings = List(WorklistState.Due)
            .ToDictionary(item => item.CaseId, item => item.Deadlines[0]);

        Assert.Equal(("America/New_York", 1), (hearings["1001"].TimeZone, hearings["1001"].BusinessDaysLeft));
        Assert.Equal(("America/Los_Angeles", 2), (hearings["1002"].TimeZone, hearings["1002"].BusinessDaysLeft));
    }

    [Fact]
    public async Task A_page_tells_how_many_there_are_in_all()
    {
        for (int at = 0; at < 7; at++)
        {
            await Place.IdentifyAsync($"{1001 + at}", hearing: new(2012, 1, 2 + at));
        }

        WorklistPage page = Place.Worklist.List(Place.As("sam"), new() { Offset = 5, Limit = 5 });

        Assert.Equal(7, page.Total);
        Assert.Equal(["1006", "1007"], page.Items.Select(item => item.CaseId));
    }

    [Fact]
    public async Task A_list_is_narrowed_by_person_stage_and_state()
    {
        Guid taken = await Place.IdentifyAsync("1001");
        await Place.IdentifyAsync("1002");
        await Place.DoAsync("sam", taken, new ReviewCommand.Assign("rosa"));

        Assert.Equal(["1002"], Cases(WorklistState.Unassigned));
        Assert.Equal(["1001"], CasesOf(new() { AssignedTo = "rosa" }));
        Assert.Equal(["1001"], CasesOf(new() { Stage = "gathering" }));
        Assert.Equal(["1002"], CasesOf(new() { Stage = "identified" }));
        Assert.Equal([], CasesOf(new() { Policy = "another" }));
        Assert.Equal(taken, Place.Worklist.Find(Place.As("rosa"), taken.ToString("n")[..8]));
    }

    private IReadOnlyList<WorklistItem> List(WorklistState state) =>
        Place.Worklist.List(Place.As("sam"), new() { State = state }).Items;

    private IEnumerable<string> Cases(WorklistState state) => List(state).Select(item => item.CaseId);

    private IEnumerable<string> CasesOf(WorklistQuery query) =>
        Place.Worklist.List(Place.As("sam"), query).Items.Select(item => item.CaseId);
}

public sealed class SqliteWorklistTests : WorklistTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresWorklistTests : WorklistTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

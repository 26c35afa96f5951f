using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>A protected case is there for those who are assigned to it and cleared for it, and for nobody
/// else.</summary>
public abstract class ProtectionTests : IAsyncLifetime
{
    private protected DeskPlace Place { get; private set; } = null!;

    private protected abstract JournalPlace NewPlace();

    public ValueTask InitializeAsync()
    {
        Place = new(NewPlace());
        Assert.Null(Place.Settings.Clear(Place.As("ana"), "sam", Protection.Juvenile));
        Assert.Null(Place.Settings.Clear(Place.As("ana"), "rita", Protection.Juvenile));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task To_everybody_else_it_is_as_if_it_were_not_there()
    {
        Guid there = await Place.IdentifyAsync("1001");
        Guid hidden = await Place.IdentifyAsync("2001");
        await Place.DoAsync("sam", hidden, new ReviewCommand.Assign("rita"));
        Guid none = Sessions.NewId();

        foreach (string person in new[] { "rosa", "carla", "ivo", "sam", "quinn", "ana" })
        {
            SignedIn who = Place.As(person);
            Assert.Null(Place.Desk.Find(who, hidden));
            Assert.Equal(
                await Place.SubmitAsync(person, none, new ReviewCommand.Note(new("x"))),
                await Place.SubmitAsync(person, hidden, new ReviewCommand.Note(new("x"))));
            Assert.Null(Place.Worklist.Find(who, hidden.ToString("n")));
            Assert.DoesNotContain(hidden, Place.Worklist.List(who, new()).Items.Select(item => item.Id));
        }

        Assert.Equal(1, Place.Worklist.List(Place.As("rosa"), new()).Total);
        Assert.Equal([(DeskPlace.PolicyId, null, 1, 1)], Place.Worklist.Queues(Place.As("rosa")));
        Assert.Equal(2, Place.Worklist.List(Place.As("rita"), new()).Total);
        Assert.NotNull(Place.Desk.Find(Place.As("rita"), hidden));
        Assert.NotNull(Place.Desk.Find(Place.As("rosa"), there));
    }

    [Fact]
    public async Task While_nobody_has_it_a_cleared_supervisor_sees_it_to_give_it_away()
    {
        Guid hidden = await Place.IdentifyAsync("2001");

        Assert.NotNull(Place.Desk.Find(Place.As("sam"), hidden));
        Assert.Null(Place.Desk.Find(Place.As("carla"), hidden));
        Assert.Null(Place.Desk.Find(Place.As("rita"), hidden));
        Assert.Equal("desk.not-cleared", await Place.RefusedAsync("sam", hidden, new ReviewCommand.Assign("rosa")));
    }

    [Fact]
    public async Task Who_has_it_hands_it_on_to_the_second_person()
    {
        Guid hidden = await Place.IdentifyAsync("2001");
        await Place.DoAsync("sam", hidden, new ReviewCommand.Assign("rita"));

        await Place.DoAsync("rita", hidden, new ReviewCommand.Assign("sam"));

        Assert.NotNull(Place.Desk.Find(Place.As("sam"), hidden));
        Assert.Null(Place.Desk.Find(Place.As("rita"), hidden));
    }

    [Fact]
    public async Task What_is_told_of_a_victim_puts_the_case_under_protection_at_once()
    {
        Guid id = await Place.IdentifyAsync("1001");
        await Place.DoAsync("sam", id, new ReviewCommand.Assign("rosa"));

        DeskAnswer answer = await Place.SubmitAsync("rosa", id, new ReviewCommand.AnswerFact(
            "victim_of_domestic_violence", new("yes"), SourceClass.Respondent, null));

        Assert.Equal([Protection.Section1367], Assert.IsType<DeskAnswer.Done>(answer).State.Protections);
        Assert.Equal("protected", Place.Journal.Read(ReviewDesk.StreamOf(id))[^1].Kind);
        Assert.Null(Place.Desk.Find(Place.As("rosa"), id));
    }

    [Fact]
    public async Task A_hidden_review_does_not_betray_itself_to_who_brings_the_same_case_in()
    {
        Guid hidden = await Place.IdentifyAsync("1001");
        await Place.DoAsync("ivo", hidden, new ReviewCommand.Protect(Protection.Section1367));

        DeskAnswer again = await Place.SubmitAsync("ivo", Sessions.NewId(), DeskPlace.Identify("1001"));

        Assert.IsType<DeskAnswer.Done>(again);
    }

    [Fact]
    public async Task A_clearance_that_is_taken_takes_the_case_away_at_once()
    {
        Guid hidden = await Place.IdentifyAsync("2001");
        await Place.DoAsync("sam", hidden, new ReviewCommand.Assign("rita"));
        string token = Place.People.Sessions.Begin("rita", DeskPlace.Los, null).Token;
        Assert.NotNull(Place.Desk.Find(Place.People.Resolve(token)!, hidden));

        Assert.Null(Place.Settings.Unclear(Place.As("ana"), "rita", Protection.Juvenile));

        Assert.Null(Place.Desk.Find(Place.People.Resolve(token)!, hidden));
    }

    [Fact]
    public async Task A_machine_has_no_protected_case()
    {
        await Place.IdentifyAsync("2001");
        SignedIn machine = Place.People.Resolve(Place.Settings.IssueToken(
            Place.As("ana"), "reader", [MachineScope.Read, MachineScope.Import]).Value!.Token)!;

        Assert.Equal(0, Place.Worklist.List(machine, new()).Total);
    }
}

public sealed class SqliteProtectionTests : ProtectionTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresProtectionTests : ProtectionTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>Commands at the desk: who may, on what, and what is answered when not; alike on both
/// databases.</summary>
public abstract class ReviewDeskTests : IAsyncLifetime
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
    public async Task One_accepted_command_is_one_entry_and_one_row()
    {
        Guid id = await Place.IdentifyAsync(hearing: new(2012, 3, 1));
        await Place.DoAsync("sam", id, new ReviewCommand.Assign("rosa"));

        WorklistItem item = Assert.Single(Place.Worklist.List(Place.As("rosa"), new()).Items);
        Assert.Equal((id, 2, "1001", "LOS", "rosa", new DateOnly(2012, 3, 1)),
            (item.Id, item.Version, item.CaseId, item.Court, item.AssignedTo, item.NextHearingOn));
        Assert.Equal(["identified", "assigned"],
            Place.Journal.Read(ReviewDesk.StreamOf(id)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_decision_rests_on_a_fresh_act_of_the_person_and_is_in_the_table_of_decisions()
    {
        Guid id = await Place.DecidedAsync();

        Entry decided = Place.Journal.Read(ReviewDesk.StreamOf(id))[^1];
        Assert.Equal("decided", decided.Kind);
        Assert.NotNull(decided.Act);
        ReviewView view = Place.Desk.Find(Place.As("carla"), id)!;
        Assert.Equal("sam", view.State.Decision!.By);
        Assert.Equal("rosa", view.State.Decision.Decision.RecommendedBy);
        Assert.NotEmpty(view.State.Decision.Decision.Findings);
    }

    [Fact]
    public async Task A_proof_that_is_older_than_a_quarter_of_an_hour_gives_no_decision()
    {
        Guid id = await Place.RecommendedAsync();
        await Place.OpenAsync("sam", id);
        SignedIn sam = Place.As("sam");
        string token = Place.People.Sessions.Begin("sam", DeskPlace.Los, Place.Journal.Touch("sam")).Token;

        Place.Clock.Now = Place.Clock.Now.AddMinutes(15).AddTicks(10);
        DeskAnswer stale = await Place.Desk.SubmitAsync(
            id, null, DeskPlace.Decide(), sam, TestContext.Current.CancellationToken);
        SignedIn.Human later = Assert.IsType<SignedIn.Human>(Place.People.Resolve(token));
        DeskAnswer without = await Place.Desk.SubmitAsync(
            id, null, DeskPlace.Decide(), later, TestContext.Current.CancellationToken);

        Assert.Null(later.Touch);
        Assert.IsType<DeskAnswer.Refused>(stale);
        Assert.IsType<DeskAnswer.Refused>(without);
        await Place.DoAsync("sam", id, DeskPlace.Decide());
    }

    [Fact]
    public async Task One_proof_serves_for_twenty_decisions_and_no_more()
    {
        Guid[] reviews = new Guid[21];
        for (int at = 0; at < reviews.Length; at++)
        {
            reviews[at] = await Place.RecommendedAsync($"{1001 + at}");
            await Place.OpenAsync("sam", reviews[at]);
        }

        string token = Place.People.Sessions.Begin("sam", DeskPlace.Los, Place.Journal.Touch("sam")).Token;
        List<DeskAnswer> answers = [];
        foreach (Guid review in reviews)
        {
            answers.Add(await Place.Desk.SubmitAsync(review, null, DeskPlace.Decide(), Place.People.Resolve(token)!,
                TestContext.Current.CancellationToken));
        }

        Assert.All(answers[..20], answer => Assert.IsType<DeskAnswer.Done>(answer));
        Assert.IsType<DeskAnswer.Refused>(answers[20]);
    }

    [Fact]
    public async Task Who_recused_themselves_takes_no_part()
    {
        Guid id = await Place.IdentifyAsync();
        await Place.DoAsync("rita", id, new ReviewCommand.Recuse(new("A cousin.")));

        Assert.Equal("review.recused", await Place.RefusedAsync("rita", id, new ReviewCommand.Assign("rita")));
        await Place.RefusedAsync("sam", id, new ReviewCommand.Assign("rita"));
    }

    [Fact]
    public async Task A_review_of_another_office_does_not_exist()
    {
        Guid id = await Place.IdentifyAsync();

        Assert.IsType<DeskAnswer.Absent>(await Place.SubmitAsync(
            "sue", id, new ReviewCommand.Assign("ned"), DeskPlace.Nyc));
        Assert.Null(Place.Desk.Find(Place.As("sue", DeskPlace.Nyc), id));
        Assert.Equal(0, Place.Worklist.List(Place.As("sue", DeskPlace.Nyc), new()).Total);
    }

    [Theory]
    [InlineData("ned", "desk.wrong-office")]
    [InlineData("ana", "desk.wrong-office")]
    [InlineData("nobody", "desk.no-such-person")]
    public async Task A_review_is_given_only_to_who_works_on_cases_of_its_office(string to, string code)
    {
        Guid id = await Place.IdentifyAsync();

        Assert.Equal(code, await Place.RefusedAsync("sam", id, new ReviewCommand.Assign(to)));
    }

    [Fact]
    public async Task A_transferred_review_is_gone_here_and_there_in_the_other_office()
    {
        Guid id = await Place.IdentifyAsync();
        Assert.Equal("desk.no-such-office",
            await Place.RefusedAsync("sam", id, new ReviewCommand.Transfer("mia", new("It moved."))));

        await Place.DoAsync("sam", id, new ReviewCommand.Transfer(DeskPlace.Nyc, new("They moved to Queens.")));

        Assert.Null(Place.Desk.Find(Place.As("sam"), id));
        Assert.NotNull(Place.Desk.Find(Place.As("sue", DeskPlace.Nyc), id));
    }

    [Fact]
    public async Task Who_comes_too_late_is_told_what_changed()
    {
        Guid id = await Place.RecommendedAsync();
        await Place.OpenAsync("sam", id);
        await Place.OpenAsync("carla", id);
        int seen = Place.Desk.Find(Place.As("carla"), id)!.State.Version;
        await Place.DoAsync("sam", id, DeskPlace.Decide());

        DeskAnswer.Conflict conflict = Assert.IsType<DeskAnswer.Conflict>(await Place.Desk.SubmitAsync(
            id, seen, DeskPlace.Decide("dismiss"), Place.As("carla"), TestContext.Current.CancellationToken));

        Assert.Equal(seen + 1, conflict.Version);
        Assert.Equal("sam", Assert.IsType<ReviewEvent.Decided>(Assert.Single(conflict.Since)).By);
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        Guid id = await Place.RecommendedAsync();
        await Place.OpenAsync("sam", id);
        await Place.OpenAsync("carla", id);
        int seen = Place.Desk.Find(Place.As("sam"), id)!.State.Version;
        SignedIn[] people = [.. Enumerable.Range(0, 20).Select(at => Place.As(at % 2 == 0 ? "sam" : "carla"))];

        DeskAnswer[] answers = await Task.WhenAll(people.Select(person => Task.Run(() => Place.Desk.SubmitAsync(
            id, seen, DeskPlace.Decide(), person, TestContext.Current.CancellationToken))));

        Assert.Single(answers, answer => answer is DeskAnswer.Done);
        Assert.All(answers.OfType<DeskAnswer.Conflict>(), lost =>
            Assert.IsType<ReviewEvent.Decided>(Assert.Single(lost.Since)));
        Assert.Equal(20, answers.Count(answer => answer is DeskAnswer.Done or DeskAnswer.Conflict));
    }

    [Fact]
    public async Task A_case_is_under_review_once_under_a_policy()
    {
        await Place.IdentifyAsync();

        Assert.Equal("review.already-open",
            await Place.RefusedAsync("ivo", Sessions.NewId(), DeskPlace.Identify("1001")));
        Assert.Equal(1, Place.Worklist.List(Place.As("sam"), new()).Total);
    }

    [Fact]
    public async Task Of_many_who_bring_a_case_in_at_once_one_does()
    {
        SignedIn ivo = Place.As("ivo");

        DeskAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            Place.Desk.SubmitAsync(Sessions.NewId(), null, DeskPlace.Identify("1001"), ivo,
                TestContext.Current.CancellationToken))));

        Assert.Single(answers, answer => answer is DeskAnswer.Done);
        Assert.Equal(9, answers.Count(answer =>
            answer is DeskAnswer.Refused { Refusal.Code: "review.already-open" }));
    }

    [Fact]
    public async Task A_machine_brings_in_and_reads_and_never_gives_or_decides()
    {
        Guid id = await Place.RecommendedAsync();
        SignedIn reader = Machine("reader", MachineScope.Read);
        SignedIn importer = Machine("importer", MachineScope.Import);

        Assert.Equal("desk.machine-may-not", await RefusedAsync(reader, Sessions.NewId(), DeskPlace.Identify("1002")));
        Assert.IsType<DeskAnswer.Done>(await Place.Desk.SubmitAsync(
            Sessions.NewId(), null, DeskPlace.Identify("1002"), importer, TestContext.Current.CancellationToken));
        Assert.Equal("desk.machine-may-not", await RefusedAsync(importer, id, DeskPlace.Decide()));
        Assert.Equal("desk.machine-may-not", await RefusedAsync(importer, id, new ReviewCommand.Assign("rosa")));
        Assert.Equal(2, Place.Worklist.List(reader, new()).Total);
        Assert.Null(People.Act(importer, ReviewDesk.StreamOf(id), Place.Clock.Now));
    }

    [Fact]
    public async Task Many_are_given_at_once_each_by_its_own_entry_and_with_its_own_reason()
    {
        for (int at = 0; at < 5; at++)
        {
            await Place.IdentifyAsync($"{1001 + at}", hearing: new(2012, 1, 10 + at));
        }

        Guid recused = Place.Worklist.List(Place.As("sam"), new()).Items[1].Id;
        await Place.DoAsync("rita", recused, new ReviewCommand.Recuse(new("A cousin.")));

        IReadOnlyList<Assigned> given = await new BulkAssign(Place.Desk, Place.Worklist).RunAsync(
            Place.As("sam"), new("rita", 3, Queue: null, From: null), TestContext.Current.CancellationToken);

        Assert.Equal(["1001", "1002", "1003"], given.Select(one => one.CaseId));
        Assert.Equal([null, recused, null], given.Select(one => one.Refusal is null ? (Guid?)null : one.Review));
        Assert.Equal(2, Place.Worklist.List(Place.As("rita"), new() { AssignedTo = "rita" }).Total);
        Assert.Equal(2, Place.Journal.ReadChain().Count(entry => entry.Kind == "assigned"));
    }

    [Fact]
    public async Task What_is_erased_is_shown_as_erased_and_the_story_goes_on()
    {
        Guid id = await Place.IdentifyAsync();
        await Place.DoAsync("ivo", id, new ReviewCommand.Note(new("Her neighbour called.")));
        Place.Erase(id);

        ReviewView view = Place.Desk.Find(Place.As("sam"), id)!;

        Assert.True(Assert.IsType<ReviewEvent.Noted>(view.Story[^1]).Words.IsErased);
        await Place.DoAsync("sam", id, new ReviewCommand.Assign("rosa"));
    }

    private SignedIn Machine(string name, params MachineScope[] scopes) => Place.People.Resolve(
        Place.Settings.IssueToken(Place.As("ana"), name, scopes).Value!.Token)!;

    private async Task<string> RefusedAsync(SignedIn by, Guid review, ReviewCommand command) =>
        Assert.IsType<DeskAnswer.Refused>(await Place.Desk.SubmitAsync(
            review, null, command, by, TestContext.Current.CancellationToken)).Refusal.Code;
}

public sealed class SqliteReviewDeskTests : ReviewDeskTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresReviewDeskTests : ReviewDeskTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Review;

/// <summary>The random sample that a second person reads blind. The same on both databases.</summary>
public abstract class QualityTests : IAsyncLifetime
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
    public async Task The_published_rate_and_cap_say_how_many_are_drawn_and_none_is_drawn_twice()
    {
        for (int at = 0; at < 5; at++)
        {
            await Place.DecidedAsync($"{1001 + at}");
        }

        Assert.Null(Place.Settings.SetQuality(Place.As("ana"), 500, 2));
        QualityDraw first = await DrawAsync();
        QualityDraw second = await DrawAsync();

        Assert.Equal((5, 500, 2, 2), (first.Candidates, first.PerThousand, first.CasesMax, first.Drawn.Count));
        Assert.All(first.Drawn, one => Assert.Equal("quinn", one.Reader));
        Assert.Equal((3, 2), (second.Candidates, second.Drawn.Count));
        Assert.Empty(first.Drawn.Select(one => one.Review).Intersect(second.Drawn.Select(one => one.Review)));
        Assert.NotEqual(first.Head, second.Head);
    }

    [Fact]
    public async Task The_second_reader_is_told_nothing_of_what_others_thought()
    {
        Guid id = await Place.DecidedAsync();
        Assert.Null(Place.Settings.SetQuality(Place.As("ana"), 1000, 9));
        await DrawAsync();

        ReviewView view = Place.Desk.Find(Place.As("quinn"), id)!;

        Assert.True(view.IsBlind);
        Assert.Empty(view.State.Decisions);
        Assert.Null(view.State.Recommendation);
        Assert.Null(view.State.Stage);
        Assert.DoesNotContain(view.Story, happened => happened is ReviewEvent.Decided or ReviewEvent.Recommended
            or ReviewEvent.ViewRecorded or ReviewEvent.Assigned or ReviewEvent.Noted or ReviewEvent.Opened);
        Assert.Equal(1, Place.Worklist.List(
            Place.As("quinn"), new() { State = WorklistState.Open, QualityReader = "quinn" }).Total);
    }

    [Fact]
    public async Task How_far_the_two_agree_is_told_without_naming_anybody()
    {
        string[] outcomes = ["close", "close", "dismiss", "close"];
        Assert.Null(Place.Settings.SetQuality(Place.As("ana"), 1000, 9));
        Assert.Null(Place.Desk.Find(Place.As("quinn"), Sessions.NewId()));
        for (int at = 0; at < outcomes.Length; at++)
        {
            Guid id = await Place.DecidedAsync($"{1001 + at}");
            await DrawAsync();
            await Place.DoAsync("quinn", id, new ReviewCommand.Open(Part.Case));
            await Place.DoAsync("quinn", id, new ReviewCommand.RecordQuality(outcomes[at], DeskPlace.Reasons()));
        }

        QualityReport report = new Quality(Place.Journal, Place.Desk, Place.People).Report(Place.As("carla"));

        Assert.Equal((4, 4, 0.75), (report.Drawn, report.Agreement!.Pairs, report.Agreement.Observed));
        Assert.NotNull(report.Agreement.Kappa);
    }

    private Task<QualityDraw> DrawAsync() => new Quality(Place.Journal, Place.Desk, Place.People).DrawAsync(
        Place.As("sam"), TestContext.Current.CancellationToken);
}

public sealed class SqliteQualityTests : QualityTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

public sealed class PostgresQualityTests : QualityTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

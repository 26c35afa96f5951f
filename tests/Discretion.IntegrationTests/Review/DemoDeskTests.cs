using System.CommandLine;
using Discretion.App.Commands;
using Discretion.App.Commands.Demo;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Docket;

namespace Discretion.IntegrationTests.Review;

/// <summary>The demo's desk, filled once.</summary>
public sealed class FilledDesk : IAsyncLifetime
{
    public static readonly DateTimeOffset Today = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ScratchFolder _scratch = new();
    private readonly StringWriter _printed = new();

    public string Printed => _printed.ToString();

    internal DeskSession Desk { get; private set; } = null!;

    internal EventJournal Journal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        string home = Path.Combine(_scratch.Path, "home");
        Terminal terminal = Terminal.Of(_printed, TextWriter.Null) with { Clock = new Standing(Today) };
        Assert.Equal(ExitCode.Done, await CommandLineRoot.RunAsync(["demo", "--desk", "--home", home], terminal));
        GlobalOptions options = new();
        RootCommand root = new();
        root.Options.Add(options.Home);
        root.Options.Add(options.Language);
        Desk = DeskSession.Open(new(options, root.Parse(["--home", home])), terminal);
        Journal = EventJournal.Open(home, home + ".key", TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Journal.DisposeAsync();
        _scratch.Dispose();
        _printed.Dispose();
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>The demo's desk shows all that can be seen of one.</summary>
public sealed class DemoDeskTests(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private readonly DeskSession _desk = filled.Desk;
    private readonly EventJournal _journal = filled.Journal;

    [Fact]
    public void Every_event_every_stage_and_every_end_is_in_it_and_all_of_it_was_done_by_its_own_people()
    {
        HashSet<string> kinds = [];
        HashSet<StageKind> stages = [];
        HashSet<ReviewEnd> ends = [];
        HashSet<string> people = [];
        foreach (IGrouping<string, Entry> stream in _journal.ReadAll()
            .Where(entry => entry.Stream.StartsWith("review/", StringComparison.Ordinal))
            .GroupBy(entry => entry.Stream))
        {
            ReviewEvent[] events = [.. stream.Select(entry =>
                ReviewEventCodec.Read(entry.Kind, entry.Body, entry.Personal))];
            ReviewPath path = _desk.Sources.Policy(((ReviewEvent.Identified)events[0]).Policy)!.Path!;
            kinds.UnionWith(stream.Select(entry => entry.Kind));
            people.UnionWith(events.Select(happened => happened.By));
            ReviewState state = ReviewState.None;
            foreach (ReviewEvent happened in events)
            {
                state = ReviewFold.Apply(state, happened, path);
                if (path.StageOf(state) is { } stage)
                {
                    stages.Add(stage.Kind);
                }

                if (state.End is { } end)
                {
                    ends.Add(end);
                }
            }
        }

        Assert.Empty(ReviewEventCodec.Kinds.Except(kinds));
        Assert.Empty(Enum.GetValues<StageKind>().Except(stages));

        // Only a legal-aid office's own policy ends with advice; no policy that comes with the program does.
        Assert.Equal([ReviewEnd.Advised], Enum.GetValues<ReviewEnd>().Except(ends));
        Assert.Empty(people.Except(DemoPeople.All.Select(person => person.Id)).Except(["machine:docket-watch"]));
        Assert.InRange(_journal.Head.RecordedAt, FilledDesk.Today.AddDays(-DemoDesk.Days), FilledDesk.Today);
    }

    [Fact]
    public void What_it_prints_opens_the_desk()
    {
        DemoPerson sam = DemoPeople.All.Single(person => person.Id == "sam");

        IssuedToken token = _desk.People.SignIn(sam.Id, sam.Office, sam.Passphrase).Value!;
        SignedIn by = _desk.People.Resolve(token.Token)!;

        Assert.Contains(sam.Passphrase, filled.Printed, StringComparison.Ordinal);
        foreach (WorklistState state in (WorklistState[])[
            WorklistState.Open, WorklistState.Waiting, WorklistState.OnHold, WorklistState.SentBack, WorklistState.Due,
            WorklistState.Ended, WorklistState.Recalendared, WorklistState.Unassigned])
        {
            Assert.NotEqual(0, _desk.Worklist.List(by, new() { State = state }).Total);
        }
    }

    [Fact]
    public async Task A_home_that_has_a_desk_is_left_as_it_is()
    {
        long before = _journal.Head.Size;
        StringWriter error = new();

        int code = await CommandLineRoot.RunAsync(
            ["demo", "--desk", "--home", _desk.Session.Home], Terminal.Of(TextWriter.Null, error));

        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("has a desk already", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, _journal.Head.Size);
    }
}

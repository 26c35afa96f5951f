using Discretion.IntegrationTests.Docket;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>
/// A desk that is killed at each of its writes, one after the other, or whose disk fails there: nothing that was
/// acknowledged is lost, there is no half act, and work goes on.
/// </summary>
/// <param name="source">The journal that is worked on.</param>
/// <param name="output">Says where the faults hit.</param>
[Collection(JournalFaultCollection.Name)]
public sealed class KilledJournalTests(WorkSource source, ITestOutputHelper output)
{
    private const string Writes = "pwrite64,write,fdatasync,fsync,ftruncate,unlink";
    private const int Rounds = 40;

    // The threads count their own calls, and the journal's own thread makes some 12 a round.
    private static readonly int Last = Math.Max(240, FaultSource.Trials);

    [Fact]
    public async Task A_desk_that_is_killed_at_any_write_loses_nothing_that_was_acknowledged_and_leaves_no_half_act()
    {
        SkipWithoutTracing();
        List<string> problems = [];
        (int killed, int acknowledged) = (0, 0);
        foreach (int number in Numbers())
        {
            using ScratchFolder scratch = new();
            bool withJournal = number % 3 > 0;
            string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withJournal);
            using Child child = source.StartTraced(home, Writes, "signal=KILL", number, Rounds);
            ProgramAnswer answer = await child.AnswerAsync();
            killed += answer.Code == 0 ? 0 : 1;
            WorkCheck check = new(source, home, answer.Out);
            acknowledged += check.Acknowledged.Count;
            problems.AddRange(check.Problems().Concat(check.ProblemsAfterMoreWork())
                .Select(problem => $"killed at write {number}{(withJournal ? "" : " of a new journal")}: {problem}"));
        }

        output.WriteLine($"{Numbers().Count()} writes, killed at {killed}; {acknowledged} acknowledged before");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        Assert.Equal(Numbers().Count(), killed);
    }

    [Theory]
    [InlineData("fdatasync,fsync", "error=EIO")]
    [InlineData("pwrite64", "error=EIO")]
    [InlineData("pwrite64", "error=ENOSPC")]
    public async Task A_write_that_the_disk_refuses_is_never_acknowledged_and_is_told_in_clear_words(
        string calls, string fault)
    {
        SkipWithoutTracing();
        List<string> problems = [];
        int told = 0;
        int trials = Math.Max(4, FaultSource.Trials / 5);
        for (int trial = 1; trial <= trials; trial++)
        {
            using ScratchFolder scratch = new();
            string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withJournal: true);
            using Child child = source.StartTraced(home, calls, fault, trial, 12);
            ProgramAnswer answer = await child.AnswerAsync();
            string[] failures = [.. answer.Out.Split('\n')
                .Where(line => line.StartsWith("failed", StringComparison.Ordinal))];
            told += failures.Length;
            WorkCheck check = new(source, home, answer.Out);
            problems.AddRange(
                [.. failures.Where(line => !line.Contains(home, StringComparison.Ordinal)),
                    .. answer.Code == 0 ? (string[])[] : [$"ended with {answer.Code}: {answer.Error}"],
                    .. check.Problems(), .. check.ProblemsAfterMoreWork()]);
        }

        output.WriteLine($"{calls} {fault}: {trials} trials, {told} refusals told");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        Assert.True(told > 0, "Nothing was refused.");
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_named_and_what_was_acknowledged_is_there()
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "disk");
        using Mount disk = Mounted(() => Mount.InMemory(folder, 400_000));
        string home = source.MakeHome(Path.Combine(folder, "home"), withJournal: true);

        using Child child = source.Start(home, 60);
        ProgramAnswer answer = await child.AnswerAsync();

        WorkCheck check = new(source, home, answer.Out);
        output.WriteLine($"{check.Acknowledged.Count} acknowledged");
        Assert.Contains($"failed The disk that holds {Path.Combine(home, "journal.db")} is full.", answer.Out,
            StringComparison.Ordinal);
        Assert.True(check.Acknowledged.Count > 0);
        Assert.Equal(0, check.Lost());
    }

    private static IEnumerable<int> Numbers() => FaultSource.Trials > 50
        ? Enumerable.Range(1, Last)
        : Enumerable.Range(0, FaultSource.Trials).Select(at => 1 + (at * 19));

    internal static Mount Mounted(Func<Mount> mount)
    {
        try
        {
            return mount();
        }
        catch (SystemCommandException refused)
        {
            Assert.Skip($"This machine does not mount disks: {refused.Message}");
            throw;
        }
    }

    private static void SkipWithoutTracing()
    {
        try
        {
            SystemCommand.Run("strace", "-f", "-qq", "-o", "/dev/null", "true");
        }
        catch (SystemCommandException missing)
        {
            Assert.Skip($"No strace: {missing.Message}");
        }
    }
}

using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Tamper;

/// <summary>
/// The tamper battery: what the owner of the database does to what a checkpoint from outside covers is found, by both
/// verifiers alike; what came after it is told as the window that nothing outside vouches for.
/// </summary>
/// <param name="source">The journal that is attacked.</param>
/// <param name="output">Says what was found.</param>
public sealed class TamperTests(TamperSource source, ITestOutputHelper output) : IClassFixture<TamperSource>
{
    private static readonly int Trials = FaultSource.Trials > 50 ? 100 : 12;

    public static TheoryData<string> Names =>
        ["edit", "delete", "insert", "reorder", "truncate", "full re-chain", "old backup", "fork", "backdate",
            "replay of an act", "key swap"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_checkpoint_from_outside_covers_cannot_be_changed_unseen(string name)
    {
        using ScratchFolder scratch = new();
        Func<string, Random, Attacked> attack = new Attacks(source).ByName[name];
        List<(int Trial, Attacked Attacked, Question Question, Verdict Verdict)> trials = [];
        for (int trial = 0; trial < Trials; trial++)
        {
            string home = scratch.Sub($"{trial}");
            File.Copy(source.Copy(TamperSource.Entries), Path.Combine(home, "journal.db"));
            Attacked attacked = attack(home, new Random(trial));
            Question question = new(
                Path.Combine(home, "journal.db"), [source.CheckpointFile], [source.PublicKey]);
            trials.Add((trial, attacked, question, Ask(question)));
        }

        IReadOnlyList<Verdict> second = SecondVerifier.WhyNot() is null
            ? await SecondVerifier.AskAsync([.. trials.Select(trial => trial.Question)])
            : [.. trials.Select(trial => trial.Verdict)];
        Assert.All(trials.Zip(second), pair => Assert.Equal(
            $"{pair.First.Trial}: {pair.Second}", $"{pair.First.Trial}: {pair.First.Verdict}"));
        Assert.All(trials, trial => Assert.True(
            !trial.Verdict.IsWhole || IsInWindow(trial.Attacked), $"{trial.Trial}: {trial.Attacked} {trial.Verdict}"));
        Assert.All(trials, trial => Assert.True(
            !trial.Attacked.LeavesTraces || !trial.Verdict.IsWhole, $"{trial.Trial}: {trial.Verdict}"));
        Assert.All(trials.Where(trial => trial.Verdict.IsWhole), trial =>
            Assert.True(trial.Verdict.Window > 0 || trial.Attacked.FirstChanged == TamperSource.Covered + 1));
        output.WriteLine($"{name}: {trials.Count} trials, {trials.Count(trial => !trial.Verdict.IsWhole)} found, "
            + $"{trials.Count(trial => trial.Verdict.IsWhole)} only in the window; "
            + $"{trials.Count(trial => !IsInWindow(trial.Attacked))} touched what the checkpoint covers");
    }

    [Fact]
    public async Task An_untouched_journal_is_whole()
    {
        using ScratchFolder scratch = new();
        File.Copy(source.Copy(TamperSource.Entries), Path.Combine(scratch.Path, "journal.db"));
        Question question = new(
            Path.Combine(scratch.Path, "journal.db"), [source.CheckpointFile], [source.PublicKey]);

        Verdict verdict = Ask(question);

        Assert.Equal("whole; ; checkpoints ; window 20", $"{verdict}");
        Assert.SkipWhen(SecondVerifier.WhyNot() is not null, $"No Python: {SecondVerifier.WhyNot()}");
        Assert.Equal($"{verdict}", $"{(await SecondVerifier.AskAsync([question]))[0]}");
    }

    [Fact]
    public async Task Without_the_checkpoint_from_outside_a_chain_that_was_made_anew_is_not_found()
    {
        using ScratchFolder scratch = new();
        new Attacks(source).ByName["full re-chain"](CopyTo(scratch), new Random(1));
        Question question = new(Path.Combine(scratch.Path, "journal.db"), [], [source.PublicKey]);

        Verdict verdict = Ask(question);

        Assert.Equal("whole; ; checkpoints ; window 90", $"{verdict}");
        Assert.SkipWhen(SecondVerifier.WhyNot() is not null, $"No Python: {SecondVerifier.WhyNot()}");
        Assert.Equal($"{verdict}", $"{(await SecondVerifier.AskAsync([question]))[0]}");
    }

    private string CopyTo(ScratchFolder scratch)
    {
        File.Copy(source.Copy(TamperSource.Entries), Path.Combine(scratch.Path, "journal.db"));
        return scratch.Path;
    }

    private static bool IsInWindow(Attacked attacked) =>
        attacked.FirstChanged is null or > TamperSource.Covered;

    private static Verdict Ask(Question question)
    {
        string home = Path.GetDirectoryName(question.Journal)!;
        VerifyingKey[] keys = [.. question.Keys.Select(VerifyingKey.Read)];
        ChainReport report = new ChainVerifier(new SqliteJournal(home))
        {
            Outside = [.. question.Checkpoints.Select(path => (path, Checkpoint.Parse(File.ReadAllText(path))!))],
            Keys = keys,
        }.Verify(null, TestContext.Current.CancellationToken)!;
        Array.ForEach(keys, key => key.Dispose());
        return new(
            report.IsWhole,
            [.. report.Faults.Select(fault => $"{fault.Position} {Words[fault.Kind]}")],
            [.. report.Checkpoints.Where(one => one.Standing != CheckpointStanding.Fits)
                .Select(one => $"{one.Checkpoint.Size} {CheckpointWords[one.Standing]}")],
            report.Window);
    }

    private static readonly Dictionary<ChainFaultKind, string> Words =
        Enum.GetValues<ChainFaultKind>().ToDictionary(kind => kind, kind => kind.ToString().ToLowerInvariant());

    private static readonly Dictionary<CheckpointStanding, string> CheckpointWords = new()
    {
        [CheckpointStanding.OtherJournal] = "journal",
        [CheckpointStanding.NotSigned] = "signature",
        [CheckpointStanding.Cut] = "cut",
        [CheckpointStanding.OtherHead] = "head",
        [CheckpointStanding.OtherTime] = "time",
    };
}

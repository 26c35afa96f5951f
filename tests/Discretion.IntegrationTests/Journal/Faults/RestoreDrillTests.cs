using System.Diagnostics;
using System.Globalization;
using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>
/// The drill: a desk works, a backup is taken from under it, the desk is lost with its disk, and the backup is put into
/// a new home. All that was acknowledged before the backup is there, the chain is whole against the checkpoint that was
/// kept elsewhere, and work goes on. A backup that was damaged is refused.
/// </summary>
/// <param name="source">The journal that is worked on.</param>
/// <param name="output">Says what was restored.</param>
[Collection(JournalFaultCollection.Name)]
public sealed class RestoreDrillTests(WorkSource source, ITestOutputHelper output)
{
    private const int Seed = 27;

    private static readonly int Rounds = FaultSource.Trials > 50 ? 30 : 3;

    [Fact]
    public async Task A_backup_taken_while_a_desk_works_brings_back_all_that_was_acknowledged_before_it()
    {
        Random random = new(Seed);
        List<string> problems = [];
        (long entries, TimeSpan longest) = (0, TimeSpan.Zero);
        for (int round = 0; round < Rounds; round++)
        {
            using ScratchFolder scratch = new();
            string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withJournal: true);
            string copy = Path.Combine(scratch.Path, "copy");
            BackupManifest made;
            long before;
            using (Child child = source.Start(home, 100_000))
            {
                await child.LinesAsync(random.Next(3, 20));
                before = new EventJournal(new SqliteJournal(home), null!, TimeProvider.System).Head.Size;
                using SigningKey key = SigningKey.Read(Path.Combine(source.Keys, "home.signing-key"))!;
                made = JournalBackup.Write(new SqliteJournal(home), copy, key, TimeProvider.System);
                child.Kill();
            }

            Directory.Delete(home, recursive: true);
            Stopwatch watch = Stopwatch.StartNew();
            string again = Path.Combine(scratch.Path, "again");
            JournalBackup.Restore(copy, new SqliteJournal(again), Path.Combine(scratch.Path, "scratch"));
            ChainReport report = Verify(again, made);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            entries += report.Entries;
            problems.AddRange(((string[])[
                .. report.Entries < before ? [$"{report.Entries} of {before} are back"] : (string[])[],
                .. report is { IsWhole: true, Window: 0 } ? (string[])[]
                    : [$"not whole: {string.Join(", ", report.Faults)}"],
                .. new WorkCheck(source, again, "").ProblemsAfterMoreWork(),
                .. Damaged(copy, scratch, random) ? [] : (string[])["a damaged backup was restored"]])
                .Select(problem => $"round {round} (seed {Seed}): {problem}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Rounds} drills, {entries} entries back and verified, the longest in {longest.TotalSeconds:F1} s"));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    private static ChainReport Verify(string home, BackupManifest made) => new ChainVerifier(new SqliteJournal(home))
    {
        Outside = [("backup", Checkpoint.Parse(made.Checkpoint!)!)],
    }.Verify(null, TestContext.Current.CancellationToken)!;

    // One byte, anywhere: whether the backup is refused, and leaves nothing.
    private static bool Damaged(string copy, ScratchFolder scratch, Random random)
    {
        string file = Path.Combine(copy, "journal.db");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        File.WriteAllBytes(file, bytes);
        SqliteJournal target = new(Path.Combine(scratch.Path, "damaged"));
        try
        {
            JournalBackup.Restore(copy, target, Path.Combine(scratch.Path, "scratch"));
            return false;
        }
        catch (JournalException)
        {
            return !target.Exists;
        }
    }
}

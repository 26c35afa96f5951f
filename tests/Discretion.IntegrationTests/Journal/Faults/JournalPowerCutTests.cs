using System.Globalization;
using Discretion.IntegrationTests.Docket;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>
/// Power cuts while a desk works: the disk is an image that is copied while the writer stands still, and mounting the
/// copy is the next start of the machine.
/// </summary>
/// <param name="source">The journal that is worked on.</param>
/// <param name="output">Says where the cuts hit.</param>
[Collection(JournalFaultCollection.Name)]
public sealed class JournalPowerCutTests(WorkSource source, ITestOutputHelper output)
{
    private const int Seed = 1117;
    private const long DiskBytes = 16 << 20;
    private const int LinesBefore = 3;

    private static readonly int Trials = Math.Max(4, FaultSource.Trials / 2);

    [Fact]
    public async Task A_power_cut_takes_nothing_that_was_acknowledged_and_leaves_no_half_act()
    {
        (List<string> problems, int lost, int acknowledged) = await CutAsync(
            Trials, home => source.Start(home, 100_000), withWorklist: true);

        output.WriteLine($"{Trials} cuts; {acknowledged} acknowledged, {lost} lost");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        Assert.Equal(0, lost);
    }

    [Fact]
    public async Task A_journal_that_does_not_wait_for_the_disk_is_found_out()
    {
        int trials = Math.Max(4, Trials / 5);
        (_, int lost, int acknowledged) = await CutAsync(
            trials, home => OurProgram.StartOwn([], [UnsafeAppend.Verb, home, "1000000"]), withWorklist: false);

        output.WriteLine($"{trials} cuts of an unsafe journal; {acknowledged} acknowledged, {lost} lost");
        Assert.True(lost > 0, "A journal that does not wait for the disk passes for a right one.");
    }

    private async Task<(List<string> Problems, int Lost, int Acknowledged)> CutAsync(
        int trials, Func<string, Child> start, bool withWorklist)
    {
        using ScratchFolder scratch = new();
        Random random = new(Seed);
        string template = Path.Combine(scratch.Path, "template");
        using (Mount disk = KilledJournalTests.Mounted(() =>
        {
            Mount.MakeImage(template, DiskBytes);
            return Mount.OfImage(Path.Combine(scratch.Path, "before"), template);
        }))
        {
            source.MakeHome(Path.Combine(disk.Folder, "home"), withJournal: true);
        }

        List<string> problems = [];
        (int lost, int acknowledged) = (0, 0);
        for (int trial = 0; trial < trials; trial++)
        {
            string image = Path.Combine(scratch.Path, string.Create(CultureInfo.InvariantCulture, $"image{trial}"));
            string folder = Path.Combine(scratch.Path, string.Create(CultureInfo.InvariantCulture, $"disk{trial}"));
            string home = Path.Combine(folder, "home");
            SystemCommand.Run("cp", "--sparse=always", template, image);
            string said;
            using (Mount disk = Mount.OfImage(folder, image))
            {
                using Child child = start(home);
                await child.LinesAsync(LinesBefore);
                child.EndsWithin(TimeSpan.FromMilliseconds(random.Next(1_500)));
                SystemCommand.Run("kill", "-STOP", $"{child.Id}");
                SystemCommand.Run("cp", "--sparse=always", image, image + "-afterwards");
                child.Kill();
                said = (await child.AnswerAsync()).Out;
            }

            using Mount again = Mount.OfImage(folder, image + "-afterwards");
            WorkCheck check = new(source, home, said);
            acknowledged += check.Acknowledged.Count;
            lost += check.Lost();
            problems.AddRange((withWorklist ? check.Problems().Concat(check.ProblemsAfterMoreWork()) : [])
                .Select(problem => $"cut {trial} (seed {Seed}): {problem}"));
            File.Delete(image);
        }

        return (problems, lost, acknowledged);
    }
}

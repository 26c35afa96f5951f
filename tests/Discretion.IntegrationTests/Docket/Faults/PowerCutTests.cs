namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>
/// Power cuts. <c>kill -9</c> takes nothing from the system's memory; a power cut takes all that was not forced to the
/// disk. Here the disk is an image that is copied while the import stands still: what is in the copy is what a disk
/// would hold, and mounting the copy is the next start of the machine.
/// </summary>
/// <param name="source">What is imported.</param>
/// <param name="output">Says where the cuts hit.</param>
[Collection(FaultCollection.Name)]
public sealed class PowerCutTests(FaultSource source, ITestOutputHelper output)
{
    private const int Seed = 17;
    private const long DiskBytes = 64 << 20;

    private static readonly int Trials = Math.Max(4, FaultSource.Trials / 4);

    [Fact]
    public async Task A_power_cut_leaves_earlier_dockets_and_no_half_one_and_takes_none_that_was_reported_done()
    {
        List<string> problems = await CutAsync(
            Trials,
            source.StartImport,
            trial => trial == Trials - 1 ? KillMoment.AtItsEnd : KillMoment.Of(trial, Trials, new(Seed + trial)));

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Fact]
    public async Task An_import_that_breaks_a_rule_of_writing_is_found_out()
    {
        foreach (string rule in (string[])[UnsafeImport.NamedBeforeWritten, UnsafeImport.NotForcedToDisk])
        {
            List<string> problems = await CutAsync(
                2,
                home => OurProgram.StartUnsafe(rule, source.Dump, "2011-11-17", home, FaultSource.Name),
                trial => trial == 0 ? KillMoment.AtItsEnd : new(1, "dockets/next", 0));

            output.WriteLine($"{rule}: {problems.Count} problems, the first: {problems.FirstOrDefault()}");
            Assert.True(problems.Count > 0, $"An import {rule} passes for a right one.");
        }
    }

    private async Task<List<string>> CutAsync(int trials, Func<string, Child> start, Func<int, KillMoment> momentOf)
    {
        using ScratchFolder scratch = new();
        string template = Path.Combine(scratch.Path, "template");
        MakeTemplate(template, Path.Combine(scratch.Path, "before"));
        List<string> problems = [];
        int done = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            KillMoment moment = momentOf(trial);
            string image = Path.Combine(scratch.Path, $"image{trial}");
            string afterwards = image + "-afterwards";
            string folder = Path.Combine(scratch.Path, $"disk{trial}");
            CopyImage(template, image);
            bool reported;
            using (Mount disk = Mount.OfImage(folder, image))
            {
                string home = Path.Combine(folder, "home");
                using Child child = start(home);
                moment.Await(child, home, source.Duration);
                if (!child.HasEnded)
                {
                    SystemCommand.Run("kill", "-STOP", $"{child.Id}");
                }

                reported = child.HasEnded;
                CopyImage(image, afterwards);
            }

            done += reported ? 1 : 0;
            using Mount again = Mount.OfImage(folder, afterwards);
            HomeCheck check = new(source, Path.Combine(folder, "home"), withEarlier: true);
            IEnumerable<string> found = [
                .. reported && !check.HasNext ? ["the import was reported done, and is not there"] : (string[])[],
                .. await check.ProblemsAsync(),
                .. await check.ProblemsOfNextRunAsync(inProcess: true)];
            problems.AddRange(found.Select(problem => $"cut {moment} (seed {Seed}, trial {trial}): {problem}"));
            File.Delete(image);
        }

        output.WriteLine($"{trials} cuts, {done} after the import had ended");
        return problems;
    }

    private void MakeTemplate(string image, string folder)
    {
        try
        {
            Mount.MakeImage(image, DiskBytes);
            using Mount disk = Mount.OfImage(folder, image);
            source.MakeHome(Path.Combine(folder, "home"), withEarlier: true);
        }
        catch (SystemCommandException refused)
        {
            Assert.Skip($"This machine does not mount a disk image: {refused.Message}");
        }
    }

    private static void CopyImage(string from, string to) => SystemCommand.Run("cp", "--sparse=always", from, to);
}

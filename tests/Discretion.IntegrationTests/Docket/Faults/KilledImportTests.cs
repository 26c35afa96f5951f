namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>
/// Imports of the real program, killed at any moment: earlier dockets stay readable, no half one appears, and running
/// it again gives the bytes of an import that was left alone.
/// </summary>
/// <param name="source">What is imported.</param>
/// <param name="output">Says where the kills hit.</param>
[Collection(FaultCollection.Name)]
public sealed class KilledImportTests(FaultSource source, ITestOutputHelper output)
{
    private const int Seed = 20111117;

    [Fact]
    public async Task A_killed_import_leaves_earlier_dockets_and_no_half_one_and_runs_again_to_the_same_bytes()
    {
        List<string> problems = await KillAsync(FaultSource.Trials, source.StartImport);

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Fact]
    public async Task An_import_that_names_its_folder_before_writing_it_is_found_out()
    {
        List<string> problems = await KillAsync(6, home => OurProgram.StartUnsafe(
            UnsafeImport.NamedBeforeWritten, source.Dump, "2011-11-17", home, FaultSource.Name));

        output.WriteLine($"{problems.Count} problems, the first: {problems.FirstOrDefault()}");
        Assert.NotEmpty(problems);
    }

    private async Task<List<string>> KillAsync(int trials, Func<string, Child> start)
    {
        Random random = new(Seed);
        List<string> problems = [];
        Dictionary<string, int> hits = [];
        for (int trial = 0; trial < trials; trial++)
        {
            using ScratchFolder scratch = new();
            bool withEarlier = trial % 4 < 2;
            string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier);
            KillMoment moment = KillMoment.Of(trial, trials, random);
            using (Child child = start(home))
            {
                moment.Await(child, home, source.Duration);
                child.Kill();
            }

            HomeCheck check = new(source, home, withEarlier);
            string hit = check.HasNext ? "when it had its name" : check.HasUnfinished ? "while it wrote" : "before";
            hits[hit] = hits.GetValueOrDefault(hit) + 1;
            problems.AddRange((await check.ProblemsAsync())
                .Concat(await check.ProblemsOfNextRunAsync(inProcess: trial % 4 != 1))
                .Select(problem => $"killed {moment} (seed {Seed}, trial {trial}): {problem}"));
        }

        output.WriteLine($"{trials} kills: " + string.Join(", ", hits.Select(hit => $"{hit.Value} {hit.Key}")));
        return problems;
    }
}

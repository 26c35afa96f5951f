namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>
/// Loads of an office's own list by the real program, killed or cut off by a power cut at any moment: the list is there
/// whole or not at all, earlier lists stay readable, and what was reported done is there.
/// </summary>
/// <param name="output">Says where the faults hit.</param>
[Collection(FaultCollection.Name)]
public sealed class LoadFaultTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 4711;
    private const long DiskBytes = 64 << 20;
    private const long SmallDiskBytes = 600_000;

    private readonly LoadSource _source = new();

    [Fact]
    public async Task A_killed_load_leaves_all_of_the_list_or_nothing()
    {
        List<string> problems = await KillAsync(
            FaultSource.Trials, _source.Start, (trial, random) => KillMoment.OfLoad(trial, FaultSource.Trials, random));

        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Fact]
    public async Task A_load_that_shows_a_list_before_it_is_whole_is_found_out()
    {
        List<string> problems = await KillAsync(
            2,
            home => OurProgram.StartUnsafeLoad(_source.Sheet, home, LoadSource.Name),
            (trial, _) => new(2 + (trial / 2.0), null, 0));

        output.WriteLine($"{problems.Count} problems, the first: {problems.FirstOrDefault()}");
        Assert.NotEmpty(problems);
    }

    [Fact]
    public async Task A_power_cut_leaves_all_of_the_list_or_nothing_and_takes_none_that_was_reported_done()
    {
        using ScratchFolder scratch = new();
        int trials = Math.Max(4, FaultSource.Trials / 4);
        List<string> problems = [];
        int done = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            KillMoment moment = trial == trials - 1 ? KillMoment.AtItsEnd
                : KillMoment.OfLoad(trial, trials, new(Seed + trial));
            string image = Path.Combine(scratch.Path, $"image{trial}");
            string folder = Path.Combine(scratch.Path, $"disk{trial}");
            bool reported;
            using (Mount disk = MountNew(folder, image))
            {
                string home = Path.Combine(folder, "home");
                await _source.AddEarlierAsync(home);
                SystemCommand.Run("sync", "-f", folder);
                using Child child = _source.Start(home);
                moment.Await(child, home, _source.Duration);
                if (!child.HasEnded)
                {
                    SystemCommand.Run("kill", "-STOP", $"{child.Id}");
                }

                reported = child.HasEnded;
                SystemCommand.Run("cp", "--sparse=always", image, image + "-afterwards");
            }

            done += reported ? 1 : 0;
            using Mount again = Mount.OfImage(folder, image + "-afterwards");
            problems.AddRange((await FoundAsync(Path.Combine(folder, "home"), withEarlier: true, reported))
                .Select(problem => $"cut {moment} (seed {Seed}, trial {trial}): {problem}"));
            File.Delete(image);
        }

        output.WriteLine($"{trials} cuts, {done} after the load had ended");
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
    }

    [Fact]
    public async Task A_disk_that_fills_up_takes_nothing_and_is_named()
    {
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "disk");
        using Mount disk = MountSmall(folder);
        string home = Path.Combine(folder, "home");
        await _source.AddEarlierAsync(home);

        using Child child = _source.Start(home);
        ProgramAnswer answer = await child.AnswerAsync();

        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.Contains("journal.db is full. Nothing half-written was left behind.", answer.Error,
            StringComparison.Ordinal);
        Assert.Empty(await LoadSource.ProblemsAsync(home, withEarlier: true, mustBeThere: false));
        ProgramAnswer list = await OurProgram.RunHereAsync(home, "docket", "list", "--json");
        Assert.DoesNotContain(LoadSource.Name + "\"", list.Out, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await _source.PrepareAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _source.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<List<string>> KillAsync(
        int trials, Func<string, Child> start, Func<int, Random, KillMoment> momentOf)
    {
        Random random = new(Seed);
        List<string> problems = [];
        int loaded = 0;
        for (int trial = 0; trial < trials; trial++)
        {
            using ScratchFolder scratch = new();
            bool withEarlier = trial % 4 < 2;
            string home = Path.Combine(scratch.Path, "home");
            if (withEarlier)
            {
                await _source.AddEarlierAsync(home);
            }

            KillMoment moment = momentOf(trial, random);
            using (Child child = start(home))
            {
                moment.Await(child, home, _source.Duration);
                child.Kill();
            }

            loaded += File.Exists(Path.Combine(home, "journal.db-wal")) ? 1 : 0;
            problems.AddRange((await FoundAsync(home, withEarlier, reported: false))
                .Select(problem => $"killed {moment} (seed {Seed}, trial {trial}): {problem}"));
        }

        output.WriteLine($"{trials} kills, {loaded} while the journal was open");
        return problems;
    }

    private async Task<IEnumerable<string>> FoundAsync(string home, bool withEarlier, bool reported) =>
    [
        .. await LoadSource.ProblemsAsync(home, withEarlier, mustBeThere: reported),
        .. await _source.ProblemsOfNextLoadAsync(home, withEarlier),
    ];

    private static Mount MountNew(string folder, string image) => Mounted(() =>
    {
        Mount.MakeImage(image, DiskBytes);
        return Mount.OfImage(folder, image);
    });

    private static Mount MountSmall(string folder) => Mounted(() => Mount.InMemory(folder, SmallDiskBytes));

    private static Mount Mounted(Func<Mount> mount)
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
}

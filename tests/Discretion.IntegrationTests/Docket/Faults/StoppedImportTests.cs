using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>Imports that are asked to stop, that meet what a cut-off one left, or that meet each other.</summary>
[Collection(FaultCollection.Name)]
public sealed class StoppedImportTests(FaultSource source, ITestOutputHelper output)
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_import_that_is_asked_to_stop_takes_its_folder_away(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        int trials = Math.Max(3, FaultSource.Trials / 8);
        Dictionary<int, int> codes = [];
        for (int trial = 0; trial < trials; trial++)
        {
            using ScratchFolder scratch = new();
            string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier: true);
            using Child child = source.StartImport(home);
            new KillMoment(1, "dockets/.unfinished-next", trial * (int)source.Duration.TotalMicroseconds / trials / 2)
                .Await(child, home, source.Duration);

            SystemCommand.Run("kill", "-" + signal, $"{child.Id}");
            ProgramAnswer answer = await child.AnswerAsync();

            HomeCheck check = new(source, home, withEarlier: true);
            codes[answer.Code] = codes.GetValueOrDefault(answer.Code) + 1;
            Assert.True(answer.Code is 0 or 130, $"{signal} answered {answer.Code}: {answer.Error}");
            Assert.Equal(answer.Code == 0, check.HasNext);
            Assert.False(check.HasUnfinished, $"{signal} left a temporary folder: {answer.Error}");
            if (answer.Code == 130)
            {
                Assert.Equal("Stopped. Nothing half-written was left behind.", answer.Error);
            }

            Assert.Empty(await check.ProblemsAsync());
        }

        output.WriteLine(string.Join(", ", codes.Select(code => $"{code.Value} answered {code.Key}")));
        Assert.True(codes.GetValueOrDefault(130) > 0, "No import was stopped.");
    }

    [Fact]
    public async Task What_cut_off_imports_left_is_no_docket_and_the_next_import_removes_it()
    {
        using ScratchFolder scratch = new();
        string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier: true);
        string[] left = [.. ((string[])["one", "two"]).Select(name =>
            Path.Combine(home, "dockets", ".unfinished-" + name))];
        foreach (string folder in left)
        {
            Directory.CreateDirectory(Path.Combine(folder, "rows"));
            await File.WriteAllTextAsync(
                Path.Combine(folder, "rows", "A_TblCase.parquet"), "PAR1", TestContext.Current.CancellationToken);
        }

        HomeCheck check = new(source, home, withEarlier: true);
        Assert.Empty(await check.ProblemsAsync());
        Assert.Empty(await check.ProblemsOfNextRunAsync(inProcess: true));
        Assert.All(left, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public async Task A_second_import_into_one_home_is_refused_and_the_first_goes_on()
    {
        using ScratchFolder scratch = new();
        string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier: true);
        List<ProgramAnswer> seconds = [];
        Once once = new(() => seconds.Add(
            OurProgram.RunHereAsync(home, [.. source.Import[..^1], "another"]).GetAwaiter().GetResult()));

        DocketRelease release = await new DocketStore(home).ImportAsync(
            FaultSource.Name, DocketSource.Open(source.Dump), new(2011, 11, 17),
            new(CourtFiles.Format, CourtFiles.Vocabulary), once, TestContext.Current.CancellationToken);

        ProgramAnswer second = Assert.Single(seconds);
        Assert.Equal((2, ""), (second.Code, second.Out));
        Assert.Equal(
            $"Another import into {Path.Combine(home, "dockets")} is running. Wait until it has ended, or give another "
                + "folder with --home.",
            second.Error);
        Assert.Equal(source.WholeHashes, ReleaseFiles.Hashes(release.Folder));
        Assert.Empty(await new HomeCheck(source, home, withEarlier: true).ProblemsAsync());
    }

    /// <summary>Does something at the first report of how far the import has come.</summary>
    private sealed class Once(Action act) : IProgress<ImportProgress>
    {
        private int _reports;

        public void Report(ImportProgress value)
        {
            if (Interlocked.Increment(ref _reports) == 1)
            {
                act();
            }
        }
    }
}

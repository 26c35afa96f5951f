using Discretion.Engine.Docket;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>Imports that the disk, a permission or the memory ends: a clear message, and nothing left.</summary>
[Collection(FaultCollection.Name)]
public sealed class NoRoomTests(FaultSource source, ITestOutputHelper output)
{
    [Fact]
    public async Task A_file_that_may_not_grow_ends_the_import_with_what_to_do_and_nothing_left()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on a file's size.");
        using ScratchFolder scratch = new();
        string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier: true);

        // In blocks of 512 bytes: less than the table of cases takes. The runtime itself keeps code in a file that
        // would be too large, unless it is told not to.
        using Child child = OurProgram.StartLimited(
            "trap '' XFSZ; ulimit -f 100; export DOTNET_EnableWriteXorExecute=0", [.. source.Import, "--home", home]);
        ProgramAnswer answer = await child.AnswerAsync();

        output.WriteLine(answer.Error);
        AssertNoRoom(home, answer);
        await AssertAsBeforeAsync(home);
        Assert.Empty(await new HomeCheck(source, home, withEarlier: true).ProblemsOfNextRunAsync(inProcess: true));
    }

    [Fact]
    public async Task A_disk_that_fills_up_at_any_point_ends_the_import_with_what_to_do_and_nothing_left()
    {
        const int Sizes = 5;
        const long EarlierBytes = 300 << 10;
        using ScratchFolder scratch = new();
        long needed = DiskRoom.Needed(DocketSource.Open(source.Dump).BytesInAll);
        for (int size = 0; size <= Sizes; size++)
        {
            // From next to nothing to all that the message says is needed.
            string folder = Path.Combine(scratch.Path, $"disk{size}");
            using Mount disk = MountOrSkip(folder, EarlierBytes + (needed * size / Sizes));
            string home = source.MakeHome(Path.Combine(folder, "home"), withEarlier: true);

            ProgramAnswer answer = await OurProgram.RunHereAsync(home, source.Import);

            output.WriteLine(answer.Code == 0 ? "imported" : answer.Error);
            if (answer.Code != 0)
            {
                AssertNoRoom(home, answer);
                await AssertAsBeforeAsync(home);
            }

            Assert.True(answer.Code == 3 || size > 0, "The disk was not small enough to fill up.");
            Assert.True(answer.Code == 0 || size < Sizes, "It needs more room than it says.");
        }
    }

    [Fact]
    public async Task A_home_that_may_not_be_written_to_is_named()
    {
        using ScratchFolder scratch = new();
        string locked = scratch.Sub("locked");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such mode of a folder.");
        }
        else
        {
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // To root every folder is open but those that the kernel makes.
        string home = Path.Combine(Environment.IsPrivilegedProcess ? "/sys" : locked, "home");
        ProgramAnswer answer = await OurProgram.RunHereAsync(home, source.Import);

        output.WriteLine(answer.Error);
        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.Contains(home, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task A_home_that_is_a_file_is_named_and_stays_as_it_is()
    {
        using ScratchFolder scratch = new();
        string home = Path.Combine(scratch.Path, "home");
        await File.WriteAllTextAsync(home, "a letter", TestContext.Current.CancellationToken);

        ProgramAnswer answer = await OurProgram.RunHereAsync(home, source.Import);

        Assert.Equal(
            (2, "", $"{home} is a file, so no docket can be put in it. Give --home a folder."),
            (answer.Code, answer.Out, answer.Error));
        Assert.Equal("a letter", await File.ReadAllTextAsync(home, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_limit_on_memory_ends_the_import_with_what_to_do_and_nothing_left()
    {
        using ScratchFolder scratch = new();
        string home = source.MakeHome(Path.Combine(scratch.Path, "home"), withEarlier: true);

        // 40 MB, in hexadecimal as the runtime reads it.
        using Child child = OurProgram.StartWith(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "2800000" },
            [.. source.Import, "--home", home]);
        ProgramAnswer answer = await child.AnswerAsync();

        output.WriteLine(answer.Error);
        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.StartsWith("There is not enough memory", answer.Error, StringComparison.Ordinal);
        await AssertAsBeforeAsync(home);
    }

    private static void AssertNoRoom(string home, ProgramAnswer answer)
    {
        Assert.Equal((3, ""), (answer.Code, answer.Out));
        Assert.StartsWith(
            $"There is no more room in {Path.Combine(home, "dockets")}: ", answer.Error, StringComparison.Ordinal);
        Assert.Matches(
            @"need up to [\d,.]+ MB there while it runs; [\d,.]+ MB are free\. .* --home\.", answer.Error);
        Assert.EndsWith("Nothing half-written was left behind. Mend this and run the command again.", answer.Error,
            StringComparison.Ordinal);
    }

    private async Task AssertAsBeforeAsync(string home)
    {
        Assert.Equal(
            [".lock", FaultSource.Earlier],
            Directory.EnumerateFileSystemEntries(Path.Combine(home, "dockets")).Select(Path.GetFileName).Order());
        Assert.Empty(await new HomeCheck(source, home, withEarlier: true).ProblemsAsync());
    }

    private static Mount MountOrSkip(string folder, long bytes)
    {
        try
        {
            return Mount.InMemory(folder, bytes);
        }
        catch (SystemCommandException refused)
        {
            Assert.Skip($"This machine does not mount a small disk: {refused.Message}");
            throw;
        }
    }
}

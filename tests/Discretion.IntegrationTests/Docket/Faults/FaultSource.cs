using System.Diagnostics;
using System.Globalization;
using Discretion.Engine.Docket.Generation;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>Tests that end processes at a time of the clock run by themselves, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultCollection : ICollectionFixture<FaultSource>
{
    public const string Name = "Faults";
}

/// <summary>
/// The dump that is imported while something goes wrong, what its import gives when nothing does, and a home with an
/// earlier docket; made once.
/// </summary>
public sealed class FaultSource : IAsyncLifetime
{
    /// <summary>The docket that is imported when something goes wrong.</summary>
    public const string Name = "next";

    /// <summary>The docket that was there before.</summary>
    public const string Earlier = "earlier";

    // Starting the program takes about a second; a larger dump gives the long run more of the time that matters.
    private static readonly long Cases = Trials > 50 ? 30_000 : 5_000;

    private readonly ScratchFolder _scratch = new();

    /// <summary>How many faults of a kind to try; <c>./test faults</c> sets it.</summary>
    public static int Trials { get; } = Environment.GetEnvironmentVariable("DISCRETION_FAULTS") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : 12;

    /// <summary>The dump.</summary>
    public string Dump => Path.Combine(_scratch.Path, "dump");

    /// <summary>The hashes of the files that its import gives.</summary>
    public string WholeHashes { get; private set; } = "";

    /// <summary>The hashes of the earlier docket's files.</summary>
    public string EarlierHashes { get; private set; } = "";

    /// <summary>How long an import took, the last time that one ran to its end in a process of its own.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>What follows the program's name to import the dump; the home comes after it.</summary>
    public string[] Import => ["docket", "import", Dump, "--as-of", "2011-11-17", "--name", Name];

    /// <summary>Starts an import in a process of its own.</summary>
    internal Child StartImport(string home) => OurProgram.Start([.. Import, "--home", home]);

    /// <summary>Imports in a process of its own to the end, and takes its time as the time that it takes.</summary>
    internal async Task<ProgramAnswer> ImportTimedAsync(string home)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using Child child = StartImport(home);
        ProgramAnswer answer = await child.AnswerAsync();
        Duration = answer.Code == 0 ? watch.Elapsed : Duration;
        return answer;
    }

    /// <summary>A home of its own for one trial.</summary>
    /// <param name="path">Where; it must not be there.</param>
    /// <param name="withEarlier">Whether it has the earlier docket, or nothing at all.</param>
    public string MakeHome(string path, bool withEarlier)
    {
        if (withEarlier)
        {
            FolderCopy.Copy(Path.Combine(_scratch.Path, "earlier"), path);
        }

        return path;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string small = Path.Combine(_scratch.Path, "small");
        DumpGenerator.Write(new(100, Seed: 1, small), null, TestContext.Current.CancellationToken);
        string earlier = Path.Combine(_scratch.Path, "earlier");
        ProgramAnswer answer = await OurProgram.RunHereAsync(
            earlier, "docket", "import", small, "--as-of", "2011-11-17", "--name", Earlier);
        Assert.True(answer.Code == 0, answer.Error);
        EarlierHashes = ReleaseFiles.Hashes(Path.Combine(earlier, "dockets", Earlier));

        DumpOptions options = new(Cases, Seed: 2, Dump) { EndedShare = 0.3 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);
        string home = Path.Combine(_scratch.Path, "whole");
        answer = await ImportTimedAsync(home);
        Assert.True(answer.Code == 0, answer.Error);
        string whole = Path.Combine(home, "dockets", Name);
        Assert.Empty(ReleaseFiles.Problems(whole));
        WholeHashes = ReleaseFiles.Hashes(whole);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }
}

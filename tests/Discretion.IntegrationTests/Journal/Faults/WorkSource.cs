using Discretion.Engine.Journal;
using Discretion.IntegrationTests.Docket;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>Tests that end processes at a certain write run by themselves, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class JournalFaultCollection : ICollectionFixture<WorkSource>
{
    public const string Name = "Journal faults";
}

/// <summary>A home with a journal that has some entries, and the keys beside it; made once.</summary>
public sealed class WorkSource : IAsyncLifetime
{
    /// <summary>How many rounds the journal has when the fault comes.</summary>
    private const int RoundsBefore = 3;

    private readonly ScratchFolder _scratch = new();

    /// <summary>The folder of the keys.</summary>
    public string Keys => _scratch.Path;

    private string Template => Path.Combine(_scratch.Path, "template");

    /// <summary>A home for one trial: with the journal, or nothing at all.</summary>
    public string MakeHome(string path, bool withJournal)
    {
        if (withJournal)
        {
            FolderCopy.Copy(Template, path);
        }

        return path;
    }

    /// <summary>Starts the desk's work in a process of its own.</summary>
    internal Child Start(string home, int rounds) => OurProgram.StartOwn([], Command(home, rounds));

    /// <summary>The same under strace, which does something to one of its calls upon the journal's files.</summary>
    /// <param name="home">The home folder.</param>
    /// <param name="calls">The calls that are counted, as strace names them.</param>
    /// <param name="fault">What is done, as strace says it.</param>
    /// <param name="number">To which of them, from 1; each thread counts its own.</param>
    /// <param name="rounds">How many rounds.</param>
    internal Child StartTraced(string home, string calls, string fault, int number, int rounds)
    {
        string[] files = [.. ((string[])["journal.db", "journal.db-wal", "journal.db-shm"])
            .SelectMany(file => (string[])["-P", Path.Combine(home, file)])];
        return OurProgram.StartOwn(
            ["strace", "-f", "-qq", "-o", "/dev/null", .. files, "-e", $"trace={calls}", "-e",
                $"inject={calls}:{fault}:when={number}"],
            Command(home, rounds));
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        using SigningKey key = SigningKey.Create(Path.Combine(Keys, "home.signing-key"));
        using Child child = Start(Template, RoundsBefore);
        ProgramAnswer answer = await child.AnswerAsync();
        Assert.True(
            answer.Code == 0 && !answer.Out.Contains("failed", StringComparison.Ordinal), answer.Out + answer.Error);
        Assert.Empty(new WorkCheck(this, Template, answer.Out).Problems());
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private string[] Command(string home, int rounds) => [JournalWork.Verb, home, Keys, $"{rounds}"];
}

using System.Globalization;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.IntegrationTests.Journal.Faults;

/// <summary>Looks at a journal whose writer came to grief, as its next user would.</summary>
/// <param name="source">The keys.</param>
/// <param name="home">The home.</param>
/// <param name="said">What the writer said, line by line.</param>
internal sealed class WorkCheck(WorkSource source, string home, string said)
{
    private readonly SqliteJournal _database = new(home);

    /// <summary>What the writer was told is recorded: positions and hashes, and sizes of checkpoints.</summary>
    public IReadOnlyList<string[]> Acknowledged { get; } = [.. said.Split('\n')[..^1]
        .Select(line => line.Split(' ')).Where(words => words[0] is "entry" or "checkpoint")];

    /// <summary>How many of what it was told is recorded are not there.</summary>
    public int Lost()
    {
        Dictionary<long, string> there = Journal().ReadChain()
            .ToDictionary(entry => entry.Position, entry => Convert.ToHexStringLower(entry.Hash));
        long[] checkpoints = _database.Read<long[]>(
            [], journal => [.. journal.Checkpoints.AsNoTracking().Select(one => one.Size)]);
        return Acknowledged.Count(words => long.Parse(words[1], CultureInfo.InvariantCulture) is var number
            && (words[0] == "entry" ? there.GetValueOrDefault(number) != words[2] : !checkpoints.Contains(number)));
    }

    /// <summary>
    /// What is wrong: something that was acknowledged and is lost, half an act, a chain that is not whole.
    /// </summary>
    public IEnumerable<string> Problems()
    {
        if (Lost() is var lost and > 0)
        {
            yield return $"{lost} of {Acknowledged.Count} that were acknowledged are lost";
        }

        ChainReport? report = new ChainVerifier(_database)
        {
            Key = File.Exists(Path.Combine(source.Keys, "home.key"))
                ? new(_database, home, Path.Combine(source.Keys, "home.key")) : null,
        }.Verify(null, CancellationToken.None);
        if (report is { IsWhole: false })
        {
            yield return $"the chain is not whole: {string.Join(", ", report.Faults)} "
                + string.Join(", ", report.Checkpoints);
        }

        foreach ((string stream, int version) in Journal().ReadChain().GroupBy(entry => entry.Stream)
            .Select(stream => (stream.Key, stream.Max(entry => entry.Version))))
        {
            int row = _database.Read(-1, journal =>
                journal.Marks.Find(JournalWork.WorklistRow + stream)?.Value[0] ?? -1);
            if (row != version)
            {
                yield return $"{stream} is at {version}, and the worklist says {row}";
            }
        }
    }

    /// <summary>What is wrong after some more work.</summary>
    public IEnumerable<string> ProblemsAfterMoreWork()
    {
        EventJournal journal = Journal();
        string stream = "review/afterwards";
        AppendResult result = journal.Append(new(stream, journal.Read(stream).Count, "noted", "{}"u8.ToArray())
        {
            Beside = (context, entry) => context.Marks.Add(new()
            {
                Name = JournalWork.WorklistRow + stream,
                Value = [(byte)entry.Version],
            }),
        });
        journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return result is AppendResult.Appended ? Problems() : [$"nothing can be appended: {result}"];
    }

    private EventJournal Journal() =>
        new(_database, new(_database, home, Path.Combine(source.Keys, "home.key")), TimeProvider.System);
}

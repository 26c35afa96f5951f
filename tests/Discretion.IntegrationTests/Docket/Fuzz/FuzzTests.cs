using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>The dumps are watched by the clock, so they are read by themselves, after all other tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FuzzCollection
{
    public const string Name = "Fuzz";
}

/// <summary>
/// Dumps with everything wrong that a file can have: each is read whole, with an account of every line and no cell
/// changed, or refused with a reason.
/// </summary>
[Collection(FuzzCollection.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Dumps = 2_000;

    [Fact]
    public async Task Every_line_and_cell_of_two_thousand_broken_dumps_is_accounted_for()
    {
        FuzzOutcome outcome = await new FuzzRun(FuzzReaders.Ours).ManyAsync(1, Dumps, _ => { });

        output.WriteLine($"{outcome.Dumps} dumps, {outcome.Refused} refused, {outcome.PeakBytes / 1_000_000} MB");
        Assert.Null(outcome.Failure);
        Assert.Equal(Dumps, outcome.Dumps);
        Assert.InRange(outcome.Refused, 1, Dumps / 2);
    }

    [Theory]
    [MemberData(nameof(BrokenReaders))]
    public async Task A_reader_with_a_fault_is_found_out(string reader)
    {
        FuzzOutcome outcome = await new FuzzRun(reader) { Shrinks = false }.ManyAsync(1, 400, _ => { });

        output.WriteLine(outcome.Failure ?? "not found");
        Assert.NotNull(outcome.Failure);
    }

    [Fact]
    public async Task A_dump_that_fails_is_made_small()
    {
        FuzzOutcome outcome = await new FuzzRun("takes quotes off").ManyAsync(1, 400, _ => { });

        output.WriteLine(outcome.Failure ?? "not found");
        Match smallest = Regex.Match(
            outcome.Failure ?? "", @"\./test fuzz [0-9]+/1/(odd-character-in-cell|quoted-line):");
        Assert.True(smallest.Success, outcome.Failure);
    }

    public static TheoryData<string> BrokenReaders() => [.. FuzzReaders.Broken.Keys];

    [Fact]
    public void A_seed_draws_the_same_bytes_and_its_text_gives_the_plan_back()
    {
        using ScratchFolder scratch = new();
        for (ulong seed = 1; seed <= 40; seed++)
        {
            FuzzPlan plan = FuzzPlan.Of(seed);

            FuzzPlan again = FuzzPlan.Parse(plan.ToString());

            Assert.Equal(plan.ToString(), again.ToString());
            Assert.Equal(Bytes(plan, scratch), Bytes(again, scratch));
        }
    }

    [Fact]
    public void Every_mutation_changes_the_dump_of_some_seed()
    {
        using ScratchFolder scratch = new();

        IEnumerable<string> idle = Mutation.All.Select(mutation => mutation.Name).Where(name => Enumerable
            .Range(1, 30).All(seed => Bytes(new((ulong)seed, 3, []), scratch)
                == Bytes(new((ulong)seed, 3, [(name, (ulong)seed)]), scratch)));

        Assert.Equal([], idle);
    }

    // Of the files as they lie in the folder, or of the .zip.
    private static string Bytes(FuzzPlan plan, ScratchFolder scratch)
    {
        FuzzDump dump = plan.Draw(scratch.Path);
        IReadOnlyList<(string Path, byte[] Bytes)> files = dump.Files();
        IEnumerable<byte> all = dump.Zip is not null
            ? dump.Zip.Pack(files)
            : files.SelectMany(file => (byte[])[.. Encoding.UTF8.GetBytes(file.Path), .. file.Bytes]);
        return Convert.ToHexString(SHA256.HashData(all.ToArray()));
    }
}

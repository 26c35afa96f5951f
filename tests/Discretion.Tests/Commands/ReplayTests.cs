using System.Text.RegularExpressions;
using Discretion.Engine.Facts;
using Discretion.Engine.Policy;

namespace Discretion.Tests.Commands;

/// <summary>What a replay prints of the small docket, and what its file must say.</summary>
public sealed partial class ReplayTests(SmallDocket docket) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("replay.txt", "en")]
    [InlineData("replay.es.txt", "es")]
    public async Task A_replay_prints_what_it_printed_when_it_was_last_read(string file, string language) =>
        GoldenFile.Matches(file, Address.Replace(await docket.OutputOfAsync(
            "replay", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--lang", language), "<address>"));

    [Fact]
    public async Task A_policy_of_which_nothing_was_published_is_refused()
    {
        CommandAnswer answer =
            await docket.RunAsync("replay", "--docket", SmallDocket.Name, "--policy", "ice-2011");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("There are: ice-2011-review.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_file_of_results_is_said_at_once()
    {
        File.WriteAllText(Path.Combine(_folder, "test.yaml"),
            """
            policy: other
            title: {en: "T", es: "T"}
            figures:
              - {id: one, counter: police, as_of: 2012-01-13, count: 9, base: 3, what: {en: a, es: a}, citation: c,
                 source: s, verified: true}
              - {id: one, counter: court, as_of: soon, count: 9, what: {en: a, es: a}, citation: c, source: s}
            differences:
              - {en: "Only English."}
            """);

        DataFileException wrong =
            Assert.Throws<DataFileException>(() => ResultsFiles.Read(_folder, "test"));

        Assert.Equal(
            [1, 4, 4, 6, 6, 6, 8],
            wrong.Problems.OrderBy(problem => problem.Line).Select(problem => problem.Line));
        Assert.Contains(wrong.Problems, problem => problem.ToString().StartsWith(
            "results/test.yaml:1:9: The file names the policy other", StringComparison.Ordinal));
    }

    // An address may be broken over lines; the rest of it stands at the beginning of the next.
    [GeneratedRegex(@"https?://\S+(\n-\S+)?")]
    private static partial Regex Address { get; }
}

using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary><c>--as-of</c>: a docket seen as it stood on an earlier day.</summary>
public sealed class EarlierTests(SmallDocket docket)
{
    private const string Day = "2011-09-30";

    [Theory]
    [InlineData("discretion_exercised", "2011-09-30", 0)]
    [InlineData("discretion_exercised", "2011-10-01", 1)]
    [InlineData("case_completed", "2010-03-31", 0)]
    [InlineData("case_completed", "2010-04-01", 1)]
    [InlineData("appeal_pending", "2010-04-30", 0)]
    [InlineData("appeal_pending", "2011-02-28", 1)]
    [InlineData("appeal_pending", "2011-03-01", 0)]
    public async Task What_came_later_does_not_count(string fact, string day, int yes)
    {
        JsonNode answer = JsonNode.Parse(await docket.OutputOfAsync(
            "screen", "--docket", SmallDocket.Name, "--where", fact, "--as-of", day, "--json"))!;

        Assert.Equal(yes, (int)answer["where"]!["yes"]!);
        Assert.Equal((day, SmallDocket.AsOf), ((string)answer["asOf"]!, (string)answer["seenFrom"]!["docketAsOf"]!));
    }

    [Fact]
    public async Task A_case_that_was_not_filed_yet_is_not_there()
    {
        CommandAnswer answer = await docket.RunAsync(
            "explain", "1008", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--as-of", "2011-04-09");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("has no case 1008", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_as_CSV_says_of_which_day_it_is()
    {
        string[] lines = (await docket.OutputOfAsync(
            "screen", "--docket", SmallDocket.Name, "--where", "court IS KNOWN", "--list", "where", "--csv",
            "--as-of", Day)).TrimEnd().Split('\n');

        Assert.EndsWith(",seen_as_of", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 1);
        Assert.All(lines.Skip(1), line => Assert.EndsWith("," + Day, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_day_than_the_dockets_own_is_refused()
    {
        CommandAnswer answer = await docket.RunAsync(
            "screen", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--as-of", "2011-11-18");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("speaks of 2011-11-17", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dockets_own_day_is_the_docket() => Assert.Equal(
        await docket.OutputOfAsync("screen", "--docket", SmallDocket.Name, "--policy", "ice-2011"),
        await docket.OutputOfAsync(
            "screen", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--as-of", SmallDocket.AsOf));
}

namespace Discretion.Tests.Commands;

/// <summary>What a comparison of two policies prints of the small docket.</summary>
public sealed class CompareTests(SmallDocket docket, OfficeDocket office)
{
    private static readonly string[] Compare =
        ["compare", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--policy", "ice-2011-review"];

    [Theory]
    [InlineData("compare.txt", "--lang en")]
    [InlineData("compare.es.txt", "--lang es")]
    [InlineData("compare-list.csv", "--list for=yes,unknown --csv")]
    [InlineData("compare-list.txt", "--list against=yes,yes")]
    public async Task A_comparison_prints_what_it_printed_when_it_was_last_read(string file, string options) =>
        GoldenFile.Matches(file, await docket.OutputOfAsync([.. Compare, .. options.Split(' ')]));

    [Fact]
    public async Task Cases_that_differ_by_a_protected_fact_are_counted_and_not_listed()
    {
        string[] command = ["compare", "--docket", OfficeDocket.Name, .. Compare[3..]];

        CommandAnswer counted = await office.RunAsync(command);
        CommandAnswer listed = await office.RunAsync([.. command, "--list", "for=unknown,yes", "--csv"]);

        Assert.Equal(0, counted.Code);
        Assert.Equal((2, ""), (listed.Code, listed.Out));
        Assert.Contains("for=unknown,yes rests on what is protected (", listed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--list nothing", "--list takes a table and two findings, not nothing.")]
    [InlineData("--list against=yes", "--list takes a table and two findings")]
    [InlineData("--csv", "--csv writes a list.")]
    [InlineData("--policy ice-2011", "Give two policies")]
    public async Task What_cannot_be_compared_is_refused(string options, string message)
    {
        CommandAnswer answer = await docket.RunAsync([.. Compare, .. options.Split(' ')]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }
}

namespace Discretion.Tests.Commands;

public sealed class ListTests(SmallDocket docket)
{
    [Fact]
    public async Task A_list_begins_with_the_soonest_hearing_then_the_longest_wait_then_the_lowest_key()
    {
        string[] rows = await ListAsync("--where", "court IS KNOWN OR court IS NOT KNOWN", "--list", "where");

        Assert.Equal(
            [
                ("1003", "2011-11-30", "2010-12-20"),
                ("1001", "2011-12-05", "2010-02-15"),
                ("1008", "2012-01-09", "2011-04-10"),
                ("1002", "2012-03-01", "2010-05-20"),
                ("1005", "", "2008-08-20"),
                ("1004", "", "2009-01-20"),
                ("1009", "", "2011-02-10"),
                ("1007", "", "2011-03-09"),
                ("1006", "", ""),
            ],
            rows.Skip(1).Select(row => row.Split(',')).Select(cells => (cells[0], cells[3], cells[5])));
    }

    [Theory]
    [InlineData("master-docket", "1003,1001,1008")]
    [InlineData("merits-within-seven-months", "1002")]
    [InlineData("charging-document-not-filed=unknown", "1006")]
    [InlineData("outside-every-queue=yes", "1005,1004")]
    [InlineData("outside-every-queue=unknown", "1009,1007,1006")]
    [InlineData("conflicts", "1003")]
    public async Task A_queue_lists_the_cases_behind_its_count(string list, string cases)
    {
        string[] rows = await ListAsync("--policy", "ice-2011-review", "--list", list);

        Assert.Equal(cases, string.Join(',', rows.Skip(1).Select(row => row.Split(',')[0])));
    }

    [Fact]
    public async Task The_columns_of_a_list_hold_no_nationality_language_or_protected_fact() =>
        Assert.Equal(
            "case_id,court,custody,next_hearing_on,next_hearing_kind,filed_on",
            (await ListAsync("--policy", "ice-2011", "--list", "detained"))[0]);

    [Theory]
    [InlineData("asylum_pending")]
    [InlineData("relief_pending OR NOT juvenile")]
    public async Task The_cases_behind_a_protected_fact_are_counted_and_not_listed(string condition)
    {
        CommandAnswer counted =
            await docket.RunAsync("screen", "--docket", SmallDocket.Name, "--where", condition, "--json");
        CommandAnswer listed = await docket.RunAsync(
            "screen", "--docket", SmallDocket.Name, "--where", condition, "--list", "where", "--csv");

        Assert.Equal(0, counted.Code);
        Assert.Equal((2, ""), (listed.Code, listed.Out));
        Assert.Contains("): it can be counted but not listed.", listed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cases_behind_a_protected_factor_are_not_listed()
    {
        CommandAnswer answer = await docket.RunAsync(
            "screen", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--list", "witness=unknown");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
    }

    private async Task<string[]> ListAsync(params string[] args) =>
        (await docket.OutputOfAsync([.. (string[])["screen", "--docket", SmallDocket.Name, "--csv"], .. args]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

namespace Discretion.Tests.Commands;

/// <summary>What a what-if prints of the small docket.</summary>
public sealed class SimulateTests(SmallDocket docket, OfficeDocket office)
{
    /// <summary>A change that moves some cases of the small docket.</summary>
    public const string Change =
        """
        title:
          en: "From 30 on, and hearings up to February"
          es: "Desde los 30, y audiencias hasta febrero"
        change:
          - factor: b4-elderly
            number: {65: 30}
          - queue: merits-within-seven-months
            number: {2012-06-17: 2012-02-17}
          - remove: master-docket
          - add_queue:
              id: children
              name: {en: "Children", es: "Menores"}
              text: {en: "People under 18.", es: "Menores de 18 años."}
              condition: age_years < 18
        """;

    [Theory]
    [InlineData("simulate.txt", "--if-closed merits-within-seven-months --reviewers 2 --minutes 45")]
    [InlineData("simulate.es.txt", "--by court --lang es")]
    [InlineData("simulate.json", "--by court --if-closed b --reviewers 2 --minutes 45 --json")]
    [InlineData("simulate-list.csv", "--list b4-elderly --csv")]
    [InlineData("simulate-list.txt", "--list outside-every-queue")]
    public async Task A_what_if_prints_what_it_printed_when_it_was_last_read(string file, string options) =>
        GoldenFile.Matches(file, await docket.OutputOfAsync(
            [.. Simulate(SmallDocket.Name), "--change", File(docket.Scratch(file)), .. options.Split(' ')]));

    [Fact]
    public async Task Without_a_change_it_counts_the_backlog_and_the_time_alone()
    {
        string output = await docket.OutputOfAsync(
            [.. Simulate(SmallDocket.Name), "--if-closed", "master-docket", "--reviewers", "1", "--minutes", "60"]);

        Assert.DoesNotContain("before", output.Split("Reviewing")[0], StringComparison.Ordinal);
        Assert.Contains("next hearings freed", output, StringComparison.Ordinal);
        Assert.Contains("reviewers 1, minutes a case 60, hours a day 7", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_what_if_leaves_the_policy_as_it_is()
    {
        string before = await docket.OutputOfAsync("policy", "show", "ice-2011-review");

        await docket.OutputOfAsync(
            [.. Simulate(SmallDocket.Name), "--change", File(docket.Scratch("stays.yaml"))]);

        Assert.Equal(before, await docket.OutputOfAsync("policy", "show", "ice-2011-review"));
    }

    [Fact]
    public async Task Cases_that_move_by_a_protected_fact_are_counted_and_not_listed()
    {
        string file = docket.Scratch("protected.yaml");
        await System.IO.File.WriteAllTextAsync(file,
            "title: {en: A, es: A}\nchange:\n  - factor: b4-elderly\n    condition: age_years > 65 AND NOT juvenile\n",
            TestContext.Current.CancellationToken);
        string[] command = [.. Simulate(SmallDocket.Name), "--change", file];

        CommandAnswer counted = await docket.RunAsync(command);
        CommandAnswer listed = await docket.RunAsync([.. command, "--list", "b4-elderly", "--csv"]);

        Assert.Equal(0, counted.Code);
        Assert.Equal((2, ""), (listed.Code, listed.Out));
        Assert.Contains("(juvenile): it can be counted but not listed.", listed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_s_own_list_can_be_asked_too()
    {
        string output = await office.OutputOfAsync(
            [.. Simulate(OfficeDocket.Name), "--change", File(office.Scratch("change.yaml")), "--list", "b4-elderly",
                "--csv"]);

        Assert.Equal(
            "case_id,court,custody,next_hearing_on,next_hearing_kind,filed_on,before,after,because",
            output.Split('\n')[0]);
        Assert.Contains("24-003", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Say what to try")]
    [InlineData("--reviewers 2", "--reviewers and --minutes go together")]
    [InlineData("--reviewers 0 --minutes 45", "are 1 to 100,000")]
    [InlineData("--if-closed nothing", "There is no queue, list or factor nothing.")]
    [InlineData("--change nowhere.yaml", "There is no file nowhere.yaml.")]
    [InlineData("--if-closed b --csv", "--csv writes a list.")]
    [InlineData("--if-closed b --list b", "The change moves no entry")]
    public async Task What_cannot_be_tried_is_refused(string options, string message)
    {
        CommandAnswer answer = await docket.RunAsync(
            [.. Simulate(SmallDocket.Name), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    private static string[] Simulate(string docket) => ["simulate", "--docket", docket, "--policy", "ice-2011-review"];

    private static string File(string path)
    {
        System.IO.File.WriteAllText(path, Change);
        return path;
    }
}

using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary>What a policy's lists, presumptions and routes say of a case, beside the findings of its factors.</summary>
public sealed class ExplainGroupsTests(ExplainGroupsTests.Cases cases) : IClassFixture<ExplainGroupsTests.Cases>
{
    [Theory]
    [InlineData("victim-1", "unknown")]
    [InlineData("both-2", "yes")]
    public async Task A_presumption_and_what_can_outweigh_it_stand_side_by_side(string caseId, string outweighedBy)
    {
        JsonNode presumption = (await JsonAsync(caseId, "ice-2011-victims"))["presumptions"]!.AsArray()
            .Single(one => (string?)one!["id"] == "do-not-start")!;

        Assert.Equal(
            ("yes", outweighedBy),
            ((string?)presumption["when"]!["truth"], (string?)presumption["unless"]!["truth"]));
    }

    [Fact]
    public async Task A_priority_is_a_yes_with_one_of_its_factors()
    {
        JsonNode[] lists = [.. (await JsonAsync("recent-3", "dhs-2014-priorities"))["lists"]!.AsArray()!];

        Assert.Equal(
            [("1", "unknown"), ("2", "yes"), ("3", "unknown"), (null, "unknown")],
            lists.Select(list => ((string?)list["tier"], (string?)list["finding"]!["truth"])));
    }

    [Fact]
    public async Task A_route_names_who_acts_next_and_leaves_the_others_open()
    {
        JsonNode[] routes = [.. (await JsonAsync("returned-4", "uscis-2011-notices"))["routes"]!.AsArray()!];

        Assert.Equal(["egregious-public-safety refer ICE"], routes
            .Where(route => (string?)route["finding"]!["truth"] == "yes")
            .Select(route => $"{route["id"]} {route["act"]} {route["to"]}"));
        Assert.Equal(["naturalization", "unlawful-presence-alone"], routes
            .Where(route => (string?)route["finding"]!["truth"] == "no").Select(route => (string?)route["id"]));
    }

    [Theory]
    [InlineData("explain-presumption.txt", "explain both-2 --docket groups --policy ice-2011-victims")]
    [InlineData("explain-priorities.es.txt", "explain recent-3 --docket groups --policy dhs-2014-priorities --lang es")]
    [InlineData("explain-routes.txt", "explain returned-4 --docket groups --policy uscis-2011-notices")]
    public async Task A_command_prints_what_it_printed_when_it_was_last_read(string file, string command)
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(cases.Home, command.Split(' '));

        GoldenFile.Matches(file, answer.Out);
    }

    private async Task<JsonNode> JsonAsync(string caseId, string policy)
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(
            cases.Home, "explain", caseId, "--docket", "groups", "--policy", policy, "--json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return JsonNode.Parse(answer.Out)!;
    }

    /// <summary>Four made-up clients of an office.</summary>
    public sealed class Cases : IAsyncLifetime
    {
        private const string Sheet =
            """
            Case,direct_victim_of_crime,significant_immigration_fraud,last_entered_on,last_entry_unlawful,\
            reentered_after_removal,naturalization_requested
            victim-1,Yes,No,,,,
            both-2,Yes,Yes,,,,
            recent-3,,,2014-02-01,Yes,,
            returned-4,,,,,Yes,No
            """;

        private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

        public string Home => Path.Combine(_folder, "home");

        public async ValueTask InitializeAsync()
        {
            string path = Path.Combine(_folder, "groups.csv");
            await File.WriteAllTextAsync(path, Sheet.Replace("\\\n", "", StringComparison.Ordinal));
            CommandAnswer answer = await SmallDocket.RunInAsync(Home,
                ["docket", "import-table", path, "--name", "groups", "--as-of", "2015-06-01", "--given-by", "A. Ruiz"]);
            Assert.Equal((0, ""), (answer.Code, answer.Error));
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(_folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}

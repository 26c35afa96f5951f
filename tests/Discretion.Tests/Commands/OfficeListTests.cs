using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary>The commands on an office's own list, word for word where people read them.</summary>
public sealed class OfficeListTests(OfficeDocket office)
{
    private const string Review = "ice-2011-review";

    [Theory]
    [InlineData("office-list.json", "docket list --json")]
    [InlineData("office-list.es.txt", "docket list --lang es")]
    [InlineData("office-show.txt", "docket show clients")]
    [InlineData("office-show.es.txt", "docket show clients --lang es")]
    [InlineData("office-screen.txt", "screen --docket clients --policy ice-2011-review")]
    [InlineData("office-queue.txt",
        "screen --docket clients --policy ice-2011-review --list charging-document-not-filed")]
    [InlineData("office-explain-joined.txt", "explain 24-003 --docket clients --policy ice-2011-review")]
    [InlineData("office-explain.es.txt", "explain 24-001 --docket clients --policy ice-2011-review --lang es")]
    [InlineData("office-questions.txt",
        "questions --docket clients --policy ice-2011-review --queue charging-document-not-filed")]
    public async Task A_command_prints_what_it_printed_when_it_was_last_read(string file, string command) =>
        GoldenFile.Matches(file, await office.OutputOfAsync(command.Split(' ')));

    [Theory]
    [InlineData("charging-document-not-filed", "24-005,24-001")]
    [InlineData("charging-document-not-filed=no", "24-003,24-002")]
    [InlineData("charging-document-not-filed=unknown", "24-004")]
    public async Task The_third_queue_of_2011_has_cases(string list, string cases)
    {
        string rows = await office.OutputOfAsync(
            "screen", "--docket", OfficeDocket.Name, "--policy", Review, "--list", list, "--csv");

        Assert.Equal(cases, string.Join(',', rows.Split('\n').Skip(1).Select(row => row.Split(',')[0])).Trim(','));
    }

    [Fact]
    public async Task The_clients_behind_a_protected_fact_are_counted_and_not_listed()
    {
        string[] command = ["screen", "--docket", OfficeDocket.Name, "--where", "asylum_pending"];
        JsonNode counted = JsonNode.Parse(await office.OutputOfAsync([.. command, "--json"]))!;
        CommandAnswer listed = await office.RunAsync([.. command, "--list", "where"]);

        Assert.Equal(2, counted["where"]!["yes"]!.GetValue<int>());
        Assert.Equal((2, ""), (listed.Code, listed.Out));
        Assert.Contains("it can be counted but not listed.", OneLine(listed.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protected_fact_is_shown_by_explain_for_its_client_and_by_nothing_else()
    {
        string explained = await office.OutputOfAsync(
            "explain", "24-003", "--docket", OfficeDocket.Name, "--policy", Review, "--json");
        string dry = await office.OutputOfAsync(
            [.. office.LoadInto("dry"), "--court-docket", "court", "--dry-run", "--json"]);

        Assert.Equal("yes", (string?)JsonNode.Parse(explained)!["facts"]!["victim_of_serious_crime"]!["value"]);
        string rows = JsonNode.Parse(dry)!["firstRows"]!.ToJsonString();
        Assert.DoesNotContain("victim_of_serious_crime", rows, StringComparison.Ordinal);
        Assert.Contains("custody", rows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docket verify clients")]
    [InlineData("docket export clients --out nowhere")]
    [InlineData("docket query clients")]
    [InlineData("docket diff clients court")]
    public async Task What_works_on_files_of_a_release_says_that_a_list_has_none(string command)
    {
        CommandAnswer answer = await office.RunAsync(command.Split(' '));

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("clients is an office's own list", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain 24-9 --docket clients --policy ice-2011", "Docket clients has no case 24-9.")]
    [InlineData("screen --docket clients --policy ice-2011 --as-of 2011-01-01",
        "clients is an office's own list and speaks of one day, 2011-11-17. Leave --as-of out.")]
    [InlineData("docket show clients --html clients.html", "clients is an office's own list, and --html writes")]
    [InlineData("docket show nowhere", "There is no docket nowhere. There are: court, clients.")]
    [InlineData("docket erase clients", "Name the one case to erase, or add --all to erase the whole list.")]
    [InlineData("docket erase court --all", "court is a docket of the court's file, which nothing changes.")]
    [InlineData("docket erase nowhere --all", "There is no list nowhere.")]
    [InlineData("docket erase clients 24-9", "List clients has no case 24-9.")]
    [InlineData("docket template --out t.ods", "--out must end in .xlsx, the file of a spreadsheet program.")]
    public async Task A_wrong_word_is_refused_with_a_remedy(string command, string message)
    {
        CommandAnswer answer = await office.RunAsync(command.Split(' '));

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith(message, OneLine(answer.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clients", "There is a list clients already. Choose another with --name, or erase it first")]
    [InlineData("court", "There is a docket court already. Choose another with --name.")]
    [InlineData("../x", "../x cannot be a docket's name.")]
    public async Task A_name_that_is_taken_or_unfit_is_refused(string name, string message)
    {
        CommandAnswer answer = await office.RunAsync([.. office.LoadInto(name), "--court-docket", "court"]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith(message, OneLine(answer.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_does_not_take_a_list_s_name()
    {
        CommandAnswer answer = await office.RunAsync(
            "docket", "import", office.Scratch("dump"), "--as-of", SmallDocket.AsOf, "--name", OfficeDocket.Name);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("There is an office's own list clients already.", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_client_is_in_no_answer_any_more()
    {
        string home = await office.HomeWithListAsync("home-erase-client");

        CommandAnswer erased = await SmallDocket.RunInAsync(home, "docket", "erase", OfficeDocket.Name, "24-005");
        CommandAnswer list = await SmallDocket.RunInAsync(
            home, "screen", "--docket", OfficeDocket.Name, "--policy", Review, "--list", "charging-document-not-filed",
            "--csv");
        CommandAnswer explained = await SmallDocket.RunInAsync(
            home, "explain", "24-005", "--docket", OfficeDocket.Name, "--policy", Review);

        Assert.Equal((0, ""), (erased.Code, erased.Error));
        Assert.Contains("24-001", list.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("24-005", list.Out, StringComparison.Ordinal);
        Assert.Equal((2, ""), (explained.Code, explained.Out));
    }

    [Fact]
    public async Task An_erased_list_leaves_its_name_free()
    {
        string home = await office.HomeWithListAsync("home-erase-all");

        CommandAnswer erased = await SmallDocket.RunInAsync(home, "docket", "erase", OfficeDocket.Name, "--all");

        Assert.Equal((0, ""), (erased.Code, erased.Error));
        Assert.Equal("[]", (await SmallDocket.RunInAsync(home, "docket", "list", "--json")).Out.Trim());
        CommandAnswer again = await SmallDocket.RunInAsync(
            home, [.. office.LoadInto(OfficeDocket.Name), "--ignore", "IDNCASE"]);
        Assert.Equal((0, ""), (again.Code, again.Error));
    }

    [Fact]
    public async Task A_template_of_a_policy_asks_what_the_policy_needs()
    {
        string path = office.Scratch("template.xlsx");

        string answer = await office.OutputOfAsync("docket", "template", "--out", path, "--policy", Review);
        CommandAnswer again = await office.RunAsync("docket", "template", "--out", path);

        Assert.Contains("has 56 questions.", OneLine(answer), StringComparison.Ordinal);
        Assert.Equal((2, ""), (again.Code, again.Out));
        Assert.Contains("nothing is overwritten", OneLine(again.Error), StringComparison.Ordinal);
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

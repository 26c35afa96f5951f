using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

/// <summary>Holds docs/json.md to real answers, both ways.</summary>
public sealed partial class JsonPageTests(SmallDocket docket, TwoReleases releases, OfficeDocket office)
{
    [Fact]
    public async Task Docket_list_is_as_described() => Described("docket list", await JsonAsync("docket", "list"));

    [Fact]
    public async Task Docket_show_and_import_are_as_described() => Described(
        "docket show",
        await JsonAsync("docket", "show", SmallDocket.Name),
        JsonNode.Parse((await SmallDocket.RunInAsync(
            docket.Scratch("home-of-import"),
            "docket", "import", docket.DumpWithoutJuveniles, "--as-of", SmallDocket.AsOf, "--json")).Out)!,
        await WithOtherFilesAsync());

    [Fact]
    public async Task An_office_s_own_list_is_as_described()
    {
        Described("docket show of an office's own list", JsonNode.Parse(
            await office.OutputOfAsync("docket", "show", OfficeDocket.Name, "--json"))!);
        Described(
            "docket import-table",
            JsonNode.Parse((await office.RunAsync([.. office.LoadInto("again"), "--dry-run", "--json"])).Out)!);
    }

    private async Task<JsonNode> WithOtherFilesAsync()
    {
        string dump = docket.Scratch("dump-of-json-page");
        SmallDocket.Write(dump, new Dictionary<string, string>(SmallDocket.Tables)
        {
            ["tblLookupSex"] = "idnSex|strcode|strDescription\n1|F|female",
            ["tblNew"] = "a|b",
        });
        return JsonNode.Parse((await SmallDocket.RunInAsync(
            docket.Scratch("home-of-json-page"),
            "docket", "import", dump, "--as-of", SmallDocket.AsOf, "--json")).Out)!;
    }

    [Fact]
    public async Task Docket_verify_is_as_described() =>
        Described("docket verify", await JsonAsync("docket", "verify", SmallDocket.Name));

    [Fact]
    public async Task Journal_verify_is_as_described()
    {
        using SmallJournal journal = new();
        journal.AppendToUnknownReview();
        await journal.RunAsync("checkpoint", "--out", journal.Place("checkpoint"));
        journal.Tamper("DELETE FROM entries WHERE position BETWEEN 5 AND 6");

        Described(
            "journal verify",
            JsonNode.Parse(
                (await journal.RunAsync("verify", "--json", "--checkpoint", journal.Place("checkpoint"))).Out)!);
    }

    [Fact]
    public async Task Docket_diff_and_history_are_as_described()
    {
        Described("docket diff", JsonNode.Parse(await releases.OutputOfAsync(
            "docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--by", "court", "--json"))!);
        Described(
            "docket diff --list",
            JsonNode.Parse(await releases.OutputOfAsync(
                "docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--list", "custody", "--json"))!,
            JsonNode.Parse(await releases.OutputOfAsync(
                "docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--list", "vanished", "--json"))!);
        Described("docket history", JsonNode.Parse((await SmallDocket.RunInAsync(
            releases.HomeWithGap(), "docket", "history", "1005", "--json")).Out)!);
    }

    [Fact]
    public async Task Docket_query_is_as_described()
    {
        Described("docket query", await JsonAsync("docket", "query", SmallDocket.Name, "SELECT court FROM cases"));
        Described("docket query without a SELECT", await JsonAsync("docket", "query", SmallDocket.Name));
    }

    [Fact]
    public async Task Docket_export_is_as_described() => Described(
        "docket export",
        await JsonAsync("docket", "export", SmallDocket.Name, "--out", docket.Scratch("export-json")));

    [Fact]
    public async Task Screen_is_as_described() => Described(
        "screen",
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--by", "court",
            "--where", "age_years < 18"),
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--policy", "ice-2011-victims"),
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--policy", "uscis-2011-notices"),
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--where", "age_years < 18"),
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--where", "age_years < 18", "--as-of", "2011-09-30"));

    [Fact]
    public async Task A_list_is_as_described() => Described(
        "screen --list", await JsonAsync("screen", "--docket", SmallDocket.Name, "--policy", "ice-2011-review",
            "--list", "master-docket"),
        await JsonAsync("screen", "--docket", SmallDocket.Name, "--where", "court IS KNOWN", "--list", "where",
            "--as-of", "2011-09-30"));

    [Fact]
    public async Task Simulate_is_as_described()
    {
        string change = docket.Scratch("change-of-json-page.yaml");
        await File.WriteAllTextAsync(change, SimulateTests.Change, TestContext.Current.CancellationToken);
        string[] command =
            ["simulate", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--change", change];
        Described(
            "simulate",
            await JsonAsync([.. command, "--by", "court", "--if-closed", "b", "--reviewers", "1", "--minutes", "9"]),
            await JsonAsync([.. command, "--as-of", "2011-09-30"]));
        Described(
            "simulate --list", await JsonAsync([.. command, "--list", "b4-elderly"]),
            await JsonAsync([.. command, "--list", "b4-elderly", "--as-of", "2011-09-30"]));
    }

    [Fact]
    public async Task Compare_is_as_described()
    {
        string[] command =
            ["compare", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--policy", "ice-2011-review"];
        Described("compare", await JsonAsync(command), await JsonAsync([.. command, "--as-of", "2011-09-30"]),
            await JsonAsync("compare", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--policy",
                "uscis-2011-notices"));
        Described("compare --list", await JsonAsync([.. command, "--list", "for=yes,unknown"]),
            await JsonAsync([.. command, "--list", "against=yes,yes"]),
            await JsonAsync([.. command, "--list", "for=yes,yes", "--as-of", "2011-09-30"]));
    }

    [Fact]
    public async Task Replay_is_as_described()
    {
        string[] command = ["replay", "--docket", SmallDocket.Name, "--policy", "ice-2011-review"];
        Described("replay", await JsonAsync(command), await JsonAsync([.. command, "--as-of", "2011-09-30"]));
    }

    [Fact]
    public async Task Explain_is_as_described() => Described(
        "explain",
        await JsonAsync("explain", "1008", "--docket", SmallDocket.Name, "--policy", "ice-2011"),
        await JsonAsync("explain", "1002", "--docket", SmallDocket.Name, "--policy", "ice-2011"),
        await JsonAsync("explain", "1007", "--docket", SmallDocket.Name, "--policy", "ice-2011-review"),
        await JsonAsync("explain", "1007", "--docket", SmallDocket.Name, "--policy", "uscis-2011-notices"),
        await JsonAsync("explain", "1003", "--docket", SmallDocket.Name, "--policy", "ice-2011-review"),
        await JsonAsync("explain", "1007", "--docket", SmallDocket.Name, "--policy", "ice-2011-victims"),
        await JsonAsync("explain", "1005", "--docket", SmallDocket.Name, "--policy", "ice-2011", "--as-of",
            "2011-09-30"),
        JsonNode.Parse(await office.OutputOfAsync(
            "explain", "24-003", "--docket", OfficeDocket.Name, "--policy", "ice-2011", "--json"))!);

    [Fact]
    public async Task Questions_is_as_described() => Described(
        "questions",
        await JsonAsync("questions", "--docket", SmallDocket.Name, "--policy", "ice-2011-review"),
        await JsonAsync("questions", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--queue",
            "master-docket", "--as-of", "2011-09-30"));

    [Fact]
    public async Task Policy_list_is_as_described() => Described("policy list", await JsonAsync("policy", "list"));

    [Fact]
    public async Task Policy_show_is_as_described() => Described("policy show", await Task.WhenAll(
        Repository.Policies.Select(policy => JsonAsync("policy", "show", policy.Id))));

    [Fact]
    public async Task Policy_in_force_and_diff_are_as_described()
    {
        Described("policy in-force",
            await JsonAsync("policy", "in-force", "--on", "2012-06-01", "--agency", "CBP"),
            await JsonAsync("policy", "in-force", "--on", "2020-06-01", "--agency", "EOIR"),
            await JsonAsync("policy", "in-force", "--on", "2022-06-15", "--agency", "ICE-OPLA"),
            await JsonAsync("policy", "in-force", "--on", "2030-01-01", "--agency", "DHS"));
        Described("policy diff", await JsonAsync("policy", "diff", "ice-2011", "ice-2011-review"));
    }

    [Fact]
    public async Task Policy_check_is_as_described()
    {
        string folder = docket.Scratch("broken-policy");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "policy.yaml"), "id: other\n", TestContext.Current.CancellationToken);
        CommandAnswer answer = await docket.RunAsync("policy", "check", folder, "--json");

        Assert.Equal(1, answer.Code);
        Described("policy check", JsonNode.Parse(answer.Out)!);
    }

    [Fact]
    public async Task Policy_test_is_as_described()
    {
        string draft = DraftInCommands.Broken(docket.Scratch("draft-of-json-page"));

        Described("policy test", JsonNode.Parse((await docket.RunAsync("policy", "test", draft, "--json")).Out)!);
    }

    [Fact]
    public async Task Policy_facts_is_as_described() => Described("policy facts", await JsonAsync("policy", "facts"));

    [Fact]
    public async Task Keeping_a_journal_is_as_described()
    {
        string home = docket.Scratch("home-of-journal");
        await JournalKeepingTests.FillAsync(home);
        string[] who = ["--by", "Ana Ruiz", "--reason", "Ruiz v. Holder"];
        await SmallDocket.RunInAsync(home, ["journal", "hold", "review/1", .. who]);
        string copy = docket.Scratch("copy-of-journal");

        Described("journal holds", await InAsync(home, "journal", "holds"));
        Described("journal retention", await InAsync(home, "journal", "retention"));
        Described("backup", await InAsync(home, "backup", "--out", copy),
            await InAsync(docket.Scratch("home-of-restore"), "restore", copy));
    }

    private static async Task<JsonNode> InAsync(string home, params string[] args) =>
        JsonNode.Parse((await SmallDocket.RunInAsync(home, [.. args, "--json"])).Out)!;

    private async Task<JsonNode> JsonAsync(params string[] args) =>
        JsonNode.Parse(await docket.OutputOfAsync([.. args, "--json"]))!;

    internal static void Described(string heading, params JsonNode[] answers)
    {
        (string Path, bool IsWhole)[] documented = [.. Documented(heading)];
        string[] real = [.. answers.SelectMany(answer => Leaves(answer, "")).Distinct()];

        Repository.AssertNone(
            real.Where(path => !documented.Any(field => Covers(field, path))),
            $"Describe these under {heading} in docs/json.md.");
        Repository.AssertNone(
            documented.Where(field => !real.Any(path => Covers(field, path))).Select(field => field.Path),
            $"No answer has these; take them out of {heading} in docs/json.md, or give the test an answer that has "
                + "them.");
    }

    // A field whose type is described once for all stands for what is in it.
    private static bool Covers((string Path, bool IsWhole) field, string path)
    {
        string pattern = Placeholder.Replace(Regex.Escape(field.Path), "[^.]+");
        return Regex.IsMatch(path, $"^{pattern}{(field.IsWhole ? @"(\..+|\[\].*)?" : "")}$");
    }

    private static IEnumerable<(string Path, bool IsWhole)> Documented(string heading) =>
        Repository.Lines("docs/json.md")
            .SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .SelectMany(cells => Name.Matches(cells[1]).Select(match =>
                (match.Groups["name"].Value, Whole.IsMatch(cells[2]))));

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject map =>
            map.SelectMany(pair => Leaves(pair.Value, path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
        JsonArray array => array.SelectMany(one => Leaves(one, path + "[]")),
        _ => [path],
    };

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name { get; }

    [GeneratedRegex("bilingual|citation|as of factors|as above")]
    private static partial Regex Whole { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder { get; }
}

using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary>The tables of codes that come with the court's file, and the files that nobody reads.</summary>
public sealed class LookupTests(SmallDocket docket)
{
    // QQQ and NYQ are in no list of ours; case 1007 has the one and, here, every case of New York the other.
    private static readonly Dictionary<string, string> Tables = new(SmallDocket.Tables.Select(table =>
        new KeyValuePair<string, string>(
            table.Key,
            table.Key == "B_TblProceeding" ? table.Value.Replace("|NYC|", "|NYQ|", StringComparison.Ordinal)
                : table.Value)))
    {
        ["tblLanguage"] =
            """
            idnLang|strCode|strDescription|blnActive
            1|QQQ|AN OLD NAME|0
            2|QQQ|QUECHUA OF THE COAST|1
            3|SP|WHAT OUR LIST SAYS BETTER|1
            4|too|many|cells|in|this|row
            """,
        ["tblLookupBaseCity"] =
            """
            idnBaseCity|BASE_CITY_CODE|BASE_CITY|blnActive
            1|NYQ|QUEENS|1
            """,
        ["tblSomethingNew"] = "a|b\n1|2",
    };

    private string Home => docket.Scratch("home-lookups");

    [Fact]
    public async Task A_code_that_our_lists_lack_is_named_by_the_sources_own_table_and_every_file_is_accounted_for()
    {
        string dump = docket.Scratch("dump-lookups");
        SmallDocket.Write(dump, Tables);
        await File.WriteAllTextAsync(
            Path.Combine(dump, "READ ME.txt"), "hello", TestContext.Current.CancellationToken);
        JsonNode imported = await JsonAsync(
            "docket", "import", dump, "--as-of", SmallDocket.AsOf, "--name", "small");

        Assert.Equal(
            (4, 3, 1),
            ((int)imported["lookups"]!["tblLanguage"]!["in"]!, (int)imported["lookups"]!["tblLanguage"]!["kept"]!,
                (int)imported["lookups"]!["tblLanguage"]!["setAside"]!));
        Assert.Equal(
            ["READ ME.txt", "tblSomethingNew.csv"], imported["notRead"]!.AsArray().Select(file => (string)file!));
        Assert.Contains(
            imported["problems"]!.AsArray(),
            problem => (string)problem!["reason"]! == "wrong-number-of-cells"
                && (string)problem["table"]! == "tblLanguage");
        CommandAnswer explained = await SmallDocket.RunInAsync(
            Home, "explain", "1007", "--docket", "small", "--policy", "ice-2011");
        Assert.Contains("language QQQ (QUECHUA OF THE COAST)", OneLine(explained), StringComparison.Ordinal);
        Assert.DoesNotContain("AN OLD NAME", explained.Out, StringComparison.Ordinal);
        CommandAnswer other = await SmallDocket.RunInAsync(
            Home, "explain", "1001", "--docket", "small", "--policy", "ice-2011");
        Assert.Contains("language SP (Spanish)", OneLine(other), StringComparison.Ordinal);
        JsonNode byCourt = await JsonAsync(
            "screen", "--docket", "small", "--where", "age_years < 18", "--by", "court");
        Assert.Equal("QUEENS", (string)byCourt["courts"]!["NYQ"]!["name"]!["en"]!);
        CommandAnswer shown = await SmallDocket.RunInAsync(Home, "docket", "show", "small");
        Assert.Contains(
            "Not read, because no format knows them (2): READ ME.txt, tblSomethingNew.csv.", shown.Out,
            StringComparison.Ordinal);
        CommandAnswer verified = await SmallDocket.RunInAsync(Home, "docket", "verify", "small");
        Assert.Equal(0, verified.Code);
        CommandAnswer earlier = await SmallDocket.RunInAsync(
            Home, "explain", "1007", "--docket", "small", "--policy", "ice-2011", "--as-of", "2011-09-30");
        Assert.Contains("language QQQ (QUECHUA OF THE COAST)", OneLine(earlier), StringComparison.Ordinal);
    }

    private static string OneLine(CommandAnswer answer) => answer.Out.Replace('\n', ' ');

    private async Task<JsonNode> JsonAsync(params string[] args)
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(Home, [.. args, "--json"]);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        return JsonNode.Parse(answer.Out)!;
    }
}

using System.Text.Json.Nodes;
using Discretion.Tests.House;

namespace Discretion.Tests.Commands;

/// <summary>Loading an office's own spreadsheet: all of it or nothing, and every mistake in one run.</summary>
public sealed class ImportTableTests(OfficeDocket office)
{
    private static readonly string Mistakes = Path.Combine(
        Repository.Root, "tests", "Discretion.Tests", "Commands", "Sheets", "twenty-mistakes.csv");

    [Theory]
    [InlineData("twenty-mistakes.txt", "en")]
    [InlineData("twenty-mistakes.es.txt", "es")]
    public async Task TwentyMistakes(string file, string language)
    {
        string home = office.Scratch("home-" + file);
        byte[] before = await File.ReadAllBytesAsync(Mistakes, TestContext.Current.CancellationToken);

        CommandAnswer answer = await SmallDocket.RunInAsync(home, [.. Load(Mistakes), "--lang", language]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        GoldenFile.Matches(file, answer.Error);
        Assert.False(Path.Exists(home), "Something was written.");
        Assert.False(Path.Exists(home + ".key"), "A key was drawn.");
        Assert.Equal(before, await File.ReadAllBytesAsync(Mistakes, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Twenty_mistakes_are_of_twenty_kinds()
    {
        string home = office.Scratch("home-kinds");

        CommandAnswer answer = await SmallDocket.RunInAsync(home, [.. Load(Mistakes), "--json"]);

        JsonNode reading = JsonNode.Parse(answer.Out)!;
        Assert.Equal(2, answer.Code);
        Assert.False(reading["isLoaded"]!.GetValue<bool>());
        string[] kinds = [.. reading["problems"]!.AsArray().Select(problem => (string)problem!["code"]!)];
        Assert.Equal(20, kinds.Length);
        Assert.Equal(20, kinds.Distinct().Count());
    }

    [Theory]
    [InlineData("import-table-dry.txt", "en")]
    [InlineData("import-table-dry.es.txt", "es")]
    public async Task A_dry_run_shows_the_first_rows_as_facts_and_loads_nothing(string file, string language)
    {
        string home = office.Scratch("home-" + file);

        CommandAnswer answer = await SmallDocket.RunInAsync(
            home, [.. office.LoadInto("dry"), "--ignore", "IDNCASE", "--dry-run", "--lang", language]);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        GoldenFile.Matches(file, answer.Out);
        Assert.False(Path.Exists(home), "Something was written.");
    }

    [Fact]
    public async Task A_dry_run_that_finds_problems_prints_them_and_ends_with_1()
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(
            office.Scratch("home-dry"), [.. Load(Mistakes), "--dry-run"]);

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        Assert.Contains("20 problems. Nothing was loaded", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_a_sheet_an_order_of_dates_and_an_ignored_column_are_said_on_the_command_line()
    {
        string path = Write("own.csv", "Ref;Client D.O.B.;Client name\nx1;5/1/1990;Maria Lopez\n");
        string home = office.Scratch("home-own");

        CommandAnswer answer = await SmallDocket.RunInAsync(home,
            [.. Load(path), "--map", "Ref=case", "--map", "Client D.O.B.=born_on", "--ignore", "Client name",
                "--dates", "mdy", "--delimiter", "semicolon"]);
        CommandAnswer explained = await SmallDocket.RunInAsync(
            home, "explain", "x1", "--docket", "own", "--policy", "ice-2011", "--json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal("1990-05-01", (string?)JsonNode.Parse(explained.Out)!["facts"]!["born_on"]!["value"]);
    }

    [Theory]
    [InlineData("--map Ref", "--map takes a heading and a fact, \"Client DOB=born_on\", not Ref.")]
    [InlineData("--map Ref=born", "--map \"Ref=born\": There is no fact born.")]
    [InlineData("--dates american", "Argument 'american' not recognized.")]
    [InlineData("--given-on 2011-11-18", "--given-on lies after --as-of, the day that the list speaks of.")]
    [InlineData("--given-by A123456789", "--given-by takes a name or a role")]
    [InlineData("--mapping nowhere.yaml", "There is no mapping file nowhere.yaml.")]
    [InlineData("--court-docket nowhere", "There is no docket nowhere")]
    public async Task A_wrong_option_is_refused_with_a_remedy(string options, string message)
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(
            office.Scratch("home-options"),
            ["docket", "import-table", office.File, "--name", "x", "--as-of", SmallDocket.AsOf, .. options.Split(' ')]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_nobody_answers_for_are_refused()
    {
        string path = Write("nobody.csv", "Case,Age,Given by\n1,34,Luis Vega\n2,35,\n");

        CommandAnswer answer = await SmallDocket.RunInAsync(office.Scratch("home-nobody"),
            "docket", "import-table", path, "--name", "nobody", "--as-of", SmallDocket.AsOf);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("nobody.csv, sheet nobody, row 3: Nobody is named who gave", answer.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_joined_by_the_court_s_own_key_and_by_nothing_else()
    {
        // The same court, birth, entry and custody as case 1001 of the court's file, and no key.
        string path = Write("twin.csv",
            "Case,Court,DOB,Last entry,Detained,IDNCASE\n1,NYC,1977-04-11,1995-06-20,never detained,\n"
            + "2,,,,,1001\n");

        string home = office.CopyOfHome("home-twin");
        CommandAnswer loaded = await SmallDocket.RunInAsync(home, [.. Load(path), "--court-docket", "court"]);
        JsonNode twin = await ExplainedAsync(home, "1");
        JsonNode joined = await ExplainedAsync(home, "2");

        Assert.Equal((0, ""), (loaded.Code, loaded.Error));
        Assert.Null((string?)twin["facts"]!["filed_on"]?["value"]);
        Assert.Equal("2010-02-15", (string?)joined["facts"]!["filed_on"]!["value"]);
    }

    [Theory]
    [InlineData("1001", "2011-11-17", "")]
    [InlineData("4711", "2011-11-17", "court-case-missing")]
    [InlineData("1001", "2011-11-16", "court-docket-day")]
    public async Task A_key_that_the_docket_lacks_and_a_docket_of_another_day_are_refused(
        string key, string asOf, string problems)
    {
        string path = Write($"key-{key}-{asOf}.csv", $"Case,Age,IDNCASE\n1,34,{key}\n");

        CommandAnswer answer = await office.RunAsync(
            "docket", "import-table", path, "--name", "key", "--as-of", asOf, "--given-by", "Ana Ruiz",
            "--court-docket", "court", "--dry-run", "--json");

        Assert.Equal(problems, string.Join(',',
            JsonNode.Parse(answer.Out)!["problems"]!.AsArray().Select(problem => (string)problem!["code"]!)));
    }

    private static async Task<JsonNode> ExplainedAsync(string home, string caseId) => JsonNode.Parse(
        (await SmallDocket.RunInAsync(
            home, "explain", caseId, "--docket", "twin", "--policy", "ice-2011-review", "--json")).Out)!;

    private static string[] Load(string path) =>
    [
        "docket", "import-table", path, "--name", Path.GetFileNameWithoutExtension(path), "--as-of", SmallDocket.AsOf,
        "--given-by", "Ana Ruiz",
    ];

    private string Write(string name, string text)
    {
        string path = office.Scratch(name);
        File.WriteAllText(path, text);
        return path;
    }
}

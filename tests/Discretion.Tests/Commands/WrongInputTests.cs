using System.IO.Compression;

namespace Discretion.Tests.Commands;

/// <summary>What is wrong gets exit code 2, nothing on standard output, and a message that says what to do.</summary>
public sealed class WrongInputTests(SmallDocket docket)
{
    [Theory]
    [InlineData("docket show nowhere", "There is no docket nowhere. There are: ")]
    [InlineData("docket verify nowhere", "There is no docket nowhere. There are: ")]
    [InlineData("docket verify small --manifest abc",
        "--manifest takes a SHA-256, 64 letters and digits from 0 to f, not abc.")]
    [InlineData("docket show ../small",
        "../small cannot be a docket's name. Use letters, digits, dots and dashes, at most 64.")]
    [InlineData("screen --docket nowhere --policy ice-2011", "There is no docket nowhere.")]
    [InlineData("screen --docket small --policy ice-2012", "There is no policy ice-2012. There are: ")]
    [InlineData("policy show ice-2012", "There is no policy ice-2012. There are: ")]
    [InlineData("explain 4711 --docket small --policy ice-2011", "Docket small has no case 4711.")]
    [InlineData("screen --docket small --policy ice-2011 --list minors",
        "There is no factor or queue minors. Use one of: ")]
    [InlineData("screen --docket small --policy ice-2011 --list minor=maybe",
        "--list takes yes, no or unknown after the =, not maybe.")]
    [InlineData("screen --docket small --policy ice-2011 --csv",
        "--csv writes a list. Add --list QUEUE or --list FACTOR=unknown.")]
    [InlineData("screen --docket small", "Say what to screen for: --policy ID, or --where CONDITION, or both.")]
    [InlineData("screen --docket small --where age_yeers<18",
        "--where:1:1: There is no fact age_yeers. Did you mean age_years?")]
    [InlineData("screen --docket small --where next_hearing_on<'banana'",
        "--where:1:17: next_hearing_on is a date, and 'banana' is not.")]
    [InlineData("screen --docket small --policy ice-2011 --by judge", "Argument 'judge' not recognized.")]
    [InlineData("screen --policy ice-2011", "Option '--docket' is required.")]
    [InlineData("questions --docket small --policy ice-2011-review --queue master",
        "ice-2011-review has no queue master that facts can tell. Use one of: charging-document-not-filed, master")]
    [InlineData("explain x --docket small --policy ice-2011", "Docket small has no case x.")]
    [InlineData("docket show small --lang fr", "Argument 'fr' not recognized.")]
    [InlineData("docket import somewhere --as-of 17.11.2011",
        "'17.11.2011' is not a date. Write it year first: 2011-11-17.")]
    [InlineData("docket import /no/such/place --as-of 2011-11-17", "There is nothing at /no/such/place.")]
    [InlineData("docket generate --cases 0 --out x", "--cases cannot be 0. Give a number from 1 to 50,000,000.")]
    [InlineData("docket generate --year 2026 --as-of 2011-11-17 --out x",
        "--as-of cannot be 2011-11-17. Give a day from 2024-01-01 to 2099-12-31")]
    [InlineData("docket generate --year 1999 --out x", "Argument '1999' not recognized.")]
    [InlineData("demo --cases 5", "--cases cannot be 5. Give a number from 100 to 5,000,000.")]
    [InlineData("policy check /no/such/place", "There is no folder /no/such/place.")]
    [InlineData("decide 1001", "decide")]
    public async Task A_wrong_word_is_refused_with_a_remedy(string command, string message) =>
        await RefusedAsync(message, command.Split(' '));

    [Fact]
    public async Task A_folder_does_not_tell_its_day() =>
        await RefusedAsync(
            $"{docket.Dump} is a folder and does not say of which day it is. Add --as-of YYYY-MM-DD.",
            "docket", "import", docket.Dump, "--name", "no-day");

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_the_release_stays_as_it_was()
    {
        string manifest = Path.Combine(docket.Home, "dockets", SmallDocket.Name, "manifest.json");
        string before = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);

        await RefusedAsync(
            "There is a docket small already, and a release never changes. Choose another with --name.",
            "docket", "import", docket.DumpWithoutJuveniles, "--as-of", SmallDocket.AsOf, "--name", SmallDocket.Name);
        Assert.Equal(before, await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_zip_is_refused()
    {
        string file = docket.Scratch("not-a-zip.zip");
        await File.WriteAllTextAsync(file, "IDNCASE\tNAT\n", TestContext.Current.CancellationToken);

        await RefusedAsync($"{file} is not a whole .zip: ", "docket", "import", file, "--as-of", SmallDocket.AsOf);
    }

    [Fact]
    public async Task A_source_without_cases_is_refused()
    {
        string folder = docket.Scratch("without-cases");
        SmallDocket.Write(folder, SmallDocket.Tables.Where(table => table.Key != "A_TblCase"));

        await RefusedAsync(
            $"{folder} has no A_TblCase.csv, so there are no cases to import.", "docket", "import", folder, "--as-of",
            SmallDocket.AsOf);
    }

    [Fact]
    public async Task A_table_without_its_case_key_is_refused_and_nothing_is_left()
    {
        string folder = docket.Scratch("without-key");
        SmallDocket.Write(folder, new Dictionary<string, string> { ["A_TblCase"] = "CASE_ID|NAT\n1001|MX" });

        await RefusedAsync(
            "A_TblCase.csv has no column IDNCASE in its first line.",
            "docket", "import", folder, "--as-of", SmallDocket.AsOf, "--name", "without-key");
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.Combine(docket.Home, "dockets")),
            path => path.Contains("without-key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_tells_its_day_by_its_newest_entry()
    {
        string file = docket.Scratch("EOIR Case Data.zip");
        using (ZipArchive zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            foreach ((string table, string rows) in SmallDocket.Tables)
            {
                ZipArchiveEntry entry = zip.CreateEntry($"EOIR Case Data/{table}.csv");
                entry.LastWriteTime = new(2011, 11, table == "tblAppeal" ? 17 : 3, 12, 0, 0, TimeSpan.Zero);
                await using StreamWriter writer = new(await entry.OpenAsync(TestContext.Current.CancellationToken));
                await writer.WriteAsync(rows.Replace('|', '\t') + "\n");
            }
        }

        CommandAnswer answer = await SmallDocket.RunInAsync(docket.Scratch("home-of-zip"), "docket", "import", file);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith("Docket eoir-case-data-2011-11-17: 9 cases as of 2011-11-17", answer.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_with_a_wrong_condition_fails_its_check_with_the_place()
    {
        string folder = docket.Scratch("ice-2011");
        Directory.CreateDirectory(folder);
        foreach (string file in House.Repository.Files.Where(file =>
            file.StartsWith("policies/ice-2011/", StringComparison.Ordinal)))
        {
            string text = House.Repository.Read(file)
                .Replace("condition: age_years < 18", "condition: age_yeers < 18", StringComparison.Ordinal);
            await File.WriteAllTextAsync(
                Path.Combine(folder, Path.GetFileName(file)), text, TestContext.Current.CancellationToken);
        }

        CommandAnswer answer = await docket.RunAsync("policy", "check", folder);

        Assert.Equal(1, answer.Code);
        Assert.Contains("There is no fact age_yeers. Did you mean age_years?", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"/ice-2011/factors\.yaml:\d+:\d+: ", answer.Out);
    }

    [Fact]
    public async Task A_docket_whose_cases_are_damaged_is_refused_with_a_way_to_look_further()
    {
        string home = docket.Scratch("damaged");
        string folder = Path.Combine(home, "dockets", SmallDocket.Name);
        Directory.CreateDirectory(folder);
        foreach (string name in (string[])["manifest.json", "cases.parquet"])
        {
            File.Copy(Path.Combine(docket.Home, "dockets", SmallDocket.Name, name), Path.Combine(folder, name));
        }

        string cases = Path.Combine(folder, "cases.parquet");
        byte[] bytes = await File.ReadAllBytesAsync(cases, TestContext.Current.CancellationToken);
        bytes.AsSpan(4, bytes.Length / 2).Fill(0xFF);
        await File.WriteAllBytesAsync(cases, bytes, TestContext.Current.CancellationToken);

        CommandAnswer answer = await SmallDocket.RunInAsync(
            home, "screen", "--docket", SmallDocket.Name, "--policy", "ice-2011");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.StartsWith("The cases of docket small cannot be read: ", Words(answer.Error), StringComparison.Ordinal);
        Assert.EndsWith("'discretion docket verify' tells which files are not as they were.", Words(answer.Error),
            StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string message, params string[] command)
    {
        CommandAnswer answer = await docket.RunAsync(command);

        Assert.Contains(message.Trim(), Words(answer.Error), StringComparison.Ordinal);
        Assert.Equal((2, ""), (answer.Code, answer.Out));
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

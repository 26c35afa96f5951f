using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Discretion.App.Commands;
using Discretion.Core.Docket;

namespace Discretion.Tests.Commands;

public sealed partial class ShowTests(SmallDocket docket)
{
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "img", "input", "link"];

    [Theory]
    [InlineData("en", "Docket small: 9 cases as of 2011-11-17", "What is known of the cases, and why not")]
    [InlineData("es", "Lista de casos small: 9 casos al 2011-11-17", "Lo que se sabe de los casos, y por qué no")]
    public async Task The_report_is_one_page_that_loads_nothing(string language, string title, string caption)
    {
        string file = docket.Scratch($"report.{language}.html");
        await docket.OutputOfAsync("docket", "show", SmallDocket.Name, "--html", file, "--lang", language);
        string page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains($"{caption}</caption>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loading, page);
        WellFormed(page);
        Assert.Equal(Regex.Count(page, "<table>"), Regex.Count(page, "<caption id="));
        Assert.Equal(
            Regex.Count(page, "<th"), Regex.Count(page, "<th scope=\"(col|row)\"") + Regex.Count(page, "<thead"));
        Assert.All(
            Anchor.Matches(page).Select(match => match.Groups["id"].Value),
            id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_in_a_source_can_end_a_tag_or_run()
    {
        const string Hostile = "</td><script>alert(1)</script>\" onload='x' &amp; \0\u001B\uFFFF";
        string page = ReportPage.Write("en", Hostile, Hostile,
        [
            new("one", Hostile,
            [
                new ReportBlock.Paragraph(Hostile), new ReportBlock.Pairs([(Hostile, Hostile)]),
                new ReportBlock.Grid(Hostile, [new(Hostile), new(Hostile)], [new([Hostile, Hostile], Hostile)]),
            ]),
        ], Hostile);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onload='", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', page);
        Assert.DoesNotContain('\u001B', page);
        WellFormed(page);
    }

    [Fact]
    public async Task A_page_is_not_written_over_a_file()
    {
        string file = docket.Scratch("mine.html");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        CommandAnswer answer = await docket.RunAsync("docket", "show", SmallDocket.Name, "--html", file);

        Assert.Equal(2, answer.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_files_of_a_folder_are_named_with_their_hashes()
    {
        JsonArray source = (await JsonAsync())["source"]!.AsArray();

        Assert.Equal(
            SmallDocket.Tables.Keys.Select(table => table + ".csv").Append("Count.txt").Order(StringComparer.Ordinal),
            source.Select(file => (string)file!["file"]!));
        Assert.All(source, file => Assert.Equal(
            Hash(Path.Combine(docket.Dump, (string)file!["file"]!)), (string)file["sha256"]!));
    }

    [Fact]
    public async Task A_zip_is_named_with_its_hash()
    {
        string home = docket.Scratch("home-of-zip");
        string zip = docket.Scratch("court.zip");
        await ZipFile.CreateFromDirectoryAsync(docket.Dump, zip, TestContext.Current.CancellationToken);
        CommandAnswer answer = await SmallDocket.RunInAsync(
            home, "docket", "import", zip, "--as-of", SmallDocket.AsOf, "--name", "zipped", "--json");
        JsonNode file = Assert.Single(JsonNode.Parse(answer.Out)!["source"]!.AsArray())!;

        Assert.Equal(("court.zip", Hash(zip)), ((string)file["file"]!, (string)file["sha256"]!));
    }

    [Fact]
    public async Task The_report_says_how_to_cite_the_docket()
    {
        string said = await docket.OutputOfAsync("docket", "show", SmallDocket.Name);
        string hash = Hash(Path.Combine(docket.Home, "dockets", SmallDocket.Name, "manifest.json"));

        Assert.Matches(@"manifest\s+SHA-256\s+" + hash, said);
    }

    [Theory]
    [InlineData("B_TblProceeding")]
    [InlineData("tbl_schedule")]
    [InlineData("B_TblProceedCharges")]
    [InlineData("tbl_Court_Appln")]
    [InlineData("tbl_RepsAssigned")]
    [InlineData("tbl_JuvenileHistory")]
    [InlineData("tbl_Lead_Rider")]
    [InlineData("tblAppeal")]
    public async Task What_a_missing_table_makes_unknown_is_what_the_report_says(string table)
    {
        string dump = docket.Scratch("lacking-" + table);
        SmallDocket.Write(dump, SmallDocket.Tables.Where(one => one.Key != table));
        CommandAnswer answer = await SmallDocket.RunInAsync(
            docket.Scratch("home-lacking-" + table),
            "docket", "import", dump, "--as-of", SmallDocket.AsOf, "--name", "lacking", "--json");
        JsonNode without = JsonNode.Parse(answer.Out)!;
        JsonNode whole = await JsonAsync();
        IEnumerable<string> said = without["missing"]![table]!["facts"]!.AsArray().Select(fact => (string)fact!);
        IEnumerable<string> lessKnown = Enum.GetValues<CourtFact>().Select(fact => fact.Id())
            .Where(id => (long)without["facts"]![id]!["known"]! < (long)whole["facts"]![id]!["known"]!);

        Assert.NotEmpty(lessKnown);
        Assert.Subset(said.ToHashSet(), lessKnown.ToHashSet());
        Assert.False((bool)without["missing"]![table]!["isThere"]!);
    }

    private async Task<JsonNode> JsonAsync() =>
        JsonNode.Parse(await docket.OutputOfAsync("docket", "show", SmallDocket.Name, "--json"))!;

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    // Every tag is closed, in order, and no text holds a bare < or >.
    private static void WellFormed(string page)
    {
        Stack<string> open = new();
        string body = Style.Replace(page, "<style></style>");
        foreach (Match tag in Tag.Matches(body))
        {
            string name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0)
            {
                Assert.True(open.TryPop(out string? last) && last == name, $"</{name}> closes {last}.");
            }
            else if (!Void.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.DoesNotMatch("[<>]", Tag.Replace(body, "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"<script|<link|<img|<iframe|url\(|@import|\bsrc=|https?:|\bon[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Loading { get; }

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"")]
    private static partial Regex Anchor { get; }

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?: [a-z-]+=\"[^\"<>]*\")*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style { get; }
}

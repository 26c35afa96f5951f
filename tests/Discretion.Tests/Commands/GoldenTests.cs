using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary>What people and programs read, word for word.</summary>
public sealed class GoldenTests(SmallDocket docket, TwoReleases releases)
{
    private const string Review = "ice-2011-review";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("docket-list.json", "docket list --json")]
    [InlineData("docket-show.json", "docket show small --json")]
    [InlineData("docket-show.txt", "docket show small")]
    [InlineData("docket-show.es.txt", "docket show small --lang es")]
    [InlineData("screen.json", "screen --docket small --policy ice-2011 --json")]
    [InlineData("screen.txt", "screen --docket small --policy ice-2011-review")]
    [InlineData("screen.es.txt", "screen --docket small --policy ice-2011-review --by court --lang es")]
    [InlineData("screen-by-court.json", "screen --docket small --policy ice-2011-review --by court --json")]
    [InlineData("screen-list.csv", "screen --docket small --policy ice-2011-review --list master-docket --csv")]
    [InlineData("screen-list.txt", "screen --docket small --policy ice-2011 --list minor=unknown")]
    [InlineData("explain-1003.json", "explain 1003 --docket small --policy ice-2011-review --json")]
    [InlineData("explain-1002.txt", "explain 1002 --docket small --policy ice-2011")]
    [InlineData("explain-1003.es.txt", "explain 1003 --docket small --policy ice-2011-review --lang es")]
    [InlineData("screen-earlier.txt", "screen --docket small --policy ice-2011-review --as-of 2011-09-30")]
    [InlineData("screen-earlier.es.txt", "screen --docket small --where juvenile --as-of 2011-09-30 --lang es")]
    [InlineData("explain-1005-earlier.txt", "explain 1005 --docket small --policy ice-2011 --as-of 2011-09-30")]
    [InlineData("questions.txt", "questions --docket small --policy ice-2011-review")]
    [InlineData("questions-earlier.es.txt",
        "questions --docket small --policy ice-2011 --as-of 2011-09-30 --lang es")]
    [InlineData("questions-none.es.txt", "questions --docket small --policy dhs-2025-enforcement --lang es")]
    [InlineData("questions-queue.json",
        "questions --docket small --policy ice-2011-review --queue master-docket --json")]
    [InlineData("policy-list.txt", "policy list")]
    public async Task A_command_prints_what_it_printed_when_it_was_last_read(string file, string command) =>
        GoldenFile.Matches(file, Masked(await docket.OutputOfAsync(command.Split(' '))));

    [Theory]
    [InlineData("docket-diff.txt", "docket diff november december --by court")]
    [InlineData("docket-diff.es.txt", "docket diff november december --lang es")]
    [InlineData("docket-diff.json", "docket diff november december --json")]
    [InlineData("docket-history.txt", "docket history 1005")]
    [InlineData("docket-history.es.txt", "docket history 1002 --lang es")]
    public async Task A_comparison_prints_what_it_printed_when_it_was_last_read(string file, string command) =>
        GoldenFile.Matches(file, await releases.OutputOfAsync(command.Split(' ')));

    [Theory]
    [InlineData("policy-test.txt", "en")]
    [InlineData("policy-test.es.txt", "es")]
    public async Task The_tests_of_a_policy_tell_what_they_told_when_they_were_last_read(string file, string language)
    {
        string draft = DraftInCommands.Broken(docket.Scratch($"golden-draft-{language}"));

        CommandAnswer answer = await docket.RunAsync("policy", "test", draft, "--lang", language);

        Assert.Equal((1, ""), (answer.Code, answer.Error));
        GoldenFile.Matches(file, answer.Out);
    }

    [Fact]
    public async Task A_condition_of_ones_own_is_counted_like_a_factor() =>
        GoldenFile.Matches("screen-where.json", await docket.OutputOfAsync(
            "screen", "--docket", SmallDocket.Name, "--where",
            "age_at_entry_years < 16 AND NOT criminal_ground_charged", "--json"));

    [Fact]
    public async Task A_policy_keeps_its_ids_weights_and_conditions()
    {
        JsonNode policy = JsonNode.Parse(await docket.OutputOfAsync("policy", "show", Review, "--json"))!;

        GoldenFile.Matches("policy-show.reduced.json", Reduced(policy)!.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public async Task The_culture_of_the_machine_changes_nothing()
    {
        string[] command = ["docket", "show", SmallDocket.Name];
        string here = await docket.OutputOfAsync(command);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

        Assert.Equal(here, await docket.OutputOfAsync(command));
    }

    [Fact]
    public async Task The_same_source_and_day_give_the_same_bytes()
    {
        string home = docket.Scratch("another-home");
        CommandAnswer answer = await SmallDocket.RunInAsync(
            home, "docket", "import", docket.Dump, "--as-of", SmallDocket.AsOf, "--name", "again");
        string again = Path.Combine(home, "dockets", "again");
        string before = Path.Combine(docket.Home, "dockets", SmallDocket.Name);

        Assert.Equal(0, answer.Code);
        Assert.Equal(Files(before), Files(again));
        Assert.All(Files(again), file => Assert.True(
            File.ReadAllBytes(Path.Combine(again, file)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(before, file))),
            $"{file} differs."));
    }

    // The hash of a manifest changes with every byte of a release, of which this page says nothing.
    private string Masked(string answer)
    {
        string path = Path.Combine(docket.Home, "dockets", SmallDocket.Name, "manifest.json");
        return answer.Replace(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
            "<the manifest's SHA-256>",
            StringComparison.Ordinal);
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    // What other work builds on; the texts may be bettered without a new golden file.
    private static JsonNode? Reduced(JsonNode? node) => node switch
    {
        JsonArray array => new JsonArray([.. array.Select(Reduced)]),
        JsonObject map => new JsonObject(map
            .Where(pair =>
                pair.Key is "id" or "number" or "weight" or "condition" or "consideration" or "issued" or "effective"
                || pair.Value is JsonArray)
            .Select(pair => KeyValuePair.Create(pair.Key, Reduced(pair.Value)))),
        _ => node?.DeepClone(),
    };
}

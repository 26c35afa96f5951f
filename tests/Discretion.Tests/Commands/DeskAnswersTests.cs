using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

/// <summary>The commands of the desk, and what they answer programs: docs/json.md is held to it both ways.</summary>
public sealed class DeskAnswersTests : IAsyncLifetime
{
    private const string Outcome = "administrative-closure";
    private readonly DeskHome _home = new();

    public async ValueTask InitializeAsync() => await _home.SetUpAsync();

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Answers_are_as_described()
    {
        JsonPageTests.Described("desk set-up", await _home.JsonAsync("ana", "desk", "person", "invite", "rita"));
        JsonPageTests.Described(
            "desk token", await _home.JsonAsync("ana", "desk", "token", "nightly", "--scope", "read"));
        JsonNode[] identified =
        [
            await _home.JsonAsync("ivo", "review", "identify", "--docket", "small", "--policy", "ice-2011-review"),
            await _home.JsonAsync("ivo", "review", "add", "1004", "--docket", "small", "--policy", "ice-2011-review"),
        ];
        JsonPageTests.Described("review identify", identified);
        string review = identified[1][0]!["review"]!.GetValue<string>();
        CommandAnswer refused = await _home.TryAsync("ivo", "review", "assign", review, "--to", "rosa", "--json");
        Assert.Equal(4, refused.Code);
        JsonPageTests.Described("refused by the desk", JsonNode.Parse(refused.Out)!);
        JsonPageTests.Described("review verbs",
            await _home.JsonAsync("sam", "review", "assign", review, "--to", "rosa"));
        JsonPageTests.Described("review assign --count",
            await _home.JsonAsync("sam", "review", "assign", "--to", "rosa", "--count", "2"));
        CommandAnswer late = await _home.TryAsync("rosa", "review", "open", review, "--if-version", "1", "--json");
        Assert.Equal(5, late.Code);
        JsonPageTests.Described("overtaken by somebody", JsonNode.Parse(late.Out)!, await OvertakenAsync(review));
        await WorkAsync(review, relative: identified[0][0]!["review"]!.GetValue<string>());
        JsonPageTests.Described("desk status", await _home.JsonAsync("sam", "desk", "status"));
        await QualityAsync(review);
    }

    private async Task<JsonNode> OvertakenAsync(string review)
    {
        await _home.AsAsync("rosa", "review", "note", review, "--words", "A note.");
        CommandAnswer late = await _home.TryAsync("rosa", "review", "open", review, "--if-version", "1", "--json");
        return JsonNode.Parse(late.Out)!;
    }

    private async Task WorkAsync(string review, string relative)
    {
        await _home.AsAsync("rosa", "review", "answer", review, "--fact", "citizen_child", "--value", "yes",
            "--source", "relative");
        await _home.AsAsync("rosa", "review", "hold", review, "--words", "Away.", "--until", "2011-11-25");
        JsonNode held = await _home.JsonAsync("rosa", "review", "list", "--mine");
        JsonNode open = await _home.JsonAsync("rosa", "review", "show", review);
        await _home.AsAsync("rosa", "review", "resume", review);
        await _home.AsAsync("rosa", "review", "open", review);
        await _home.AsAsync("rosa", "review", "gathered", review);
        await _home.AsAsync("rosa", "review", "view", review, "--lean", "for", "--words", "Long here.");
        await _home.AsAsync("rosa", "review", "findings", review);
        await _home.AsAsync("rosa", ["review", "recommend", review, .. Reasons]);
        await _home.AsAsync("sam", "review", "open", review);
        await _home.AsAsync("sam", "review", "findings", review);
        await _home.AsAsync("sam", _home.WithPassphrase(["review", "decide", review, .. Reasons]));
        await _home.AsAsync("ana", "desk", "person", "clear", "sam", "1367");
        await _home.AsAsync("ana", "desk", "person", "clear", "rosa", "1367");
        await _home.AsAsync("sam", "review", "join-family", review, "--family", "the-lees");
        await _home.AsAsync("sam", "review", "join-family", relative, "--family", "the-lees");
        JsonNode decided = await _home.JsonAsync("sam", "review", "show", review);
        JsonNode related = await _home.JsonAsync("sam", "review", "show", relative);
        JsonNode ofRosa = await _home.JsonAsync("rosa", "review", "add", "1001", "--docket", "small", "--policy",
            "ice-2011");
        await _home.AsAsync("rosa", "review", "protect", ofRosa[0]!["review"]!.GetValue<string>(), "--protection",
            "1367");
        JsonNode guarded = await _home.JsonAsync("sam", "review", "show", ofRosa[0]!["review"]!.GetValue<string>());
        JsonPageTests.Described("review list", held);
        JsonPageTests.Described("review show", open, decided, related, guarded);
    }

    private async Task QualityAsync(string review)
    {
        await _home.AsAsync("ana", "desk", "quality", "--set-per-thousand", "1000", "--set-cases-max", "5");
        JsonNode drawn = await _home.JsonAsync("sam", "desk", "quality", "--draw");
        JsonPageTests.Described("desk quality --draw", drawn);
        Assert.Equal("quinn", drawn["drawn"]![0]!["reader"]!.GetValue<string>());
        await _home.AsAsync("quinn", "review", "open", review);
        Assert.True((await _home.JsonAsync("quinn", "review", "show", review))["blind"]!.GetValue<bool>());
        await _home.AsAsync("quinn", ["review", "read", review, .. Reasons]);
        JsonNode quality = await _home.JsonAsync("sam", "desk", "quality");
        JsonPageTests.Described("desk quality", quality);
        Assert.Equal(1, quality["read"]!.GetValue<int>());
    }

    private static string[] Reasons =>
    [
        "--outcome", Outcome, "--for", ": Long ties here, children, work.", "--none-against", "--words",
        "I read the whole case and weigh its ties most.",
    ];
}

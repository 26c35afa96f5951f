using System.Text.Json.Nodes;
using Discretion.Tests.Commands;

namespace Discretion.IntegrationTests.Review;

/// <summary>
/// The whole life of a case under the review of November 2011, by commands alone: information asked for, a hold, sent
/// back, a second person, an offer declined, a second look by other eyes, an offer accepted, a joint motion, the
/// ruling, closed, on the calendar again.
/// </summary>
public sealed class LifeByCommandsTests : IAsyncLifetime
{
    private readonly DeskHome _home = new();
    private string _review = "";

    public async ValueTask InitializeAsync() => await _home.SetUpAsync();

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_case_goes_its_whole_way()
    {
        await BroughtInAsync();
        await FactsAreGatheredAsync();
        await RecommendedSentBackAndDecidedAsync();
        await DeclinedAsync();
        await LookedAtAgainAsync();
        await AcceptedFiledAndClosedAsync();
        await BackOnTheCalendarAsync();

        string english = await _home.AsAsync("sam", "review", "show", _review);
        string spanish = await _home.AsAsync("sam", "review", "show", _review, "--lang", "es");

        GoldenFile.Matches("review-show.txt", english.Replace(_review, "REVIEW", StringComparison.Ordinal));
        GoldenFile.Matches("review-show.es.txt", spanish.Replace(_review, "REVIEW", StringComparison.Ordinal));
    }

    private async Task BroughtInAsync()
    {
        JsonNode added = JsonNode.Parse(await _home.AsAsync(
            "ivo", "review", "add", "1001", "--docket", SmallDocket.Name, "--policy", "ice-2011-review", "--words",
            "Her lawyer asked.", "--json"))!;
        _review = added[0]!["review"]!.GetValue<string>();
        CommandAnswer again = await _home.TryAsync(
            "ivo", "review", "add", "1001", "--docket", SmallDocket.Name, "--policy", "ice-2011-review");
        Assert.Equal(4, again.Code);
        Assert.Contains("review.already-open", again.Error, StringComparison.Ordinal);
        await As("sam", "assign", "--to", "rosa");
    }

    private async Task FactsAreGatheredAsync()
    {
        await As("rosa", "open");
        await As("rosa", "ask-information", "--words", "School records of the children.", "--to-counsel", "--due",
            "2011-12-02");
        await Refused("rosa", "gathered");
        _home.Now = _home.Now.AddDays(4);
        await As("rosa", "information", "--words", "Two letters of the school.");
        await As("rosa", "answer", "--fact", "citizen_child", "--value", "yes", "--source", "representative",
            "--evidence", "Two birth certificates.");
        await As("rosa", "hold", "--words", "The lawyer is away.", "--until", "2011-11-28");
        await Refused("rosa", "gathered");
        _home.Now = _home.Now.AddDays(6);
        await As("rosa", "gathered");
    }

    private async Task RecommendedSentBackAndDecidedAsync()
    {
        await Refused("rosa", "findings");
        await As("rosa", "view", "--lean", "for", "--words", "Sixteen years here, two children, no crime.");
        await As("rosa", "findings");
        await As("rosa", "recommend", "--outcome", "administrative-closure", "--for",
            ": Sixteen years here and two children born here.", "--none-against", "--words",
            "Her ties are strong and nothing weighs against her.");
        await As("sam", "send-back", "--stage", "gathering", "--words", "Ask about her work.");
        await As("rosa", "note", "--words", "She cleans offices at night.");
        await As("rosa", "gathered");
        await As("rosa", "view", "--lean", "for", "--words", "The same, and she works.");
        await As("rosa", "recommend", "--outcome", "administrative-closure", "--for",
            ": Sixteen years here, two children, steady work.", "--none-against", "--words",
            "Her ties are strong, she works, and nothing weighs against her.");
        await As("sam", "open");
        await As("sam", "findings");
        _home.Now = _home.Now.AddMinutes(16);
        await Refused("sam", Decision("administrative-closure"));
        await As("sam", _home.WithPassphrase(Decision("administrative-closure")));
        await As("ivo", "check", "--check", "fingerprints-and-records", "--result", "clear");
        await As("rosa", "notice", "--on", "2011-11-28");
        await As("rosa", "offer", "--answer-by", "2011-12-19");
    }

    private async Task DeclinedAsync()
    {
        _home.Now = _home.Now.AddDays(10);
        await As("rosa", "offer-answer", "--reply", "more-time", "--answer-by", "2012-01-09");
        _home.Now = _home.Now.AddDays(10);
        await As("rosa", "offer-answer", "--reply", "declined");
    }

    private async Task LookedAtAgainAsync()
    {
        _home.Now = _home.Now.AddDays(5);
        await As("ivo", "second-look", "--asked-by", "counsel", "--words", "She had not understood the offer.");
        await As("sam", "assign", "--to", "rita");
        await As("rita", "open");
        await As("rita", "gathered");
        await As("rita", "view", "--lean", "for", "--words", "Long ties here; she asks for it now.");
        await As("rita", "findings");
        await As("rita", "recommend", "--outcome", "administrative-closure", "--for", ": Long ties here.",
            "--none-against", "--words", "The same reasons, and she understands it now.");
        await As("carla", "open");
        await As("carla", "findings");
        await As("carla", _home.WithPassphrase(Decision("administrative-closure")));
        await As("ivo", "check", "--check", "fingerprints-and-records", "--result", "clear");
        await As("rita", "notice", "--on", "2011-12-20");
        await As("rita", "offer", "--answer-by", "2012-02-01");
    }

    private async Task AcceptedFiledAndClosedAsync()
    {
        _home.Now = _home.Now.AddDays(14);
        await As("rita", "offer-answer", "--reply", "accepted");
        await As("rita", "file", "--paper", "joint-motion-to-close", "--on", "2012-01-06");
        _home.Now = _home.Now.AddDays(20);
        await As("ivo", "ruling", "--ruling", "granted", "--on", "2012-01-20");
    }

    private async Task BackOnTheCalendarAsync()
    {
        await _home.ImportAsync("later", "2012-06-01", new Dictionary<string, string>(SmallDocket.Tables)
        {
            ["tbl_schedule"] = SmallDocket.Tables["tbl_schedule"] + "\n3101|1001|X|M|2012-09-10||MR",
        });
        _home.Now = new(2012, 6, 4, 17, 0, 0, TimeSpan.Zero);
        await _home.AsAsync("ivo", "review", "watch", "--docket", "later");
        await As("rita", "follow-up", "--follow-up", "still-right", "--words",
            "The government asked for the case back.");
    }

    private static string[] Decision(string outcome) =>
    [
        "decide", "--outcome", outcome, "--for", ": Long ties here, children, work.", "--none-against", "--words",
        "I read the whole case and come to the same.",
    ];

    private Task<string> As(string person, params string[] words) =>
        _home.AsAsync(person, ["review", words[0], _review, .. words[1..]]);

    private async Task Refused(string person, params string[] words)
    {
        CommandAnswer answer = await _home.TryAsync(person, ["review", words[0], _review, .. words[1..]]);
        Assert.True(answer.Code is 4 or 2, $"{string.Join(' ', words)}: {answer.Code} {answer.Error}{answer.Out}");
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Discretion.App.Api;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;
using Discretion.Tests.Api;

namespace Discretion.IntegrationTests.Api;

/// <summary>The API over a real socket, alike on both databases.</summary>
public abstract class ApiTests : IAsyncLifetime
{
    private protected ServedDesk Served { get; private set; } = null!;

    private protected abstract JournalPlace NewPlace();

    public async ValueTask InitializeAsync() => Served = await ServedDesk.StartAsync(NewPlace());

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_person_signs_in_proves_anew_who_they_are_and_signs_out()
    {
        object right = new { person = "ana", office = ServedDesk.Los, passphrase = ServedDesk.Passphrase };
        ApiAnswer wrong = await Served.PostAsync(
            "/api/v1/sign-in", null, new { person = "ana", office = ServedDesk.Los, passphrase = "something else" },
            language: "es");
        string token = (string)(await Served.PostAsync("/api/v1/sign-in", null, right)).Json["token"]!;
        ApiAnswer who = await Served.GetAsync("/api/v1/who", token);
        ApiAnswer touch = await Served.PostAsync(
            "/api/v1/touch", token, new { passphrase = ServedDesk.Passphrase });
        ApiAnswer signedOut = await Served.PostAsync("/api/v1/sign-out", token, null);
        ApiAnswer after = await Served.GetAsync("/api/v1/who", token);

        Assert.Equal((HttpStatusCode.Unauthorized, "desk.sign-in-failed"), (wrong.Status, wrong.Code));
        Assert.StartsWith("El nombre, la oficina", (string?)wrong.Json["detail"], StringComparison.Ordinal);
        Assert.Equal("ana", (string?)who.Json["person"]);
        Assert.Equal(20, (int)touch.Json["decisionsLeft"]!);
        Assert.Equal(HttpStatusCode.NoContent, signedOut.Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.needed"), (after.Status, after.Code));
    }

    [Fact]
    public async Task A_case_goes_from_its_queue_to_a_decision_and_the_story_tells_it()
    {
        Guid id = await Served.RecommendedAsync();
        await Served.DoAsync(id, "sam", new ReviewCommand.Open(Part.Case));
        await Served.OpenFindingsAsync(id, "sam");
        int version = await Served.DoAsync(id, "sam", ServedDesk.Decide());

        ApiAnswer review = await Served.GetAsync($"/api/v1/reviews/{id}", Served.Token("rita"));
        ApiAnswer story = await Served.GetAsync($"/api/v1/reviews/{id}/story", Served.Token("rita"));

        Assert.Equal("background-check", (string?)review.Json["stage"]);
        Assert.Equal("sam", (string?)review.Json["decision"]!["by"]);
        Assert.Equal($"\"{version}\"", review.Headers.ETag?.Tag);
        JsonNode last = story.Json["story"]!.AsArray()[^1]!;
        Assert.Equal(version, (int)last["version"]!);
        Assert.Equal("decided", (string?)last["event"]!["kind"]);
        Assert.Contains("sam of los", (string?)last["what"]!["en"], StringComparison.Ordinal);
        Assert.Contains("Sixteen years here.", last["details"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_says_which_version_it_was_made_upon()
    {
        Guid id = await Served.BringInAsync();
        string sam = Served.Token("sam");
        await Served.DoAsync(id, "sam", new ReviewCommand.Assign("rosa"));

        ApiAnswer without = await Served.CommandAsync(id, sam, new ReviewCommand.Assign("rita"), null);
        ApiAnswer stale = await Served.CommandAsync(id, sam, new ReviewCommand.Assign("rita"), 1);

        Assert.Equal((HttpStatusCode.PreconditionRequired, "review.version-needed"), (without.Status, without.Code));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "review.changed"), (stale.Status, stale.Code));
        Assert.Equal(2, (int)stale.Json["version"]!);
        JsonNode since = Assert.Single(stale.Json["since"]!.AsArray())!;
        Assert.Equal(("assigned", "rosa"), ((string?)since["event"]!["kind"], (string?)since["event"]!["to"]));
        Assert.Equal(2, await Served.VersionAsync(id, sam));
    }

    [Fact]
    public async Task The_same_request_sent_again_is_answered_with_the_same_bytes_and_done_once()
    {
        Guid id = await Served.BringInAsync();
        string sam = Served.Token("sam");
        ReviewCommand note = new ReviewCommand.Note(new("Read."));

        ApiAnswer[] together = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Served.CommandAsync(id, sam, note, 1, "key-1")));
        await Served.DoAsync(id, "sam", new ReviewCommand.Assign("rosa"));
        ApiAnswer later = await Served.CommandAsync(id, sam, note, 1, "key-1");
        ApiAnswer another = await Served.CommandAsync(id, sam, new ReviewCommand.Note(new("Other.")), 3, "key-1");
        ApiAnswer other = await Served.CommandAsync(id, Served.Token("ivo"), note, 3, "key-1");

        Assert.All(together, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(together.Append(later).Select(answer => answer.Body).Distinct());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "request.key-reused"), (another.Status, another.Code));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal(["identified", "noted", "assigned", "noted"],
            Served.Journal.Read(ReviewDesk.StreamOf(id)).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_case_brought_in_twice_under_one_key_is_one_review()
    {
        object body = Served.NextCase();

        ApiAnswer first = await Served.PostAsync("/api/v1/reviews", Served.Token("ivo"), body, key: "case");
        ApiAnswer again = await Served.PostAsync("/api/v1/reviews", Served.Token("ivo"), body, key: "case");
        ApiAnswer without = await Served.PostAsync("/api/v1/reviews", Served.Token("ivo"), body);

        Assert.Equal(first.Body, again.Body);
        Assert.True(without.Status == HttpStatusCode.Conflict
            || (Guid)without.Json["review"]! != (Guid)first.Json["review"]!);
    }

    [Fact]
    public async Task What_is_protected_is_answered_as_what_does_not_exist()
    {
        Guid id = await Served.BringInAsync();
        await Served.DoAsync(id, "ivo", new ReviewCommand.Protect(Protection.Section1367));
        Guid nothing = Guid.NewGuid();

        foreach (string person in (string[])["ivo", "rosa", "sam", "quinn", "ana"])
        {
            foreach (string part in (string[])["", "/story", "/findings"])
            {
                await AlikeAsync(id, nothing, HttpMethod.Get, part, person, null);
            }

            await AlikeAsync(id, nothing, HttpMethod.Post, "/commands", person, new ReviewCommand.Assign("rosa"));
            await AlikeAsync(id, nothing, HttpMethod.Post, "/commands", person, ServedDesk.Decide());
        }

        string list = (await Served.GetAsync("/api/v1/reviews", Served.Token("sam"))).Body;
        Assert.DoesNotContain(id.ToString(), list, StringComparison.Ordinal);
    }

    private async Task AlikeAsync(
        Guid id, Guid nothing, HttpMethod method, string part, string person, ReviewCommand? command)
    {
        string token = Served.Token(person);
        ApiAnswer hidden = await Served.SendAsync(method, $"/api/v1/reviews/{id}{part}", token, command, 2);
        ApiAnswer absent = await Served.SendAsync(method, $"/api/v1/reviews/{nothing}{part}", token, command, 2);

        Assert.Equal((HttpStatusCode.NotFound, "review.absent"), (hidden.Status, hidden.Code));
        Assert.Equal((absent.Status, absent.Body), (hidden.Status, hidden.Body));
        Assert.Equal(Told(absent), Told(hidden));

        static string Told(ApiAnswer answer) => string.Join('\n', answer.Headers
            .Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
    }

    [Fact]
    public async Task Computed_findings_are_shown_after_the_first_view_and_that_is_journalled()
    {
        Guid id = await Served.BringInAsync();
        await Served.DoAsync(id, "sam", new ReviewCommand.Assign("rosa"));
        await Served.DoAsync(id, "rosa", new ReviewCommand.FinishGathering());
        await Served.DoAsync(id, "rosa", new ReviewCommand.Open(Part.Case));

        ApiAnswer before = await Served.GetAsync($"/api/v1/reviews/{id}/findings", Served.Token("rosa"));
        await Served.DoAsync(id, "rosa", new ReviewCommand.RecordView(ViewLean.Unsure, new("A long record.")));
        ApiAnswer after = await Served.GetAsync($"/api/v1/reviews/{id}/findings", Served.Token("rosa"));

        Assert.Equal(HttpStatusCode.Conflict, before.Status);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotNull(after.Json["factors"] ?? after.Json["groups"]);
        Assert.Equal("opened", Served.Journal.Read(ReviewDesk.StreamOf(id))[^1].Kind);
    }

    [Fact]
    public async Task Many_reviews_are_given_to_one_person_each_with_its_own_answer()
    {
        Guid[] ids = [await Served.BringInAsync(), await Served.BringInAsync(), await Served.BringInAsync()];
        await Served.DoAsync(ids[1], "rosa", new ReviewCommand.Recuse(new("A neighbour.")));

        ApiAnswer answer = await Served.PostAsync(
            "/api/v1/assignments", Served.Token("sam"), new { to = "rosa", count = 100 });

        var items = answer.Json["reviews"]!.AsArray().ToDictionary(
            item => (Guid)item!["review"]!, item => (string?)item!["refused"]);
        Assert.Null(items[ids[0]]);
        Assert.NotNull(items[ids[1]]);
        Assert.Null(items[ids[2]]);
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_without_losing_or_repeating_a_review()
    {
        List<Guid> all = [];
        for (int at = 0; at < 11; at++)
        {
            all.Add(await Served.BringInAsync());
        }

        List<(string? Hearing, Guid Id)> seen = [];
        string path = "/api/v1/reviews?limit=3";
        for (string? next = ""; next is not null;)
        {
            JsonNode page = (await Served.GetAsync(
                next.Length == 0 ? path : $"{path}&after={next}", Served.Token("sam"))).Json;
            seen.AddRange(page["reviews"]!.AsArray()
                .Select(item => ((string?)item!["nextHearingOn"], (Guid)item["review"]!)));
            next = (string?)page["next"];
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(all.ToHashSet(), seen.Select(one => one.Id).ToHashSet());
        Assert.Equal(
            seen.Select(one => one.Hearing).OrderBy(hearing => hearing ?? "9999", StringComparer.Ordinal),
            seen.Select(one => one.Hearing));
    }

    [Fact]
    public async Task A_right_that_was_taken_is_gone_from_open_sessions()
    {
        string rita = Served.Token("rita");
        ApiAnswer before = await Served.GetAsync("/api/v1/reviews", rita);
        Assert.Null(Served.Desk.Settings.RevokeRole(Served.As("ana"), "rita", DeskRole.Reviewer));
        ApiAnswer after = await Served.GetAsync("/api/v1/reviews", rita);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
    }

    [Fact]
    public async Task A_machine_reads_and_brings_in_and_gives_no_command_that_judges()
    {
        Guid id = await Served.RecommendedAsync();
        string importing = Served.Machine(MachineScope.Read, MachineScope.Import);
        string reading = Served.Machine(MachineScope.Read);
        string[] may = ["note-recalendared", "protect", "record-check"];

        ApiAnswer list = await Served.GetAsync("/api/v1/reviews", reading);
        ApiAnswer cannotAdd = await Served.PostAsync("/api/v1/reviews", reading, Served.NextCase());
        ApiAnswer added = await Served.PostAsync("/api/v1/reviews", importing, Served.NextCase());
        foreach (string word in ApiJson.Commands.Keys.Except(may))
        {
            string body = CommandExample.Json(word);
            foreach (string token in (string[])[importing, reading])
            {
                ApiAnswer answer = await Served.PostAsync(
                    $"/api/v1/reviews/{id}/commands", token, body, await Served.VersionAsync(id, token));
                Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{word}: {answer.Body}");
            }
        }

        ApiAnswer touch = await Served.PostAsync("/api/v1/touch", importing, new { passphrase = "anything at all" });
        ApiAnswer draw = await Served.PostAsync("/api/v1/quality/draws", importing, null);
        ApiAnswer assign = await Served.PostAsync("/api/v1/assignments", importing, new { to = "rosa", count = 1 });

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(HttpStatusCode.Forbidden, cannotAdd.Status);
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.All((ApiAnswer[])[touch, draw, assign], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.Status));
        Assert.DoesNotContain(Served.Journal.Read(ReviewDesk.StreamOf(id)), entry => entry.Kind == "decided");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_its_place()
    {
        Guid id = await Served.BringInAsync();

        ApiAnswer unknown = await Served.PostAsync(
            $"/api/v1/reviews/{id}/commands", Served.Token("sam"), """{"command":"note","words":"a","more":1}""", 1);
        ApiAnswer large = await Served.PostAsync(
            $"/api/v1/reviews/{id}/commands", Served.Token("sam"),
            $$"""{"command":"note","words":"{{new string('a', 300_000)}}"}""", 1);
        ApiAnswer query = await Served.GetAsync("/api/v1/reviews?state=all", Served.Token("sam"));
        ApiAnswer cursor = await Served.GetAsync("/api/v1/reviews?after=nowhere", Served.Token("sam"));

        Assert.Equal((HttpStatusCode.BadRequest, "body.unreadable"), (unknown.Status, unknown.Code));
        Assert.Contains("$.more", (string?)unknown.Json["detail"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body.too-large"), (large.Status, large.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "query.unreadable"), (query.Status, query.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "query.unreadable"), (cursor.Status, cursor.Code));
    }

    [Fact]
    public async Task The_log_holds_no_word_that_anybody_sent_and_no_case()
    {
        Guid id = await Served.RecommendedAsync();
        await Served.PostAsync(
            $"/api/v1/reviews/{id}/commands", Served.Token("sam"), """{"command":"note","words":""}""", 1);
        string key = (string)(await Served.GetAsync($"/api/v1/reviews/{id}", Served.Token("sam"))).Json["case"]!;

        Assert.DoesNotContain(Served.Log.Lines, line => line.Contains("Sixteen", StringComparison.Ordinal)
            || line.Contains("rosa", StringComparison.Ordinal)
            || line.Contains(key.Split(':')[1], StringComparison.Ordinal)
            || line.Contains(Served.Token("sam"), StringComparison.Ordinal));
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteApiTests : ApiTests
{
    private protected override JournalPlace NewPlace() => new SqlitePlace();
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresApiTests : ApiTests
{
    private protected override JournalPlace NewPlace() => new PostgresPlace();
}

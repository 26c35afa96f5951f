using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Discretion.App.Api;
using Discretion.App.Commands;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Discretion.IntegrationTests.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Discretion.IntegrationTests.Api;

/// <summary>What the API answered.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Body, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The code of a problem.</summary>
    public string? Code => ((string?)Json["type"])?["urn:discretion:".Length..];
}

/// <summary>
/// A desk with two offices, served by the real host on a port of this machine, over one of the two databases. In
/// Los Angeles Ana sets up, Rosa and Rita review, Sam supervises, Quinn reads a second time and Ivo takes in; in New
/// York Sue supervises.
/// </summary>
internal sealed class ServedDesk : IAsyncDisposable
{
    public const string Los = "los";
    public const string Nyc = "nyc";
    public const string PolicyId = "ice-2011-review";
    public const string Passphrase = "four plain words here";

    private readonly JournalPlace _place;
    private readonly WebApplication _app;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Dictionary<(string, string), string> _tokens = [];

    private ServedDesk(JournalPlace place)
    {
        _place = place;
        GlobalOptions options = new();
        RootCommand root = new();
        root.Options.Add(options.Home);
        root.Options.Add(options.Language);
        Terminal terminal = Terminal.Of(TextWriter.Null, TextWriter.Null);
        Session session = new(options, root.Parse(["--home", place.Home]));
        Desk = DeskSession.Open(session, terminal, place.Database);
        Journal = new(place.Database, new(place.Database, place.Home, place.KeyPath), TimeProvider.System);
        Log = new();
        _app = DeskHost.Build([$"http://{IPAddress.Loopback}:0"], Desk, log => log.AddProvider(Log));
    }

    public DeskSession Desk { get; }

    /// <summary>The journal, as a second program opens it.</summary>
    public EventJournal Journal { get; }

    public KeptLog Log { get; }

    public JournalPlace Place => _place;

    public Uri Address => _client.BaseAddress!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ServedDesk> StartAsync(JournalPlace place)
    {
        await MadeUpRelease.CopyToAsync(place.Home);
        ServedDesk served = new(place);
        served.SetUp();
        await served._app.StartAsync(Cancel);
        served._client.BaseAddress = new(DeskHost.Addresses(served._app).Single());
        return served;
    }

    /// <summary>A token of somebody with a fresh proof, without the passphrase, whose function is slow on
    /// purpose.</summary>
    public string Token(string person, string office = Los) =>
        _tokens.TryGetValue((person, office), out string? known) ? known
            : _tokens[(person, office)] = NewToken(person, office);

    public string NewToken(string person, string office = Los) =>
        Desk.People.Sessions.Begin(person, office, Journal.Touch(person)).Token;

    public SignedIn As(string person, string office = Los) => Desk.People.Resolve(Token(person, office))!;

    /// <summary>A person of an office.</summary>
    public void Add(string office, string person, params DeskRole[] roles)
    {
        SignedIn ana = As("ana", office);
        Assert.NotNull(Desk.Settings.AddPerson(ana, person, $"{person} of {office}").Value);
        foreach (DeskRole role in roles)
        {
            Assert.Null(Desk.Settings.GrantRole(ana, person, role));
        }
    }

    /// <summary>A machine's token.</summary>
    public string Machine(params MachineScope[] scopes) =>
        Desk.Settings.IssueToken(As("ana"), $"machine-{scopes.Length}", scopes).Value!.Token;

    public async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, string? token, object? body = null, int? version = null, string? key = null,
        string language = "en")
    {
        using HttpRequestMessage request = new(method, path);
        request.Headers.Add("Accept-Language", language);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        if (version is { } seen)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            ReviewCommand command => JsonContent.Create(command, options: ApiJson.Options),
            _ => JsonContent.Create(body, body.GetType()),
        };
        using HttpResponseMessage response = await _client.SendAsync(request, Cancel);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), response.Headers);
    }

    public Task<ApiAnswer> GetAsync(string path, string? token, string language = "en") =>
        SendAsync(HttpMethod.Get, path, token, language: language);

    public Task<ApiAnswer> PostAsync(
        string path, string? token, object? body, int? version = null, string? key = null, string language = "en") =>
        SendAsync(HttpMethod.Post, path, token, body, version, key, language);

    public Task<ApiAnswer> CommandAsync(
        Guid id, string token, ReviewCommand command, int? version, string? key = null) =>
        PostAsync($"/api/v1/reviews/{id}/commands", token, command, version, key);

    /// <summary>Gives a command that must be done, on whatever version the review is at.</summary>
    public async Task<int> DoAsync(Guid id, string person, ReviewCommand command, string office = Los)
    {
        string token = Token(person, office);
        ApiAnswer answer = await CommandAsync(id, token, command, await VersionAsync(id, token));
        Assert.True(answer.Status == HttpStatusCode.OK, $"{command.GetType().Name}: {answer.Body}");
        return (int)answer.Json["version"]!;
    }

    public async Task<int> VersionAsync(Guid id, string token) =>
        (int)(await GetAsync($"/api/v1/reviews/{id}", token)).Json["version"]!;

    /// <summary>Brings in a case that is under no protection, the next of the docket.</summary>
    public async Task<Guid> BringInAsync(string? key = null)
    {
        while (true)
        {
            ApiAnswer answer = await PostAsync("/api/v1/reviews", Token("ivo"), NextCase(), key: key);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Guid id = (Guid)answer.Json["review"]!;
            if ((await GetAsync($"/api/v1/reviews/{id}", Token("sam"))).Json["protections"] is JsonArray { Count: 0 })
            {
                return id;
            }
        }
    }

    /// <summary>The body that brings in the next case of the docket.</summary>
    public object NextCase() => new
    {
        docket = MadeUpRelease.Name,
        @case = $"{Cases[_next++]}",
        policy = PolicyId,
    };

    /// <summary>A review that waits for a second person, recommended by Rosa.</summary>
    public async Task<Guid> RecommendedAsync()
    {
        Guid id = await BringInAsync();
        await DoAsync(id, "sam", new ReviewCommand.Assign("rosa"));
        await DoAsync(id, "rosa", new ReviewCommand.FinishGathering());
        await DoAsync(id, "rosa", new ReviewCommand.Open(Part.Case));
        await DoAsync(id, "rosa", new ReviewCommand.RecordView(ViewLean.For, new("Long here, and no crime.")));
        await OpenFindingsAsync(id, "rosa");
        await DoAsync(id, "rosa", new ReviewCommand.Recommend("administrative-closure", Reasons()));
        return id;
    }

    public async Task OpenFindingsAsync(Guid id, string person)
    {
        ApiAnswer answer = await GetAsync($"/api/v1/reviews/{id}/findings", Token(person));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
    }

    public static ReviewCommand.Decide Decide(string outcome = "administrative-closure") => new(outcome, Reasons());

    public static Reasons Reasons() => new(
        [new(Side.For, null, [], new("Sixteen years here."))], NoneFor: false, NoneAgainst: true,
        new("Long residence and nothing against it; closing lets the court hear others."));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Desk.DisposeAsync();
        await Journal.DisposeAsync();
        _place.Dispose();
    }

    private int _next;

    private long[] Cases => field ??= Desk.Session.Release(MadeUpRelease.Name) is var release
        ? [.. new Engine.Screening.ReleaseCases(release, Desk.Session.Vocabulary).Load([]).CaseIds] : [];

    private void SetUp()
    {
        NewOffice los = new(Los, "Los Angeles", OfficeKind.Agency, ["LOS"], "America/Los_Angeles");
        string invitation = Desk.Settings.SetUp(los, "ana", "Ana Ruiz").Value!;
        Assert.Null(Desk.People.ChoosePassphrase("ana", invitation, Passphrase));
        Assert.Null(Desk.Settings.AddOffice(
            As("ana"), new(Nyc, "New York", OfficeKind.Agency, ["NYC"], "America/New_York")));
        Add(Los, "rosa", DeskRole.Reviewer);
        Add(Los, "rita", DeskRole.Reviewer);
        Add(Los, "sam", DeskRole.Supervisor);
        Add(Los, "quinn", DeskRole.QualityReader);
        Add(Los, "ivo", DeskRole.Intake);
        Add(Nyc, "sue", DeskRole.Supervisor);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Discretion.IntegrationTests.Journal;

namespace Discretion.IntegrationTests.Api;

/// <summary>The host over a real socket: what everybody gets, signed in or not.</summary>
public sealed class HostTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private ServedDesk _served = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedDesk.StartAsync(new SqlitePlace());
        _client.BaseAddress = _served.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _served.DisposeAsync();
    }

    [Theory]
    [InlineData(null, "en", "Review desk")]
    [InlineData("en-US,es;q=0.9", "en", "Review desk")]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es", "Mesa de revisión")]
    [InlineData("fr,es;q=0.2", "es", "Mesa de revisión")]
    [InlineData("fr", "en", "Review desk")]
    [InlineData("es;q=0,en;q=0.1", "en", "Review desk")]
    public async Task The_front_page_greets_a_visitor_in_their_language(
        string? accepted, string language, string heading)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using HttpResponseMessage answer = await _client.SendAsync(request, Cancel);
        string page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Every_answer_says_that_a_browser_keeps_frames_and_runs_nothing_of_it(
        string method, string path, HttpStatusCode status)
    {
        using HttpRequestMessage request = new(new(method), path);

        using HttpResponseMessage answer = await _client.SendAsync(request, Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task What_is_not_there_is_told_as_problem_details_in_the_caller_s_language()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/nothing");
        request.Headers.Add("Accept-Language", "es");

        using HttpResponseMessage answer = await _client.SendAsync(request, Cancel);
        JsonNode problem = (await answer.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:discretion:address.unknown", (string?)problem["type"]);
        Assert.Equal(404, (int)problem["status"]!);
        Assert.StartsWith("No hay nada en esta dirección.", (string?)problem["detail"], StringComparison.Ordinal);
    }
}

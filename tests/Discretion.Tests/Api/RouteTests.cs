using Discretion.Core.Review;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Discretion.App.Api;
using Discretion.Tests.Commands;

namespace Discretion.Tests.Api;

/// <summary>What can be read off the table of addresses.</summary>
public sealed class RouteTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    private IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)_host.App).DataSources
        .SelectMany(source => source.Endpoints).Cast<RouteEndpoint>();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Only_three_addresses_are_open_to_everybody() => Assert.Equal(
        ["/", "/api/v1/sign-in", "/api/{documentName}/openapi.json"],
        Endpoints.Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(one => one.RoutePattern.RawText!.Replace("//", "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_not_open_needs_a_token()
    {
        AuthorizationOptions options = _host.App.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;

        Assert.Contains(BearerScheme.Name, options.DefaultPolicy.AuthenticationSchemes);
        Assert.All(Endpoints.Where(one => one.Metadata.GetMetadata<IAllowAnonymous>() is null),
            one => Assert.Null(Assert.Single(one.Metadata.GetOrderedMetadata<IAuthorizeData>()).Policy));
    }

    [Fact]
    public void One_address_takes_commands_of_a_review_and_each_request_takes_one()
    {
        RouteEndpoint[] taking = [.. Endpoints.Where(one => Bodies(one).SelectMany(Within).Any(IsCommandOrReason))];

        RouteEndpoint only = Assert.Single(taking);
        Assert.Equal("/api/v1/reviews/{id:guid}/commands", only.RoutePattern.RawText);
        Assert.Equal([typeof(ReviewCommand)], Bodies(only));
    }

    [Fact]
    public void No_command_holds_another() => Assert.All(
        ApiJson.Commands.Values,
        type => Assert.DoesNotContain(Within(type).Skip(1), inner => inner.IsAssignableTo(typeof(ReviewCommand))));

    [Fact]
    public void No_address_speaks_of_many_decisions() => Assert.DoesNotContain(
        Endpoints, one => one.RoutePattern.RawText!.Contains("decide", StringComparison.OrdinalIgnoreCase)
            || one.RoutePattern.RawText.Contains("bulk", StringComparison.OrdinalIgnoreCase)
            || one.RoutePattern.RawText.Contains("batch", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task The_description_is_the_one_that_was_last_read()
    {
        OpenApiDocument document = await _host.App.Services
            .GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApiShape.Document)
            .GetOpenApiDocumentAsync(TestContext.Current.CancellationToken);

        string json = await document.SerializeAsJsonAsync(
            OpenApiSpecVersion.OpenApi3_1, TestContext.Current.CancellationToken);

        GoldenFile.Matches("openapi.json", json + "\n");
    }

    private static IEnumerable<Type> Bodies(RouteEndpoint endpoint) => endpoint.Metadata
        .GetOrderedMetadata<IAcceptsMetadata>().Select(one => one.RequestType).OfType<Type>();

    private static bool IsCommandOrReason(Type type) =>
        type.IsAssignableTo(typeof(ReviewCommand)) || type == typeof(Reasons);

    // A type and all that it is made of.
    private static IEnumerable<Type> Within(Type type) =>
        (type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
            .Concat(type.Namespace?.StartsWith("Discretion", StringComparison.Ordinal) == true && !type.IsEnum
                ? type.GetProperties().Where(one => one.PropertyType != type).Select(one => one.PropertyType) : [])
            .SelectMany(Within).Prepend(type);
}

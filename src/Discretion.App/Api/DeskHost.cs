using Discretion.App.Commands.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Discretion.App.Api;

/// <summary>
/// The one process that serves the desk. It takes nothing from environment variables or settings files: what it does is
/// what its command line says.
/// </summary>
internal static class DeskHost
{
    private const int BodyBytesMax = 256 * 1024;
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    /// <summary>Makes the host; it does not listen yet.</summary>
    /// <param name="urls">Where it is to listen, for example <c>http://127.0.0.1:0</c>; port 0 takes any that is
    /// free.</param>
    /// <param name="desk">The desk that it serves; the caller's to let go.</param>
    /// <param name="log">Sets where the log goes.</param>
    public static WebApplication Build(IReadOnlyList<string> urls, DeskSession desk, Action<ILoggingBuilder> log)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = "discretion",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseUrls([.. urls]).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = BodyBytesMax;
        });

        // The framework's own information tells addresses and queries of requests; ours tells ids.
        builder.Logging.AddFilter(null, LogLevel.Warning).AddFilter("Discretion", LogLevel.Information);
        log(builder.Logging);
        builder.Services.AddSingleton<IHostLifetime, UntilTold>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToEnd);
        builder.Services.AddRouting();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.AddSingleton(desk).AddSingleton<ApiLibrary>();
        builder.Services.AddAuthenticationCore(options => options.AddScheme<BearerScheme>(BearerScheme.Name, null));
        builder.Services.AddScoped<BearerScheme>();
        builder.Services.AddAuthorization(options => options.DefaultPolicy =
            new AuthorizationPolicyBuilder(BearerScheme.Name).RequireAuthenticatedUser().Build());
        builder.Services.AddOpenApi(OpenApiShape.Document, OpenApiShape.Configure);

        WebApplication app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.UseAuthorization();
        app.MapGet("/", FrontPage.Show).ExcludeFromDescription().AllowAnonymous();
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();

        // What does not say that it is open to everybody needs a token.
        RouteGroupBuilder api = app.MapGroup("/api/v1");
        api.RequireAuthorization();
        SignInRoutes.Map(api);
        ReviewRoutes.Map(api);
        CommandRoutes.Map(api);
        IntakeRoutes.Map(api);
        DeskRoutes.Map(api);
        LibraryRoutes.Map(api);

        // From here on the table of addresses can be described, whether the host is started or not.
        app.UseEndpoints(_ => { });
        return app;
    }

    /// <summary>Where a host listens that was started.</summary>
    public static IReadOnlyList<string> Addresses(WebApplication app) => [.. app.Urls];

    // The command line listens for signals and ends the host; the framework's own way would write to the terminal.
    private sealed class UntilTold : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

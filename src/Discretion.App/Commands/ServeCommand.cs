using System.CommandLine;
using Discretion.App.Api;
using Discretion.App.Commands.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion serve</c>: the desk over HTTP, until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>The port that it takes unless told otherwise.</summary>
    public const int Port = 5080;

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string[]> urls = new("--urls")
        {
            Description = "Where to listen. Default: this machine alone, at port 5080. Put a proxy with TLS before it "
                + "when others are to reach it.",
            DefaultValueFactory = _ => [$"http://{System.Net.IPAddress.Loopback}:{Port}"],
            AllowMultipleArgumentsPerToken = true,
        };
        Command command = new("serve", "Serve the review desk's API until it is stopped.") { urls };
        command.SetAction((parsed, cancel) =>
            RunAsync(new(options, parsed), terminal, parsed.GetValue(urls)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        Session session, Terminal terminal, string[] urls, CancellationToken cancel)
    {
        foreach (string url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
            {
                throw new InputException($"--urls cannot be {url}. Give addresses such as "
                    + $"http://{System.Net.IPAddress.Loopback}:{Port}; TLS is the business of a proxy before it.");
            }
        }

        await using DeskSession desk = DeskSession.Open(session, terminal);
        await using WebApplication app = DeskHost.Build(urls, desk, LogToError);
        await app.StartAsync(cancel).ConfigureAwait(false);
        foreach (string address in DeskHost.Addresses(app))
        {
            terminal.Out.WriteLine(session.Say(
                $"Serving the desk at {address}. Ctrl-C stops it.",
                $"La mesa está en {address}. Ctrl-C la detiene."));
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static void LogToError(ILoggingBuilder log)
    {
        log.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
        log.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.UseUtcTimestamp = true;
            line.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
    }
}

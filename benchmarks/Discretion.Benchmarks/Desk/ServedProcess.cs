using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Discretion.Benchmarks.Desk;

/// <summary>The program, serving a home in a process of its own.</summary>
internal sealed partial class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has taken.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it on any free port of this machine.</summary>
    public static async Task<ServedProcess> StartAsync(string program, string home)
    {
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { program, "serve", "--home", home, "--urls", $"http://{IPAddress.Loopback}:0" },
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (Listening.Match(line) is { Success: true } match)
            {
                return new(process, new(match.Value));
            }
        }

        throw new InvalidOperationException("The program did not begin to serve.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"\S+://[\d.]+:\d+")]
    private static partial Regex Listening { get; }
}

using System.Diagnostics;
using System.Text;
using Discretion.App.Commands;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>What a command answered.</summary>
/// <param name="Code">The exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error, on one line.</param>
internal sealed record ProgramAnswer(int Code, string Out, string Error);

/// <summary>The program: a command line in this process, or one in a process of its own that can be killed.</summary>
internal static class OurProgram
{
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The program's own file.</summary>
    public static string File { get; } = CourtFiles.Shipped("discretion.dll");

    /// <summary>Runs one command line in this process.</summary>
    public static async Task<ProgramAnswer> RunHereAsync(string home, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = await CommandLineRoot.RunAsync([.. args, "--home", home], Terminal.Of(output, error));
        return new(code, output.ToString(), OneLine(error.ToString()));
    }

    /// <summary>Starts a command line in a process of its own, with all that it says taken off.</summary>
    public static Child Start(params string[] args) => StartWith([], [Dotnet, File, .. args]);

    /// <summary>Starts this test program as an import that breaks a rule.</summary>
    public static Child StartUnsafe(string brokenRule, params string[] args) =>
        StartWith([], [Dotnet, typeof(OurProgram).Assembly.Location, UnsafeImport.Verb, brokenRule, .. args]);

    /// <summary>Starts this test program as a load that breaks a rule.</summary>
    public static Child StartUnsafeLoad(params string[] args) =>
        StartWith([], [Dotnet, typeof(OurProgram).Assembly.Location, UnsafeLoad.Verb, .. args]);

    /// <summary>Starts this test program with a verb of its own.</summary>
    /// <param name="before">What stands before its command line, such as a program that traces it.</param>
    /// <param name="args">The verb and what follows it.</param>
    public static Child StartOwn(string[] before, params string[] args) =>
        StartWith([], [.. before, Dotnet, typeof(OurProgram).Assembly.Location, .. args]);

    /// <summary>Starts a command line through the shell, after a command that sets its limits.</summary>
    public static Child StartLimited(string limit, params string[] args) =>
        StartWith([], ["sh", "-c", limit + "; exec \"$@\"", "sh", Dotnet, File, .. args]);

    /// <summary>Starts a command line with variables in its environment.</summary>
    public static Child StartWith(IReadOnlyDictionary<string, string> environment, params string[] args) =>
        StartWith([.. environment], [Dotnet, File, .. args]);

    private static Child StartWith(KeyValuePair<string, string>[] environment, string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>A message as one line, because where a console breaks it says nothing.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A process that was started; it is killed when it is not ended at the end.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly Task<string> _output;
    private readonly Task<string> _error;
    private int _lines;

    public Child(Process process)
    {
        _process = process;
        _output = Task.Run(ListenAsync);
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Waits until it has said so many lines, or has ended.</summary>
    public async Task LinesAsync(int lines)
    {
        while (Volatile.Read(ref _lines) < lines && !_output.IsCompleted)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits for its end, at most so long; whether it ended.</summary>
    public bool EndsWithin(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>Ends it at once, as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its end and gives its answer.</summary>
    public async Task<ProgramAnswer> AnswerAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(_process.ExitCode, await _output, OurProgram.OneLine(await _error));
    }

    // Piece by piece, so that a line counts as soon as it is said.
    private async Task<string> ListenAsync()
    {
        char[] piece = new char[4_096];
        int length;
        while ((length = await _process.StandardOutput.ReadAsync(piece)) > 0)
        {
            _said.Append(piece, 0, length);
            Interlocked.Add(ref _lines, piece.AsSpan(0, length).Count('\n'));
        }

        return _said.ToString();
    }

    /// <summary>Ends it when it has not ended.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}

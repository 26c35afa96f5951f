using System.Diagnostics;
using System.Text.Json;
using Discretion.IntegrationTests.Docket.Faults;

namespace Discretion.IntegrationTests.Journal.Tamper;

/// <summary>What a verifier is asked to look at.</summary>
internal sealed record Question(string Journal, IReadOnlyList<string> Checkpoints, IReadOnlyList<string> Keys);

/// <summary>What a verifier found, in words that both know.</summary>
/// <param name="IsWhole">Whether nothing is wrong.</param>
/// <param name="Faults">The wrong entries: position and how.</param>
/// <param name="Checkpoints">The checkpoints that do not fit: size and how.</param>
/// <param name="Window">How many entries nothing outside vouches for.</param>
internal sealed record Verdict(
    bool IsWhole, IReadOnlyList<string> Faults, IReadOnlyList<string> Checkpoints, long Window)
{
    public override string ToString() => $"{(IsWhole ? "whole" : "changed")}; {string.Join(", ", Faults)}; "
        + $"checkpoints {string.Join(", ", Checkpoints)}; window {Window}";
}

/// <summary>The verifier in Python, asked about many journals in one process.</summary>
internal static class SecondVerifier
{
    private const string Program =
        """
        import json, sys
        sys.path.insert(0, sys.argv[1])
        sys.dont_write_bytecode = True
        import verify_journal as second
        for line in sys.stdin:
            asked = json.loads(line)
            check = second.Check(asked["Journal"], [second.read_checkpoint(path) for path in asked["Checkpoints"]],
                                 [second.read_key(path) for path in asked["Keys"]])
            print(json.dumps({
                "IsWhole": not check.faults and not check.checkpoints,
                "Faults": [f"{at} {check.faults[at]}" for at in sorted(check.faults)],
                "Checkpoints": [f"{one['size']} {what}" for one, what in check.checkpoints],
                "Window": check.size - (check.last_outside["size"] if check.last_outside else 0)}))
        """;

    /// <summary>Whether there is a Python; the reason when there is none.</summary>
    public static string? WhyNot()
    {
        try
        {
            SystemCommand.Run("python3", "-c", "import sqlite3");
            return null;
        }
        catch (SystemCommandException missing)
        {
            return missing.Message;
        }
    }

    /// <summary>What it finds, in the order of the questions.</summary>
    public static async Task<IReadOnlyList<Verdict>> AskAsync(IReadOnlyList<Question> questions)
    {
        ProcessStartInfo start = new("python3", ["-c", Program, Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        foreach (Question question in questions)
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Verdict>(line)!)];
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "verify");
}

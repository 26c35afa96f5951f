using System.Diagnostics;

namespace Discretion.IntegrationTests.Docket.Faults;

/// <summary>The machine's own commands: kill, cp, mount.</summary>
internal static class SystemCommand
{
    /// <summary>Runs a command that must succeed.</summary>
    /// <exception cref="SystemCommandException">It did not, or it is not there.</exception>
    public static void Run(string command, params string[] args)
    {
        ProcessStartInfo start = new(command, args) { RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new SystemCommandException($"{command} {string.Join(' ', args)}: {OurProgram.OneLine(error)}");
            }
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new SystemCommandException($"{command}: {missing.Message}");
        }
    }
}

/// <summary>A command of the machine is not there or did not succeed; the message says why.</summary>
internal sealed class SystemCommandException(string message) : Exception(message);

using System.CommandLine;
using Spectre.Console;

namespace Discretion.App.Commands.Desk;

/// <summary>
/// A passphrase: from a file, from the environment, or asked for at the terminal without showing it. It never stands on
/// a command line, which every user of the machine can see.
/// </summary>
internal sealed class PassphraseOption
{
    private const string Variable = "DISCRETION_PASSPHRASE";

    /// <summary><c>--passphrase-file</c>.</summary>
    public Option<string?> Path { get; } = new("--passphrase-file")
    {
        Description = $"The file with your passphrase in its first line. Default: {Variable}, else you are asked.",
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="InputException">There is none, and nobody to ask.</exception>
    public string Read(ParseResult parsed, Terminal terminal, Session session)
    {
        if (parsed.GetValue(Path) is { } path)
        {
            return File.Exists(path)
                ? File.ReadLines(path).FirstOrDefault() ?? ""
                : throw new InputException($"There is no file {path}.");
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable)
        {
            return variable;
        }

        if (!terminal.Error.Profile.Capabilities.Interactive)
        {
            throw new InputException($"This needs your passphrase. Give it with --passphrase-file or {Variable}.");
        }

        return terminal.Error.Prompt(
            new TextPrompt<string>(session.Say("Passphrase:", "Frase de acceso:")).Secret());
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Discretion.App.Commands.Desk;
using Discretion.App.Commands.Review;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Facts;
using Discretion.Engine.Journal;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// The command line: its global options, its verbs, and the one place where failures become exit codes.
/// </summary>
internal static class CommandLineRoot
{
    /// <summary>The tree of all commands.</summary>
    public static RootCommand Make(Terminal terminal)
    {
        GlobalOptions options = new();
        RootCommand root = new("Review a docket under a written policy of prosecutorial discretion. "
            + "It shows what the record says and never decides.")
        {
            DocketCommands.Make(options, terminal),
            PolicyCommands.Make(options, terminal),
            ScreenCommand.Make(options, terminal),
            ExplainCommand.Make(options, terminal),
            QuestionsCommand.Make(options, terminal),
            SimulateCommand.Make(options, terminal),
            CompareCommand.Make(options, terminal),
            ReplayCommand.Make(options, terminal),
            JournalCommands.Make(options, terminal),
            BackupCommand.Make(options, terminal),
            RestoreCommand.Make(options, terminal),
            DemoCommand.Make(options, terminal),
            ServeCommand.Make(options, terminal),
            DeskCommands.Make(options, terminal),
            ReviewVerbs.Make(options, terminal),
        };
        root.Options.Add(options.Home);
        root.Options.Add(options.Language);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="terminal">Where it speaks.</param>
    /// <param name="signals">What may ask it to stop; null for nothing.</param>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, StopSignals? signals = null)
    {
        // An answer reads the same on every machine; both languages write numbers and dates as the invariant culture
        // does.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        ParseResult parsed = Make(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine("Run the same command with --help to see what it takes.");
            return ExitCode.WrongInput;
        }

        InvocationConfiguration configuration = new()
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Raw,
            ProcessTerminationTimeout = null,
        };

        // A command that cannot be stopped ends with its process.
        CancellationToken cancel = parsed.Action is AsynchronousCommandLineAction
            ? signals?.Listen() ?? default
            : default;
        try
        {
            return await parsed.InvokeAsync(configuration, cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (Explain(failure) is { } answer)
        {
            terminal.Error.WriteLine(answer.Message);
            return answer.Code;
        }
    }

    // Bad input and a failing world have their own codes; anything else is a bug and is shown whole.
    private static (string Message, int Code)? Explain(Exception failure) => failure switch
    {
        DocketException or InputException => (failure.Message, ExitCode.WrongInput),
        JournalException => (failure.Message, ExitCode.WorldFailed),
        DataFileException { Problems: var problems } => (Listed(problems), ExitCode.WrongInput),
        OperationCanceledException => ("Stopped. Nothing half-written was left behind.", ExitCode.Cancelled),
        IOException or UnauthorizedAccessException =>
            ($"{failure.Message} Nothing half-written was left behind. Mend this and run the command again.",
                ExitCode.WorldFailed),
        OutOfMemoryException =>
            ("There is not enough memory for this. Nothing half-written was left behind. Run it on a machine with "
                + "more memory, or raise the limit that this one sets.", ExitCode.WorldFailed),
        _ => null,
    };

    private static string Listed(IReadOnlyList<Problem> problems) =>
        string.Join(Environment.NewLine, problems)
        + Environment.NewLine
        + (problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
}

/// <summary>What the user gave cannot be used; the message says what, where and what to do.</summary>
internal sealed class InputException(string message) : Exception(message);

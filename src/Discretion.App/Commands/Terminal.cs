using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>Where a command speaks: results on the one side, progress and errors on the other.</summary>
/// <param name="Out">Results for people.</param>
/// <param name="Raw">The same stream for JSON and CSV, not wrapped or coloured.</param>
/// <param name="Error">Progress and errors.</param>
internal sealed record Terminal(IAnsiConsole Out, TextWriter Raw, IAnsiConsole Error)
{
    private const int WidthWhenRedirected = 120;

    /// <summary>Tells the time of what is recorded.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The process's own terminal.</summary>
    public static Terminal OfProcess() => Of(System.Console.Out, System.Console.Error,
        System.Console.IsOutputRedirected, System.Console.IsErrorRedirected);

    /// <summary>A terminal over two writers.</summary>
    public static Terminal Of(TextWriter output, TextWriter error, bool outputIsFile = true, bool errorIsFile = true) =>
        new(Console(output, outputIsFile), output, Console(error, errorIsFile));

    private static IAnsiConsole Console(TextWriter writer, bool isFile)
    {
        AnsiConsoleSettings settings = new() { Out = new AnsiConsoleOutput(writer) };
        if (isFile)
        {
            settings.Ansi = AnsiSupport.No;
            settings.ColorSystem = ColorSystemSupport.NoColors;
            settings.Interactive = InteractionSupport.No;
        }

        IAnsiConsole console = AnsiConsole.Create(settings);
        if (isFile)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        return console;
    }
}

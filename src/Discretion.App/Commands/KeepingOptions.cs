using System.CommandLine;

namespace Discretion.App.Commands;

/// <summary>Who keeps the journal and why: both are recorded for good.</summary>
internal static class KeepingOptions
{
    public static Option<string> By() => new("--by") { Description = "Who does this: a name.", Required = true };

    public static Option<string> Reason() => new("--reason")
    {
        Description = "Why. It is kept for good, so without a word about a client.",
        Required = true,
    };

    /// <summary>What was given, without blanks at its ends.</summary>
    /// <exception cref="InputException">It is blank.</exception>
    public static string Text(ParseResult parsed, Option<string> option) =>
        parsed.GetRequiredValue(option).Trim() is { Length: > 0 } text
            ? text
            : throw new InputException($"{option.Name} takes some words.");
}

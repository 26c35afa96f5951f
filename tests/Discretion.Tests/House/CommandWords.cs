using System.CommandLine;
using System.CommandLine.Parsing;
using Discretion.App.Commands;
using Discretion.Core.Policy;

namespace Discretion.Tests.House;

/// <summary>Checks a command that a page names against the commands that there are.</summary>
internal static class CommandWords
{
    private static readonly Dictionary<string, string> Placeholders = new()
    {
        ["N"] = "1", ["S"] = "1", ["SEED"] = "1", ["CASE"] = "1", ["D"] = "2011-11-17", ["YYYY-MM-DD"] = "2011-11-17",
    };

    /// <summary>What is wrong with a command line; null when nothing is.</summary>
    /// <param name="line">Begins with <c>discretion</c> or <c>./discretion</c>.</param>
    /// <param name="whole">Whether it is to be run as it stands; else it only names a verb and some options.</param>
    public static string? Problem(string line, bool whole)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(line)
            .Skip(1)
            .TakeWhile(word => word is not ("|" or ">" or "<" or "&&" or "||" or ";") && !word.StartsWith('#'))
            .Select(word => Placeholders.GetValueOrDefault(word, word))];
        RootCommand root = CommandLineRoot.Make(Terminal.Of(TextWriter.Null, TextWriter.Null));
        return Unknown(root, words) ?? WrongValue(words) ?? (whole ? Refused(root, words) : null);
    }

    private static string? Unknown(RootCommand root, string[] words)
    {
        Command command = root;
        HashSet<string> options = [.. OptionsOf(root)];
        bool isVerb = true;
        foreach (string word in words)
        {
            if (word.StartsWith('-'))
            {
                isVerb = false;
                if (!options.Contains(word.Split('=')[0]))
                {
                    return $"'{command.Name}' has no option {word}";
                }
            }
            else if (isVerb && command.Subcommands.Count > 0)
            {
                if (command.Subcommands.FirstOrDefault(one => one.Name == word) is not { } next)
                {
                    return $"'{command.Name}' has no command {word}";
                }

                command = next;
                options.UnionWith(OptionsOf(command));
            }
        }

        return null;
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Append(option.Name));

    private static string? WrongValue(string[] words)
    {
        string? After(string option) =>
            Array.IndexOf(words, option) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;

        if (After("--policy") is { } id && id != "ID" && !id.Contains('/')
            && Repository.Policies.All(policy => policy.Id != id))
        {
            return $"there is no policy {id}";
        }

        return After("--where") is { } where && where is not ("EXPR" or "CONDITION")
            && ConditionParser.Parse(where, Repository.Vocabulary, "--where").Problem is { } problem
                ? problem.ToString()
                : null;
    }

    private static string? Refused(RootCommand root, string[] words)
    {
        ParseResult parsed = root.Parse(words);
        return parsed.Errors.Count == 0 ? null : string.Join(" ", parsed.Errors.Select(error => error.Message));
    }
}

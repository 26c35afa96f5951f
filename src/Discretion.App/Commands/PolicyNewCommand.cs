using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy new</c>: a small, whole policy to start from.</summary>
internal static class PolicyNewCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> id = new("id") { Description = "The new policy's name, for example our-memo-2025." };
        Option<string?> title = new("--title") { Description = "Its title in English." };
        Option<string?> titleEs = new("--title-es") { Description = "Its title in Spanish." };
        Option<string?> agency = new("--agency") { Description = "Who issued it: an id of policies/agencies.yaml." };
        Option<string> output = new("--out")
        {
            Description = "The folder in which the policy's own folder is made.",
            Required = true,
        };
        Command command = new("new", "Write a small, whole policy to start from; its comments say what goes where.")
        {
            id, title, titleEs, agency, output,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string name = parsed.GetRequiredValue(id);
            string given = Path.Combine(parsed.GetRequiredValue(output), name);
            CheckName(name);
            CheckAgency(session, parsed.GetValue(agency));
            CheckTitle("--title", parsed.GetValue(title));
            CheckTitle("--title-es", parsed.GetValue(titleEs));
            string target = Path.GetFullPath(given);
            if (Path.Exists(target) || new FileInfo(target).LinkTarget is not null)
            {
                throw new InputException($"There is something at {given} already. Choose another name or folder.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            IReadOnlyList<string> files = Session.NewPolicy.Write(
                target, (parsed.GetValue(title), parsed.GetValue(titleEs)), parsed.GetValue(agency));
            terminal.Out.WriteLine(session.Say(
                $"{given}: a policy to start from, in {files.Count} files: {string.Join(", ", files)}.",
                $"{given}: una política para empezar, en {files.Count} archivos: {string.Join(", ", files)}."));
            terminal.Out.WriteLine(session.Say(
                "Put your memo in place of it, piece by piece; its comments say what goes where. After each change:",
                "Ponga su memorando en su lugar, parte por parte; los comentarios dicen qué va dónde. Después de cada "
                    + "cambio:"));
            foreach (string verb in (string[])["test", "check", "show"])
            {
                terminal.Out.WriteLine($"  discretion policy {verb} {given}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void CheckName(string name)
    {
        if (!PolicyTemplate.CanBeId(name))
        {
            throw new InputException($"{name} cannot be a policy's name. Use lower-case letters, digits and single "
                + "dashes, at most 64: our-memo-2025.");
        }

        if (PolicyFiles.List(Session.PoliciesFolder).Contains(name))
        {
            throw new InputException($"The program has a policy {name} already. Choose another name.");
        }
    }

    private static void CheckAgency(Session session, string? agency)
    {
        IReadOnlyList<string> known = [.. session.Agencies.All.Select(one => one.Id)];
        if (agency is not null && !known.Contains(agency))
        {
            string? near = Nearest.To(agency, known);
            throw new InputException($"There is no agency {agency}. "
                + (near is null ? $"There are: {string.Join(", ", known)}." : $"Did you mean {near}?"));
        }
    }

    private static void CheckTitle(string option, string? title)
    {
        if (title is not null && (string.IsNullOrWhiteSpace(title) || title.Any(char.IsControl)))
        {
            throw new InputException($"{option} is a title in one line. Write it.");
        }
    }
}

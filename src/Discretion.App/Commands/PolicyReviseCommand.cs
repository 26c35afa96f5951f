using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy revise</c>: begins a new version and keeps the published one.</summary>
internal static class PolicyReviseCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> folder = new("dir")
        {
            Description = "The policy's own folder, for example policies/ice-2011.",
        };
        Command command = new("revise", "Begin a new version of a published policy; the published one is kept.")
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            (PolicyVersion policy, string next) =
                PolicyFiles.Revise(parsed.GetRequiredValue(folder), session.Vocabulary);
            terminal.Out.WriteLine(session.Say(
                $"{policy.Id}: version {policy.Version} is kept in versions/{policy.Version}. "
                    + $"Change the files, which are version {next} now; then 'discretion policy publish'.",
                $"{policy.Id}: la versión {policy.Version} se guarda en versions/{policy.Version}. "
                    + $"Cambie los archivos, que ahora son la versión {next}; luego 'discretion policy publish'."));
            return ExitCode.Done;
        });
        return command;
    }
}

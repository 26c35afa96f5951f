using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy publish</c>: fixes the text of a version by its hash.</summary>
internal static class PolicyPublishCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string[]> folders = new("dir")
        {
            Description = "The policies' own folders, for example policies/ice-2011.",
            Arity = ArgumentArity.OneOrMore,
        };
        Command command = new("publish", "Write down the hash of a version, after which its text may not change.")
        {
            folders,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            foreach (string folder in parsed.GetRequiredValue(folders))
            {
                (PolicyVersion policy, bool isNew) = PolicyFiles.Publish(folder, session.Vocabulary);
                terminal.Out.WriteLine($"{policy.Id} {policy.Version} {policy.Hash[..12]} " + (isNew
                    ? session.Say("published", "publicada")
                    : session.Say("was published already", "ya estaba publicada")));
            }

            return ExitCode.Done;
        });
        return command;
    }
}

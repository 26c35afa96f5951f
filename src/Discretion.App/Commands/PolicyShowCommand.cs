using System.CommandLine;
using Discretion.Core.Policy;
using Discretion.Engine.Docket.Releases;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy show</c>: a policy on the terminal, as JSON or as a page to read and print.</summary>
internal static class PolicyShowCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> id = new("id") { Description = PolicyPlace.Word };
        Option<string?> html = new("--html")
        {
            Description = "Write the policy as a page of its own into this file; without a name, to standard output.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("show", "A policy: its papers, considerations, factors in plain words, queues and rules.")
        {
            id, html, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            PolicyVersion policy = session.Policy(parsed.GetRequiredValue(id));
            bool asPage = parsed.GetResult(html) is not null;
            if (asPage && parsed.GetValue(json))
            {
                throw new InputException("--html and --json are two answers. Give one of them.");
            }

            if (asPage && parsed.GetValue(html) is { } file)
            {
                string path = Path.GetFullPath(file);
                DurableFile.WriteText(path, PolicyReport.Page(session, policy));
                terminal.Out.WriteIndented(0, session.Say($"The policy is in {path}", $"La política está en {path}"));
            }
            else if (asPage)
            {
                terminal.Raw.Write(PolicyReport.Page(session, policy));
            }
            else if (parsed.GetValue(json))
            {
                terminal.WriteJson(PolicyReport.Json(policy));
            }
            else
            {
                PolicyReport.Write(session, terminal.Out, policy);
            }

            return ExitCode.Done;
        });
        return command;
    }
}

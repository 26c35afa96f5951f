using System.CommandLine;
using Discretion.Engine.Docket;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket show</c>: what an import found.</summary>
internal static class DocketShowCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("show", "What an import found: rows, problems by reason, and what is unknown.") { name, json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            DocketRelease release = session.Dockets.Open(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(DocketReport.Json(release));
            }
            else
            {
                DocketReport.Write(session, terminal.Out, release);
            }

            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket show</c>: what a docket is and what its import found.</summary>
internal static class DocketShowCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Option<string?> html = new("--html") { Description = "Write the report as a page of its own into this file." };
        Option<bool> json = Answer.JsonOption();
        Command command =
            new("show", "What a docket is: its source, rows, problems by reason, what is unknown, how to cite it.")
        {
            name, html, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            if (session.OfficeList(parsed.GetRequiredValue(name)) is { } list)
            {
                if (parsed.GetValue(html) is not null)
                {
                    throw new InputException($"{list.Name} is an office's own list, and --html writes reports to pass "
                        + "on. Leave it out.");
                }

                OfficeListReport.Show(session, terminal, list, parsed.GetValue(json));
                return ExitCode.Done;
            }

            DocketRelease release = session.Release(parsed.GetRequiredValue(name));
            if (parsed.GetValue(html) is { } file)
            {
                if (parsed.GetValue(json))
                {
                    throw new InputException("--html and --json are two answers. Give one of them.");
                }

                string path = Path.GetFullPath(file);
                DurableFile.WriteText(path, DocketReport.Page(session, release));
                terminal.Out.WriteIndented(0, session.Say($"The report is in {path}", $"El informe está en {path}"));
            }
            else if (parsed.GetValue(json))
            {
                terminal.WriteJson(DocketReport.Json(session, release));
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

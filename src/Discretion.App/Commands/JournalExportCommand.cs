using System.CommandLine;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal export</c>: the journal as a file that anyone can verify.</summary>
internal static class JournalExportCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> target = new("--out") { Description = "The file to make.", Required = true };
        Option<bool> personal = new("--with-personal-text")
        {
            Description = "Write what tells of a person too, in the clear.",
        };
        Command command = new("export", "Write the journal as a file: JSON, one entry on each line.")
        {
            target, personal,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            string path = Path.GetFullPath(parsed.GetRequiredValue(target));
            JournalExport export = new(EventJournal.Open(session.Home, session.KeyPath, TimeProvider.System));
            bool withPersonal = parsed.GetValue(personal);
            long entries = export.Write(path, withPersonal, cancel);
            terminal.Out.WriteIndented(0, session.Say(
                $"The journal's {entries:N0} entries are in {path}",
                $"Las {entries:N0} anotaciones del registro están en {path}"));
            terminal.Out.WriteIndented(2, withPersonal
                ? session.Say(
                    "It tells of people in the clear. It is yours alone to read; erase it when it has served.",
                    "Habla de personas sin cifrar. Solo usted puede leerlo; bórrelo cuando haya servido.")
                : session.Say(
                    "What tells of a person is left out; verify/verify_journal.py verifies the rest.",
                    "Lo que habla de una persona queda fuera; verify/verify_journal.py verifica el resto."));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}

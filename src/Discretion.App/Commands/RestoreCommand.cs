using System.CommandLine;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion restore</c>: a backup into an empty home, after all of it was checked.</summary>
internal static class RestoreCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> source = new("folder") { Description = "The backup's folder." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("restore", "Put a backup into an empty home, after all of it was checked.")
        {
            source, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string folder = Path.GetFullPath(parsed.GetRequiredValue(source));
            JournalDatabase journal = JournalDatabase.Open(session.Home);
            BackupManifest restored = JournalBackup.Restore(
                folder, journal, Path.Combine(session.Home, $".restore-{Environment.ProcessId}"));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(restored);
                return ExitCode.Done;
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"{restored.Size:N0} entries are restored to {journal.Place}, as they were on "
                    + $"{restored.MadeAt:yyyy-MM-dd HH:mm} UTC.",
                $"Se restauraron {restored.Size:N0} anotaciones en {journal.Place}, como estaban el "
                    + $"{restored.MadeAt:yyyy-MM-dd HH:mm} UTC."));
            terminal.Out.WriteIndented(2, session.Say(
                $"What came after is not in it. What was erased after is in it again. The key {session.KeyPath} is "
                    + "needed to read what is personal.",
                $"No contiene lo posterior, y lo que se borró después vuelve a estar. Para leer lo personal hace falta "
                    + $"la clave {session.KeyPath}."));
            return ExitCode.Done;
        });
        return command;
    }
}

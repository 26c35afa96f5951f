using System.CommandLine;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion backup</c>: the whole journal as it is now, into a folder.</summary>
internal static class BackupCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> target = new("--out") { Description = "The folder to make.", Required = true };
        Option<bool> json = Answer.JsonOption();
        Command command = new("backup", "Copy the whole journal into a folder, while others work with it.")
        {
            target, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string folder = Path.GetFullPath(parsed.GetRequiredValue(target));
            using SigningKey? signing = SigningKey.Read(SigningKeyPlace.Of(session));
            BackupManifest made = JournalBackup.Write(
                JournalDatabase.Open(session.Home), folder, signing, TimeProvider.System);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(made);
                return ExitCode.Done;
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"The journal of {made.Size:N0} entries is copied to {folder}",
                $"El registro, con {made.Size:N0} anotaciones, está copiado en {folder}"));
            terminal.Out.WriteIndented(2, session.Say(
                $"No key is in it. Without {session.KeyPath} nothing personal in it can be read: keep a copy of that "
                    + "file in another place.",
                $"No contiene ninguna clave. Sin {session.KeyPath} no se puede leer nada personal: guarde una copia de "
                    + "ese archivo en otro lugar."));
            terminal.Out.WriteIndented(2, session.Say(
                "The court's dockets are not in it: they can be imported again.",
                "No contiene las listas de la corte: se pueden importar de nuevo."));
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket.Releases;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal checkpoint</c>: what the journal is now, signed.</summary>
internal static class JournalCheckpointCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> target = new("--out") { Description = "The file to make.", Required = true };
        Command command = new("checkpoint", "Sign how many entries the journal has and the hash of the last.")
        {
            target,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string path = Path.GetFullPath(parsed.GetRequiredValue(target));
            JournalDatabase database = JournalDatabase.Open(session.Home);
            using SigningKey key = SigningKeyPlace.ReadOrDraw(session, wantsNew: false);
            Checkpoint made = (database.Exists ? new Checkpoints(database, TimeProvider.System).Make(key) : null)
                ?? throw new InputException($"The journal in {database.Place} has no entry yet, so there is nothing to "
                    + "sign.");
            DurableFile.WriteText(path, made.Text);
            terminal.Out.WriteIndented(0, session.Say(
                $"A checkpoint of {made.Size:N0} entries is in {path}",
                $"Un punto de control de {made.Size:N0} anotaciones está en {path}"));
            terminal.Out.WriteIndented(2, string.Create(CultureInfo.InvariantCulture,
                $"{Convert.ToHexStringLower(made.Head)}, {made.MadeAt:yyyy-MM-dd HH:mm:ss} UTC, {made.Key}"));
            terminal.Out.WriteIndented(2, session.Say(
                "Keep it where nobody who can write to the journal can reach it: another office, paper, a notary. Only "
                    + "against it can a tail that was cut off or a chain that was made anew be seen.",
                "Guárdelo donde no llegue nadie que pueda escribir en el registro: otra oficina, papel, un notario. "
                    + "Solo con él se ve si alguien cortó el final o rehízo la cadena."));
            return ExitCode.Done;
        });
        return command;
    }
}

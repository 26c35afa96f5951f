using System.CommandLine;
using Discretion.Engine.Docket.Releases;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal key</c>: the public key that checkpoints are verified with.</summary>
internal static class JournalKeyCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string> target = new("--out") { Description = "The file to make.", Required = true };
        Option<bool> isNew = new("--new")
        {
            Description = "Draw a new signing key, when the one that signed before is lost or was stolen.",
        };
        Command command = new("key", "Write the public key that the journal's checkpoints are verified with.")
        {
            target, isNew,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string path = Path.GetFullPath(parsed.GetRequiredValue(target));
            using SigningKey key = SigningKeyPlace.ReadOrDraw(session, parsed.GetValue(isNew));
            DurableFile.WriteText(path, key.Public.Pem);
            terminal.Out.WriteIndented(0, session.Say(
                $"The public key {key.Public.Id} is in {path}",
                $"La clave pública {key.Public.Id} está en {path}"));
            terminal.Out.WriteIndented(2, session.Say(
                "Give it to whoever is to verify the journal, and keep it where nobody who can write to the journal "
                    + "can change it. The signing key stays where it is:",
                "Entréguela a quien deba verificar el registro, y guárdela donde no pueda cambiarla nadie que pueda "
                    + "escribir en él. La clave para firmar se queda donde está:")
                + $" {SigningKeyPlace.Of(session)}");
            return ExitCode.Done;
        });
        return command;
    }
}

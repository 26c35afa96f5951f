using System.CommandLine;
using Discretion.Engine.Journal;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal erase</c>: the personal parts of a stream, for good.</summary>
internal static class JournalEraseCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> stream = new("stream") { Description = "The stream, such as review/ID." };
        Option<string> by = KeepingOptions.By();
        Option<string> reason = KeepingOptions.Reason();
        Command command = new("erase",
            "Erase what is personal in a stream, with its key, for good. The entries and the chain stay.")
        {
            stream, by, reason,
        };
        command.SetAction(async (parsed, _) =>
        {
            Session session = new(options, parsed);
            string name = parsed.GetRequiredValue(stream);
            await using EventJournal journal = session.OpenJournal();
            string done = new JournalKeeping(journal, TimeProvider.System)
                .ErasePersonal(name, KeepingOptions.Text(parsed, by), KeepingOptions.Text(parsed, reason)) switch
            {
                ErasureResult.Erased(var parts) => session.Say(
                    $"{parts:N0} personal parts of {name} are erased, and their key with them. The entries stay.",
                    $"Quedaron borradas {parts:N0} partes personales de {name}, y su clave. Las anotaciones quedan."),
                ErasureResult.Held({ } hold) => throw new InputException(session.Say(
                    $"{name} is under legal hold {hold.Id} ({hold.Person}: {hold.Reason}), so nothing is erased.",
                    $"{name} está bajo la retención legal {hold.Id} ({hold.Person}: {hold.Reason}): no se borra "
                        + "nada.")),
                ErasureResult.Nothing => throw new InputException(session.Say(
                    $"{name} holds nothing personal, or is no stream of this journal.",
                    $"{name} no tiene nada personal, o no es una serie de este registro.")),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            terminal.Out.WriteIndented(0, done);
            terminal.Out.WriteIndented(0, session.Say(
                "Backups still hold it, sealed, until you destroy them.",
                "Las copias de respaldo aún lo contienen, sellado, hasta que usted las destruya."));
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Discretion.Engine.Journal;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal hold | lift | holds</c>: legal holds, which keep what would be erased.</summary>
internal static class JournalHoldCommands
{
    public static Command MakeHold(GlobalOptions options, Terminal terminal)
    {
        Argument<string?> stream = new("stream")
        {
            Description = "The stream, such as review/ID.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> all = new("--all") { Description = "Hold the whole journal." };
        Option<string> by = KeepingOptions.By();
        Option<string> reason = KeepingOptions.Reason();
        Command command = new("hold", "Keep what is personal from being erased, while a court or a law wants it kept.")
        {
            stream, all, by, reason,
        };
        command.SetAction(async (parsed, _) =>
        {
            Session session = new(options, parsed);
            string? held = (parsed.GetValue(stream), parsed.GetValue(all)) switch
            {
                ({ } one, false) => one,
                (null, true) => null,
                _ => throw new InputException("Name the one stream to hold, or add --all to hold the whole journal."),
            };
            await using EventJournal journal = session.OpenJournal();
            LegalHold hold = new JournalKeeping(journal, TimeProvider.System)
                .Hold(held, KeepingOptions.Text(parsed, by), KeepingOptions.Text(parsed, reason));
            terminal.Out.WriteIndented(0, held is null
                ? session.Say(
                    $"Hold {hold.Id} keeps the whole journal.", $"La retención {hold.Id} guarda todo el registro.")
                : session.Say($"Hold {hold.Id} keeps {held}.", $"La retención {hold.Id} guarda {held}."));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command MakeLift(GlobalOptions options, Terminal terminal)
    {
        Argument<Guid> id = new("hold") { Description = "The hold's id: 'discretion journal holds' lists them." };
        Option<string> by = KeepingOptions.By();
        Option<string> reason = KeepingOptions.Reason();
        Command command = new("lift", "Lift a legal hold.") { id, by, reason };
        command.SetAction(async (parsed, _) =>
        {
            Session session = new(options, parsed);
            Guid hold = parsed.GetRequiredValue(id);
            await using EventJournal journal = session.OpenJournal();
            if (!new JournalKeeping(journal, TimeProvider.System)
                .Lift(hold, KeepingOptions.Text(parsed, by), KeepingOptions.Text(parsed, reason)))
            {
                throw new InputException($"There is no hold {hold} that lasts. 'discretion journal holds' lists them.");
            }

            terminal.Out.WriteIndented(0, session.Say(
                $"Hold {hold} is lifted.", $"La retención {hold} quedó levantada."));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command MakeHolds(GlobalOptions options, Terminal terminal)
    {
        Option<bool> json = Answer.JsonOption();
        Command command = new("holds", "The legal holds, those too that were lifted.") { json };
        command.SetAction(async (parsed, _) =>
        {
            Session session = new(options, parsed);
            await using EventJournal journal = session.OpenJournal();
            IReadOnlyList<LegalHold> holds = new JournalKeeping(journal, TimeProvider.System).Holds;
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(holds);
                return ExitCode.Done;
            }

            if (holds.Count == 0)
            {
                terminal.Out.WriteLine(session.Say("There is no legal hold.", "No hay ninguna retención legal."));
                return ExitCode.Done;
            }

            Table table = Tables.Of(session.Say("Hold", "Retención"), session.Say("of", "de"))
                .AddTextColumn(session.Say("since", "desde")).AddTextColumn(session.Say("lifted", "levantada"))
                .AddTextColumn(session.Say("by, why", "quién y por qué"));
            foreach (LegalHold hold in holds)
            {
                table.AddRow(
                    Tables.Cell($"{hold.Id}"),
                    Tables.Cell(hold.Stream ?? session.Say("the whole journal", "todo el registro")),
                    Tables.Cell($"{hold.Since:yyyy-MM-dd}"), Tables.Cell($"{hold.LiftedAt:yyyy-MM-dd}"),
                    Tables.Cell($"{hold.Person}: {hold.Reason}"));
            }

            terminal.Out.Write(table);
            return ExitCode.Done;
        });
        return command;
    }
}

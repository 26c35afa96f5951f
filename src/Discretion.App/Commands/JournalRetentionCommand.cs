using System.CommandLine;
using Discretion.Engine.Journal;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion journal retention</c>: how long personal parts are kept, and which are due.</summary>
internal static class JournalRetentionCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Option<string?> streams = new("--set")
        {
            Description = "Sets the period of the streams whose names begin so, such as review/.",
        };
        Option<int?> days = new("--days") { Description = "With --set: so many days after the last entry." };
        Option<bool> forever = new("--forever") { Description = "With --set: as long as the journal." };
        Option<string?> by = new("--by") { Description = "With --set: who does this, a name." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("retention", "How long personal parts are kept, and which may be erased by now.")
        {
            streams, days, forever, by, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            Session session = new(options, parsed);
            await using EventJournal journal = session.OpenJournal();
            JournalKeeping keeping = new(journal, TimeProvider.System);
            if (parsed.GetValue(streams) is { } set)
            {
                keeping.Set(
                    new(set, DaysOf(parsed.GetValue(days), parsed.GetValue(forever))),
                    parsed.GetValue(by)?.Trim() is { Length: > 0 } person ? person
                        : throw new InputException("Say with --by who sets the period."));
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new
                {
                    keeping.Periods,
                    Due = keeping.Due().Select(due => new
                    {
                        due.Stream, due.Parts, due.LastEntryAt, due.DueSince, Hold = due.Hold?.Id,
                    }),
                });
            }
            else
            {
                Write(session, terminal, keeping);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int? DaysOf(int? days, bool isForever) => (days, isForever) switch
    {
        (null, true) => null,
        (>= 1 and { } given, false) => given,
        _ => throw new InputException("--set takes --days with a number from 1 on, or --forever."),
    };

    private static void Write(Session session, Terminal terminal, JournalKeeping keeping)
    {
        Table periods = Tables.Of(session.Say("Streams", "Series"), session.Say("days", "días"));
        foreach (RetentionPeriod period in keeping.Periods)
        {
            periods.AddRow(
                Tables.Cell(period.Streams.Length == 0 ? session.Say("all others", "las demás") : period.Streams + "…"),
                period.Days is { } days ? Tables.Number(days) : Tables.Cell(session.Say("no end", "sin fin")));
        }

        terminal.Out.Write(periods);
        IReadOnlyList<DueStream> due = keeping.Due();
        terminal.Out.WriteIndented(0, due.Count == 0
            ? session.Say("Nothing personal has been kept as long as it may.",
                "Ningún dato personal ha cumplido su plazo.")
            : session.Say("Kept as long as they may, to be erased with 'discretion journal erase':",
                "Con el plazo cumplido, para borrar con 'discretion journal erase':"));
        foreach (DueStream stream in due)
        {
            terminal.Out.WriteIndented(2, $"{stream.Stream}, {stream.DueSince:yyyy-MM-dd}"
                + (stream.Hold is { } hold
                    ? session.Say($", kept by hold {hold.Id}", $", con retención {hold.Id}")
                    : ""));
        }
    }
}

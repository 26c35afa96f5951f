using Discretion.Core.Facts;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// The cases of an entry whose finding moves, in the order of their hearings, each with the facts behind the move. What
/// rests on a protected fact that the docket tells is not listed.
/// </summary>
internal static class MovedList
{
    private const int ShownMax = 50;
    private static readonly string[] More = ["before", "after", "because"];

    public static void Write(
        Session session, Terminal terminal, Simulation simulation, string wanted, bool csv, bool json)
    {
        EntryChange[] movable =
            [.. simulation.Result.Changes.Where(one => one is { Before: not null, After: not null })];
        EntryChange change = movable.FirstOrDefault(one => one.Id == wanted) ?? throw new InputException(
            movable.Length == 0 ? "The change moves no entry that is there before and after. Leave --list out."
                : $"The change does not touch {wanted}. Use one of: "
                    + string.Join(", ", movable.Select(one => one.Id)) + ".");
        Listing.Refuse(change.Id, change.Before!.Condition.Facts().Concat(change.After!.Condition.Facts()),
            simulation.Snapshot);
        Moves moves = new(change, simulation.Snapshot);
        IReadOnlyList<ListedCase> cases = simulation.Docket.List(change.MovedRows().ToHashSet());
        if (csv)
        {
            Listing.WriteCsv(terminal, simulation.Docket, More, cases, row => moves.Of(row) is var move
                ? [move.From.Word(), move.To.Word(), Because(simulation, row, move)] : []);
        }
        else if (json)
        {
            terminal.WriteJson(new
            {
                docket = simulation.Docket.Name,
                asOf = simulation.Docket.AsOf,
                seenFrom = EarlierNote.Json(simulation.Docket),
                list = change.Id,
                countsCasesNotPeople = true,
                cases = cases.Select(one => Json(simulation, one, moves.Of(one.Row))),
            });
        }
        else
        {
            EarlierNote.Write(session, terminal.Out, simulation.Docket);
            Table(session, terminal, simulation, change, moves, cases);
        }
    }

    private static Dictionary<string, object?> Json(Simulation simulation, ListedCase one, Move move) => Listing.Json(
        one, ("before", move.From.Word()), ("after", move.To.Word()), ("because", move.Facts.ToDictionary(
            fact => fact.Id, fact => simulation.Snapshot.Value(fact, one.Row)?.ToInvariantText())));

    // A fact without a value is one that nobody knows of this case.
    private static string Because(Simulation simulation, int row, Move move) => string.Join("; ",
        move.Facts.Select(fact =>
            $"{fact.Id}={simulation.Snapshot.Value(fact, row)?.ToInvariantText() ?? "unknown"}"));

    private static void Table(Session session, Terminal terminal, Simulation simulation, EntryChange change,
        Moves moves, IReadOnlyList<ListedCase> cases)
    {
        terminal.Out.WriteLine(session.Say(
            $"{cases.Count:N0} cases whose finding of {change.Id} moves, soonest hearing first, then longest waiting",
            $"{cases.Count:N0} casos cuyo resultado de {change.Id} se mueve, primero la audiencia más próxima y "
                + "luego la espera más larga"));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(["case_id", "court", "next_hearing_on", .. More]);
        foreach (ListedCase one in cases.Take(ShownMax))
        {
            Move move = moves.Of(one.Row);
            table.AddRow(Tables.Cell(one.CaseId),
                Tables.Cell(Screening.CourtName(session, one.Court, simulation.Docket)),
                Tables.Cell($"{one.NextHearingOn:yyyy-MM-dd}"), Tables.Cell(move.From.Word()),
                Tables.Cell(move.To.Word()), Tables.Cell(Because(simulation, one.Row, move)));
        }

        terminal.Out.Write(table);
        Listing.WriteEnd(session, terminal, simulation.Docket, cases.Count, ShownMax);
    }
}

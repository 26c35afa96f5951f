using Discretion.Core.Facts;
using Discretion.Engine.Docket.Releases;
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
        Refuse(simulation, change);
        Moves moves = new(change, simulation.Snapshot);
        (ListedCase Case, Move Move)[] cases = [.. simulation.Docket.List(change.MovedRows().ToHashSet())
            .Select(one => (one, moves.Of(one.Row)))];
        if (csv)
        {
            string?[] seen = simulation.Docket.SeenFrom is null ? [] : [$"{simulation.Docket.AsOf:yyyy-MM-dd}"];
            terminal.Raw.WriteLine(
                string.Join(",", [.. ListedCase.Columns, .. More, .. seen.Select(_ => "seen_as_of")]));
            foreach ((ListedCase one, Move move) in cases)
            {
                terminal.Raw.WriteLine(CsvText.Line([
                    .. one.Cells, move.From.Word(), move.To.Word(), Because(simulation, one, move), .. seen]));
            }
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
                cases = cases.Select(one => ListedCase.Columns.Zip(one.Case.Cells)
                    .Select(pair => KeyValuePair.Create(pair.First, (object?)pair.Second))
                    .Append(new("before", one.Move.From.Word()))
                    .Append(new("after", one.Move.To.Word()))
                    .Append(new("because", one.Move.Facts.ToDictionary(
                        fact => fact.Id, fact => simulation.Snapshot.Value(fact, one.Case.Row)?.ToInvariantText())))
                    .ToDictionary()),
            });
        }
        else
        {
            EarlierNote.Write(session, terminal.Out, simulation.Docket);
            Table(session, terminal, simulation, change, cases);
        }
    }

    private static void Refuse(Simulation simulation, EntryChange change)
    {
        string[] hidden = [.. change.Before!.Condition.Facts().Concat(change.After!.Condition.Facts())
            .Where(fact => !fact.MayBeListed && simulation.Snapshot.Carries(fact)).Select(fact => fact.Id).Distinct()];
        if (hidden.Length > 0)
        {
            throw new InputException($"{change.Id} rests on what is protected ({string.Join(", ", hidden)}): it can be "
                + "counted but not listed. Leave --list out.");
        }
    }

    // A fact without a value is one that nobody knows of this case.
    private static string Because(Simulation simulation, ListedCase one, Move move) => string.Join("; ",
        move.Facts.Select(fact =>
            $"{fact.Id}={simulation.Snapshot.Value(fact, one.Row)?.ToInvariantText() ?? "unknown"}"));

    private static void Table(Session session, Terminal terminal, Simulation simulation, EntryChange change,
        (ListedCase Case, Move Move)[] cases)
    {
        terminal.Out.WriteLine(session.Say(
            $"{cases.Length:N0} cases whose finding of {change.Id} moves, soonest hearing first, then longest waiting",
            $"{cases.Length:N0} casos cuyo resultado de {change.Id} se mueve, primero la audiencia más próxima y "
                + "luego la espera más larga"));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(["case_id", "court", "next_hearing_on", .. More]);
        foreach ((ListedCase one, Move move) in cases.Take(ShownMax))
        {
            table.AddRow(Tables.Cell(one.CaseId),
                Tables.Cell(Screening.CourtName(session, one.Court, simulation.Docket)),
                Tables.Cell($"{one.NextHearingOn:yyyy-MM-dd}"), Tables.Cell(move.From.Word()),
                Tables.Cell(move.To.Word()), Tables.Cell(Because(simulation, one, move)));
        }

        terminal.Out.Write(table);
        if (cases.Length > ShownMax)
        {
            terminal.Out.WriteLine(session.Say(
                $"The first {ShownMax}. Add --csv for all.",
                $"Los primeros {ShownMax}. Agregue --csv para verlos todos."));
        }

        terminal.Out.WriteLine(Tables.CasesNotPeople(session, simulation.Docket.Origin));
    }
}

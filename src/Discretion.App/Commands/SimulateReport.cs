using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>A what-if on the terminal.</summary>
internal static class SimulateReport
{
    public static void Write(Session session, IAnsiConsole console, Simulation simulation, bool byCourt)
    {
        string day = simulation.Docket.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string cases = ReportWords.Count(simulation.Snapshot.Cases);
        if (simulation.Change is { } change)
        {
            console.WriteLine(session.Say($"What if: {change.Title.En}", $"Y si: {change.Title.Es}"));
        }

        console.WriteLine(session.Say(
            $"{cases} cases of docket {simulation.Docket.Name}, as of {day}, under {simulation.Result.Before.Id}. The "
                + "policy itself stays as it is.",
            $"{cases} casos de la lista {simulation.Docket.Name}, al {day}, según {simulation.Result.Before.Id}. La "
                + "política misma queda como está."));
        EarlierNote.Write(session, console, simulation.Docket);
        if (simulation.Change is not null)
        {
            WriteChanges(session, console, simulation, byCourt);
        }

        if (simulation.Backlog is { } backlog)
        {
            BacklogReport.Write(session, console, simulation.Entry, backlog);
        }

        if (simulation.Capacity is { } capacity)
        {
            BacklogReport.Write(session, console, simulation.Entry, capacity);
        }

        WriteNotes(session, console, simulation);
    }

    /// <summary>The moves of an entry that is there before and after; none of any other.</summary>
    public static IReadOnlyList<(Move Move, int Cases)> MovesOf(Simulation simulation, EntryChange change) =>
        change is { Before: not null, After: not null } ? new Moves(change, simulation.Snapshot).Count() : [];

    private static void WriteChanges(Session session, IAnsiConsole console, Simulation simulation, bool byCourt)
    {
        IReadOnlyList<EntryChange> changes = simulation.Result.Changes;
        if (changes.Count == 0)
        {
            console.WriteLine(session.Say(
                "The change says the same as the policy: no finding can move.",
                "El cambio dice lo mismo que la política: ningún resultado puede moverse."));
            return;
        }

        foreach (EntryChange change in changes.Where(change => change.Kind is EntryKind.Factor or EntryKind.Queue))
        {
            console.WriteLine();
            console.WriteLine(change.Id);
            WriteSide(session, console, session.Say("before", "antes"), change.Before);
            WriteSide(session, console, session.Say("after", "después"), change.After);
        }

        console.WriteLine();
        WriteCounts(session, console, changes);
        WriteMoves(session, console, simulation, changes);
        if (byCourt)
        {
            foreach (EntryChange change in changes)
            {
                WriteCourts(session, console, simulation, change);
            }
        }
    }

    private static void WriteSide(Session session, IAnsiConsole console, string name, EntrySide? side)
    {
        const int Blanks = 2;
        if (side is null)
        {
            console.WriteIndented(Blanks, $"{name}: {session.Say("not there", "no existe")}");
        }
        else if (side.Condition is Condition.IsTrue asked && asked.Fact.Id.Contains('-', StringComparison.Ordinal))
        {
            console.WriteIndented(Blanks, $"{name}: "
                + session.Say("only a person can answer it", "solo una persona puede responderlo"));
        }
        else
        {
            console.WriteCondition(
                session, name, new(ConditionText.Write(side.Condition), side.Condition), Blanks);
        }
    }

    private static void WriteCounts(Session session, IAnsiConsole console, IReadOnlyList<EntryChange> changes)
    {
        Table table = Tables.Of(session.Say("Entry", "Entrada"), session.Say("text", "texto"),
            session.Say("yes", "sí"), "no", session.Say("unknown", "desconocido"),
            session.Say("fewest – most", "mínimo – máximo"));
        foreach (EntryChange change in changes)
        {
            AddSide(table, change.Id, session.Say("before", "antes"), change.Before);
            AddSide(table, change.Before is null ? change.Id : "", session.Say("after", "después"), change.After);
        }

        console.Write(table);
        if (changes.All(change => change.Before is null || change.After is null))
        {
            return;
        }

        Table moves = Tables.Of(session.Say("At least – at most", "Al menos – a lo más"),
            session.Say("come in", "entran"), session.Say("drop out", "salen"));
        foreach (EntryChange change in changes.Where(change => change is { Before: not null, After: not null }))
        {
            moves.AddRow(Tables.Cell(change.Id), Range(change.ComeIn), Range(change.DropOut));
        }

        console.Write(moves);
    }

    private static void AddSide(Table table, string id, string text, EntrySide? side)
    {
        if (side is not null)
        {
            Tally tally = side.Findings.Count();
            table.AddRow(Tables.Cell(id), Tables.Cell(text), Tables.Number(tally.Yes), Tables.Number(tally.No),
                Tables.Number(tally.Unknown), Range(side.Possible));
        }
    }

    private static void WriteMoves(
        Session session, IAnsiConsole console, Simulation simulation, IReadOnlyList<EntryChange> changes)
    {
        Table table = Tables.Of(session.Say("Findings that move", "Resultados que se mueven"),
            session.Say("before → after", "antes → después"), session.Say("cases", "casos"));
        table.AddTextColumn(session.Say("because of", "por"));
        foreach (EntryChange change in changes)
        {
            string id = change.Id;
            foreach ((Move move, int cases) in MovesOf(simulation, change))
            {
                table.AddRow(Tables.Cell(id), Tables.Cell($"{Say(session, move.From)} → {Say(session, move.To)}"),
                    Tables.Number(cases), Tables.Cell(string.Join(", ", move.Facts.Select(fact => fact.Id))));
                id = "";
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
        else
        {
            console.WriteLine(session.Say("No finding moves.", "Ningún resultado se mueve."));
        }
    }

    private static void WriteCourts(Session session, IAnsiConsole console, Simulation simulation, EntryChange change)
    {
        Table table = Tables.Of(change.Id, session.Say("before", "antes"), session.Say("after", "después"),
            session.Say("come in", "entran"), session.Say("drop out", "salen"));
        foreach (CourtRange court in simulation.Snapshot.Courts)
        {
            table.AddRow(
                Tables.Cell(Screening.CourtName(session, court.Court, simulation.Docket)),
                Range(change.Before, court), Range(change.After, court),
                Range(change.ComeIn, court), Range(change.DropOut, court));
        }

        console.Write(table);
    }

    private static void WriteNotes(Session session, IAnsiConsole console, Simulation simulation)
    {
        console.WriteLine(session.Say(
            "Fewest: the cases that are a yes whatever the unknown facts turn out to be. Most: those that could be "
                + "one. The true count lies between the two, and nobody knows where. No factor decides, and none "
                + "excludes.",
            "Mínimo: los casos que son un sí sea lo que sea lo desconocido. Máximo: los que podrían serlo. La "
                + "cifra real está entre los dos y nadie sabe dónde. Ningún factor decide y ninguno excluye."));
        WriteStar(session, console, HasStar(simulation));
        console.WriteLine(Tables.CasesNotPeople(session, simulation.Docket.Origin));
    }

    /// <summary>What the star beside a range means, where there is one.</summary>
    public static void WriteStar(Session session, IAnsiConsole console, bool isThere)
    {
        if (isThere)
        {
            console.WriteLine(session.Say(
                "* may be wider: facts in it hang together (an age, an entry, a stay), so the true ends may lie closer "
                    + "together.",
                "* puede ser más amplio: hay datos que dependen unos de otros (una edad, una entrada, una estancia), "
                    + "así que los extremos reales pueden estar más cerca."));
        }
    }

    private static bool HasStar(Simulation simulation) => simulation.Capacity is { MayBeWider: true }
        || simulation.Result.Changes.SelectMany(change => (PossibleFindings?[])
            [change.Before?.Possible, change.After?.Possible, change.ComeIn, change.DropOut])
            .Concat(simulation.Backlog is { } backlog
                ? [backlog.Before, backlog.After, backlog.Closed, backlog.Hearings] : [])
            .Any(possible => possible?.Range().MayBeWider == true);

    private static Text Range(EntrySide? side, CourtRange court) =>
        side is null ? Tables.Cell("–") : Range(side.Possible, court);

    /// <summary>A range as a cell; nothing can be in what is null.</summary>
    public static Text Range(PossibleFindings? possible, CourtRange? court = null) =>
        Tables.Cell(RangeText(possible, court));

    /// <summary>A range as text.</summary>
    public static string RangeText(PossibleFindings? possible, CourtRange? court = null)
    {
        CountRange range = possible is null ? default : court is { } one ? possible.Range(one) : possible.Range();
        return RangeText((range.Least, range.Most)) + (range.MayBeWider ? " *" : "");
    }

    /// <summary>Two ends as text; one when they are the same.</summary>
    public static string RangeText((int Least, int Most) range) => range.Least == range.Most
        ? ReportWords.Count(range.Least)
        : $"{ReportWords.Count(range.Least)} – {ReportWords.Count(range.Most)}";

    /// <summary>A finding in the session's language.</summary>
    public static string Say(Session session, Truth truth) => truth switch
    {
        Truth.No => "no",
        Truth.Unknown => session.Say("unknown", "desconocido"),
        Truth.Yes => session.Say("yes", "sí"),
    };
}

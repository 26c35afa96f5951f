using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What differs between two releases, for people and for programs.</summary>
internal static class DiffReport
{
    private const int TransitionsShown = 6;

    /// <summary>The report as docs/json.md describes it.</summary>
    public static object Json(Session session, ReleaseDiff diff, DiffCounts counts, bool byCourt) => new
    {
        older = new { diff.Older.Name, diff.Older.Manifest.AsOf, cases = counts.Older },
        newer = new { diff.Newer.Name, diff.Newer.Manifest.AsOf, cases = counts.Newer },
        countsCasesNotPeople = true,
        counts.InBoth,
        counts.Appeared,
        counts.AppearedButSetAside,
        counts.Vanished,
        counts.VanishedButSetAside,
        counts.HasLostCases,
        tables = counts.Tables.ToDictionary(
            table => table.Table, table => new { table.Older, table.Newer, table.HasLost }),
        facts = Facts(counts.Facts),
        counts.Transitions,
        counts.Hearings,
        courts = byCourt ? counts.Courts.ToDictionary(court => court.Court ?? "unknown", court => new
        {
            name = court.Court is { } code ? session.Eoir.List("courts").Find(code)?.Name : null,
            court.Older,
            court.Newer,
            court.Appeared,
            court.Vanished,
            court.MovedIn,
            court.MovedOut,
            facts = Facts(court.Facts),
        }) : null,
    };

    private static Dictionary<string, object> Facts(IReadOnlyDictionary<string, DifferenceCounts> facts) =>
        facts.ToDictionary(fact => fact.Key, fact => (object)new
        {
            fact.Value.Same,
            fact.Value.Changed,
            fact.Value.BecameKnown,
            fact.Value.BecameUnknown,
            fact.Value.UnknownInBoth,
        });

    /// <summary>The report for people.</summary>
    public static void Write(Session session, IAnsiConsole console, ReleaseDiff diff, DiffCounts counts, bool byCourt)
    {
        console.WriteIndented(0, session.Say(
            $"From docket {diff.Older.Name} (as of {diff.Older.Manifest.AsOf:yyyy-MM-dd}) to {diff.Newer.Name} (as of "
                + $"{diff.Newer.Manifest.AsOf:yyyy-MM-dd})",
            $"De la lista de casos {diff.Older.Name} (al {diff.Older.Manifest.AsOf:yyyy-MM-dd}) a {diff.Newer.Name} "
                + $"(al {diff.Newer.Manifest.AsOf:yyyy-MM-dd})"));
        WriteLoss(session, console, diff, counts);
        WriteCases(session, console, counts);
        WriteFacts(session, console, counts);
        WriteHearings(session, console, diff, counts.Hearings);
        WriteTransitions(session, console, diff, counts);
        WriteTables(session, console, diff, counts);
        if (byCourt)
        {
            WriteCourts(session, console, counts);
        }

        console.WriteLine(Tables.CasesNotPeople(session));
    }

    // Said first and in capitals: whoever takes a loss of records for cases that ended reports what never happened.
    private static void WriteLoss(Session session, IAnsiConsole console, ReleaseDiff diff, DiffCounts counts)
    {
        string[] tables = [.. counts.Tables.Where(table => table.HasLost).Select(table => table.Table)];
        if (counts.HasLostCases)
        {
            console.WriteIndented(0, session.Say(
                $"RECORDS LOST: {counts.Vanished:N0} cases of {diff.Older.Name} "
                    + $"({Tables.ShareText(counts.Vanished, counts.Older)}) are not in {diff.Newer.Name}. Cases stay "
                    + "in the court's file when they end, so these did not end: their records are gone. The court has "
                    + "published files with some 900,000 records missing before. Ask the court, and say so beside "
                    + "every figure.",
                $"REGISTROS PERDIDOS: {counts.Vanished:N0} casos de {diff.Older.Name} "
                    + $"({Tables.ShareText(counts.Vanished, counts.Older)}) no están en {diff.Newer.Name}. Los casos "
                    + "siguen en el archivo de la corte cuando terminan; estos no terminaron: sus registros faltan. La "
                    + "corte ya ha publicado archivos a los que les faltaban unos 900,000 registros. Pregunte a la "
                    + "corte y dígalo junto a cada cifra."));
        }

        if (tables.Length > 0)
        {
            console.WriteIndented(0, session.Say(
                $"ROWS LOST: fewer rows than before in {string.Join(", ", tables)}; see the tables below.",
                $"FILAS PERDIDAS: hay menos filas que antes en {string.Join(", ", tables)}; vea las tablas abajo."));
        }
    }

    private static void WriteCases(Session session, IAnsiConsole console, DiffCounts counts)
    {
        Table table = Tables.Of(session.Say("Cases", "Casos"), "", session.Say("of the older", "de la anterior"));
        void Row(string name, long count) =>
            table.AddRow(Tables.Cell(name), Tables.Number(count), Tables.Share(count, counts.Older));
        Row(session.Say("older", "anterior"), counts.Older);
        Row(session.Say("vanished", "ya no figuran"), counts.Vanished);
        Row(session.Say("appeared", "nuevos"), counts.Appeared);
        Row(session.Say("newer", "posterior"), counts.Newer);
        console.Write(table);
        if (counts.VanishedButSetAside + counts.AppearedButSetAside > 0)
        {
            console.WriteIndented(0, session.Say(
                $"Rows that an import set aside name {counts.VanishedButSetAside:N0} of the vanished and "
                    + $"{counts.AppearedButSetAside:N0} of the appeared: those may be in both sources.",
                $"Hay filas apartadas que nombran {counts.VanishedButSetAside:N0} de los que ya no figuran y "
                    + $"{counts.AppearedButSetAside:N0} de los nuevos: esos pueden estar en ambas fuentes."));
        }
    }

    private static void WriteFacts(Session session, IAnsiConsole console, DiffCounts counts)
    {
        Table table = Tables.Of(
            session.Say("In both", "En ambas"), session.Say("same", "igual"), session.Say("changed", "cambió"),
            session.Say("became known", "se supo"), session.Say("became unknown", "dejó de saberse"),
            session.Say("unknown in both", "desconocido en ambas"));
        foreach ((string id, DifferenceCounts of) in counts.Facts)
        {
            table.AddRow([Tables.Cell(id), .. Enum.GetValues<Difference>().Select(kind => Tables.Number(of.Of(kind)))]);
        }

        console.Write(table);
        console.WriteIndented(0, session.Say(
            "A change is from one known value to another. That something became known or unknown is news of the "
                + "record, not of the case.",
            "Un cambio va de un valor conocido a otro. Que algo se supo o dejó de saberse es una noticia del "
                + "expediente, no del caso."));
    }

    private static void WriteHearings(Session session, IAnsiConsole console, ReleaseDiff diff, HearingMoves moves)
    {
        string day = diff.Newer.Manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Table table = Tables.Of(session.Say("Next hearing", "Próxima audiencia"), session.Say("cases", "casos"));
        void Row(string english, string spanish, long count) =>
            table.AddRow(Tables.Cell(session.Say(english, spanish)), Tables.Number(count));
        Row($"its day came before {day}, and another is set", $"su día llegó antes del {day} y hay otra fijada",
            moves.PassedAndSet);
        Row("moved to an earlier day", "adelantada", moves.MovedEarlier);
        Row("moved to a later day", "aplazada", moves.MovedLater);
        Row($"its day came before {day}, and none is shown now", $"su día llegó antes del {day} y ya no hay ninguna",
            moves.PassedAndNone);
        Row("gone before its day came, and none is shown now", "dejó de figurar antes de su día y ya no hay ninguna",
            moves.GoneBeforeItsDay);
        Row("none was shown, and one is now", "no había ninguna y ahora hay una", moves.NewlySet);
        console.Write(table);
    }

    private static void WriteTransitions(Session session, IAnsiConsole console, ReleaseDiff diff, DiffCounts counts)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(session.Say("From", "De"), session.Say("to", "a"));
        table.AddColumn(new TableColumn(session.Say("cases", "casos")) { Alignment = Justify.Right });
        foreach (ComparedFact fact in diff.Facts.Where(fact => counts.Transitions.ContainsKey(fact.Id)))
        {
            foreach (Transition one in counts.Transitions[fact.Id].Take(TransitionsShown))
            {
                table.AddRow(
                    Tables.Cell($"{fact.Id}: {Word(session, fact, one.Older)}"),
                    Tables.Cell(Word(session, fact, one.Newer)),
                    Tables.Number(one.Cases));
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
            console.WriteLine(session.Say(
                $"The {TransitionsShown} commonest of each; --json has more.",
                $"Los {TransitionsShown} más comunes de cada uno; --json tiene más."));
        }
    }

    /// <summary>A compared value in the session's language.</summary>
    public static string Word(Session session, ComparedFact fact, string? value) => (fact.Fact, value) switch
    {
        (_, null) => session.Say("unknown", "desconocido"),
        (null, "open") => session.Say("open", "abierto"),
        (null, "administratively_closed") => session.Say("administratively closed", "cierre administrativo"),
        (null, "completed") => session.Say("completed, no final order", "terminado, sin orden final"),
        (null, "final_order") => session.Say("final order", "orden final"),
        (null, ComparedFact.HalfKnownStage) =>
            session.Say("completed, final order unknown", "terminado, orden final desconocida"),
        ({ Kind: FactKind.YesNo }, "yes") => session.Say("yes", "sí"),
        ({ } fact_, _) when fact_.Codes.FirstOrDefault(code => code.Code == value) is { } code =>
            session.Say(code.Name),
        _ => value,
    };

    private static void WriteTables(Session session, IAnsiConsole console, ReleaseDiff diff, DiffCounts counts)
    {
        Table table = Tables.Of(
            session.Say("Rows kept by table", "Filas guardadas por tabla"), diff.Older.Name, diff.Newer.Name, "");
        foreach (TableDiff one in counts.Tables)
        {
            table.AddRow(
                Tables.Cell(one.Table), Number(one.Older), Number(one.Newer),
                Tables.Cell(one.HasLost ? session.Say("LOST", "PERDIDAS") : ""));
        }

        console.Write(table);

        Text Number(long? rows) => rows is { } count ? Tables.Number(count)
            : Tables.Cell(session.Say("not in the source", "no está en la fuente"));
    }

    private static void WriteCourts(Session session, IAnsiConsole console, DiffCounts counts)
    {
        string[] changed = [.. counts.Facts.Keys.Where(id => id != "court")];
        Table table = Tables.Of(
            session.Say("By court", "Por corte"),
            [
                session.Say("older", "anterior"), session.Say("vanished", "ya no figuran"),
                session.Say("moved out", "salieron"), session.Say("appeared", "nuevos"),
                session.Say("moved in", "entraron"), session.Say("newer", "posterior"),
                session.Say("custody", "custodia"), session.Say("stage", "etapa"),
                session.Say("hearing", "audiencia"), session.Say("lawyer", "abogado"),
            ]);
        foreach (CourtDiff court in counts.Courts)
        {
            table.AddRow([Tables.Cell(Screening.CourtName(session, court.Court)),
                .. ((long[])[court.Older, court.Vanished, court.MovedOut, court.Appeared, court.MovedIn, court.Newer,
                    court.Facts["custody"].Changed, court.Facts[ComparedFact.StageId].Changed,
                    court.Facts["next_hearing_on"].Changed, court.Facts["represented"].Changed])
                    .Select(Tables.Number)]);
        }

        console.Write(table);
        console.WriteIndented(0, session.Say(
            "newer = older - vanished - moved out + appeared + moved in. The last four count changes among the cases "
                + "that the court has now.",
            "posterior = anterior - ya no figuran - salieron + nuevos + entraron. Las cuatro últimas cuentan cambios "
                + "entre los casos que la corte tiene ahora."));
    }
}

using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using DuckDB.NET.Data;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What an import found, for <c>docket import</c> and <c>docket show</c>.</summary>
internal static class DocketReport
{
    /// <summary>The report as docs/json.md describes it.</summary>
    public static object Json(DocketRelease release)
    {
        Manifest manifest = release.Manifest;
        return new
        {
            release.Name,
            manifest.Format,
            manifest.AsOf,
            manifest.Cases,
            manifest.CannotSayNo,
            tables = manifest.Tables.ToDictionary(table => table.Table, table => new
            {
                table.In,
                table.Kept,
                table.Repaired,
                table.SetAside,
                table.Rows,
                table.Orphans,
                table.ControlTotal,
                table.MissingColumns,
                table.UnknownColumns,
                columns = table.Columns.ToDictionary(column => column.Column, column => new
                {
                    column.Normalised,
                    column.Unreadable,
                    column.UnreadableTexts,
                    column.Unnamed,
                }),
            }),
            problems = release.ProblemsByReason().Select(problem => new
            {
                problem.Table,
                problem.What,
                problem.Reason,
                problem.Rows,
                problem.ExampleLine,
            }),
            facts = manifest.Facts.ToDictionary(fact => fact.Key, fact => new
            {
                fact.Value.Known,
                unknown = manifest.Cases - fact.Value.Known,
                reasons = fact.Value.Unknown,
            }),
        };
    }

    /// <summary>The report for people.</summary>
    public static void Write(Session session, IAnsiConsole console, DocketRelease release)
    {
        Manifest manifest = release.Manifest;
        console.WriteLine(session.Say(
            $"Docket {release.Name}: {manifest.Cases:N0} cases as of {manifest.AsOf:yyyy-MM-dd}",
            $"Lista de casos {release.Name}: {manifest.Cases:N0} casos al {manifest.AsOf:yyyy-MM-dd}"));
        WriteRows(session, console, manifest);
        WriteProblems(session, console, release);
        WriteColumns(session, console, manifest);
        WriteFacts(session, console, manifest);
        console.WriteLine(Tables.CasesNotPeople(session));
    }

    /// <summary>The account of each table.</summary>
    public static void WriteRows(Session session, IAnsiConsole console, Manifest manifest)
    {
        Table table = Tables.Of(
            session.Say("Rows by table", "Filas por tabla"), session.Say("in", "entraron"),
            session.Say("kept", "guardadas"),
            session.Say("repaired", "reparadas"), session.Say("set aside", "apartadas"),
            session.Say("orphans", "huérfanas"),
            "Count.txt");
        foreach (TableReport report in manifest.Tables)
        {
            table.AddRow(Tables.Cell(report.Table), Tables.Number(report.In), Tables.Number(report.Kept),
                Tables.Number(report.Repaired), Tables.Number(report.SetAside), Tables.Number(report.Orphans),
                Tables.Cell(Control(session, report)));
        }

        console.Write(table);
        console.WriteLine(session.Say(
            "in = kept + repaired + set aside, in lines of the file. Orphans are kept rows of a case that has no row "
                + "of its own.",
            "entraron = guardadas + reparadas + apartadas, en líneas del archivo. Las huérfanas son filas guardadas de "
                + "un caso "
            + "que no tiene fila propia."));
        if (manifest.CannotSayNo.Count > 0)
        {
            string tables = string.Join(", ", manifest.CannotSayNo);
            console.WriteLine(session.Say(
                $"Not in the source, or without a column that is needed: {tables}. What only they tell is unknown, "
                    + "never no.",
                $"No están en la fuente, o les falta una columna necesaria: {tables}. Lo que solo ellas dicen es "
                    + "desconocido, "
                + "nunca un no."));
        }
    }

    private static string Control(Session session, TableReport report) => report.ControlTotal switch
    {
        null => "",
        { } total when total == report.Rows => session.Say("agrees", "coincide"),
        { } total => (report.Rows - total).ToString("+#,0;-#,0", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void WriteProblems(Session session, IAnsiConsole console, DocketRelease release)
    {
        IReadOnlyList<ProblemCount> problems = release.ProblemsByReason();
        if (problems.Count == 0)
        {
            console.WriteLine(
                session.Say("No row was repaired or set aside.", "Ninguna fila fue reparada ni apartada."));
            return;
        }

        Table table =
            Tables.Of(session.Say("Problems by reason", "Problemas por motivo"), session.Say("table", "tabla"),
            session.Say("what", "qué"), session.Say("rows", "filas"),
            session.Say("first at line", "primera en la línea"));
        foreach (ProblemCount problem in problems)
        {
            table.AddRow(Tables.Cell(session.SayProblem(problem.Reason)), Tables.Cell(problem.Table),
                Tables.Cell(What(session, problem.What)), Tables.Number(problem.Rows),
                Tables.Number(problem.ExampleLine));
        }

        console.Write(table);
    }

    private static string What(Session session, string what) =>
        what == "repaired" ? session.Say("repaired", "reparada") : session.Say("set aside", "apartada");

    /// <summary>The reason of a problem in the session's language.</summary>
    public static string SayProblem(this Session session, string reason) => reason switch
    {
        "extra-tab" => session.Say("a TAB too many", "un tabulador de más"),
        "missing-tab" => session.Say("a TAB missing", "falta un tabulador"),
        "split-line" => session.Say("a row broken over two lines", "una fila partida en dos líneas"),
        "no-single-reading" =>
            session.Say("wrong number of cells, and not one reading fits", "número de celdas incorrecto y "
            + "ninguna lectura única"),
        "case-key-unreadable" => session.Say("the case's key cannot be read", "no se puede leer la clave del caso"),
        "duplicate-case" => session.Say("a second row of the same case", "segunda fila del mismo caso"),
        "empty-line" => session.Say("an empty line", "una línea vacía"),
        "line-too-long" => session.Say("a line longer than any row", "una línea más larga que cualquier fila"),
        _ => reason,
    };

    private static void WriteColumns(Session session, IAnsiConsole console, Manifest manifest)
    {
        Table table =
            Tables.Of(session.Say("Cells by column", "Celdas por columna"), session.Say("cleaned", "limpiadas"),
            session.Say("unreadable", "ilegibles")).AddTextColumn(session.Say("for example", "por ejemplo"));
        foreach (TableReport report in manifest.Tables)
        {
            foreach (ColumnReport column in report.Columns)
            {
                IEnumerable<string> examples = column.UnreadableTexts.Take(3).Select(text => Shown(text.Text))
                    .Concat(column.Unnamed.Take(3)
                        .Select(text => Shown(text.Text) + session.Say(" (no name)", " (sin nombre)")));
                table.AddRow(Tables.Cell($"{report.Table}.{column.Column}"), Tables.Number(column.Normalised),
                    Tables.Number(column.Unreadable), Tables.Cell(string.Join(", ", examples)));
            }
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
            console.WriteLine(session.Say(
                "Cleaned: blanks at the ends or control characters taken off. Unreadable: the cell is there and its "
                    + "column "
                + "cannot hold it; the row is kept and what the cell would have told is unknown.",
                "Limpiadas: se quitaron espacios en los extremos o caracteres de control. Ilegibles: la celda existe, "
                    + "pero su "
                + "columna no admite ese valor; la fila se guarda y lo que la celda diría es desconocido."));
        }
    }

    private static string Shown(string text) => text.Length <= 24 ? text : text[..23] + "…";

    private static void WriteFacts(Session session, IAnsiConsole console, Manifest manifest)
    {
        Table table = Tables.Of(session.Say("Facts", "Datos"), session.Say("known", "conocidos"),
            session.Say("unknown", "desconocidos"), session.Say("share", "parte"))
                .AddTextColumn(session.Say("because", "porque"));
        foreach ((string id, FactCount count) in manifest.Facts)
        {
            IEnumerable<string> reasons = count.Unknown.OrderByDescending(reason => reason.Value)
                .Select(reason => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"{session.SayReason(reason.Key)} {reason.Value:N0}"));
            table.AddRow(Tables.Cell(id), Tables.Number(count.Known), Tables.Number(manifest.Cases - count.Known),
                Tables.Share(manifest.Cases - count.Known, manifest.Cases), Tables.Cell(string.Join("; ", reasons)));
        }

        console.Write(table);
        console.WriteLine(session.Say("Unknown is not no.", "Desconocido no significa no."));
    }
}

/// <summary>The problems of one table for one reason.</summary>
/// <param name="What"><c>repaired</c> or <c>set aside</c>.</param>
/// <param name="Rows">Rows, not lines.</param>
/// <param name="ExampleLine">The line of the first.</param>
internal sealed record ProblemCount(string Table, string What, string Reason, long Rows, long ExampleLine);

internal static class ReleaseProblems
{
    /// <summary>The problems of a release, counted.</summary>
    public static IReadOnlyList<ProblemCount> ProblemsByReason(this DocketRelease release)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string path = Path.Combine(release.Folder, "problems.parquet").Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = $"""
            SELECT "table", what, reason, count(*), min(line)
            FROM read_parquet('{path}') GROUP BY ALL ORDER BY "table", what, reason
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<ProblemCount> counts = [];
        while (reader.Read())
        {
            counts.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3),
                reader.GetInt64(4)));
        }

        return counts;
    }

    /// <summary>A reason for unknown, in the session's language.</summary>
    public static string SayReason(this Session session, string words) => words switch
    {
        "not in the source" => session.Say(words, "no está en la fuente"),
        "blank" => session.Say(words, "en blanco"),
        "unreadable" => session.Say(words, "ilegible"),
        "contradictory" => session.Say(words, "contradictorio"),
        "not yet asked" => session.Say(words, "todavía no se ha preguntado"),
        "asked, not known" => session.Say(words, "se preguntó y no se sabe"),
        "marked not applicable" => session.Say(words, "marcado como no aplica"),
        _ => words,
    };

    /// <summary>A fact's value in the session's language.</summary>
    public static string SayValue(this Session session, FactDefinition fact, FactValue value) => value switch
    {
        FactValue.YesNo(var yes) => yes ? session.Say("yes", "sí") : session.Say("no", "no"),
        FactValue.Number(var low, null) => session.Say($"{low} or more", $"{low} o más"),
        FactValue.Number(var low, var high) when low != high => session.Say($"{low} to {high}", $"de {low} a {high}"),
        FactValue.Text(var code) when fact.Codes.FirstOrDefault(known => known.Code == code) is { } named =>
            session.Say(named.Name),
        FactValue.Unknown(var reason) => session.SayReason(reason.Words()),
        _ => value.ToInvariantText(),
    };
}

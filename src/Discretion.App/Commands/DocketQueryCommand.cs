using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket query</c>: one SELECT over a docket's tables, without what is protected.</summary>
internal static class DocketQueryCommand
{
    private const int RowsMax = 1_000_000;
    private const int SecondsMax = 3600;

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Argument<string?> sql = new("sql")
        {
            Description = "One SELECT, in DuckDB's SQL. Without it: the tables and their columns.",
            DefaultValueFactory = _ => null,
        };
        Option<int> rows = new("--rows")
        {
            Description = "The most rows to answer.",
            DefaultValueFactory = _ => 1000,
        };
        Option<int> seconds = new("--seconds")
        {
            Description = "Stop the query after so long.",
            DefaultValueFactory = _ => 60,
        };
        Option<bool> csv = new("--csv") { Description = "The answer as CSV." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("query", "Ask a docket in SQL: read-only, within limits, without what is protected.")
        {
            name, sql, rows, seconds, csv, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            int rowsMax = Within(parsed.GetValue(rows), RowsMax, "--rows");
            int secondsMax = Within(parsed.GetValue(seconds), SecondsMax, "--seconds");
            DocketRelease release = session.Release(parsed.GetRequiredValue(name));
            IReadOnlyList<ReleaseTable> tables = ReleaseTables.Of(session, release);
            ReleaseQuery query = new(tables);
            if (parsed.GetValue(sql) is not { } text)
            {
                WriteTables(session, terminal, release, tables, parsed.GetValue(csv), parsed.GetValue(json));
                return Task.FromResult(ExitCode.Done);
            }

            QueryAnswer answer = Run(query, text, rowsMax, secondsMax, cancel);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(release, answer));
            }
            else if (parsed.GetValue(csv))
            {
                WriteCsv(session, terminal, answer);
            }
            else
            {
                WriteTable(session, terminal.Out, answer);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static QueryAnswer Run(
        ReleaseQuery query, string sql, int rowsMax, int secondsMax, CancellationToken cancel)
    {
        try
        {
            return query.Run(sql, rowsMax, TimeSpan.FromSeconds(secondsMax), cancel);
        }
        catch (QueryException wrong)
        {
            throw new InputException(wrong.Message);
        }
    }

    private static int Within(int value, int most, string option) => value >= 1 && value <= most ? value
        : throw new InputException($"{option} cannot be {value}. Give a number from 1 to {most:N0}.");

    private static void WriteTables(
        Session session, Terminal terminal, DocketRelease release, IReadOnlyList<ReleaseTable> tables, bool csv,
        bool json)
    {
        if (csv)
        {
            throw new InputException("--csv writes an answer. Add a SELECT after the docket's name.");
        }

        if (json)
        {
            terminal.WriteJson(new
            {
                docket = release.Name,
                asOf = release.Manifest.AsOf,
                tables = tables.ToDictionary(table => table.Name, table => new
                {
                    columns = table.Open.ToDictionary(column => column.Name, column => column.Type),
                    leftOut = table.Withheld.Select(column => column.Name),
                }),
            });
            return;
        }

        terminal.Out.WriteLine(session.Say(
            $"Tables of docket {release.Name} that a query can read",
            $"Tablas de la lista de casos {release.Name} que una consulta puede leer"));
        foreach (ReleaseTable table in tables.Where(table => table.Open.Count > 0))
        {
            terminal.Out.WriteIndented(2, $"{table.Name}: "
                + string.Join(", ", table.Open.Select(column => $"{column.Name} {column.Type}")));
        }

        ReleaseTables.WriteLeftOut(session, terminal.Out, tables);
    }

    private static object Json(DocketRelease release, QueryAnswer answer) => new
    {
        docket = release.Name,
        asOf = release.Manifest.AsOf,
        columns = answer.Columns.Zip(answer.Types, (name, type) => new { name, type }),
        rows = answer.Rows.Select(row => row.Select(Value)),
        answer.IsCutShort,
    };

    // A number that no JSON reader holds exactly is a text.
    private static object? Value(object? cell) => cell switch
    {
        null or bool or string or sbyte or byte or short or ushort or int or uint or long or ulong or decimal => cell,
        BigInteger whole when whole >= long.MinValue && whole <= long.MaxValue => (long)whole,
        float single when float.IsFinite(single) => single,
        double real when double.IsFinite(real) => real,
        _ => Text(cell),
    };

    private static string? Text(object? cell) => cell switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    private static void WriteCsv(Session session, Terminal terminal, QueryAnswer answer)
    {
        terminal.Raw.WriteLine(CsvText.Line(answer.Columns));
        foreach (IReadOnlyList<object?> row in answer.Rows)
        {
            terminal.Raw.WriteLine(string.Join(',', row.Select(cell =>
                cell is string text ? CsvText.Cell(text) : Text(cell))));
        }

        if (answer.IsCutShort)
        {
            terminal.Error.WriteLine(CutShort(session, answer));
        }
    }

    private static void WriteTable(Session session, IAnsiConsole console, QueryAnswer answer)
    {
        Table table = new() { Border = TableBorder.Simple };
        for (int at = 0; at < answer.Columns.Count; at++)
        {
            bool isText = answer.Types[at].StartsWith("VARCHAR", StringComparison.OrdinalIgnoreCase);
            table.AddColumn(new TableColumn(new Text(answer.Columns[at]))
            {
                Alignment = isText ? Justify.Left : Justify.Right,
            });
        }

        foreach (IReadOnlyList<object?> row in answer.Rows)
        {
            table.AddRow([.. row.Select(cell => Tables.Cell(Text(cell) ?? ""))]);
        }

        console.Write(table);
        console.WriteLine(answer.IsCutShort ? CutShort(session, answer)
            : session.Say($"{answer.Rows.Count:N0} rows.", $"{answer.Rows.Count:N0} filas."));
        console.WriteLine(session.Say(
            "An empty cell is unknown, and unknown is not no: count it apart.",
            "Una celda vacía es desconocida, y desconocido no significa no: cuéntela aparte."));
        console.WriteLine(Tables.CasesNotPeople(session));
    }

    private static string CutShort(Session session, QueryAnswer answer) => session.Say(
        $"Only the first {answer.Rows.Count:N0} rows: there are more. Add --rows N for more of them.",
        $"Solo las primeras {answer.Rows.Count:N0} filas: hay más. Agregue --rows N para ver más.");
}

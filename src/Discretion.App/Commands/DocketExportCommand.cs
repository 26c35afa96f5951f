using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket export</c>: tables of a docket as files, without what is protected.</summary>
internal static class DocketExportCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> name = new("name") { Description = "The docket's name." };
        Option<string> target = new("--out")
        {
            Description = "With --table the file to make, or a folder to make it in; else the folder to make.",
            Required = true,
        };
        Option<string?> table = new("--table")
        {
            Description = "Only this table: cases, problems, or a table of the source. Default: all, in a folder.",
        };
        Option<string?> format = new("--format")
        {
            Description = "csv or parquet. Default: as the file ends, else csv.",
        };
        format.AcceptOnlyFromAmong("csv", "parquet");
        Option<bool> mark = new("--bom")
        {
            Description = "Begin CSV with a byte order mark, so that Excel reads accents right.",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("export", "Write tables of a docket as files of their own, without what is protected.")
        {
            name, target, table, format, mark, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            DocketRelease release = session.Release(parsed.GetRequiredValue(name));
            IReadOnlyList<ReleaseTable> tables = ReleaseTables.Of(session, release);
            ReleaseTable? one = parsed.GetValue(table) is { } wanted ? Chosen(tables, wanted) : null;
            string path = Path.GetFullPath(Path.TrimEndingDirectorySeparator(parsed.GetRequiredValue(target)));
            ReleaseExport export = new(
                release, tables, Format(parsed.GetValue(format), path, parsed.GetValue(mark)), parsed.GetValue(mark));
            path = one is not null && Directory.Exists(path)
                ? Path.Combine(path, $"{release.Name}-{one.Name}{export.Ending}") : path;
            IReadOnlyList<ExportedTable> written = [];
            Progress.Run(terminal, session, session.Say("Writing", "Escribiendo"), report =>
            {
                // A row that joins two cases stands twice, so this may come a little short of what there is.
                long all = one is { Name: ReleaseTable.Cases } ? release.Manifest.Cases
                    : release.Manifest.Cases + release.Manifest.Tables.Sum(table => table.Rows);
                void Told(long rows) => report(rows, Math.Max(rows, all), $"{rows:N0}");
                written = one is null ? export.WriteAll(path, Told, cancel) : [export.Write(one, path, Told, cancel)];
            });
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(release, tables, one, path, written));
            }
            else
            {
                Write(session, terminal, release, path, written);
                ReleaseTables.WriteLeftOut(session, terminal.Out, one is null ? tables : [one]);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static ReleaseTable Chosen(IReadOnlyList<ReleaseTable> tables, string wanted)
    {
        ReleaseTable table = tables.FirstOrDefault(one => one.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new InputException($"There is no table {wanted}. There are: "
                + $"{string.Join(", ", tables.Select(one => one.Name))}.");
        return table.Open.Count > 0 ? table
            : throw new InputException($"{table.Name} is protected as a whole "
                + $"({string.Join(", ", table.Withheld.SelectMany(column => column.Reveals).Distinct())}): who has a "
                + "row in it must not be found in an export. 'discretion screen --where' counts such facts.");
    }

    private static ExportFormat Format(string? wanted, string path, bool mark)
    {
        string ending = wanted ?? (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? "parquet" : "csv");
        return (ending, mark) switch
        {
            ("csv", _) => ExportFormat.Csv,
            (_, false) => ExportFormat.Parquet,
            _ => throw new InputException("--bom is for CSV. Leave it out, or add --format csv."),
        };
    }

    private static object Json(
        DocketRelease release, IReadOnlyList<ReleaseTable> tables, ReleaseTable? one, string path,
        IReadOnlyList<ExportedTable> written) => new
        {
            docket = release.Name,
            asOf = release.Manifest.AsOf,
            release.ManifestSha256,
            path,
            tables = written.Select(table => new
            {
                table.Table,
                table.File,
                table.Rows,
                table.Bytes,
                table.Sha256,
                table.Columns,
                table.LeftOut,
            }),
            tablesLeftOut = tables.Where(table => one is null && table.Open.Count == 0).Select(table => table.Name),
        };

    private static void Write(
        Session session, Terminal terminal, DocketRelease release, string path, IReadOnlyList<ExportedTable> written)
    {
        terminal.Out.WriteIndented(0, session.Say(
            $"Docket {release.Name}, as of {release.Manifest.AsOf:yyyy-MM-dd}, is in {path}",
            $"La lista de casos {release.Name}, al {release.Manifest.AsOf:yyyy-MM-dd}, está en {path}"));
        foreach (ExportedTable table in written)
        {
            terminal.Out.WriteIndented(2, string.Create(CultureInfo.InvariantCulture,
                $"{table.File}: {table.Rows:N0} {session.Say("rows", "filas")}, {table.Columns.Count} "
                + $"{session.Say("columns", "columnas")}, {table.Bytes:N0} bytes, SHA-256 {table.Sha256}"));
        }
    }
}

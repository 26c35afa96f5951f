using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Releases;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated text, UTF-8.</summary>
    Csv,

    /// <summary>Parquet.</summary>
    Parquet,
}

/// <summary>A table that was exported.</summary>
/// <param name="Table">Its name in the release.</param>
/// <param name="File">The file's name.</param>
/// <param name="Rows">How many rows it has, the header not counted.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
/// <param name="Columns">The columns that it has.</param>
/// <param name="LeftOut">The columns that were left out.</param>
public sealed record ExportedTable(
    string Table, string File, long Rows, long Bytes, string Sha256, IReadOnlyList<string> Columns,
    IReadOnlyList<string> LeftOut);

/// <summary>Tables of a release as files of their own, without what is protected.</summary>
/// <param name="release">The release.</param>
/// <param name="tables">Its tables.</param>
/// <param name="format">What to write.</param>
/// <param name="byteOrderMark">Whether a CSV file begins with one, by which Excel knows that it is UTF-8.</param>
public sealed class ReleaseExport(
    DocketRelease release, IReadOnlyList<ReleaseTable> tables, ExportFormat format, bool byteOrderMark)
{
    private const int ToldEvery = 1 << 16;

    /// <summary>The name of the file that says where a folder's tables come from.</summary>
    public const string AboutName = "export.json";

    /// <summary>The ending of a file's name.</summary>
    public string Ending => format switch
    {
        ExportFormat.Csv => ".csv",
        ExportFormat.Parquet => ".parquet",
    };

    /// <summary>Writes one table as a file that is not there yet.</summary>
    /// <param name="table">The table; one with an open column.</param>
    /// <param name="target">The file, a whole path.</param>
    /// <param name="told">Told the rows written so far.</param>
    /// <param name="cancel">Stops; nothing is then left.</param>
    public ExportedTable Write(ReleaseTable table, string target, Action<long>? told, CancellationToken cancel) =>
        DurableFile.Create(target, path => WriteTable(table, path, target, told, cancel));

    /// <summary>Writes every table that has an open column, and where they come from, into a new folder.</summary>
    public IReadOnlyList<ExportedTable> WriteAll(string target, Action<long>? told, CancellationToken cancel) =>
        DurableFile.CreateFolder(target, folder =>
        {
            List<ExportedTable> written = [];
            foreach (ReleaseTable table in tables.Where(table => table.Open.Count > 0))
            {
                string path = Path.Combine(folder, table.Name + Ending);
                long before = written.Sum(one => one.Rows);
                written.Add(WriteTable(table, path, path, rows => told?.Invoke(before + rows), cancel));
            }

            string about = Path.Combine(folder, AboutName);
            File.WriteAllText(about, JsonSerializer.Serialize(
                new ExportAbout(
                    release.Name,
                    release.Manifest.AsOf,
                    release.ManifestSha256,
                    written,
                    [.. tables.Where(table => table.Open.Count == 0).Select(table => table.Name)]),
                ExportJson.Default.ExportAbout) + "\n");
            DurableFile.Flush(about);
            return written;
        });

    private ExportedTable WriteTable(
        ReleaseTable table, string path, string target, Action<long>? told, CancellationToken cancel)
    {
        using ReleaseDuckDb duck = ReleaseDuckDb.Open();
        long rows = format switch
        {
            ExportFormat.Csv => WriteCsv(duck, table, path, told, cancel),
            ExportFormat.Parquet => WriteParquet(duck, table, path, cancel),
        };
        DurableFile.Flush(path);
        SourceFile written = FileHash.Of(path, null, cancel);
        return new(
            table.Name,
            Path.GetFileName(target),
            rows,
            written.Bytes,
            written.Sha256,
            [.. table.Open.Select(column => column.Name)],
            [.. table.Withheld.Select(column => column.Name)]);
    }

    private static long WriteParquet(ReleaseDuckDb duck, ReleaseTable table, string path, CancellationToken cancel)
    {
        string file = ReleaseDuckDb.Quoted(path);
        duck.Run($"COPY ({table.OpenSelect}) TO {file} (FORMAT parquet, COMPRESSION zstd)", cancel);
        return duck.Rows($"SELECT count(*) FROM read_parquet({file})", reader => reader.GetInt64(0), cancel)[0];
    }

    private long WriteCsv(
        ReleaseDuckDb duck, ReleaseTable table, string path, Action<long>? told, CancellationToken cancel)
    {
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using StreamWriter writer = new(file, new UTF8Encoding(byteOrderMark), 1 << 20) { NewLine = "\n" };
        writer.WriteLine(CsvText.Line(table.Open.Select(column => column.Name)));
        Action<DuckDBDataReader, StreamWriter>[] cells = [.. table.Open.Select((column, at) => Cell(column.Type, at))];
        long rows = 0;
        duck.Each(
            table.OpenSelect,
            reader =>
            {
                for (int at = 0; at < cells.Length; at++)
                {
                    if (at > 0)
                    {
                        writer.Write(',');
                    }

                    if (!reader.IsDBNull(at))
                    {
                        cells[at](reader, writer);
                    }
                }

                writer.WriteLine();
                if (++rows % ToldEvery == 0)
                {
                    told?.Invoke(rows);
                }
            },
            cancel);
        return rows;
    }

    // Numbers and dates are written as they are; only a text can be taken for a formula.
    private static Action<DuckDBDataReader, StreamWriter> Cell(string type, int at)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            "BIGINT" => (reader, writer) => writer.Write(reader.GetInt64(at)),
            "INTEGER" => (reader, writer) => writer.Write(reader.GetInt32(at)),
            "BOOLEAN" => (reader, writer) => writer.Write(reader.GetBoolean(at) ? "true" : "false"),
            "DATE" => (reader, writer) =>
                writer.Write(reader.GetFieldValue<DateOnly>(at).ToString("yyyy-MM-dd", invariant)),
            "VARCHAR" => (reader, writer) => writer.Write(CsvText.Cell(reader.GetString(at))),
            _ => (reader, writer) => writer.Write(CsvText.Cell(Convert.ToString(reader.GetValue(at), invariant))),
        };
    }
}

/// <summary>Where an export comes from.</summary>
/// <param name="Docket">The release's name.</param>
/// <param name="AsOf">The day that its facts speak of.</param>
/// <param name="ManifestSha256">The hash of its manifest.</param>
/// <param name="Tables">What was written.</param>
/// <param name="TablesLeftOut">The tables of which every column is protected.</param>
internal sealed record ExportAbout(
    string Docket, DateOnly AsOf, string ManifestSha256, IReadOnlyList<ExportedTable> Tables,
    IReadOnlyList<string> TablesLeftOut);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportAbout))]
internal sealed partial class ExportJson : JsonSerializerContext;

using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Discretion.Core.Docket;
using Discretion.Engine.Docket;
using Discretion.Engine.Facts;
using DuckDB.NET.Data;

namespace Discretion.Benchmarks.Import;

/// <summary>What is measured, each in a process of its own, so that CPU and the peak of memory are its own.</summary>
internal static class Contestants
{
    private const string Day = "2011-11-17";

    private const string Reading = @"delim = '\t', quote = '', escape = '', header = true, all_varchar = true, "
        + "auto_detect = false, ignore_errors = true, columns = {$columns}";

    /// <summary>Runs one and prints its CPU and wall in seconds and its peak of memory in MB.</summary>
    public static async Task<int> RunAsync(string contestant, string dump, string result)
    {
        Stopwatch wall = Stopwatch.StartNew();
        switch (contestant)
        {
            case "floor":
                Console.Error.WriteLine($"{CountLines(dump):N0} lines");
                break;
            case "ours-facts":
                await ImportAsync(dump, result, keepsRows: false).ConfigureAwait(false);
                break;
            case "ours-whole":
                await ImportAsync(dump, result, keepsRows: true).ConfigureAwait(false);
                break;
            case "duckdb-facts":
                Query([Facts(dump, result)]);
                break;
            case "duckdb-whole":
                Query([Facts(dump, result), .. Tables(dump).Select(table => Rows(dump, result, table))]);
                break;
            default:
                return 2;
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{self.TotalProcessorTime.TotalSeconds:F2} {wall.Elapsed.TotalSeconds:F2} {self.PeakWorkingSet64 >> 20}"));
        return 0;
    }

    private static long CountLines(string dump)
    {
        byte[] buffer = new byte[1 << 20];
        long lines = 0;
        foreach (string file in Directory.EnumerateFiles(dump, "*.csv"))
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }

        return lines;
    }

    private static async Task ImportAsync(string dump, string result, bool keepsRows)
    {
        Directory.CreateDirectory(result);
        DocketImporter importer = new(
            EoirFormat.Read(Path.Combine(AppContext.BaseDirectory, "formats", "eoir")),
            VocabularyFiles.Read(Path.Combine(AppContext.BaseDirectory, "facts")))
        {
            KeepsRows = keepsRows,
        };
        await importer.ImportAsync(
            DocketSource.Open(dump),
            DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            result,
            null,
            CancellationToken.None).ConfigureAwait(false);
    }

    private static string[] Tables(string dump) =>
        [.. CourtTable.All.Where(use => use.KeepsRows && File.Exists(Path.Combine(dump, use.File + ".csv")))
            .Select(use => use.File)];

    private static string Facts(string dump, string result)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("facts.sql")!;
        using StreamReader reader = new(stream);
        string sql = reader.ReadToEnd().Replace("$day", Day, StringComparison.Ordinal);
        foreach (string table in
            CourtTable.All.Where(use => use.Table != CourtTables.None).Select(use => use.File))
        {
            sql = sql.Replace($"$folder/{table}.csv', $reading", $"{dump}/{table}.csv', {ReadingOf(dump, table)}",
                StringComparison.Ordinal);
        }

        return $"COPY ({sql}) TO '{result}/cases.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)";
    }

    private static string Rows(string dump, string result, string table)
    {
        EoirFormat format = EoirFormat.Read(Path.Combine(AppContext.BaseDirectory, "formats", "eoir"));
        CourtTable use = CourtTable.All.Single(one => one.File == table);
        TableFormat layout = format.Table(table);
        string[] keys = [.. layout.CaseColumns.Append(layout.Key).Concat(use.Numbers).Distinct()];
        string columns = string.Join(", ",
            keys.Select(key => $"TRY_CAST({key} AS BIGINT) AS {key}")
                .Concat(use.Columns.Select(column => $"nullif(trim({column}), '') AS {column}")));
        return $"""
            COPY (SELECT {columns} FROM read_csv('{dump}/{table}.csv', {ReadingOf(dump, table)}) ORDER BY {keys[0]})
            TO '{result}/{table}.parquet' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)
            """;
    }

    private static string ReadingOf(string dump, string table)
    {
        string header = File.ReadLines(Path.Combine(dump, table + ".csv")).First();
        return Reading.Replace("$columns", string.Join(", ", header.Split('\t').Select(name => $"'{name}': 'VARCHAR'")),
            StringComparison.Ordinal);
    }

    private static void Query(IEnumerable<string> statements)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (string statement in statements)
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}

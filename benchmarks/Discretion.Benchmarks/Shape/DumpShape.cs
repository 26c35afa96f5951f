using System.Globalization;
using DuckDB.NET.Data;

namespace Discretion.Benchmarks.Shape;

/// <summary>Works out the margins of a dump from its text, by DuckDB: our reader has no part in it.</summary>
internal static class DumpShape
{
    // Two cells of the motions have no name in the header.
    private static readonly string[] Nameless = ["nameless_1", "nameless_2"];

    /// <summary>Measures a dump.</summary>
    /// <param name="dump">The folder with the tables.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="margins">What to measure.</param>
    /// <param name="sql">The text of margins.sql.</param>
    /// <returns>The figures by what they say; null for one that nothing can be said of.</returns>
    public static IReadOnlyDictionary<string, double?> Measure(
        string dump, DateOnly day, IReadOnlyList<ShapeMargin> margins, string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET memory_limit = '6GB'; SET preserve_insertion_order = false";
        command.ExecuteNonQuery();
        foreach (string file in Directory.EnumerateFiles(dump, "*.csv"))
        {
            string table = Path.GetFileNameWithoutExtension(file);
            command.CommandText = $"CREATE VIEW {table} AS FROM read_csv('{Quoted(file)}', delim = '\\t', quote = '', "
                + "escape = '', header = true, auto_detect = false, ignore_errors = true, nullstr = '', "
                + $"columns = {{{Columns(file, table)}}})";
            command.ExecuteNonQuery();
        }

        command.CommandText = sql.Replace(
            "$day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        command.ExecuteNonQuery();
        Dictionary<string, double?> figures = [];
        foreach (IGrouping<string, ShapeMargin> table in margins.GroupBy(margin => margin.Of))
        {
            string values = string.Join(", ", table.Select(margin => $"CAST({margin.Value} AS DOUBLE)"));
            command.CommandText = $"SELECT {values} FROM {table.Key}";
            using DuckDBDataReader row = command.ExecuteReader();
            row.Read();
            foreach ((ShapeMargin margin, int at) in table.Select((margin, at) => (margin, at)))
            {
                figures[margin.What] = row.IsDBNull(at) ? null : row.GetDouble(at);
            }
        }

        return figures;
    }

    private static string Columns(string file, string table)
    {
        using StreamReader reader = new(file);
        string[] names = reader.ReadLine()!.Split('\t');
        return string.Join(", ", names.Concat(table == "tbl_Court_Motions" ? Nameless : [])
            .Select(name => $"'{Quoted(name)}': 'VARCHAR'"));
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}

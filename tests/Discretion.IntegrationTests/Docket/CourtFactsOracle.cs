using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>
/// Every fact of docs/court-facts.md derived a second time, in SQL, from the raw text of the nine tables. It shares no
/// code with the importer: only the page, and the lists of codes under formats/eoir/codes.
/// </summary>
/// <remarks>
/// It repairs nothing. A line with a wrong number of cells is set aside, always; what the importer makes of such a line
/// is tested elsewhere, so a comparison leaves the cases out that such a line names: table <c>touched</c>.
/// </remarks>
internal sealed partial class CourtFactsOracle
{
    /// <summary>The tables and the columns that facts are read from; the first is the case key.</summary>
    private static readonly Dictionary<string, string[]> Tables = new()
    {
        ["A_TblCase"] =
            ["IDNCASE", "NAT", "LANG", "E_28_DATE", "LATEST_HEARING", "LATEST_CAL_TYPE", "DATE_OF_ENTRY",
            "C_BIRTHDATE", "LPR"],
        ["B_TblProceeding"] =
        [
            "IDNCASE", "IDNPROCEEDING", "OSC_DATE", "INPUT_DATE", "BASE_CITY_CODE", "CASE_TYPE", "CUSTODY", "COMP_DATE",
            "OTHER_COMP", "DEC_CODE", "ABSENTIA", "CRIM_IND", "DATE_APPEAL_DUE_STATUS",
        ],
        ["tbl_schedule"] = ["IDNCASE", "IDNSCHEDULE", "REC_TYPE", "CAL_TYPE", "ADJ_DATE", "ADJ_RSN"],
        ["B_TblProceedCharges"] = ["IDNCASE", "CHARGE", "CHG_STATUS"],
        ["tbl_Court_Appln"] = ["IDNCASE", "APPL_CODE", "APPL_DEC"],
        ["tbl_RepsAssigned"] = ["IDNCASE", "STRATTYLEVEL", "STRATTYTYPE"],
        ["tbl_JuvenileHistory"] = ["idnCase", "idnJuvenileHistory", "idnJuvenile"],
        ["tbl_Lead_Rider"] = ["idnLeadCase", "idnRiderCase", "datSeveredOn", "blnActive"],
        ["tblAppeal"] = ["idncase", "strAppealType", "datBIADecision", "strBIADecision"],
    };

    private static readonly string[] ClosedCodeLists =
        ["case-types", "criminal-indicator", "decisions", "other-completions", "application-decisions",
        "juvenile-kinds", "representative-levels", "representative-types", "absentia"];

    private readonly DuckDBConnection _connection;
    private readonly string _folder;

    private CourtFactsOracle(DuckDBConnection connection, string folder)
    {
        _connection = connection;
        _folder = folder;
    }

    /// <summary>
    /// Makes the tables <c>oracle</c> (one row a case, columns as in cases.parquet), <c>touched</c> (cases that a line
    /// with a wrong number of cells names) and <c>broken</c> (those lines).
    /// </summary>
    /// <param name="connection">An open, empty database.</param>
    /// <param name="folder">Holds the tables as .csv; any may be missing.</param>
    /// <param name="asOf">The day the facts speak of.</param>
    public static void Build(DuckDBConnection connection, string folder, DateOnly asOf)
    {
        CourtFactsOracle oracle = new(connection, folder);
        oracle.Run(Sql("1-cells"));
        oracle.Run($"CREATE MACRO as_of() AS DATE '{asOf:yyyy-MM-dd}'");
        oracle.Run("CREATE TABLE set_aside (source VARCHAR, case_id BIGINT)");
        oracle.Run("CREATE TABLE broken (source VARCHAR, line BIGINT, short BOOLEAN, cells VARCHAR[])");
        foreach (string list in ClosedCodeLists)
        {
            oracle.KnowCodes(list);
        }

        foreach ((string table, string[] columns) in Tables)
        {
            oracle.Load(table, columns);
        }

        foreach (string step in (string[])
            ["2-proceedings", "3-charges-and-applications", "4-hearings-and-the-rest", "5-oracle", "6-touched"])
        {
            oracle.Run(Sql(step));
        }
    }

    private void KnowCodes(string list)
    {
        string yaml = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "formats/eoir/codes", list + ".yaml"));
        Assert.Contains("\nclosed: true\n", yaml, StringComparison.Ordinal);
        IEnumerable<string> codes = CodeEntry().Matches(yaml).Select(match => $"'{match.Groups[1].Value}'").Distinct();
        Run($"CREATE MACRO known_{list.Replace('-', '_')}(cell) AS cell IN ({string.Join(", ", codes)})");
    }

    private void Load(string table, string[] columns)
    {
        string path = Path.Combine(_folder, table + ".csv");
        Run($"CREATE MACRO has_{table}() AS {(File.Exists(path) ? "true" : "false")}");
        string copy = Path.GetTempFileName();
        try
        {
            string[] header = File.Exists(path) ? RawText.Copy(path, copy) : columns;
            Load(table, columns, header, copy);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private void Load(string table, string[] columns, string[] header, string copy)
    {
        // The first cell of a copied line is its number, so the header's n-th column is the list's n + 1st, 1-based.
        string Cell(string column)
        {
            int place = Array.FindIndex(header, name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            Assert.True(place >= 0, $"{table}.csv has no column {column}, which facts are read from. Give it one.");
            return $"trim(cells[{place + 2}], ' ')";
        }

        string[] keys = table == "tbl_Lead_Rider" ? columns[..2] : columns[..1];
        string[] names = table == "tbl_Lead_Rider" ? ["case_id", "rider_id"] : ["case_id"];
        string fits = $"len(cells) = {header.Length + 1}";
        string keyed = string.Join(" AND ", keys.Select(key => $"as_integer({Cell(key)}) IS NOT NULL"));
        Run($"""
            CREATE TABLE raw AS SELECT string_split(line, chr(9)) AS cells FROM read_csv(
                '{copy}', columns = {'{'}'line': 'VARCHAR'{'}'}, delim = '{'\u0001'}', quote = '', escape = '',
                header = false, auto_detect = false, max_line_size = 16000000)
            """);
        Run($"""
            CREATE TABLE {table} AS SELECT
                CAST(cells[1] AS BIGINT) AS line,
                {string.Join(", ", keys.Zip(names, (key, name) => $"as_integer({Cell(key)}) AS {name}"))},
                {string.Join(", ", columns[keys.Length..].Select(column => $"{Cell(column)} AS {column}"))}
            FROM raw WHERE {fits} AND {keyed}
            """);
        Run($"INSERT INTO broken SELECT '{table}', CAST(cells[1] AS BIGINT), len(cells) <= {header.Length}, cells[2:] "
            + $"FROM raw WHERE NOT {fits}");
        foreach (string key in keys)
        {
            Run($"""
                INSERT INTO set_aside SELECT '{table}', as_integer({Cell(key)}) FROM raw
                WHERE NOT coalesce({fits} AND {keyed}, false) AND as_integer({Cell(key)}) IS NOT NULL
                """);
        }

        if (table == "A_TblCase")
        {
            Run("CREATE TABLE again AS SELECT * FROM A_TblCase "
                + "QUALIFY row_number() OVER (PARTITION BY case_id ORDER BY line) > 1");
            Run("INSERT INTO set_aside SELECT 'A_TblCase', case_id FROM again");
            Run("DELETE FROM A_TblCase WHERE line IN (SELECT line FROM again)");
        }

        Run("DROP TABLE raw");
    }

    private void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Sql(string step)
    {
        string name = $"Discretion.IntegrationTests.Docket.Oracle.{step}.sql";
        using Stream stream = typeof(CourtFactsOracle).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded. See the .csproj.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    // A code stands in quotes after "code:", at the start of a flow or block mapping.
    [GeneratedRegex("^  - \\{?code: \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex CodeEntry();
}

using System.Globalization;
using System.Security.Cryptography;
using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.Engine.Docket;

/// <summary>A row of a source table, as kept in a release.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>.</param>
/// <param name="Line">Its line in the source, 1-based.</param>
/// <param name="KeyColumn">The column of its own key.</param>
/// <param name="Key">Its key; null when the source's could not be read.</param>
/// <param name="Cells">The kept cells by column: blanks and control characters taken off, null when blank.</param>
public sealed record SourceRow(
    string Table, long Line, string KeyColumn, string? Key, IReadOnlyDictionary<string, string?> Cells);

/// <summary>A row that was set aside, so that what it would have told of a case is unknown.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>.</param>
/// <param name="Line">Its line in the source, 1-based.</param>
/// <param name="Reason">The named reason.</param>
public sealed record LostRow(string Table, long Line, string Reason);

/// <summary>One case of a release.</summary>
/// <param name="CaseId">Its key in the source.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Line">The line of its own row in the source.</param>
/// <param name="CurrentProceeding">The key of its current proceeding, when that is certain.</param>
/// <param name="NextHearingRow">The key of the row of its next hearing, when it is scheduled.</param>
public sealed record ReleaseCase(
    long CaseId, IReadOnlyDictionary<string, FactValue> Facts, long Line, long? CurrentProceeding,
    long? NextHearingRow);

/// <summary>An imported docket: a folder of Parquet files and a manifest.</summary>
/// <param name="name">Its name.</param>
/// <param name="folder">Where it is.</param>
public sealed class DocketRelease(string name, string folder)
{
    private Manifest? _manifest;
    private ILookup<(string Codes, string Code), LookupCode>? _lookups;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its folder.</summary>
    public string Folder => folder;

    /// <summary>The name of the file with the manifest.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Its manifest.</summary>
    /// <exception cref="DocketException">The manifest cannot be read.</exception>
    public Manifest Manifest => _manifest ??= Manifest.Read(Path.Combine(folder, ManifestName));

    /// <summary>
    /// The SHA-256 of the manifest, lower-case hex. As the manifest has the hash of every other file, it stands for
    /// all of the release: cite it beside the name.
    /// </summary>
    public string ManifestSha256 =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, ManifestName))));

    /// <summary>The file with a row a case.</summary>
    public string CasesPath => Path.Combine(folder, "cases.parquet");

    /// <summary>The file with every row that was repaired or set aside.</summary>
    public string ProblemsPath => Path.Combine(folder, "problems.parquet");

    /// <summary>The file with the kept rows of a table of the source.</summary>
    public string RowsPath(string table) => Path.Combine(folder, "rows", table + ".parquet");

    /// <summary>The tables of the source of which it has rows, in order of name.</summary>
    public IEnumerable<string> RowTables => Manifest.Files.Keys
        .Where(file => file.StartsWith("rows/", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Whether the release has rows of a table.</summary>
    public bool Has(string table) => RowTables.Contains(table);

    /// <summary>The file with what codes stand for; null when the source has no table of codes.</summary>
    public string? LookupsPath =>
        Manifest.Files.ContainsKey(Lookups.File) ? Path.Combine(folder, Lookups.File) : null;

    /// <summary>Finds a case and its facts; null when the release has no such case.</summary>
    public ReleaseCase? FindCase(long caseId, Vocabulary vocabulary) =>
        FindCases([caseId], vocabulary) is [var found] ? found : null;

    /// <summary>
    /// Finds cases and their facts in one pass; those that the release does not have are not among them.
    /// </summary>
    public IReadOnlyList<ReleaseCase> FindCases(IReadOnlyCollection<long> caseIds, Vocabulary vocabulary)
    {
        if (caseIds.Count == 0)
        {
            return [];
        }

        using DuckDBConnection connection = OpenDuckDb();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_parquet({Quoted(CasesPath)}) "
            + $"WHERE case_id IN ({string.Join(", ", caseIds)})";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<ReleaseCase> found = [];
        while (reader.Read())
        {
            found.Add(Case(reader, vocabulary));
        }

        return found;
    }

    private static ReleaseCase Case(DuckDBDataReader reader, Vocabulary vocabulary)
    {
        Dictionary<string, FactValue> facts = new(StringComparer.Ordinal);
        Dictionary<string, object?> cells = Enumerable.Range(0, reader.FieldCount)
            .ToDictionary(reader.GetName, at =>
                reader.IsDBNull(at) ? null : reader.GetValue(at), StringComparer.Ordinal);
        foreach (FactDefinition fact in vocabulary.Facts.Where(fact => cells.ContainsKey(fact.Id + "_unknown")))
        {
            facts[fact.Id] = Value(fact, cells);
        }

        return new(
            (long)cells["case_id"]!,
            facts,
            Convert.ToInt64(cells["line"], CultureInfo.InvariantCulture),
            (long?)cells["current_proceeding"],
            (long?)cells["next_hearing_row"]);
    }

    /// <summary>The rows of a case in every table of the release, by table and line.</summary>
    public IReadOnlyList<SourceRow> RowsOf(long caseId)
    {
        List<SourceRow> rows = [];
        using DuckDBConnection connection = OpenDuckDb();
        foreach (string table in RowTables)
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM read_parquet({Quoted(RowsPath(table))}) "
                + $"WHERE case_id = {caseId} ORDER BY line";
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add(Row(table, reader));
            }
        }

        return rows;
    }

    /// <summary>The leads and riders of family groups that were not severed; empty when the release has no such
    /// table.</summary>
    public IReadOnlyList<(long Lead, long Rider)> FamilyPairs()
    {
        const string Table = "tbl_Lead_Rider";
        if (!Has(Table))
        {
            return [];
        }

        using DuckDBConnection connection = OpenDuckDb();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT TRY_CAST(idnLeadCase AS BIGINT) AS lead, "
            + "TRY_CAST(idnRiderCase AS BIGINT) AS rider "
            + $"FROM read_parquet({Quoted(RowsPath(Table))}) WHERE datSeveredOn IS NULL "
            + "AND lead IS NOT NULL AND rider IS NOT NULL AND lead <> rider ORDER BY ALL";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<(long, long)> pairs = [];
        while (reader.Read())
        {
            pairs.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return pairs;
    }

    /// <summary>The rows set aside that name the case or may belong to it.</summary>
    public IReadOnlyList<LostRow> LostRowsOf(long caseId)
    {
        using DuckDBConnection connection = OpenDuckDb();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT "table", line, reason FROM read_parquet({Quoted(ProblemsPath)})
            WHERE contains(cases, ' {caseId} ') ORDER BY "table", line
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<LostRow> lost = [];
        while (reader.Read())
        {
            lost.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return lost;
    }

    /// <summary>
    /// What a code stands for in the source's own tables of codes, in the court's words; null when they do not say, or
    /// say different things of it in different case types and none is given.
    /// </summary>
    /// <param name="codes">The code's list.</param>
    /// <param name="code">The code.</param>
    /// <param name="caseType">The case type, when it is known.</param>
    public string? NameOf(string codes, string code, string? caseType)
    {
        _lookups ??= ReadLookups();
        LookupCode[] all = [.. _lookups[(codes, code.Replace(" ", "", StringComparison.Ordinal))]
            .OrderByDescending(one => one.IsActive)];
        string[] names = [.. all.Where(one => one.CaseType is null || one.CaseType == caseType)
            .Select(one => one.Name)];
        return names.Length > 0 ? names[0]
            : all.Select(one => one.Name).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;
    }

    private ILookup<(string Codes, string Code), LookupCode> ReadLookups()
    {
        List<LookupCode> all = [];
        if (LookupsPath is { } path)
        {
            using DuckDBConnection connection = OpenDuckDb();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT codes, code, case_type, name, active, \"table\", line FROM read_parquet({
                Quoted(path)})";
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                all.Add(new(
                    reader.GetString(0), reader.GetString(1), Text(reader, 2), reader.GetString(3),
                    reader.GetBoolean(4), reader.GetString(5), reader.GetInt32(6)));
            }
        }

        return all.ToLookup(one => (one.Codes, one.Code.Replace(" ", "", StringComparison.Ordinal)));
    }

    /// <summary>The cases of which rows were set aside, with the table, one for each row and case.</summary>
    internal IReadOnlyList<(string Table, long CaseId)> SetAside()
    {
        using DuckDBConnection connection = OpenDuckDb();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT "table", unnest(string_split(trim(cases), ' '))::BIGINT FROM read_parquet({Quoted(ProblemsPath)})
            WHERE what = 'set aside' AND cases IS NOT NULL
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<(string Table, long CaseId)> cases = [];
        while (reader.Read())
        {
            cases.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return cases;
    }

    private static SourceRow Row(string table, DuckDBDataReader reader)
    {
        // The columns are case_id, line, the row's own key, and the kept cells.
        Dictionary<string, string?> cells = new(StringComparer.Ordinal);
        for (int at = 3; at < reader.FieldCount; at++)
        {
            cells[reader.GetName(at)] = Text(reader, at);
        }

        return new(table, reader.GetInt32(1), reader.GetName(2), Text(reader, 2), cells);
    }

    private static string? Text(DuckDBDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture);

    private static FactValue Value(FactDefinition fact, Dictionary<string, object?> cells)
    {
        if (cells[fact.Id + "_unknown"] is string words)
        {
            return new FactValue.Unknown(UnknownReasonExtensions.ParseReason(words) ?? UnknownReason.Unreadable);
        }

        object value = cells[fact.IsRange ? fact.Id + "_low" : fact.Id]!;
        return fact.Kind switch
        {
            FactKind.YesNo => new FactValue.YesNo((bool)value),
            FactKind.Number => new FactValue.Number((int)value),
            FactKind.NumberRange => new FactValue.Number((int)value, (int?)cells[fact.Id + "_high"]),
            FactKind.Date => new FactValue.Date((DateOnly)value),
            FactKind.Month => new FactValue.Month((DateOnly)value),
            FactKind.Text => new FactValue.Text((string)value),
        };
    }

    private static DuckDBConnection OpenDuckDb()
    {
        DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        return connection;
    }

    private static string Quoted(string path) => "'" + path.Replace("'", "''", StringComparison.Ordinal) + "'";
}

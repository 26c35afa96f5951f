using System.Globalization;
using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.Engine.Screening;

/// <summary>Makes a snapshot of a release's <c>cases.parquet</c>.</summary>
/// <remarks>
/// The file has <c>case_id</c> BIGINT and, for each court fact, a column of its id, or <c>id_low</c> and
/// <c>id_high</c> for a range; NULL is unknown, except that <c>id_high</c> alone is NULL when there is no upper end.
/// Rows are sorted by court, next hearing, case id. Columns that were not asked for are not read. One column is read
/// at a time, so that beside the snapshot itself no more than eight bytes a case are in use.
/// </remarks>
public sealed class SnapshotReader
{
    private readonly DuckDBConnection _duckDb;
    private readonly string _file;
    private readonly CancellationToken _cancel;
    private readonly int[] _lows;
    private readonly int[] _highs;

    private SnapshotReader(DuckDBConnection duckDb, string file, int cases, CancellationToken cancel)
    {
        _duckDb = duckDb;
        _file = file;
        _cancel = cancel;
        _lows = new int[cases];
        _highs = new int[cases];
    }

    /// <summary>Reads the file.</summary>
    /// <param name="casesFile">The path of <c>cases.parquet</c>.</param>
    /// <param name="facts">What conditions may name; a fact that the file lacks is unknown for every case.</param>
    /// <param name="cancel">Stops between blocks of rows.</param>
    /// <exception cref="InvalidDataException">A column has another type or an upper end without a lower one, or the
    /// rows are not sorted by court.</exception>
    /// <exception cref="DuckDBException">The file cannot be read.</exception>
    public static Snapshot Read(
        string casesFile, IReadOnlyList<FactDefinition> facts, CancellationToken cancel = default)
    {
        using DuckDBConnection duckDb = new("DataSource=:memory:");
        duckDb.Open();
        string file = FileSql(casesFile);
        using DuckDBCommand count = duckDb.CreateCommand();
        count.CommandText = $"SELECT count(*) FROM {file}";
        int cases = checked((int)Convert.ToInt64(count.ExecuteScalar(), CultureInfo.InvariantCulture));
        return new SnapshotReader(duckDb, file, cases, cancel).Read(facts);
    }

    private Snapshot Read(IReadOnlyList<FactDefinition> facts)
    {
        Dictionary<string, string> types = ReadTypes();
        Dictionary<string, SnapshotColumn> columns = [];
        Dictionary<string, IReadOnlyDictionary<string, int>> codes = [];
        foreach (FactDefinition fact in facts)
        {
            CodeBook book = new();
            columns[fact.Id] = IsCarried(fact, types) ? ReadColumn(fact, book) : new AbsentColumn();
            codes[fact.Id] = book.Ordinals;
        }

        CodeBook courts = new();
        _lows.AsSpan().Fill(ColumnBuilder.Unknown);
        if (types.ContainsKey(CourtRange.FactId))
        {
            ReadTexts(CourtRange.FactId, courts);
        }

        return new(ReadCaseIds(), CourtRange.Of(_lows, courts), columns, codes);
    }

    private Dictionary<string, string> ReadTypes()
    {
        Dictionary<string, string> types = new(StringComparer.Ordinal);
        using DuckDBCommand command = Command($"DESCRIBE SELECT * FROM {_file}");
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            types[reader.GetString(0)] = reader.GetString(1);
        }

        return types;
    }

    private static bool IsCarried(FactDefinition fact, Dictionary<string, string> types)
    {
        string type = fact.Kind switch
        {
            FactKind.YesNo => "BOOLEAN",
            FactKind.Number or FactKind.NumberRange => "INTEGER",
            FactKind.Date or FactKind.Month => "DATE",
            FactKind.Text => "VARCHAR",
        };
        string[] names = fact.IsRange ? [fact.Id + "_low", fact.Id + "_high"] : [fact.Id];
        string[] carried = [.. names.Where(types.ContainsKey)];
        foreach (string name in names)
        {
            string found = types.GetValueOrDefault(name, "missing");
            if (carried.Length > 0 && found != type)
            {
                throw new InvalidDataException(
                    $"The column {name} of cases.parquet is {found}; it has to be {type}. Import the docket again.");
            }
        }

        return carried.Length > 0;
    }

    private SnapshotColumn ReadColumn(FactDefinition fact, CodeBook book)
    {
        switch (fact.Kind)
        {
            case FactKind.YesNo:
                ReadNumbers($"CAST({fact.Id} AS INTEGER)", _lows, ColumnBuilder.Unknown);
                return ColumnBuilder.YesNo(_lows);
            case FactKind.Text:
                ReadTexts(fact.Id, book);
                return ColumnBuilder.Exact(_lows);
            case FactKind.Number or FactKind.Date:
                ReadNumbers(OrdinalSql(fact, fact.Id), _lows, ColumnBuilder.Unknown);
                return ColumnBuilder.Exact(_lows);
            default:
                ReadNumbers(OrdinalSql(fact, fact.Id + "_low"), _lows, ColumnBuilder.Unknown);
                ReadNumbers(OrdinalSql(fact, fact.Id + "_high"), _highs, ColumnBuilder.NoUpperEnd);
                CheckEnds(fact);
                return ColumnBuilder.Range(_lows, _highs);
        }
    }

    // Of such a row SQL and we would say different things: it would compare the one end that is there.
    private void CheckEnds(FactDefinition fact)
    {
        for (int row = 0; row < _lows.Length; row++)
        {
            if (_lows[row] == ColumnBuilder.Unknown && _highs[row] != ColumnBuilder.NoUpperEnd)
            {
                throw new InvalidDataException(
                    $"Row {row + 1} of cases.parquet has a value in {fact.Id}_high and none in {fact.Id}_low; unknown "
                    + "is NULL in both. Import the docket again.");
            }
        }
    }

    // DuckDB counts the days itself: turning each date into an object first costs ten times as much.
    private static string OrdinalSql(FactDefinition fact, string value) =>
        fact.Kind is FactKind.Date or FactKind.Month ? $"CAST(({value}) - DATE '0001-01-01' AS INTEGER)" : value;

    private void ReadNumbers(string value, int[] into, int absent) => ReadRows(
        $"SELECT coalesce({value}, {absent.ToString(CultureInfo.InvariantCulture)})",
        (reader, row) => into[row] = reader.GetInt32(0));

    private void ReadTexts(string factId, CodeBook book) => ReadRows(
        $"SELECT {factId}",
        (reader, row) => _lows[row] = reader.IsDBNull(0) ? ColumnBuilder.Unknown : book.OrdinalOf(reader.GetString(0)));

    private long[] ReadCaseIds()
    {
        long[] caseIds = new long[_lows.Length];
        ReadRows("SELECT case_id", (reader, row) => caseIds[row] = reader.GetInt64(0));
        return caseIds;
    }

    private void ReadRows(string select, Action<DuckDBDataReader, int> take)
    {
        using DuckDBCommand command = Command($"{select} FROM {_file}");
        command.UseStreamingMode = true;
        using DuckDBDataReader reader = command.ExecuteReader();
        int rows = 0;
        for (; reader.Read(); rows++)
        {
            if (rows % 65_536 == 0)
            {
                _cancel.ThrowIfCancellationRequested();
            }

            take(reader, rows);
        }

        if (rows != _lows.Length)
        {
            throw new InvalidDataException(
                $"cases.parquet gave {rows} rows where it had {_lows.Length}: it changed while it was read. "
                + "Try again.");
        }
    }

    private DuckDBCommand Command(string sql)
    {
        DuckDBCommand command = _duckDb.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    // DuckDB reads a path as a pattern; square brackets make each of the pattern's characters stand for itself.
    private static string FileSql(string path) => "read_parquet('"
        + string.Concat(path.Select(one => one is '*' or '?' or '[' ? $"[{one}]" : one == '\'' ? "''" : one.ToString()))
        + "')";
}

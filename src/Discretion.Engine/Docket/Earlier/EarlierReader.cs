using System.Text;
using Discretion.Core.Docket;
using Discretion.Engine.Docket.Releases;
using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Earlier;

/// <summary>Reads the rows of a release's table as they stood on an earlier day.</summary>
internal static class EarlierReader
{
    /// <summary>Reads every row that was there, or may have been.</summary>
    /// <param name="release">The release.</param>
    /// <param name="sql">What stood there.</param>
    /// <param name="table">Takes the rows.</param>
    /// <param name="states">The cases.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <exception cref="DocketException">The release was imported before its columns were kept.</exception>
    public static EarlierRows Read(
        DocketRelease release, EarlierSql sql, SourceTable table, CourtStates states, CancellationToken cancel)
    {
        string file = table.Format.File;
        using ReleaseDuckDb duckDb = ReleaseDuckDb.Open();
        Check(release, duckDb, table);
        duckDb.Run(sql.Macros, cancel);
        // A row that names one case stands with it; one that joins two stands with each and names both.
        IReadOnlyList<string> cases = table.Format.CaseColumns.Count > 1 ? table.Format.CaseColumns : ["case_id"];
        string[] names =
        [
            "line", "undated_in", "seen", .. cases,
            .. table.Numbers.Select(number => number.Format.Name),
            .. table.Columns.Select(column => column.Format.Name),
        ];
        RowReader rows = new(table, states);
        duckDb.Each(
            $"SELECT {string.Join(", ", names.Select(ReleaseDuckDb.Name))} FROM ({sql.Of(file)}) WHERE seen <> 'later'",
            rows.Take,
            cancel);
        long all = duckDb.Rows(
            $"SELECT count(*) FROM read_parquet({ReleaseDuckDb.Quoted(release.RowsPath(file))})"
            + (table.Format.CaseColumns.Count > 1 ? $" WHERE case_id = {table.Format.CaseColumns[0]}" : ""),
            reader => reader.GetInt64(0),
            cancel)[0];
        return new(file, rows.Known, rows.Undated, all - rows.Known - rows.Undated);
    }

    private static void Check(DocketRelease release, ReleaseDuckDb duckDb, SourceTable table)
    {
        HashSet<string> there = [.. duckDb.Rows(
            $"DESCRIBE SELECT * FROM read_parquet({ReleaseDuckDb.Quoted(release.RowsPath(table.Format.File))})",
            reader => reader.GetString(0))];
        if (table.Columns.Select(column => column.Format)
            .Concat(table.Numbers.Select(number => number.Format)).Any(column => !there.Contains(column.Name)))
        {
            throw new DocketException($"Docket {release.Name} was imported by an earlier version of discretion, which "
                + "did not keep when each row came. Import the source again to see an earlier day.");
        }
    }

    private sealed class RowReader(SourceTable table, CourtStates states)
    {
        private readonly long[] _cases = new long[table.Format.CaseColumns.Count];
        private byte[] _bytes = new byte[256];

        public long Known { get; private set; }

        public long Undated { get; private set; }

        public void Take(DuckDBDataReader reader)
        {
            int at = 3;
            for (int i = 0; i < _cases.Length; i++)
            {
                _cases[i] = reader.GetInt64(at++);
            }

            foreach (NumberColumn number in table.Numbers)
            {
                number.Take(reader.IsDBNull(at) ? NumberColumn.None : reader.GetInt64(at));
                at++;
            }

            foreach (TextColumn column in table.Columns)
            {
                column.Take(reader.IsDBNull(at) ? [] : Bytes(reader.GetString(at)));
                at++;
            }

            int line = reader.GetInt32(0);
            if (reader.GetString(2) == "undated")
            {
                Undated++;
                table.TakeUndated(line, _cases);
                return;
            }

            Known++;
            table.TakeRow(line, _cases);
            if (reader.GetInt32(1) is not 0 and var undatedIn)
            {
                states.MarkUndated(_cases[0], (CourtTables)undatedIn);
            }
        }

        private ReadOnlySpan<byte> Bytes(string text)
        {
            int most = Encoding.UTF8.GetMaxByteCount(text.Length);
            _bytes = _bytes.Length < most ? new byte[most] : _bytes;
            return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes));
        }
    }
}

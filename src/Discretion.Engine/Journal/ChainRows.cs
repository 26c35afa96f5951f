using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Discretion.Engine.Journal;

/// <summary>The entries of a journal in order of position, read once.</summary>
internal abstract class ChainRows : IDisposable
{
    private const string Query =
        "SELECT position, stream, version, kind, recorded_at, act, body, hash FROM entries ORDER BY position";

    /// <summary>Begins to read.</summary>
    public static ChainRows Open(DbConnection connection) => connection is SqliteConnection sqlite
        ? new OfSqlite(sqlite)
        : new OfReader(connection);

    private bool _isAtEnd;

    /// <summary>Fills a batch; false when there is nothing more.</summary>
    public bool Fill(ChainBatch batch)
    {
        batch.Clear();
        while (batch.Count < ChainBatch.RowsMax && !_isAtEnd)
        {
            // SQLite would begin again when asked for more after the end.
            _isAtEnd = !Next(batch);
        }

        return batch.Count > 0;
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Adds one entry; false when there is none.</summary>
    protected abstract bool Next(ChainBatch batch);

    private const int TextLength = 36;

    // Without an object for each cell, which would take longer than the rest of the check.
    private sealed class OfSqlite : ChainRows
    {
        private readonly SqliteConnection _connection;
        private readonly sqlite3_stmt _statement;
        private readonly byte[] _act = new byte[ActLink.IdLength];

        public OfSqlite(SqliteConnection connection)
        {
            _connection = connection;
            Check(raw.sqlite3_prepare_v2(connection.Handle, Query, out _statement));
        }

        public override void Dispose() => _statement.Dispose();

        protected override bool Next(ChainBatch batch)
        {
            int answer = raw.sqlite3_step(_statement);
            if (answer != raw.SQLITE_ROW)
            {
                Check(answer == raw.SQLITE_DONE ? raw.SQLITE_OK : answer);
                return false;
            }

            batch.Add(
                raw.sqlite3_column_int64(_statement, 0), raw.sqlite3_column_blob(_statement, 1),
                raw.sqlite3_column_int64(_statement, 2), raw.sqlite3_column_blob(_statement, 3),
                raw.sqlite3_column_int64(_statement, 4), Act(raw.sqlite3_column_blob(_statement, 5)),
                raw.sqlite3_column_blob(_statement, 6), raw.sqlite3_column_blob(_statement, 7));
            return true;
        }

        // It is stored as text. What is no id is hashed as it is, and so found.
        private ReadOnlySpan<byte> Act(ReadOnlySpan<byte> text)
        {
            Span<byte> again = stackalloc byte[TextLength];
            return Guid.TryParse(text, CultureInfo.InvariantCulture, out Guid id) && id.TryFormat(again, out _)
                && Ascii.EqualsIgnoreCase(text, again) && id.TryWriteBytes(_act, bigEndian: true, out _)
                ? _act : text;
        }

        private void Check(int answer) => SqliteException.ThrowExceptionForRC(answer, _connection.Handle);
    }

    private sealed class OfReader : ChainRows
    {
        private readonly DbCommand _command;
        private readonly DbDataReader _reader;

        public OfReader(DbConnection connection)
        {
            _command = connection.CreateCommand();
            _command.CommandText = Query;
            _command.CommandTimeout = 0;
            _reader = _command.ExecuteReader();
        }

        public override void Dispose()
        {
            _reader.Dispose();
            _command.Dispose();
        }

        protected override bool Next(ChainBatch batch)
        {
            if (!_reader.Read())
            {
                return false;
            }

            batch.Add(
                _reader.GetInt64(0), Bytes(1), _reader.GetInt32(2), Bytes(3), _reader.GetInt64(4),
                _reader.IsDBNull(5) ? [] : _reader.GetGuid(5).ToByteArray(bigEndian: true), Bytes(6), Bytes(7));
            return true;
        }

        private byte[] Bytes(int column) => _reader.GetFieldValue<byte[]>(column);
    }
}

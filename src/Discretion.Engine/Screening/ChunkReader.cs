using DuckDB.NET.Data;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Discretion.Engine.Screening;

/// <summary>
/// The answer of a query as DuckDB itself holds it, some thousand rows of a column at a time: asking for one value
/// after the other takes several times as long as reading the file.
/// </summary>
internal sealed unsafe class ChunkReader : IDisposable
{
    private readonly DuckDBPreparedStatement _statement;
    private DuckDBResult _result;
    private DuckDBDataChunk? _chunk;

    /// <param name="duckDb">An open connection.</param>
    /// <param name="sql">One SELECT.</param>
    /// <exception cref="InvalidDataException">It cannot be run, with DuckDB's reason.</exception>
    public ChunkReader(DuckDBConnection duckDb, string sql)
    {
        DuckDBState prepared = PreparedStatements.DuckDBPrepare(duckDb.NativeConnection, sql, out _statement);
        if (prepared != DuckDBState.Success)
        {
            string reason = PreparedStatements.DuckDBPrepareError(_statement);
            _statement.Dispose();
            throw Unreadable(reason);
        }

        if (PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out _result) != DuckDBState.Success)
        {
            string reason = Query.DuckDBResultError(ref _result);
            Dispose();
            throw Unreadable(reason);
        }
    }

    /// <summary>How many rows the chunk has.</summary>
    public int Rows { get; private set; }

    /// <summary>Goes on to the next chunk; what was read of the one before is no longer there.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The rows cannot be read to their end, with DuckDB's reason.</exception>
    public bool Next()
    {
        _chunk?.Dispose();
        _chunk = Query.DuckDBFetchChunk(_result);
        Rows = _chunk.IsInvalid ? 0 : (int)DataChunks.DuckDBDataChunkGetSize(_chunk);
        return Rows > 0
            || (Query.DuckDBResultError(ref _result) is { Length: > 0 } reason ? throw Unreadable(reason) : false);
    }

    /// <summary>A column's values, one a row; where the row is unknown it holds anything.</summary>
    /// <typeparam name="T">As DuckDB holds the column's type: a byte for BOOLEAN, 16 bytes for VARCHAR.</typeparam>
    public ReadOnlySpan<T> Values<T>(int column)
        where T : unmanaged => new(Vectors.DuckDBVectorGetData(Vector(column)), Rows);

    /// <summary>Which rows of a column are known, one bit a row; empty when all are.</summary>
    public ReadOnlySpan<ulong> Known(int column)
    {
        ulong* known = Vectors.DuckDBVectorGetValidity(Vector(column));
        return known is null ? [] : new(known, Lanes.WordsFor(Rows));
    }

    /// <summary>The letters of a known text, in UTF-8.</summary>
    public ReadOnlySpan<byte> Letters(int column, int row)
    {
        DuckDBString* text = (DuckDBString*)Vectors.DuckDBVectorGetData(Vector(column)) + row;
        return new(text->Data, text->Length);
    }

    public void Dispose()
    {
        _chunk?.Dispose();
        _result.Close();
        _statement.Dispose();
    }

    private nint Vector(int column) => DataChunks.DuckDBDataChunkGetVector(_chunk!, column);

    // What follows the first line says why.
    private static InvalidDataException Unreadable(string reason) => new(reason.ReplaceLineEndings(" "));
}

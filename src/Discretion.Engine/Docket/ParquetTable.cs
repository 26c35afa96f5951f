using Parquet;
using Parquet.Schema;

namespace Discretion.Engine.Docket;

/// <summary>
/// Writes a Parquet file from columns that are asked for their values row by row. The same columns give the same bytes.
/// </summary>
internal sealed class ParquetTable
{
    private const int RowGroupRows = 1 << 16;
    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, int, int, Task> Write)> _columns =
        [];

    /// <summary>Called before the rows of a group, from the first and so many, are asked for.</summary>
    public Action<int, int>? BeforeGroup { get; init; }

    /// <summary>A whole number; null where there is none.</summary>
    public void Long(string name, Func<int, long?> value) => Add(name, value);

    /// <summary>A 32-bit whole number; null where there is none.</summary>
    public void Int(string name, Func<int, int?> value) => Add(name, value);

    /// <summary>Yes, no or null.</summary>
    public void Bool(string name, Func<int, bool?> value) => Add(name, value);

    /// <summary>A date; null where there is none.</summary>
    public void Date(string name, Func<int, DateOnly?> value) => Add(name, value);

    /// <summary>A text; null where there is none.</summary>
    public void Text(string name, Func<int, string?> value) =>
        _columns.Add((new DataField(name, typeof(string), true), async (writer, field, from, count) =>
        {
            string?[] values = new string?[count];
            for (int i = 0; i < count; i++) { values[i] = value(from + i); }
            await writer.WriteAsync(field, values!).ConfigureAwait(false);
        }));

    private void Add<T>(string name, Func<int, T?> value)
        where T : struct
        => _columns.Add((new DataField(name, typeof(T), true), async (writer, field, from, count) =>
        {
            T?[] values = new T?[count];
            for (int i = 0; i < count; i++) { values[i] = value(from + i); }
            await writer.WriteAsync<T>(field, values).ConfigureAwait(false);
        }));

    /// <summary>Writes the rows and forces them to the disk.</summary>
    public async Task WriteAsync(string path, int rows, CancellationToken cancel)
    {
        ParquetSchema schema = new([.. _columns.Select(column => column.Field)]);
        FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        await using (file.ConfigureAwait(false))
        {
            // The library maps its default level to zstd 22, which takes a hundred times the time for a few per cent.
            ParquetOptions options = new()
            {
                CompressionMethod = CompressionMethod.Zstd,
                CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
            };
            ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file, options, false, cancel)
                .ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                for (int from = 0; from < Math.Max(rows, 1); from += RowGroupRows)
                {
                    cancel.ThrowIfCancellationRequested();
                    int count = Math.Min(RowGroupRows, rows - from);
                    BeforeGroup?.Invoke(from, count);
                    using ParquetRowGroupWriter group = writer.CreateRowGroup();
                    for (int at = 0; at < _columns.Count; at++)
                    {
                        await _columns[at].Write(group, schema.DataFields[at], from, count).ConfigureAwait(false);
                    }
                }
            }

            file.Flush(flushToDisk: true);
        }
    }
}

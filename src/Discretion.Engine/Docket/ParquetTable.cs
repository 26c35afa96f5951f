using Parquet;
using Parquet.Schema;

namespace Discretion.Engine.Docket;

/// <summary>
/// A Parquet file's columns, each asked for its values row by row, group after group. The same columns give the same
/// bytes.
/// </summary>
internal sealed class ParquetTable
{
    /// <summary>The most rows of a group.</summary>
    public const int GroupRows = 1 << 16;

    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, int, Task> Write)> _columns = [];
    private readonly Dictionary<Type, Array> _rooms = [];

    /// <summary>A whole number; null where there is none.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="fill">Fills in the values of the current group's rows.</param>
    public void Long(string name, Fill<long?> fill) => Add(name, fill);

    /// <inheritdoc cref="Long"/>
    public void Int(string name, Fill<int?> fill) => Add(name, fill);

    /// <inheritdoc cref="Long"/>
    public void Bool(string name, Fill<bool?> fill) => Add(name, fill);

    /// <inheritdoc cref="Long"/>
    public void Date(string name, Fill<DateOnly?> fill) => Add(name, fill);

    /// <inheritdoc cref="Long"/>
    public void Text(string name, Fill<string?> fill) =>
        _columns.Add((new DataField(name, typeof(string), true), async (writer, field, count) =>
        {
            string?[] values = Room<string?>(count);
            fill(values);
            // Given as texts, the library would work through each three times as long.
            ReadOnlyMemory<char>?[] texts = Room<ReadOnlyMemory<char>?>(count);
            for (int row = 0; row < count; row++)
            {
                texts[row] = values[row]?.AsMemory();
            }

            await writer.WriteAsync<ReadOnlyMemory<char>>(field, texts).ConfigureAwait(false);
        }));

    private void Add<T>(string name, Fill<T?> fill)
        where T : struct
        => _columns.Add((new DataField(name, typeof(T), true), async (writer, field, count) =>
        {
            T?[] values = Room<T?>(count);
            fill(values);
            await writer.WriteAsync<T>(field, values).ConfigureAwait(false);
        }));

    // One column is written after the other, so those of one type share their room.
    private T[] Room<T>(int count)
    {
        if (!_rooms.TryGetValue(typeof(T), out Array? room) || room.Length != count)
        {
            _rooms[typeof(T)] = room = new T[count];
        }

        return (T[])room;
    }

    /// <summary>Fills in a group's values of a column.</summary>
    public delegate void Fill<T>(T[] values);

    /// <summary>Writes the file and forces it to the disk.</summary>
    /// <param name="path">The file; must not exist.</param>
    /// <param name="groups">
    /// How many rows each group has; the group's rows are asked for before the next number is.
    /// </param>
    /// <param name="cancel">Stops between groups.</param>
    public async Task WriteAsync(string path, IAsyncEnumerable<int> groups, CancellationToken cancel)
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
            foreach (DataField text in schema.DataFields.Where(field => field.ClrType == typeof(ReadOnlyMemory<char>)))
            {
                options.ColumnEncodingHints[text.Path.ToString()] = EncodingHint.Dictionary;
            }

            ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file, options, false, cancel)
                .ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                await foreach (int count in groups.WithCancellation(cancel).ConfigureAwait(false))
                {
                    cancel.ThrowIfCancellationRequested();
                    using ParquetRowGroupWriter group = writer.CreateRowGroup();
                    for (int at = 0; at < _columns.Count; at++)
                    {
                        await _columns[at].Write(group, schema.DataFields[at], count).ConfigureAwait(false);
                    }
                }
            }

            file.Flush(flushToDisk: true);
        }
    }
}

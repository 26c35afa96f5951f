using System.Globalization;
using System.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Where a table goes while it is written.</summary>
/// <param name="Table">The table.</param>
/// <param name="Output">Takes the table.</param>
/// <param name="Truth">Takes its planted defects; null when nobody asks.</param>
internal sealed record TableOutput(DumpTable Table, Stream Output, Stream? Truth);

/// <summary>
/// Writes tables that have one order of cases: chunks are drawn on all cores while the chunks before them are written.
/// </summary>
internal sealed class TableWriter(DumpOptions options, IReadOnlyList<TableOutput> tables)
{
    private readonly CasePlanner _planner = new(options);
    private readonly long[] _rows = new long[tables.Count];
    private readonly long[] _lines = [.. tables.Select(_ => 2L)];

    /// <summary>Writes the tables with their headers.</summary>
    /// <param name="done">Told how many cases are done, now and then.</param>
    /// <param name="cancel">Stops the work between chunks.</param>
    /// <returns>The number of rows of each table as the court counts them.</returns>
    public IReadOnlyList<long> Write(Action<long> done, CancellationToken cancel)
    {
        foreach (TableOutput table in tables)
        {
            table.Output.Write(Encoding.UTF8.GetBytes(table.Table.Header + "\n"));
        }

        int wave = Math.Clamp(Environment.ProcessorCount, 1, 16) * 2;
        CaseChunk[][] waves = [Chunks(wave), Chunks(wave)];
        CaseOrder order = new(options.Cases, tables[0].Table.InOrder ? 0 : 1);
        ParallelOptions parallel = new() { CancellationToken = cancel };
        long chunks = (options.Cases + CaseChunk.CasesMax - 1) / CaseChunk.CasesMax;
        Task writing = Task.CompletedTask;
        try
        {
            for (long first = 0, turn = 0; first < chunks; turn++)
            {
                CaseChunk[] filling = waves[turn & 1];
                long start = first;
                int count = (int)Math.Min(filling.Length, chunks - start);
                Parallel.For(0, count, parallel, i => filling[i].Fill(_planner, order, start + i));
                writing.GetAwaiter().GetResult();
                writing = Task.Run(() => Flush(filling.AsSpan(0, count)), CancellationToken.None);
                first += count;
                done(Math.Min(first * CaseChunk.CasesMax, options.Cases));
            }
        }
        finally
        {
            // Also when the work is stopped: the caller closes the files next.
            writing.GetAwaiter().GetResult();
        }

        return _rows;

        CaseChunk[] Chunks(int count) =>
            [.. Enumerable.Range(0, count).Select(_ => new CaseChunk(tables.Select(table => table.Table), options))];
    }

    private void Flush(ReadOnlySpan<CaseChunk> wave)
    {
        foreach (CaseChunk chunk in wave)
        {
            for (int i = 0; i < tables.Count; i++)
            {
                RowChunk rows = chunk.Tables[i];
                tables[i].Output.Write(rows.Bytes);
                WriteTruth(tables[i], rows, _lines[i]);
                _rows[i] += rows.RowCount;
                _lines[i] += rows.LineCount;
            }
        }
    }

    private static void WriteTruth(TableOutput table, RowChunk rows, long line)
    {
        if (table.Truth is null)
        {
            return;
        }

        foreach (PlantedDefect defect in rows.Defects)
        {
            // Whole rows hold neither backslash nor line break, so that the TAB is all there is to escape.
            string row = Encoding.UTF8.GetString(defect.Row).Replace("\t", "\\t", StringComparison.Ordinal);
            table.Truth.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Table.File}\t{line + defect.Line}\t{defect.Kind}\t{row}\t{defect.Lines}\n")));
        }
    }
}

using System.Globalization;
using System.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Writes one table: chunks are drawn on all cores while the chunks before them are written.</summary>
internal sealed class TableWriter
{
    private readonly DumpOptions _options;
    private readonly CasePlanner _planner;
    private readonly RowChunk[][] _waves;

    public TableWriter(DumpOptions options)
    {
        _options = options;
        _planner = new(options.Seed, options.AsOf);
        int wave = Math.Clamp(Environment.ProcessorCount, 1, 16) * 2;
        _waves = [Chunks(wave), Chunks(wave)];

        static RowChunk[] Chunks(int count) => [.. Enumerable.Range(0, count).Select(_ => new RowChunk())];
    }

    /// <summary>Writes a table with its header.</summary>
    /// <param name="truth">Takes the planted defects; null when nobody asks.</param>
    /// <param name="done">Told how many cases are done, now and then.</param>
    /// <returns>The number of rows as the court counts them.</returns>
    public long Write(int tableNumber, Stream output, Stream? truth, Action<long> done, CancellationToken cancel)
    {
        DumpTable table = DumpTables.All[tableNumber];
        output.Write(Encoding.UTF8.GetBytes(string.Join('\t', table.Columns) + "\n"));
        CaseOrder order = new(_options.Cases, table.InOrder ? 0 : tableNumber);
        ParallelOptions parallel = new() { CancellationToken = cancel };
        long chunks = (_options.Cases + RowChunk.CasesMax - 1) / RowChunk.CasesMax;
        long rows = 0;
        long line = 2;
        Task writing = Task.CompletedTask;
        try
        {
            for (long first = 0, turn = 0; first < chunks; turn++)
            {
                RowChunk[] wave = _waves[turn & 1];
                long start = first;
                int count = (int)Math.Min(wave.Length, chunks - start);
                Parallel.For(0, count, parallel, i =>
                    wave[i].Fill(table, tableNumber, _planner, order, start + i, _options.DefectShare));
                writing.GetAwaiter().GetResult();
                writing = Task.Run(() => Flush(wave.AsSpan(0, count)), CancellationToken.None);
                first += count;
                done(Math.Min(first * RowChunk.CasesMax, _options.Cases));
            }
        }
        finally
        {
            // Also when the work is stopped: the caller closes the file next.
            writing.GetAwaiter().GetResult();
        }

        return rows;

        void Flush(ReadOnlySpan<RowChunk> wave)
        {
            foreach (RowChunk chunk in wave)
            {
                output.Write(chunk.Bytes);
                WriteTruth(truth, table, chunk, line);
                rows += chunk.RowCount;
                line += chunk.LineCount;
            }
        }
    }

    private static void WriteTruth(Stream? truth, DumpTable table, RowChunk chunk, long line)
    {
        if (truth is null)
        {
            return;
        }

        foreach (PlantedDefect defect in chunk.Defects)
        {
            // Whole rows hold neither backslash nor line break, so that the TAB is all there is to escape.
            string row = Encoding.UTF8.GetString(defect.Row).Replace("\t", "\\t", StringComparison.Ordinal);
            truth.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"{table.File}\t{line + defect.Line}\t{defect.Kind}\t{row}\n")));
        }
    }
}

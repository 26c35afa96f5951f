namespace Discretion.Engine.Docket.Generation;

/// <summary>Some cases with their rows in several tables: each case is drawn once for all of them.</summary>
internal sealed class CaseChunk
{
    /// <summary>Cases a chunk; rows of one chunk are shuffled among themselves.</summary>
    public const int CasesMax = 1024;

    private readonly CasePlan _plan = new();
    private readonly CaseParts _parts;

    /// <summary>Makes a chunk for some tables.</summary>
    public CaseChunk(IEnumerable<DumpTable> tables, DumpOptions options)
    {
        DumpTable[] all = [.. tables];
        Tables = [.. all.Select(table => new RowChunk(table, options))];
        _parts = all.Aggregate(CaseParts.None, (parts, table) => parts | table.Parts);
    }

    /// <summary>The rows, one chunk a table.</summary>
    public RowChunk[] Tables { get; }

    /// <summary>Draws the cases at some places of the order.</summary>
    public void Fill(CasePlanner planner, CaseOrder order, long chunk)
    {
        foreach (RowChunk table in Tables)
        {
            table.Clear();
        }

        long first = chunk * CasesMax;
        long end = Math.Min(first + CasesMax, order.Count);
        for (long place = first; place < end; place++)
        {
            planner.Draw(_plan, order.CaseAt(place), _parts);
            foreach (RowChunk table in Tables)
            {
                table.Write(_plan);
            }
        }

        foreach (RowChunk table in Tables)
        {
            table.Finish(_plan.Seed, chunk);
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">The table being read, or <c>facts</c> and <c>writing</c> afterwards.</param>
/// <param name="Bytes">Bytes read of all tables.</param>
/// <param name="BytesInAll">Bytes there are.</param>
/// <param name="Rows">Lines read.</param>
public sealed record ImportProgress(string Stage, long Bytes, long BytesInAll, long Rows);

/// <summary>Imports the court's file into a release folder, in one pass over every table.</summary>
/// <param name="format">How the source is laid out.</param>
/// <param name="vocabulary">The facts.</param>
public sealed class DocketImporter(EoirFormat format, Vocabulary vocabulary)
{
    /// <summary>Rows of so many bytes of a table are sorted at once.</summary>
    private const long PartBytes = 48 << 20;

    private const int PartsMax = 256;

    private const long RepairsMax = 1_000;

    /// <summary>Whether a rule may mend more than one row in a thousand of a table; else the import stops.</summary>
    public bool AcceptsRepairs { get; init; }

    /// <summary>Whether the rows that facts come from are kept; without them nothing can be cited.</summary>
    internal bool KeepsRows { get; init; } = true;

    /// <summary>The tables that it reads, when the source has them.</summary>
    internal IEnumerable<string> Files => CourtTable.All.Select(use => use.File)
        .Concat(format.Lookups.Select(lookup => lookup.File)).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads every table and writes the release but for its manifest, which is given back.</summary>
    /// <param name="source">The source.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    /// <param name="folder">An empty folder, to be filled.</param>
    /// <param name="progress">Told now and then how far it has come.</param>
    /// <param name="cancel">Stops the import; the folder is then unfinished.</param>
    /// <exception cref="DocketException">A table's header lacks the column with the case's key.</exception>
    public async Task<Manifest> ImportAsync(
        DocketSource source,
        DateOnly asOf,
        string folder,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel)
    {
        CourtTable[] uses = [.. CourtTable.All.Where(use => source.Has(use.File))];
        CourtStates states = new();
        CourtFold fold = new(states, asOf);
        ReadProgress read = new(source, uses, progress);
        OpenTable[] tables = [Open(uses[0], [])];
        try
        {
            // Every other table finds its cases, so the cases come first.
            Read(tables, source, read, cancel);
            states.MakeRoom(uses.Aggregate(CourtTables.None, (all, use) => all | use.Table));
            OpenTable[] others = [.. uses[1..].Select(use => Open(use, Bounds(use)))];
            tables = [.. tables, .. others];
            Read(others, source, read, cancel);

            RefuseManyRepairs(tables);
            TableReport[] reports = [.. tables.Select(table => Report(table, source))];
            progress?.Report(new("writing", 0, 0, reports.Sum(report => report.In)));
            Lookups lookups = Lookups.Read(source, format, cancel);
            Manifest manifest = await WriteAsync(tables, reports, lookups, states, asOf, folder, cancel)
                .ConfigureAwait(false);
            return manifest with { NotRead = NotRead(source) };
        }
        finally
        {
            foreach (OpenTable table in tables)
            {
                table.Spill?.Dispose();
                table.Problems.Dispose();
            }
        }

        OpenTable Open(CourtTable use, long[] bounds)
        {
            TableFormat layout = format.Table(use.File);
            RowSpill? spill = KeepsRows && use.KeepsRows
                ? new(Path.Combine(folder, $".{use.File}.spill"), bounds, use, layout.CaseColumns.Count)
                : null;
            ProblemSpill problems = new(Path.Combine(folder, $".{use.File}.problems"), use.File);
            return new(new(layout, use, states, fold.Of, spill), spill, problems);
        }

        long[] Bounds(CourtTable use) =>
            RowSpill.Bounds(states.Keys, (int)Math.Min(PartsMax, 1 + (source.Bytes(use.File) / PartBytes)));
    }

    private async Task<Manifest> WriteAsync(
        OpenTable[] tables,
        TableReport[] reports,
        Lookups lookups,
        CourtStates states,
        DateOnly asOf,
        string folder,
        CancellationToken cancel)
    {
        CourtTables present = CourtTables.None;
        foreach (OpenTable table in tables)
        {
            MarkSetAside(table, states);
            present |= table.Reader!.CanDecide ? table.Rows.Use.Table : CourtTables.None;
        }

        ReleaseWriter writer = new(folder, vocabulary);
        CourtFacts facts = new(present, asOf)
        {
            NotCarried = CourtTable.NotCarried(reports),
        };
        Dictionary<string, FactCount> counts = await writer.WriteAsync(
            states, facts, tables.Select(table => (table.Rows, table.Spill)), cancel).ConfigureAwait(false);
        await writer.WriteProblemsAsync(
            tables.SelectMany(table => table.Problems).Concat(lookups.Problems), cancel).ConfigureAwait(false);
        if (lookups.Reports.Count > 0)
        {
            await writer.WriteLookupsAsync(lookups.Codes, cancel).ConfigureAwait(false);
        }

        return new()
        {
            FormatVersion = Manifest.CurrentVersion,
            Format = "eoir",
            AsOf = asOf,
            Cases = states.Count,
            CannotSayNo = [.. CourtTable.ForFacts.Where(use => (present & use.Table) == 0).Select(use => use.File)],
            Tables = reports,
            Lookups = lookups.Reports.Count == 0 ? null : lookups.Reports,
            Facts = counts,
            Files = writer.Files,
        };
    }

    // One broken row in a thousand is an accident. More of them broken in one way is a file with another layout than
    // was thought, and mending would hide that.
    private void RefuseManyRepairs(OpenTable[] tables)
    {
        foreach (OpenTable table in tables)
        {
            foreach ((string rule, long rows) in table.Reader!.Rules)
            {
                if (!AcceptsRepairs && rows > RepairsMax && rows * 1_000 > table.Reader.Report().Rows)
                {
                    throw new DocketException(string.Create(CultureInfo.InvariantCulture,
                        $"{table.Rows.Format.File}.csv would have {rows:N0} rows mended by the rule {rule}, more than "
                        + $"one in a thousand. So many are no accident: the file may have another layout than its "
                        + $"first line says. Look at it; if the rows are right, import with --accept-repairs."));
                }
            }
        }
    }

    private string[]? NotRead(DocketSource source)
    {
        string[] files = [.. source.Tables.Except(Files, StringComparer.OrdinalIgnoreCase)
            .Select(table => table + ".csv").Concat(source.OtherFiles).Order(StringComparer.Ordinal)];
        return files.Length == 0 ? null : files;
    }

    private static TableReport Report(OpenTable table, DocketSource source) => table.Reader!.Report() with
    {
        ControlTotal = source.ControlTotals.TryGetValue(table.Rows.Format.File, out long total) ? total : null,
    };

    private static ParallelOptions AllCores(CancellationToken cancel) => new()
    {
        MaxDegreeOfParallelism = Environment.ProcessorCount,
        CancellationToken = cancel,
    };

    private sealed record OpenTable(SourceTable Rows, RowSpill? Spill, ProblemSpill Problems)
    {
        public TableReader? Reader { get; set; }
    }

    // The tables do not depend on each other while they are read, so each core takes the next one, the largest first.
    private static void Read(
        OpenTable[] tables, DocketSource source, ReadProgress read, CancellationToken cancel)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(
                    tables.OrderByDescending(table => source.Bytes(table.Rows.Format.File)),
                    EnumerablePartitionerOptions.NoBuffering),
                AllCores(cancel),
                table =>
                {
                    string file = table.Rows.Format.File;
                    table.Reader = TableReader.Read(
                        source.OpenTable(file), table.Rows, table.Problems, read.Of(file), cancel);
                });
        }
        catch (AggregateException several) when (several.InnerExceptions is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    private static void MarkSetAside(OpenTable table, CourtStates states)
    {
        foreach (long caseKey in table.Reader!.SetAsideCases)
        {
            if (states.Index.Find(caseKey) is >= 0 and var place)
            {
                states.SetAside[place] |= table.Rows.Use.Table;
            }
        }
    }
}

using System.Runtime.InteropServices;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">The table being read, or <c>facts</c> and <c>writing</c> afterwards.</param>
/// <param name="Bytes">Bytes read of all tables.</param>
/// <param name="BytesInAll">Bytes there are.</param>
/// <param name="Rows">Lines read.</param>
public sealed record ImportProgress(string Stage, long Bytes, long BytesInAll, long Rows);

/// <summary>Imports the court's file into a release folder.</summary>
/// <param name="format">How the source is laid out.</param>
/// <param name="vocabulary">The facts.</param>
public sealed class DocketImporter(EoirFormat format, Vocabulary vocabulary)
{
    /// <summary>Reads every table and writes the release.</summary>
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
        ReadTable[] tables = ReadAll(source, uses, progress, cancel);

        progress?.Report(new("facts", 0, 0, tables.Sum(table => table.Reader.Report().In)));
        SourceTable caseRows = tables[0].Rows;
        CaseIndex index = new(CollectionsMarshal.AsSpan(caseRows.Cases));
        CourtCase[] cases = new CourtCase[caseRows.Count];
        CourtFold fold = new(asOf);
        List<TableReport> reports = [];
        CourtTables present = CourtTables.None;
        foreach ((SourceTable rows, TableReader reader) in tables)
        {
            long orphans = fold.Fold(rows, index, cases);
            MarkSetAside(reader, rows.Use.Table, index, cases);
            present |= reader.CanDecide ? rows.Use.Table : 0;
            reports.Add(reader.Report() with
            {
                Orphans = orphans,
                ControlTotal = source.ControlTotals.TryGetValue(rows.Format.File, out long total) ? total : null,
            });
        }

        progress?.Report(new("writing", 0, 0, reports.Sum(report => report.In)));
        ReleaseWriter writer = new(folder, vocabulary);
        CourtFacts facts = new(present, asOf)
        {
            NotCarried = [.. reports.SelectMany(report => report.MissingColumns
                .SelectMany(column => CourtTable.OnlyColumns.GetValueOrDefault((report.Table, column), [])))],
        };
        Dictionary<string, FactCount> counts =
            await writer.WriteCasesAsync(cases, caseRows, facts, cancel).ConfigureAwait(false);
        await Parallel.ForEachAsync(
            tables.OrderByDescending(table => table.Rows.Count),
            AllCores(cancel),
            async (table, stop) => await writer.WriteRowsAsync(table.Rows, stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        RowProblem[] problems = [.. tables.SelectMany(table => table.Reader.Problems)];
        await writer.WriteProblemsAsync(problems, cancel).ConfigureAwait(false);
        Manifest manifest = new()
        {
            FormatVersion = Manifest.CurrentVersion,
            Format = "eoir",
            AsOf = asOf,
            Cases = cases.Length,
            CannotSayNo = [.. CourtTable.All.Where(use => (present & use.Table) == 0).Select(use => use.File)],
            Tables = reports,
            Facts = counts,
            Files = writer.Files,
        };
        writer.WriteManifest(manifest);
        return manifest;
    }

    private static ParallelOptions AllCores(CancellationToken cancel) => new()
    {
        MaxDegreeOfParallelism = Environment.ProcessorCount,
        CancellationToken = cancel,
    };

    private sealed record ReadTable(SourceTable Rows, TableReader Reader);

    // The tables do not depend on each other while they are read, so each core takes the next one.
    private ReadTable[] ReadAll(
        DocketSource source, CourtTable[] uses, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        ReadTable[] tables = new ReadTable[uses.Length];
        long[] bytes = new long[uses.Length];
        long[] lines = new long[uses.Length];
        long all = uses.Sum(use => source.Bytes(use.File));
        int[] largestFirst = [.. Enumerable.Range(0, uses.Length).OrderByDescending(at => source.Bytes(uses[at].File))];
        try
        {
            Parallel.ForEach(largestFirst, AllCores(cancel), at =>
            {
                SourceTable rows = new(format.Table(uses[at].File), uses[at]);
                TableReader reader = TableReader.Read(source.OpenTable(uses[at].File), rows, Told, cancel);
                tables[at] = new(rows, reader);

                void Told(long read, long count)
                {
                    (bytes[at], lines[at]) = (read, count);
                    progress?.Report(new(uses[at].File, bytes.Sum(), all, lines.Sum()));
                }
            });
        }
        catch (AggregateException several) when (several.InnerExceptions is [var first, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return tables;
    }

    private static void MarkSetAside(TableReader reader, CourtTables table, CaseIndex index, CourtCase[] cases)
    {
        foreach (long caseKey in reader.SetAsideCases)
        {
            if (index.Find(caseKey) is >= 0 and var place)
            {
                cases[place].SetAside(table);
            }
        }
    }
}

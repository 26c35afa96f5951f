using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Earlier;

/// <summary>
/// Makes of a release the docket as it stood on an earlier day: later rows are left out, later cells are blank, and
/// what the file does not date is unknown. docs/court-facts.md has the rules.
/// </summary>
/// <param name="format">How the source is laid out.</param>
/// <param name="vocabulary">The facts.</param>
internal sealed class EarlierDay(EoirFormat format, Vocabulary vocabulary)
{
    private const int PartRows = 500_000;

    /// <summary>Writes the docket.</summary>
    /// <param name="release">The release.</param>
    /// <param name="day">The earlier day.</param>
    /// <param name="folder">An empty folder, to be filled.</param>
    /// <param name="cancel">Stops it; the folder is then unfinished.</param>
    /// <exception cref="DocketException">The release's rows do not say when they came.</exception>
    public async Task WriteAsync(DocketRelease release, DateOnly day, string folder, CancellationToken cancel)
    {
        CourtTable[] uses = [.. CourtTable.All.Where(use => release.Has(use.File))];
        EarlierSql sql = new(release, day);
        CourtStates states = new();
        CourtFold fold = new(states, day);
        List<(SourceTable Rows, RowSpill? Spill)> tables = [Open(uses[0], [])];
        try
        {
            EarlierRows[] seen = new EarlierRows[uses.Length];
            seen[0] = EarlierReader.Read(release, sql, tables[0].Rows, states, cancel);
            states.MakeRoom(uses.Aggregate(CourtTables.None, (all, use) => all | use.Table));
            long[] bounds = RowSpill.Bounds(states.Keys, 1 + (int)(states.Keys.Count / (long)PartRows));
            tables.AddRange(uses[1..].Select(use => Open(use, bounds)));
            await Parallel.ForAsync(1, uses.Length, cancel, (at, stop) =>
            {
                seen[at] = EarlierReader.Read(release, sql, tables[at].Rows, states, stop);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
            await WriteAsync(release, day, folder, states, tables, seen, cancel).ConfigureAwait(false);
        }
        finally
        {
            foreach ((_, RowSpill? spill) in tables)
            {
                spill?.Dispose();
            }
        }

        (SourceTable Rows, RowSpill? Spill) Open(CourtTable use, long[] bounds)
        {
            TableFormat layout = format.Table(use.File);
            RowSpill spill =
                new(Path.Combine(folder, $".{use.File}.spill"), bounds, use, layout.CaseColumns.Count);
            return (new(layout, use, states, fold.Of, spill), spill);
        }
    }

    private async Task WriteAsync(
        DocketRelease release,
        DateOnly day,
        string folder,
        CourtStates states,
        List<(SourceTable Rows, RowSpill? Spill)> tables,
        EarlierRows[] seen,
        CancellationToken cancel)
    {
        MarkSetAside(release, states);
        CourtTables present = CourtTable.ForFacts
            .Where(use => !release.Manifest.CannotSayNo.Contains(use.File))
            .Aggregate(CourtTables.None, (all, use) => all | use.Table);
        CourtFacts facts = new(present, day)
        {
            NotCarried = CourtTable.NotCarried(release.Manifest.Tables),
            NotDated = [CourtFact.Custody, CourtFact.LawfulPermanentResident, CourtFact.NextHearingOn,
                CourtFact.NextHearingKind],
        };
        ReleaseWriter writer = new(folder, vocabulary);
        Dictionary<string, FactCount> counts =
            await writer.WriteAsync(states, facts, tables, cancel).ConfigureAwait(false);
        foreach (string file in release.Manifest.Files.Keys.Where(file => file is "problems.parquet" or Lookups.File))
        {
            await writer.CopyAsync(release, file, cancel).ConfigureAwait(false);
        }

        Manifest manifest = release.Manifest with
        {
            AsOf = day,
            SeenFrom = new(release.Manifest.AsOf, release.ManifestSha256, seen),
            Cases = states.Count,
            Facts = counts,
            Files = writer.Files,
        };
        manifest.Write(folder);
    }

    private static void MarkSetAside(DocketRelease release, CourtStates states)
    {
        Dictionary<string, CourtTables> tables =
            CourtTable.All.ToDictionary(use => use.File, use => use.Table, StringComparer.Ordinal);
        foreach ((string table, long caseKey) in release.SetAside())
        {
            if (states.Index.Find(caseKey) is >= 0 and var place)
            {
                states.SetAside[place] |= tables[table];
            }
        }
    }
}

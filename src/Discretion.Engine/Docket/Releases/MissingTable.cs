using Discretion.Core.Docket;

namespace Discretion.Engine.Docket.Releases;

/// <summary>A table that a release's source lacks, or that lacks a column which decides.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsThere">Whether it is there, and only a column is missing.</param>
/// <param name="MissingColumns">The columns of the format that its header lacks.</param>
/// <param name="Facts">The facts that rest on it: never a <em>no</em> in this release.</param>
public sealed record MissingTable(
    string Table, bool IsThere, IReadOnlyList<string> MissingColumns, IReadOnlyList<CourtFact> Facts)
{
    /// <summary>The tables that a release's source lacks.</summary>
    public static IReadOnlyList<MissingTable> Of(DocketRelease release) => [.. release.Manifest.CannotSayNo
        .Select(table => (Table: table, Report: release.Manifest.Tables.FirstOrDefault(one => one.Table == table)))
        .Select(one => new MissingTable(
            one.Table,
            one.Report is not null,
            one.Report?.MissingColumns ?? [],
            [.. Enum.GetValues<CourtFact>().Where(fact => (fact.RestsOn() & Known(one.Table)) != 0)]))];

    private static CourtTables Known(string table) =>
        CourtTable.All.FirstOrDefault(use => use.File == table)?.Table ?? CourtTables.None;
}

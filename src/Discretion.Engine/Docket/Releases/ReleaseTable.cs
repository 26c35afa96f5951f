using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Releases;

/// <summary>One column of a release's table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">DuckDB's name for its type.</param>
/// <param name="Reveals">The protected facts that it tells of a case.</param>
/// <param name="IsDescribed">Whether facts or formats describe it, so that anybody can say what it tells.</param>
public sealed record ReleaseColumn(string Name, string Type, IReadOnlyList<string> Reveals, bool IsDescribed = true)
{
    /// <summary>Whether its cells may leave the program case by case.</summary>
    public bool IsOpen => IsDescribed && Reveals.Count == 0;
}

/// <summary>
/// A table of a release, with what of it may leave the program row by row. This is the one place that says so for
/// exports and queries: a column of a protected fact may not, nor one of the source that tells such a fact
/// (<c>reveals</c> in <c>formats/</c>), nor one that nothing describes.
/// </summary>
/// <param name="Name"><c>cases</c>, a source table's name, <c>lookups</c> or <c>problems</c>.</param>
/// <param name="Path">Its Parquet file.</param>
/// <param name="Columns">Its columns, in the file's order.</param>
public sealed record ReleaseTable(string Name, string Path, IReadOnlyList<ReleaseColumn> Columns)
{
    /// <summary>The name of the table with a row a case.</summary>
    public const string Cases = "cases";

    /// <summary>The name of the table with what codes stand for in the source's own words.</summary>
    public const string Codes = "lookups";

    /// <summary>The name of the table with every row repaired or set aside.</summary>
    public const string Problems = "problems";

    private static readonly string[] OfEveryRow = ["case_id", "line"];
    private static readonly string[] OfCases = ["case_id", "line", "current_proceeding", "next_hearing_row"];
    private static readonly string[] OfProblems = ["table", "line", "lines", "what", "reason"];
    private static readonly string[] SuffixesOfFacts = ["_unknown", "_low", "_high"];

    /// <summary>The columns that may leave.</summary>
    public IReadOnlyList<ReleaseColumn> Open { get; } = [.. Columns.Where(column => column.IsOpen)];

    /// <summary>The columns that may not.</summary>
    public IReadOnlyList<ReleaseColumn> Withheld { get; } = [.. Columns.Where(column => !column.IsOpen)];

    /// <summary>A SELECT of the open columns in the file's order of rows.</summary>
    internal string OpenSelect =>
        $"SELECT {string.Join(", ", Open.Select(column => ReleaseDuckDb.Name(column.Name)))} "
        + $"FROM read_parquet({ReleaseDuckDb.Quoted(Path)})";

    /// <summary>The tables of a release: the cases, the source's tables, the problems.</summary>
    public static IReadOnlyList<ReleaseTable> Of(DocketRelease release, EoirFormat format, Vocabulary vocabulary)
    {
        using ReleaseDuckDb duck = ReleaseDuckDb.Open();
        return
        [
            Read(duck, Cases, release.CasesPath, (name, type) => OfCase(name, type, vocabulary)),
            .. release.RowTables.Select(table => Read(
                duck,
                table,
                release.RowsPath(table),
                (name, type) => OfSource(name, type, format.Tables.FirstOrDefault(one => one.File == table)))),
            .. release.LookupsPath is { } path
                ? [Read(duck, Codes, path, (name, type) => new(name, type, []))]
                : Array.Empty<ReleaseTable>(),
            Read(duck, Problems, release.ProblemsPath, (name, type) => OfProblem(name, type, vocabulary)),
        ];
    }

    private static ReleaseTable Read(
        ReleaseDuckDb duck, string name, string path, Func<string, string, ReleaseColumn> column) =>
        new(name, path, duck.Rows(
            $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet({ReleaseDuckDb.Quoted(path)}))",
            reader => column(reader.GetString(0), reader.GetString(1))));

    private static ReleaseColumn OfCase(string name, string type, Vocabulary vocabulary)
    {
        if (OfCases.Contains(name))
        {
            return new(name, type, []);
        }

        string? suffix = SuffixesOfFacts.FirstOrDefault(end =>
            name.EndsWith(end, StringComparison.Ordinal) && vocabulary.Find(name) is null);
        FactDefinition? fact = vocabulary.Find(suffix is null ? name : name[..^suffix.Length]);
        return fact is null ? new(name, type, [], IsDescribed: false)
            : new(name, type, fact.MayBeListed ? [] : [fact.Id]);
    }

    private static ReleaseColumn OfSource(string name, string type, TableFormat? table)
    {
        if (table is null)
        {
            return new(name, type, [], IsDescribed: false);
        }

        ColumnFormat? column = table.Find(name);
        return new(
            name,
            type,
            [.. table.Reveals.Concat(column?.Reveals ?? []).Distinct()],
            column is not null || OfEveryRow.Contains(name));
    }

    // The original text of a row may hold any cell, and a row that was set aside may be of any case.
    private static ReleaseColumn OfProblem(string name, string type, Vocabulary vocabulary) =>
        OfProblems.Contains(name) ? new(name, type, [])
        : new(name, type, [.. Enum.GetValues<CourtFact>().Select(fact => vocabulary[fact.Id()])
            .Where(fact => !fact.MayBeListed).Select(fact => fact.Id)]);
}

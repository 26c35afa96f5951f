namespace Discretion.Engine.Docket.Sheets;

/// <summary>Collects every problem of one file.</summary>
/// <param name="file">The file's name without its folder.</param>
public sealed class SheetProblems(string file)
{
    private readonly List<SheetProblem> _all = [];

    /// <summary>The file's name without its folder.</summary>
    public string File => file;

    /// <summary>The sheet that is being read; null before one is chosen.</summary>
    public string? Sheet { get; set; }

    /// <summary>All, in the order of the sheet: file, headings, then row by row.</summary>
    public IReadOnlyList<SheetProblem> All =>
        [.. _all.OrderBy(problem => problem.Row ?? 0).ThenBy(problem => problem.Column?.Length ?? 0)
            .ThenBy(problem => problem.Column, StringComparer.Ordinal)];

    /// <summary>Whether nothing is wrong.</summary>
    public bool None => _all.Count == 0;

    /// <summary>Adds a problem of the file, the sheet or a row.</summary>
    public void Add(SheetIssue issue, int? row = null) => _all.Add(new(issue, file, Sheet, row, null, null));

    /// <summary>Adds a problem of a column, or of its cell in a row.</summary>
    /// <param name="issue">What.</param>
    /// <param name="row">The row, from 1; null for the whole column.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="heading">Its heading; null when it has none or it may not be repeated.</param>
    public void Add(SheetIssue issue, int? row, int column, string? heading) => _all.Add(new(
        issue, file, Sheet, row, Docket.Sheets.Sheet.Letters(column),
        heading is null ? null : SheetProblem.Shortened(heading)));
}

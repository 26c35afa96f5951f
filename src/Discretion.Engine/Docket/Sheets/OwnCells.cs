using System.Globalization;
using System.Text.RegularExpressions;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// Reads the cells that tell no fact: the case's number, the court's key, who gave the answers and when.
/// </summary>
/// <param name="columns">The columns that are read.</param>
/// <param name="givenOn">Reads the day.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed partial class OwnCells(
    IReadOnlyList<SheetColumn> columns, FactReader givenOn, SheetProblems problems)
{
    /// <summary>The office's own number of the case; null when it is none.</summary>
    public string? Case(SheetRow row)
    {
        if (Column(SheetFormat.Case) is not { } column)
        {
            return null;
        }

        SheetCell cell = row[column.At];
        SheetIssue? issue =
            cell.Kind == SheetCellKind.Error ? CellIssues.Error()
            : cell.IsFormula ? CellIssues.Formula()
            : cell.IsBlank ? CellIssues.NoCase()
            : Identifiers.Kind(cell.Text) is { } identifier ? CellIssues.Identifier(identifier)
            : CaseNumber.IsMatch(cell.Text) ? null
            : CellIssues.CaseUnfit();
        if (issue is not null)
        {
            problems.Add(issue, row.Number, column.At, column.Heading);
        }

        return issue is null ? cell.Text : null;
    }

    /// <summary>The court's key; null when there is none.</summary>
    public long? CourtCase(SheetRow row)
    {
        if (Column(SheetFormat.CourtCase) is not { } column || row[column.At].IsBlank)
        {
            return null;
        }

        if (!row[column.At].IsFormula && CourtKey.IsMatch(row[column.At].Text))
        {
            return long.Parse(row[column.At].Text, CultureInfo.InvariantCulture);
        }

        problems.Add(CellIssues.CourtCaseUnfit(), row.Number, column.At, column.Heading);
        return null;
    }

    /// <summary>Who gave the answers of the row; null when it does not say so.</summary>
    public string? GivenBy(SheetRow row)
    {
        if (Column(SheetFormat.GivenBy) is not { } column || row[column.At].IsBlank)
        {
            return null;
        }

        if (ListReader.IsName(row[column.At].Text) && !row[column.At].IsFormula)
        {
            return row[column.At].Text;
        }

        problems.Add(CellIssues.NameUnfit(), row.Number, column.At, column.Heading);
        return null;
    }

    /// <summary>On what day; null when the row does not say so.</summary>
    public DateOnly? GivenOn(SheetRow row)
    {
        if (Column(SheetFormat.GivenOn) is not { } column || row[column.At].IsBlank)
        {
            return null;
        }

        // It is read as a fact is: a date, not after the list's day.
        CellReading reading = givenOn.Read(row[column.At]);
        if (reading.Issue is { } issue)
        {
            problems.Add(issue, row.Number, column.At, column.Heading);
        }

        return reading.Value is FactValue.Date(var day) ? day : null;
    }

    /// <summary>The day of the answers, as the reader of facts is to read it.</summary>
    public static FactDefinition GivenOnAsFact { get; } = new()
    {
        Id = SheetFormat.GivenOn,
        Kind = FactKind.Date,
        Question = new("", ""),
        Description = new("", ""),
        Sources = [FactSource.Reviewer],
        Sensitivity = Sensitivity.Case,
        When = DateSide.Past,
    };

    private SheetColumn? Column(string target) => columns.FirstOrDefault(column => column.Target == target);

    [GeneratedRegex(@"\A(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber { get; }

    [GeneratedRegex(@"\A\d{1,18}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CourtKey { get; }
}

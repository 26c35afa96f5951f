using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Finds out what each column of a sheet tells, by its heading.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="format">The headings that are known.</param>
/// <param name="mapping">The office's own headings.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class SheetHeadings(Sheet sheet, SheetFormat format, SheetMapping mapping, SheetProblems problems)
{
    private readonly HashSet<string> _ignored = [.. mapping.Ignore.Select(Fold.Heading)];
    private readonly ILookup<string, string> _mapped =
        mapping.Columns.ToLookup(pair => Fold.Heading(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>The row with the headings: the first that is not blank.</summary>
    public SheetRow Row { get; } = sheet.Rows.First(row => !row.IsBlank);

    /// <summary>The columns that are read; null when the first row holds no headings at all.</summary>
    public IReadOnlyList<SheetColumn>? Read()
    {
        if (!LooksLikeHeadings())
        {
            problems.Add(SheetIssues.NoHeadings(), Row.Number);
            return null;
        }

        List<SheetColumn> columns = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int at = 0; at < Row.Cells.Count; at++)
        {
            if (Row[at].IsBlank)
            {
                CheckBlank(at);
            }
            else if (ReadOne(at, seen) is { } column && !IsTold(column, columns))
            {
                columns.Add(column);
            }
        }

        CheckMerged();
        foreach (string heading in mapping.Columns.Keys.Concat(mapping.Ignore)
            .Where(heading => Row.Cells.All(cell => Fold.Heading(cell.Text) != Fold.Heading(heading))))
        {
            problems.Add(SheetIssues.MappedHeadingMissing(SheetProblem.Shortened(heading)), Row.Number);
        }

        if (columns.All(column => column.Target != SheetFormat.Case))
        {
            problems.Add(SheetIssues.NoCaseColumn(), Row.Number);
        }

        return columns;
    }

    // A first case where the headings should be would be repeated in messages; so answers in the first row end the
    // reading.
    private bool LooksLikeHeadings()
    {
        DateText dates = new(format, DateOrder.MonthFirst);
        SheetCell[] filled = [.. Row.Cells.Where(cell => !cell.IsBlank)];
        return filled.All(cell => cell.Kind == SheetCellKind.Text
                && format.Words.Find(cell.Text) is null
                && dates.ReadDay(cell.Text).Reading == DateReading.None
                && !double.TryParse(cell.Text, out _))
            && filled.Any(cell => Target(cell.Text) is not null || IsIgnored(cell.Text)
                || format.Unneeded(cell.Text) is not null);
    }

    private SheetColumn? ReadOne(int at, HashSet<string> seen)
    {
        string heading = Row[at].Text;
        if (IsIgnored(heading))
        {
            return null;
        }

        if (!seen.Add(Fold.Heading(heading)))
        {
            int first = Enumerable.Range(0, at).First(one => Fold.Heading(Row[one].Text) == Fold.Heading(heading));
            problems.Add(SheetIssues.HeadingTwice(Sheet.Letters(first)), Row.Number, at, Shown(heading));
            return null;
        }

        if (Target(heading) is { } target)
        {
            FactDefinition? fact = format.Vocabulary.Find(target);
            if (fact is null || fact.PeopleCanTell)
            {
                return new(at, heading, target, fact);
            }

            problems.Add(SheetIssues.NotForPeople(target), Row.Number, at, Shown(heading));
        }
        else if (format.Unneeded(heading) is { } unneeded)
        {
            problems.Add(SheetIssues.NotNeeded(unneeded.Why), Row.Number, at, Shown(heading));
        }
        else
        {
            problems.Add(SheetIssues.UnknownHeading(format.Nearest(heading)), Row.Number, at, Shown(heading));
        }

        return null;
    }

    private bool IsTold(SheetColumn column, List<SheetColumn> columns)
    {
        if (columns.Find(one => one.Target == column.Target) is not { } first)
        {
            return false;
        }

        problems.Add(
            SheetIssues.FactTwice(column.Target, first.Letters), Row.Number, column.At, Shown(column.Heading));
        return true;
    }

    private void CheckBlank(int at)
    {
        if (sheet.Rows.Any(row => row.Number > Row.Number && !row[at].IsBlank))
        {
            problems.Add(SheetIssues.BlankHeading(), Row.Number, at, null);
        }
    }

    private void CheckMerged()
    {
        foreach (MergedCells merged in sheet.Merged)
        {
            bool isHeading = merged.FirstRow <= Row.Number && merged.LastRow >= Row.Number;
            SheetIssue issue = isHeading ? SheetIssues.MergedHeading() : SheetIssues.MergedCells();
            problems.Add(issue, merged.FirstRow, merged.FirstColumn, Shown(Row[merged.FirstColumn].Text));
        }
    }

    private bool IsIgnored(string heading) => _ignored.Contains(Fold.Heading(heading));

    private string? Target(string heading) =>
        _mapped[Fold.Heading(heading)].FirstOrDefault() ?? format.Find(heading);

    private static string? Shown(string heading) =>
        heading.Length == 0 || Identifiers.Holds(heading) ? null : heading;
}

using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Screening;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Reads an office's own list from its spreadsheet: every cell, and every problem in one run.</summary>
/// <param name="format">Headings and words.</param>
/// <param name="options">What is said of the list beside its spreadsheet.</param>
public sealed class ListReader(SheetFormat format, ListOptions options)
{
    private const int NameLengthMax = 80;

    private readonly SheetMapping _mapping = options.Mapping;
    private readonly Dictionary<string, FactReader> _readers = new(StringComparer.Ordinal);

    /// <summary>Reads the spreadsheet.</summary>
    /// <exception cref="DocketException">There is no such file.</exception>
    public ListReading Read(string path)
    {
        SheetProblems problems = new(Path.GetFileName(path));
        if (SheetFile.Read(path, _mapping, problems) is not { } sheet)
        {
            return new(null, problems.All, 0);
        }

        SheetHeadings headings = new(sheet, format, _mapping, problems);
        if (headings.Read() is not { } columns)
        {
            return new(null, problems.All, 0);
        }

        SheetRow[] rows = [.. sheet.Rows.Where(row => row.Number > headings.Row.Number && !row.IsBlank)];
        Dictionary<string, ToldFact> constants = ReadConstants(columns, problems);
        CheckGivers(rows, columns, problems);
        ClientCase[] cases =
            [.. rows.Select(row => ReadRow(row, headings.Row.Cells.Count, columns, constants, problems))];
        CheckTwice(cases, columns, problems);
        return new(ListOf(sheet, columns, Joined(cases, columns, problems)), problems.All, rows.Length);
    }

    private OfficeList ListOf(Sheet sheet, IReadOnlyList<SheetColumn> columns, IReadOnlyList<ClientCase> cases) => new()
    {
        Name = options.Name,
        AsOf = options.AsOf,
        File = sheet.File,
        Sheet = sheet.Name,
        MappingFile = options.MappingFile,
        GivenBy = options.GivenBy,
        GivenOn = options.GivenOn,
        CourtDocket = options.CourtDocket?.Name,
        Columns =
        [
            .. columns.Where(column => column.Fact is not null)
                .Select(column => new ListColumn(column.Target, column.Heading, column.Letters, null)),
            .. _mapping.Constants.Select(one => new ListColumn(one.FactId, one.FactId, null, one.Line)),
        ],
        Cases = cases,
    };

    private FactReader ReaderOf(FactDefinition fact)
    {
        if (!_readers.TryGetValue(fact.Id, out FactReader? reader))
        {
            reader = new(fact, format, _mapping, options.AsOf);
            _readers[fact.Id] = reader;
        }

        return reader;
    }

    // A constant that a column tells too would leave open which of the two holds.
    private Dictionary<string, ToldFact> ReadConstants(IReadOnlyList<SheetColumn> columns, SheetProblems problems)
    {
        Dictionary<string, ToldFact> constants = new(StringComparer.Ordinal);
        foreach (ConstantAnswer constant in _mapping.Constants)
        {
            FactDefinition fact = format.Vocabulary[constant.FactId];
            CellReading reading = ReaderOf(fact).Read(SheetCell.OfText(constant.Text));
            if (columns.FirstOrDefault(column => column.Target == constant.FactId) is { } column)
            {
                SheetIssue twice = SheetIssues.ConstantTwice(constant.FactId, constant.Line);
                problems.Add(twice, null, column.At, column.Heading);
            }
            else if (reading.Issue is { } issue)
            {
                problems.Add(SheetIssues.InMapping(issue, constant.FactId, constant.Line));
            }
            else
            {
                constants[constant.FactId] = new(reading.Value!, constant.Text);
            }
        }

        return constants;
    }

    private ClientCase ReadRow(SheetRow row, int width, IReadOnlyList<SheetColumn> columns,
        Dictionary<string, ToldFact> constants, SheetProblems problems)
    {
        for (int at = width; at < row.Cells.Count; at++)
        {
            if (!row[at].IsBlank)
            {
                problems.Add(CellIssues.BeyondHeadings(), row.Number, at, null);
            }
        }

        Dictionary<string, ToldFact> told = new(constants, StringComparer.Ordinal);
        foreach (SheetColumn column in columns.Where(column => column.Fact is not null))
        {
            SheetCell cell = row[column.At];
            CellReading reading = ReaderOf(column.Fact!).Read(cell);
            if (reading.Issue is { } issue)
            {
                problems.Add(issue, row.Number, column.At, column.Heading);
            }
            else if (!cell.IsBlank)
            {
                told[column.Target] = new(reading.Value!, cell.Text);
            }
        }

        CheckContradictions(row, columns, told, problems);
        OwnCells own = new(columns, ReaderOf(OwnCells.GivenOnAsFact), problems);
        return new()
        {
            CaseId = own.Case(row) ?? "",
            Row = row.Number,
            Told = told,
            CourtCase = own.CourtCase(row),
            GivenBy = own.GivenBy(row) ?? options.GivenBy ?? "",
            GivenOn = own.GivenOn(row) ?? options.GivenOn,
        };
    }

    // A fact that nobody answers for is no fact.
    private void CheckGivers(SheetRow[] rows, IReadOnlyList<SheetColumn> columns, SheetProblems problems)
    {
        SheetColumn? column = columns.FirstOrDefault(column => column.Target == SheetFormat.GivenBy);
        if (options.GivenBy is null
            && rows.FirstOrDefault(row => column is null || row[column.At].IsBlank) is { } first)
        {
            problems.Add(SheetIssues.NoGiver(), first.Number);
        }
    }

    private void CheckContradictions(SheetRow row, IReadOnlyList<SheetColumn> columns,
        Dictionary<string, ToldFact> told, SheetProblems problems)
    {
        FactSheet facts = new(told.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal));
        foreach (Contradiction found in Contradiction.Among(facts, options.AsOf))
        {
            SheetColumn? first = columns.FirstOrDefault(column => column.Target == found.First);
            SheetColumn? second = columns.FirstOrDefault(column => column.Target == found.Second);
            SheetIssue issue = CellIssues.Contradiction(found.Kind, second is null
                ? new(found.Second, found.Second)
                : new($"column {second.Letters}", $"columna {second.Letters}"));
            if (first is null)
            {
                problems.Add(issue, row.Number);
            }
            else
            {
                problems.Add(issue, row.Number, first.At, first.Heading);
            }
        }
    }

    /// <summary>
    /// Whether a text can be who gave facts: a name or a role, on one line, with no number of a person.
    /// </summary>
    public static bool IsName(string text) => text.Length is > 0 and <= NameLengthMax
        && text.Any(char.IsLetter) && !text.Any(char.IsControl) && !Identifiers.Holds(text);

    private static void CheckTwice(
        ClientCase[] cases, IReadOnlyList<SheetColumn> columns, SheetProblems problems)
    {
        Report(cases.Where(one => one.CaseId.Length > 0).GroupBy(one => one.CaseId, StringComparer.OrdinalIgnoreCase),
            SheetFormat.Case, CellIssues.CaseTwice);
        Report(cases.Where(one => one.CourtCase is not null).GroupBy(one => one.CourtCase),
            SheetFormat.CourtCase, CellIssues.CourtCaseTwice);

        void Report<TKey>(
            IEnumerable<IGrouping<TKey, ClientCase>> groups, string target, Func<int, SheetIssue> issue)
        {
            foreach (IGrouping<TKey, ClientCase> group in groups)
            {
                SheetColumn column = columns.First(one => one.Target == target);
                foreach (ClientCase again in group.Skip(1))
                {
                    problems.Add(issue(group.First().Row), again.Row, column.At, column.Heading);
                }
            }
        }
    }

    // A row joins the court's file only by the court's own key, never by what the two have in common.
    private ClientCase[] Joined(
        ClientCase[] cases, IReadOnlyList<SheetColumn> columns, SheetProblems problems)
    {
        if (cases.All(one => one.CourtCase is null))
        {
            return cases;
        }

        SheetColumn column = columns.First(one => one.Target == SheetFormat.CourtCase);
        if (options.CourtDocket is not { } docket)
        {
            problems.Add(CellIssues.CourtDocketNeeded(), null, column.At, column.Heading);
            return cases;
        }

        if (docket.Manifest.AsOf != options.AsOf)
        {
            problems.Add(SheetIssues.CourtDocketDay(docket.Name, docket.Manifest.AsOf, options.AsOf));
        }

        Dictionary<long, IReadOnlyDictionary<string, FactValue>> found = docket
            .FindCases([.. cases.Select(one => one.CourtCase).OfType<long>().Distinct()], format.Vocabulary)
            .ToDictionary(one => one.CaseId, one => one.Facts);
        foreach (ClientCase missing in cases.Where(one => one.CourtCase is { } key && !found.ContainsKey(key)))
        {
            problems.Add(CellIssues.CourtCaseMissing(docket.Name), missing.Row, column.At, column.Heading);
        }

        return [.. cases.Select(one =>
            one.CourtCase is { } key && found.TryGetValue(key, out IReadOnlyDictionary<string, FactValue>? facts)
                ? one with { Court = facts }
                : one)];
    }
}

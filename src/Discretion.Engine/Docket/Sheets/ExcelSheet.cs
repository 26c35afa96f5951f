using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Reads an .xlsx file. Nothing in it is run, and what a formula last gave is not taken for a fact.</summary>
internal static class ExcelSheet
{
    /// <summary>The names that the template gives to the sheet with the cases.</summary>
    public static IReadOnlyList<string> CasesNames { get; } = ["Cases", "Casos"];

    public static Sheet? Read(byte[] bytes, SheetMapping mapping, SheetProblems problems)
    {
        try
        {
            List<Found> sheets = ReadAll(bytes, problems.File);
            return Choose(sheets, mapping.Sheet, problems) is { } chosen
                ? chosen.Sheet with { Rows = Marked(chosen.Sheet, MarksOf(bytes, chosen.Sheet.Name)) }
                : null;
        }
        catch (Exception wrong) when (wrong is ExcelReaderException or System.Xml.XmlException
            or OpenXmlPackageException or InvalidDataException or FormatException or FileFormatException
            or ArgumentException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException)
        {
            problems.Add(SheetIssues.Damaged());
            return null;
        }
    }

    private sealed record Found(Sheet Sheet, bool IsHidden)
    {
        public bool HasData => Sheet.Rows.Any(row => !row.IsBlank);
    }

    private static List<Found> ReadAll(byte[] bytes, string file)
    {
        // The library asks for a Western encoding when it is made, although .xlsx has none.
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        List<Found> sheets = [];
        do
        {
            List<SheetRow> rows = [];
            while (rows.Count <= SheetFile.RowsMax + 1 && reader.Read())
            {
                SheetCell[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(at => Cell(reader, at))];
                int filled = cells.Length;
                while (filled > 0 && cells[filled - 1].IsBlank)
                {
                    filled--;
                }

                rows.Add(new(reader.Depth + 1, cells[..filled]));
            }

            MergedCells[] merged = [.. (reader.MergeCells ?? []).Select(range =>
                new MergedCells(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))];
            sheets.Add(new(new(file, reader.Name, rows, merged), reader.VisibleState != "visible"));
        }
        while (reader.NextResult());

        return sheets;
    }

    private static SheetCell Cell(IExcelDataReader reader, int at) =>
        reader.GetValue(at) switch
        {
            null => SheetCell.Blank,
            string text => SheetCell.OfText(text),
            bool yes => new(SheetCellKind.Text, yes ? "TRUE" : "FALSE"),
            DateTime moment => new(SheetCellKind.Date, moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateOnly.FromDateTime(moment)),
            double number => new(SheetCellKind.Number, number.ToString("R", CultureInfo.InvariantCulture)),
            IFormattable other => new(SheetCellKind.Number, other.ToString(null, CultureInfo.InvariantCulture)),
            object other => SheetCell.OfText(other.ToString() ?? ""),
        };

    private static Found? Choose(List<Found> sheets, string? wanted, SheetProblems problems)
    {
        if (wanted is not null)
        {
            Found? named = sheets.Find(one => one.Sheet.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
            if (named is null)
            {
                problems.Add(SheetIssues.NoSuchSheet(wanted, sheets.Select(one => one.Sheet.Name)));
            }

            return named;
        }

        Found[] filled = [.. sheets.Where(one => one.HasData)];
        if (filled.FirstOrDefault(one => !one.IsHidden && CasesNames.Contains(one.Sheet.Name)) is { } ours)
        {
            return ours;
        }

        foreach (Found hidden in filled.Where(one => one.IsHidden))
        {
            problems.Add(SheetIssues.HiddenSheet(hidden.Sheet.Name));
        }

        Found[] visible = [.. filled.Where(one => !one.IsHidden)];
        if (visible.Length > 1)
        {
            problems.Add(SheetIssues.SeveralSheets(visible.Select(one => one.Sheet.Name)));
        }
        else if (filled.Length == 0)
        {
            problems.Add(SheetIssues.NoRows());
        }

        return visible.Length == 1 && problems.None ? visible[0] : null;
    }

    /// <summary>What the file says of a cell beside its value.</summary>
    private sealed record Mark(bool IsFormula, string? Error);

    // The library gives what a formula last gave, and nothing for an error; the file itself tells which is which.
    private static IReadOnlyList<SheetRow> Marked(Sheet sheet, ILookup<int, (int Column, Mark Mark)> marks) =>
        marks.Count == 0 ? sheet.Rows : [.. sheet.Rows.Select(row => Marked(row, [.. marks[row.Number]]))];

    private static SheetRow Marked(SheetRow row, (int Column, Mark Mark)[] marks)
    {
        if (marks.Length == 0)
        {
            return row;
        }

        int width = Math.Max(row.Cells.Count, marks.Max(one => one.Column) + 1);
        SheetCell[] cells = [.. Enumerable.Range(0, width).Select(at => row[at])];
        foreach ((int column, Mark mark) in marks)
        {
            cells[column] = mark.Error is { } error
                ? new(SheetCellKind.Error, error, IsFormula: mark.IsFormula)
                : cells[column] with { IsFormula = mark.IsFormula };
        }

        return row with { Cells = cells };
    }

    private static ILookup<int, (int Column, Mark Mark)> MarksOf(byte[] bytes, string sheetName)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        WorkbookPart? workbook = document.WorkbookPart;
        List<(int Row, int Column, Mark Mark)> marks = [];
        if (workbook?.Workbook?.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .FirstOrDefault(one => one.Name?.Value == sheetName)?.Id?.Value is not { } id
            || workbook.GetPartById(id) is not WorksheetPart part)
        {
            return Lookup();
        }

        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Cell) && reader.IsStartElement
                && reader.LoadCurrentElement() is Cell { CellReference.Value: { } reference } cell
                && Place(reference) is { } place)
            {
                bool isError = cell.DataType?.Value == CellValues.Error;
                if (cell.CellFormula is not null || isError)
                {
                    marks.Add((place.Row, place.Column,
                        new(cell.CellFormula is not null, isError ? cell.CellValue?.Text ?? "#" : null)));
                }
            }
        }

        return Lookup();

        ILookup<int, (int Column, Mark Mark)> Lookup() => marks.ToLookup(one => one.Row, one => (one.Column, one.Mark));
    }

    // B12 is column 1, counted from 0, of row 12; null when it is no such reference or lies beyond what is read.
    private static (int Row, int Column)? Place(string reference)
    {
        int column = 0;
        int at = 0;
        for (; at < reference.Length && char.IsAsciiLetterUpper(reference[at]) && column <= SheetFile.ColumnsMax; at++)
        {
            column = (column * 26) + reference[at] - 'A' + 1;
        }

        return column is >= 1 and <= SheetFile.ColumnsMax
            && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            ? (row, column - 1)
            : null;
    }
}

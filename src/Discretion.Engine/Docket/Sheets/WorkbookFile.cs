using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>How a cell of a written workbook looks; the value is its place among the cell formats.</summary>
internal enum CellStyle : uint
{
    /// <summary>Text, also when it looks like a number or a date.</summary>
    Text = 0,

    /// <summary>A heading: bold, on a ground, wrapped.</summary>
    Heading = 1,

    /// <summary>A date, year first.</summary>
    Day = 2,

    /// <summary>Text over several lines.</summary>
    Wrapped = 3,
}

/// <summary>An .xlsx file that is written sheet by sheet.</summary>
internal sealed class WorkbookFile
{
    private const uint TextNumberFormat = 49;
    private const uint DayNumberFormat = 164;

    private readonly List<(string Name, WorksheetText Text)> _sheets = [];

    /// <summary>Adds a sheet.</summary>
    public void Add(string name, Action<WorksheetText> write)
    {
        WorksheetText text = new();
        write(text);
        _sheets.Add((name, text));
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();
            foreach ((string name, WorksheetText text) in _sheets)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = text.ToWorksheet();
                sheets.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Name = name,
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)sheets.ChildElements.Count + 1,
                });
            }

            workbook.Workbook = new(sheets);
        }

        return stream.ToArray();
    }

    // A number format of text keeps a spreadsheet program from making 3 April of 4/3 and 8 December of 8-12.
    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayNumberFormat, FormatCode = "yyyy-mm-dd" })
        {
            Count = 1,
        },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE1E7F1" }) { PatternType = PatternValues.Solid }))
        {
            Count = 3,
        },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat { NumberFormatId = TextNumberFormat, ApplyNumberFormat = true },
            new CellFormat(Wrap()) { NumberFormatId = TextNumberFormat, FontId = 1, FillId = 2, ApplyFont = true,
                ApplyFill = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = DayNumberFormat, ApplyNumberFormat = true },
            new CellFormat(Wrap()) { NumberFormatId = TextNumberFormat, ApplyAlignment = true })
        {
            Count = 4,
        });

    private static Alignment Wrap() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
}

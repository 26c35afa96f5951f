using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>A sheet of a written workbook: cells of text, and what a spreadsheet program shows beside them.</summary>
internal sealed class WorksheetText
{
    private readonly Columns _columns = new();
    private readonly SheetData _rows = new();
    private readonly DataValidations _prompts = new();
    private bool _isFrozen;

    /// <summary>Keeps the headings and the cases' numbers in sight.</summary>
    public void FreezeFirstRowAndColumn() => _isFrozen = true;

    /// <summary>Adds a column: how its empty cells are to be typed into, and its width in letters.</summary>
    public void AddColumn(CellStyle style, int width)
    {
        uint at = (uint)_columns.ChildElements.Count + 1;
        _columns.AppendChild(new Column
        {
            Min = at,
            Max = at,
            Width = width,
            CustomWidth = true,
            Style = (uint)style,
        });
    }

    /// <summary>Adds a row of texts.</summary>
    public void AddRow(IEnumerable<string> texts, CellStyle style)
    {
        string number = (_rows.ChildElements.Count + 1).ToString(CultureInfo.InvariantCulture);
        _rows.AppendChild(new Row(texts.Select((text, at) => new Cell(new InlineString(
            new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Sheet.Letters(at) + number,
            DataType = CellValues.InlineString,
            StyleIndex = (uint)style,
        })));
    }

    /// <summary>Adds what is shown when a cell below a heading is chosen. It refuses nothing that is typed.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="rows">How many rows below the heading.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">Its text.</param>
    /// <param name="answers">The cells with the answers to choose from; null when there are none.</param>
    public void AddPrompt(int column, int rows, string title, string text, string? answers)
    {
        string letters = Sheet.Letters(column);
        string cells = string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{rows + 1}");
        DataValidation prompt = new()
        {
            SequenceOfReferences = new([cells]),
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = false,
            PromptTitle = title,
            Prompt = text,
        };
        if (answers is not null)
        {
            prompt.Type = DataValidationValues.List;
            prompt.AppendChild(new Formula1(answers));
        }

        _prompts.AppendChild(prompt);
    }

    /// <summary>The sheet, its parts in the order that the format wants.</summary>
    public Worksheet ToWorksheet()
    {
        Worksheet sheet = new();
        if (_isFrozen)
        {
            sheet.AppendChild(new SheetViews(new SheetView(new Pane
            {
                HorizontalSplit = 1,
                VerticalSplit = 1,
                TopLeftCell = "B2",
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            })
            {
                WorkbookViewId = 0,
            }));
        }

        sheet.AppendChild(_columns);
        sheet.AppendChild(_rows);
        if (_prompts.ChildElements.Count > 0)
        {
            _prompts.Count = (uint)_prompts.ChildElements.Count;
            sheet.AppendChild(_prompts);
        }

        return sheet;
    }
}

using Discretion.Core.Facts;
using Discretion.Engine.Docket.Sheets;
using Discretion.Tests.House;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Discretion.Tests.Docket.Sheets;

public sealed class SheetTemplateTests
{
    private static readonly IReadOnlyList<FactDefinition> Asked = SheetTemplate.Asked(Repository.Vocabulary.Facts);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void A_template_is_a_whole_workbook(string language)
    {
        using SpreadsheetDocument document = Open(Template(language));

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void A_template_as_it_is_has_no_cases_and_nothing_else_wrong(string language) =>
        Assert.Equal("no-rows", SmallSheets.Bytes(Template(language), "clients.xlsx").Problems());

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_heading_of_a_template_is_known_again(string language)
    {
        byte[] filled = Filled(Template(language), "24-001");

        ListReading reading = SmallSheets.Bytes(filled, "clients.xlsx");

        Assert.Equal("", reading.Problems());
        Assert.Equal(Asked.Select(fact => fact.Id), reading.List!.Columns.Select(column => column.FactId));
        Assert.Equal("24-001", Assert.Single(reading.List.Cases).CaseId);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_answer_that_a_template_offers_is_read(string language)
    {
        SheetRow[] rows = [.. Rows(Template(language), language == "es" ? "Respuestas" : "Answers")];

        Assert.Equal(
            Asked.Where(fact => fact.Kind is FactKind.Text or FactKind.YesNo)
                .Select(fact => fact.Kind == FactKind.Text ? fact.Id : language == "es" ? "sí o no" : "yes or no")
                .Distinct(),
            rows[0].Cells.Select(cell => cell.Text));
        Repository.AssertNone(
            from at in Enumerable.Range(0, rows[0].Cells.Count)
            from row in rows.Skip(1)
            where !row[at].IsBlank
            let fact = Repository.Vocabulary.Find(rows[0][at].Text)?.Id ?? "in_school"
            let value = SmallSheets.Cell(fact, row[at])
            where FactValueText.Parse(Repository.Vocabulary[fact].Kind, value) is null || value.Contains('-')
            select $"{fact} '{row[at].Text}': {value}",
            "The template offers what is not read.");
    }

    [Fact]
    public void The_notes_say_everything_in_both_languages()
    {
        SheetRow[] rows = [.. Rows(Template("es"), "Notas")];

        Assert.All(rows, row => Assert.True(row[2].Text.Length > 0 && row[3].Text.Length > 0, $"Row {row.Number}"));
        Assert.Equal(["English", "Español"], rows[0].Cells.Skip(2).Select(cell => cell.Text));
    }

    private static byte[] Template(string language) => new SheetTemplate(SmallSheets.Format, language).Make(Asked);

    private static SpreadsheetDocument Open(byte[] bytes) =>
        SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    // One case with its number and nothing else.
    private static byte[] Filled(byte[] template, string caseId)
    {
        MemoryStream stream = new();
        stream.Write(template);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            WorksheetPart part = (WorksheetPart)document.WorkbookPart!.GetPartById(
                document.WorkbookPart.Workbook!
                    .Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!);
            part.Worksheet!.GetFirstChild<SheetData>()!.AppendChild(new Row(new Cell(new InlineString(new Text(caseId)))
            {
                CellReference = "A2",
                DataType = CellValues.InlineString,
            }));
        }

        return stream.ToArray();
    }

    private static IEnumerable<SheetRow> Rows(byte[] template, string sheet)
    {
        SheetProblems problems = new("clients.xlsx");
        return ExcelSheet.Read(template, new SheetMapping { Sheet = sheet }, problems)!.Rows;
    }
}

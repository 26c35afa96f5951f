using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// The spreadsheet that an office fills in: a sheet with a column a question and no rows, one that explains each
/// question, and one with the answers to choose from. Headings and notes are in both languages.
/// </summary>
/// <param name="format">The columns that are no facts, and the code lists.</param>
/// <param name="language">The language that stands first: <c>en</c> or <c>es</c>.</param>
/// <param name="courtFile">Whether the cases may be in the immigration courts' public file too.</param>
public sealed class SheetTemplate(SheetFormat format, string language, bool courtFile = true)
{
    // What a spreadsheet program shows beside a cell, and takes in a title, has these ends.
    private const int PromptLengthMax = 255;
    private const int PromptTitleLengthMax = 32;
    private const string OtherLanguageBreak = "\n";

    private readonly bool _spanish = language == "es";

    /// <summary>One column of the sheet with the answers.</summary>
    private sealed record Choice(string Heading, string[] Answers);

    /// <summary>One column of the sheet with the cases.</summary>
    private sealed record Column(string Id, Bilingual Heading, Bilingual Note, FactDefinition? Fact);

    /// <summary>
    /// What a template asks: of some facts the ones that an office can tell and that no other settles, in their order.
    /// </summary>
    public static IReadOnlyList<FactDefinition> Asked(IEnumerable<FactDefinition> facts) =>
        [.. facts.Where(fact => fact.PeopleCanTell && !ToldFacts.Settled.Contains(fact.Id))];

    /// <summary>Makes the .xlsx file.</summary>
    /// <param name="facts">What it asks, in order.</param>
    public byte[] Make(IReadOnlyList<FactDefinition> facts)
    {
        Column[] columns =
        [
            OwnColumn(SheetFormat.Case),
            .. facts.Select(fact => new Column(fact.Id, fact.Question, NoteOf(fact), fact)),
            .. SheetFormat.Reserved.Skip(1).Where(id => courtFile || id != SheetFormat.CourtCase).Select(OwnColumn),
        ];
        Choice[] choices = [.. columns.Select(ChoiceOf).OfType<Choice>().DistinctBy(choice => choice.Heading)];
        WorkbookFile file = new();
        file.Add(Say("Cases", "Casos"), sheet => WriteCases(sheet, columns, choices));
        file.Add(Say("Notes", "Notas"), sheet => WriteNotes(sheet, columns));
        file.Add(AnswersName, sheet => WriteAnswers(sheet, choices));
        return file.ToBytes();
    }

    private string AnswersName => Say("Answers", "Respuestas");

    private string Say(string english, string spanish) => _spanish ? spanish : english;

    private string Both(Bilingual text) => _spanish
        ? text.Es + OtherLanguageBreak + text.En
        : text.En + OtherLanguageBreak + text.Es;

    private Column OwnColumn(string id)
    {
        OwnColumn own = format.Own.First(one => one.Id == id);
        return new(id, own.Heading, own.Note, null);
    }

    private void WriteCases(WorksheetText sheet, Column[] columns, Choice[] choices)
    {
        sheet.FreezeFirstRowAndColumn();
        foreach (Column column in columns)
        {
            sheet.AddColumn(column.Fact?.Kind == FactKind.Date || column.Id == SheetFormat.GivenOn
                ? CellStyle.Day : CellStyle.Text, width: 24);
        }

        sheet.AddRow(columns.Select(column => Both(column.Heading)), CellStyle.Heading);
        for (int at = 0; at < columns.Length; at++)
        {
            int choice = Array.FindIndex(choices, one => one.Heading == ChoiceOf(columns[at])?.Heading);
            sheet.AddPrompt(
                at, SheetFile.RowsMax, Cut(columns[at].Id, PromptTitleLengthMax),
                Cut(columns[at].Note.In(language), PromptLengthMax),
                choice < 0 ? null : RangeOf(choice, choices[choice].Answers.Length));
        }
    }

    private string RangeOf(int column, int answers)
    {
        string letters = Sheet.Letters(column);
        return string.Create(CultureInfo.InvariantCulture, $"'{AnswersName}'!${letters}$2:${letters}${answers + 1}");
    }

    private void WriteNotes(WorksheetText sheet, Column[] columns)
    {
        int[] widths = [28, 12, 60, 60];
        foreach (int width in widths)
        {
            sheet.AddColumn(CellStyle.Text, width);
        }

        sheet.AddRow([Say("How to fill in the sheet", "Cómo llenar la hoja"), "", "English", "Español"],
            CellStyle.Heading);
        foreach (Bilingual advice in Advice)
        {
            sheet.AddRow(["", "", advice.En, advice.Es], CellStyle.Wrapped);
        }

        sheet.AddRow([Say("Column", "Columna"), Say("Kind", "Tipo"), "English", "Español"], CellStyle.Heading);
        foreach (Column column in columns)
        {
            sheet.AddRow(
                [
                    column.Id, KindOf(column),
                    column.Heading.En + OtherLanguageBreak + column.Note.En,
                    column.Heading.Es + OtherLanguageBreak + column.Note.Es,
                ],
                CellStyle.Wrapped);
        }
    }

    private static void WriteAnswers(WorksheetText sheet, Choice[] choices)
    {
        foreach (Choice _ in choices)
        {
            sheet.AddColumn(CellStyle.Text, width: 28);
        }

        sheet.AddRow(choices.Select(choice => choice.Heading), CellStyle.Heading);
        for (int row = 0; row < choices.Max(choice => choice.Answers.Length); row++)
        {
            sheet.AddRow(choices.Select(choice => choice.Answers.ElementAtOrDefault(row) ?? ""), CellStyle.Text);
        }
    }

    private static IReadOnlyList<Bilingual> Advice { get; } =
    [
        new("One case in each row. Leave a cell empty when nobody asked; write ? when the person does not know. "
                + "Neither is taken for a no.",
            "Un caso en cada fila. Deje la celda vacía si nadie preguntó; escriba ? si la persona no sabe. Ninguna de "
                + "las dos cosas se toma como un no."),
        new("No names, no numbers of a person, addresses or telephone numbers: they are not needed, and are refused.",
            "Sin nombres, números personales, direcciones ni teléfonos: no hacen falta y no se aceptan."),
        new("Dates: the year first, 2011-04-03. Numbers: digits only, in the unit that the question names.",
            "Fechas: primero el año, 2011-04-03. Números: solo cifras, en la unidad que dice la pregunta."),
        new("Columns that you have no answers for can be deleted. Columns can be moved.",
            "Se pueden borrar las columnas para las que no hay respuestas. También se pueden mover."),
        new("An answer can hurt a person. Collect what the review needs, and keep this file as safe as the case files.",
            "Una respuesta puede perjudicar a una persona. Reúna lo que la revisión necesita y guarde este archivo "
                + "tan bien como los expedientes."),
    ];

    // A fact that the court's file can tell is described as that file tells it.
    private Bilingual NoteOf(FactDefinition fact)
    {
        Bilingual note = !fact.Sources.Contains(FactSource.CourtFile) ? fact.Description
            : courtFile ? new($"Answer from your own papers. How the court's file would tell it: {fact.Description.En}",
                $"Responda según sus propios documentos. Así lo diría el archivo de la corte: {fact.Description.Es}")
            : new("Answer from your own papers.", "Responda según sus propios documentos.");
        return ToldFacts.Sources.TryGetValue(fact.Id, out IReadOnlyList<string>? from)
            ? new($"Left empty, it is worked out from {from[0]} when that is known. {note.En}",
                $"Si se deja vacía, se calcula a partir de {from[0]} cuando se sabe. {note.Es}")
            : note;
    }

    private string KindOf(Column column) => column.Fact switch
    {
        null => column.Id == SheetFormat.GivenOn ? Say("date", "fecha") : Say("text", "texto"),
        { Kind: FactKind.YesNo } => Say("yes or no", "sí o no"),
        { Kind: FactKind.Number } => Say("number", "número"),
        { Kind: FactKind.NumberRange } => Say("number or range", "número o rango"),
        { Kind: FactKind.Date } => Say("date", "fecha"),
        { Kind: FactKind.Month } => Say("month", "mes"),
        { Kind: FactKind.Text } => ChoiceOf(column) is not null ? Say("one of a list", "uno de una lista")
            : Say("text", "texto"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Choice? ChoiceOf(Column column) => column.Fact switch
    {
        { Kind: FactKind.YesNo } => new(Say("yes or no", "sí o no"), [Say("Yes", "Sí"), "No", "?"]),
        { Kind: FactKind.Text } fact when AnswersOf(fact) is { Length: > 0 } answers => new(fact.Id, answers),
        _ => null,
    };

    // A name that stands for two codes would not be read; such a code goes in itself.
    private string[] AnswersOf(FactDefinition fact)
    {
        AnswerCodes codes = new(fact, format.Lists.GetValueOrDefault(fact.Id));
        return [.. codes.All.Select(code =>
            codes.Find(code.Name.In(language)) is [var one] && one.Code == code.Code
            && format.Words.Find(code.Name.In(language)) is null ? code.Name.In(language) : code.Code)];
    }

    private static string Cut(string text, int most) => text.Length <= most ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, most - 1)}…");
}

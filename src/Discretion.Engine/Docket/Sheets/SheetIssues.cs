using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// What can be wrong with a file, a sheet or its headings, in both languages; never with a cell's text.
/// </summary>
internal static class SheetIssues
{
    public static SheetIssue NotASpreadsheet() => new("not-a-spreadsheet", new(
        "This is not a spreadsheet that can be read. Save it as .xlsx (Excel workbook) or as 'CSV UTF-8'.",
        "No es una hoja de cálculo que se pueda leer. Guárdela como .xlsx (libro de Excel) o como «CSV UTF-8»."));

    public static SheetIssue OldExcel(string kind) => new("old-excel", new(
        $"This kind of file ({kind}) is not read. Open it in a spreadsheet program and save it as .xlsx.",
        $"Este tipo de archivo ({kind}) no se lee. Ábralo en un programa de hojas de cálculo y guárdelo como .xlsx."));

    public static SheetIssue Password() => new("password", new(
        "The file is protected by a password. Save a copy without one; what is read from it is kept encrypted.",
        "El archivo está protegido con contraseña. Guarde una copia sin ella; lo que se lee se guarda cifrado."));

    public static SheetIssue Damaged() => new("damaged", new(
        "The file says that it is .xlsx and cannot be read as one. Open it in a spreadsheet program and save it again.",
        "El archivo dice ser .xlsx y no se puede leer como tal. Ábralo en un programa de hojas de cálculo y "
            + "guárdelo de "
            + "nuevo."));

    public static SheetIssue TooLarge() => new("too-large", new(
        $"The file is larger than {Number(SheetFile.BytesMax / 1_000_000)} MB, or than "
            + $"{Number(SheetFile.UnpackedBytesMax / 1_000_000)} MB unpacked. Take out pictures and sheets that are "
            + $"not "
            + "needed, or split the list.",
        $"El archivo pesa más de {Number(SheetFile.BytesMax / 1_000_000)} MB, o de "
            + $"{Number(SheetFile.UnpackedBytesMax / 1_000_000)} MB descomprimido. Quite imágenes y hojas que no hagan "
            + "falta, o divida la lista."));

    public static SheetIssue TooManyRows() => new("too-many-rows", new(
        $"The sheet has more than {Number(SheetFile.RowsMax)} rows. Split the list.",
        $"La hoja tiene más de {Number(SheetFile.RowsMax)} filas. Divida la lista."));

    public static SheetIssue TooManyColumns() => new("too-many-columns", new(
        $"A row has more than {Number(SheetFile.ColumnsMax)} cells. Take out the columns that are not needed.",
        $"Una fila tiene más de {Number(SheetFile.ColumnsMax)} celdas. Quite las columnas que no hagan falta."));

    public static SheetIssue NoRows() => new("no-rows", new(
        "There is no case below the headings. Write one case in each row.",
        "No hay ningún caso debajo de los encabezados. Escriba un caso en cada fila."));

    public static SheetIssue WrongEncoding() => new("wrong-encoding", new(
        "The letters on this line are not UTF-8, so that accents cannot be told. Save the file as 'CSV UTF-8', or "
            + "as .xlsx.",
        "Las letras de esta línea no están en UTF-8, así que no se distinguen los acentos. Guarde el archivo como "
            + "«CSV UTF-8» o como .xlsx."));

    public static SheetIssue DelimiterUnclear() => new("delimiter-unclear", new(
        "The headings hold as many of one mark between cells as of another. Say which it is with --delimiter comma, "
            + "semicolon or tab.",
        "Los encabezados tienen tantos separadores de un tipo como de otro. Diga cuál es con --delimiter comma, "
            + "semicolon o tab."));

    public static SheetIssue BrokenQuotes() => new("broken-quotes", new(
        "A quote in this row does not close, or stands inside a cell. Put quotes around the whole cell and write a "
            + "quote "
            + "inside as two.",
        "Una comilla de esta fila no se cierra, o está en medio de una celda. Ponga comillas alrededor de toda la "
            + "celda "
            + "y escriba dos por cada comilla de adentro."));

    public static SheetIssue NoSuchSheet(string wanted, IEnumerable<string> there) => new("no-such-sheet", new(
        $"There is no sheet {wanted}. There are: {string.Join(", ", there)}.",
        $"No hay ninguna hoja {wanted}. Hay: {string.Join(", ", there)}."));

    public static SheetIssue HiddenSheet(string name) => new("hidden-sheet", new(
        $"The hidden sheet {name} holds data. Delete it, or say which sheet holds the cases with --sheet NAME.",
        $"La hoja oculta {name} tiene datos. Bórrela, o diga qué hoja tiene los casos con --sheet NOMBRE."));

    public static SheetIssue SeveralSheets(IEnumerable<string> names) => new("several-sheets", new(
        $"Several sheets hold data: {string.Join(", ", names)}. Say which holds the cases with --sheet NAME, or "
            + "name it "
            + "Cases.",
        $"Varias hojas tienen datos: {string.Join(", ", names)}. Diga cuál tiene los casos con --sheet NOMBRE, o "
            + "llámela "
            + "Casos."));

    public static SheetIssue NoHeadings() => new("no-headings", new(
        "The first row holds answers and no headings. Put the headings into the first row, one above each column.",
        "La primera fila tiene respuestas y no encabezados. Ponga los encabezados en la primera fila, uno sobre cada "
            + "columna."));

    public static SheetIssue BlankHeading() => new("blank-heading", new(
        "The column has answers and no heading. Write one above it, or delete the column.",
        "La columna tiene respuestas y no tiene encabezado. Escríbalo, o borre la columna."));

    public static SheetIssue MergedHeading() => new("merged-heading", new(
        "The heading is merged over several columns. Unmerge it and give each column its own.",
        "El encabezado está combinado sobre varias columnas. Sepárelo y dé a cada columna el suyo."));

    public static SheetIssue MergedCells() => new("merged-cells", new(
        "Cells are merged here, so that only the first holds the answer. Unmerge them and write it into each.",
        "Aquí hay celdas combinadas, así que solo la primera tiene la respuesta. Sepárelas y escríbala en cada una."));

    public static SheetIssue UnknownHeading(string? nearest) => new("unknown-heading", new(
        "The heading is none that is known. "
            + (nearest is null ? "" : $"Did you mean {nearest}? ")
            + "Say which fact it is with --map \"HEADING=fact\", or leave the column out with --ignore \"HEADING\".",
        "No se conoce este encabezado. "
            + (nearest is null ? "" : $"¿Quiso decir {nearest}? ")
            + "Diga qué dato es con --map \"ENCABEZADO=dato\", o deje la columna fuera con --ignore \"ENCABEZADO\"."));

    public static SheetIssue HeadingTwice(string first) => new("heading-twice", new(
        $"Column {first} has the same heading. Rename or delete one of the two.",
        $"La columna {first} tiene el mismo encabezado. Cambie el nombre de una de las dos, o bórrela."));

    public static SheetIssue FactTwice(string fact, string first) => new("fact-twice", new(
        $"Column {first} tells {fact} too. Keep one of the two, or leave one out with --ignore.",
        $"La columna {first} también dice {fact}. Deje una de las dos, o excluya una con --ignore."));

    public static SheetIssue NoCaseColumn() => new("no-case-column", new(
        "No column has the office's own number of each case. Add one with the heading Case, or name it with "
            + "--map \"HEADING=case\".",
        "Ninguna columna tiene el número propio de cada caso. Agregue una con el encabezado Caso, o indíquela con "
            + "--map \"ENCABEZADO=case\"."));

    public static SheetIssue NotNeeded(Bilingual why) => new("not-needed", new(
        $"This column is refused. {why.En} Delete it, or leave it out with --ignore \"HEADING\": then nothing in it "
            + $"is read.",
        $"Esta columna no se acepta. {why.Es} Bórrela, o exclúyala con --ignore \"ENCABEZADO\": entonces no se lee "
            + $"nada "
            + "de ella."));

    public static SheetIssue MappedHeadingMissing(string heading) => new("mapped-heading-missing", new(
        $"The mapping names the heading {heading}, and the sheet has none of that name. Correct the one or the other.",
        $"La correspondencia nombra el encabezado {heading}, y la hoja no tiene ninguno así. Corrija uno de los dos."));

    public static SheetIssue NotForPeople(string fact) => new("not-for-people", new(
        $"{fact} is told by the court's own file alone. Delete the column, or leave it out with --ignore.",
        $"{fact} solo lo dice el expediente de la corte. Borre la columna, o exclúyala con --ignore."));

    public static SheetIssue ConstantTwice(string fact, int line) => new("fact-twice", new(
        $"Line {line} of the mapping file gives {fact} for every case too. Keep one of the two.",
        $"La línea {line} del archivo de correspondencia también da {fact} para todos los casos. Deje uno de "
            + "los dos."));

    public static SheetIssue InMapping(SheetIssue issue, string fact, int line) => new(issue.Code, new(
        $"Line {line} of the mapping file, {fact}: {issue.Message.En}",
        $"Línea {line} del archivo de correspondencia, {fact}: {issue.Message.Es}"));

    public static SheetIssue NoGiver() => new("no-giver", new(
        "Nobody is named who gave the answers of this row. Add --given-by NAME, or fill in the column for it.",
        "No se indica quién dio las respuestas de esta fila. Agregue --given-by NOMBRE, o llene la columna para eso."));

    public static SheetIssue CourtDocketDay(string docket, DateOnly itsDay, DateOnly asOf) =>
        new("court-docket-day", new(
            $"Docket {docket} speaks of {Day(itsDay)} and the list of {Day(asOf)}. Facts of two days are not mixed: "
                + "give the list the docket's day with --as-of, or leave the column out with --ignore.",
            $"La lista {docket} habla del {Day(itsDay)} y esta del {Day(asOf)}. No se mezclan datos de dos días: dé a "
                + "la lista ese día con --as-of, o excluya la columna con --ignore."));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

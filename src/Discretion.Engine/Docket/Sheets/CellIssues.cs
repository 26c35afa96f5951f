using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// What can be wrong with a cell or a row, in both languages. A cell's text comes in as <see cref="ShownText"/> lets
/// it be
/// shown: null when it may be a person's name or a protected answer.
/// </summary>
internal static class CellIssues
{
    public static SheetIssue NoCase() => new("no-case", new(
        "The row has answers and no case number. Write the office's own number of the case, or empty the row.",
        "La fila tiene respuestas y no tiene número de caso. Escriba el número propio del caso, o vacíe la fila."));

    public static SheetIssue CaseTwice(int first) => new("case-twice", new(
        $"Row {first} has the same case number. Give each case one row with its own number.",
        $"La fila {first} tiene el mismo número de caso. Dé a cada caso una fila con su propio número."));

    public static SheetIssue CaseUnfit() => new("case-unfit", new(
        "This is no case number: it takes letters, digits and . _ - /, at least one digit, at most 40 in all. Use the "
            + "office's own number; a name has no place here.",
        "No es un número de caso: lleva letras, cifras y . _ - /, al menos una cifra y como máximo 40 en total. Use el "
            + "número propio de la oficina; aquí no va un nombre."));

    public static SheetIssue Identifier(string what) => new("identifier", what == "ssn"
        ? new("This looks like a social security number, which is not needed and is not read. Take it out.",
            "Esto parece un número de seguro social, que no hace falta y no se lee. Quítelo.")
        : new("This looks like an A-number, which is not needed and is not read. Take it out; as a case number use the "
            + "office's own, with a letter in front when it has nine digits.",
            "Esto parece un número A, que no hace falta y no se lee. Quítelo; como número de caso use el propio de la "
            + "oficina, con una letra delante si tiene nueve cifras."));

    public static SheetIssue BeyondHeadings() => new("beyond-headings", new(
        "The row goes on beyond the last heading. Give the column a heading, or empty the cell; in a CSV file a "
            + "cell with "
            + "a comma needs quotes.",
        "La fila sigue después del último encabezado. Dé un encabezado a la columna, o vacíe la celda; en un "
            + "archivo CSV "
            + "una celda con coma necesita comillas."));

    public static SheetIssue Formula() => new("formula", new(
        "The cell is a formula, and what it gives may change. Copy the cell and paste its value.",
        "La celda es una fórmula, y su resultado puede cambiar. Copie la celda y pegue su valor."));

    public static SheetIssue Error() => new("error-cell", new(
        "The cell shows an error of the spreadsheet program, such as #REF!. Write the answer, or empty the cell.",
        "La celda muestra un error del programa, como #¡REF!. Escriba la respuesta, o vacíe la celda."));

    public static SheetIssue TooLong(int most) => new("too-long", new(
        $"The text is longer than {most} characters. Write a short answer.",
        $"El texto tiene más de {most} caracteres. Escriba una respuesta corta."));

    public static SheetIssue AmbiguousDate(string? text) => new("ambiguous-date", Told(text,
        "can be two days. Say which number comes first with --dates mdy (month first) or dmy (day first), or "
            + "write "
            + "the year first: 2011-04-03.",
        "puede ser dos días. Diga qué número va primero con --dates mdy (primero el mes) o dmy (primero el "
            + "día), o "
            + "escriba primero el año: 2011-04-03."));

    public static SheetIssue WrongOrder(string? text, string order) => new("wrong-date-order", Told(text,
        $"is no day in the order {order}, which was given. Correct it, or write the year first: 2011-04-03.",
        $"no es un día en el orden {order} que se indicó. Corríjalo, o escriba primero el año: 2011-04-03."));

    public static SheetIssue NoSuchDay(string? text) => new("no-such-day", Told(text,
        "is a day that does not exist. Correct it.", "es un día que no existe. Corríjalo."));

    public static SheetIssue TwoDigitYear(string? text) => new("two-digit-year", Told(text,
        "has a year of two digits. Write all four.", "tiene un año de dos cifras. Escriba las cuatro."));

    public static SheetIssue NotADate(string? text) => new("not-a-date", Told(text,
        "is not a whole date. Write the year first, 2011-04-03, or leave the cell empty.",
        "no es una fecha completa. Escriba primero el año, 2011-04-03, o deje la celda vacía."));

    public static SheetIssue NotAMonth(string? text) => new("not-a-month", Told(text,
        "is not a month. Write 5/1990 or 1990-05, or leave the cell empty.",
        "no es un mes. Escriba 5/1990 o 1990-05, o deje la celda vacía."));

    public static SheetIssue DayNumber(string? text) => new("day-number", Told(text,
        "is a spreadsheet program's number of a day. Give the column the format of a date and save the file again.",
        "es el número con que el programa guarda un día. Dé a la columna formato de fecha y guarde el archivo de "
            + "nuevo."));

    public static SheetIssue InTheFuture(string? text, DateOnly asOf) => new("in-the-future", Told(text,
        $"lies after {Day(asOf)}, the day of the list, and has not come yet. Correct it, or give the list's day with "
            + "--as-of.",
        $"es posterior al {Day(asOf)}, el día de la lista, y todavía no llega. Corríjalo, o dé el día de la lista con "
            + "--as-of."));

    public static SheetIssue InThePast(string? text, DateOnly asOf) => new("in-the-past", Told(text,
        $"lies before {Day(asOf)}, the day of the list. Write the next date or leave the cell empty; the list's day is "
            + "given with --as-of.",
        $"es anterior al {Day(asOf)}, el día de la lista. Escriba la próxima fecha o deje la celda vacía; el día de la "
            + "lista se da con --as-of."));

    public static SheetIssue TooLongAgo(string? text) => new("too-long-ago", Told(text,
        $"is more than {Age.MonthsMax / 12} years ago. Correct the year.",
        $"fue hace más de {Age.MonthsMax / 12} años. Corrija el año."));

    public static SheetIssue NotANumber(string? text) => new("not-a-number", Told(text,
        "is not a whole number. Write digits only, or leave the cell empty.",
        "no es un número entero. Escriba solo cifras, o deje la celda vacía."));

    public static SheetIssue About(string? text) => new("about", Told(text,
        "is a guess, and a guess is no fact. Write the number or, where the question takes one, a range such as 8-12.",
        "es un cálculo aproximado, y eso no es un dato. Escriba el número o, donde la pregunta lo admita, un rango "
            + "como "
            + "8-12."));

    public static SheetIssue WithUnit(string? text) => new("with-unit", Told(text,
        "is a number with words. Write the number alone, in the unit that the heading names.",
        "es un número con palabras. Escriba solo el número, en la unidad que dice el encabezado."));

    public static SheetIssue Negative(string? text) => new("negative", Told(text,
        "is below zero. Correct it.", "es menor que cero. Corríjalo."));

    public static SheetIssue Fraction(string? text) => new("fraction", Told(text,
        "is not whole. Write whole years or units that are completed; do not round up.",
        "no es entero. Escriba los años o unidades completos; no redondee hacia arriba."));

    public static SheetIssue OutOfRange(string? text, int most) => new("out-of-range", Told(text,
        $"is more than {most}. Correct it.", $"es más de {most}. Corríjalo."));

    public static SheetIssue NoRange(string? text) => new("no-range", Told(text,
        "is a range, and this question takes one number. Write it, or leave the cell empty.",
        "es un rango, y esta pregunta admite un solo número. Escríbalo, o deje la celda vacía."));

    public static SheetIssue Backwards(string? text) => new("backwards", Told(text,
        "is a range that ends before it begins. Write the lower number first.",
        "es un rango que termina antes de empezar. Escriba primero el número menor."));

    public static SheetIssue DateForNumber() => new("date-for-number", new(
        "The spreadsheet program made a date of what was typed. Give the column the format of text and type it again.",
        "El programa convirtió en fecha lo que se escribió. Dé a la columna formato de texto y escríbalo de nuevo."));

    public static SheetIssue UnknownWord(string? text, string? nearest) => new("unknown-word", Told(text,
        "is none of the words for yes, no, unknown or does not apply."
            + (nearest is null ? "" : $" Did you mean {nearest}?") + " Use one of them, or leave the cell empty.",
        "no es ninguna de las palabras para sí, no, desconocido o no aplica."
            + (nearest is null ? "" : $" ¿Quiso decir {nearest}?") + " Use una de ellas, o deje la celda vacía."));

    public static SheetIssue UnknownCode(string? text, string? nearest, string some) => new("unknown-code", Told(text,
        "is none of the answers to this question."
            + (nearest is null ? "" : $" Did you mean {nearest}?") + $" Use a code or its name: {some}.",
        "no es ninguna de las respuestas a esta pregunta."
            + (nearest is null ? "" : $" ¿Quiso decir {nearest}?") + $" Use un código o su nombre: {some}."));

    public static SheetIssue TwoMeanings(string? text, string code) => new("two-meanings", Told(text,
        $"can mean two things here: {code}, or an answer that people write into any cell. Write the name out.",
        $"puede significar dos cosas aquí: {code}, o una respuesta que se escribe en cualquier celda. Escriba el "
            + $"nombre "
            + "completo."));

    public static SheetIssue SeveralCodes(string? text, string codes) => new("several-codes", Told(text,
        $"is the name of several: {codes}. Write the code of the one that is meant.",
        $"es el nombre de varios: {codes}. Escriba el código del que corresponde."));

    public static SheetIssue CourtCaseUnfit() => new("court-case-unfit", new(
        "This is no key of the court's file: IDNCASE is digits. Correct it, or leave the cell empty.",
        "No es una clave del expediente de la corte: IDNCASE lleva solo cifras. Corríjala, o deje la celda vacía."));

    public static SheetIssue CourtCaseTwice(int first) => new("court-case-twice", new(
        $"Row {first} names the same case of the court. Correct one of the two.",
        $"La fila {first} nombra el mismo caso de la corte. Corrija una de las dos."));

    public static SheetIssue CourtCaseMissing(string docket) => new("court-case-missing", new(
        $"Docket {docket} has no case with this IDNCASE. Correct it, or leave the cell empty.",
        $"La lista {docket} no tiene ningún caso con esta IDNCASE. Corríjala, o deje la celda vacía."));

    public static SheetIssue Contradiction(ContradictionKind kind, Bilingual other) => new("contradiction", kind switch
    {
        ContradictionKind.BirthMonthAgainstDay => new(
            $"The month of birth is not that of the day of birth ({other.En}). Correct one, or empty it.",
            $"El mes de nacimiento no es el del día de nacimiento ({other.Es}). Corrija uno, o vacíelo."),
        ContradictionKind.AgeAgainstBirth => new(
            $"The age is not the one that the birth gives ({other.En}). Correct one, or empty it; the age is worked "
                + $"out.",
            $"La edad no es la que resulta del nacimiento ({other.Es}). Corrija una, o vacíela; la edad se calcula."),
        ContradictionKind.EnteredBeforeBirth => new(
            $"The person entered before the birth ({other.En}). Correct one, or empty it.",
            $"La persona entró antes de nacer ({other.Es}). Corrija una de las dos, o vacíela."),
        ContradictionKind.EnteredAfterCharged => new(
            $"The last entry lies after the charging document ({other.En}), so that nobody can say which entry it "
                + $"charges. "
                + "Correct one, or empty it.",
            $"La última entrada es posterior al documento de cargos ({other.Es}), así que no se sabe de qué entrada "
                + $"trata. "
                + "Corrija una de las dos, o vacíela."),
        ContradictionKind.YearsAgainstEntry => new(
            $"The years since the last entry are not those that its date gives ({other.En}). Correct one, or empty it.",
            $"Los años desde la última entrada no son los que resultan de su fecha ({other.Es}). Corrija uno, o "
                + $"vacíelo."),
        ContradictionKind.LongerThanLife => new(
            $"This is more than the person's whole life ({other.En}). Correct one, or empty it.",
            $"Esto es más que toda la vida de la persona ({other.Es}). Corrija uno de los dos, o vacíelo."),
        ContradictionKind.ChargedAfterFiled => new(
            $"The charging document is dated after the court recorded the case ({other.En}). Correct one, or empty it.",
            $"El documento de cargos es posterior al día en que la corte registró el caso ({other.Es}). Corrija uno, o "
                + "vacíelo."),
        ContradictionKind.FiledAndNotFiled => new(
            $"The charging document is said not to be filed, and the court recorded the case ({other.En}). Correct "
                + $"one.",
            $"Se dice que el documento de cargos no se ha presentado, y la corte registró el caso ({other.Es}). "
                + $"Corrija uno."),
    });

    public static SheetIssue CourtDocketNeeded() => new("court-docket-needed", new(
        "The column holds keys of the court's file, and no docket was named that has them. Add --court-docket NAME, or "
            + "leave the column out with --ignore.",
        "La columna tiene claves del expediente de la corte, y no se indicó la lista que las tiene. Agregue "
            + "--court-docket NOMBRE, o exclúyala con --ignore."));

    public static SheetIssue NameUnfit() => new("name-unfit", new(
        "Who gave the answers is a name or a role of at most 80 characters, and no number. Correct it.",
        "Quién dio las respuestas es un nombre o cargo de 80 caracteres como máximo, sin números. Corríjalo."));

    private static Bilingual Told(string? text, string english, string spanish) => text is null
        ? new($"The text, which is not repeated here, {english}", $"El texto, que no se repite aquí, {spanish}")
        : new($"'{text}' {english}", $"«{text}» {spanish}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Discretion.Core.Facts;

namespace Discretion.App.Commands;

/// <summary>The words of reports in the session's language.</summary>
internal static class ReportWords
{
    private const string AdverseMark = "†";

    /// <summary>A count.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A format's name for people.</summary>
    public static string SayFormat(this Session session, string format) => format == "eoir"
        ? session.Say(
            "the immigration courts' public case file (format eoir)",
            "el archivo público de casos de las cortes de inmigración (formato eoir)")
        : format;

    /// <summary>The reason of a problem in the session's language.</summary>
    public static string SayProblem(this Session session, string reason) => reason switch
    {
        "extra-tab" => session.Say("a TAB too many", "un tabulador de más"),
        "missing-tab" => session.Say("a TAB missing", "falta un tabulador"),
        "split-line" => session.Say("a row broken over two lines", "una fila partida en dos líneas"),
        "no-single-reading" =>
            session.Say("wrong number of cells, and not one reading fits", "número de celdas incorrecto y "
            + "ninguna lectura única"),
        "case-key-unreadable" => session.Say("the case's key cannot be read", "no se puede leer la clave del caso"),
        "duplicate-case" => session.Say("a second row of the same case", "segunda fila del mismo caso"),
        "empty-line" => session.Say("an empty line", "una línea vacía"),
        "line-too-long" => session.Say("a line longer than any row", "una línea más larga que cualquier fila"),
        _ => reason,
    };

    /// <summary>A reason for unknown, in the session's language.</summary>
    public static string SayReason(this Session session, string words) => words switch
    {
        "not in the source" => session.Say(words, "no está en la fuente"),
        "blank" => session.Say(words, "en blanco"),
        "unreadable" => session.Say(words, "ilegible"),
        "contradictory" => session.Say(words, "contradictorio"),
        "not yet asked" => session.Say(words, "todavía no se ha preguntado"),
        "asked, not known" => session.Say(words, "se preguntó y no se sabe"),
        "marked not applicable" => session.Say(words, "marcado como no aplica"),
        "not dated" => session.Say(words, "sin fecha"),
        _ => words,
    };

    /// <summary>A fact's question; one whose answer can hurt the person is marked.</summary>
    public static string SayQuestion(this Session session, FactDefinition fact) =>
        session.Say(fact.Question) + (fact.Adverse ? " " + AdverseMark : "");

    /// <summary>What the mark of a question stands for; nothing when none of these has it.</summary>
    public static string? SayMark(this Session session, IEnumerable<FactDefinition> asked) =>
        !asked.Any(fact => fact.Adverse) ? null : session.Say(
            $"{AdverseMark} An answer can be used against the person. It should be given with legal advice.",
            $"{AdverseMark} La respuesta puede usarse en contra de la persona. Conviene darla con consejo legal.");

    /// <summary>A fact's value in the session's language.</summary>
    public static string SayValue(this Session session, FactDefinition fact, FactValue value) => value switch
    {
        FactValue.YesNo(var yes) => yes ? session.Say("yes", "sí") : session.Say("no", "no"),
        FactValue.Number(var low, null) => session.Say($"{low} or more", $"{low} o más"),
        FactValue.Number(var low, var high) when low != high => session.Say($"{low} to {high}", $"de {low} a {high}"),
        FactValue.Text(var code) when fact.Codes.FirstOrDefault(known => known.Code == code) is { } named =>
            session.Say(named.Name),
        FactValue.Unknown(var reason) => session.SayReason(reason.Words()),
        _ => value.ToInvariantText(),
    };
}

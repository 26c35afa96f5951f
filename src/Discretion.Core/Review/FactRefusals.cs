namespace Discretion.Core.Review;

/// <summary>Refusals about answers and where they come from.</summary>
internal static class FactRefusals
{
    public static Refusal NoSuchAnswer { get; } = new("review.no-such-answer", new(
        "No answer of that number stands in this review. Look up the number in its list of answers.",
        "En esta revisión no hay una respuesta vigente con ese número. Búsquelo en la lista de respuestas."));

    public static Refusal AnswerOfAnother { get; } = new("review.answer-of-another", new(
        "Somebody else recorded that answer. They or a supervisor can take it back.",
        "Otra persona registró esa respuesta. Puede retirarla ella o un supervisor."));

    public static Refusal NotIndependent { get; } = new("review.not-independent", new(
        "Only a court, agency or public record corroborates an answer. Name such a record.",
        "Solo un registro judicial, de una agencia o público corrobora una respuesta. Indique uno de ellos."));

    public static Refusal NeverCleared { get; } = new("review.never-cleared", new(
        "What an abuser or other prohibited source told cannot be cleared (8 U.S.C. 1367). It can only be "
            + "corroborated by an independent record.",
        "Lo que dijo un agresor u otra fuente prohibida no puede habilitarse (8 U.S.C. 1367). Solo puede "
            + "corroborarlo un registro independiente."));

    public static Refusal NothingToClear { get; } = new("review.nothing-to-clear", new(
        "Only what a relative told needs to be cleared, and only once. Nothing needs to be done.",
        "Solo hay que habilitar lo que dijo un familiar, y una sola vez. No hace falta hacer nada."));

    public static Refusal SelfClearing { get; } = new("review.self-clearing", new(
        "You recorded this answer, so a second person has to clear its source. Ask a colleague.",
        "Usted registró esta respuesta, así que otra persona debe habilitar su fuente. Pídalo a un colega."));
}

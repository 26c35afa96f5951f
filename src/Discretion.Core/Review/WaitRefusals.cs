using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>Refusals about sending back, asking for information and holding.</summary>
internal static class WaitRefusals
{
    public static Refusal NoSuchStage { get; } = new("review.no-such-stage", new(
        "The policy’s path has no such stage before its decision. Name one of its stages.",
        "El camino de la política no tiene esa etapa antes de la decisión. Nombre una de sus etapas."));

    public static Refusal NotEarlier { get; } = new("review.not-earlier", new(
        "A review is sent back to an earlier stage. Name one that comes before the present stage.",
        "Una revisión se devuelve a una etapa anterior. Nombre una que venga antes de la actual."));

    public static Refusal DueInPast { get; } = new("review.due-in-past", new(
        "The answer would be due today or earlier. Give a later day.",
        "La respuesta vencería hoy o antes. Indique un día posterior."));

    public static Refusal CounselOnly { get; } = new("review.counsel-only", new(
        "The person has a lawyer or representative, who alone is written to. Ask counsel.",
        "La persona tiene abogado o representante, y solo a este se le escribe. Pídalo al abogado."));

    public static Refusal NothingAsked { get; } = new("review.nothing-asked", new(
        "No information was asked for. Write a note instead.",
        "No se pidió información. En su lugar, escriba una nota."));

    public static Refusal StillTime(DateOnly due) => new("review.still-time", new(
        $"The person has time until the end of {DateWords.Day(due).En}. Wait for that day to pass.",
        $"La persona tiene tiempo hasta el final del {DateWords.Day(due).Es}. Espere a que pase ese día."));

    public static Refusal HoldDay { get; } = new("review.hold-day", new(
        $"A hold ends on a day after today and at most {ReviewCommand.Hold.DaysMax} days ahead. Give such a day.",
        $"Una pausa termina un día posterior a hoy y a lo sumo dentro de {ReviewCommand.Hold.DaysMax} días. "
            + "Indique un día así."));

    public static Refusal NotOnHold { get; } = new("review.not-on-hold", new(
        "The review is not on hold. Nothing needs to be done.",
        "La revisión no está en pausa. No hace falta hacer nada."));
}

using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>Refusals about checks and offers.</summary>
internal static class OutcomeRefusals
{
    public static Refusal NoSuchCheck { get; } = new("review.no-such-check", new(
        "The present stage asks for no such check. Name one of its checks.",
        "La etapa actual no pide esa verificación. Nombre una de las suyas."));

    public static Refusal CheckIsBack { get; } = new("review.check-is-back", new(
        "The check has already come back. Write a note if there is more to say.",
        "Esa verificación ya llegó. Escriba una nota si hay algo más que decir."));

    public static Refusal OfferOpen { get; } = new("review.offer-open", new(
        "An offer is already open. Record the answer to it.",
        "Ya hay una oferta abierta. Registre la respuesta."));

    public static Refusal AnswerTooSoon(DateOnly earliest) => new("review.answer-too-soon", new(
        $"The policy gives the person more time to answer. Give {DateWords.Day(earliest).En} or a later day.",
        $"La política da a la persona más tiempo para responder. Indique el {DateWords.Day(earliest).Es} o un día "
            + "posterior."));

    public static Refusal NoOffer { get; } = new("review.no-offer", new(
        "No offer was made yet. Make it first.",
        "Aún no se hizo ninguna oferta. Hágala primero."));

    public static Refusal MoreTimeDay { get; } = new("review.more-time-day", new(
        "More time needs a later day than the one that was given, and after today. Give it.",
        "Para dar más tiempo hace falta un día posterior al que se dio, y posterior a hoy. Indíquelo."));

    public static Refusal DayWithoutMoreTime { get; } = new("review.day-without-more-time", new(
        "A day is given only when the person asks for more time. Leave it out.",
        "Solo se indica un día cuando la persona pide más tiempo. Déjelo fuera."));

    public static Refusal StillTime(DateOnly due) => new("review.still-time", new(
        $"The person has time until the end of {DateWords.Day(due).En}. Silence before it says nothing: wait for "
            + "that day to pass.",
        $"La persona tiene tiempo hasta el final del {DateWords.Day(due).Es}. El silencio antes no dice nada: "
            + "espere a que pase ese día."));
}

using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>Refusals because something is waited for.</summary>
internal static class HeldUpRefusals
{
    public static Refusal OnHold(DateOnly until) => new("review.on-hold", new(
        $"The review is on hold until {DateWords.Day(until).En}. Wait for that day, or end the hold.",
        $"La revisión está en pausa hasta el {DateWords.Day(until).Es}. Espere ese día o termine la pausa."));

    public static Refusal Referred { get; } = new("review.referred", new(
        "The case is with another agency. Record first whether it took the case or returned it.",
        "El caso está en manos de otra agencia. Registre primero si lo aceptó o lo devolvió."));

    public static Refusal Disputed { get; } = new("review.disputed", new(
        "The decision is disputed. Resolve the dispute first.",
        "La decisión está impugnada. Primero resuelva la impugnación."));

    public static Refusal InformationOpen { get; } = new("review.information-open", new(
        "Information was asked for and is still open. Record first that it came, or that the time ran out.",
        "Se pidió información y sigue pendiente. Registre primero que llegó o que venció el plazo."));
}

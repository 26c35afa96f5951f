namespace Discretion.Core.Review;

/// <summary>Refusals about bringing in, giving and opening a case.</summary>
internal static class CaseRefusals
{
    public static Refusal AlreadyIdentified { get; } = new("review.already-identified", new(
        "The case was already brought into this review. Go on with it.",
        "El caso ya se incorporó a esta revisión. Continúe con ella."));

    public static Refusal PolicyForReading { get; } = new("review.policy-for-reading", new(
        "Cases are not reviewed under this policy: it is there to be read and compared. Choose an operative one.",
        "Con esta política no se revisan casos: está para leerla y compararla. Elija una que sea operativa."));

    public static Refusal NoSuchQueue { get; } = new("review.no-such-queue", new(
        "The policy has no such queue. Name one of its queues, or none.",
        "La política no tiene esa cola. Nombre una de sus colas, o ninguna."));

    public static Refusal ToRecused { get; } = new("review.to-recused", new(
        "That person takes no part in this review. Give it to somebody else.",
        "Esa persona no participa en esta revisión. Asígnela a otra."));

    public static Refusal AlreadyAssigned { get; } = new("review.already-assigned", new(
        "That person already has the review. Nothing needs to be done.",
        "Esa persona ya tiene la revisión. No hace falta hacer nada."));

    public static Refusal HasAnother { get; } = new("review.has-another", new(
        "Somebody else has the review. Ask a supervisor to give it to you.",
        "Otra persona tiene la revisión. Pida a un supervisor que se la asigne."));

    public static Refusal ViewFirst { get; } = new("review.view-first", new(
        "The policy asks for your own view before the findings are shown. Open the case and record your view "
            + "first.",
        "La política pide su propia opinión antes de mostrar los resultados. Primero abra el caso y registre su "
            + "opinión."));

    public static Refusal Blind { get; } = new("review.blind-reading", new(
        "You read this review without knowing what was decided. Record your own outcome first.",
        "Usted lee esta revisión sin saber qué se decidió. Primero registre su propio resultado."));

    public static Refusal AlreadyInFamily { get; } = new("review.already-in-family", new(
        "The case is already in that family group. Nothing needs to be done.",
        "El caso ya está en ese grupo familiar. No hace falta hacer nada."));
}

namespace Discretion.Core.Review;

/// <summary>Refusals about what stands beside the stages: other offices, protection and second readings.</summary>
internal static class BesideRefusals
{
    public static Refusal SameOffice { get; } = new("review.same-office", new(
        "This office already has the review. Name another office.",
        "Esta oficina ya tiene la revisión. Nombre otra oficina."));

    public static Refusal NotReferred { get; } = new("review.not-referred", new(
        "The case is with no other agency. Refer it first.",
        "El caso no está con ninguna otra agencia. Primero remítalo."));

    public static Refusal AlreadyProtected { get; } = new("review.already-protected", new(
        "The case already has that protection. Nothing needs to be done.",
        "El caso ya tiene esa protección. No hace falta hacer nada."));

    public static Refusal NotProtected { get; } = new("review.not-protected", new(
        "The case does not have that protection. Nothing needs to be done.",
        "El caso no tiene esa protección. No hace falta hacer nada."));

    public static Refusal AlreadyProposed { get; } = new("review.already-proposed", new(
        "Lifting that protection is already proposed. A second person has to confirm it.",
        "Ya se propuso levantar esa protección. Debe confirmarlo otra persona."));

    public static Refusal NotProposed { get; } = new("review.not-proposed", new(
        "Nobody has proposed to lift that protection. Propose it first, and ask a colleague to confirm.",
        "Nadie ha propuesto levantar esa protección. Primero propóngalo y pida a un colega que lo confirme."));

    public static Refusal SelfConfirmation { get; } = new("review.self-confirmation", new(
        "You proposed it, and it takes two people to lift a protection. Ask a colleague to confirm.",
        "Usted lo propuso, y hacen falta dos personas para levantar una protección. Pida a un colega que lo "
            + "confirme."));

    public static Refusal AlreadyDrawn { get; } = new("review.already-drawn", new(
        "A second reader already has the review. Wait for their reading.",
        "Una segunda persona ya tiene la revisión para leerla. Espere su lectura."));

    public static Refusal HadAHand { get; } = new("review.had-a-hand", new(
        "That person had a hand in the review, or stepped aside from it. Choose a reader who had none.",
        "Esa persona intervino en la revisión o se apartó de ella. Elija a alguien que no haya intervenido."));

    public static Refusal NotTheReader { get; } = new("review.not-the-reader", new(
        "The review was not given to you for a second reading. Ask the supervisor who draws the sample.",
        "Esta revisión no se le dio para una segunda lectura. Pregunte al supervisor que elige la muestra."));
}

namespace Discretion.Core.Review;

/// <summary>Refusals about what follows a decision or an end.</summary>
internal static class AfterRefusals
{
    public static Refusal NotEnded { get; } = new("review.not-ended", new(
        "The review has not ended. Go on with it first.",
        "La revisión no ha terminado. Primero continúe con ella."));

    public static Refusal PolicyGone { get; } = new("review.policy-gone", new(
        "The policy was withdrawn, so nobody can look again under it. Bring the case in under one that applies.",
        "La política se retiró, así que nadie puede volver a mirar con ella. Incorpore el caso con una que rija."));

    public static Refusal NotAdverse { get; } = new("review.not-adverse", new(
        "The review did not end against the person, and the case is not back on the calendar. Nothing needs a "
            + "second look.",
        "La revisión no terminó en contra de la persona y el caso no volvió al calendario. No hay nada que mirar "
            + "otra vez."));

    public static Refusal NotOffCalendar { get; } = new("review.not-off-calendar", new(
        "Only a case that was closed or terminated can come back on the calendar. Record something else.",
        "Solo puede volver al calendario un caso cerrado o terminado. Registre otra cosa."));

    public static Refusal AlreadyRecalendared { get; } = new("review.already-recalendared", new(
        "It is already noted that the case is back on the calendar. Nothing needs to be done.",
        "Ya consta que el caso volvió al calendario. No hace falta hacer nada."));

    public static Refusal ReleaseNotLater { get; } = new("review.release-not-later", new(
        "The docket release is no later than the one the review rests on. Use a later release.",
        "Esa publicación de los expedientes no es posterior a aquella en que se apoya la revisión. Use una "
            + "posterior."));

    public static Refusal NoSuchFollowUp { get; } = new("review.no-such-follow-up", new(
        "The outcome asks for no such follow-up. Name one of its follow-ups.",
        "El resultado no pide ese seguimiento. Nombre uno de los suyos."));

    public static Refusal FollowUpDone { get; } = new("review.follow-up-done", new(
        "The follow-up is already done. Nothing needs to be done.",
        "Ese seguimiento ya se hizo. No hace falta hacer nada."));

    public static Refusal NothingDecided { get; } = new("review.nothing-decided", new(
        "No decision stands. Wait for one.",
        "No hay una decisión vigente. Espere a que la haya."));

    public static Refusal PassedUp { get; } = new("review.passed-up", new(
        "The dispute was passed up, so the chief counsel has to resolve it. Ask them.",
        "La impugnación se elevó, así que debe resolverla el abogado jefe. Pídaselo."));

    public static Refusal NoDispute { get; } = new("review.no-dispute", new(
        "Nobody disputes the decision. Nothing needs to be done.",
        "Nadie impugna la decisión. No hace falta hacer nada."));
}

using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>Refusals that tell who may act, and when at all.</summary>
internal static class WhoRefusals
{
    public static Refusal Newsroom { get; } = new("review.newsroom", new(
        "A newsroom has no desk: nothing is reviewed or decided here. Use the lists and figures instead.",
        "Una redacción no tiene mesa de revisión: aquí no se revisa ni se decide nada. Use las listas y las "
            + "cifras."));

    public static Refusal NotIdentified { get; } = new("review.not-identified", new(
        "There is no such review yet. Bring the case in first.",
        "Esa revisión aún no existe. Primero incorpore el caso."));

    public static Refusal Machine { get; } = new("review.machine", new(
        "A program cannot do this. A person has to sign in and do it.",
        "Un programa no puede hacer esto. Una persona debe iniciar sesión y hacerlo."));

    public static Refusal OtherOffice { get; } = new("review.other-office", new(
        "The review belongs to another office. Ask that office, or ask it to transfer the review.",
        "La revisión es de otra oficina. Pídalo a esa oficina, o pídale que traslade la revisión."));

    public static Refusal Recused { get; } = new("review.recused", new(
        "You take no part in this review, because you stepped aside from it. Somebody else has to do this.",
        "Usted no participa en esta revisión porque se apartó de ella. Debe hacerlo otra persona."));

    public static Refusal NotCleared { get; } = new("review.not-cleared", new(
        "The case is protected, and you are not cleared for it. Ask your supervisor to give it to somebody who "
            + "is.",
        "El caso está protegido y usted no tiene autorización para verlo. Pida a su supervisor que lo asigne a "
            + "alguien que la tenga."));

    public static Refusal Volunteer { get; } = new("review.volunteer", new(
        "A volunteer answers facts and writes notes in the interviews given to them. Ask the attorney to do this.",
        "Una persona voluntaria responde sobre hechos y escribe notas en las entrevistas que se le asignan. Pida "
            + "al abogado que haga esto."));

    public static Refusal ConflictCheckFirst { get; } = new("review.conflict-check-first", new(
        "Nothing is done for a client before a conflict of interest was looked for. Record the conflict check "
            + "first.",
        "No se hace nada por un cliente antes de buscar si hay un conflicto de interés. Primero registre esa "
            + "verificación."));

    public static Refusal Conflict { get; } = new("review.conflict", new(
        "A conflict of interest was found, so this office cannot help here. Transfer or refer the case.",
        "Se encontró un conflicto de interés, así que esta oficina no puede ayudar en este caso. Trasládelo o "
            + "remítalo."));

    public static Refusal Ended { get; } = new("review.ended", new(
        "The review has ended. Ask for a second look if it should be taken up again.",
        "La revisión terminó. Pida una segunda mirada si debe retomarse."));

    public static Refusal Role { get; } = new("review.role", new(
        "Your role at this office does not do this. Ask somebody whose role does.",
        "Su función en esta oficina no incluye esto. Pídalo a alguien cuya función sí lo incluya."));

    public static Refusal Lead { get; } = new("review.lead", new(
        "This takes a supervisor or the chief counsel of the office. Ask one of them.",
        "Esto corresponde a un supervisor o al abogado jefe de la oficina. Pídalo a uno de ellos."));

    public static Refusal NotAssigned { get; } = new("review.not-assigned", new(
        "The review is not assigned to you. Take it if nobody has it, or ask a supervisor to assign it to you.",
        "La revisión no está asignada a usted. Tómela si nadie la tiene, o pida a un supervisor que se la asigne."));

    public static Refusal StageRole { get; } = new("review.stage-role", new(
        "The policy lets other roles act at this stage. Ask somebody who holds one of them.",
        "La política deja actuar en esta etapa a otras funciones. Pídalo a alguien que tenga una de ellas."));

    public static Refusal AlreadyDecided { get; } = new("review.already-decided", new(
        "A decision stands, and what it rests on does not change under it. Dispute it, or ask for a second look "
            + "at its end.",
        "Hay una decisión vigente, y aquello en que se apoya no cambia mientras rija. Impúgnela, o pida una "
            + "segunda mirada cuando termine."));

    public static Refusal NotSigner { get; } = new("review.not-signer", new(
        "Nothing goes to a client unless an attorney or accredited representative signs it. Ask one of them.",
        "Nada va a un cliente sin la firma de un abogado o de un representante acreditado. Pídalo a uno de ellos."));

    public static Refusal LegalAidOnly { get; } = new("review.legal-aid-only", new(
        "Only a legal-aid office does this. Here a decision of record is taken instead.",
        "Solo una oficina de asistencia legal hace esto. Aquí, en su lugar, se toma una decisión formal."));

    public static Refusal WordsMissing { get; } = new("review.words-missing", new(
        "A text that is needed is empty. Write it.",
        "Falta un texto necesario. Escríbalo."));

    public static Refusal FutureDay { get; } = new("review.future-day", new(
        "The day is still to come. Record what happened on the day it happened or later.",
        "Ese día aún no ha llegado. Registre lo ocurrido el mismo día o después."));

    /// <summary>The review is at another stage.</summary>
    public static Refusal WrongStage(PathStage? stage, StageKind needed)
    {
        Bilingual kind = StageWords.Of(needed);
        Bilingual now = stage is null
            ? new("The review is at no stage.", "La revisión no está en ninguna etapa.")
            : new($"The review is at the stage “{stage.Name.En}”.", $"La revisión está en la etapa «{stage.Name.Es}».");
        return new("review.wrong-stage", new(
            $"{now.En} This belongs to a stage where {kind.En}. Do what the present stage asks first.",
            $"{now.Es} Esto corresponde a una etapa en la que {kind.Es}. Haga primero lo que pide la etapa actual."));
    }
}

using Discretion.Core.Review;
using Discretion.Engine.Policy;

namespace Discretion.App.Commands;

/// <summary>The path of a policy for programs, and its words for people.</summary>
internal static class PathReport
{
    /// <summary>The path as docs/json.md describes it.</summary>
    public static object Json(ReviewPath path) => new
    {
        stages = path.Stages.Select(Json),
        laterStages = path.LaterStages.Select(Json),
        outcomes = path.Outcomes.Select(outcome => new
        {
            outcome.Id, outcome.Name, outcome.Text, outcome.Form, outcome.Adverse,
            approver = PathWords.Word(outcome.Approver), after = outcome.After.Select(stage => stage.Id),
            ends = PathWords.Word(outcome.Ends), outcome.WorkPermit, outcome.FollowUps, outcome.Citation,
        }),
    };

    /// <summary>What is done at a stage, in the session's language.</summary>
    public static string SayWhat(this Session session, StageKind kind) => kind switch
    {
        StageKind.Identify => session.Say("the case is identified", "se identifica el caso"),
        StageKind.Gather => session.Say("facts are gathered", "se reúnen los datos"),
        StageKind.View => session.Say(
            "a reviewer records a view of the whole case", "quien revisa anota cómo ve el caso en su conjunto"),
        StageKind.Recommend => session.Say(
            "a reviewer recommends an outcome, with reasons for and against",
            "quien revisa recomienda un resultado, con razones a favor y en contra"),
        StageKind.Decide => session.Say(
            "a person decides, with reasons for and against",
            "una persona decide, con razones a favor y en contra"),
        StageKind.Check => session.Say(
            "checks are run; each must come back clear", "se hacen verificaciones; todas deben salir sin novedad"),
        StageKind.Notify => session.Say("somebody is told or consulted", "se avisa o se consulta a alguien"),
        StageKind.Offer => session.Say(
            "the person is offered the outcome and may accept, decline or not answer",
            "se ofrece el resultado a la persona, que puede aceptar, rechazar o no responder"),
        StageKind.File => session.Say("a paper is filed", "se presenta un escrito"),
        StageKind.Ruling => session.Say("the court rules", "la corte resuelve"),
        StageKind.CarryOut => session.Say("the office does what was decided", "la oficina hace lo decidido"),
    };

    /// <summary>A role at a desk, in the session's language.</summary>
    public static string SayRole(this Session session, DeskRole role) => role switch
    {
        DeskRole.Reviewer => session.Say("reviewer", "quien revisa"),
        DeskRole.Supervisor => session.Say("supervisor", "quien supervisa"),
        DeskRole.ChiefCounsel => session.Say("head of the office", "jefatura de la oficina"),
        DeskRole.Intake => session.Say("intake", "recepción"),
        DeskRole.PolicyAuthor => session.Say("author of policies", "quien redacta políticas"),
        DeskRole.QualityReader => session.Say("reader of the quality sample", "quien lee la muestra de calidad"),
        DeskRole.Oversight => session.Say("oversight", "control"),
        DeskRole.Auditor => session.Say("auditor", "auditoría"),
        DeskRole.Administrator => session.Say("administrator", "administración"),
        DeskRole.Attorney => session.Say("attorney", "abogado o abogada"),
        DeskRole.AccreditedRepresentative => session.Say("accredited representative", "representante acreditado"),
        DeskRole.Volunteer => session.Say("volunteer", "voluntariado"),
    };

    /// <summary>How a review ends, in the session's language.</summary>
    public static string SayEnd(this Session session, ReviewEnd end) => end switch
    {
        ReviewEnd.Closed => session.Say(
            "the court takes the case off its calendar", "la corte saca el caso de su calendario"),
        ReviewEnd.Terminated => session.Say("the court ends the case", "la corte pone fin al caso"),
        ReviewEnd.Resentenced => session.Say("the court sets a new sentence", "la corte fija una pena nueva"),
        ReviewEnd.CarriedOut => session.Say("the office has done it", "la oficina lo ha hecho"),
        ReviewEnd.Denied => session.Say("the court refuses", "la corte lo niega"),
        ReviewEnd.NotExercised => session.Say(
            "discretion is not exercised and the case goes on", "no se ejerce la discreción y el caso sigue"),
        ReviewEnd.Declined => session.Say("the person declines", "la persona lo rechaza"),
        ReviewEnd.NoAnswer => session.Say("the person does not answer", "la persona no responde"),
        ReviewEnd.Advised => session.Say("the office has advised its client", "la oficina ha aconsejado a su cliente"),
        ReviewEnd.PolicyWithdrawn => session.Say("the policy is withdrawn", "la política se retira"),
        ReviewEnd.Other => session.Say("otherwise, told in words", "de otro modo, dicho con palabras"),
    };

    private static object Json(PathStage stage) => new
    {
        stage.Id, kind = PathWords.Word(stage.Kind), stage.Name, stage.Text,
        by = stage.Actors.Select(PathWords.Word), stage.SecondPerson, stage.BeforeFindings, stage.Checks, stage.Party,
        stage.DaysMax, stage.Letters, stage.Citation,
    };
}

using Discretion.Core.Review;

namespace Discretion.Core.Policy;

/// <summary>Finds the guardrails that the path of a policy breaks.</summary>
internal static class PathGuardrails
{
    /// <summary>Every breach, in the path's order; none of a policy without a path.</summary>
    public static IReadOnlyList<Breach> BrokenBy(PolicyVersion policy) => policy.Path is not { } path ? [] :
    [
        .. path.Stages.Where(stage => ActsOnTheCase(stage.Kind)).Select(ActsBeforeTheDecision),
        .. path.LaterStages.Where(stage => AsksForReasons(stage.Kind)).Select(AsksAgain),
        .. policy.Forms.Where(form => path.Outcomes.All(outcome => outcome.Form != form.Id)).Select(NoOutcome),
        .. path.Outcomes.Where(outcome => !CanBeDecided(path, outcome)).Select(NobodyDecides),
        .. OneSided(path),
    ];

    // What is offered, filed or done changes somebody's case.
    private static bool ActsOnTheCase(StageKind kind) =>
        kind is StageKind.Offer or StageKind.File or StageKind.Ruling or StageKind.CarryOut;

    private static bool AsksForReasons(StageKind kind) =>
        kind is StageKind.Identify or StageKind.Gather or StageKind.View or StageKind.Recommend or StageKind.Decide;

    // A path in which nobody decides at all is wrong for another reason, which is told by itself.
    private static bool CanBeDecided(ReviewPath path, PathOutcome outcome) =>
        path.FirstOf(StageKind.Decide) is not { Actors.Count: > 0 } decide || decide.Actors.Contains(outcome.Approver);

    private static Breach ActsBeforeTheDecision(PathStage stage) =>
        new(Guardrail.Decides, "path.stages", stage.Id, "kind", new(
            $"It lets {stage.Id} act on a case before a person has decided it. What is offered, filed or carried out "
                + "follows a decision.",
            $"Deja que {stage.Id} actúe en un caso antes de que una persona lo decida. Lo que se ofrece, se presenta o "
                + "se ejecuta viene después de una decisión."));

    private static Breach AsksAgain(PathStage stage) =>
        new(Guardrail.UnequalEffort, "path.later_stages", stage.Id, "kind", new(
            $"It asks for reasons at {stage.Id}, which only some outcomes lead to. Every outcome asks the same of a "
                + "reviewer.",
            $"Pide razones en {stage.Id}, a donde solo llevan algunos resultados. Todo resultado pide lo mismo a quien "
                + "revisa."));

    private static Breach NoOutcome(DiscretionForm form) =>
        new(Guardrail.OutcomeUnreachable, "forms", form.Id, "id", new(
            $"No outcome of its path exercises {form.Id}, so nobody could be given it. "
                + "Every form stays open to every case.",
            $"Ningún resultado de su trámite ejerce {form.Id}, así que nadie podría recibirla. "
                + "Toda forma queda abierta para todo caso."));

    private static Breach NobodyDecides(PathOutcome outcome) =>
        new(Guardrail.OutcomeUnreachable, "path.outcomes", outcome.Id, "approver", new(
            $"Nobody who decides may approve {outcome.Id}, so no case could end so. Every outcome stays open to every "
                + "case.",
            $"Nadie de quienes deciden puede aprobar {outcome.Id}, así que ningún caso podría terminar así. Todo "
                + "resultado queda abierto para todo caso."));

    private static IEnumerable<Breach> OneSided(ReviewPath path)
    {
        if (path.Outcomes.Count > 0 && path.Outcomes.All(outcome => outcome.Adverse))
        {
            yield return new(Guardrail.OutcomeUnreachable, "path", null, "outcomes", new(
                "Every outcome of its path goes against the person, so nobody could be given discretion.",
                "Todos los resultados de su trámite van en contra de la persona, así que nadie podría recibir "
                    + "discreción."));
        }

        if (path.Outcomes.Count > 0 && path.Outcomes.All(outcome => !outcome.Adverse))
        {
            yield return new(Guardrail.OutcomeUnreachable, "path", null, "outcomes", new(
                "No outcome of its path goes against the person, so a reviewer who sees it so could not say it.",
                "Ningún resultado de su trámite va en contra de la persona, así que quien lo vea así no podría "
                    + "decirlo."));
        }
    }
}

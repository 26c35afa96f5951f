namespace Discretion.Core.Review;

/// <summary>Guards of answers about facts, and of where they come from (8 U.S.C. 1367).</summary>
internal static class FactGuards
{
    public static Refusal? Answer(Scene scene, ReviewCommand.AnswerFact answer) =>
        RoleGuards.BeUndecided(scene)
        ?? RoleGuards.BeAt(scene, StageKind.Gather, StageKind.View, StageKind.Recommend, StageKind.Check,
            StageKind.Notify)
        ?? RoleGuards.BeAssigned(scene)
        ?? RoleGuards.HaveWords(answer.Fact)
        ?? RoleGuards.HaveWords(answer.Value);

    public static Refusal? Withdraw(Scene scene, ReviewCommand.WithdrawAnswer withdraw) =>
        RoleGuards.BeUndecided(scene)
        ?? OfStanding(scene, withdraw.Answer, answer =>
            answer.By == scene.By || scene.Leads ? null : FactRefusals.AnswerOfAnother)
        ?? RoleGuards.HaveWords(withdraw.Why);

    public static Refusal? Corroborate(Scene scene, ReviewCommand.Corroborate corroborate) =>
        RoleGuards.BeUndecided(scene)
        ?? RoleGuards.HaveInHand(scene)
        ?? OfStanding(scene, corroborate.Answer, _ => IsIndependent(corroborate.Source)
            ? null
            : FactRefusals.NotIndependent)
        ?? RoleGuards.HaveWords(corroborate.Evidence);

    public static Refusal? Clear(Scene scene, ReviewCommand.ClearSource clear) =>
        RoleGuards.BeUndecided(scene)
        ?? RoleGuards.Work(scene)
        ?? OfStanding(scene, clear.Answer, answer => MayClear(scene, answer))
        ?? RoleGuards.HaveWords(clear.Why);

    public static Refusal? FinishGathering(Scene scene) =>
        RoleGuards.BeAt(scene, StageKind.Gather) ?? RoleGuards.BeAssigned(scene) ?? RoleGuards.ActAtStage(scene);

    private static Refusal? MayClear(Scene scene, StandingAnswer answer)
    {
        if (answer.Source == SourceClass.Prohibited)
        {
            return FactRefusals.NeverCleared;
        }

        if (answer.Source != SourceClass.Relative || answer.Cleared)
        {
            return FactRefusals.NothingToClear;
        }

        return answer.By == scene.By ? FactRefusals.SelfClearing : null;
    }

    private static Refusal? OfStanding(Scene scene, int answer, Func<StandingAnswer, Refusal?> refuse) =>
        scene.Standing(answer) is { } standing ? refuse(standing) : FactRefusals.NoSuchAnswer;

    private static bool IsIndependent(SourceClass source) =>
        source is SourceClass.CourtRecord or SourceClass.AgencyRecord or SourceClass.PublicRecord;
}

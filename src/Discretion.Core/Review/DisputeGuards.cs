namespace Discretion.Core.Review;

/// <summary>Guards of a dispute with another part of the agency about a decision that stands.</summary>
internal static class DisputeGuards
{
    public static Refusal? Dispute(Scene scene, ReviewCommand.Dispute dispute) =>
        RoleGuards.WorkOrTakeIn(scene)
        ?? (scene.IsDecided ? null : AfterRefusals.NothingDecided)
        ?? (scene.State.DisputedBy is null ? null : HeldUpRefusals.Disputed)
        ?? RoleGuards.HaveWords(dispute.Component)
        ?? RoleGuards.HaveWords(dispute.Reason);

    public static Refusal? Escalate(Scene scene, ReviewCommand.Escalate escalate) =>
        RoleGuards.Work(scene) ?? Disputed(scene) ?? RoleGuards.HaveWords(escalate.Why);

    public static Refusal? Resolve(Scene scene, ReviewCommand.ResolveDispute resolve) =>
        RoleGuards.Lead(scene)
        ?? Disputed(scene)
        ?? (scene.State.Escalations > 0 && !scene.Holds(DeskRole.ChiefCounsel) ? AfterRefusals.PassedUp : null)
        ?? RoleGuards.HaveWords(resolve.Why);

    private static Refusal? Disputed(Scene scene) =>
        scene.State.DisputedBy is null ? AfterRefusals.NoDispute : null;
}

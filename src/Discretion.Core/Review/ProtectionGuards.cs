namespace Discretion.Core.Review;

/// <summary>Guards of protection: one person is enough to put it on, and it takes two to lift it.</summary>
internal static class ProtectionGuards
{
    public static Refusal? Protect(Scene scene, ReviewCommand.Protect protect) =>
        RoleGuards.SeeCases(scene)
        ?? (scene.State.Protections.Contains(protect.Protection) ? BesideRefusals.AlreadyProtected : null);

    public static Refusal? Propose(Scene scene, ReviewCommand.ProposeUnprotect propose) =>
        RoleGuards.Lead(scene)
        ?? (scene.State.Protections.Contains(propose.Protection) ? null : BesideRefusals.NotProtected)
        ?? (Proposer(scene, propose.Protection) is null ? null : BesideRefusals.AlreadyProposed)
        ?? RoleGuards.HaveWords(propose.Why);

    public static Refusal? Confirm(Scene scene, ReviewCommand.ConfirmUnprotect confirm)
    {
        string? proposer = Proposer(scene, confirm.Protection);
        return RoleGuards.Lead(scene)
            ?? (proposer is null ? BesideRefusals.NotProposed : null)
            ?? (proposer == scene.By ? BesideRefusals.SelfConfirmation : null);
    }

    private static string? Proposer(Scene scene, Protection protection) =>
        scene.State.UnprotectProposed.FirstOrDefault(one => one.Protection == protection).By;
}

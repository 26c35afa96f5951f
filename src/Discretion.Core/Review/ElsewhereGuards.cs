namespace Discretion.Core.Review;

/// <summary>Guards of handing a case to another office or agency.</summary>
internal static class ElsewhereGuards
{
    public static Refusal? Transfer(Scene scene, ReviewCommand.Transfer transfer) =>
        RoleGuards.Lead(scene)
        ?? RoleGuards.HaveWords(transfer.Office)
        ?? (transfer.Office == scene.State.Office ? BesideRefusals.SameOffice : null)
        ?? RoleGuards.HaveWords(transfer.Why);

    public static Refusal? Refer(Scene scene, ReviewCommand.Refer refer) =>
        RoleGuards.HaveInHand(scene)
        ?? RoleGuards.BeUndecided(scene)
        ?? RoleGuards.HaveWords(refer.Agency)
        ?? RoleGuards.HaveWords(refer.Why);

    public static Refusal? AcceptReferral(Scene scene) => Answered(scene);

    public static Refusal? ReturnReferral(Scene scene, ReviewCommand.ReturnReferral back) =>
        Answered(scene) ?? RoleGuards.HaveWords(back.Why);

    private static Refusal? Answered(Scene scene) =>
        RoleGuards.WorkOrTakeIn(scene) ?? (scene.State.ReferredTo is null ? BesideRefusals.NotReferred : null);
}

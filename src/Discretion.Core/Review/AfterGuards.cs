namespace Discretion.Core.Review;

/// <summary>Guards of what follows an end: a second look, the calendar, follow-ups; and of ending with the policy.
/// </summary>
internal static class AfterGuards
{
    public static Refusal? SecondLook(Scene scene, ReviewCommand.AskSecondLook ask) =>
        RoleGuards.WorkOrTakeIn(scene)
        ?? (scene.HasEnded ? null : AfterRefusals.NotEnded)
        ?? (scene.State.End == ReviewEnd.PolicyWithdrawn ? AfterRefusals.PolicyGone : null)
        ?? (EndedAdversely(scene) || (scene.State.Recalendared && ask.AskedBy == SecondLookAsker.Office)
            ? null
            : AfterRefusals.NotAdverse)
        ?? RoleGuards.HaveWords(ask.Reason);

    public static Refusal? Recalendared(Scene scene, ReviewCommand.NoteRecalendared note) =>
        (scene.Person is null ? null : RoleGuards.WorkOrTakeIn(scene))
        ?? (scene.State.End is ReviewEnd.Closed or ReviewEnd.Terminated ? null : AfterRefusals.NotOffCalendar)
        ?? (scene.State.Recalendared ? AfterRefusals.AlreadyRecalendared : null)
        ?? (note.Release.AsOf > scene.State.Release!.AsOf ? null : AfterRefusals.ReleaseNotLater);

    public static Refusal? FollowUp(Scene scene, ReviewCommand.FinishFollowUp followUp) =>
        RoleGuards.WorkOrTakeIn(scene)
        ?? (scene.HasEnded ? null : AfterRefusals.NotEnded)
        ?? (scene.Path.OutcomeOf(scene.State)?.FollowUps.Any(one => one.Id == followUp.FollowUp) == true
            ? null
            : AfterRefusals.NoSuchFollowUp)
        ?? (scene.State.FollowUpsDone.Contains(followUp.FollowUp) ? AfterRefusals.FollowUpDone : null);

    public static Refusal? WithdrawPolicy(Scene scene, ReviewCommand.WithdrawPolicy withdraw) =>
        RoleGuards.Lead(scene) ?? RoleGuards.HaveWords(withdraw.Why);

    private static bool EndedAdversely(Scene scene) =>
        scene.State.End is ReviewEnd.Declined or ReviewEnd.NoAnswer or ReviewEnd.Denied or ReviewEnd.NotExercised
            or ReviewEnd.Other
        || scene.Path.OutcomeOf(scene.State) is { Adverse: true };
}

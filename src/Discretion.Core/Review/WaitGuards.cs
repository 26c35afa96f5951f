namespace Discretion.Core.Review;

/// <summary>Guards of sending back, asking for information and holding.</summary>
internal static class WaitGuards
{
    // The fact of the vocabulary that tells whether the person has counsel.
    private const string RepresentedFact = "represented";

    public static Refusal? SendBack(Scene scene, ReviewCommand.SendBack back)
    {
        List<string> stages = [.. scene.Path.Stages.Select(stage => stage.Id)];
        int to = stages.IndexOf(back.Stage);
        return RoleGuards.BeUndecided(scene)
            ?? (RoleGuards.HaveInHand(scene) is null ? null : RoleGuards.ActAtStage(scene))
            ?? (to < 0 ? WaitRefusals.NoSuchStage : null)
            ?? (to >= stages.IndexOf(scene.State.Stage!) ? WaitRefusals.NotEarlier : null)
            ?? RoleGuards.HaveWords(back.Notes);
    }

    public static Refusal? RequestInformation(Scene scene, ReviewCommand.RequestInformation request) =>
        RoleGuards.HaveInHand(scene)
        ?? RoleGuards.SignInLegalAid(scene)
        ?? (scene.State.InformationDueOn is null ? null : HeldUpRefusals.InformationOpen)
        ?? RoleGuards.HaveWords(request.What)
        ?? (request.DueOn > scene.Today ? null : WaitRefusals.DueInPast)
        ?? (!request.ToCounsel && IsRepresented(scene) ? WaitRefusals.CounselOnly : null);

    public static Refusal? RecordInformation(Scene scene, ReviewCommand.RecordInformation information) =>
        (scene.IsAssignee ? null : RoleGuards.WorkOrTakeIn(scene))
        ?? (scene.State.InformationDueOn is not { } due ? WaitRefusals.NothingAsked
            : !information.Came && scene.Today <= due ? WaitRefusals.StillTime(due)
            : null);

    public static Refusal? Hold(Scene scene, ReviewCommand.Hold hold) =>
        RoleGuards.HaveInHand(scene)
        ?? (scene.State.IsHeldOn(scene.Today) ? HeldUpRefusals.OnHold(scene.State.HeldUntil!.Value) : null)
        ?? (hold.Until > scene.Today && hold.Until <= scene.Today.AddDays(ReviewCommand.Hold.DaysMax)
            ? null
            : WaitRefusals.HoldDay)
        ?? RoleGuards.HaveWords(hold.Reason);

    public static Refusal? EndHold(Scene scene) =>
        RoleGuards.HaveInHand(scene) ?? (scene.State.IsHeldOn(scene.Today) ? null : WaitRefusals.NotOnHold);

    // A lawyer's client is written to through the lawyer: one source that knows of one is enough.
    private static bool IsRepresented(Scene scene) =>
        scene.Occasion.Represented == true
        || scene.State.Answers.Any(answer =>
            !answer.Withdrawn && answer is { Fact: RepresentedFact, Value.Value: "yes" });
}

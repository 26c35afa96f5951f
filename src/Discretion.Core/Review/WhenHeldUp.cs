namespace Discretion.Core.Review;

/// <summary>Guards against going on while something is waited for. What others do, such as a court's ruling, can be
/// recorded all the same.</summary>
internal static class WhenHeldUp
{
    public static Refusal? Refuse(Scene scene, ReviewCommand command) =>
        Hold(scene, command) ?? Referral(scene, command) ?? Dispute(scene, command) ?? Information(scene, command);

    private static Refusal? Hold(Scene scene, ReviewCommand command) =>
        scene.State.IsHeldOn(scene.Today) && GoesOn(command)
            ? HeldUpRefusals.OnHold(scene.State.HeldUntil!.Value)
            : null;

    private static Refusal? Referral(Scene scene, ReviewCommand command) =>
        scene.State.ReferredTo is not null
        && (GoesOn(command) || command is ReviewCommand.Refer or ReviewCommand.Transfer or ReviewCommand.AskSecondLook)
            ? HeldUpRefusals.Referred
            : null;

    private static Refusal? Dispute(Scene scene, ReviewCommand command) =>
        scene.State.DisputedBy is not null && GoesOn(command) ? HeldUpRefusals.Disputed : null;

    private static Refusal? Information(Scene scene, ReviewCommand command) =>
        scene.State.InformationDueOn is not null && Judges(command) ? HeldUpRefusals.InformationOpen : null;

    private static bool Judges(ReviewCommand command) => command is ReviewCommand.FinishGathering
        or ReviewCommand.Recommend or ReviewCommand.Decide or ReviewCommand.SignAdvice;

    private static bool GoesOn(ReviewCommand command) => Judges(command) || command is ReviewCommand.RecordView
        or ReviewCommand.MakeOffer or ReviewCommand.RecordFiling or ReviewCommand.CarryOut;
}

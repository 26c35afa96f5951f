namespace Discretion.Core.Review;

/// <summary>Guards of checks, notices, offers, filings, rulings and what the office carries out.</summary>
internal static class OutcomeGuards
{
    public static Refusal? Check(Scene scene, ReviewCommand.RecordCheck check) =>
        RoleGuards.BeAt(scene, StageKind.Check)
        ?? (scene.Person is null ? null : RoleGuards.ActAtStage(scene))
        ?? (scene.Stage!.Checks.Any(one => one.Id == check.Check) ? null : OutcomeRefusals.NoSuchCheck)
        ?? (scene.State.ChecksBack.Contains(check.Check) ? OutcomeRefusals.CheckIsBack : null)
        ?? (check.Result == CheckResult.Found ? RoleGuards.HaveWords(check.Words) : null);

    public static Refusal? Notice(Scene scene, ReviewCommand.RecordNotice notice) =>
        AtStage(scene, StageKind.Notify)
        ?? RoleGuards.SignInLegalAid(scene)
        ?? RoleGuards.HaveHappened(scene, notice.On);

    public static Refusal? Offer(Scene scene, ReviewCommand.MakeOffer offer)
    {
        DateOnly earliest = scene.Today.AddDays(scene.Stage?.DaysMax ?? 1);
        return AtStage(scene, StageKind.Offer)
            ?? RoleGuards.SignInLegalAid(scene)
            ?? (scene.State.OfferAnswerBy is null ? null : OutcomeRefusals.OfferOpen)
            ?? (offer.AnswerBy < earliest ? OutcomeRefusals.AnswerTooSoon(earliest) : null);
    }

    public static Refusal? OfferAnswer(Scene scene, ReviewCommand.RecordOfferAnswer answer) =>
        AtStage(scene, StageKind.Offer)
        ?? (scene.State.OfferAnswerBy is not { } due ? OutcomeRefusals.NoOffer : Reply(scene, answer, due));

    public static Refusal? Filing(Scene scene, ReviewCommand.RecordFiling filing) =>
        AtStage(scene, StageKind.File)
        ?? RoleGuards.HaveWords(filing.Paper)
        ?? RoleGuards.HaveHappened(scene, filing.On);

    public static Refusal? Ruling(Scene scene, ReviewCommand.RecordRuling ruling) =>
        AtStage(scene, StageKind.Ruling)
        ?? RoleGuards.HaveHappened(scene, ruling.On)
        ?? (ruling.Ruling == Review.Ruling.Other ? RoleGuards.HaveWords(ruling.Words) : null);

    public static Refusal? CarryOut(Scene scene, ReviewCommand.CarryOut carryOut) =>
        AtStage(scene, StageKind.CarryOut) ?? RoleGuards.HaveHappened(scene, carryOut.On);

    private static Refusal? AtStage(Scene scene, StageKind kind) =>
        RoleGuards.BeAt(scene, kind) ?? RoleGuards.ActAtStage(scene);

    // Silence is never acceptance, and it is not even silence before the day.
    private static Refusal? Reply(Scene scene, ReviewCommand.RecordOfferAnswer answer, DateOnly due) =>
        answer.Reply switch
        {
            Review.OfferAnswer.MoreTime => answer.AnswerBy > due && answer.AnswerBy > scene.Today
                ? null
                : OutcomeRefusals.MoreTimeDay,
            Review.OfferAnswer.NoAnswer => scene.Today > due ? WithoutDay(answer) : OutcomeRefusals.StillTime(due),
            Review.OfferAnswer.Accepted or Review.OfferAnswer.Declined => WithoutDay(answer),
        };

    private static Refusal? WithoutDay(ReviewCommand.RecordOfferAnswer answer) =>
        answer.AnswerBy is null ? null : OutcomeRefusals.DayWithoutMoreTime;
}

namespace Discretion.Core.Review;

/// <summary>
/// Guards of views, recommendations and decisions. Every outcome asks for the same steps and the same words.
/// </summary>
internal static class JudgementGuards
{
    public static Refusal? View(Scene scene, ReviewCommand.RecordView view) =>
        RoleGuards.BeAt(scene, StageKind.View, StageKind.Recommend, StageKind.Decide)
        ?? RoleGuards.BeAssigned(scene)
        ?? RoleGuards.ActAtStage(scene)
        ?? (scene.HasViewed && !scene.IsAt(StageKind.View) ? JudgementRefusals.AlreadyViewed : null)
        ?? Opened(scene, Part.Case)
        ?? RoleGuards.HaveWords(view.Words);

    public static Refusal? Recommend(Scene scene, ReviewCommand.Recommend recommend) =>
        RoleGuards.BeAt(scene, StageKind.Recommend)
        ?? RoleGuards.BeAssigned(scene)
        ?? RoleGuards.ActAtStage(scene)
        ?? OtherEyes(scene)
        ?? Looked(scene)
        ?? Viewed(scene)
        ?? ReasonGuards.Complete(scene, recommend.Outcome, recommend.Reasons)
        ?? ReasonGuards.Sources(scene, recommend.Outcome, recommend.Reasons);

    public static Refusal? Decide(Scene scene, ReviewCommand.Decide decide) =>
        (scene.IsLegalAid ? JudgementRefusals.AdviceOnly : null)
        ?? RoleGuards.BeAt(scene, StageKind.Decide)
        ?? RoleGuards.ActAtStage(scene)
        ?? ReasonGuards.OfThePath(scene, decide.Outcome)
        ?? Approver(scene, decide.Outcome)
        ?? Judged(scene, decide.Outcome, decide.Reasons);

    public static Refusal? SignAdvice(Scene scene, ReviewCommand.SignAdvice sign) =>
        (scene.IsLegalAid ? null : WhoRefusals.LegalAidOnly)
        ?? RoleGuards.BeAt(scene, StageKind.Decide)
        ?? RoleGuards.ActAtStage(scene)
        ?? (scene.Signs ? null : WhoRefusals.NotSigner)
        ?? Judged(scene, sign.Outcome, sign.Reasons);

    private static Refusal? Judged(Scene scene, string outcome, Reasons reasons) =>
        SecondPerson(scene)
        ?? OtherEyes(scene)
        ?? Looked(scene)
        ?? (scene.State.Recommendation is null ? Viewed(scene) : null)
        ?? ReasonGuards.Complete(scene, outcome, reasons)
        ?? ReasonGuards.Sources(scene, outcome, reasons)
        ?? Act(scene);

    private static Refusal? Approver(Scene scene, string outcome) =>
        scene.Path.Outcome(outcome) is { } one && Rank(one.Approver).Any(role => scene.Holds(role))
            ? null
            : JudgementRefusals.Approver;

    // The roles that may do what the lowest of them may.
    private static DeskRole[] Rank(DeskRole lowest) => lowest switch
    {
        DeskRole.Reviewer => [DeskRole.Reviewer, DeskRole.Supervisor, DeskRole.ChiefCounsel],
        DeskRole.Supervisor => [DeskRole.Supervisor, DeskRole.ChiefCounsel],
        DeskRole.ChiefCounsel or DeskRole.Intake or DeskRole.PolicyAuthor or DeskRole.QualityReader
            or DeskRole.Oversight or DeskRole.Auditor or DeskRole.Administrator or DeskRole.Attorney
            or DeskRole.AccreditedRepresentative or DeskRole.Volunteer => [lowest],
    };

    private static Refusal? SecondPerson(Scene scene) =>
        scene.Stage is { SecondPerson: true } && scene.State.RecommendedBy.Contains(scene.By)
            ? JudgementRefusals.SecondPerson
            : null;

    private static Refusal? OtherEyes(Scene scene) =>
        scene.State.EarlierHands.Contains(scene.By) ? JudgementRefusals.OtherEyes : null;

    private static Refusal? Looked(Scene scene) => Opened(scene, Part.Case) ?? Opened(scene, Part.Findings);

    private static Refusal? Opened(Scene scene, string what) =>
        scene.HasOpened(what) ? null
        : what == Part.Case ? JudgementRefusals.CaseNotOpened : JudgementRefusals.FindingsNotOpened;

    private static Refusal? Viewed(Scene scene) =>
        scene.HasViewed || scene.Path.FirstOf(StageKind.View) is null ? null : JudgementRefusals.NotViewed;

    private static Refusal? Act(Scene scene)
    {
        if (scene.Occasion.Act is not { } act)
        {
            return JudgementRefusals.ActMissing;
        }

        if (act.Person != scene.By)
        {
            return JudgementRefusals.ActOfAnother;
        }

        if (act.Review != scene.Occasion.Review)
        {
            return JudgementRefusals.ActForAnotherReview;
        }

        return act.At <= scene.Occasion.At && act.Touch.IsFreshAt(scene.Occasion.At)
            ? null
            : JudgementRefusals.ActStale;
    }
}

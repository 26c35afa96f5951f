namespace Discretion.Core.Review;

/// <summary>Guards of a second, blind reading by somebody who had no hand in the review.</summary>
internal static class QualityGuards
{
    public static Refusal? Draw(Scene scene, ReviewCommand.DrawForQuality draw) =>
        RoleGuards.Lead(scene)
        ?? RoleGuards.HaveWords(draw.Reader)
        ?? (scene.IsDecided ? null : AfterRefusals.NothingDecided)
        ?? (scene.State.QualityReader is null ? null : BesideRefusals.AlreadyDrawn)
        ?? NoHand(scene, draw.Reader);

    public static Refusal? Read(Scene scene, ReviewCommand.RecordQuality read) =>
        (scene.State.QualityReader == scene.By ? null : BesideRefusals.NotTheReader)
        ?? (scene.Holds(DeskRole.QualityReader) ? null : WhoRefusals.Role)
        ?? NoHand(scene, scene.By)
        ?? (scene.HasOpened(Part.Case) ? null : JudgementRefusals.CaseNotOpened)
        ?? ReasonGuards.Complete(scene, read.Outcome, read.Reasons);

    // Who stepped aside has a hand in it too: stepping aside is an act.
    private static Refusal? NoHand(Scene scene, string reader) =>
        scene.State.Hands.Contains(reader) ? BesideRefusals.HadAHand : null;
}

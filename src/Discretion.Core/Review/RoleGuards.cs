namespace Discretion.Core.Review;

/// <summary>Guards of role, assignment and stage that several commands share.</summary>
internal static class RoleGuards
{
    /// <summary>They work on cases.</summary>
    public static Refusal? Work(Scene scene) => scene.WorksOnCases ? null : WhoRefusals.Role;

    /// <summary>They work on cases or take in requests.</summary>
    public static Refusal? WorkOrTakeIn(Scene scene) =>
        scene.WorksOnCases || scene.Holds(DeskRole.Intake) ? null : WhoRefusals.Role;

    /// <summary>They lead the work of the office.</summary>
    public static Refusal? Lead(Scene scene) => scene.Leads ? null : WhoRefusals.Lead;

    /// <summary>They have the review, or lead the work of the office.</summary>
    public static Refusal? HaveInHand(Scene scene) =>
        scene.IsAssignee || scene.Leads ? null : WhoRefusals.NotAssigned;

    /// <summary>They have the review.</summary>
    public static Refusal? BeAssigned(Scene scene) => scene.IsAssignee ? null : WhoRefusals.NotAssigned;

    /// <summary>They are among those who see cases at all.</summary>
    public static Refusal? SeeCases(Scene scene) =>
        scene.Person is null || scene.WorksOnCases || scene.IsAssignee
        || scene.Holds(DeskRole.Intake, DeskRole.QualityReader, DeskRole.Auditor)
            ? null
            : WhoRefusals.Role;

    /// <summary>Their role acts at the present stage.</summary>
    public static Refusal? ActAtStage(Scene scene) =>
        scene.Stage is { } stage && stage.Actors.Any(role => scene.Holds(role)) ? null : WhoRefusals.StageRole;

    /// <summary>The review is at a stage of one of the kinds.</summary>
    public static Refusal? BeAt(Scene scene, params ReadOnlySpan<StageKind> kinds)
    {
        foreach (StageKind kind in kinds)
        {
            if (scene.IsAt(kind))
            {
                return null;
            }
        }

        return WhoRefusals.WrongStage(scene.Stage, kinds[0]);
    }

    /// <summary>No decision of this round stands.</summary>
    public static Refusal? BeUndecided(Scene scene) => scene.IsDecided ? WhoRefusals.AlreadyDecided : null;

    /// <summary>Legal aid: nothing goes to a client unless an attorney or accredited representative sends it.</summary>
    public static Refusal? SignInLegalAid(Scene scene) =>
        scene.IsLegalAid && !scene.Signs ? WhoRefusals.NotSigner : null;

    /// <summary>A text has words.</summary>
    public static Refusal? HaveWords(PersonalText? text) => HaveWords(text?.Value);

    /// <inheritdoc cref="HaveWords(PersonalText?)"/>
    public static Refusal? HaveWords(string? text) =>
        string.IsNullOrWhiteSpace(text) ? WhoRefusals.WordsMissing : null;

    /// <summary>Something that happened did not happen after today.</summary>
    public static Refusal? HaveHappened(Scene scene, DateOnly on) => on > scene.Today ? WhoRefusals.FutureDay : null;
}

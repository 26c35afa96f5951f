using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>Guards of bringing in a case, giving it to people, opening it and noting beside it.</summary>
internal static class CaseGuards
{
    public static Refusal? Identify(Scene scene, ReviewCommand.Identify identify)
    {
        if (scene.State.Case is not null)
        {
            return CaseRefusals.AlreadyIdentified;
        }

        PolicyVersion policy = scene.Policy;
        if (identify.Policy != new PolicyKey(policy.Id, policy.Version, policy.Hash))
        {
            throw new ArgumentException($"The command names {identify.Policy}, not the policy of the occasion.");
        }

        return (scene.Person is null ? null : RoleGuards.WorkOrTakeIn(scene))
            ?? RoleGuards.HaveWords(identify.Office)
            ?? (policy.Use == PolicyUse.Operative ? null : CaseRefusals.PolicyForReading)
            ?? (identify.Queue is { } queue && policy.Queues.All(one => one.Id != queue)
                ? CaseRefusals.NoSuchQueue
                : null);
    }

    public static Refusal? Assign(Scene scene, ReviewCommand.Assign assign) =>
        RoleGuards.HaveWords(assign.To)
        ?? RoleGuards.Work(scene)
        ?? (scene.State.AssignedTo == assign.To ? CaseRefusals.AlreadyAssigned : null)
        ?? MayGive(scene, assign.To)
        ?? (scene.State.HasRecused(assign.To) ? CaseRefusals.ToRecused : null);

    public static Refusal? Recuse(Scene scene, ReviewCommand.Recuse recuse) =>
        RoleGuards.SeeCases(scene) ?? RoleGuards.HaveWords(recuse.Reason);

    public static Refusal? Open(Scene scene, ReviewCommand.Open open) =>
        RoleGuards.SeeCases(scene)
        ?? RoleGuards.HaveWords(open.What)
        ?? (open.What == Part.Findings ? ViewFirst(scene) : null)
        ?? Blind(scene, open.What);

    public static Refusal? JoinFamily(Scene scene, ReviewCommand.JoinFamily join) =>
        RoleGuards.WorkOrTakeIn(scene)
        ?? RoleGuards.HaveWords(join.Family)
        ?? (scene.State.Family == join.Family ? CaseRefusals.AlreadyInFamily : null);

    public static Refusal? Note(Scene scene, ReviewCommand.Note note) =>
        (scene.IsAssignee ? null : RoleGuards.WorkOrTakeIn(scene)) ?? RoleGuards.HaveWords(note.Words);

    public static Refusal? ConflictCheck(Scene scene) =>
        (scene.IsLegalAid ? null : WhoRefusals.LegalAidOnly) ?? RoleGuards.WorkOrTakeIn(scene);

    private static Refusal? MayGive(Scene scene, string to)
    {
        // Nobody else sees a protected case, so whoever has it hands it on.
        if (scene.Leads || (scene.IsAssignee && scene.State.Protections.Count > 0))
        {
            return null;
        }

        return to != scene.By ? WhoRefusals.Lead : scene.State.AssignedTo is null ? null : CaseRefusals.HasAnother;
    }

    // Whoever judges first looks at the person's case before the policy's computed findings lean on them. Once a
    // recommendation stands, the findings stand in it.
    private static Refusal? ViewFirst(Scene scene) =>
        scene.Person is not null
        && scene.Path.Stages.Any(stage => stage is { Kind: StageKind.View, BeforeFindings: true })
        && !scene.HasViewed
        && scene.State.Recommendation is null
        && !scene.HasEnded
            ? CaseRefusals.ViewFirst
            : null;

    private static Refusal? Blind(Scene scene, string what) =>
        scene.State.QualityReader == scene.By && what is Part.Recommendation or Part.Decision or Part.Story
            ? CaseRefusals.Blind
            : null;
}

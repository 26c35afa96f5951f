namespace Discretion.Core.Review;

/// <summary>How a review moves along its path.</summary>
internal static class StageMoves
{
    /// <summary>To the stage after the present one; to its end when the outcome has no stage left.</summary>
    public static ReviewState Advance(ReviewState state, ReviewPath path, DateTimeOffset at)
    {
        PathOutcome? outcome = path.OutcomeOf(state);
        IReadOnlyList<PathStage> stages = outcome?.After ?? path.Stages;
        PathStage? next = stages.SkipWhile(stage => stage.Id != state.Stage).Skip(1).FirstOrDefault();
        return (next, outcome) switch
        {
            ({ } stage, _) => Enter(state, stage, at),
            (null, { Ends: var end }) => End(state, end, at),
            (null, null) => throw new InvalidOperationException(
                $"The path has no stage after {state.Stage}, and nothing is decided."),
        };
    }

    /// <summary>To a stage; what was waited for at the one before is waited for no more.</summary>
    public static ReviewState Enter(ReviewState state, PathStage stage, DateTimeOffset at) => state with
    {
        Stage = stage.Id, StageSince = at, ChecksBack = [], OfferAnswerBy = null,
    };

    /// <summary>To its end; nothing is waited for any more.</summary>
    public static ReviewState End(ReviewState state, ReviewEnd end, DateTimeOffset at) => state with
    {
        Stage = null, StageSince = at, End = end, EndedAt = at, ChecksBack = [], OfferAnswerBy = null,
        InformationDueOn = null, HeldUntil = null, DisputedBy = null, Escalations = 0, SentBack = false,
    };

    /// <summary>
    /// Back to a stage before the decision, with the decision taken back if there was one; a recommendation goes too
    /// when it is to be made again, and the review is with its author once more.
    /// </summary>
    public static ReviewState Back(ReviewState state, ReviewPath path, PathStage to, DateTimeOffset at)
    {
        ReviewState back = Enter(state with { Decision = null }, to, at);
        bool recommendsAgain = IndexOf(path, to) <= IndexOf(path, path.FirstOf(StageKind.Recommend));
        if (recommendsAgain && state.Recommendation is { By: var author })
        {
            back = back with
            {
                Recommendation = null,
                AssignedTo = state.HasRecused(author) ? state.AssignedTo : author,
            };
        }

        return to.Kind == StageKind.Identify ? back with { AssignedTo = null } : back;
    }

    /// <summary>The place of a stage before the decision, from 0; -1 when it is none of them.</summary>
    public static int IndexOf(ReviewPath path, PathStage? stage) =>
        path.Stages.Select(one => one.Id).ToList().IndexOf(stage?.Id ?? "");
}

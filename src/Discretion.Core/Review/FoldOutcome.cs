namespace Discretion.Core.Review;

/// <summary>What views, recommendations, decisions and what follows them make of a review.</summary>
internal static class FoldOutcome
{
    public static ReviewState Viewed(ReviewState state, ReviewEvent.ViewRecorded viewed, ReviewPath path)
    {
        ReviewState seen = state with { Viewed = [.. state.Viewed.Union([viewed.By], StringComparer.Ordinal)] };
        return path.StageOf(seen) is { Kind: StageKind.View } ? StageMoves.Advance(seen, path, viewed.At) : seen;
    }

    public static ReviewState Recommended(ReviewState state, ReviewEvent.Recommended recommended, ReviewPath path) =>
        StageMoves.Advance(
            state with
            {
                Recommendation = recommended,
                RecommendedBy = [.. state.RecommendedBy.Union([recommended.By], StringComparer.Ordinal)],
                SentBack = false,
            },
            path, recommended.At);

    public static ReviewState Decided(ReviewState state, ReviewEvent.Decided decided, ReviewPath path)
    {
        ReviewState after = state with
        {
            Decision = decided,
            Decisions = [.. state.Decisions, decided],
            SentBack = false,
        };
        PathOutcome outcome = path.OutcomeOf(after)!;
        return outcome.After is [var first, ..]
            ? StageMoves.Enter(after, first, decided.At)
            : StageMoves.End(after, outcome.Ends, decided.At);
    }

    public static ReviewState SentBack(ReviewState state, ReviewEvent.SentBack back, ReviewPath path)
    {
        PathStage to = path.Stages.FirstOrDefault(stage => stage.Id == back.Stage)
            ?? throw new InvalidOperationException($"The path has no stage {back.Stage}.");
        return StageMoves.Back(state, path, to, back.At) with { SentBack = true };
    }

    public static ReviewState Checked(ReviewState state, ReviewEvent.CheckRecorded check, ReviewPath path)
    {
        // What a check found is weighed by whoever recommends, or decides where nobody does. Before that it waits.
        PathStage weighed = path.FirstOf(StageKind.Recommend) ?? path.Stages[^1];
        PathStage now = path.StageOf(state)!;
        int at = state.Decision is null ? StageMoves.IndexOf(path, now) : int.MaxValue;
        if (check.Result == CheckResult.Found && StageMoves.IndexOf(path, weighed) < at)
        {
            return StageMoves.Back(state, path, weighed, check.At) with { SentBack = true };
        }

        ReviewState back = state with { ChecksBack = [.. state.ChecksBack, check.Check] };
        return now.Checks.All(one => back.ChecksBack.Contains(one.Id))
            ? StageMoves.Advance(back, path, check.At)
            : back;
    }

    public static ReviewState OfferAnswered(ReviewState state, ReviewEvent.OfferAnswered answered, ReviewPath path) =>
        answered.Reply switch
        {
            OfferAnswer.Accepted => StageMoves.Advance(state, path, answered.At),
            OfferAnswer.Declined => StageMoves.End(state, ReviewEnd.Declined, answered.At),
            OfferAnswer.NoAnswer => StageMoves.End(state, ReviewEnd.NoAnswer, answered.At),
            OfferAnswer.MoreTime => state with { OfferAnswerBy = answered.AnswerBy },
        };

    public static ReviewState Ruled(ReviewState state, ReviewEvent.Ruled ruled, ReviewPath path) =>
        ruled.Ruling switch
        {
            Ruling.Granted => StageMoves.Advance(state, path, ruled.At),
            Ruling.Denied => StageMoves.End(state, ReviewEnd.Denied, ruled.At),
            Ruling.Other => StageMoves.End(state, ReviewEnd.Other, ruled.At),
        };

    public static ReviewState SecondLook(ReviewState state, ReviewPath path, DateTimeOffset at)
    {
        IEnumerable<string> hands = state.RecommendedBy
            .Concat(state.Decisions.Where(one => one.Decision.Round == state.Round).Select(one => one.By));
        ReviewState again = state with
        {
            Round = state.Round + 1,
            End = null,
            EndedAt = null,
            AssignedTo = null,
            Opened = [],
            Viewed = [],
            RecommendedBy = [],
            EarlierHands = [.. state.EarlierHands.Union(hands, StringComparer.Ordinal)],
            Recommendation = null,
            Decision = null,
            FollowUpsDone = [],
            Recalendared = false,
            QualityReader = null,
        };
        return StageMoves.Enter(again, path.Stages[0], at);
    }

    public static ReviewState DisputeResolved(ReviewState state, bool stands, ReviewPath path, DateTimeOffset at)
    {
        ReviewState settled = state with { DisputedBy = null, Escalations = 0 };
        return stands ? settled : StageMoves.Back(settled, path, path.Stages[^1], at);
    }
}

using System.Diagnostics;

namespace Discretion.Core.Review;

/// <summary>What a review has come to: its events, one after the other. Pure.</summary>
public static class ReviewFold
{
    /// <summary>The review after one more event.</summary>
    /// <param name="state">Before it; <see cref="ReviewState.None"/> before the first.</param>
    /// <param name="happened">The event; whatever was accepted once can be applied ever after.</param>
    /// <param name="path">The path of the review's policy version.</param>
    /// <returns>The same with its version one higher.</returns>
    /// <exception cref="InvalidOperationException">The event does not belong to a review under this path.</exception>
    public static ReviewState Apply(ReviewState state, ReviewEvent happened, ReviewPath path)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(path);
        ReviewState next = Work(state, happened, path)
            ?? Outcome(state, happened, path)
            ?? Beside(state, happened)
            ?? throw new UnreachableException($"No rule for {happened.GetType().Name}.");
        return next with { Version = state.Version + 1, Hands = Hands(state, happened) };
    }

    /// <summary>The review after all of its events.</summary>
    public static ReviewState Of(IEnumerable<ReviewEvent> events, ReviewPath path) =>
        events.Aggregate(ReviewState.None, (state, happened) => Apply(state, happened, path));

    private static ReviewState? Work(ReviewState state, ReviewEvent happened, ReviewPath path) => happened switch
    {
        ReviewEvent.Identified identified => FoldCase.Identified(state, identified, path),
        ReviewEvent.Assigned assigned => FoldCase.Assigned(state, assigned, path),
        ReviewEvent.Recused recused => FoldCase.Recused(state, recused),
        ReviewEvent.Opened opened => state with
        {
            Opened = [.. state.Opened, new(opened.By, opened.What, opened.At)],
        },
        ReviewEvent.Answered answered => FoldFacts.Answered(state, answered),
        ReviewEvent.AnswerWithdrawn(var id, _) => FoldFacts.Of(state, id, answer => answer with { Withdrawn = true }),
        ReviewEvent.Corroborated(var id, var source, _) => FoldFacts.Of(state, id, answer => answer with
        {
            CorroboratedBy = [.. answer.CorroboratedBy, source],
        }),
        ReviewEvent.SourceCleared(var id, _) => FoldFacts.Of(state, id, answer => answer with { Cleared = true }),
        ReviewEvent.Gathered => StageMoves.Advance(state, path, happened.At),
        ReviewEvent.ViewRecorded viewed => FoldOutcome.Viewed(state, viewed, path),
        ReviewEvent.Recommended recommended => FoldOutcome.Recommended(state, recommended, path),
        ReviewEvent.Decided decided => FoldOutcome.Decided(state, decided, path),
        ReviewEvent.SentBack back => FoldOutcome.SentBack(state, back, path),
        _ => null,
    };

    private static ReviewState? Outcome(ReviewState state, ReviewEvent happened, ReviewPath path) => happened switch
    {
        ReviewEvent.CheckRecorded check => FoldOutcome.Checked(state, check, path),
        ReviewEvent.NoticeRecorded or ReviewEvent.Filed or ReviewEvent.CarriedOut =>
            StageMoves.Advance(state, path, happened.At),
        ReviewEvent.OfferMade(var answerBy) => state with { OfferAnswerBy = answerBy },
        ReviewEvent.OfferAnswered answered => FoldOutcome.OfferAnswered(state, answered, path),
        ReviewEvent.Ruled ruled => FoldOutcome.Ruled(state, ruled, path),
        ReviewEvent.SecondLookAsked => FoldOutcome.SecondLook(state, path, happened.At),
        ReviewEvent.Disputed(var component, _) => state with { DisputedBy = component, Escalations = 0 },
        ReviewEvent.Escalated => state with { Escalations = state.Escalations + 1 },
        ReviewEvent.DisputeResolved(var stands, _) => FoldOutcome.DisputeResolved(state, stands, path, happened.At),
        ReviewEvent.ReferralAccepted => StageMoves.End(state, ReviewEnd.Other, happened.At),
        ReviewEvent.PolicyWithdrawn => StageMoves.End(state, ReviewEnd.PolicyWithdrawn, happened.At),
        _ => null,
    };

    private static ReviewState? Beside(ReviewState state, ReviewEvent happened) => happened switch
    {
        ReviewEvent.InformationRequested(_, _, var due) => state with { InformationDueOn = due },
        ReviewEvent.InformationRecorded => state with { InformationDueOn = null },
        ReviewEvent.Held(_, var until) => state with { HeldUntil = until },
        ReviewEvent.HoldEnded => state with { HeldUntil = null },
        ReviewEvent.Transferred(var office, _) => state with { Office = office, AssignedTo = null },
        ReviewEvent.Referred(var agency, _) => state with { ReferredTo = agency },
        ReviewEvent.ReferralReturned => state with { ReferredTo = null },
        ReviewEvent.Recalendared(var release, var hearing) => state with
        {
            Recalendared = true, Release = release, NextHearingOn = hearing,
        },
        ReviewEvent.FollowUpDone(var followUp, _) => state with { FollowUpsDone = [.. state.FollowUpsDone, followUp] },
        ReviewEvent.Protected(var protection) => state with { Protections = [.. state.Protections, protection] },
        ReviewEvent.UnprotectProposed(var protection, _) => state with
        {
            UnprotectProposed = [.. state.UnprotectProposed, (protection, happened.By)],
        },
        ReviewEvent.Unprotected(var protection) => state with
        {
            Protections = [.. state.Protections.Where(one => one != protection)],
            UnprotectProposed = [.. state.UnprotectProposed.Where(one => one.Protection != protection)],
        },
        ReviewEvent.ConflictChecked(var conflict, _) => state with { ConflictFree = !conflict },
        ReviewEvent.FamilyJoined(var family) => state with { Family = family },
        ReviewEvent.DrawnForQuality(var reader) => state with { QualityReader = reader },
        ReviewEvent.QualityRead => state with { QualityReader = null },
        ReviewEvent.Noted => state,
        _ => null,
    };

    // Opening a case is not yet having a hand in it.
    private static IReadOnlyList<string> Hands(ReviewState state, ReviewEvent happened)
    {
        string[] more = happened switch
        {
            ReviewEvent.Opened => [],
            ReviewEvent.Assigned(var to) => [happened.By, to],
            _ => [happened.By],
        };
        return more.All(state.Hands.Contains) ? state.Hands : [.. state.Hands.Union(more, StringComparer.Ordinal)];
    }
}

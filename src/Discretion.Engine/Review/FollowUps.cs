using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>Something to look at again after a review ended.</summary>
/// <param name="Review">The review.</param>
/// <param name="CaseId">Its case's key.</param>
/// <param name="Rule">What to do, and the rule behind it.</param>
/// <param name="On">The day it is due, in the office's time zone.</param>
/// <param name="DaysLeft">Calendar days from today; below zero when it is late.</param>
public sealed record FollowUpDue(Guid Review, string CaseId, FollowUpRule Rule, DateOnly On, int DaysLeft);

/// <summary>
/// Reminds of what an outcome leaves to be done, such as a work permit that it opens or ends. A rule counts from the
/// day the review ended, and only when it ended as its outcome meant to.
/// </summary>
/// <param name="desk">Tells what a review has come to.</param>
/// <param name="worklist">Tells which have ended.</param>
/// <param name="clock">Tells the day.</param>
public sealed class FollowUps(ReviewDesk desk, Worklist worklist, TimeProvider clock)
{
    /// <summary>What is due and not done, the soonest first.</summary>
    /// <param name="by">Whose eyes it is for.</param>
    /// <param name="withinDays">Calendar days from today; what is late is always told.</param>
    public IReadOnlyList<FollowUpDue> Due(SignedIn by, int withinDays)
    {
        ArgumentNullException.ThrowIfNull(by);
        DateOnly today = by.At.DayAt(clock.GetUtcNow());
        return [.. worklist.All(by, new() { State = WorklistState.Ended })
            .SelectMany(item => Of(by, item.Id, item.CaseId, today))
            .Where(due => due.DaysLeft <= withinDays)
            .OrderBy(due => due.On).ThenBy(due => due.CaseId, StringComparer.Ordinal)];
    }

    private IEnumerable<FollowUpDue> Of(SignedIn by, Guid review, string caseId, DateOnly today)
    {
        if (desk.Find(by, review) is not { State: { End: { } end, EndedAt: { } ended } state } view
            || view.Path.OutcomeOf(state) is not { } outcome || outcome.Ends != end)
        {
            return [];
        }

        DateOnly endedOn = by.At.DayAt(ended);
        return outcome.FollowUps.Where(rule => !state.FollowUpsDone.Contains(rule.Id))
            .Select(rule => (rule, On: endedOn.AddDays(rule.DaysAfter)))
            .Select(one => new FollowUpDue(review, caseId, one.rule, one.On, one.On.DayNumber - today.DayNumber));
    }
}

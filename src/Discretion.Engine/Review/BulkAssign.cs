using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>Which reviews are given to somebody at once.</summary>
/// <param name="To">To whom.</param>
/// <param name="Count">How many at most.</param>
/// <param name="Queue">The policy's queue; null for all.</param>
/// <param name="From">Who has them now; null for those that nobody has.</param>
public sealed record BulkAssignment(string To, int Count, string? Queue, string? From);

/// <summary>What became of one of them.</summary>
/// <param name="Review">The review.</param>
/// <param name="CaseId">Its case's key.</param>
/// <param name="Refusal">Why it was not given; null when it was.</param>
public sealed record Assigned(Guid Review, string CaseId, Refusal? Refusal);

/// <summary>
/// Gives many reviews to one person, in the order of the list: each by a command of its own, journalled by itself, with
/// its own reason when it fails. There is no such way to decide.
/// </summary>
/// <param name="desk">Takes the commands.</param>
/// <param name="worklist">Tells which.</param>
public sealed class BulkAssign(ReviewDesk desk, Worklist worklist)
{
    /// <summary>Gives them.</summary>
    /// <param name="by">Who gives them.</param>
    /// <param name="wanted">Which, and to whom.</param>
    /// <param name="cancel">Stops between two.</param>
    /// <returns>What became of each.</returns>
    public async Task<IReadOnlyList<Assigned>> RunAsync(
        SignedIn by, BulkAssignment wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        List<Assigned> answers = [];
        foreach (WorklistItem item in Take(by, wanted))
        {
            cancel.ThrowIfCancellationRequested();
            DeskAnswer answer = await desk.SubmitAsync(
                item.Id, item.Version, new ReviewCommand.Assign(wanted.To), by, cancel).ConfigureAwait(false);
            answers.Add(new(item.Id, item.CaseId, answer switch
            {
                DeskAnswer.Done => null,
                DeskAnswer.Refused(var refusal) => refusal,
                DeskAnswer.Conflict or DeskAnswer.Absent => DeskRefusals.ChangedMeanwhile,
                _ => throw new System.Diagnostics.UnreachableException(),
            }));
        }

        return answers;
    }

    private List<WorklistItem> Take(SignedIn by, BulkAssignment wanted)
    {
        List<WorklistItem> taken = [];
        WorklistQuery query = new()
        {
            State = wanted.From is null ? WorklistState.Unassigned : WorklistState.Open,
            Queue = wanted.Queue,
            AssignedTo = wanted.From,
            Limit = WorklistQuery.LimitMax,
        };
        while (taken.Count < wanted.Count)
        {
            IReadOnlyList<WorklistItem> page = worklist.List(by, query).Items;
            taken.AddRange(page.Take(wanted.Count - taken.Count));
            if (page.Count < WorklistQuery.LimitMax)
            {
                break;
            }

            query = query with { Offset = query.Offset + page.Count };
        }

        return taken;
    }
}

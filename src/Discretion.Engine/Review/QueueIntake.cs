using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Screening;

namespace Discretion.Engine.Review;

/// <summary>Where cases are to be brought in from.</summary>
/// <param name="Docket">The docket's cases.</param>
/// <param name="Release">The release that they are of.</param>
/// <param name="Policy">The policy.</param>
public sealed record Intake(ICaseSource Docket, ReleaseKey Release, PolicyVersion Policy);

/// <summary>What became of a case that was to be brought in.</summary>
/// <param name="CaseId">The case, as its docket calls it.</param>
/// <param name="Queue">The queue; null for one that was named by hand.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="Review">The review, when it is there for the person.</param>
public sealed record BroughtIn(string CaseId, string? Queue, DeskAnswer Answer, Guid? Review);

/// <summary>
/// Brings cases into the worklist: those of a policy's queue, in the order of every list, or any one case on anybody's
/// word, in a queue or in none, detained, with a final order, closed.
/// </summary>
/// <param name="desk">Takes the commands.</param>
/// <param name="sources">What reviews rest on.</param>
public sealed class QueueIntake(ReviewDesk desk, IReviewSources sources)
{
    private const string Detained = "detained";
    private const int ReadAtOnce = 500;

    /// <summary>Brings in the cases of a queue, or of all queues that facts can tell.</summary>
    /// <param name="by">Who brings them in.</param>
    /// <param name="from">Where from.</param>
    /// <param name="queue">The policy's queue, by id; null for every one. A case of two is brought in once.</param>
    /// <param name="casesMax">How many at most, of those that are not there yet.</param>
    /// <param name="cancel">Stops between two.</param>
    public async Task<IReadOnlyList<BroughtIn>> FromQueueAsync(
        SignedIn by, Intake from, string? queue, int casesMax, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(from);
        List<BroughtIn> brought = [];
        foreach ((string CaseId, string Queue)[] some in Waiting(from, queue).Chunk(ReadAtOnce))
        {
            if (brought.Count == casesMax)
            {
                break;
            }

            sources.Prepare(from.Release, [.. some.Select(one => one.CaseId)]);
            foreach ((string caseId, string inQueue) in some.TakeWhile(_ => brought.Count < casesMax))
            {
                cancel.ThrowIfCancellationRequested();
                if (sources.Key(from.Docket.Name, caseId) is { } key
                    && desk.OpenReviewOf(by, key, from.Policy.Id) is null)
                {
                    brought.Add(await BringAsync(by, from, caseId, key, inQueue, null, cancel).ConfigureAwait(false));
                }
            }
        }

        return brought;
    }

    /// <summary>Brings in one case.</summary>
    /// <param name="by">Who brings it in.</param>
    /// <param name="from">Where from.</param>
    /// <param name="caseId">The case, as its docket calls it.</param>
    /// <param name="why">Why, in their words; null for nothing.</param>
    /// <param name="cancel">Takes it back while it still waits.</param>
    /// <param name="request">Their name for the request; null for none.</param>
    public async Task<BroughtIn> OneAsync(
        SignedIn by, Intake from, string caseId, string? why, CancellationToken cancel, RequestKey? request = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(from);
        return sources.Key(from.Docket.Name, caseId) is { } key
            ? await BringAsync(by, from, caseId, key, null, why is null ? null : new(why), cancel, request)
                .ConfigureAwait(false)
            : new(caseId, null, new DeskAnswer.Refused(DeskRefusals.NoSuchCase), null);
    }

    private async Task<BroughtIn> BringAsync(
        SignedIn by, Intake from, string caseId, CaseKey key, string? queue, PersonalText? why,
        CancellationToken cancel, RequestKey? request = null)
    {
        IReadOnlyDictionary<string, FactValue> facts =
            sources.Facts(from.Release, key) ?? new Dictionary<string, FactValue>();
        Guid id = Sessions.NewId();
        DeskAnswer answer = await desk.SubmitAsync(id, null, new ReviewCommand.Identify(
            key, new(from.Policy.Id, from.Policy.Version, from.Policy.Hash), from.Release, by.At.Id, queue,
            facts.GetValueOrDefault(CourtFact.NextHearingOn.Id()) is FactValue.Date(var day) ? day : null,
            facts.GetValueOrDefault(CourtFact.Custody.Id()) is FactValue.Text(var custody)
                ? custody == Detained : null,
            [], why), by, cancel, request).ConfigureAwait(false);
        return new(caseId, queue, answer, answer is DeskAnswer.Done && desk.Find(by, id) is not null ? id : null);
    }

    private static IEnumerable<(string CaseId, string Queue)> Waiting(Intake from, string? wanted)
    {
        PolicyVersion policy = from.Policy;
        Snapshot snapshot = from.Docket.Load(Screener.FactsOf(policy));
        ScreeningResult result = Screener.Screen(policy, snapshot, Math.Max(1, Environment.ProcessorCount));
        Dictionary<int, string> rows = [];
        foreach (ReviewQueue queue in policy.Queues.Where(one =>
            one.Condition is not null && (wanted is null || one.Id == wanted)))
        {
            Findings findings = result.Queues[queue.Id];
            for (int row = 0; row < findings.Cases; row++)
            {
                if (findings[row] == Truth.Yes)
                {
                    rows.TryAdd(row, queue.Id);
                }
            }
        }

        return from.Docket.List(rows.Keys.ToHashSet()).Select(one => (one.CaseId, rows[one.Row]));
    }
}

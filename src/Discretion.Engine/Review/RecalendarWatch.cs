using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>A case that had left the calendar and is on it again.</summary>
/// <param name="Review">The review that it was closed by.</param>
/// <param name="CaseId">The case's key.</param>
/// <param name="HearingOn">The new hearing; null when the release shows the case open and tells no hearing.</param>
/// <param name="Answer">What became of the note.</param>
public sealed record BackOnCalendar(Guid Review, string CaseId, DateOnly? HearingOn, DeskAnswer Answer);

/// <summary>
/// Compares what was closed or terminated with a later release of the court's file. It notes what it sees and decides
/// nothing; what the release does not tell is no sign of anything.
/// </summary>
/// <param name="desk">Takes the notes.</param>
/// <param name="worklist">Tells what has ended.</param>
/// <param name="sources">Tells the release.</param>
public sealed class RecalendarWatch(ReviewDesk desk, Worklist worklist, IReviewSources sources)
{
    private const string CourtSource = "court";

    private static readonly string Closed = DeskNames.Of(ReviewEnd.Closed);
    private static readonly string Terminated = DeskNames.Of(ReviewEnd.Terminated);

    /// <summary>Notes every case that is back on the calendar.</summary>
    /// <param name="by">Who runs the watch; it looks at the reviews that there are for them.</param>
    /// <param name="release">The later release.</param>
    /// <param name="cancel">Stops between two.</param>
    /// <returns>Those that are back, in the order of the list.</returns>
    public async Task<IReadOnlyList<BackOnCalendar>> RunAsync(
        SignedIn by, ReleaseKey release, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(release);
        List<BackOnCalendar> back = [];
        foreach (WorklistItem item in worklist.All(by, new() { State = WorklistState.Ended })
            .Where(item => item.Source == CourtSource && (item.End == Closed || item.End == Terminated)))
        {
            cancel.ThrowIfCancellationRequested();
            if (desk.Find(by, item.Id) is { State: { Recalendared: false, EndedAt: { } ended } state }
                && by.At.DayAt(ended) is var endedOn && release.AsOf > endedOn
                && sources.Facts(release, state.Case!) is { } facts
                && IsBack(facts, state.End!.Value, endedOn, out DateOnly? hearing))
            {
                back.Add(new(item.Id, item.CaseId, hearing, await desk.SubmitAsync(
                    item.Id, null, new ReviewCommand.NoteRecalendared(release, hearing), by, cancel)
                    .ConfigureAwait(false)));
            }
        }

        return back;
    }

    private static bool IsBack(
        IReadOnlyDictionary<string, FactValue> facts, ReviewEnd end, DateOnly endedOn, out DateOnly? hearing)
    {
        hearing = facts.GetValueOrDefault(CourtFact.NextHearingOn.Id()) is FactValue.Date(var day) && day > endedOn
            ? day : null;
        bool isOpen = IsNo(facts, CourtFact.CaseCompleted)
            && (end == ReviewEnd.Terminated || IsNo(facts, CourtFact.AdministrativelyClosed));
        return hearing is not null || isOpen;
    }

    private static bool IsNo(IReadOnlyDictionary<string, FactValue> facts, CourtFact fact) =>
        facts.GetValueOrDefault(fact.Id()) is FactValue.YesNo(false);
}

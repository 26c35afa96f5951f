using Discretion.Core.Review;
using Discretion.Engine.Journal;

namespace Discretion.Engine.Review;

/// <summary>Keeps the worklist's row of a review in step with its entries, in their own transaction.</summary>
internal static class ReviewRowWriter
{
    /// <summary>Somebody was first to bring the same case in.</summary>
    public sealed class SlotTakenException : Exception;

    /// <summary>Writes the row.</summary>
    /// <param name="journal">The transaction.</param>
    /// <param name="id">The review.</param>
    /// <param name="state">What it has come to.</param>
    /// <param name="path">Its path.</param>
    /// <param name="office">The office that has it.</param>
    /// <param name="court">The code of the case's court; null when nobody knows. Kept from the first time on.</param>
    /// <exception cref="SlotTakenException">The case is under review already.</exception>
    public static void Write(
        JournalContext journal, Guid id, ReviewState state, ReviewPath path, DeskOffice office, string? court)
    {
        ReviewRow? known = journal.Reviews.Find(id);
        ReviewRow row = known ?? journal.Reviews.Add(New(id, state, court)).Entity;
        Fill(row, state, StageOf(path, state), office);
        string? slot = SlotOf(state);
        if (slot is not null && slot != row.OpenSlot
            && journal.Reviews.Any(one => one.OpenSlot == slot && one.Id != id))
        {
            // Only who brings a case in is turned away; a protection that is lifted is not undone by a second review.
            row.OpenSlot = known is not null ? null : throw new SlotTakenException();
            return;
        }

        row.OpenSlot = slot;
    }

    /// <summary>The row that a review's entries come to, without the court.</summary>
    public static ReviewRow RowOf(Guid id, ReviewState state, ReviewPath path, DeskOffice office)
    {
        ReviewRow row = New(id, state, court: null);
        Fill(row, state, StageOf(path, state), office);
        row.OpenSlot = SlotOf(state);
        return row;
    }

    /// <summary>By what an open review keeps others of the same case away.</summary>
    public static string SlotOf(CaseKey key, PolicyKey policy) => $"{key}|{policy.Id}";

    private static string? SlotOf(ReviewState state) => state.End is null && Visibility.Bits(state.Protections) == 0
        ? SlotOf(state.Case!, state.Policy!) : null;

    private static ReviewRow New(Guid id, ReviewState state, string? court) => new()
    {
        Id = id,
        Stream = ReviewDesk.StreamOf(id),
        Version = state.Version,
        Office = state.Office,
        Source = state.Case!.Source,
        CaseId = state.Case.Id,
        Court = court,
        Policy = state.Policy!.Id,
        PolicyVersion = state.Policy.Version,
    };

    private static void Fill(ReviewRow row, ReviewState state, PathStage? stage, DeskOffice office)
    {
        row.Version = state.Version;
        row.Office = state.Office;
        row.Queue = state.Queue;
        row.Stage = state.Stage;
        row.StageKind = stage is null ? null : DeskNames.Of(stage.Kind);
        row.StageSince = JournalTime.Of(state.StageSince);
        row.StageDueOn = stage is { Kind: not StageKind.Offer, DaysMax: { } days }
            ? CourtCalendar.AddBusinessDays(office.DayAt(state.StageSince), days) : null;
        row.IdentifiedAt = JournalTime.Of(state.IdentifiedAt);
        row.AssignedTo = state.AssignedTo;
        row.QualityReader = state.QualityReader;
        row.NextHearingOn = state.NextHearingOn;
        row.Detained = state.Detained;
        row.HeldUntil = state.HeldUntil;
        row.InformationDueOn = state.InformationDueOn;
        row.OfferAnswerBy = state.OfferAnswerBy;
        row.SentBack = state.SentBack;
        row.ReferredTo = state.ReferredTo;
        row.DisputedBy = state.DisputedBy;
        row.Round = state.Round;
        row.Decided = state.Decision is not null;
        row.IsEnded = state.End is not null;
        row.End = state.End is { } end ? DeskNames.Of(end) : null;
        row.EndedAt = state.EndedAt is { } at ? JournalTime.Of(at) : null;
        row.Recalendared = state.Recalendared;
        row.Family = state.Family;
        row.Protections = Visibility.Bits(state.Protections);
    }

    private static PathStage? StageOf(ReviewPath path, ReviewState state) => path.StageOf(state);
}

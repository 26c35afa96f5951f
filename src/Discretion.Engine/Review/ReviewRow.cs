namespace Discretion.Engine.Review;

/// <summary>
/// One review as the worklist finds it, written in the transaction of the entry that changes it. It holds no words
/// about a person, and all of it can be made anew from the journal but the court, which the docket tells.
/// </summary>
internal sealed class ReviewRow
{
    public required Guid Id { get; init; }

    public required string Stream { get; init; }

    public required int Version { get; set; }

    public required string Office { get; set; }

    public required string Source { get; init; }

    public required string CaseId { get; init; }

    public string? Court { get; init; }

    public required string Policy { get; init; }

    public required string PolicyVersion { get; init; }

    public string? Queue { get; set; }

    public string? Stage { get; set; }

    public string? StageKind { get; set; }

    public long StageSince { get; set; }

    public DateOnly? StageDueOn { get; set; }

    public long IdentifiedAt { get; set; }

    public string? AssignedTo { get; set; }

    public string? QualityReader { get; set; }

    public DateOnly? NextHearingOn { get; set; }

    public bool? Detained { get; set; }

    public DateOnly? HeldUntil { get; set; }

    public DateOnly? InformationDueOn { get; set; }

    public DateOnly? OfferAnswerBy { get; set; }

    public bool SentBack { get; set; }

    public string? ReferredTo { get; set; }

    public string? DisputedBy { get; set; }

    public int Round { get; set; }

    public bool Decided { get; set; }

    public bool IsEnded { get; set; }

    public string? End { get; set; }

    public long? EndedAt { get; set; }

    public bool Recalendared { get; set; }

    public string? Family { get; set; }

    /// <summary>A bit a protection; 0 when there is none.</summary>
    public int Protections { get; set; }

    /// <summary>The case and the policy while it is open and unprotected: no two reviews have the same.</summary>
    public string? OpenSlot { get; set; }
}

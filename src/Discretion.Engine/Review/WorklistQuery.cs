namespace Discretion.Engine.Review;

/// <summary>Which reviews a list shows.</summary>
public enum WorklistState
{
    /// <summary>All that have not ended.</summary>
    Open,

    /// <summary>Open, on no hold and waiting for nobody outside: work that can be done now.</summary>
    Ready,

    /// <summary>Open and given to nobody.</summary>
    Unassigned,

    /// <summary>Waiting for somebody outside the desk.</summary>
    Waiting,

    /// <summary>On hold today.</summary>
    OnHold,

    /// <summary>Sent back and not recommended again.</summary>
    SentBack,

    /// <summary>With a day to keep within ten business days, or past one.</summary>
    Due,

    /// <summary>Ended.</summary>
    Ended,

    /// <summary>Ended, and on the court's calendar again.</summary>
    Recalendared,
}

/// <summary>What is asked of the worklist. A list is always sorted by the next hearing, then by the time
/// waited.</summary>
public sealed record WorklistQuery
{
    /// <summary>The most that a page holds.</summary>
    public const int LimitMax = 500;

    /// <summary>Which state.</summary>
    public WorklistState State { get; init; } = WorklistState.Open;

    /// <summary>The policy's queue; null for all.</summary>
    public string? Queue { get; init; }

    /// <summary>The path's stage, by id; null for all.</summary>
    public string? Stage { get; init; }

    /// <summary>The policy, by id; null for all.</summary>
    public string? Policy { get; init; }

    /// <summary>Whose; null for everybody's.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Whose second reading it waits for; null for all.</summary>
    public string? QualityReader { get; init; }

    /// <summary>The family group; null for all.</summary>
    public string? Family { get; init; }

    /// <summary>The place after which the page begins; null for the first.</summary>
    public WorklistPlace? After { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>How many are shown, 1 to <see cref="LimitMax"/>.</summary>
    public int Limit
    {
        get;
        init => field = value is >= 1 and <= LimitMax
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"A page holds 1 to {LimitMax}.");
    } = 50;
}

/// <summary>For whom a review waits.</summary>
public enum WaitingFor
{
    /// <summary>Nobody: it has ended.</summary>
    Nobody,

    /// <summary>Somebody who gives it to a person.</summary>
    Assignment,

    /// <summary>The person who has it.</summary>
    Assignee,

    /// <summary>The person who decides.</summary>
    Decider,

    /// <summary>The person whose case it is, or their counsel.</summary>
    Person,

    /// <summary>Who runs the checks.</summary>
    Checks,

    /// <summary>The court.</summary>
    Court,

    /// <summary>Another agency that it was referred to.</summary>
    OtherAgency,

    /// <summary>Who ends a dispute.</summary>
    Dispute,

    /// <summary>The day on which a hold ends.</summary>
    Hold,
}

/// <summary>A review in a list. It tells nothing of what anybody thinks of the case.</summary>
public sealed record WorklistItem
{
    /// <summary>The review.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, for the next command.</summary>
    public required int Version { get; init; }

    /// <summary>The case: what its key belongs to.</summary>
    public required string Source { get; init; }

    /// <summary>The case's key there.</summary>
    public required string CaseId { get; init; }

    /// <summary>The office that has it.</summary>
    public required string Office { get; init; }

    /// <summary>The code of its court; null when nobody knows.</summary>
    public required string? Court { get; init; }

    /// <summary>The policy, by id.</summary>
    public required string Policy { get; init; }

    /// <summary>The queue it was found in; null when it was brought in by hand.</summary>
    public required string? Queue { get; init; }

    /// <summary>The stage, by id; null when it has ended.</summary>
    public required string? Stage { get; init; }

    /// <summary>Who has it; null when nobody does.</summary>
    public required string? AssignedTo { get; init; }

    /// <summary>The next hearing.</summary>
    public required DateOnly? NextHearingOn { get; init; }

    /// <summary>Whether the person is held; null when nobody knows.</summary>
    public required bool? Detained { get; init; }

    /// <summary>For whom it waits.</summary>
    public required WaitingFor WaitingFor { get; init; }

    /// <summary>Calendar days at the stage.</summary>
    public required int DaysAtStage { get; init; }

    /// <summary>Calendar days since it was identified; until it ended.</summary>
    public required int DaysWaiting { get; init; }

    /// <summary>Whether it was sent back and not recommended again.</summary>
    public required bool SentBack { get; init; }

    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public required string? End { get; init; }

    /// <summary>The family group; null when it belongs to none.</summary>
    public required string? Family { get; init; }

    /// <summary>The days to keep in sight, the soonest first.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }
}

/// <summary>A page of a list.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of the page.</param>
/// <param name="Next">The place after which the next page begins; null when this is the last.</param>
public sealed record WorklistPage(int Total, IReadOnlyList<WorklistItem> Items, WorklistPlace? Next = null);

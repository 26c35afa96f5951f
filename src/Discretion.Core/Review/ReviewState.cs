namespace Discretion.Core.Review;

/// <summary>What a review has come to: a fold over its events.</summary>
public sealed record ReviewState
{
    /// <summary>The review that nothing has happened to yet.</summary>
    public static readonly ReviewState None = new();

    /// <summary>How many events it has had; the expected version of the next append.</summary>
    public int Version { get; init; }

    /// <summary>The case; null before it was identified.</summary>
    public CaseKey? Case { get; init; }

    /// <summary>The policy version.</summary>
    public PolicyKey? Policy { get; init; }

    /// <summary>The docket release.</summary>
    public ReleaseKey? Release { get; init; }

    /// <summary>The office that has it.</summary>
    public string Office { get; init; } = "";

    /// <summary>The queue it was found in; null when it was brought in by hand.</summary>
    public string? Queue { get; init; }

    /// <summary>The next hearing as the release or a later one tells it.</summary>
    public DateOnly? NextHearingOn { get; init; }

    /// <summary>Whether the person is held; null when nobody knows.</summary>
    public bool? Detained { get; init; }

    /// <summary>1 at first; one more with every second look.</summary>
    public int Round { get; init; } = 1;

    /// <summary>The stage it is at, by id; null before it was identified and after it ended.</summary>
    public string? Stage { get; init; }

    /// <summary>Since when it is at that stage.</summary>
    public DateTimeOffset StageSince { get; init; }

    /// <summary>When it was identified: waiting time counts from here.</summary>
    public DateTimeOffset IdentifiedAt { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public ReviewEnd? End { get; init; }

    /// <summary>The day it ended; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who has it; null when nobody does.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Who takes no part.</summary>
    public IReadOnlyList<string> Recused { get; init; } = [];

    /// <summary>Why it is protected; empty when it is not.</summary>
    public IReadOnlyList<Protection> Protections { get; init; } = [];

    /// <summary>Protections that one person has proposed to lift, and who.</summary>
    public IReadOnlyList<(Protection Protection, string By)> UnprotectProposed { get; init; } = [];

    /// <summary>All answers, in order; a withdrawn one stays with its mark.</summary>
    public IReadOnlyList<StandingAnswer> Answers { get; init; } = [];

    /// <summary>What was opened in this round, in order.</summary>
    public IReadOnlyList<Opening> Opened { get; init; } = [];

    /// <summary>Who recorded a view in this round.</summary>
    public IReadOnlyList<string> Viewed { get; init; } = [];

    /// <summary>Everybody who recommended in this round, also when it was sent back.</summary>
    public IReadOnlyList<string> RecommendedBy { get; init; } = [];

    /// <summary>Everybody who recommended or decided in an earlier round: a second look takes other eyes.</summary>
    public IReadOnlyList<string> EarlierHands { get; init; } = [];

    /// <summary>Everybody who had it or did anything in it but open or read it, in any round.</summary>
    public IReadOnlyList<string> Hands { get; init; } = [];

    /// <summary>The recommendation of this round; null when there is none or it was sent back.</summary>
    public ReviewEvent.Recommended? Recommendation { get; init; }

    /// <summary>All decisions of record, in order.</summary>
    public IReadOnlyList<ReviewEvent.Decided> Decisions { get; init; } = [];

    /// <summary>The decision of this round that stands; null when there is none.</summary>
    public ReviewEvent.Decided? Decision { get; init; }

    /// <summary>Checks of the present stage that came back.</summary>
    public IReadOnlyList<string> ChecksBack { get; init; } = [];

    /// <summary>The day by which an offer is to be answered; null when none is open.</summary>
    public DateOnly? OfferAnswerBy { get; init; }

    /// <summary>The day by which asked-for information is due; null when none is.</summary>
    public DateOnly? InformationDueOn { get; init; }

    /// <summary>The day until which it is on hold; the hold is over on that day by itself.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Whether it was sent back and not recommended again since.</summary>
    public bool SentBack { get; init; }

    /// <summary>The part of the agency that disputes; null when nobody does.</summary>
    public string? DisputedBy { get; init; }

    /// <summary>How often the open dispute was passed up.</summary>
    public int Escalations { get; init; }

    /// <summary>The agency that it is referred to, and that took it when the review has ended; null when there is none.
    /// </summary>
    public string? ReferredTo { get; init; }

    /// <summary>Legal aid: whether a check found no conflict of interest; null when none was made.</summary>
    public bool? ConflictFree { get; init; }

    /// <summary>The family group; null when it belongs to none.</summary>
    public string? Family { get; init; }

    /// <summary>Follow-ups that were done.</summary>
    public IReadOnlyList<string> FollowUpsDone { get; init; } = [];

    /// <summary>Whether a later release showed the closed case on the calendar again.</summary>
    public bool Recalendared { get; init; }

    /// <summary>The second reader that was drawn and has not read yet; null when there is none.</summary>
    public string? QualityReader { get; init; }

    /// <summary>Whether it is on hold on a day.</summary>
    public bool IsHeldOn(DateOnly day) => HeldUntil is { } until && day < until;

    /// <summary>Whether somebody takes no part.</summary>
    public bool HasRecused(string person) => Recused.Contains(person);
}

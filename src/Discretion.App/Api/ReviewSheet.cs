using Discretion.Core.Facts;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Api;

/// <summary>A review as the caller sees it.</summary>
internal sealed record ReviewSheet
{
    /// <summary>Its id.</summary>
    public required Guid Review { get; init; }

    /// <summary>Its version: the If-Match of the next command, and the ETag of this answer.</summary>
    public required int Version { get; init; }

    /// <summary>The case's key.</summary>
    public required CaseKey Case { get; init; }

    /// <summary>The policy version that it is held under.</summary>
    public required PolicyKey Policy { get; init; }

    /// <summary>The docket release that it rests on.</summary>
    public required ReleaseKey Release { get; init; }

    /// <summary>The office that has it.</summary>
    public required string Office { get; init; }

    /// <summary>The policy's queue; null when it was brought in by hand.</summary>
    public required string? Queue { get; init; }

    /// <summary>The next hearing.</summary>
    public required DateOnly? NextHearingOn { get; init; }

    /// <summary>Whether the person is held; null when nobody knows.</summary>
    public required bool? Detained { get; init; }

    /// <summary>The round, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>The stage, by id; null when it has ended, and for a second reader.</summary>
    public required string? Stage { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public required string? End { get; init; }

    /// <summary>Who has it.</summary>
    public required string? AssignedTo { get; init; }

    /// <summary>Who takes no part.</summary>
    public required IReadOnlyList<string> Recused { get; init; }

    /// <summary>Why it is protected; empty when it is not.</summary>
    public required IReadOnlyList<Protection> Protections { get; init; }

    /// <summary>The day until which it is on hold.</summary>
    public required DateOnly? HeldUntil { get; init; }

    /// <summary>The day by which asked-for information is due.</summary>
    public required DateOnly? InformationDueOn { get; init; }

    /// <summary>The day by which an offer is to be answered.</summary>
    public required DateOnly? OfferAnswerBy { get; init; }

    /// <summary>Whether it was sent back and not recommended again.</summary>
    public required bool SentBack { get; init; }

    /// <summary>The agency that it is referred to.</summary>
    public required string? ReferredTo { get; init; }

    /// <summary>The part of the agency that disputes.</summary>
    public required string? DisputedBy { get; init; }

    /// <summary>Whether a later release showed it on the calendar again.</summary>
    public required bool Recalendared { get; init; }

    /// <summary>The family group.</summary>
    public required string? Family { get; init; }

    /// <summary>Whether the caller reads it a second time, and so without what others thought.</summary>
    public required bool Blind { get; init; }

    /// <summary>The decision of this round that stands.</summary>
    public required SheetDecision? Decision { get; init; }

    /// <summary>What people answered, those that were taken back among it.</summary>
    public required IReadOnlyList<SheetAnswer> Answers { get; init; }

    /// <summary>What carries it on, and who may.</summary>
    public required IReadOnlyList<SheetStep> Next { get; init; }

    /// <summary>The outcomes, all open to every case, in the path's own order.</summary>
    public required IReadOnlyList<SheetOutcome> Outcomes { get; init; }

    /// <summary>Of a view.</summary>
    public static ReviewSheet Of(ReviewView view) => new()
    {
        Review = view.Id,
        Version = view.State.Version,
        Case = view.State.Case!,
        Policy = view.State.Policy!,
        Release = view.State.Release!,
        Office = view.State.Office,
        Queue = view.State.Queue,
        NextHearingOn = view.State.NextHearingOn,
        Detained = view.State.Detained,
        Round = view.State.Round,
        Stage = view.State.Stage,
        End = view.State.End is { } end ? DeskNames.Of(end) : null,
        AssignedTo = view.State.AssignedTo,
        Recused = view.State.Recused,
        Protections = view.State.Protections,
        HeldUntil = view.State.HeldUntil,
        InformationDueOn = view.State.InformationDueOn,
        OfferAnswerBy = view.State.OfferAnswerBy,
        SentBack = view.State.SentBack,
        ReferredTo = view.State.ReferredTo,
        DisputedBy = view.State.DisputedBy,
        Recalendared = view.State.Recalendared,
        Family = view.State.Family,
        Blind = view.IsBlind,
        Decision = view.State.Decision is { } decided
            ? new(decided.By, decided.At, decided.Decision.Outcome, decided.Decision.Advice) : null,
        Answers = [.. view.State.Answers.Select(SheetAnswer.Of)],
        Next = [.. view.Next.Select(step => new SheetStep(
            step.Verb, step.Text, [.. step.Actors.Select(DeskNames.Of)]))],
        Outcomes = [.. view.Path.Outcomes.Select(one => new SheetOutcome(one.Id, one.Name, one.Adverse))],
    };
}

/// <summary>A decision in short.</summary>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">The outcome, by id.</param>
/// <param name="Advice">Whether it is legal aid's advice, which decides nothing.</param>
internal sealed record SheetDecision(string By, DateTimeOffset At, string Outcome, bool Advice);

/// <summary>What can be done next.</summary>
/// <param name="Verb">The command line's verb.</param>
/// <param name="Text">What it is.</param>
/// <param name="Roles">Who may.</param>
internal sealed record SheetStep(string Verb, Bilingual Text, IReadOnlyList<string> Roles);

/// <summary>An outcome of the path.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Adverse">Whether it goes against the person.</param>
internal sealed record SheetOutcome(string Id, Bilingual Name, bool Adverse);

/// <summary>An answer about a fact.</summary>
/// <param name="Id">Its number in the review.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Who told it.</param>
/// <param name="Evidence">The paper it rests on.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
/// <param name="Cleared">Whether a second person found that the source is none of the prohibited.</param>
/// <param name="CorroboratedBy">The independent sources that say the same.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
/// <param name="SupportsAdverse">Whether an adverse outcome may rest on it (8 U.S.C. 1367(a)(1)).</param>
internal sealed record SheetAnswer(
    int Id, string Fact, PersonalText Value, SourceClass Source, PersonalText? Evidence, string By, DateTimeOffset At,
    bool Cleared, IReadOnlyList<SourceClass> CorroboratedBy, bool Withdrawn, bool SupportsAdverse)
{
    /// <summary>Of an answer that stands in a review.</summary>
    public static SheetAnswer Of(StandingAnswer answer) => new(
        answer.Id, answer.Fact, answer.Value, answer.Source, answer.Evidence, answer.By, answer.At, answer.Cleared,
        answer.CorroboratedBy, answer.Withdrawn, answer.SupportsAdverse);
}

using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Review;

/// <summary>The closed set of what can be done at a stage of a review.</summary>
public enum StageKind
{
    /// <summary>The case was identified and waits for somebody to take it.</summary>
    Identify,

    /// <summary>Facts are gathered.</summary>
    Gather,

    /// <summary>A reviewer records a view of the whole case.</summary>
    View,

    /// <summary>A reviewer recommends an outcome, with reasons for and against.</summary>
    Recommend,

    /// <summary>A person decides: the decision of record.</summary>
    Decide,

    /// <summary>Checks are run, for example of the background; all must come back clear.</summary>
    Check,

    /// <summary>Somebody is told or consulted, for example a victim, the defense, or the officer who charged.</summary>
    Notify,

    /// <summary>The person is offered the outcome and may accept, decline or not answer.</summary>
    Offer,

    /// <summary>A paper is filed with the court.</summary>
    File,

    /// <summary>The court rules.</summary>
    Ruling,

    /// <summary>The office itself does what was decided, for example a release.</summary>
    CarryOut,
}

/// <summary>A stage of a path.</summary>
/// <param name="Id">Stable name, unique in the path, for example <c>second-person</c>.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Actors">The roles that act; never empty.</param>
/// <param name="SecondPerson">Of <see cref="StageKind.Decide"/>: whoever decides is not the one who
/// recommended.</param>
/// <param name="BeforeFindings">Of <see cref="StageKind.View"/>: the view is recorded before the computed findings are
/// shown.</param>
/// <param name="Checks">Of <see cref="StageKind.Check"/>: ids of the checks.</param>
/// <param name="Party">Of <see cref="StageKind.Notify"/>: who is told or consulted.</param>
/// <param name="DaysMax">How many business days it should take at most; of <see cref="StageKind.Offer"/> the calendar
/// days to answer. Null when the text sets none.</param>
/// <param name="Letters">Notices that belong to it, by id.</param>
/// <param name="Citation">Where the memo says it.</param>
public sealed record PathStage(
    string Id,
    StageKind Kind,
    Bilingual Name,
    IReadOnlyList<DeskRole> Actors,
    bool SecondPerson,
    bool BeforeFindings,
    IReadOnlyList<PathCheck> Checks,
    Bilingual? Party,
    int? DaysMax,
    IReadOnlyList<string> Letters,
    Citation Citation)
{
    /// <summary>What happens there, where the name does not say it; null when it does.</summary>
    public Bilingual? Text { get; init; }
}

/// <summary>A check that a path asks for.</summary>
public sealed record PathCheck(string Id, Bilingual Name);

/// <summary>What must be looked at again after an outcome, for example a work permit that runs out.</summary>
/// <param name="Id">Stable name, unique in the outcome.</param>
/// <param name="Text">What to do.</param>
/// <param name="DaysAfter">Calendar days after the review ended with this outcome.</param>
/// <param name="Citation">The rule behind it.</param>
public sealed record FollowUpRule(string Id, Bilingual Text, int DaysAfter, Citation Citation);

/// <summary>What an outcome does to a work permit: which categories of 8 CFR 274a.12 it opens and closes.</summary>
public sealed record WorkPermitEffect(
    IReadOnlyList<string> Opens, IReadOnlyList<string> Closes, Bilingual Text, Citation Citation);

/// <summary>An outcome that a person can decide on. All outcomes of a path are open to every case.</summary>
/// <param name="Id">Stable name, unique in the path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Form">The policy's form of discretion that it exercises, by id; null when discretion is not
/// exercised.</param>
/// <param name="Adverse">Whether it goes against the person: then a second look can be asked for.</param>
/// <param name="Approver">The lowest role that may decide on it.</param>
/// <param name="After">The stages that follow, in order; empty when the decision ends the review.</param>
/// <param name="Ends">How the review ends when all stages are done.</param>
/// <param name="WorkPermit">Null when the law attaches nothing to it that is known.</param>
/// <param name="FollowUps">What to look at again.</param>
/// <param name="Citation">Where the memo says it.</param>
public sealed record PathOutcome(
    string Id,
    Bilingual Name,
    string? Form,
    bool Adverse,
    DeskRole Approver,
    IReadOnlyList<PathStage> After,
    ReviewEnd Ends,
    WorkPermitEffect? WorkPermit,
    IReadOnlyList<FollowUpRule> FollowUps,
    Citation Citation)
{
    /// <summary>What it means, where the name does not say it; null when it does.</summary>
    public Bilingual? Text { get; init; }
}

/// <summary>The path of a review, as its policy sets it: data, with no code of any policy's own.</summary>
/// <param name="Stages">From identification up to and with one stage of kind <see cref="StageKind.Decide"/>, which is
/// the last.</param>
/// <param name="Outcomes">The outcomes: at least one adverse and one not.</param>
public sealed record ReviewPath(IReadOnlyList<PathStage> Stages, IReadOnlyList<PathOutcome> Outcomes)
{
    /// <summary>An outcome by id; null when there is none.</summary>
    public PathOutcome? Outcome(string id) => Outcomes.FirstOrDefault(one => one.Id == id);

    /// <summary>The stage that a review is at; null before it was identified and after it ended.</summary>
    /// <exception cref="InvalidOperationException">The path has no such stage: the review is not under it.</exception>
    public PathStage? StageOf(ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Stage is not { } id ? null
            : (OutcomeOf(state)?.After ?? Stages).FirstOrDefault(stage => stage.Id == id)
            ?? throw new InvalidOperationException($"The path has no stage {id}.");
    }

    /// <summary>What was decided in the present round; null when nothing stands.</summary>
    /// <exception cref="InvalidOperationException">The path has no such outcome: the review is not under it.
    /// </exception>
    public PathOutcome? OutcomeOf(ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Decision is not { Decision.Outcome: var id } ? null
            : Outcome(id) ?? throw new InvalidOperationException($"The path has no outcome {id}.");
    }

    /// <summary>The stages that follow one outcome or another, each once, as the outcomes first name them.</summary>
    public IReadOnlyList<PathStage> LaterStages =>
        [.. Outcomes.SelectMany(outcome => outcome.After).DistinctBy(stage => stage.Id)];

    /// <summary>The first stage of a kind before the decision; null when the path has none.</summary>
    public PathStage? FirstOf(StageKind kind) => Stages.FirstOrDefault(one => one.Kind == kind);
}

/// <summary>How a review ends.</summary>
public enum ReviewEnd
{
    /// <summary>The court took the case off its calendar.</summary>
    Closed,

    /// <summary>The court ended the proceedings.</summary>
    Terminated,

    /// <summary>The court set a new sentence.</summary>
    Resentenced,

    /// <summary>The office did what was decided.</summary>
    CarriedOut,

    /// <summary>The court refused.</summary>
    Denied,

    /// <summary>Discretion was not exercised; the case goes on.</summary>
    NotExercised,

    /// <summary>The person declined the offer.</summary>
    Declined,

    /// <summary>The person did not answer the offer; that is not consent.</summary>
    NoAnswer,

    /// <summary>The office advised its client.</summary>
    Advised,

    /// <summary>The policy was withdrawn.</summary>
    PolicyWithdrawn,

    /// <summary>In another way, told in words.</summary>
    Other,
}

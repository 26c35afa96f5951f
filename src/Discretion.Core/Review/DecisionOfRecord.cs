namespace Discretion.Core.Review;

/// <summary>
/// Everything that a decision holds. The person, the time and the act are those of its event.
/// </summary>
/// <param name="Outcome">The path's outcome, by id.</param>
/// <param name="Form">The policy's form of discretion that it exercises, by id; null when discretion is not
/// exercised.</param>
/// <param name="Advice">True in legal aid: advice that an attorney or accredited representative signed; privileged, and
/// no decision about the person.</param>
/// <param name="Office">The office that it was made in.</param>
/// <param name="Round">The round of the review, from 1.</param>
/// <param name="RecommendedBy">Whose recommendation it follows or departs from; null when the path has none.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Findings">Every factor's finding, as the record gave it at that moment; stored, never looked
/// at.</param>
/// <param name="Answers">The ids of the answers that stood.</param>
/// <param name="Policy">The policy version.</param>
/// <param name="Release">The docket release.</param>
/// <param name="Opened">What the person, and whoever recommended, had opened in this round, in order.</param>
public sealed record DecisionOfRecord(
    string Outcome,
    string? Form,
    bool Advice,
    string Office,
    int Round,
    string? RecommendedBy,
    Reasons Reasons,
    IReadOnlyList<FindingSeen> Findings,
    IReadOnlyList<int> Answers,
    PolicyKey Policy,
    ReleaseKey Release,
    IReadOnlyList<Opening> Opened);

/// <summary>Somebody opened a part of a case.</summary>
/// <param name="What">For example <c>case</c>, <c>findings</c> or <c>row:tbl_schedule:12</c>.</param>
public sealed record Opening(string By, string What, DateTimeOffset At);

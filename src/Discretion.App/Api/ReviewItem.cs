using Discretion.Engine.Review;

namespace Discretion.App.Api;

/// <summary>A review in a list. It tells nothing of what anybody thinks of the case.</summary>
/// <param name="Review">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Case">The case's key.</param>
/// <param name="Office">The office that has it.</param>
/// <param name="Court">The code of its court.</param>
/// <param name="Policy">The policy, by id.</param>
/// <param name="Queue">The queue it was found in.</param>
/// <param name="Stage">The stage, by id.</param>
/// <param name="AssignedTo">Who has it.</param>
/// <param name="NextHearingOn">The next hearing.</param>
/// <param name="Detained">Whether the person is held.</param>
/// <param name="WaitingFor">For whom it waits.</param>
/// <param name="DaysAtStage">Calendar days at the stage.</param>
/// <param name="DaysWaiting">Calendar days since it was identified.</param>
/// <param name="SentBack">Whether it was sent back.</param>
/// <param name="Round">The round.</param>
/// <param name="End">How it ended.</param>
/// <param name="Family">The family group.</param>
/// <param name="Deadlines">The days to keep in sight, the soonest first.</param>
internal sealed record ReviewItem(
    Guid Review, int Version, string Case, string Office, string? Court, string Policy, string? Queue, string? Stage,
    string? AssignedTo, DateOnly? NextHearingOn, bool? Detained, WaitingFor WaitingFor, int DaysAtStage,
    int DaysWaiting, bool SentBack, int Round, string? End, string? Family, IReadOnlyList<Deadline> Deadlines)
{
    /// <summary>Of a row of the worklist.</summary>
    public static ReviewItem Of(WorklistItem item) => new(
        item.Id, item.Version, $"{item.Source}:{item.CaseId}", item.Office, item.Court, item.Policy, item.Queue,
        item.Stage, item.AssignedTo, item.NextHearingOn, item.Detained, item.WaitingFor, item.DaysAtStage,
        item.DaysWaiting, item.SentBack, item.Round, item.End, item.Family, item.Deadlines);
}

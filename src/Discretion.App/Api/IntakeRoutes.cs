using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>A case to be brought in: any case, in a queue or in none.</summary>
/// <param name="Docket">The docket, by name.</param>
/// <param name="Case">The case, as its docket calls it.</param>
/// <param name="Policy">The policy, by id.</param>
/// <param name="Why">Why, in the caller's words.</param>
internal sealed record IntakeBody(string Docket, string Case, string Policy, PersonalText? Why);

/// <summary>Cases of queues to be brought in.</summary>
/// <param name="Docket">The docket, by name.</param>
/// <param name="Policy">The policy, by id.</param>
/// <param name="Queue">One of its queues; null for every one that facts can tell.</param>
/// <param name="CasesMax">How many at most, of those that are not there yet: 1 to 1000.</param>
internal sealed record QueueIntakeBody(string Docket, string Policy, string? Queue, int CasesMax);

/// <summary>What became of cases, one by one.</summary>
/// <param name="Cases">Each of them.</param>
internal sealed record IntakeAnswer(IReadOnlyList<IntakeItem> Cases);

/// <summary>What became of one case.</summary>
/// <param name="Case">The case, as its docket calls it.</param>
/// <param name="Queue">The queue it was found in.</param>
/// <param name="Review">Its review; null when it was refused, and when the caller may not know of it.</param>
/// <param name="Refused">The code of the refusal; null when it was brought in.</param>
internal sealed record IntakeItem(string Case, string? Queue, Guid? Review, string? Refused);

/// <summary>Bringing cases in. A machine with the scope <c>import</c> may.</summary>
internal static class IntakeRoutes
{
    /// <summary>The name of the operation that brings in one case.</summary>
    public const string Name = "addReview";

    private const int CasesMax = 1_000;

    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("/reviews").WithTags("Reviews");
        routes.MapPost("", AddAsync).WithName(Name).WithSummary("Bring in one case.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        routes.MapPost("/from-queue", FromQueueAsync).WithName("addFromQueue")
            .WithSummary("Bring in the cases of a policy's queues, each by an entry of its own.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<Results<Ok<Receipt>, ProblemHttpResult>> AddAsync(
        IntakeBody body, Caller caller, DeskSession desk, ApiLibrary library, HttpContext context,
        CancellationToken cancel)
    {
        if (RequestName.Of(context, caller, null, body, out RequestKey? key) is { } unfit)
        {
            return unfit;
        }

        if (RequestName.Earlier(context, desk, key) is { } earlier)
        {
            return earlier;
        }

        if (!caller.Has(MachineScope.Import))
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        if (await library.IntakeAsync(body.Docket, body.Policy, cancel).ConfigureAwait(false) is not { } from)
        {
            return ApiProblem.Refused(context, ApiLibrary.NoSuch);
        }

        try
        {
            BroughtIn brought = await desk.Intake.OneAsync(
                caller.By, from, body.Case, body.Why?.Value, cancel, key).ConfigureAwait(false);
            if (brought.Answer is DeskAnswer.Done { Entry: var entry })
            {
                return CommandRoutes.Recorded(context, entry);
            }

            if (RequestName.Earlier(context, desk, key) is { } first)
            {
                return first;
            }

            return CommandRoutes.Problem(context, brought.Answer, desk, caller, Guid.Empty, 0);
        }
        catch (RequestTakenException)
        {
            return RequestName.Earlier(context, desk, key)!;
        }
    }

    private static async Task<Results<Ok<IntakeAnswer>, ProblemHttpResult>> FromQueueAsync(
        QueueIntakeBody body, Caller caller, DeskSession desk, ApiLibrary library, HttpContext context,
        CancellationToken cancel)
    {
        if (!caller.Has(MachineScope.Import))
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        if (body.CasesMax is < 1 or > CasesMax)
        {
            return ApiProblem.WrongQuery(context, "casesMax", [$"1 … {CasesMax}"]);
        }

        if (await library.IntakeAsync(body.Docket, body.Policy, cancel).ConfigureAwait(false) is not { } from)
        {
            return ApiProblem.Refused(context, ApiLibrary.NoSuch);
        }

        if (body.Queue is { } queue && from.Policy.Queues.All(one => one.Id != queue))
        {
            return ApiProblem.WrongQuery(context, "queue", from.Policy.Queues.Select(one => one.Id));
        }

        IReadOnlyList<BroughtIn> brought = await desk.Intake.FromQueueAsync(
            caller.By, from, body.Queue, body.CasesMax, cancel).ConfigureAwait(false);
        return TypedResults.Ok(new IntakeAnswer([.. brought.Select(one => new IntakeItem(
            one.CaseId, one.Queue, one.Review, (one.Answer as DeskAnswer.Refused)?.Refusal.Code))]));
    }
}

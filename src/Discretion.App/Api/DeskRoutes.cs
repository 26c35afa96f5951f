using Discretion.App.Commands.Desk;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>Reviews to be given to somebody, in the order of the list.</summary>
/// <param name="To">To whom.</param>
/// <param name="Count">How many at most: 1 to 500.</param>
/// <param name="Queue">Of which queue; null for all.</param>
/// <param name="From">Who has them now; null for those that nobody has.</param>
internal sealed record AssignmentBody(string To, int Count, string? Queue, string? From);

/// <summary>What became of each.</summary>
/// <param name="Reviews">Each of them.</param>
internal sealed record AssignmentAnswer(IReadOnlyList<AssignmentItem> Reviews);

/// <summary>What became of one.</summary>
/// <param name="Review">The review.</param>
/// <param name="Refused">The code of the refusal; null when it was given.</param>
/// <param name="Why">The refusal in the caller's language.</param>
internal sealed record AssignmentItem(Guid Review, string? Refused, string? Why);

/// <summary>A queue's open reviews.</summary>
/// <param name="Policy">The policy, by id.</param>
/// <param name="Queue">The queue; null for those brought in by hand.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Unassigned">How many of these nobody has.</param>
internal sealed record QueueItem(string Policy, string? Queue, int Open, int Unassigned);

/// <summary>How far second readers agree with what was decided; it names nobody.</summary>
/// <param name="Office">The office.</param>
/// <param name="PerThousand">How many of a thousand decided reviews are drawn.</param>
/// <param name="CasesMax">The most that one draw takes.</param>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="Read">How many of these were read.</param>
/// <param name="Agreed">The share on whose outcome both agree; null before the first reading.</param>
/// <param name="Kappa">Cohen's kappa; null when it cannot be told.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
internal sealed record QualityAnswer(
    string Office, int PerThousand, int CasesMax, int Drawn, int Read, double? Agreed, double? Kappa, double? Low,
    double? High);

/// <summary>A draw, which anybody with the journal can draw again.</summary>
/// <param name="Size">How many entries the journal had.</param>
/// <param name="Head">The hash of the last of them: the seed.</param>
/// <param name="Candidates">How many decided reviews were not drawn before.</param>
/// <param name="Drawn">Those that were drawn.</param>
internal sealed record DrawAnswer(long Size, string Head, int Candidates, IReadOnlyList<DrawItem> Drawn);

/// <summary>A review that was drawn.</summary>
/// <param name="Review">The review.</param>
/// <param name="Reader">Who reads it; null when nobody can.</param>
/// <param name="Refused">The code of the reason why nobody does.</param>
internal sealed record DrawItem(Guid Review, string? Reader, string? Refused);

/// <summary>The work of the desk: who gets what, how much waits, how far people agree.</summary>
internal static class DeskRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("").WithTags("Desk");
        routes.MapPost("/assignments", AssignAsync).WithName("assign")
            .WithSummary("Give many reviews to one person, each by an entry of its own, with what became of each.")
            .ProducesProblem(400).ProducesProblem(403);
        routes.MapGet("/queues", Queues).WithName("listQueues").WithSummary("How many open reviews each queue has.");
        routes.MapGet("/quality", Quality).WithName("showQuality")
            .WithSummary("How far a second, blind reading agrees with what was decided.").ProducesProblem(403);
        routes.MapPost("/quality/draws", DrawAsync).WithName("drawForQuality")
            .WithSummary("Draw decided reviews for a second reading, with the journal's head as the seed.")
            .ProducesProblem(403);
    }

    private static async Task<Results<Ok<AssignmentAnswer>, ProblemHttpResult>> AssignAsync(
        AssignmentBody body, Caller caller, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        if (caller.By is SignedIn.Machine)
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        if (body.Count is < 1 or > WorklistQuery.LimitMax)
        {
            return ApiProblem.WrongQuery(context, "count", [$"1 … {WorklistQuery.LimitMax}"]);
        }

        string language = CallerLanguage.Of(context);
        IReadOnlyList<Assigned> given = await desk.BulkAssign.RunAsync(
            caller.By, new(body.To, body.Count, body.Queue, body.From), cancel).ConfigureAwait(false);
        return TypedResults.Ok(new AssignmentAnswer([.. given.Select(one =>
            new AssignmentItem(one.Review, one.Refusal?.Code, one.Refusal?.Message.In(language)))]));
    }

    private static Ok<IReadOnlyList<QueueItem>> Queues(Caller caller, DeskSession desk) =>
        TypedResults.Ok<IReadOnlyList<QueueItem>>([.. desk.Worklist.Queues(caller.By)
            .Select(one => new QueueItem(one.Policy, one.Queue, one.Open, one.Unassigned))]);

    private static Results<Ok<QualityAnswer>, ProblemHttpResult> Quality(
        Caller caller, DeskSession desk, HttpContext context)
    {
        if (caller.By is SignedIn.Machine)
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        QualityReport report = desk.Quality.Report(caller.By);
        return TypedResults.Ok(new QualityAnswer(
            caller.By.At.Id, report.PerThousand, report.CasesMax, report.Drawn, report.Agreement?.Pairs ?? 0,
            report.Agreement?.Observed, report.Agreement?.Kappa, report.Agreement?.Low, report.Agreement?.High));
    }

    private static async Task<Results<Ok<DrawAnswer>, ProblemHttpResult>> DrawAsync(
        Caller caller, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        if (caller.By is SignedIn.Machine)
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        QualityDraw draw = await desk.Quality.DrawAsync(caller.By, cancel).ConfigureAwait(false);
        return TypedResults.Ok(new DrawAnswer(draw.Size, draw.Head, draw.Candidates,
            [.. draw.Drawn.Select(one => new DrawItem(one.Review, one.Reader, one.Refusal?.Code))]));
    }
}

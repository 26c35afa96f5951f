using System.Text.Json;
using System.Text.Json.Nodes;
using Discretion.App.Commands;
using Discretion.App.Commands.Desk;
using Discretion.Engine.Review;
using Discretion.Engine.Screening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>What a review is, tells and finds. A protected one is not there for whoever may not know of it.</summary>
internal static class ReviewRoutes
{
    /// <summary>Answers 404 with the same bytes for what is hidden and for what does not exist.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("/reviews").WithTags("Reviews");
        routes.MapGet("", List).WithName("listReviews")
            .WithSummary("Reviews by the next hearing and then by the time waited, a page at a time.")
            .ProducesProblem(400);
        routes.MapGet("/{id:guid}", Show).WithName("showReview")
            .WithSummary("A review as it stands. Its ETag is its version.").ProducesProblem(404);
        routes.MapGet("/{id:guid}/story", Story).WithName("tellReview")
            .WithSummary("Everything that happened in a review, as events and in words.").ProducesProblem(404);
        routes.MapGet("/{id:guid}/findings", FindingsAsync).WithName("openFindings")
            .WithSummary("What the policy's factors find. That the caller opened them is journalled; where the path "
                + "wants a view before, it is refused until the caller recorded one.")
            .Produces<JsonObject>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static Results<Ok<ReviewPage>, ProblemHttpResult> List(
        [AsParameters] ReviewFilter filter, Caller caller, DeskSession desk, HttpContext context) =>
        filter.Query(context, caller, out WorklistQuery? query) is { } problem
            ? problem
            : TypedResults.Ok(ReviewPage.Of(desk.Worklist.List(caller.By, query!)));

    private static Results<Ok<ReviewSheet>, ProblemHttpResult> Show(
        Guid id, Caller caller, DeskSession desk, HttpContext context)
    {
        if (desk.Reviews.Find(caller.By, id) is not { } view)
        {
            return ApiProblem.Absent(context);
        }

        context.Response.Headers.ETag = Receipt.Tag(view.State.Version);
        return TypedResults.Ok(ReviewSheet.Of(view));
    }

    private static Results<Ok<ReviewStory>, ProblemHttpResult> Story(
        Guid id, Caller caller, DeskSession desk, HttpContext context)
    {
        if (desk.Reviews.Find(caller.By, id) is not { } view)
        {
            return ApiProblem.Absent(context);
        }

        context.Response.Headers.ETag = Receipt.Tag(view.State.Version);
        return TypedResults.Ok(new ReviewStory(id, view.State.Version, StoryLine.Of(desk, view, caller.By)));
    }

    private static async Task<Results<JsonHttpResult<JsonNode>, ProblemHttpResult>> FindingsAsync(
        Guid id, Caller caller, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        (DeskAnswer answer, CaseExplanation? findings) =
            await desk.Reviews.OpenFindingsAsync(id, caller.By, cancel).ConfigureAwait(false);
        if (findings is null || answer is not DeskAnswer.Done done)
        {
            return CommandRoutes.Problem(context, answer, desk, caller, id, 0);
        }

        ICaseSource cases = await desk.Session.CasesAsync(done.State.Release!.Name, null, cancel)
            .ConfigureAwait(false);
        context.Response.Headers.ETag = Receipt.Tag(done.State.Version);
        return TypedResults.Json(JsonSerializer.SerializeToNode(
            ExplainReport.Json(desk.Session, cases, findings), Answer.Options)!);
    }
}

/// <summary>A page of reviews.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Reviews">Those of the page.</param>
/// <param name="Next">What <c>after</c> is to be for the next page; null when there is none.</param>
internal sealed record ReviewPage(int Total, IReadOnlyList<ReviewItem> Reviews, string? Next)
{
    /// <summary>Of a page of the worklist.</summary>
    public static ReviewPage Of(WorklistPage page) =>
        new(page.Total, [.. page.Items.Select(ReviewItem.Of)], page.Next?.ToString());
}

/// <summary>A review's story.</summary>
/// <param name="Review">The review.</param>
/// <param name="Version">Its version.</param>
/// <param name="Story">What happened, in order.</param>
internal sealed record ReviewStory(Guid Review, int Version, IReadOnlyList<StoryLine> Story);

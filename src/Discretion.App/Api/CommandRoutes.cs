using System.Globalization;
using System.Text.Json;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>
/// Commands on one review, one at a time: there is no address that takes several, and none that decides more than one
/// case.
/// </summary>
internal static class CommandRoutes
{
    /// <summary>The operation's name.</summary>
    public const string Name = "command";

    public static void Map(RouteGroupBuilder api) => api.MapPost("/reviews/{id:guid}/commands", SubmitAsync)
        .WithTags("Reviews").WithName(Name)
        .WithSummary("Give one command. If-Match says the version that the caller saw; an Idempotency-Key makes it "
            + "safe to send again.")
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
        .ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<Receipt>, ProblemHttpResult>> SubmitAsync(
        Guid id, ReviewCommand body, Caller caller, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        if (caller.By is SignedIn.Machine && !Caller.MachineMay(body))
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        if (RequestName.Of(context, caller, id, body, out RequestKey? key) is { } unfit)
        {
            return unfit;
        }

        if (RequestName.Earlier(context, desk, key) is { } earlier)
        {
            return earlier;
        }

        if (Version(context.Request.Headers.IfMatch) is not { } version)
        {
            return ApiProblem.Of(context, StatusCodes.Status428PreconditionRequired, NoVersion);
        }

        try
        {
            DeskAnswer answer = await desk.Reviews.SubmitAsync(id, version, body, caller.By, cancel, key)
                .ConfigureAwait(false);
            if (answer is DeskAnswer.Done { Entry: var entry })
            {
                return Recorded(context, entry);
            }

            // The same request, sent twice at once: the second finds what the first recorded.
            if (RequestName.Earlier(context, desk, key) is { } first)
            {
                return first;
            }

            return Problem(context, answer, desk, caller, id, version);
        }
        catch (RequestTakenException)
        {
            return RequestName.Earlier(context, desk, key)!;
        }
    }

    /// <summary>That something was recorded.</summary>
    public static Ok<Receipt> Recorded(HttpContext context, Entry entry)
    {
        Receipt receipt = Receipt.Of(entry);
        context.Response.Headers.ETag = Receipt.Tag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    /// <summary>Why nothing was recorded.</summary>
    public static ProblemHttpResult Problem(
        HttpContext context, DeskAnswer answer, DeskSession desk, Caller caller, Guid id, int version) => answer switch
        {
            DeskAnswer.Refused(var refusal) => ApiProblem.Refused(context, refusal),
            DeskAnswer.Conflict => Overtaken(context, desk, caller, id, version),
            DeskAnswer.Absent => ApiProblem.Absent(context),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // What changed is what the caller may see of it; who may not see the review any more is told that it is not there.
    private static ProblemHttpResult Overtaken(
        HttpContext context, DeskSession desk, Caller caller, Guid id, int version)
    {
        if (desk.Reviews.Find(caller.By, id) is not { } view)
        {
            return ApiProblem.Absent(context);
        }

        context.Response.Headers.ETag = Receipt.Tag(view.State.Version);
        IReadOnlyList<StoryLine> since = view.IsBlind ? [] : StoryLine.Of(desk, view, caller.By, version);
        return ApiProblem.Of(context, StatusCodes.Status412PreconditionFailed, Changed(view.State.Version), new()
        {
            ["version"] = view.State.Version,
            ["since"] = JsonSerializer.SerializeToNode(since, ApiJson.Options),
        });
    }

    private static int? Version(string? tag) =>
        tag is ['"', .. var digits, '"']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : null;

    private static readonly Refusal NoVersion = new("review.version-needed", new(
        "Say which version of the review you saw, so that nothing is done on top of what you have not seen: send the "
            + "header If-Match with the ETag of the review, for example If-Match: \"7\".",
        "Diga qué versión de la revisión vio, para que nada se haga encima de lo que no ha visto: envíe el "
            + "encabezado If-Match con el ETag de la revisión, por ejemplo If-Match: \"7\"."));

    private static Refusal Changed(int version) => new("review.changed", new(
        $"Somebody was first: the review is at version {version}, and nothing was recorded. See what changed since, "
            + "and send the command again if it still holds.",
        $"Alguien se adelantó: la revisión está en la versión {version} y no se registró nada. Vea qué cambió "
            + "desde entonces y envíe la orden otra vez si todavía corresponde."));
}

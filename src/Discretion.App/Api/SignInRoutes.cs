using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>Who somebody is and with what they come in.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Office">The office that they act for.</param>
/// <param name="Passphrase">Their passphrase.</param>
internal sealed record SignInBody(string Person, string Office, string Passphrase);

/// <summary>A token, told once.</summary>
/// <param name="Token">To be sent with every request.</param>
/// <param name="Until">When it ends at the latest; after an hour without a request it ends too.</param>
internal sealed record SignInAnswer(string Token, DateTimeOffset Until);

/// <summary>A fresh proof of who somebody is.</summary>
/// <param name="Passphrase">Their passphrase.</param>
internal sealed record TouchBody(string Passphrase);

/// <summary>What a proof is good for.</summary>
/// <param name="Until">Until when.</param>
/// <param name="DecisionsLeft">For how many decisions.</param>
internal sealed record TouchAnswer(DateTimeOffset Until, int DecisionsLeft)
{
    /// <summary>Of a touch.</summary>
    public static TouchAnswer Of(Touch touch) => new(
        touch.MadeAt.AddMinutes(Touch.LastsMinutes), Touch.ActsMax - touch.Used);
}

/// <summary>Who a token is of, and what they may do now.</summary>
/// <param name="Person">The person; null for a machine.</param>
/// <param name="Machine">The machine; null for a person.</param>
/// <param name="Office">The office.</param>
/// <param name="Roles">The person's roles there.</param>
/// <param name="Clearances">The protections that the person is cleared for.</param>
/// <param name="Scopes">What the machine may do.</param>
/// <param name="Touch">The person's last proof, while it is good for anything.</param>
internal sealed record WhoAnswer(
    string? Person, string? Machine, string Office, IReadOnlyList<string> Roles, IReadOnlyList<Protection> Clearances,
    IReadOnlyList<string> Scopes, TouchAnswer? Touch)
{
    /// <summary>Of somebody.</summary>
    public static WhoAnswer Of(SignedIn by) => by switch
    {
        SignedIn.Human human => new(
            human.Person.Id, null, human.Office.Id,
            [.. human.Who.Roles.Select(DeskNames.Of).Order(StringComparer.Ordinal)],
            [.. human.Who.Clearances.Order()], [], human.Touch is { } touch ? TouchAnswer.Of(touch) : null),
        SignedIn.Machine machine => new(
            null, machine.Who.Name, machine.Office.Id, [], [],
            [.. machine.Scopes.Select(DeskNames.Of).Order(StringComparer.Ordinal)], null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Signing in and out, and proving anew who one is.</summary>
internal static class SignInRoutes
{
    // A passphrase costs a good part of a second of one processor to try: two at once leave the others to the desk.
    private static readonly SemaphoreSlim Trying = new(2, 2);

    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("").WithTags("Signing in");
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().WithName("signIn")
            .WithSummary("Sign in to one of one's offices, which is a fresh proof too.")
            .ProducesProblem(401).ProducesProblem(429);
        routes.MapPost("/sign-out", SignOut).WithName("signOut").WithSummary("End the session of the token.");
        routes.MapPost("/touch", TouchAsync).WithName("touch")
            .WithSummary("Prove anew who one is: good for twenty decisions within a quarter of an hour.")
            .ProducesProblem(403).ProducesProblem(429);
        routes.MapGet("/who", Who).WithName("who").WithSummary("Who the token is of, and what they may do now.");
    }

    private static async Task<Results<Ok<SignInAnswer>, ProblemHttpResult>> SignInAsync(
        SignInBody body, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        Permitted<IssuedToken> issued = await TryAsync(
            () => desk.People.SignIn(body.Person, body.Office, body.Passphrase), cancel).ConfigureAwait(false);
        return issued.Refusal is { } refusal
            ? ApiProblem.Refused(context, refusal)
            : TypedResults.Ok(new SignInAnswer(issued.Value!.Token, issued.Value.Until));
    }

    private static NoContent SignOut(Caller caller, DeskSession desk)
    {
        if (caller.By is SignedIn.Human)
        {
            desk.People.SignOut(caller.Token);
        }

        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<TouchAnswer>, ProblemHttpResult>> TouchAsync(
        TouchBody body, Caller caller, DeskSession desk, HttpContext context, CancellationToken cancel)
    {
        if (caller.By is not SignedIn.Human human)
        {
            return ApiProblem.Of(context, StatusCodes.Status403Forbidden);
        }

        Permitted<SignedIn.Human> anew = await TryAsync(
            () => desk.People.Touch(human, body.Passphrase), cancel).ConfigureAwait(false);
        return anew.Refusal is { } refusal
            ? ApiProblem.Refused(context, refusal)
            : TypedResults.Ok(TouchAnswer.Of(anew.Value!.Touch!));
    }

    private static Ok<WhoAnswer> Who(Caller caller) => TypedResults.Ok(WhoAnswer.Of(caller.By));

    private static async Task<T> TryAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await Trying.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return work();
        }
        finally
        {
            Trying.Release();
        }
    }
}

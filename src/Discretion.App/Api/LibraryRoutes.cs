using Discretion.App.Commands;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Discretion.App.Api;

/// <summary>A policy in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">What its files say, hashed.</param>
/// <param name="Title">Its title.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Use">Whether a desk may review under it.</param>
/// <param name="HasPath">Whether it sets a path for reviews.</param>
internal sealed record PolicyItem(
    string Id, string Version, string Hash, Bilingual Title, string Agency, DateOnly Issued, DateOnly? Ended,
    string Use, bool HasPath)
{
    /// <summary>Of a policy.</summary>
    public static PolicyItem Of(PolicyVersion policy) => new(
        policy.Id, policy.Version, policy.Hash, policy.Title, policy.Agency, policy.Issued, policy.Ended,
        PolicyReport.Word(policy.Use), policy.Path is not null);
}

/// <summary>A policy with what a review under it asks.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Factors">Its factors.</param>
/// <param name="Queues">Its queues.</param>
/// <param name="Stages">The stages of its path up to the decision, in order; empty without one.</param>
/// <param name="Outcomes">The outcomes of its path.</param>
internal sealed record PolicySheet(
    PolicyItem Policy, IReadOnlyList<SheetFactor> Factors, IReadOnlyList<SheetQueue> Queues,
    IReadOnlyList<SheetStage> Stages, IReadOnlyList<SheetOutcome> Outcomes);

/// <summary>A factor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Weight">Which way it weighs.</param>
/// <param name="Text">What it is.</param>
internal sealed record SheetFactor(string Id, Weight Weight, Bilingual Text);

/// <summary>A queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it is.</param>
internal sealed record SheetQueue(string Id, Bilingual Text);

/// <summary>A stage.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">Who acts.</param>
internal sealed record SheetStage(string Id, StageKind Kind, Bilingual Name, IReadOnlyList<string> Roles);

/// <summary>A docket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="Hash">Its manifest, hashed.</param>
/// <param name="Cases">How many cases it has.</param>
internal sealed record DocketItem(string Name, DateOnly AsOf, string Hash, long Cases);

/// <summary>What reviews rest on.</summary>
internal static class LibraryRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("").WithTags("Library");
        routes.MapGet("/policies", Policies).WithName("listPolicies").WithSummary("The policies.");
        routes.MapGet("/policies/{id}", Policy).WithName("showPolicy")
            .WithSummary("A policy: its factors, queues, stages and outcomes.").ProducesProblem(404);
        routes.MapGet("/dockets", Dockets).WithName("listDockets")
            .WithSummary("The releases of the court's file that cases can be brought in from.");
    }

    private static Ok<IReadOnlyList<PolicyItem>> Policies(ApiLibrary library) =>
        TypedResults.Ok<IReadOnlyList<PolicyItem>>([.. library.Policies.Select(PolicyItem.Of)]);

    private static Results<Ok<PolicySheet>, ProblemHttpResult> Policy(
        string id, ApiLibrary library, HttpContext context) =>
        library.Policies.FirstOrDefault(one => one.Id == id) is { } policy
            ? TypedResults.Ok(new PolicySheet(
                PolicyItem.Of(policy),
                [.. policy.Factors.Select(one => new SheetFactor(one.Id, one.Weight, one.Text))],
                [.. policy.Queues.Select(one => new SheetQueue(one.Id, one.Text))],
                [.. policy.Path?.Stages.Select(Stage) ?? []],
                [.. policy.Path?.Outcomes.Select(one => new SheetOutcome(one.Id, one.Name, one.Adverse)) ?? []]))
            : ApiProblem.Of(context, StatusCodes.Status404NotFound);

    private static Ok<IReadOnlyList<DocketItem>> Dockets(ApiLibrary library) =>
        TypedResults.Ok<IReadOnlyList<DocketItem>>([.. library.Dockets.Select(one => new DocketItem(
            one.Name, one.Manifest.AsOf, one.ManifestSha256, one.Manifest.Cases))]);

    private static SheetStage Stage(PathStage stage) =>
        new(stage.Id, stage.Kind, stage.Name, [.. stage.Actors.Select(DeskNames.Of)]);
}

using Discretion.App.Commands;
using Discretion.App.Commands.Desk;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Engine.Docket;
using Discretion.Engine.Policy;
using Discretion.Engine.Review;

namespace Discretion.App.Api;

/// <summary>The policies and dockets of the desk. Policies are read once, when somebody first asks.</summary>
internal sealed class ApiLibrary(DeskSession desk)
{
    private readonly Lazy<IReadOnlyList<PolicyVersion>> _policies = new(() =>
        [.. PolicyFiles.List(Session.PoliciesFolder).Select(desk.Session.Policy)]);

    /// <summary>There is no such docket or policy here.</summary>
    public static readonly Refusal NoSuch = new("intake.no-such", new(
        "There is no such docket or policy at this desk. /api/v1/dockets and /api/v1/policies list them.",
        "No hay tal lista de casos ni política en esta mesa. /api/v1/dockets y /api/v1/policies las enumeran."));

    /// <summary>The policies that come with the program, in order of id.</summary>
    public IReadOnlyList<PolicyVersion> Policies => _policies.Value;

    /// <summary>The releases of the court's file, in order of name.</summary>
    public IReadOnlyList<DocketRelease> Dockets => desk.Session.Dockets.List();

    /// <summary>Where cases are brought in from; null when there is no such docket or policy.</summary>
    public async Task<Intake?> IntakeAsync(string docket, string policy, CancellationToken cancel) =>
        Policies.FirstOrDefault(one => one.Id == policy) is { } found && desk.Sources.Release(docket) is { } release
            ? new(await desk.Session.CasesAsync(docket, null, cancel).ConfigureAwait(false), release, found)
            : null;
}

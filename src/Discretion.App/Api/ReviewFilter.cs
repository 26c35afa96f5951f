using System.ComponentModel;
using System.Text.Json;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Discretion.App.Api;

/// <summary>Which reviews are asked for. Nothing here sorts.</summary>
internal sealed record ReviewFilter
{
    private const string Me = "me";

    private static readonly IReadOnlyDictionary<string, WorklistState> States = Enum.GetValues<WorklistState>()
        .ToDictionary(state => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);

    /// <summary>Which state.</summary>
    [Description("open, ready, unassigned, waiting, on-hold, sent-back, due, ended or recalendared. Default: open.")]
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    /// <summary>The policy's queue.</summary>
    [Description("Only this queue of the policy.")]
    [FromQuery(Name = "queue")]
    public string? Queue { get; init; }

    /// <summary>The path's stage.</summary>
    [Description("Only this stage of the path.")]
    [FromQuery(Name = "stage")]
    public string? Stage { get; init; }

    /// <summary>The policy.</summary>
    [Description("Only this policy, by id.")]
    [FromQuery(Name = "policy")]
    public string? Policy { get; init; }

    /// <summary>Whose.</summary>
    [Description("Only what this person has; me for the caller's own.")]
    [FromQuery(Name = "assignedTo")]
    public string? AssignedTo { get; init; }

    /// <summary>Whether the caller is to read it a second time.</summary>
    [Description("true: only what the caller is to read a second time.")]
    [FromQuery(Name = "toRead")]
    public bool? ToRead { get; init; }

    /// <summary>The family group.</summary>
    [Description("Only this family group.")]
    [FromQuery(Name = "family")]
    public string? Family { get; init; }

    /// <summary>Where to go on.</summary>
    [Description("The next of the page before.")]
    [FromQuery(Name = "after")]
    public string? After { get; init; }

    /// <summary>How many.</summary>
    [Description("How many at most, 1 to 500. Default: 50.")]
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The filter as a question to the worklist, or what is wrong with it.</summary>
    public ProblemHttpResult? Query(HttpContext context, Caller caller, out WorklistQuery? query)
    {
        query = null;
        if (!States.TryGetValue(State ?? "open", out WorklistState state))
        {
            return ApiProblem.WrongQuery(context, "state", States.Keys);
        }

        if (Limit is < 1 or > WorklistQuery.LimitMax)
        {
            return ApiProblem.WrongQuery(context, "limit", [$"1 … {WorklistQuery.LimitMax}"]);
        }

        WorklistPlace? after = After is null ? null : WorklistPlace.Parse(After);
        if (After is not null && after is null)
        {
            return ApiProblem.WrongQuery(context, "after", ["next"]);
        }

        string me = caller.By.Actor.Word;
        query = new()
        {
            State = state,
            Queue = Queue,
            Stage = Stage,
            Policy = Policy,
            AssignedTo = AssignedTo == Me ? me : AssignedTo,
            QualityReader = ToRead == true ? me : null,
            Family = Family,
            After = after,
            Limit = Limit ?? 50,
        };
        return null;
    }
}

using System.Text.Json;
using Discretion.App.Commands.Desk;
using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Discretion.App.Api;

/// <summary>The caller's own name for a request, from the header <c>Idempotency-Key</c>.</summary>
internal static class RequestName
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    private const int LengthMax = 100;

    /// <summary>The key of a request; null when it has none.</summary>
    /// <param name="context">The request.</param>
    /// <param name="caller">Who sent it.</param>
    /// <param name="target">The review; null when there is none yet.</param>
    /// <param name="body">What it asks.</param>
    /// <param name="key">The key.</param>
    /// <returns>What is wrong with the header; null when nothing is.</returns>
    public static ProblemHttpResult? Of<T>(
        HttpContext context, Caller caller, Guid? target, T body, out RequestKey? key)
    {
        key = null;
        switch (context.Request.Headers[Header].ToArray())
        {
            case []:
                return null;
            case [{ Length: > 0 and <= LengthMax } name] when name.All(one => one is > ' ' and <= '~'):
                byte[] asked = JsonSerializer.SerializeToUtf8Bytes(new { target, body }, ApiJson.Options);
                key = new(caller.Name, name, asked);
                return null;
            default:
                return ApiProblem.Of(context, StatusCodes.Status400BadRequest, Unfit);
        }
    }

    /// <summary>The answer to the same request when it was recorded before; null when it was not.</summary>
    public static Results<Ok<Receipt>, ProblemHttpResult>? Earlier(
        HttpContext context, DeskSession desk, RequestKey? key)
    {
        if (key is null || desk.Requests.Find(key) is not { } earlier)
        {
            return null;
        }

        return earlier.IsSame
            ? CommandRoutes.Recorded(context, earlier.Entry)
            : ApiProblem.Of(context, StatusCodes.Status422UnprocessableEntity, Reused);
    }

    private static readonly Refusal Unfit = new("request.key-unfit", new(
        $"An Idempotency-Key has 1 to {LengthMax} visible ASCII characters; a random UUID serves.",
        $"Un Idempotency-Key tiene de 1 a {LengthMax} caracteres ASCII visibles; sirve un UUID al azar."));

    private static readonly Refusal Reused = new("request.key-reused", new(
        "This Idempotency-Key was used for another request. Take a new one for each request.",
        "Este Idempotency-Key se usó para otra solicitud. Use uno nuevo para cada solicitud."));
}

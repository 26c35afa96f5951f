using System.Text.Json;
using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Discretion.App.Api;

/// <summary>
/// The edge of the process: whatever went wrong becomes problem details, and the log takes what kind of failure it was
/// and where in the code, never the message of one, which may hold what somebody sent.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(context, bad.StatusCode, Explained(bad)).ConfigureAwait(false);
            return;
        }
        catch (Exception failure) when (failure is JournalException or IOException)
        {
            LogWorld(logger, context.TraceIdentifier, failure.GetType().Name);
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, WorldFailed).ConfigureAwait(false);
            return;
        }
        catch (Exception failure)
        {
            LogBug(logger, context.TraceIdentifier, failure.GetType().Name, failure.StackTrace);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, Bug(context.TraceIdentifier))
                .ConfigureAwait(false);
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null })
        {
            await ApiProblem.Of(context, context.Response.StatusCode).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, Refusal? refusal)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Headers.ETag = default;
        return (refusal is null ? ApiProblem.Of(context, status) : ApiProblem.Of(context, status, refusal))
            .ExecuteAsync(context);
    }

    // The place of a mistake comes from the reader of JSON; its own message names our types and helps nobody.
    private static Refusal? Explained(BadHttpRequestException bad) => bad.InnerException is JsonException json
        ? new("body.unreadable", new(
            $"The body cannot be read at {Place(json)}. Compare it with the schema in /api/v1/openapi.json.",
            $"No se puede leer el cuerpo en {Place(json)}. Compárelo con el esquema de /api/v1/openapi.json."))
        : null;

    private static string Place(JsonException json) => json.Path is { Length: > 0 } path ? path : "$";

    private static readonly Refusal WorldFailed = new("desk.not-available", new(
        "The journal cannot be reached or written now, so nothing is shown and nothing was certainly recorded. Try "
            + "again with the same Idempotency-Key: what was recorded is not recorded twice.",
        "Ahora no se puede leer ni escribir el diario; por eso no se muestra nada y no es seguro que algo se haya "
            + "registrado. Intente de nuevo con el mismo Idempotency-Key: lo registrado no se registra dos veces."));

    private static Refusal Bug(string trace) => new("program.fault", new(
        $"This is a fault of the program, not yours. Tell the administrator this number: {trace}.",
        $"Es un error del programa, no suyo. Dé este número a quien administra la mesa: {trace}."));

    [LoggerMessage(3001, LogLevel.Error, "Request {Request} met a failing world: {Kind}")]
    private static partial void LogWorld(ILogger logger, string request, string kind);

    [LoggerMessage(3002, LogLevel.Critical, "Request {Request} met a fault of the program: {Kind}\n{Where}")]
    private static partial void LogBug(ILogger logger, string request, string kind, string? where);
}

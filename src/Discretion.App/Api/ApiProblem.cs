using Discretion.Core.Facts;
using Discretion.Core.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Discretion.App.Api;

/// <summary>Every error of the API: problem details (RFC 9457) whose type is <c>urn:discretion:</c> and the code of a
/// refusal, with the message in the caller's language.</summary>
internal static class ApiProblem
{
    /// <summary>What a type begins with.</summary>
    public const string Prefix = "urn:discretion:";

    /// <summary>A problem from a refusal.</summary>
    /// <param name="context">Whom it answers.</param>
    /// <param name="status">The status.</param>
    /// <param name="refusal">The code and the message.</param>
    /// <param name="more">What else the caller is told; null for nothing.</param>
    public static ProblemHttpResult Of(
        HttpContext context, int status, Refusal refusal, Dictionary<string, object?>? more = null)
    {
        string language = CallerLanguage.Of(context);
        return TypedResults.Problem(
            refusal.Message.In(language), statusCode: status, title: Title(status).In(language),
            type: Prefix + refusal.Code, extensions: more);
    }

    /// <summary>A refusal of the rules: 409, unless it is about who asks and how often.</summary>
    public static ProblemHttpResult Refused(HttpContext context, Refusal refusal) =>
        Of(context, StatusOf(refusal.Code), refusal);

    /// <summary>The status of a refusal's code.</summary>
    public static int StatusOf(string code) => code switch
    {
        "desk.sign-in-failed" => StatusCodes.Status401Unauthorized,
        "desk.too-many-failures" => StatusCodes.Status429TooManyRequests,
        "desk.machine-may-not" or "review.machine" or "caller.not-allowed" => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>There is no such review for the caller: none at all, or none that they may know of. The two are one
    /// answer.</summary>
    public static ProblemHttpResult Absent(HttpContext context) =>
        Of(context, StatusCodes.Status404NotFound, NoSuchReview);

    /// <summary>A part of the address or of its query is not one that there is.</summary>
    public static ProblemHttpResult WrongQuery(HttpContext context, string name, IEnumerable<string> known) =>
        Of(context, StatusCodes.Status400BadRequest, new("query.unreadable", new(
            $"The parameter {name} cannot be that. It is one of: {string.Join(", ", known)}.",
            $"El parámetro {name} no puede ser eso. Es uno de: {string.Join(", ", known)}.")));

    /// <summary>The problem for a status that nothing has explained yet.</summary>
    public static ProblemHttpResult Of(HttpContext context, int status) => Of(context, status, status switch
    {
        StatusCodes.Status401Unauthorized => NotSignedIn,
        StatusCodes.Status403Forbidden => NotAllowed,
        StatusCodes.Status404NotFound => NoSuchPlace,
        StatusCodes.Status405MethodNotAllowed => WrongMethod,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => WrongMedia,
        _ => Unreadable,
    });

    /// <summary>Nobody is signed in, or not any more.</summary>
    public static readonly Refusal NotSignedIn = new("sign-in.needed", new(
        "Sign in first. Send the token of /api/v1/sign-in as: Authorization: Bearer TOKEN.",
        "Primero inicie sesión. Envíe el token de /api/v1/sign-in así: Authorization: Bearer TOKEN."));

    /// <summary>The caller may never do this.</summary>
    public static readonly Refusal NotAllowed = new("caller.not-allowed", new(
        "This token is not allowed to do that. Ask the administrator of the desk.",
        "Este token no permite hacer eso. Pregunte a quien administra la mesa."));

    private static readonly Refusal NoSuchReview = new("review.absent", new(
        "There is no such review for you.", "No hay tal revisión para usted."));

    /// <summary>There is no such address.</summary>
    public static readonly Refusal NoSuchPlace = new("address.unknown", new(
        "There is nothing at this address. /api/v1/openapi.json lists all addresses.",
        "No hay nada en esta dirección. /api/v1/openapi.json enumera todas las direcciones."));

    /// <summary>The address is there and takes another method.</summary>
    public static readonly Refusal WrongMethod = new("address.method", new(
        "This address takes another method. The header Allow says which.",
        "Esta dirección usa otro método. El encabezado Allow dice cuál."));

    /// <summary>The body is too large.</summary>
    public static readonly Refusal TooLarge = new("body.too-large", new(
        "The body is too large. Send at most 256 kB.",
        "El cuerpo es demasiado grande. Envíe 256 kB como máximo."));

    /// <summary>The body is no JSON.</summary>
    public static readonly Refusal WrongMedia = new("body.media-type", new(
        "The body must be JSON. Send the header Content-Type: application/json.",
        "El cuerpo debe ser JSON. Envíe el encabezado Content-Type: application/json."));

    /// <summary>The request cannot be read.</summary>
    public static readonly Refusal Unreadable = new("request.unreadable", new(
        "The request cannot be read. Compare it with /api/v1/openapi.json.",
        "No se puede leer la solicitud. Compárela con /api/v1/openapi.json."));

    private static Bilingual Title(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new("Not signed in", "Sin sesión iniciada"),
        StatusCodes.Status403Forbidden => new("Not allowed", "No permitido"),
        StatusCodes.Status404NotFound => new("Not there", "No existe"),
        StatusCodes.Status409Conflict => new("Refused", "Rechazado"),
        StatusCodes.Status412PreconditionFailed => new("Changed since you looked", "Cambió desde que lo vio"),
        StatusCodes.Status422UnprocessableEntity => new("Another request", "Otra solicitud"),
        StatusCodes.Status429TooManyRequests => new("Wait", "Espere"),
        StatusCodes.Status428PreconditionRequired => new("Say which version you saw", "Diga qué versión vio"),
        StatusCodes.Status503ServiceUnavailable => new("Not available now", "No disponible ahora"),
        >= 500 => new("A fault of the program", "Un error del programa"),
        _ => new("Cannot be read", "No se puede leer"),
    };
}

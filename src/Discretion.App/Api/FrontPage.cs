using Discretion.Core.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Discretion.App.Api;

/// <summary>What a visitor sees who is not signed in: what this is, in both languages, their own first.</summary>
internal static class FrontPage
{
    private static readonly Bilingual Title = new("Review desk", "Mesa de revisión");

    private static readonly Bilingual Text = new(
        "People review cases here under a written policy of prosecutorial discretion. The program shows what the "
            + "record says. It never decides and never scores anyone.",
        "Aquí unas personas revisan casos según una política escrita de discreción de la fiscalía. El programa "
            + "muestra lo que dice el expediente. Nunca decide y nunca califica a nadie.");

    private static readonly Bilingual Programs = new(
        "Programs find the API described in <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.",
        "Los programas encuentran la descripción de la API en "
            + "<a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.");

    /// <summary>The page.</summary>
    public static ContentHttpResult Show(HttpContext context)
    {
        string first = CallerLanguage.Of(context);
        string second = first == "es" ? "en" : "es";
        return TypedResults.Content(
            $"""
            <!DOCTYPE html>
            <html lang="{first}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>discretion – {Title.In(first)}</title>
            </head>
            <body>
            <main>
            <h1>{Title.In(first)}</h1>
            <p>{Text.In(first)}</p>
            <p>{Programs.In(first)}</p>
            <section lang="{second}">
            <h2>{Title.In(second)}</h2>
            <p>{Text.In(second)}</p>
            <p>{Programs.In(second)}</p>
            </section>
            </main>
            </body>
            </html>

            """,
            "text/html; charset=utf-8");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Discretion.App.Api;

/// <summary>The language that a visitor asked for.</summary>
internal static class CallerLanguage
{
    /// <summary><c>es</c> or <c>en</c>: whichever of the two stands first in <c>Accept-Language</c>; English when
    /// neither does.</summary>
    public static string Of(HttpContext context)
    {
        IList<StringWithQualityHeaderValue> asked = context.Request.GetTypedHeaders().AcceptLanguage;
        foreach (StringWithQualityHeaderValue one in asked.OrderByDescending(one => one.Quality ?? 1))
        {
            if (one.Quality != 0 && Known(one.Value.AsSpan()) is { } language)
            {
                return language;
            }
        }

        return "en";
    }

    private static string? Known(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> language = tag.IndexOf('-') is >= 0 and var at ? tag[..at] : tag;
        return language.Equals("es", StringComparison.OrdinalIgnoreCase) ? "es"
            : language.Equals("en", StringComparison.OrdinalIgnoreCase) || language is "*" ? "en"
            : null;
    }
}

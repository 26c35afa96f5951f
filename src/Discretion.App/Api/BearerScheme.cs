using System.Security.Claims;
using Discretion.App.Commands.Desk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Discretion.App.Api;

/// <summary>
/// Knows a caller by the token that <c>Authorization: Bearer</c> carries. Rights are read anew with every request, so
/// that one that was taken is gone at once.
/// </summary>
internal sealed class BearerScheme(DeskSession desk) : IAuthenticationHandler
{
    /// <summary>The scheme's name, as the header says it.</summary>
    public const string Name = "Bearer";

    private const string Begin = Name + " ";
    private const int TokenLengthMax = 200;

    private HttpContext _context = null!;

    /// <inheritdoc/>
    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AuthenticateResult> AuthenticateAsync()
    {
        if (Token() is not { } token || desk.People.Resolve(token) is not { } by)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        _context.Features.Set(new Caller(by, token));
        ClaimsIdentity identity = new([new Claim(ClaimTypes.Name, by.Actor.Word)], Name);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name)));
    }

    /// <inheritdoc/>
    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        _context.Response.Headers.WWWAuthenticate = Name;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private string? Token() =>
        _context.Request.Headers.Authorization is [{ Length: > 0 and <= TokenLengthMax } header]
            && header.StartsWith(Begin, StringComparison.OrdinalIgnoreCase)
            ? header[Begin.Length..].Trim() : null;
}

using Discretion.Core.Review;
using Discretion.Engine.Review;
using Microsoft.AspNetCore.Http;

namespace Discretion.App.Api;

/// <summary>Who sent a request: a person or a machine, with the rights that they have at this moment.</summary>
/// <param name="By">Who.</param>
/// <param name="Token">The token that they sent.</param>
internal sealed record Caller(SignedIn By, string Token)
{
    /// <summary>The name under which their requests are remembered.</summary>
    public string Name => By switch
    {
        SignedIn.Human human => human.Person.Id,
        SignedIn.Machine machine => $"{machine.Office.Id}/{machine.Who.Word}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether they have a scope; people have both.</summary>
    public bool Has(MachineScope scope) => By is not SignedIn.Machine machine || machine.Scopes.Contains(scope);

    /// <summary>Takes the caller of a request, for the handlers that ask for one.</summary>
    /// <remarks>Only an address that needs a token may ask; the fallback policy lets nobody else come so far.</remarks>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => new(context.Features.Get<Caller>());

    /// <summary>Whether a machine may send a command at all; whatever judges, weighs or gives is a person's.</summary>
    public static bool MachineMay(ReviewCommand command) => command is ReviewCommand.RecordCheck
        or ReviewCommand.NoteRecalendared or ReviewCommand.Protect;
}

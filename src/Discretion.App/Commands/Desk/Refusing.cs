using Discretion.Core.Review;
using Spectre.Console;

namespace Discretion.App.Commands.Desk;

/// <summary>How a command says that the rules say no.</summary>
internal static class Refusing
{
    /// <summary>Says it, on standard error for people and as the answer for programs.</summary>
    public static int Refuse(this Terminal terminal, Session session, Refusal refusal, bool json)
    {
        if (json)
        {
            terminal.WriteJson(Json(refusal));
        }
        else
        {
            terminal.Error.WriteLine($"{session.Say(refusal.Message)} [{refusal.Code}]");
        }

        return ExitCode.Refused;
    }

    /// <summary>A refusal as docs/json.md describes it.</summary>
    public static object Json(Refusal refusal) => new { refused = new { refusal.Code, refusal.Message } };
}

using Discretion.Core.Facts;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Commands.Desk;

/// <summary>The words of the desk in the session's language.</summary>
internal static class DeskWords
{
    /// <summary>Roles, one after the other.</summary>
    public static string SayRoles(this Session session, IEnumerable<DeskRole> roles) =>
        string.Join(", ", roles.Order().Select(role => session.Say(Of(role))));

    /// <summary>For whom a review waits.</summary>
    public static string SayWaiting(this Session session, WaitingFor waiting) => session.Say(Of(waiting));

    /// <summary>What a day is the last of.</summary>
    public static string SayDeadline(this Session session, DeadlineKind kind) => session.Say(kind switch
    {
        DeadlineKind.Hearing => new Bilingual("hearing", "audiencia"),
        DeadlineKind.Information => new("information due", "información pedida"),
        DeadlineKind.Offer => new("answer to the offer", "respuesta a la oferta"),
        DeadlineKind.Stage => new("the stage's own time", "plazo de la etapa"),
        DeadlineKind.Hold => new("end of the hold", "fin de la espera"),
    });

    /// <summary>How the time waited for is called in answers.</summary>
    public static string NameOf(WaitingFor waiting) => waiting switch
    {
        WaitingFor.Nobody => "nobody",
        WaitingFor.Assignment => "assignment",
        WaitingFor.Assignee => "assignee",
        WaitingFor.Decider => "decider",
        WaitingFor.Person => "person",
        WaitingFor.Checks => "checks",
        WaitingFor.Court => "court",
        WaitingFor.OtherAgency => "other-agency",
        WaitingFor.Dispute => "dispute",
        WaitingFor.Hold => "hold",
    };

    private static Bilingual Of(WaitingFor waiting) => waiting switch
    {
        WaitingFor.Nobody => new("nobody", "nadie"),
        WaitingFor.Assignment => new("somebody to take it", "quien lo tome"),
        WaitingFor.Assignee => new("who has it", "quien lo tiene"),
        WaitingFor.Decider => new("who decides", "quien decide"),
        WaitingFor.Person => new("the person or counsel", "la persona o su abogado"),
        WaitingFor.Checks => new("the checks", "las verificaciones"),
        WaitingFor.Court => new("the court", "la corte"),
        WaitingFor.OtherAgency => new("another agency", "otra agencia"),
        WaitingFor.Dispute => new("the end of a dispute", "el fin de una disputa"),
        WaitingFor.Hold => new("the end of a hold", "el fin de una espera"),
    };

    private static Bilingual Of(DeskRole role) => role switch
    {
        DeskRole.Reviewer => new("reviewer", "revisor"),
        DeskRole.Supervisor => new("supervisor", "supervisor"),
        DeskRole.ChiefCounsel => new("head of the office", "titular de la oficina"),
        DeskRole.Intake => new("intake", "recepción"),
        DeskRole.PolicyAuthor => new("policy author", "autor de políticas"),
        DeskRole.QualityReader => new("second reader", "segundo lector"),
        DeskRole.Oversight => new("oversight", "fiscalización"),
        DeskRole.Auditor => new("auditor", "auditor"),
        DeskRole.Administrator => new("administrator", "administrador"),
        DeskRole.Attorney => new("attorney", "abogado"),
        DeskRole.AccreditedRepresentative => new("accredited representative", "representante acreditado"),
        DeskRole.Volunteer => new("volunteer", "voluntario"),
    };
}

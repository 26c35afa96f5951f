using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// What a policy's lists, presumptions and routes say of one case: what the text makes of the findings, for a person to
/// weigh. Nothing here is applied.
/// </summary>
internal static class ExplainGroups
{
    public static object Lists(CaseExplanation explanation) => explanation.Policy.Lists.Select(list => new
    {
        list.Id, list.Tier, weight = PolicyReport.Word(list.Weight), list.Name,
        finding = Json(explanation.AnyOf(list.Factors)),
    });

    public static object Presumptions(CaseExplanation explanation) => explanation.Policy.Presumptions.Select(one => new
    {
        one.Id, one.Text, when = Json(explanation.AnyOf(one.When)),
        unless = one.Unless.Count == 0 ? null : Json(explanation.AnyOf(one.Unless)),
        citation = one.Citation.Text, one.Citation.Verified,
    });

    public static object Routes(CaseExplanation explanation) => explanation.Policy.Routes.Select(route => new
    {
        route.Id, route.Text, act = PolicyReport.Word(route.Act), route.To,
        finding = Json(explanation.AnyOf(route.When)), citation = route.Citation.Text, route.Citation.Verified,
    });

    private static object Json(GroupFinding finding) =>
        new { truth = finding.Truth.Word(), finding.Yes, finding.Unknown };

    public static void Write(Session session, IAnsiConsole console, CaseExplanation explanation)
    {
        PolicyVersion policy = explanation.Policy;
        Heading(session, console, policy.Lists.Count, "Lists of the policy", "Listas de la política");
        foreach (FactorList list in policy.Lists)
        {
            string tier = list.Tier is { } label ? session.Say($"priority {label}, ", $"prioridad {label}, ") : "";
            console.WriteIndented(2, $"{list.Id} ({tier}{session.SayWeight(list.Weight)}): "
                + $"{Say(session, explanation.AnyOf(list.Factors))} — {session.Say(list.Name)}");
            if (list.Exception is { } exception)
            {
                Role role = policy.Roles.First(one => one.Id == exception.Role);
                console.WriteIndented(6, session.Say("A departure is approved by: ", "Una excepción la aprueba: ")
                    + $"{session.Say(role.Name)}. {session.Say(exception.Text)} "
                    + $"[{session.SayCitation(exception.Citation)}]");
            }
        }

        Heading(session, console, policy.Presumptions.Count, "What the text presumes; a person weighs it",
            "Lo que el texto presume; una persona lo sopesa");
        foreach (Presumption one in policy.Presumptions)
        {
            console.WriteIndented(2, $"{one.Id} — {session.Say(one.Text)} [{session.SayCitation(one.Citation)}]");
            console.WriteIndented(6, session.Say("called for: ", "corresponde: ")
                + Say(session, explanation.AnyOf(one.When)));
            if (one.Unless.Count > 0)
            {
                console.WriteIndented(6, session.Say("something that can outweigh it: ", "algo que puede pesar más: ")
                    + Say(session, explanation.AnyOf(one.Unless)));
            }
        }

        Heading(session, console, policy.Routes.Count, "Who acts on it, by the text", "Quién actúa, según el texto");
        foreach (Route route in policy.Routes)
        {
            string to = route.To is { } agency ? $", {agency}" : "";
            console.WriteIndented(2, $"{route.Id} ({session.SayAct(route.Act)}{to}): "
                + $"{Say(session, explanation.AnyOf(route.When))} — {session.Say(route.Text)} "
                + $"[{session.SayCitation(route.Citation)}]");
        }
    }

    private static void Heading(Session session, IAnsiConsole console, int count, string english, string spanish)
    {
        if (count > 0)
        {
            console.WriteLine();
            console.WriteLine(session.Say(english, spanish));
        }
    }

    // Of an unknown the questions below say more than a long row of names would.
    private static string Say(Session session, GroupFinding finding) => finding.Truth switch
    {
        Truth.Yes => $"{session.Say("yes", "sí")} ({string.Join(", ", finding.Yes)})",
        Truth.No => "no",
        Truth.Unknown when finding.Unknown is [var one] => $"{session.Say("unknown", "desconocido")} ({one})",
        Truth.Unknown => session.Say($"unknown ({finding.Unknown.Count} of its factors)",
            $"desconocido ({finding.Unknown.Count} de sus factores)"),
    };
}

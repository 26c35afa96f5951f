using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>A policy for people and for programs.</summary>
internal static class PolicyReport
{
    /// <summary>The word of a weight.</summary>
    public static string Word(Weight weight) => weight switch
    {
        Weight.For => "for",
        Weight.Against => "against",
        Weight.Either => "either",
    };

    /// <summary>The word of a policy's use, as in <c>policies/</c>.</summary>
    public static string Word(PolicyUse use) => use switch
    {
        PolicyUse.Operative => "operative",
        PolicyUse.Descriptive => "descriptive",
    };

    /// <summary>The word of an effect, as in <c>policies/</c>.</summary>
    public static string Word(Effect effect) => effect switch
    {
        Effect.Weighs => "weighs",
        Effect.Decides => "decides",
        Effect.Closes => "closes",
        Effect.Excludes => "excludes",
    };

    /// <summary>The word of what happened to a policy, as in <c>policies/</c>.</summary>
    public static string Word(StatusChange change) => change switch
    {
        StatusChange.Suspended => "suspended",
        StatusChange.Enjoined => "enjoined",
        StatusChange.Stayed => "stayed",
        StatusChange.Vacated => "vacated",
        StatusChange.Reinstated => "reinstated",
        StatusChange.Rescinded => "rescinded",
        StatusChange.Superseded => "superseded",
    };

    /// <summary>The word of who acts, as in <c>policies/</c>.</summary>
    public static string Word(RouteAct act) => act switch
    {
        RouteAct.Issue => "issue",
        RouteAct.Refer => "refer",
        RouteAct.Panel => "panel",
        RouteAct.Review => "review",
        RouteAct.None => "none",
    };

    /// <summary>The word of a fact's kind, as in <c>facts/</c>.</summary>
    public static string Word(FactKind kind) => kind switch
    {
        FactKind.YesNo => "yes-no",
        FactKind.Number => "number",
        FactKind.NumberRange => "number-range",
        FactKind.Date => "date",
        FactKind.Month => "month",
        FactKind.Text => "text",
    };

    /// <summary>The word of a fact's source, as in <c>facts/</c>.</summary>
    public static string Word(FactSource source) => source switch
    {
        FactSource.CourtFile => "court-file",
        FactSource.Reviewer => "reviewer",
        FactSource.Respondent => "respondent",
    };

    /// <summary>The word of a fact's sensitivity, as in <c>facts/</c>.</summary>
    public static string Word(Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Public => "public",
        Sensitivity.Case => "case",
        Sensitivity.Protected => "protected",
    };

    /// <summary>The word of a policy's use in the session's language.</summary>
    public static string SayUse(this Session session, PolicyUse use) => use switch
    {
        PolicyUse.Operative => session.Say("operative", "operativa"),
        PolicyUse.Descriptive => session.Say("descriptive", "descriptiva"),
    };

    /// <summary>The word of a weight in the session's language.</summary>
    public static string SayWeight(this Session session, Weight weight) => weight switch
    {
        Weight.For => session.Say("for", "a favor"),
        Weight.Against => session.Say("against", "en contra"),
        Weight.Either => session.Say("either way", "según el caso"),
    };

    /// <summary>A citation; an entry that was not checked against its paper says so wherever it stands.</summary>
    public static string SayCitation(this Session session, Citation citation) => citation.Verified
        ? citation.Text
        : citation.Text + session.Say(" (not checked against the paper)", " (no cotejado con el documento)");

    /// <summary>The whole policy as docs/json.md describes it.</summary>
    public static object Json(PolicyVersion policy) => new
    {
        policy.Id, policy.Version, policy.Hash, use = Word(policy.Use), policy.Title, policy.Summary, policy.Agency,
        policy.Scope, policy.Issued, policy.Effective, policy.Ended, policy.Sections,
        events = policy.Events.Select(EventJson),
        breaks = Guardrails.BrokenBy(policy).Select(one => new { kind = one.Kind, one.Entry, one.Why }),
        policy.Memos, policy.Roles, policy.Forms, policy.Reasoning, policy.Considerations,
        careGroups = policy.CareGroups.Select(group => new
        {
            group.Id, group.Number, group.Name, weight = Word(group.Weight), group.Factors, group.Citation,
        }),
        factors = policy.Factors.Select(factor => new
        {
            factor.Id, factor.Consideration, factor.Text, factor.Citation, weight = Word(factor.Weight),
            effect = Word(factor.Effect), condition = factor.Condition?.Text, factor.Question, factor.Facts,
            factor.Number,
        }),
        queues = policy.Queues.Select(queue => new
        {
            queue.Id, queue.Name, queue.Text, queue.Citation, condition = queue.Condition?.Text, queue.Needs,
        }),
        lists = policy.Lists.Select(list => new
        {
            list.Id, list.Name, weight = Word(list.Weight), list.Tier, effect = Word(list.Effect), list.Factors,
            list.Exception, list.Citation,
        }),
        policy.Presumptions,
        routes = policy.Routes.Select(route => new
        {
            route.Id, route.Name, route.Text, route.When, act = Word(route.Act), route.To, route.Citation,
        }),
    };

    /// <summary>An event as docs/json.md describes it.</summary>
    public static object EventJson(StatusEvent one) => new
    {
        on = one.On.ToString(), what = Word(one.Change), one.Sections, one.Circuits, one.Text, one.Citation,
        one.Source,
    };

    /// <summary>The policy on the terminal.</summary>
    public static void Write(Session session, IAnsiConsole console, PolicyVersion policy)
    {
        console.WriteLine($"{policy.Id} · {session.Say(policy.Title)}");
        console.WriteLine(session.Say(policy.Summary));
        console.WriteLine(session.Say(
            $"Issued {policy.Issued:yyyy-MM-dd}, effective {policy.Effective:yyyy-MM-dd}, ",
            $"Emitida el {policy.Issued:yyyy-MM-dd}, vigente desde el {policy.Effective:yyyy-MM-dd}, ")
            + (policy.Ended is { } ended
                ? session.Say($"ended {ended:yyyy-MM-dd}.", $"terminada el {ended:yyyy-MM-dd}.")
                : session.Say("in force.", "en vigor.")));
        foreach (Memo memo in policy.Memos)
        {
            console.WriteIndented(2, $"{session.Say(memo.Title)} — {session.SayCitation(memo.Citation)} {memo.Source}");
        }

        WriteFactors(session, console, policy);
        WriteList(console, session.Say("Queues", "Colas"), policy.Queues.Select(queue =>
            $"{queue.Id}: {session.Say(queue.Text)} "
            + (queue.Condition is { } condition ? condition.Text : session.Say("Needs: ", "Necesita: ")
                + session.Say(queue.Needs!))));
        WriteList(console, session.Say("Forms of discretion", "Formas de discreción"),
            policy.Forms.Select(form => $"{session.Say(form.Name)} — {session.SayCitation(form.Citation)}"));
        WriteList(console, session.Say("Who may", "Quién puede"),
            policy.Roles.Select(role =>
                $"{session.Say(role.Name)}: {session.Say(role.May)} — {session.SayCitation(role.Citation)}"));
        WriteList(console, session.Say("Particular care", "Atención especial"), policy.CareGroups.Select(group =>
            $"{group.Number} ({session.SayWeight(group.Weight)}) {session.Say(group.Name)}: "
            + string.Join(", ", group.Factors)));
        WriteList(console, session.Say("How to reason", "Cómo razonar"),
            policy.Reasoning.Select(rule => $"{session.Say(rule.Text)} — {session.SayCitation(rule.Citation)}"));
    }

    private static void WriteFactors(Session session, IAnsiConsole console, PolicyVersion policy)
    {
        foreach (Consideration consideration in policy.Considerations)
        {
            console.WriteLine();
            console.WriteLine(
                $"{consideration.Number}. {session.Say(consideration.Name)} — "
                    + $"{session.SayCitation(consideration.Citation)}");
            foreach (Factor factor in policy.Factors.Where(factor => factor.Consideration == consideration.Id))
            {
                console.WriteIndented(3,
                    $"{factor.Id} ({session.SayWeight(factor.Weight)}): {session.Say(factor.Text)}");
                if (factor.Condition is { } condition)
                {
                    console.WriteIndented(6, session.Say("facts tell: ", "los datos lo dicen: ") + condition.Text);
                }

                if (factor.Question is { } question)
                {
                    console.WriteIndented(6, session.Say("a reviewer is asked: ", "se pregunta: ")
                        + session.Say(question));
                }

                if (factor.Number is { } number)
                {
                    console.WriteIndented(6, session.Say(number));
                }
            }
        }
    }

    private static void WriteList(IAnsiConsole console, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(title);
        foreach (string line in all)
        {
            console.WriteIndented(3, line);
        }
    }
}

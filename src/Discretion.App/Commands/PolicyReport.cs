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

    /// <summary>Who acts on a route, in the session's language.</summary>
    public static string SayAct(this Session session, RouteAct act) => act switch
    {
        RouteAct.Issue => session.Say("issues the charging document", "emite el documento de cargos"),
        RouteAct.Refer => session.Say("refers the case", "remite el caso"),
        RouteAct.Panel => session.Say("a panel looks at it", "lo mira un panel"),
        RouteAct.Review => session.Say("an officer looks at it", "lo mira un oficial"),
        RouteAct.None => session.Say("nothing follows by itself", "nada sigue por sí solo"),
    };

    /// <summary>The word of a weight in the session's language.</summary>
    public static string SayWeight(this Session session, Weight weight) => weight switch
    {
        Weight.For => session.Say("for", "a favor"),
        Weight.Against => session.Say("against", "en contra"),
        Weight.Either => session.Say("either way", "según el caso"),
    };

    /// <summary>What a weight means, as a clause.</summary>
    public static string SayWhatWeighs(this Session session, Weight weight) => weight switch
    {
        Weight.For => session.Say("weighs for discretion", "pesa a favor de la discreción"),
        Weight.Against => session.Say("weighs against discretion", "pesa en contra de la discreción"),
        Weight.Either => session.Say(
            "weighs either way, as the case may be", "pesa a favor o en contra, según el caso"),
    };

    /// <summary>What a text lets a factor or list do; null when a person weighs it, as always here.</summary>
    public static string? SayEffect(this Session session, Effect effect) => effect switch
    {
        Effect.Weighs => null,
        Effect.Decides => session.Say("decide a case by itself", "decidir un caso por sí solo"),
        Effect.Closes => session.Say("close a case", "cerrar un caso"),
        Effect.Excludes => session.Say("shut cases out from discretion", "dejar casos fuera de la discreción"),
    };

    /// <summary>A citation; an entry that was not checked against its paper says so wherever it stands.</summary>
    public static string SayCitation(this Session session, Citation citation) => citation.Verified
        ? citation.Text
        : $"{citation.Text} ({session.SayNotChecked()})";

    /// <summary>What is said against an entry that was not checked against its paper.</summary>
    public static string SayNotChecked(this Session session) =>
        session.Say("not checked against the paper", "no cotejado con el documento");

    /// <summary>A condition in words, in both languages.</summary>
    public static Bilingual? Words(WrittenCondition? condition) => condition is null ? null
        : ConditionWords.Of(condition.Tree) is var words ? new(words.ToText("en"), words.ToText("es")) : null;

    /// <summary>The whole policy as docs/json.md describes it.</summary>
    public static object Json(PolicyVersion policy) => new
    {
        policy.Id, policy.Version, policy.Hash, use = Word(policy.Use), policy.Title, policy.Summary, policy.Agency,
        policy.Scope, policy.Issued, policy.Effective, policy.Ended, policy.KnownUntil, policy.Sections,
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
            effect = Word(factor.Effect), condition = factor.Condition?.Text, words = Words(factor.Condition),
            factor.Question, factor.Facts, factor.Number,
        }),
        queues = policy.Queues.Select(queue => new
        {
            queue.Id, queue.Name, queue.Text, queue.Citation, condition = queue.Condition?.Text,
            words = Words(queue.Condition), queue.Needs,
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
        path = policy.Path is { } path ? PathReport.Json(path) : null,
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
        console.WriteIndented(0, $"{policy.Id} · {session.Say(policy.Title)}");
        console.WriteIndented(0, Notice(session));
        console.WriteSections(PolicySections.Of(session, policy, withTests: false));
    }

    /// <summary>The policy as a page of its own, with the tests of its conditions.</summary>
    public static string Page(Session session, PolicyVersion policy) => ReportPage.Write(
        session.Language,
        session.Say(policy.Title),
        session.Say("Contents", "Contenido"),
        PolicySections.Of(session, policy, withTests: true),
        session.Say(
            $"Policy {policy.Id}, version {policy.Version}. The words of each condition are made from the condition "
                + "that runs; a text in our own words is no substitute for the paper.",
            $"Política {policy.Id}, versión {policy.Version}. Las palabras de cada condición se generan a partir de la "
                + "condición que se ejecuta; un texto en nuestras propias palabras no sustituye al documento."),
        Notice(session));

    private static string Notice(Session session) => session.Say(
        "This describes a policy. It is not legal advice and speaks of no one's case. In this program no factor "
            + "decides a case, and what is unknown is never taken for a no.",
        "Esto describe una política. No es asesoría legal ni habla del caso de nadie. En este programa ningún factor "
            + "decide un caso, y lo que no se sabe nunca se toma por un no.");
}

using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>What a report on a policy says, section by section.</summary>
internal static class PolicySections
{
    /// <summary>All of it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="withTests">Whether the tests beside the conditions are shown.</param>
    public static IReadOnlyList<ReportSection> Of(Session session, PolicyVersion policy, bool withTests)
    {
        FactorSections factors = new(session, policy, withTests);
        GroupSections groups = new(session, policy);
        ReportSection[] all =
        [
            StandingSections.What(session, policy),
            StandingSections.Time(session, policy),
            new("summary", session.Say("Summary", "Resumen"), [new ReportBlock.Paragraph(session.Say(policy.Summary))]),
            Papers(session, policy),
            factors.Paragraphs(),
            groups.Lists(),
            groups.Presumptions(),
            groups.Routes(),
            factors.Queues(),
            groups.Forms(),
            .. PathSections.Of(session, policy),
            Roles(session, policy),
            Reasoning(session, policy),
            groups.Care(),
        ];
        return [.. all.Where(section => section.Blocks.Count > 0)];
    }

    /// <summary>Where an entry comes from, with the mark of one that was not checked.</summary>
    public static ReportBlock Cite(Session session, Citation citation) =>
        new ReportBlock.Source(citation.Text, citation.Verified ? null : session.SayNotChecked());

    /// <summary>The same under its name.</summary>
    public static ReportEntry Source(Session session, Citation citation) =>
        new(session.Say("source", "fuente"), Cite(session, citation));

    private static ReportSection Papers(Session session, PolicyVersion policy) => new(
        "papers", session.Say("Papers", "Documentos"),
        [
            .. policy.Memos.SelectMany(memo => (ReportBlock[])
            [
                new ReportBlock.Link(session.Say(memo.Title) + ".", memo.Source), Cite(session, memo.Citation),
            ]),
        ]);

    private static ReportSection Roles(Session session, PolicyVersion policy) => new(
        "roles", session.Say("Who may", "Quién puede"),
        [
            .. policy.Roles.Select(role => new ReportBlock.Part($"role-{role.Id}", session.Say(role.Name), null,
                [new ReportBlock.Paragraph(session.Say(role.May)), Cite(session, role.Citation)])),
        ]);

    private static ReportSection Reasoning(Session session, PolicyVersion policy) => new(
        "reasoning", session.Say("How to reason", "Cómo razonar"),
        [
            .. policy.Reasoning.SelectMany(rule => (ReportBlock[])
                [new ReportBlock.Paragraph(session.Say(rule.Text)), Cite(session, rule.Citation)]),
        ]);
}

using Discretion.Core.Policy;
using Discretion.Core.Review;

namespace Discretion.App.Commands;

/// <summary>The parts of a policy's report that say how a review goes at a desk.</summary>
internal static class PathSections
{
    /// <summary>The part of the report about a stage.</summary>
    public static string PartOfStage(string stage) => $"stage-{stage}";

    /// <summary>The part of the report about an outcome.</summary>
    public static string PartOfOutcome(string outcome) => $"outcome-{outcome}";

    /// <summary>The path, its outcomes and what follows them; nothing of a policy without a path.</summary>
    public static IReadOnlyList<ReportSection> Of(Session session, PolicyVersion policy) => policy.Path is not { } path
        ? []
        :
        [
            new("path", session.Say("How a review goes", "Cómo va una revisión"),
            [
                new ReportBlock.Paragraph(session.Say(
                    "Every case goes through the same stages, whatever comes of it.",
                    "Todo caso pasa por las mismas etapas, sea cual sea el resultado.")),
                .. path.Stages.Select((stage, at) => Stage(session, stage, $"{at + 1}. ")),
            ]),
            new("outcomes", session.Say("What can be decided", "Qué se puede decidir"),
            [
                new ReportBlock.Paragraph(session.Say(
                    "Each of these is open to every case. None is suggested, and each asks for the same reasons.",
                    "Todo esto está abierto para todo caso. Nada se sugiere, y cada opción pide las mismas razones.")),
                .. path.Outcomes.Select(outcome => Outcome(session, policy, outcome)),
            ]),
            new("later-stages", session.Say("After the decision", "Después de la decisión"),
                [.. path.LaterStages.Select(stage => Stage(session, stage, ""))]),
        ];

    private static ReportBlock.Part Stage(Session session, PathStage stage, string number)
    {
        List<ReportEntry> entries =
        [
            new(session.Say("what is done", "qué se hace"), session.SayWhat(stage.Kind)),
            new(session.Say("who acts", "quién actúa"), Roles(session, stage.Actors)),
        ];
        if (stage.SecondPerson)
        {
            entries.Add(new(session.Say("second person", "segunda persona"), session.Say(
                "whoever decides is not the one who recommended", "quien decide no es quien recomendó")));
        }

        if (stage.BeforeFindings)
        {
            entries.Add(new(session.Say("before the findings", "antes de lo que consta"), session.Say(
                "the view is recorded before the program shows what it found",
                "se anota antes de que el programa muestre lo que encontró")));
        }

        if (stage.Checks.Count > 0)
        {
            entries.Add(new(session.Say("checks", "verificaciones"), new ReportBlock.Items(
                [.. stage.Checks.Select(check => new ReportItem(session.Say(check.Name), null))])));
        }

        if (stage.Party is { } party)
        {
            entries.Add(new(session.Say("who is told", "a quién se avisa"), session.Say(party)));
        }

        if (stage.DaysMax is { } days)
        {
            entries.Add(new(session.Say("time", "plazo"), stage.Kind == StageKind.Offer
                ? session.Say($"{days} calendar days to answer", $"{days} días corridos para responder")
                : session.Say($"{days} business days at most", $"{days} días hábiles como máximo")));
        }

        if (stage.Letters.Count > 0)
        {
            entries.Add(new(session.Say("letters", "cartas"), string.Join(", ", stage.Letters)));
        }

        entries.Add(PolicySections.Source(session, stage.Citation));
        return new(PartOfStage(stage.Id), number + session.Say(stage.Name), stage.Id,
            [.. Explained(session, stage.Text), new ReportBlock.Entries(entries)]);
    }

    private static ReportBlock.Part Outcome(Session session, PolicyVersion policy, PathOutcome outcome)
    {
        List<ReportEntry> entries = [];
        if (policy.Forms.FirstOrDefault(form => form.Id == outcome.Form) is { } exercised)
        {
            entries.Add(new(session.Say("form of discretion", "forma de discreción"), new ReportBlock.Items(
                [new(session.Say(exercised.Name), GroupSections.PartOfForm(exercised.Id))])));
        }

        entries.Add(new(session.Say("goes against the person", "va en contra de la persona"), outcome.Adverse
            ? session.Say("yes: a second look can be asked for", "sí: se puede pedir una segunda revisión")
            : session.Say("no", "no")));
        entries.Add(new(session.Say("who approves", "quién aprueba"), session.Say(
            $"{session.SayRole(outcome.Approver)}, or above", $"{session.SayRole(outcome.Approver)}, o por encima")));
        entries.Add(new(session.Say("what follows", "qué sigue"), outcome.After.Count == 0
            ? new ReportBlock.Paragraph(session.Say("nothing: the decision ends the review",
                "nada: la decisión termina la revisión"))
            : new ReportBlock.Items([.. outcome.After.Select(stage =>
                new ReportItem(session.Say(stage.Name), PartOfStage(stage.Id)))])));
        entries.Add(new(session.Say("ends when", "termina cuando"), session.SayEnd(outcome.Ends)));
        if (outcome.WorkPermit is { } permit)
        {
            entries.Add(WorkPermit(session, permit));
        }

        if (outcome.FollowUps.Count > 0)
        {
            entries.Add(new(session.Say("to look at again", "para volver a mirar"),
                [.. outcome.FollowUps.SelectMany(rule => FollowUp(session, rule))]));
        }

        entries.Add(PolicySections.Source(session, outcome.Citation));
        return new(PartOfOutcome(outcome.Id), session.Say(outcome.Name), outcome.Id,
            [.. Explained(session, outcome.Text), new ReportBlock.Entries(entries)]);
    }

    private static ReportEntry WorkPermit(Session session, WorkPermitEffect permit)
    {
        string[] words =
        [
            session.Say(permit.Text),
            .. permit.Opens.Count == 0 ? (string[])[] :
                [session.Say("Opens: ", "Abre: ") + string.Join(", ", permit.Opens) + "."],
            .. permit.Closes.Count == 0 ? (string[])[] :
                [session.Say("Closes: ", "Cierra: ") + string.Join(", ", permit.Closes) + "."],
        ];
        return new(session.Say("work permit", "permiso de trabajo"),
            [new ReportBlock.Paragraph(string.Join(' ', words)), PolicySections.Cite(session, permit.Citation)]);
    }

    private static ReportBlock[] FollowUp(Session session, FollowUpRule rule) =>
    [
        new ReportBlock.Paragraph(session.Say(
            $"{rule.DaysAfter} days after: {rule.Text.En}", $"{rule.DaysAfter} días después: {rule.Text.Es}")),
        PolicySections.Cite(session, rule.Citation),
    ];

    private static ReportBlock[] Explained(Session session, Core.Facts.Bilingual? text) =>
        text is null ? [] : [new ReportBlock.Paragraph(session.Say(text))];

    private static string Roles(Session session, IReadOnlyList<DeskRole> roles) =>
        string.Join(session.Say(" or ", " o "), roles.Select(session.SayRole));
}

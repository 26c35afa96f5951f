using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>The parts of a policy's report that say what it may be used for, whom it binds and how it stood in time.
/// </summary>
internal static class StandingSections
{
    /// <summary>What the policy is, and the guardrails that a descriptive one breaks.</summary>
    public static ReportSection What(Session session, PolicyVersion policy)
    {
        IReadOnlyList<Breach> broken = Guardrails.BrokenBy(policy);
        ReportBlock.Pairs pairs = new(
        [
            (session.Say("use", "uso"), SayUse(session, policy.Use)),
            (session.Say("issued by", "emitida por"), SayAgency(session, policy.Agency)),
            (session.Say("applies to", "se aplica a"),
                string.Join("; ", policy.Scope.Select(scope => SayAgency(session, scope)))),
            (session.Say("name in the program", "nombre en el programa"),
                $"{policy.Id}, {session.Say("version", "versión")} {policy.Version}"),
            (session.Say("hash of its text", "hash de su texto"), policy.Hash),
        ]);
        return new("what", session.Say("What it is", "Qué es"), broken.Count == 0 ? [pairs] :
        [
            pairs,
            new ReportBlock.Notice(session.Say(
                "This text does what no policy may do that cases are reviewed under in this program. It is here to be "
                    + "read and compared, and no desk can use it:",
                "Este texto hace lo que no puede hacer ninguna política con la que se revisen casos en este programa. "
                    + "Está aquí para leerse y compararse, y ninguna oficina puede usarlo:")),
            new ReportBlock.Items(
                [.. broken.Select(breach => new ReportItem(session.Say(breach.Why), PartOf(breach)))]),
        ]);
    }

    /// <summary>The dates, what happened and the parts that live and end on their own.</summary>
    public static ReportSection Time(Session session, PolicyVersion policy)
    {
        List<ReportBlock> blocks =
        [
            new ReportBlock.Pairs(
            [
                (session.Say("issued", "emitida"), session.Say(DateWords.Day(policy.Issued))),
                (session.Say("effective", "vigente desde"), session.Say(DateWords.Day(policy.Effective))),
                (session.Say("ended", "terminó"), (policy.Ended, policy.Events.Count) switch
                {
                    ({ } ended, _) => session.Say(DateWords.Day(ended)),
                    (null, 0) => session.Say("no end is recorded here", "aquí no consta que haya terminado"),
                    (null, _) => session.Say(
                        "no day is recorded here; what happened to it stands below",
                        "aquí no consta el día; abajo está lo que le ocurrió"),
                }),
                .. (IEnumerable<(string, string)>)(policy.KnownUntil is { } known
                    ? [(session.Say("known until", "se conoce hasta"), session.Say(DateWords.Day(known)))] : []),
            ]),
        ];
        if (policy.Events.Count > 0)
        {
            blocks.Add(new ReportBlock.Entries([.. policy.Events.Select(one => Event(session, policy, one))]));
        }

        blocks.AddRange(policy.Sections.Select(section => Section(session, policy, section)));
        return new("time", session.Say("Status in time", "Situación en el tiempo"), blocks);
    }

    /// <summary>The part of the report about a section of the policy.</summary>
    public static string PartOfSection(string section) => $"section-{section}";

    /// <summary>An agency's name with its short one.</summary>
    public static string SayAgency(Session session, string id) =>
        session.Agencies.Find(id) is { } agency ? $"{session.Say(agency.Name)} [{id}]" : id;

    private static string SayDate(Session session, PartialDate date) => date.IsExact
        ? session.Say(DateWords.Day(date.First))
        : date.First.Month == date.Last.Month ? session.Say(DateWords.Month(date.First))
        : date.ToString();

    private static ReportEntry Event(Session session, PolicyVersion policy, StatusEvent one)
    {
        string[] where =
        [
            .. one.Sections.Select(id => session.Say(policy.Sections.Single(section => section.Id == id).Name)),
            .. one.Circuits.Select(circuit => session.Say($"circuit {circuit}", $"circuito {circuit}")),
        ];
        string only = where.Length == 0 ? "" : session.Say(", only for: ", ", solo para: ") + string.Join("; ", where);
        return new(SayDate(session, one.On),
        [
            new ReportBlock.Paragraph($"{SayChange(session, one.Change)}{only}. {session.Say(one.Text)}"),
            PolicySections.Cite(session, one.Citation),
            .. (IEnumerable<ReportBlock>)(one.Source is { } source
                ? [new ReportBlock.Link(session.Say("Told at:", "Consta en:"), source)] : []),
        ]);
    }

    private static ReportBlock.Part Section(Session session, PolicyVersion policy, PolicySection section) => new(
        PartOfSection(section.Id), session.Say("Part: ", "Parte: ") + session.Say(section.Name), null,
        [
            new ReportBlock.Pairs(
            [
                (session.Say("effective", "vigente desde"), session.Say(DateWords.Day(
                    section.Effective ?? policy.Effective))),
                .. (IEnumerable<(string, string)>)((section.Ended ?? policy.Ended) is { } ended
                    ? [(session.Say("ended", "terminó"), session.Say(DateWords.Day(ended)))] : []),
            ]),
            PolicySections.Cite(session, section.Citation),
        ]);

    // Of a breach there is a part to jump to, unless the whole policy is meant.
    private static string? PartOf(Breach breach) => breach.Entry is not { } entry ? null : breach.Kind switch
    {
        "forms" => GroupSections.PartOfForm(entry),
        "lists" => GroupSections.PartOfList(entry),
        "factors" => FactorSections.PartOf(entry),
        "path.outcomes" => PathSections.PartOfOutcome(entry),
        "path.stages" or "path.later_stages" => PathSections.PartOfStage(entry),
        _ => throw new System.Diagnostics.UnreachableException(breach.Kind),
    };

    private static string SayUse(Session session, PolicyUse use) => use switch
    {
        PolicyUse.Operative => session.Say(
            "operative: cases can be reviewed under it", "operativa: se pueden revisar casos con ella"),
        PolicyUse.Descriptive => session.Say(
            "descriptive: to be read, compared and tried out, never to review a case",
            "descriptiva: para leerla, compararla y ensayarla, nunca para revisar un caso"),
    };

    private static string SayChange(Session session, StatusChange change) => change switch
    {
        StatusChange.Suspended => session.Say("Suspended by the agency", "Suspendida por la agencia"),
        StatusChange.Enjoined => session.Say("Forbidden by a court (enjoined)", "Prohibida por un tribunal"),
        StatusChange.Stayed => session.Say("Put off by a court (stayed)", "Aplazada por un tribunal"),
        StatusChange.Vacated => session.Say("Set aside by a court (vacated)", "Anulada por un tribunal"),
        StatusChange.Reinstated => session.Say("Applies again (reinstated)", "Vuelve a aplicarse"),
        StatusChange.Rescinded => session.Say("Taken back by the agency (rescinded)", "Revocada por la agencia"),
        StatusChange.Superseded => session.Say(
            "Replaced by a later text (superseded)", "Reemplazada por un texto posterior"),
    };
}

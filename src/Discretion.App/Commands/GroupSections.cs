using Discretion.Core.Policy;

namespace Discretion.App.Commands;

/// <summary>
/// The parts of a policy's report that name factors together: lists, presumptions, routes, forms, groups.
/// </summary>
/// <param name="session">The run.</param>
/// <param name="policy">The policy.</param>
internal sealed class GroupSections(Session session, PolicyVersion policy)
{
    /// <summary>The part of the report about a list.</summary>
    public static string PartOfList(string list) => $"list-{list}";

    /// <summary>The part of the report about a form.</summary>
    public static string PartOfForm(string form) => $"form-{form}";

    /// <summary>The lists of factors that the memo treats alike.</summary>
    public ReportSection Lists() => new("lists", session.Say("Lists of factors", "Listas de factores"),
        [.. policy.Lists.Select(List)]);

    /// <summary>What the text presumes.</summary>
    public ReportSection Presumptions() => new("presumptions", session.Say("Presumptions", "Presunciones"),
        policy.Presumptions.Count == 0 ? [] :
        [
            new ReportBlock.Paragraph(session.Say(
                "What the text presumes is shown beside what is found. The program never applies it.",
                "Lo que el texto presume se muestra junto a lo que consta. El programa nunca lo aplica.")),
            .. policy.Presumptions.Select(one => new ReportBlock.Part(
                $"presumption-{one.Id}", session.Say(one.Text), one.Id,
                [
                    new ReportBlock.Entries(
                    [
                        new(session.Say("when any of these is found", "cuando consta algo de esto"), Named(one.When)),
                        .. (IEnumerable<ReportEntry>)(one.Unless.Count == 0 ? [] :
                        [
                            new(session.Say("can be outweighed by", "puede ceder ante"), Named(one.Unless)),
                        ]),
                        PolicySections.Source(session, one.Citation),
                    ]),
                ])),
        ]);

    /// <summary>Where the text sends categories of cases.</summary>
    public ReportSection Routes() => new("routes", session.Say("Who acts next", "Quién actúa después"),
        [.. policy.Routes.Select(Route)]);

    /// <summary>The forms of discretion.</summary>
    public ReportSection Forms() => new("forms", session.Say("Forms of discretion", "Formas de discreción"),
        [.. policy.Forms.Select(Form)]);

    /// <summary>The groups that call for particular care.</summary>
    public ReportSection Care() => new("care", session.Say("Particular care", "Atención especial"),
    [
        .. policy.CareGroups.Select(group => new ReportBlock.Part(
            $"care-{group.Id}", $"{group.Number}. {session.Say(group.Name)}", group.Id,
            [
                new ReportBlock.Entries(
                [
                    new(session.Say("weight", "peso"), session.SayWhatWeighs(group.Weight)),
                    new(session.Say("factors", "factores"), Named(group.Factors)),
                    PolicySections.Source(session, group.Citation),
                ]),
            ])),
    ]);

    private ReportBlock.Part List(FactorList list)
    {
        List<ReportEntry> entries = [];
        if (list.Tier is { } tier)
        {
            entries.Add(new(session.Say("priority", "prioridad"), tier));
        }

        entries.Add(new(session.Say("weight", "peso"), session.SayWhatWeighs(list.Weight)));
        if (session.SayEffect(list.Effect) is { } effect)
        {
            entries.Add(new(session.Say("what the text lets it do", "lo que el texto le permite"), effect));
        }

        entries.Add(new(session.Say("factors", "factores"), Named(list.Factors)));
        if (list.Exception is { } exception)
        {
            entries.Add(new(session.Say("who approves an exception", "quién aprueba una excepción"),
            [
                new ReportBlock.Paragraph(
                    $"{session.Say(policy.Roles.Single(role => role.Id == exception.Role).Name)}. "
                        + session.Say(exception.Text)),
                PolicySections.Cite(session, exception.Citation),
            ]));
        }

        entries.Add(PolicySections.Source(session, list.Citation));
        return new(PartOfList(list.Id), session.Say(list.Name), list.Id, [new ReportBlock.Entries(entries)]);
    }

    private ReportBlock.Part Route(Route route)
    {
        string to = route.To is { } place ? $": {StandingSections.SayAgency(session, place)}" : "";
        return new($"route-{route.Id}", session.Say(route.Name), route.Id,
        [
            new ReportBlock.Paragraph(session.Say(route.Text)),
            new ReportBlock.Entries(
            [
                new(session.Say("when any of these is found", "cuando consta algo de esto"), Named(route.When)),
                new(session.Say("next", "después"), SayAct(route.Act) + to),
                PolicySections.Source(session, route.Citation),
            ]),
        ]);
    }

    private ReportBlock.Part Form(DiscretionForm form)
    {
        List<ReportBlock> blocks = [new ReportBlock.Paragraph(session.Say(form.Text))];
        if (form.BarredFor.Contains(Guardrails.EveryCase))
        {
            blocks.Add(new ReportBlock.Notice(session.Say(
                "The text shuts it out for every case.", "El texto la cierra para todos los casos.")));
        }
        else if (form.BarredFor.Count > 0)
        {
            blocks.Add(new ReportBlock.Notice(session.Say(
                "The text shuts it out for cases with any of these:",
                "El texto la cierra para los casos con algo de esto:")));
            blocks.Add(Named(form.BarredFor));
        }

        blocks.Add(PolicySections.Cite(session, form.Citation));
        return new(PartOfForm(form.Id), session.Say(form.Name), null, blocks);
    }

    // Factors and lists share their names, so an id is one or the other.
    private ReportBlock.Items Named(IReadOnlyList<string> ids) => new([.. ids.Select(id =>
        policy.Lists.FirstOrDefault(list => list.Id == id) is { } list
            ? new ReportItem(session.Say(list.Name), PartOfList(id))
            : new ReportItem(
                session.Say(policy.Factors.Single(factor => factor.Id == id).Text), FactorSections.PartOf(id)))]);

    private string SayAct(RouteAct act) => act switch
    {
        RouteAct.Issue => session.Say(
            "the agency's own officer issues the charging document",
            "el propio oficial de la agencia emite el documento de cargos"),
        RouteAct.Refer => session.Say("the case is referred", "el caso se remite"),
        RouteAct.Panel => session.Say("a panel looks at it together", "lo revisa un grupo"),
        RouteAct.Review => session.Say(
            "the agency's own officer looks at it", "lo revisa el propio oficial de la agencia"),
        RouteAct.None => session.Say("nothing follows by itself", "nada ocurre por sí solo"),
    };
}

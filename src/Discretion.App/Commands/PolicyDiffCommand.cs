using System.CommandLine;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion policy diff</c>: two policies, or two versions of one, entry by entry in words.</summary>
internal static class PolicyDiffCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> first = new("before") { Description = "A policy, or one version of it: ice-2011@1." };
        Argument<string> second = new("after") { Description = "The policy to compare with it." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("diff", "What differs between two policies, entry by entry.") { first, second, json };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            PolicyVersion before = session.Policy(parsed.GetRequiredValue(first));
            PolicyVersion after = session.Policy(parsed.GetRequiredValue(second));
            IReadOnlyList<PolicyDifference> differences = PolicyDiff.Of(before, after);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new { before = Name(before), after = Name(after), differences });
            }
            else
            {
                Write(session, terminal, before, after, differences);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Name(PolicyVersion policy) => new { policy.Id, policy.Version, policy.Hash };

    private static void Write(
        Session session, Terminal terminal, PolicyVersion before, PolicyVersion after,
        IReadOnlyList<PolicyDifference> differences)
    {
        terminal.Out.WriteLine($"{before.Id} {before.Version} ({before.Hash[..12]}) → "
            + $"{after.Id} {after.Version} ({after.Hash[..12]})");
        terminal.Out.WriteLine(differences.Count == 0
            ? session.Say("They say the same.", "Dicen lo mismo.")
            : session.Say($"{differences.Count} differences.", $"{differences.Count} diferencias."));
        foreach (IGrouping<(string Kind, string? Entry), PolicyDifference> entry in
            differences.GroupBy(one => (one.Kind, one.Entry)))
        {
            terminal.Out.WriteLine();
            PolicyDifference head = entry.First();
            string name = $"{SayKind(session, head.Kind)} {head.Entry}".TrimEnd();
            if (head.Field is null)
            {
                terminal.Out.WriteLine(name + " " + (head.Before is null
                    ? session.Say("is new", "es nuevo") : session.Say("is gone", "ya no está")));
                terminal.Out.WriteIndented(3, session.Say((head.Before ?? head.After)!));
                continue;
            }

            terminal.Out.WriteLine(name);
            foreach (PolicyDifference one in entry)
            {
                terminal.Out.WriteIndented(3, $"{SayField(session, one.Field!)}:");
                terminal.Out.WriteIndented(5, session.Say("was: ", "antes: ") + SayValue(session, one.Before));
                terminal.Out.WriteIndented(5, session.Say("is: ", "ahora: ") + SayValue(session, one.After));
            }
        }
    }

    private static string SayValue(Session session, Bilingual? value) =>
        value is null ? session.Say("(nothing)", "(nada)") : session.Say(value);

    private static string SayKind(Session session, string kind) => kind switch
    {
        "policy" => session.Say("The policy", "La política"),
        "sections" => session.Say("Section", "Sección"),
        "events" => session.Say("Event", "Suceso"),
        "memos" => session.Say("Paper", "Documento"),
        "roles" => session.Say("Who may:", "Quién puede:"),
        "forms" => session.Say("Form of discretion", "Forma de discreción"),
        "reasoning" => session.Say("Rule of reasoning", "Regla para razonar"),
        "considerations" => session.Say("Paragraph", "Párrafo"),
        "care_groups" => session.Say("Care group", "Grupo de atención"),
        "factors" => session.Say("Factor", "Factor"),
        "lists" => session.Say("List", "Lista"),
        "presumptions" => session.Say("Presumption", "Presunción"),
        "routes" => session.Say("Route", "Ruta"),
        "queues" => session.Say("Queue", "Cola"),
        "path" => session.Say("The path", "El trámite"),
        "path.stages" => session.Say("Stage", "Etapa"),
        "path.later_stages" => session.Say("Stage after the decision", "Etapa tras la decisión"),
        "path.outcomes" => session.Say("Outcome", "Resultado"),
        _ => throw new System.Diagnostics.UnreachableException(kind),
    };

    private static string SayField(Session session, string field) => field switch
    {
        "id" => session.Say("id", "identificador"),
        "version" => session.Say("version", "versión"),
        "use" => session.Say("use", "uso"),
        "title" => session.Say("title", "título"),
        "summary" => session.Say("summary", "resumen"),
        "agency" => session.Say("agency", "agencia"),
        "scope" => session.Say("whom it binds", "a quién obliga"),
        "issued" => session.Say("issued", "emitida"),
        "effective" => session.Say("effective", "vigente desde"),
        "ended" => session.Say("ended", "terminada"),
        "known_until" => session.Say("known until", "se conoce hasta"),
        "name" => session.Say("name", "nombre"),
        "text" => session.Say("text", "texto"),
        "source" => session.Say("source", "fuente"),
        "sections" => session.Say("sections", "secciones"),
        "section" => session.Say("section", "sección"),
        "circuits" => session.Say("circuits", "circuitos"),
        "may" => session.Say("what they may do", "qué puede hacer"),
        "barred_for" => session.Say("out of reach of", "fuera del alcance de"),
        "number" => session.Say("number", "número"),
        "no_factor" => session.Say("why it has no factor", "por qué no tiene factor"),
        "consideration" => session.Say("paragraph", "párrafo"),
        "weight" => session.Say("weight", "peso"),
        "effect" => session.Say("effect", "efecto"),
        "condition" => session.Say("condition", "condición"),
        "question" => session.Say("question", "pregunta"),
        "facts" => session.Say("facts", "datos"),
        "factors" => session.Say("factors", "factores"),
        "tier" => session.Say("tier", "nivel"),
        "exception.role" => session.Say("who approves a departure", "quién aprueba una excepción"),
        "exception.text" => session.Say("what they approve", "qué aprueba"),
        "when" => session.Say("when", "cuándo"),
        "unless" => session.Say("unless", "salvo"),
        "act" => session.Say("who acts", "quién actúa"),
        "to" => session.Say("goes to", "va a"),
        "needs" => session.Say("what it needs", "qué necesita"),
        "citation" => session.Say("citation", "cita"),
        "verified" => session.Say("checked against the paper", "cotejado con el documento"),
        _ => SayPathField(session, field),
    };

    private static string SayPathField(Session session, string field) => field switch
    {
        "stages" => session.Say("order of the stages", "orden de las etapas"),
        "kind" => session.Say("kind", "tipo"),
        "by" => session.Say("who acts", "quién actúa"),
        "second_person" => session.Say("second person", "segunda persona"),
        "before_findings" => session.Say("before the findings are shown", "antes de mostrar lo que consta"),
        "checks" => session.Say("checks", "verificaciones"),
        "party" => session.Say("who is told", "a quién se avisa"),
        "days_max" => session.Say("days at most", "días como máximo"),
        "letters" => session.Say("letters", "cartas"),
        "form" => session.Say("form of discretion", "forma de discreción"),
        "adverse" => session.Say("goes against the person", "va en contra de la persona"),
        "approver" => session.Say("who approves", "quién aprueba"),
        "after" => session.Say("what follows", "qué sigue"),
        "ends" => session.Say("how it ends", "cómo termina"),
        "work_permit.text" => session.Say("work permit", "permiso de trabajo"),
        "work_permit.opens" => session.Say("work permits opened", "permisos de trabajo que abre"),
        "work_permit.closes" => session.Say("work permits closed", "permisos de trabajo que cierra"),
        "work_permit.citation" => session.Say("citation of the work permit", "cita del permiso de trabajo"),
        "work_permit.verified" => session.Say(
            "work permit checked against the rule", "permiso de trabajo cotejado con la norma"),
        "follow_ups" => session.Say("to look at again", "para volver a mirar"),
        _ => throw new System.Diagnostics.UnreachableException(field),
    };
}

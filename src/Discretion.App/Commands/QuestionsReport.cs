using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What asking one fact in every case of a docket would settle.</summary>
internal sealed class QuestionsReport(
    Session session, ICaseSource docket, PolicyVersion policy, string? queue, DocketQuestions questions)
{
    private const int QuestionsShown = 20;

    /// <summary>The counts as docs/json.md describes them.</summary>
    public object Json() => new
    {
        docket = docket.Name,
        asOf = docket.AsOf,
        seenFrom = EarlierNote.Json(docket),
        policy = policy.Id,
        queue,
        countsCasesNotPeople = true,
        questions.Cases,
        questions.CasesWithUnknown,
        mayCountTooMuch = questions.TooLong.Count > 0,
        questions = questions.All.Select(question => new
        {
            fact = question.Fact.Id,
            question.Fact.Question,
            question.Fact.Adverse,
            tells = question.Tells.Select(fact => fact.Id),
            cases = Words(question.Cases),
            allFindings = Words(question.AllFindings),
            findings = question.Findings.ToDictionary(one => one.Id, one => Words(one.Cases)),
        }),
    };

    private static object Words(Settled settled) => new { settled.Sure, settled.Most };

    /// <summary>The counts on the terminal.</summary>
    public void Write(IAnsiConsole console)
    {
        console.WriteLine(session.Say(
            $"One question, asked in every case of docket {docket.Name}, as of {docket.AsOf:yyyy-MM-dd}, under "
                + $"{policy.Id}",
            $"Una sola pregunta, hecha en todos los casos de la lista {docket.Name}, al {docket.AsOf:yyyy-MM-dd}, "
                + $"según {policy.Id}"));
        EarlierNote.Write(session, console, docket);
        if (questions.All.Count == 0)
        {
            console.WriteLine(session.Say(
                $"Nothing can be counted: no factor or queue of {policy.Id} can be told by facts. People answer them.",
                $"No hay nada que contar: los datos no pueden aclarar ningún factor ni cola de {policy.Id}. Los "
                    + "responden las personas."));
            return;
        }

        console.WriteLine(Unknown());
        DocketQuestion[] useful = [.. questions.All.Where(question => question.Cases.Most > 0)];
        DocketQuestion[] shown = [.. useful.Take(QuestionsShown)];
        if (shown.Length > 0)
        {
            console.Write(Table(shown));
        }

        if (session.SayMark(shown.Select(question => question.Fact)) is { } mark)
        {
            console.WriteLine(mark);
        }

        WriteRest(console, useful.Length);
        if (questions.TooLong.Count > 0)
        {
            string ids = string.Join(", ", questions.TooLong);
            console.WriteLine(session.Say(
                $"Too long to tell where no answer makes a difference, so too much may be counted: {ids}.",
                $"Demasiado largo para saber dónde ninguna respuesta importa; quizá se cuenta de más: {ids}."));
        }

        console.WriteLine(session.Say(
            "A finding is settled when the answer alone makes it yes or no where it was unknown; a case, when at least "
                + "one of its findings is. Each count runs from what every answer settles that a case can still have, "
                + "to what some answer settles. What else may follow from an answer is not counted.",
            "Un resultado se aclara cuando la respuesta, por sí sola, lo hace pasar de desconocido a sí o a no; un "
                + "caso, cuando se aclara al menos uno de sus resultados. Cada cifra va de lo que aclara cualquier "
                + "respuesta que el caso aún puede tener a lo que aclara alguna de ellas. No se cuenta lo que además "
                + "se pueda deducir de una respuesta."));
        console.WriteLine(Tables.CasesNotPeople(session, docket.Origin));
    }

    private string Unknown() => queue is null
        ? session.Say(
            $"{questions.Cases:N0} cases; in {questions.CasesWithUnknown:N0} a factor or queue that facts can tell is "
                + "unknown.",
            $"{questions.Cases:N0} casos; en {questions.CasesWithUnknown:N0} se desconoce algún factor o cola que los "
                + "datos pueden aclarar.")
        : session.Say(
            $"{questions.Cases:N0} cases; in {questions.CasesWithUnknown:N0} the queue {queue} is unknown.",
            $"{questions.Cases:N0} casos; en {questions.CasesWithUnknown:N0} se desconoce la cola {queue}.");

    private Table Table(IEnumerable<DocketQuestion> shown)
    {
        Table table = Tables.Of(session.Say("Fact", "Dato"), session.Say("cases", "casos"),
            session.Say("findings", "resultados")).AddTextColumn(session.Say("question", "pregunta"));
        foreach (DocketQuestion question in shown)
        {
            table.AddRow(Tables.Cell(question.Fact.Id), Tables.Cell(Range(question.Cases)),
                Tables.Cell(Range(question.AllFindings)), Tables.Cell(session.SayQuestion(question.Fact)));
        }

        return table;
    }

    private static string Range(Settled settled) => settled.Sure == settled.Most
        ? ReportWords.Count(settled.Most)
        : $"{ReportWords.Count(settled.Sure)} – {ReportWords.Count(settled.Most)}";

    private void WriteRest(IAnsiConsole console, int useful)
    {
        int more = useful - Math.Min(useful, QuestionsShown);
        int useless = questions.All.Count - useful;
        if (more > 0)
        {
            console.WriteLine(session.Say(
                $"More questions that settle something: {more}; --json shows them.",
                $"Más preguntas que aclaran algo: {more}; --json las muestra."));
        }

        if (useless > 0)
        {
            console.WriteLine(session.Say(
                $"Facts that settle nothing by themselves: {useless}.",
                $"Datos que por sí solos no aclaran nada: {useless}."));
        }
    }
}

using Discretion.Core.Facts;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What can still be asked about a case, for people and for programs.</summary>
internal static class CaseQuestionsReport
{
    private const int QuestionsShown = 8;

    /// <summary>The questions as docs/json.md describes them.</summary>
    public static IEnumerable<object> Json(CaseQuestions questions) => questions.All.Select(question => new
    {
        fact = question.Fact.Id,
        question.Fact.Question,
        question.Fact.Adverse,
        question.Changes,
        question.Alone,
        question.Informs,
    });

    /// <summary>What could settle each finding, as docs/json.md describes it.</summary>
    public static IEnumerable<object> FindingsJson(CaseQuestions questions) => questions.Findings.Select(one => new
    {
        one.Id,
        finding = one.Truth.Word(),
        facts = one.Open.Facts.Select(fact => fact.Id),
        one.Open.FewestAnswers,
        one.Open.MayAskTooMuch,
    });

    /// <summary>The questions on the terminal; nothing when there are none.</summary>
    public static void Write(Session session, IAnsiConsole console, CaseQuestions questions)
    {
        if (questions.All.Count > 0)
        {
            console.WriteLine();
            console.WriteLine(session.Say(
                $"Questions that would settle most (of {questions.All.Count})",
                $"Preguntas que más aclararían (de {questions.All.Count})"));
            OpenQuestion[] shown = [.. questions.All.Take(QuestionsShown)];
            foreach (OpenQuestion question in shown)
            {
                console.WriteIndented(2, $"{session.SayQuestion(question.Fact)} — "
                    + string.Join("; ", Effects(session, questions, question)));
            }

            if (session.SayMark(shown.Select(question => question.Fact)) is { } mark)
            {
                console.WriteIndented(2, mark);
            }
        }

        WriteFewest(session, console, questions);
    }

    private static IEnumerable<string> Effects(Session session, CaseQuestions questions, OpenQuestion question)
    {
        ILookup<bool, string> others = question.Changes.Except(question.Alone)
            .ToLookup(id => questions.Findings.Any(one => one.Id == id && one.Truth == Truth.Unknown));
        (string Words, IEnumerable<string> Ids)[] effects =
        [
            (session.Say("can settle", "puede aclarar"), question.Alone),
            (session.Say("with other answers can settle", "con otras respuestas puede aclarar"), others[true]),
            (session.Say("can still change", "todavía puede cambiar"), others[false]),
            (session.Say("a person weighs it for", "una persona lo valora en"), question.Informs),
        ];
        return effects.Where(effect => effect.Ids.Any())
            .Select(effect => $"{effect.Words} {string.Join(", ", effect.Ids)}");
    }

    // One answer can be enough for most; only the others are named.
    private static void WriteFewest(Session session, IAnsiConsole console, CaseQuestions questions)
    {
        OpenFinding[] unknown = [.. questions.Findings.Where(one => one.Truth == Truth.Unknown)];
        int byOne = unknown.Count(one => one.Open.FewestAnswers == 1);
        string[] lines =
        [
            .. byOne == 0 ? [] : (string[])[session.Say(
                $"One answer can be enough for {byOne} of {unknown.Length} unknown factors and queues that facts can "
                    + "tell.",
                $"Una sola respuesta puede bastar en {byOne} de {unknown.Length} factores y colas desconocidos que los "
                    + "datos pueden aclarar.")],
            .. unknown.Where(one => one.Open.FewestAnswers > 1).GroupBy(one => one.Open.FewestAnswers)
                .OrderBy(group => group.Key)
                .Select(group => session.Say($"At least {group.Key} answers: ", $"Al menos {group.Key} respuestas: ")
                    + Ids(group)),
            .. Line(session.Say("No answer can settle: ", "Ninguna respuesta puede aclarar: "),
                unknown.Where(one => one.Open.FewestAnswers is null && !one.Open.MayAskTooMuch)),
            .. Line(session.Say("Too long to tell exactly, so some questions may not matter: ",
                    "Demasiado larga para saberlo con exactitud; quizá alguna pregunta no importe: "),
                questions.Findings.Where(one => one.Open.MayAskTooMuch)),
        ];
        if (lines.Length > 0)
        {
            console.WriteLine();
            Array.ForEach(lines, line => console.WriteIndented(0, line));
        }
    }

    private static string[] Line(string words, IEnumerable<OpenFinding> findings) =>
        Ids(findings) is { Length: > 0 } ids ? [words + ids] : [];

    private static string Ids(IEnumerable<OpenFinding> findings) => string.Join(", ", findings.Select(one => one.Id));
}

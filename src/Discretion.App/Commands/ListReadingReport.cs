using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Sheets;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>What a spreadsheet of an office's own cases holds, and what is wrong with it.</summary>
internal static class ListReadingReport
{
    private const int RowsShown = 3;
    private const int ProblemsShown = 200;

    /// <summary>The reading as docs/json.md describes it.</summary>
    public static object Json(Session session, ListReading reading, bool isLoaded) => new
    {
        name = reading.List?.Name,
        asOf = reading.List?.AsOf,
        file = reading.List?.File,
        sheet = reading.List?.Sheet,
        reading.Rows,
        isLoaded,
        columns = reading.List is { } list ? OfficeListReport.Columns(list) : [],
        firstRows = (reading.List?.Cases ?? []).Take(RowsShown).Select(one => new
        {
            @case = one.CaseId,
            one.Row,
            one.GivenBy,
            one.GivenOn,
            facts = Listed(session, one).ToDictionary(
                pair => pair.Fact.Id, pair => pair.Value.ToInvariantText()),
        }),
        problems = reading.Problems.Select(problem => new
        {
            problem.Issue.Code,
            problem.Sheet,
            problem.Row,
            problem.Column,
            problem.Heading,
            problem.Issue.Message,
        }),
    };

    /// <summary>A dry run: columns, the first rows as facts, and every problem.</summary>
    public static void WriteDry(Session session, IAnsiConsole console, ListReading reading)
    {
        if (reading.List is { } list)
        {
            console.WriteIndented(0, session.Say(
                $"{list.File}, sheet {list.Sheet}: {reading.Rows:N0} rows below the headings",
                $"{list.File}, hoja {list.Sheet}: {reading.Rows:N0} filas debajo de los encabezados"));
            OfficeListReport.WriteColumns(session, console, list);
            WriteFirstRows(session, console, list);
            console.WriteLine();
        }

        if (reading.Problems.Count > 0)
        {
            WriteProblems(session, console, reading);
        }
        else
        {
            console.WriteIndented(0, session.Say(
                "No problem was found. This was a dry run, so nothing was loaded: run the same command without "
                    + "--dry-run.",
                "No se encontró ningún problema. Esto fue un ensayo y no se cargó nada: ejecute el mismo comando sin "
                    + "--dry-run."));
        }
    }

    private static void WriteFirstRows(Session session, IAnsiConsole console, OfficeList list)
    {
        console.WriteIndented(0, session.Say("The first rows as facts", "Las primeras filas como datos"));
        foreach (ClientCase one in list.Cases.Take(RowsShown))
        {
            console.WriteIndented(2, session.Say(
                $"Row {one.Row}, case {Shown(one.CaseId)}, told by {Shown(one.GivenBy)}, {one.GivenOn:yyyy-MM-dd}",
                $"Fila {one.Row}, caso {Shown(one.CaseId)}, según {Shown(one.GivenBy)}, {one.GivenOn:yyyy-MM-dd}"));
            console.WriteIndented(6, string.Join(" · ", Listed(session, one)
                .Select(pair => $"{pair.Fact.Id} {session.SayValue(pair.Fact, pair.Value)}")
                .DefaultIfEmpty(session.Say("no answers", "sin respuestas"))));
        }

        console.WriteIndented(2, session.Say(
            "Protected facts are read too and not shown here; 'discretion explain' shows them, one case at a time.",
            "Los datos protegidos también se leen y no se muestran aquí; 'discretion explain' los muestra, de un "
                + "caso a la vez."));
    }

    private static string Shown(string text) => text.Length == 0 ? "?" : text;

    // One rule for every table of several clients: what is protected is not in it.
    private static IEnumerable<(FactDefinition Fact, FactValue Value)> Listed(Session session, ClientCase one) =>
        session.Vocabulary.Facts.Where(fact => fact.MayBeListed && one.Told.ContainsKey(fact.Id))
            .Select(fact => (fact, one.Told[fact.Id].Value));

    /// <summary>Every problem, each with its place and what to do.</summary>
    public static void WriteProblems(Session session, IAnsiConsole console, ListReading reading)
    {
        foreach (SheetProblem problem in reading.Problems.Take(ProblemsShown))
        {
            console.WriteIndented(0, problem.Say(session.Language));
        }

        int count = reading.Problems.Count;
        if (count > ProblemsShown)
        {
            console.WriteIndented(0, session.Say(
                $"The first {ProblemsShown} of {count:N0} problems. --json gives all.",
                $"Los primeros {ProblemsShown} de {count:N0} problemas. --json los da todos."));
        }

        console.WriteIndented(0, session.Say(
            $"{count:N0} {(count == 1 ? "problem" : "problems")}. Nothing was loaded, and the file is as it was. "
                + "Correct it and run the same command again.",
            $"{count:N0} {(count == 1 ? "problema" : "problemas")}. No se cargó nada y el archivo quedó como estaba. "
                + "Corríjalo y ejecute el mismo comando otra vez."));
    }

    /// <summary>What was loaded, where its key lies, and what to run next.</summary>
    public static void WriteLoaded(Session session, IAnsiConsole console, OfficeList list)
    {
        int joined = list.Cases.Count(one => one.CourtCase is not null);
        console.WriteIndented(0, session.Say(
            $"{list.Cases.Count:N0} cases of {list.File} are in list {list.Name}, as of {list.AsOf:yyyy-MM-dd}.",
            $"{list.Cases.Count:N0} casos de {list.File} están en la lista {list.Name}, al {list.AsOf:yyyy-MM-dd}."));
        if (joined > 0)
        {
            console.WriteIndented(0, session.Say(
                $"{joined:N0} of them are joined to docket {list.CourtDocket} by the court's own key.",
                $"{joined:N0} de ellos se unieron con la lista {list.CourtDocket} por la clave propia de la corte."));
        }

        console.WriteIndented(0, session.Say(
            $"They are kept encrypted. The key is in {session.KeyPath}: keep a copy of it in another safe place, for "
                + "without it nobody can read the list.",
            $"Se guardan cifrados. La clave está en {session.KeyPath}: guarde una copia en otro lugar seguro, pues sin "
                + "ella nadie puede leer la lista."));
        console.WriteLine();
        console.WriteLine(session.Say("What to run next", "Qué ejecutar ahora"));
        string policy = PolicyFor(session, list);
        foreach (string line in (string[])
        [
            $"discretion docket show {list.Name}",
            $"discretion screen --docket {list.Name} --policy {policy}",
            string.Create(CultureInfo.InvariantCulture,
                $"discretion explain {list.Cases[0].CaseId} --docket {list.Name} --policy {policy}"),
        ])
        {
            console.WriteLine("  ./" + line);
        }
    }

    // The policy whose conditions look at most of what the list tells. One that does not load is no reason to fail.
    private static string PolicyFor(Session session, OfficeList list)
    {
        HashSet<string> columns = [.. list.Columns.Select(column => column.FactId)];
        HashSet<string> told =
            [.. columns, .. ToldFacts.Sources.Where(pair => pair.Value.Any(columns.Contains)).Select(pair => pair.Key)];
        return PolicyFiles.List(Session.PoliciesFolder)
            .Select(id => PolicyFiles.Read(Path.Combine(Session.PoliciesFolder, id), session.Vocabulary, []))
            .OfType<PolicyVersion>()
            .Where(policy => policy.Use == PolicyUse.Operative)
            .OrderByDescending(policy => Screener.FactsOf(policy).Count(fact => told.Contains(fact.Id)))
            .Select(policy => policy.Id)
            .FirstOrDefault("ID");
    }
}

using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>Two policies side by side, for programs and on the terminal.</summary>
internal static class CompareReport
{
    private const int FactorsMax = 4;

    /// <summary>The findings in the order in which tables have them.</summary>
    private static readonly Truth[] Order = [Truth.Yes, Truth.No, Truth.Unknown];

    public static object Json(Comparison comparison) => new
    {
        docket = comparison.Docket.Name,
        asOf = comparison.Docket.AsOf,
        seenFrom = EarlierNote.Json(comparison.Docket),
        policies = (string[])[comparison.First.Id, comparison.Second.Id],
        countsCasesNotPeople = true,
        cases = comparison.Snapshot.Cases,
        factsTold = ((PolicyVersion[])[comparison.First, comparison.Second]).Select(policy =>
        {
            (int told, int all) = Screener.FactsTold(policy, comparison.Snapshot);
            return new { policy = policy.Id, facts = all, told };
        }),
        entries = ((PolicyVersion[])[comparison.First, comparison.Second]).SelectMany(policy =>
            comparison.EntriesOf(policy).Select(one => Json(policy, one))),
        against = Json(comparison.Against),
        @for = Json(comparison.For),
    };

    private static object Json(
        PolicyVersion policy, (PolicyEntry Entry, Findings Findings, PossibleFindings Possible) one)
    {
        Tally tally = one.Findings.Count();
        CountRange range = one.Possible.Range();
        return new
        {
            policy = policy.Id,
            kind = SimulateJson.Word(one.Entry.Kind),
            id = one.Entry.Id,
            tally.Yes, tally.No, tally.Unknown, least = range.Least, most = range.Most, mayBeWider = range.MayBeWider,
        };
    }

    private static object? Json(ComparedWeight? weight) => weight is null ? null : new
    {
        cells = Order.SelectMany(first => Order.Select(second => new
        {
            first = first.Word(),
            second = second.Word(),
            cases = weight.Count(first, second),
        })),
        differences = weight.Differences().Select(cell => new
        {
            first = cell.First.Word(),
            second = cell.Second.Word(),
            cell.Cases,
            factorsOfFirst = cell.OfFirst.Select(one => new { one.Factor.Id, one.Cases }),
            factorsOfSecond = cell.OfSecond.Select(one => new { one.Factor.Id, one.Cases }),
        }),
        onlyFirst = SimulateJson.Range(weight.OnlyFirst),
        onlySecond = SimulateJson.Range(weight.OnlySecond),
    };

    public static void Write(Session session, IAnsiConsole console, Comparison comparison)
    {
        string day = comparison.Docket.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string cases = ReportWords.Count(comparison.Snapshot.Cases);
        (string one, string other) = (comparison.First.Id, comparison.Second.Id);
        console.WriteLine(session.Say(
            $"{cases} cases of docket {comparison.Docket.Name}, as of {day}, under {one} and under {other}",
            $"{cases} casos de la lista {comparison.Docket.Name}, al {day}, según {one} y según {other}"));
        EarlierNote.Write(session, console, comparison.Docket);
        foreach (PolicyVersion policy in (PolicyVersion[])[comparison.First, comparison.Second])
        {
            WriteEntries(session, console, comparison, policy);
            WriteTold(session, console, policy, comparison.Snapshot);
        }

        console.WriteLine();
        Write(session, console, comparison, Weight.Against, comparison.Against);
        Write(session, console, comparison, Weight.For, comparison.For);
        console.WriteLine(session.Say(
            "Both texts are read as they stand; which of them was in force is another question. A place on a list "
                + "decides nothing, and unknown is not no.",
            "Ambos textos se leen tal como están; cuál estaba vigente es otra pregunta. Estar en una lista no decide "
                + "nada, y desconocido no significa no."));
        SimulateReport.WriteStar(session, console, HasStar(comparison));
        console.WriteLine(Tables.CasesNotPeople(session, comparison.Docket.Origin));
    }

    private static bool HasStar(Comparison comparison) =>
        comparison.EntriesOf(comparison.First).Concat(comparison.EntriesOf(comparison.Second))
            .Select(one => one.Possible)
            .Concat([comparison.Against?.OnlyFirst, comparison.Against?.OnlySecond, comparison.For?.OnlyFirst,
                comparison.For?.OnlySecond])
            .Any(possible => possible?.Range().MayBeWider == true);

    private static void WriteEntries(
        Session session, IAnsiConsole console, Comparison comparison, PolicyVersion policy)
    {
        Table table = Tables.Of(policy.Id, session.Say("what", "qué"), session.Say("yes", "sí"), "no",
            session.Say("unknown", "desconocido"), session.Say("fewest – most", "mínimo – máximo"));
        foreach ((PolicyEntry entry, Findings findings, PossibleFindings possible) in comparison.EntriesOf(policy))
        {
            Tally tally = findings.Count();
            table.AddRow(Tables.Cell(entry.Id), Tables.Cell(Kind(session, entry.Kind)), Tables.Number(tally.Yes),
                Tables.Number(tally.No), Tables.Number(tally.Unknown), SimulateReport.Range(possible));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    private static void Write(
        Session session, IAnsiConsole console, Comparison comparison, Weight weight, ComparedWeight? compared)
    {
        string named = weight == Weight.Against
            ? session.Say("a list that weighs against", "una lista en contra")
            : session.Say("a list that weighs for", "una lista a favor");
        if (compared is null)
        {
            string without = string.Join(", ", ((PolicyVersion[])[comparison.First, comparison.Second])
                .Where(policy => PolicyEntry.Weighing(policy, weight).Count == 0).Select(policy => policy.Id));
            console.WriteLine(session.Say(
                $"Nothing to compare of {named}: there is none in {without}.",
                $"Nada que comparar de {named}: no hay ninguna en {without}."));
            return;
        }

        console.WriteLine(session.Say(
            $"Cases in {named}: down {comparison.First.Id}, across {comparison.Second.Id}",
            $"Casos en {named}: hacia abajo {comparison.First.Id}, hacia la derecha {comparison.Second.Id}"));
        Table table = Tables.Of("", [.. Order.Select(second => SimulateReport.Say(session, second))]);
        foreach (Truth first in Order)
        {
            table.AddRow([Tables.Cell(SimulateReport.Say(session, first)),
                .. Order.Select(second => Tables.Number(compared.Count(first, second)))]);
        }

        console.Write(table);
        WriteWhy(session, console, comparison, compared);
        WriteOnly(session, console, comparison.First.Id, comparison.Second.Id, compared.OnlyFirst);
        WriteOnly(session, console, comparison.Second.Id, comparison.First.Id, compared.OnlySecond);
        console.WriteLine();
    }

    private static void WriteOnly(
        Session session, IAnsiConsole console, string one, string other, PossibleFindings? possible) =>
        console.WriteLine(session.Say(
            $"In such a list of {one} and in none of {other}, fewest – most: "
                + SimulateReport.RangeText(possible),
            $"En una lista así de {one} y en ninguna de {other}, mínimo – máximo: "
                + SimulateReport.RangeText(possible)));

    /// <summary>How little of a text a docket can answer is the first thing to know of what it says.</summary>
    public static void WriteTold(Session session, IAnsiConsole console, PolicyVersion policy, Snapshot snapshot)
    {
        (int told, int all) = Screener.FactsTold(policy, snapshot);
        console.WriteLine(session.Say(
            $"Of the {all} facts that {policy.Id} asks of, the docket tells {told}. The others only people "
                + "can tell.",
            $"De los {all} datos que pide {policy.Id}, la lista dice {told}. Los demás solo los puede "
                + "decir una persona."));
        if (policy.Lists.Count == 0 && policy.CareGroups.Count > 0)
        {
            console.WriteLine(session.Say(
                $"{policy.Id} has no lists; its groups of particular care stand for them.",
                $"{policy.Id} no tiene listas; sus grupos de atención especial ocupan su lugar."));
        }
    }

    private static void WriteWhy(Session session, IAnsiConsole console, Comparison comparison, ComparedWeight compared)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(session.Say("differs", "difiere"))) { NoWrap = true });
        table.AddColumn(new TableColumn(new Text(session.Say("cases", "casos")))
        {
            Alignment = Justify.Right, NoWrap = true,
        });
        table.AddColumn(new TableColumn(new Text(session.Say(
            $"by factors of {comparison.First.Id}", $"por factores de {comparison.First.Id}"))));
        table.AddColumn(new TableColumn(new Text(session.Say(
            $"by factors of {comparison.Second.Id}", $"por factores de {comparison.Second.Id}"))));
        foreach (ComparedCell cell in compared.Differences())
        {
            table.AddRow(
                Tables.Cell(
                    $"{SimulateReport.Say(session, cell.First)} → {SimulateReport.Say(session, cell.Second)}"),
                Tables.Number(cell.Cases), Factors(session, cell.First, cell.OfFirst),
                Factors(session, cell.Second, cell.OfSecond));
        }

        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }
    }

    // Behind a yes stand the factors that made it; of an open finding it is enough how many are open.
    private static Text Factors(Session session, Truth finding, IReadOnlyList<(Factor Factor, int Cases)> factors) =>
        Tables.Cell(finding switch
        {
            Truth.No => session.Say("none is a yes or open", "ninguno es un sí ni está abierto"),
            Truth.Unknown => session.Say($"open: {factors.Count} factors", $"abiertos: {factors.Count} factores"),
            Truth.Yes => string.Join(", ", factors.Take(FactorsMax)
                .Select(one => $"{one.Factor.Id} {ReportWords.Count(one.Cases)}"))
                + (factors.Count > FactorsMax ? session.Say($", and {factors.Count - FactorsMax} more",
                    $", y {factors.Count - FactorsMax} más") : ""),
        });

    private static string Kind(Session session, EntryKind kind) => kind switch
    {
        EntryKind.Queue or EntryKind.OutsideEveryQueue => session.Say("queue", "cola"),
        EntryKind.List => session.Say("list", "lista"),
        EntryKind.Conflict => session.Say("lists", "listas"),
        EntryKind.Factor => "factor",
    };
}

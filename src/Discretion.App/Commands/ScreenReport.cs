using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>The counts of a screening.</summary>
internal static class ScreenReport
{
    /// <summary>The counts as docs/json.md describes them.</summary>
    public static object Json(Session session, Screening screening, bool byCourt)
    {
        Dictionary<string, object?> answer = new()
        {
            ["docket"] = screening.Docket.Name,
            ["asOf"] = screening.Docket.AsOf,
            ["seenFrom"] = EarlierNote.Json(screening.Docket),
            ["policy"] = screening.Result?.Policy.Id,
            ["countsCasesNotPeople"] = true,
            ["cases"] = screening.Snapshot.Cases,
        };
        Add(answer, screening, new CourtRange(null, 0, screening.Snapshot.Cases));
        if (byCourt)
        {
            answer["courts"] = screening.Snapshot.Courts.ToDictionary(court => court.Court ?? "unknown", court =>
            {
                Dictionary<string, object?> one = new()
                {
                    ["name"] = court.Court is { } code ? Screening.City(session, code, screening.Docket) : null,
                    ["cases"] = court.Count,
                };
                Add(one, screening, court);
                return one;
            });
        }

        return answer;
    }

    private static void Add(Dictionary<string, object?> answer, Screening screening, CourtRange range)
    {
        if (screening.Where is { } where)
        {
            answer["where"] = Words(where.Count(range));
        }

        if (screening.Result is not { } result)
        {
            return;
        }

        answer["factors"] = result.Factors.ToDictionary(pair => pair.Key, pair => Words(pair.Value.Count(range)));
        answer["queues"] = result.Queues.ToDictionary(pair => pair.Key, pair => Words(pair.Value.Count(range)));
        PolicyVersion policy = result.Policy;
        if (policy.Lists.Count > 0)
        {
            answer["lists"] = policy.Lists.ToDictionary(
                list => list.Id, list => Words(result.AnyOf(list.Factors).Count(range)));
            answer["conflicts"] = result.Conflicts.Count(range).Yes;
        }

        if (policy.Presumptions.Count > 0)
        {
            answer["presumptions"] = policy.Presumptions.ToDictionary(one => one.Id, one => new
            {
                when = Words(result.AnyOf(one.When).Count(range)),
                unless = one.Unless.Count == 0 ? null : Words(result.AnyOf(one.Unless).Count(range)),
            });
        }

        if (policy.Routes.Count > 0)
        {
            answer["routes"] = policy.Routes.ToDictionary(
                route => route.Id, route => Words(result.AnyOf(route.When).Count(range)));
        }
    }

    private static object Words(Tally tally) => new { tally.Yes, tally.No, tally.Unknown };

    /// <summary>The counts on the terminal.</summary>
    public static void Write(Session session, IAnsiConsole console, Screening screening, bool byCourt)
    {
        int cases = screening.Snapshot.Cases;
        console.WriteLine(session.Say(
            $"{cases:N0} cases of docket {screening.Docket.Name}, as of {screening.Docket.AsOf:yyyy-MM-dd}",
            $"{cases:N0} casos de la lista {screening.Docket.Name}, al {screening.Docket.AsOf:yyyy-MM-dd}"));
        EarlierNote.Write(session, console, screening.Docket);
        if (screening.Where is { } where)
        {
            Table table = Counts(session, session.Say("Your condition", "Su condición"));
            AddCounts(table, Tables.Cell(screening.Asked!.Text), where.Count());
            console.Write(table);
            console.WriteCondition(session, screening.Asked, 0);
            console.WriteLine();
        }

        if (screening.Result is { } result)
        {
            WriteResult(session, console, result);
        }

        if (byCourt)
        {
            WriteCourts(session, console, screening);
        }

        console.WriteLine(session.Say(
            "Each count is what the record says. Unknown is not no, so a share runs from the least to the most it can "
            + "be. No factor decides, and none excludes.",
            "Cada cifra es lo que dice el expediente. Desconocido no significa no; por eso cada parte va de lo mínimo "
            + "a lo máximo. Ningún factor decide y ninguno excluye."));
        console.WriteLine(Tables.CasesNotPeople(session, screening.Docket.Origin));
    }

    private static void WriteResult(Session session, IAnsiConsole console, ScreeningResult result)
    {
        if (result.Queues.Count > 0)
        {
            Table queues = Counts(session, session.Say("Queue", "Cola"));
            foreach ((string id, Findings findings) in result.Queues)
            {
                AddCounts(queues, Tables.Cell(id), findings.Count());
            }

            console.Write(queues);
            foreach (ReviewQueue queue in result.Policy.Queues.Where(queue => queue.Needs is not null))
            {
                console.WriteLine($"{queue.Id}: {session.Say(queue.Needs!)}");
            }
        }

        WriteGroups(session, console, result);
        if (result.Policy.Lists.Count > 0)
        {
            int conflicts = result.Conflicts.Count().Yes;
            console.WriteLine(session.Say(
                $"Cases in a list that weighs for and in one that weighs against: {conflicts:N0}. "
                + "A person resolves each.",
                $"Casos en una lista a favor y en otra en contra: {conflicts:N0}. Una persona resuelve cada uno."));
        }

        Table factors = Counts(session, session.Say("Factor", "Factor"), session.Say("weighs", "pesa"));
        foreach (Factor factor in result.Policy.Factors)
        {
            AddCounts(factors, Tables.Cell(factor.Id), result.Factors[factor.Id].Count(),
                Tables.Cell(session.SayWeight(factor.Weight)));
        }

        console.Write(factors);
    }

    private static void WriteGroups(Session session, IAnsiConsole console, ScreeningResult result)
    {
        PolicyVersion policy = result.Policy;
        if (policy.Lists.Count > 0)
        {
            Table lists = Counts(session, session.Say("List", "Lista"), session.Say("weighs", "pesa"));
            foreach (FactorList list in policy.Lists)
            {
                AddCounts(lists, Tables.Cell(list.Id), result.AnyOf(list.Factors).Count(),
                    Tables.Cell(session.SayWeight(list.Weight)));
            }

            console.Write(lists);
        }

        if (policy.Presumptions.Count > 0)
        {
            Table presumptions = Counts(session, session.Say("Presumption", "Presunción"));
            foreach (Presumption one in policy.Presumptions)
            {
                AddCounts(presumptions, Tables.Cell(one.Id), result.AnyOf(one.When).Count());
                if (one.Unless.Count > 0)
                {
                    AddCounts(
                        presumptions,
                        Tables.Cell("  " + session.Say("can be outweighed", "algo puede pesar más")),
                        result.AnyOf(one.Unless).Count());
                }
            }

            console.Write(presumptions);
        }

        if (policy.Routes.Count > 0)
        {
            Table routes = Counts(session, session.Say("Route", "Ruta"), session.Say("goes to", "va a"));
            foreach (Route route in policy.Routes)
            {
                AddCounts(routes, Tables.Cell(route.Id), result.AnyOf(route.When).Count(), Tables.Cell(route.To));
            }

            console.Write(routes);
        }
    }

    private static void WriteCourts(Session session, IAnsiConsole console, Screening screening)
    {
        foreach ((string id, Findings findings) in screening.Rows())
        {
            if (findings.Count() is { Yes: 0, No: 0 })
            {
                continue;
            }

            Table table = Counts(session, id == "where" ? screening.Asked!.Text : id);
            foreach (CourtRange court in screening.Snapshot.Courts)
            {
                AddCounts(
                    table,
                    Tables.Cell(Screening.CourtName(session, court.Court, screening.Docket)),
                    findings.Count(court));
            }

            console.Write(table);
        }
    }

    private static Table Counts(Session session, string first, params string[] between)
    {
        Table table = Tables.Of(first, session.Say("yes", "sí"), "no", session.Say("unknown", "desconocido"),
            session.Say("share of yes", "parte de sí"));
        foreach (string column in between)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    private static void AddCounts(Table table, Text first, Tally tally, params Text[] after) => table.AddRow(
        [first, Tables.Number(tally.Yes), Tables.Number(tally.No), Tables.Number(tally.Unknown),
         Tables.ShareRange(tally.Yes, tally.Yes + tally.Unknown, tally.Cases), .. after]);
}

using System.Globalization;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>A replay, for programs and on the terminal. The two counters stand in tables of their own.</summary>
internal static class ReplayReport
{
    public static object Json(Replay replay)
    {
        (int told, int all) = Screener.FactsTold(replay.Policy, replay.Snapshot);
        return new
        {
            docket = replay.Docket.Name,
            asOf = replay.Docket.AsOf,
            seenFrom = EarlierNote.Json(replay.Docket),
            policy = replay.Policy.Id,
            title = replay.Results.Title,
            countsCasesNotPeople = true,
            facts = all,
            factsTold = told,
            places = replay.Places.Select(place => new
            {
                court = place.Court,
                cases = place.Count,
                entries = replay.Entries.Select(one => new
                {
                    kind = SimulateJson.Word(one.Entry.Kind),
                    id = one.Entry.Id,
                    range = SimulateJson.Range(one.Possible, place),
                }),
                discretionExercised = SimulateJson.Range(replay.Discretion, place),
            }),
            agency = Figures(replay, Counter.Agency),
            court = Figures(replay, Counter.Court),
            differences = replay.Results.Differences,
        };
    }

    private static IEnumerable<object> Figures(Replay replay, Counter counter) =>
        replay.Results.Figures.Where(figure => figure.Counter == counter).Select(figure => new
        {
            figure.Id, figure.AsOf, figure.Court, figure.Count, @base = figure.Base, about = figure.IsAbout,
            figure.What, figure.Citation, figure.Source,
        });

    public static void Write(Session session, IAnsiConsole console, Replay replay)
    {
        string day = replay.Docket.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string cases = ReportWords.Count(replay.Snapshot.Cases);
        console.WriteLine(session.Say(replay.Results.Title));
        console.WriteLine(session.Say(
            $"{cases} cases of docket {replay.Docket.Name}, as of {day}, under {replay.Policy.Id}",
            $"{cases} casos de la lista {replay.Docket.Name}, al {day}, según {replay.Policy.Id}"));
        EarlierNote.Write(session, console, replay.Docket);
        CompareReport.WriteTold(session, console, replay.Policy, replay.Snapshot);
        WriteDocket(session, console, replay);
        WriteFigures(session, console, replay, Counter.Agency, session.Say(
            "The agency's counter: what its lawyers recommended",
            "El contador de la agencia: lo que sus abogados recomendaron"));
        WriteFigures(session, console, replay, Counter.Court, session.Say(
            "The court's counter: what judges closed",
            "El contador de la corte: lo que los jueces cerraron"));
        console.WriteLine(session.Say(
            $"Recorded as discretion in this docket, as of {day}: {SimulateReport.RangeText(replay.Discretion)}",
            $"Registrados como discreción en esta lista, al {day}: {SimulateReport.RangeText(replay.Discretion)}"));
        console.WriteLine();
        console.WriteLine(session.Say("Why they differ", "Por qué difieren"));
        foreach (Core.Facts.Bilingual difference in replay.Results.Differences)
        {
            console.WriteIndented(2, "· " + session.Say(difference));
        }

        WriteSources(session, console, replay);
        SimulateReport.WriteStar(session, console, replay.Entries.Select(one => one.Possible).Append(replay.Discretion)
            .Any(possible => replay.Places.Any(place => possible.Range(place).MayBeWider)));
        console.WriteLine(Tables.CasesNotPeople(session, replay.Docket.Origin));
    }

    private static void WriteDocket(Session session, IAnsiConsole console, Replay replay)
    {
        Table table = Tables.Of(
            session.Say("What the docket says, fewest – most", "Lo que dice la lista, mínimo – máximo"),
            [.. replay.Places.Select(place => place.Court is null
                ? session.Say("all courts", "todas las cortes")
                : Screening.CourtName(session, place.Court, replay.Docket))]);
        table.AddRow([Tables.Cell(session.Say("cases", "casos")),
            .. replay.Places.Select(place => Tables.Number(place.Count))]);
        foreach ((PolicyEntry entry, PossibleFindings possible) in replay.Entries)
        {
            table.AddRow([Tables.Cell(Named(session, replay, entry)),
                .. replay.Places.Select(place => SimulateReport.Range(possible, place))]);
        }

        console.Write(table);
    }

    private static string Named(Session session, Replay replay, PolicyEntry entry) => entry.Kind switch
    {
        EntryKind.List => session.Say(replay.Policy.Lists.First(list => list.Id == entry.Id).Name),
        EntryKind.Queue => session.Say(replay.Policy.Queues.First(queue => queue.Id == entry.Id).Name),
        EntryKind.OutsideEveryQueue => session.Say("outside every queue", "fuera de toda cola"),
        EntryKind.Conflict => session.Say(
            "on both kinds of lists: a person resolves it", "en ambos tipos de listas: lo resuelve una persona"),
        EntryKind.Factor => entry.Id,
    };

    private static void WriteFigures(
        Session session, IAnsiConsole console, Replay replay, Counter counter, string title)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(title)));
        foreach (string name in (string[])[session.Say("as of", "al"), session.Say("count", "cantidad"),
            session.Say("of", "de"), session.Say("share", "parte")])
        {
            table.AddColumn(new TableColumn(new Text(name)) { Alignment = Justify.Right, NoWrap = true });
        }

        foreach (PublishedFigure figure in replay.Results.Figures.Where(figure => figure.Counter == counter))
        {
            string about = figure.IsAbout ? session.Say("about ", "unos ") : "";
            table.AddRow(Tables.Cell(session.Say(figure.What)), Tables.Cell($"{figure.AsOf:yyyy-MM-dd}"),
                Tables.Number(figure.Count),
                Tables.Cell(figure.Base is { } all ? about + ReportWords.Count(all) : ""),
                Tables.Cell(figure.Base is { } whole ? Tables.ShareText(figure.Count, whole) : ""));
        }

        console.Write(table);
    }

    private static void WriteSources(Session session, IAnsiConsole console, Replay replay)
    {
        console.WriteLine();
        console.WriteLine(session.Say("Sources", "Fuentes"));
        foreach (PublishedFigure figure in replay.Results.Figures.DistinctBy(figure => figure.Source))
        {
            console.WriteIndented(2, $"· {session.SayCitation(figure.Citation)}: {figure.Source}");
        }

        console.WriteLine();
    }
}

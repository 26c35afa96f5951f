using System.CommandLine;
using System.Globalization;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket history</c>: one case over all releases of a format.</summary>
internal static class DocketHistoryCommand
{
    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> caseId = new("case") { Description = "The case's key in the source, for example 5461523." };
        Option<string> format = new("--format")
        {
            Description = "The format of the dockets to look in.",
            DefaultValueFactory = _ => "eoir",
        };
        Option<bool> json = Answer.JsonOption();
        Command command = new("history", "One case over all dockets: first and last seen, and what each says of it.")
        {
            caseId, format, json,
        };
        command.SetAction(parsed =>
        {
            Session session = new(options, parsed);
            string key = parsed.GetRequiredValue(caseId);
            if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
            {
                throw new InputException(
                    $"{key} is no key of a case in the court's file. Give its IDNCASE, digits alone.");
            }

            ReleaseHistory history = ReleaseHistory.Of(
                session.Dockets.List(), parsed.GetRequiredValue(format), id, session.Vocabulary);
            if (history.First is null)
            {
                throw new InputException(history.Entries.Count == 0
                    ? $"There is no docket of format {parsed.GetValue(format)}. 'discretion docket list' shows what "
                        + "there is."
                    : $"None of {history.Entries.Count} dockets has a case {id}: "
                        + $"{string.Join(", ", history.Entries.Select(entry => entry.Release))}.");
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Json(history));
            }
            else
            {
                Write(session, terminal.Out, history);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Json(ReleaseHistory history) => new
    {
        @case = history.CaseId,
        first = history.First!.Release,
        last = history.Last!.Release,
        history.HasVanished,
        gaps = history.Gaps.Select(entry => entry.Release),
        dockets = history.Entries.Select(entry => new
        {
            name = entry.Release,
            entry.AsOf,
            entry.IsIn,
            entry.SetAsideRows,
            facts = entry.Values.ToDictionary(value => value.Key, value => new
            {
                value = value.Value,
                unknown = entry.Reasons.GetValueOrDefault(value.Key),
            }),
        }),
        unreadable = history.Unreadable.Select(one => new { name = one.Release, why = one.Why }),
    };

    private static void Write(Session session, IAnsiConsole console, ReleaseHistory history)
    {
        console.WriteIndented(0, session.Say(
            $"Case {history.CaseId}: first seen in {history.First!.Release} (as of {history.First.AsOf:yyyy-MM-dd}), "
                + $"last in {history.Last!.Release} (as of {history.Last.AsOf:yyyy-MM-dd})",
            $"Caso {history.CaseId}: visto por primera vez en {history.First.Release} (al "
                + $"{history.First.AsOf:yyyy-MM-dd}) y por última vez en {history.Last.Release} (al "
                + $"{history.Last.AsOf:yyyy-MM-dd})"));
        if (history.HasVanished)
        {
            console.WriteIndented(0, session.Say(
                "VANISHED: later dockets do not have it. Cases stay in the court's file when they end; its record is "
                    + "gone.",
                "YA NO FIGURA: las listas posteriores no lo tienen. Los casos siguen en el archivo de la corte cuando "
                    + "terminan; su registro falta."));
        }

        foreach (HistoryEntry gap in history.Gaps)
        {
            console.WriteIndented(0, session.Say(
                $"GAP: {gap.Release} does not have it, though dockets before and after do.",
                $"LAGUNA: {gap.Release} no lo tiene, aunque listas anteriores y posteriores sí."));
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(
            session.Say("Docket", "Lista de casos"), session.Say("as of", "al"), session.Say("court", "corte"),
            session.Say("custody", "custodia"), session.Say("stage", "etapa"),
            session.Say("next hearing", "próxima audiencia"), session.Say("lawyer", "abogado"));
        IReadOnlyList<ComparedFact> facts = ComparedFact.Always(session.Vocabulary);
        foreach (HistoryEntry entry in history.Entries)
        {
            string Value(string id) => entry.Values[id] is { } text
                ? DiffReport.Word(session, facts.First(fact => fact.Id == id), text)
                : $"? {session.SayReason(entry.Reasons.GetValueOrDefault(id, ""))}".TrimEnd();
            table.AddRow([.. ((string[])[entry.Release, $"{entry.AsOf:yyyy-MM-dd}",
                .. entry.IsIn
                    ? (string[])[Value("court"), Value("custody"), Value(ComparedFact.StageId), Hearing(Value),
                        Value("represented")]
                    : [session.Say("not in it", "no está"), "", "", "", ""]]).Select(Tables.Cell)]);
        }

        console.Write(table);
        foreach (HistoryEntry entry in history.Entries.Where(entry => entry.SetAsideRows > 0))
        {
            console.WriteIndented(0, session.Say(
                $"{entry.Release} set {entry.SetAsideRows} rows aside that name this case.",
                $"{entry.Release} apartó {entry.SetAsideRows} filas que nombran este caso."));
        }

        foreach ((string release, string why) in history.Unreadable)
        {
            console.WriteIndented(0, session.Say(
                $"{release} was not looked at: {why}", $"No se miró {release}: {why}"));
        }
    }

    private static string Hearing(Func<string, string> value) =>
        value("next_hearing_on") is var day && day.StartsWith('?') ? day : $"{day} {value("next_hearing_kind")}";
}

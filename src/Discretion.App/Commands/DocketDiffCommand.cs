using System.CommandLine;
using Discretion.Core.Docket;
using Discretion.Engine.Docket.Releases;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary><c>discretion docket diff</c>: what differs between two releases.</summary>
internal static class DocketDiffCommand
{
    private const int ShownMax = 50;

    public static Command Make(GlobalOptions options, Terminal terminal)
    {
        Argument<string> older = new("older") { Description = "The older docket." };
        Argument<string> newer = new("newer") { Description = "The newer docket." };
        Option<string?> by = new("--by") { Description = "Also by court." };
        by.AcceptOnlyFromAmong("court");
        Option<string[]> facts = new("--fact")
        {
            Description = "Compare this fact of the court's too; may be given again.",
            DefaultValueFactory = _ => [],
        };
        Option<string?> list = new("--list")
        {
            Description = "The cases themselves: vanished, appeared, court, custody, stage, hearing, represented or a "
                + "--fact; with =changed, =known or =unknown for only those that changed, became known, or unknown.",
        };
        Option<bool> csv = new("--csv") { Description = "The list as CSV." };
        Option<bool> json = Answer.JsonOption();
        Command command = new("diff", "Compare two dockets of one source: what appeared, vanished and changed.")
        {
            older, newer, by, facts, list, csv, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            Session session = new(options, parsed);
            string? wanted = parsed.GetValue(list);
            if (wanted is null && parsed.GetValue(csv))
            {
                throw new InputException("--csv writes a list. Add --list vanished, or another list.");
            }

            ReleaseDiff diff = new(
                session.Release(parsed.GetRequiredValue(older)),
                session.Release(parsed.GetRequiredValue(newer)),
                session.Vocabulary,
                parsed.GetRequiredValue(facts).Select(id => Fact(session, id)));
            if (wanted is not null)
            {
                WriteList(session, terminal, diff, Wanted(diff, wanted), parsed.GetValue(csv), parsed.GetValue(json),
                    cancel);
                return Task.FromResult(ExitCode.Done);
            }

            DiffCounts counts = diff.Count(cancel);
            bool byCourt = parsed.GetValue(by) is not null;
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(DiffReport.Json(session, diff, counts, byCourt));
            }
            else
            {
                DiffReport.Write(session, terminal.Out, diff, counts, byCourt);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static ComparedFact Fact(Session session, string id) => ComparedFact.Find(id, session.Vocabulary)
        ?? throw new InputException($"{id} cannot be compared: it is no fact of the court's file, or a range that days "
            + "alone change. 'discretion policy facts' shows the facts.");

    private static DiffList Wanted(ReleaseDiff diff, string wanted)
    {
        int at = wanted.IndexOf('=', StringComparison.Ordinal);
        string what = at < 0 ? wanted : wanted[..at];
        Difference[] differences = (at < 0 ? "" : wanted[(at + 1)..]) switch
        {
            "" => [Difference.Changed, Difference.BecameKnown, Difference.BecameUnknown],
            "changed" => [Difference.Changed],
            "known" => [Difference.BecameKnown],
            "unknown" => [Difference.BecameUnknown],
            var other => throw new InputException(
                $"--list takes changed, known or unknown after the =, not {other}."),
        };
        return what switch
        {
            "vanished" => new DiffList.Vanished(),
            "appeared" => new DiffList.Appeared(),
            "hearing" => new DiffList.Differing(
                [.. diff.Facts.Where(fact => fact.Id == CourtFact.NextHearingOn.Id()
                    || fact.Id == CourtFact.NextHearingKind.Id())],
                differences),
            _ => new DiffList.Differing([Listed(diff, what)], differences),
        };
    }

    private static ComparedFact Listed(ReleaseDiff diff, string what)
    {
        ComparedFact fact = diff.Facts.FirstOrDefault(one => one.Id == what)
            ?? throw new InputException($"There is no list {what}. Use one of: vanished, appeared, hearing, "
                + $"{string.Join(", ", diff.Facts.Select(one => one.Id))}; or compare another fact with --fact.");
        return fact.MayBeListed ? fact : throw new InputException(
            $"{what} is protected: its differences can be counted but not listed. Leave --list out.");
    }

    private static void WriteList(
        Session session, Terminal terminal, ReleaseDiff diff, DiffList list, bool csv, bool json,
        CancellationToken cancel)
    {
        if (csv)
        {
            terminal.Raw.WriteLine(CsvText.Line(list.Columns));
            diff.List(list, row => terminal.Raw.WriteLine(CsvText.Line(row)), cancel);
            return;
        }

        if (json)
        {
            object head = new { older = diff.Older.Name, newer = diff.Newer.Name, countsCasesNotPeople = true };
            using JsonRows rows = new(terminal, head, "cases");
            diff.List(list, row => rows.Add(list.Columns, row), cancel);
            rows.End();
            return;
        }

        List<IReadOnlyList<string?>> shown = [];
        long all = 0;
        diff.List(
            list,
            row =>
            {
                all++;
                if (shown.Count < ShownMax)
                {
                    shown.Add(row);
                }
            },
            cancel);
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns([.. list.Columns]);
        foreach (IReadOnlyList<string?> row in shown)
        {
            table.AddRow([.. row.Select(Tables.Cell)]);
        }

        terminal.Out.WriteLine(session.Say(
            $"{all:N0} rows from {diff.Older.Name} to {diff.Newer.Name}, soonest hearing first, then longest waiting",
            $"{all:N0} filas de {diff.Older.Name} a {diff.Newer.Name}, primero la audiencia más próxima y luego la "
                + "espera más larga"));
        terminal.Out.Write(table);
        if (all > shown.Count)
        {
            terminal.Out.WriteLine(session.Say(
                $"The first {ShownMax}. Add --csv for all.",
                $"Las primeras {ShownMax}. Agregue --csv para verlas todas."));
        }

        terminal.Out.WriteLine(Tables.CasesNotPeople(session));
    }
}

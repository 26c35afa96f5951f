using Discretion.Core.Facts;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// The cases of one cell of a comparison, in the order of their hearings, each with the factors behind both findings.
/// What rests on a protected fact that the docket tells is not listed.
/// </summary>
internal static class ComparedList
{
    private const int ShownMax = 50;

    /// <summary>Writes the list that <paramref name="wanted"/> asks for, for example <c>against=no,yes</c>.</summary>
    public static void Write(
        Session session, Terminal terminal, Comparison comparison, string wanted, bool csv, bool json)
    {
        (ComparedWeight weight, Truth first, Truth second) = Wanted(comparison, wanted);
        Listing.Refuse(wanted, weight.First.Condition.Facts().Concat(weight.Second.Condition.Facts()),
            comparison.Snapshot);
        IReadOnlyList<ListedCase> cases = comparison.Docket.List(weight.Rows(first, second).ToHashSet());
        (string one, string other) = (comparison.First.Id, comparison.Second.Id);
        if (csv)
        {
            Listing.WriteCsv(terminal, comparison.Docket, [one, other], cases,
                row => [Ids(weight.First, row), Ids(weight.Second, row)]);
        }
        else if (json)
        {
            terminal.WriteJson(new
            {
                docket = comparison.Docket.Name,
                asOf = comparison.Docket.AsOf,
                seenFrom = EarlierNote.Json(comparison.Docket),
                list = wanted,
                policies = (string[])[one, other],
                countsCasesNotPeople = true,
                cases = cases.Select(listed => Listing.Json(listed,
                    ("factorsOfFirst", weight.First.Behind(listed.Row).Select(factor => factor.Id)),
                    ("factorsOfSecond", weight.Second.Behind(listed.Row).Select(factor => factor.Id)))),
            });
        }
        else
        {
            Table(session, terminal, comparison, weight, cases, wanted);
        }
    }

    private static (ComparedWeight Weight, Truth First, Truth Second) Wanted(Comparison comparison, string wanted)
    {
        string[] parts = wanted.Split('=', ',');
        ComparedWeight? weight = parts[0] switch
        {
            "against" => comparison.Against,
            "for" => comparison.For,
            _ => null,
        };
        return parts.Length == 3 && weight is not null && TruthExtensions.ParseTruth(parts[1]) is { } first
            && TruthExtensions.ParseTruth(parts[2]) is { } second
            ? (weight, first, second)
            : throw new InputException($"--list takes a table and two findings, not {wanted}. Write for example "
                + "--list against=no,yes; the tables are: "
                + string.Join(", ", Compared(comparison)) + ".");
    }

    private static IEnumerable<string> Compared(Comparison comparison) =>
        ((string?[])[comparison.Against is null ? null : "against", comparison.For is null ? null : "for"])
            .OfType<string>().DefaultIfEmpty("none");

    private static string Ids(ComparedSide side, int row) =>
        string.Join("; ", side.Behind(row).Select(factor => factor.Id));

    private static void Table(Session session, Terminal terminal, Comparison comparison, ComparedWeight weight,
        IReadOnlyList<ListedCase> cases, string wanted)
    {
        EarlierNote.Write(session, terminal.Out, comparison.Docket);
        terminal.Out.WriteLine(session.Say(
            $"{cases.Count:N0} cases of {wanted}, soonest hearing first, then longest waiting",
            $"{cases.Count:N0} casos de {wanted}, primero la audiencia más próxima y luego la espera más larga"));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(["case_id", "court", "next_hearing_on", comparison.First.Id, comparison.Second.Id]);
        foreach (ListedCase one in cases.Take(ShownMax))
        {
            table.AddRow(Tables.Cell(one.CaseId),
                Tables.Cell(Screening.CourtName(session, one.Court, comparison.Docket)),
                Tables.Cell($"{one.NextHearingOn:yyyy-MM-dd}"), Tables.Cell(Ids(weight.First, one.Row)),
                Tables.Cell(Ids(weight.Second, one.Row)));
        }

        terminal.Out.Write(table);
        Listing.WriteEnd(session, terminal, comparison.Docket, cases.Count, ShownMax);
    }
}

using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Screening;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// The cases behind a count, sorted by hearing date and waiting time and by nothing else: never by merit. Protected
/// facts are no columns, and a finding that rests on one cannot be listed.
/// </summary>
internal static class ScreenList
{
    private const int ShownMax = 50;

    /// <summary>Writes the list that <paramref name="wanted"/> asks for: <c>ID</c> or <c>ID=unknown</c>.</summary>
    public static void Write(Session session, Terminal terminal, Screening screening, string wanted, bool csv,
        bool json)
    {
        (string id, Truth truth) = Wanted(wanted);
        Findings findings = screening.Rows().Where(row => row.Id == id).Select(row => row.Findings).FirstOrDefault()
            ?? throw new InputException($"There is no factor or queue {id}. Use one of: "
                + string.Join(", ", screening.Rows().Select(row => row.Id)) + ".");
        // Where nobody is yes or no the list is everyone, and tells nothing of anyone.
        if (findings.Count() is not { Yes: 0, No: 0 })
        {
            Refuse(screening, id);
        }

        HashSet<int> rows = [.. findings.Rows(truth)];
        IReadOnlyList<ListedCase> cases = screening.Docket.List(rows);
        if (csv)
        {
            Listing.WriteCsv(terminal, screening.Docket, [], cases, _ => []);
        }
        else if (json)
        {
            terminal.WriteJson(new
            {
                docket = screening.Docket.Name,
                asOf = screening.Docket.AsOf,
                seenFrom = EarlierNote.Json(screening.Docket),
                list = id,
                finding = truth.Word(),
                countsCasesNotPeople = true,
                cases = cases.Select(one => Listing.Json(one)),
            });
        }
        else
        {
            EarlierNote.Write(session, terminal.Out, screening.Docket);
            Table(session, terminal, screening, cases, id, truth);
        }
    }

    private static (string Id, Truth Truth) Wanted(string wanted)
    {
        int at = wanted.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            return (wanted, Truth.Yes);
        }

        return TruthExtensions.ParseTruth(wanted[(at + 1)..]) is { } truth
            ? (wanted[..at], truth)
            : throw new InputException($"--list takes yes, no or unknown after the =, not {wanted[(at + 1)..]}.");
    }

    // A list of everyone with a protected fact is the leak that a court must fear most.
    private static void Refuse(Screening screening, string id)
    {
        IEnumerable<FactDefinition> named = Conditions(screening, id)
            .SelectMany(condition => condition.Facts());
        string[] hidden =
            [.. named.Where(fact => !fact.MayBeListed).Select(fact => fact.Id).Distinct()];
        if (hidden.Length > 0)
        {
            throw new InputException(
                $"{id} rests on what is protected ({string.Join(", ", hidden)}): it can be counted but not "
                + "listed. Leave --list out.");
        }
    }

    // Outside every queue is said by all queues together. A conflict is listed: it does not tell which factors made it.
    private static IEnumerable<Condition> Conditions(Screening screening, string id)
    {
        PolicyVersion? policy = screening.Result?.Policy;
        IEnumerable<WrittenCondition?> written = id switch
        {
            "where" => [screening.Asked],
            PolicyVersion.OutsideEveryQueue => policy?.Queues.Select(queue => queue.Condition) ?? [],
            _ => policy?.Factors.Where(factor => policy.FactorsUnder([id]).Contains(factor.Id))
                .Select(factor => factor.Condition)
                .Concat(policy.Queues.Where(queue => queue.Id == id).Select(queue => queue.Condition)) ?? [],
        };
        return written.OfType<WrittenCondition>().Select(one => one.Tree);
    }

    private static void Table(Session session, Terminal terminal, Screening screening,
        IReadOnlyList<ListedCase> cases, string id, Truth truth)
    {
        terminal.Out.WriteLine(session.Say(
            $"{cases.Count:N0} cases with {id} = {truth.Word()}, soonest hearing first, then longest waiting",
            $"{cases.Count:N0} casos con {id} = {truth.Word()}, primero la audiencia más próxima y luego la espera "
                + "más larga"));
        // A column of which nothing is known of any case tells nothing: another prosecutor's list has no such court.
        int[] columns = [.. Enumerable.Range(0, ListedCase.Columns.Count)
            .Where(at => cases.Count == 0 || cases.Any(one => one.Cells[at] is not null))];
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns([.. columns.Select(at => ListedCase.Columns[at])]);
        foreach (ListedCase one in cases.Take(ShownMax))
        {
            table.AddRow([.. columns.Select(at => Tables.Cell(
                at == 1 ? Screening.CourtName(session, one.Cells[at], screening.Docket) : one.Cells[at]))]);
        }

        terminal.Out.Write(table);
        Listing.WriteEnd(session, terminal, screening.Docket, cases.Count, ShownMax);
    }
}

using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;
using DuckDB.NET.Data;
using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>
/// The cases behind a count, sorted by hearing date and waiting time and by nothing else: never by merit. Protected
/// facts are no columns, and a finding that rests on one cannot be listed.
/// </summary>
internal static class ScreenList
{
    private const int ShownMax = 50;
    private static readonly string[] Columns =
        ["case_id", "court", "custody", "next_hearing_on", "next_hearing_kind", "filed_on"];

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
            Refuse(session, screening, id);
        }

        HashSet<int> rows = [.. findings.Rows(truth)];
        IReadOnlyList<string?[]> cases = Read(screening.Release, rows);
        if (csv)
        {
            terminal.Raw.WriteLine(string.Join(",", Columns));
            foreach (string?[] one in cases)
            {
                terminal.Raw.WriteLine(string.Join(",", one.Select(Answer.CsvCell)));
            }
        }
        else if (json)
        {
            terminal.WriteJson(new
            {
                docket = screening.Release.Name,
                asOf = screening.Release.Manifest.AsOf,
                list = id,
                finding = truth.Word(),
                countsCasesNotPeople = true,
                cases = cases.Select(one => Columns.Zip(one).ToDictionary(pair => pair.First, pair => pair.Second)),
            });
        }
        else
        {
            Table(session, terminal, cases, id, truth);
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
    private static void Refuse(Session session, Screening screening, string id)
    {
        IEnumerable<FactDefinition> named = Conditions(session, screening, id)
            .SelectMany(condition => condition.Facts());
        string[] hidden =
            [.. named.Where(fact => fact.Sensitivity == Sensitivity.Protected).Select(fact => fact.Id).Distinct()];
        if (hidden.Length > 0)
        {
            throw new InputException(
                $"{id} rests on what is protected ({string.Join(", ", hidden)}): it can be counted but not "
                + "listed. Leave --list out.");
        }
    }

    // Outside every queue is said by all queues together. A conflict is listed: it does not tell which factors made it.
    private static IEnumerable<Condition> Conditions(Session session, Screening screening, string id)
    {
        PolicyVersion? policy = screening.Result?.Policy;
        IEnumerable<WrittenCondition?> written = id switch
        {
            "where" => [new(screening.WhereText!,
                ConditionParser.Parse(screening.WhereText!, session.Vocabulary).Condition!)],
            PolicyVersion.OutsideEveryQueue => policy?.Queues.Select(queue => queue.Condition) ?? [],
            _ => policy?.Factors.Where(factor => factor.Id == id).Select(factor => factor.Condition)
                .Concat(policy.Queues.Where(queue => queue.Id == id).Select(queue => queue.Condition)) ?? [],
        };
        return written.OfType<WrittenCondition>().Select(one => one.Tree);
    }

    private static List<string?[]> Read(DocketRelease release, HashSet<int> rows)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string path = release.CasesPath.Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = $"SELECT {string.Join(", ", Columns)}, file_row_number "
            + $"FROM read_parquet('{path}', file_row_number = true)";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string?[]> cases = [];
        while (reader.Read())
        {
            if (rows.Contains((int)reader.GetInt64(Columns.Length)))
            {
                cases.Add([.. Enumerable.Range(0, Columns.Length).Select(at => reader.IsDBNull(at) ? null
                    : reader.GetValue(at) is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))]);
            }
        }

        int hearing = Array.IndexOf(Columns, CourtFact.NextHearingOn.Id());
        int filed = Array.IndexOf(Columns, CourtFact.FiledOn.Id());
        return [.. cases
            .OrderBy(one => one[hearing] ?? "9999", StringComparer.Ordinal)
            .ThenBy(one => one[filed] ?? "9999", StringComparer.Ordinal)
            .ThenBy(one => long.Parse(one[0]!, CultureInfo.InvariantCulture))];
    }

    private static void Table(Session session, Terminal terminal, IReadOnlyList<string?[]> cases, string id,
        Truth truth)
    {
        terminal.Out.WriteLine(session.Say(
            $"{cases.Count:N0} cases with {id} = {truth.Word()}, soonest hearing first, then longest waiting",
            $"{cases.Count:N0} casos con {id} = {truth.Word()}, primero la audiencia más próxima y luego la espera más "
                + "larga"));
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns(Columns);
        foreach (string?[] one in cases.Take(ShownMax))
        {
            table.AddRow(
                [.. one.Select((cell, at) => Tables.Cell(at == 1 ? Screening.CourtName(session, cell) : cell))]);
        }

        terminal.Out.Write(table);
        if (cases.Count > ShownMax)
        {
            terminal.Out.WriteLine(session.Say(
                $"The first {ShownMax}. Add --csv for all.",
                $"Los primeros {ShownMax}. Agregue --csv para verlos todos."));
        }

        terminal.Out.WriteLine(Tables.CasesNotPeople(session));
    }
}

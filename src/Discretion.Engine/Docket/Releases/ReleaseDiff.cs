using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using DuckDB.NET.Data;

namespace Discretion.Engine.Docket.Releases;

/// <summary>Compares two releases of the same format, case by case, by the court's key.</summary>
/// <remarks>
/// DuckDB joins the two files with bounded memory and spills what does not fit, so that the whole national docket can
/// be compared on a small machine.
/// </remarks>
public sealed class ReleaseDiff
{
    private const int TransitionsMax = 40;

    /// <summary>Makes a comparison.</summary>
    /// <param name="older">The older release.</param>
    /// <param name="newer">The newer one.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="others">What to compare beside <see cref="ComparedFact.Always"/>.</param>
    /// <exception cref="DocketException">They are not of one format, or the first is the later one.</exception>
    public ReleaseDiff(
        DocketRelease older, DocketRelease newer, Vocabulary vocabulary, IEnumerable<ComparedFact> others)
    {
        if (older.Manifest.Format != newer.Manifest.Format)
        {
            throw new DocketException($"{older.Name} is of format {older.Manifest.Format} and {newer.Name} of "
                + $"{newer.Manifest.Format}: their cases cannot be compared. Give two of one format.");
        }

        if (older.Manifest.AsOf > newer.Manifest.AsOf)
        {
            throw new DocketException($"{older.Name} is as of {older.Manifest.AsOf:yyyy-MM-dd}, later than "
                + $"{newer.Name}. Give the older one first.");
        }

        (Older, Newer) = (older, newer);
        Facts = [.. ComparedFact.Always(vocabulary).Concat(others).DistinctBy(fact => fact.Id)];
    }

    /// <summary>The older release.</summary>
    public DocketRelease Older { get; }

    /// <summary>The newer release.</summary>
    public DocketRelease Newer { get; }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<ComparedFact> Facts { get; }

    /// <summary>Counts every difference.</summary>
    public DiffCounts Count(CancellationToken cancel)
    {
        using ReleaseDuckDb duck = Joined(Facts, cancel);
        List<CourtPair> pairs = CountPairs(duck, cancel);
        KeepDiffering(duck, cancel);
        long Sum(Func<CourtPair, long> of) => pairs.Sum(of);
        return new()
        {
            Older = Sum(pair => pair.Vanished + pair.InBoth),
            Newer = Sum(pair => pair.Appeared + pair.InBoth),
            InBoth = Sum(pair => pair.InBoth),
            VanishedButSetAside = SetAside(duck, Newer, "n_case IS NULL", "o_case", cancel),
            AppearedButSetAside = SetAside(duck, Older, "o_case IS NULL", "n_case", cancel),
            Facts = Facts.ToDictionary(
                fact => fact.Id,
                fact => pairs.Aggregate(DifferenceCounts.None, (sum, pair) => sum + pair.Facts[fact.Id])),
            Transitions = Facts.Where(fact => fact.IsOfFewValues)
                .ToDictionary(fact => fact.Id, fact => Transitions(duck, fact, cancel)),
            Hearings = CountHearings(duck, cancel),
            Courts = Courts(pairs),
            Tables = Tables(),
        };
    }

    /// <summary>
    /// Tells the cases of one kind of difference: soonest hearing first, then longest wait, then the key.
    /// </summary>
    /// <param name="list">What to tell.</param>
    /// <param name="row">Takes a row with the columns of the list.</param>
    /// <param name="cancel">Stops.</param>
    public void List(DiffList list, Action<IReadOnlyList<string?>> row, CancellationToken cancel)
    {
        ComparedFact[] facts = [.. Facts.Where(fact => fact.MayBeListed)];
        using ReleaseDuckDb duck = Joined(facts, cancel);
        duck.Each(
            $"""
            SELECT {string.Join(", ", list.Columns)} FROM ({list.Sql()})
            ORDER BY by_hearing NULLS LAST, by_filing NULLS LAST, case_id
            """,
            reader => row([.. Enumerable.Range(0, list.Columns.Count).Select(at => Text(reader, at))]),
            cancel);
    }

    // Both files side by side; a word takes one byte, so that the join of millions of cases stays small.
    private ReleaseDuckDb Joined(IReadOnlyList<ComparedFact> facts, CancellationToken cancel)
    {
        ReleaseDuckDb duck = ReleaseDuckDb.Open();
        string older = $"read_parquet({ReleaseDuckDb.Quoted(Older.CasesPath)})";
        string newer = $"read_parquet({ReleaseDuckDb.Quoted(Newer.CasesPath)})";
        foreach (ComparedFact fact in facts.Where(fact => fact.Fact is { Kind: FactKind.Text }))
        {
            duck.Run($"""
                CREATE TYPE {Word(fact)} AS ENUM (
                    SELECT DISTINCT word FROM (SELECT {fact.Value} AS word FROM {older}
                        UNION ALL SELECT {fact.Value} FROM {newer}) WHERE word IS NOT NULL ORDER BY word)
                """, cancel);
        }

        if (facts.Any(fact => fact.Fact is null))
        {
            string stages = string.Join(", ", ComparedFact.Stages.Select(ReleaseDuckDb.Quoted));
            duck.Run($"CREATE TYPE {ReleaseDuckDb.Name("w_" + ComparedFact.StageId)} AS ENUM ({stages})", cancel);
        }

        duck.Run($"""
            CREATE VIEW pair AS SELECT * FROM
                ({Side("o", facts, older)}) o FULL JOIN ({Side("n", facts, newer)}) n ON o_case = n_case
            """, cancel);
        return duck;
    }

    private static string Side(string prefix, IReadOnlyList<ComparedFact> facts, string file)
    {
        IEnumerable<string> values = facts.Select(fact => fact.Fact is null or { Kind: FactKind.Text }
            ? $"({fact.Value})::{Word(fact)} AS {prefix}_{fact.Id}"
            : $"{fact.Value} AS {prefix}_{fact.Id}");
        return $"SELECT case_id AS {prefix}_case, filed_on AS {prefix}_filed_on, {string.Join(", ", values)} "
            + $"FROM {file}";
    }

    private static string Word(ComparedFact fact) => ReleaseDuckDb.Name("w_" + fact.Id);

    private List<CourtPair> CountPairs(ReleaseDuckDb duck, CancellationToken cancel)
    {
        Difference[] kinds = Enum.GetValues<Difference>();
        IEnumerable<string> counted = Facts.SelectMany(fact => kinds.Select(kind =>
            $"count_if(d_{fact.Id} = {ReleaseDuckDb.Quoted(kind.Word())} AND both_have)"));
        IEnumerable<string> differences = Facts.Select(fact =>
            $"{fact.DifferenceSql("o_" + fact.Id, "n_" + fact.Id)} AS d_{fact.Id}");
        return [.. duck.Rows(
            $"""
            SELECT o_court, n_court, o_case IS NULL AS is_new, n_case IS NULL AS is_gone, count(*),
                {string.Join(", ", counted)}
            FROM (SELECT *, o_case IS NOT NULL AND n_case IS NOT NULL AS both_have, {string.Join(", ", differences)}
                FROM pair)
            GROUP BY ALL
            """,
            reader => new CourtPair(
                Text(reader, 0),
                Text(reader, 1),
                reader.GetBoolean(2) ? reader.GetInt64(4) : 0,
                reader.GetBoolean(3) ? reader.GetInt64(4) : 0,
                !reader.GetBoolean(2) && !reader.GetBoolean(3) ? reader.GetInt64(4) : 0,
                Facts.Index().ToDictionary(
                    fact => fact.Item.Id, fact => Counts(reader, 5 + (fact.Index * kinds.Length)))),
            cancel)];
    }

    // Most cases are alike in two releases; joining the others once is enough for all that is asked of them.
    private void KeepDiffering(ReleaseDuckDb duck, CancellationToken cancel)
    {
        IEnumerable<string> differ = Facts.Select(fact => $"o_{fact.Id} IS DISTINCT FROM n_{fact.Id}");
        duck.Run($"""
            CREATE TEMP TABLE differing AS SELECT * FROM pair
            WHERE o_case IS NULL OR n_case IS NULL OR {string.Join(" OR ", differ)}
            """, cancel);
    }

    private static DifferenceCounts Counts(DuckDBDataReader reader, int at) => new(
        reader.GetInt64(at), reader.GetInt64(at + 1), reader.GetInt64(at + 2), reader.GetInt64(at + 3),
        reader.GetInt64(at + 4));

    private static IReadOnlyList<Transition> Transitions(
        ReleaseDuckDb duck, ComparedFact fact, CancellationToken cancel) => duck.Rows(
            $"""
            SELECT o_{fact.Id}, n_{fact.Id}, count(*) AS cases FROM differing
            WHERE o_case IS NOT NULL AND n_case IS NOT NULL AND o_{fact.Id} IS DISTINCT FROM n_{fact.Id}
            GROUP BY ALL ORDER BY cases DESC, 1 NULLS LAST, 2 NULLS LAST LIMIT {TransitionsMax}
            """,
            reader => new Transition(Text(reader, 0), Text(reader, 1), reader.GetInt64(2)),
            cancel);

    private HearingMoves CountHearings(ReleaseDuckDb duck, CancellationToken cancel)
    {
        string old = "o_" + CourtFact.NextHearingOn.Id();
        string now = "n_" + CourtFact.NextHearingOn.Id();
        string day = Newer.Manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string passed = $"{old} < DATE '{day}'";
        // Of no rows, count_if is NULL.
        string Count(string condition) => $"coalesce(count_if({condition}), 0)::BIGINT";
        return duck.Rows(
            $"""
            SELECT {Count($"{passed} AND {now} <> {old}")}, {Count($"NOT {passed} AND {now} < {old}")},
                {Count($"NOT {passed} AND {now} > {old}")}, {Count($"{passed} AND {now} IS NULL")},
                {Count($"NOT {passed} AND {now} IS NULL")}, {Count($"{old} IS NULL AND {now} IS NOT NULL")}
            FROM differing WHERE o_case IS NOT NULL AND n_case IS NOT NULL
            """,
            reader => new HearingMoves(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4),
                reader.GetInt64(5)),
            cancel)[0];
    }

    private static long SetAside(
        ReleaseDuckDb duck, DocketRelease release, string where, string key, CancellationToken cancel) => duck.Rows(
            $"""
            SELECT count(*) FROM differing WHERE {where} AND {key} IN (
                SELECT TRY_CAST(unnest(string_split(trim(cases), ' ')) AS BIGINT)
                FROM read_parquet({ReleaseDuckDb.Quoted(release.ProblemsPath)})
                WHERE "table" = 'A_TblCase' AND what = 'set aside' AND cases IS NOT NULL)
            """,
            reader => reader.GetInt64(0),
            cancel)[0];

    // What vanished or moved out is told of the court that had it, all else of the court that has it.
    private IReadOnlyList<CourtDiff> Courts(List<CourtPair> pairs)
    {
        IEnumerable<string?> courts = pairs.Where(pair => pair.Vanished + pair.InBoth > 0).Select(pair => pair.Older)
            .Concat(pairs.Where(pair => pair.Appeared + pair.InBoth > 0).Select(pair => pair.Newer)).Distinct()
            .OrderBy(court => court is null).ThenBy(court => court, StringComparer.Ordinal);
        return [.. courts.Select(court => new CourtDiff(
            court,
            pairs.Where(pair => pair.Older == court).Sum(pair => pair.Vanished + pair.InBoth),
            pairs.Where(pair => pair.Newer == court).Sum(pair => pair.Appeared + pair.InBoth),
            pairs.Where(pair => pair.Newer == court).Sum(pair => pair.Appeared),
            pairs.Where(pair => pair.Older == court).Sum(pair => pair.Vanished),
            pairs.Where(pair => pair.Newer == court && pair.Older != court).Sum(pair => pair.InBoth),
            pairs.Where(pair => pair.Older == court && pair.Newer != court).Sum(pair => pair.InBoth),
            Facts.ToDictionary(fact => fact.Id, fact => pairs.Where(pair => pair.Newer == court)
                .Aggregate(DifferenceCounts.None, (sum, pair) => sum + pair.Facts[fact.Id]))))];
    }

    private List<TableDiff> Tables()
    {
        Dictionary<string, long> older = Kept(Older);
        Dictionary<string, long> newer = Kept(Newer);
        return [.. older.Keys.Union(newer.Keys).Select(table => new TableDiff(
            table,
            older.TryGetValue(table, out long before) ? before : null,
            newer.TryGetValue(table, out long after) ? after : null))];

        static Dictionary<string, long> Kept(DocketRelease release) =>
            release.Manifest.Tables.ToDictionary(table => table.Table, table => table.Kept + table.Repaired);
    }

    private static string? Text(DuckDBDataReader reader, int at) => reader.GetValue(at) switch
    {
        null or DBNull => null,
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private sealed record CourtPair(
        string? Older, string? Newer, long Appeared, long Vanished, long InBoth,
        IReadOnlyDictionary<string, DifferenceCounts> Facts);
}

using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Policy;
using Discretion.Engine.Screening;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket;

/// <summary>Every fact and every finding of 300,000 generated cases, worked out a second time by DuckDB.</summary>
public sealed class GeneratedDocketTests(GeneratedDocket docket, ITestOutputHelper output)
    : IClassFixture<GeneratedDocket>
{
    // How a broken line was mended is tested by itself. The cases that such a line names are few, and are left out.
    private const double ShareLeftOutMax = 0.002;

    [Fact]
    public void Every_court_fact_equals_SQL_over_the_raw_text()
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();

        CourtFactsOracle.Build(connection, docket.Folder, GeneratedDocket.AsOf);

        OracleComparison comparison = new(connection, CourtFiles.CasesSql(docket.Release));
        output.WriteLine($"{comparison.Exact:N0} cases compared in every fact, {comparison.LeftOut:N0} left out.");
        Assert.Equal([], comparison.WrongColumns());
        Assert.Equal(0, comparison.OnOneSideOnly);
        Assert.True(
            comparison.LeftOut < ShareLeftOutMax * docket.Release.Manifest.Cases,
            $"{comparison.LeftOut} cases are named by a broken line: too many to leave out. Plant fewer defects.");
        Assert.True(
            comparison.Exact > (1 - ShareLeftOutMax) * 300_000, $"Only {comparison.Exact} cases were compared.");
        Assert.True(comparison.Differences() is [], string.Join('\n', comparison.Differences()));
        Assert.Equal([], comparison.FalseNos());
    }

    [Fact]
    public void What_a_question_settles_over_cases_is_what_it_settles_in_each_and_nothing_is_asked_in_vain()
    {
        (long CaseId, FactSheet Facts)[] cases = [.. Sample().Select(key =>
            (key, new FactSheet(docket.Release.FindCase(key, CourtFiles.Vocabulary)!.Facts)))];
        Assert.All(PolicyFiles.List(CourtFiles.Shipped("policies")), id => AskUnder(
            PolicyFiles.Read(CourtFiles.Shipped($"policies/{id}"), CourtFiles.Vocabulary), cases));
    }

    private static void AskUnder(PolicyVersion policy, (long CaseId, FactSheet Facts)[] cases)
    {
        (string Id, Condition Tree)[] conditions =
            [.. Screener.ConditionsOf(policy).Select(one => (one.Id, one.Written.Tree))];

        DocketQuestions over = DocketQuestions.Ask(conditions, SheetSnapshot.Of(cases, Screener.FactsOf(policy)),
            CourtFiles.Vocabulary, GeneratedDocket.AsOf);

        IEnumerable<(string Fact, string Finding)> each = cases.SelectMany(one =>
            new CaseQuestions(policy, one.Facts, CourtFiles.Vocabulary, GeneratedDocket.AsOf).All
                .SelectMany(question => question.Alone.Select(finding => (question.Fact.Id, finding))));
        Assert.Empty(over.TooLong);
        Assert.Equal(
            each.CountBy(pair => pair).Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal),
            over.All.SelectMany(question => question.Findings.Where(one => one.Cases.Most > 0)
                .Select(one => $"{(question.Fact.Id, one.Id)}: {one.Cases.Most}")).Order(StringComparer.Ordinal));
        foreach ((string finding, Condition tree) in conditions)
        {
            IEnumerable<FactDefinition> askedWhetherKnown =
                tree.Leaves().Where(leaf => leaf is Condition.IsKnown).Select(leaf => leaf.Fact);
            Assert.All(cases, one => Assert.Empty(OpenFacts.Of(tree, one.Facts, GeneratedDocket.AsOf).Facts
                .Except(Reference.Evaluate(tree, one.Facts).Missing).Except(askedWhetherKnown)
                .Select(fact => $"{finding} {fact.Id}")));
        }
    }

    private IEnumerable<long> Sample() => SnapshotReader
        .Read(docket.Release.CasesPath, [], TestContext.Current.CancellationToken).CaseIds.ToArray()
        .Where((_, row) => row % 2000 == 0);

    [Theory]
    [InlineData("ice-2011")]
    [InlineData("ice-2011-review")]
    public void Every_finding_equals_SQL_by_court(string policyId)
    {
        PolicyVersion policy = PolicyFiles.Read(CourtFiles.Shipped($"policies/{policyId}"), CourtFiles.Vocabulary);
        List<(string Id, string Sql)> conditions = Conditions(policy);
        Snapshot snapshot = SnapshotReader.Read(
            docket.Release.CasesPath, Screener.FactsOf(policy), TestContext.Current.CancellationToken);

        ScreeningResult result = Screener.Screen(policy, snapshot);

        Dictionary<string, Findings> findings = result.Factors.Concat(result.Queues).ToDictionary();
        string[] ours = [.. snapshot.Courts.SelectMany(court => conditions.Select(one =>
            Line(court.Court ?? "unknown", one.Id, findings[one.Id].Count(court)))).Order(StringComparer.Ordinal)];
        string[] byDuckDb = [.. Ask(conditions).Order(StringComparer.Ordinal)];
        output.WriteLine($"{conditions.Count} conditions in {snapshot.Courts.Count} courts: "
            + $"{ours.Length:N0} cells of three counts.");
        Assert.Equal(findings.Keys.Order(), conditions.Select(one => one.Id).Order());
        string[] differences = [.. ours.Except(byDuckDb).Select(line => "ours:   " + line)
            .Concat(byDuckDb.Except(ours).Select(line => "DuckDB: " + line)).Order(StringComparer.Ordinal)];
        Assert.True(
            differences is [] && ours.Length == byDuckDb.Length,
            $"{differences.Length} lines differ, the first:\n{string.Join('\n', differences.Take(20))}");
    }

    // A factor or queue that only a person can answer is unknown everywhere. A case lies outside every queue when it is
    // in none that facts can tell.
    private static List<(string Id, string Sql)> Conditions(PolicyVersion policy)
    {
        string[] computed = [.. policy.Queues.Where(queue => queue.Condition is not null)
            .Select(queue => ConditionSql.Write(queue.Condition!.Tree))];
        List<(string Id, string Sql)> conditions =
        [
            .. policy.Factors.Select(factor => (factor.Id, Sql(factor.Condition))),
            .. policy.Queues.Select(queue => (queue.Id, Sql(queue.Condition))),
        ];
        if (computed.Length > 0)
        {
            conditions.Add((PolicyVersion.OutsideEveryQueue, $"NOT ({string.Join(" OR ", computed)})"));
        }

        return conditions;
    }

    private static string Sql(WrittenCondition? condition) =>
        condition is null ? "CAST(NULL AS BOOLEAN)" : ConditionSql.Write(condition.Tree);

    private IEnumerable<string> Ask(List<(string Id, string Sql)> conditions)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand view = connection.CreateCommand();
        view.CommandText = $"CREATE VIEW cases AS SELECT * {NullColumns()} FROM {CourtFiles.CasesSql(docket.Release)}";
        view.ExecuteNonQuery();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = string.Join("\nUNION ALL\n", conditions.Select(one => $"""
            SELECT coalesce(court, 'unknown'), '{one.Id}',
                coalesce(count_if({one.Sql}), 0), coalesce(count_if(NOT {one.Sql}), 0),
                count_if(({one.Sql}) IS NULL)
            FROM cases GROUP BY court
            """));
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            int Count(int at) => checked((int)reader.GetInt64(at));
            yield return Line(reader.GetString(0), reader.GetString(1), new(Count(2), Count(3), Count(4)));
        }
    }

    // What only people can tell is not in the court's file.
    private static string NullColumns() => string.Concat(CourtFiles.Vocabulary.Facts
        .Except(CourtFactTexts.Facts)
        .SelectMany(CourtFactTexts.Columns)
        .Select(column => $", CAST(NULL AS {column.Type}) AS {column.Name}"));

    private static string Line(string court, string id, Tally tally) =>
        $"{court} {id}: {tally.Yes} yes, {tally.No} no, {tally.Unknown} unknown";
}

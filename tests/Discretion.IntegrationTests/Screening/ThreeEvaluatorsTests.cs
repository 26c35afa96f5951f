using CsCheck;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;
using Discretion.Tests.Screening;

namespace Discretion.IntegrationTests.Screening;

/// <summary>Holds the reference evaluator, the bit-sliced engine and the canonical SQL to each other.</summary>
public sealed class ThreeEvaluatorsTests
{
    private const int Dockets = 100;
    private const int ConditionsEach = 30;

    /// <summary>
    /// The agreement is worth stating only over at least this many pairs of a condition and a docket.
    /// </summary>
    private const int PairsLeast = 2_000;

    [Fact]
    public void Reference_bit_sliced_engine_and_DuckDB_give_one_answer()
    {
        int pairs = Compare(ConditionSql.Write);

        Assert.True(pairs >= PairsLeast, $"Only {pairs} conditions met a docket.");
    }

    [Fact]
    public void The_comparison_can_fail_SQL_that_reads_a_missing_value_as_false_is_caught()
    {
        CsCheckException caught = Assert.Throws<CsCheckException>(() => Compare(MissingIsFalse));

        Assert.Contains("Set seed:", caught.Message, StringComparison.Ordinal);
        Assert.Contains("DuckDB says", caught.ToString(), StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine(caught.ToString());
    }

    private static int Compare(Func<Condition, string> sqlOf)
    {
        int pairs = 0;
        Gen.Select(RandomConditions.Any.Array[1, 2 * ConditionsEach], RandomDockets.Any).Sample(
            (conditions, docket) =>
            {
                Interlocked.Add(ref pairs, conditions.Length);
                AssertAgreed(conditions, docket, sqlOf);
            },
            iter: Dockets,
            threads: 2,
            print: sample => $"{sample.Item1.Length} conditions over {sample.Item2.Length} cases");
        return pairs;
    }

    private static void AssertAgreed(Condition[] conditions, FactSheet[] docket, Func<Condition, string> sqlOf)
    {
        using DuckDbDocket table = new(docket);
        Truth[][] duckDb = table.Evaluate([.. conditions.Select(sqlOf)]);
        Snapshot snapshot = SheetSnapshot.Of(RandomDockets.Numbered(docket), SampleFacts.Vocabulary.Facts);
        var differences =
            from at in Enumerable.Range(0, conditions.Length)
            let findings = Screener.Evaluate(conditions[at], snapshot)
            from row in Enumerable.Range(0, docket.Length)
            let expected = Reference.Evaluate(conditions[at], docket[row]).Truth
            where expected != findings[row] || expected != duckDb[at][row]
            select (Text: ConditionText.Write(conditions[at]), Case: RandomDockets.Print(docket[row]),
                Sql: sqlOf(conditions[at]), Expected: expected, Sliced: findings[row], DuckDb: duckDb[at][row]);

        // The shortest condition over the case with the fewest facts says most plainly what is wrong.
        var plainest = differences.OrderBy(one => one.Text.Length + one.Case.Length).FirstOrDefault();
        Assert.True(plainest.Text is null, $"{plainest.Text}\nof a case with {plainest.Case}\nin SQL {plainest.Sql}\n"
            + $"The reference says {plainest.Expected.Word()}, the engine {plainest.Sliced.Word()}, "
            + $"DuckDB says {plainest.DuckDb.Word()}.");
    }

    // The mistake that nearly every rules engine makes: a fact that is not there counts as no.
    private static string MissingIsFalse(Condition condition) => condition switch
    {
        Condition.And(var parts) => $"({string.Join(" AND ", parts.Select(MissingIsFalse))})",
        Condition.Or(var parts) => $"({string.Join(" OR ", parts.Select(MissingIsFalse))})",
        Condition.Not(var part) => $"(NOT {MissingIsFalse(part)})",
        _ => $"coalesce({ConditionSql.Write(condition)}, FALSE)",
    };
}

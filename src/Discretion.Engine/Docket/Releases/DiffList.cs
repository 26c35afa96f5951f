using Discretion.Core.Facts;

namespace Discretion.Engine.Docket.Releases;

/// <summary>Which cases of a comparison are told one by one, and with which columns.</summary>
public abstract record DiffList
{
    private static readonly string[] OfOneSide = ["court", "custody", "stage", "next_hearing_on", "filed_on"];

    private DiffList()
    {
    }

    /// <summary>The names of the columns.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// SQL over <c>pair</c> that gives the columns, and <c>by_hearing</c> and <c>by_filing</c> to sort by.
    /// </summary>
    internal abstract string Sql();

    /// <summary>The cases of the newer release alone, with what it says of them.</summary>
    public sealed record Appeared : DiffList
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns { get; } = ["case_id", .. OfOneSide];

        internal override string Sql() => OneSide("n", "o_case IS NULL");
    }

    /// <summary>The cases of the older release alone, with what it said of them.</summary>
    public sealed record Vanished : DiffList
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns { get; } = ["case_id", .. OfOneSide];

        internal override string Sql() => OneSide("o", "n_case IS NULL");
    }

    /// <summary>The cases of both whose facts differ, a row for each fact, with the court that has them now.</summary>
    /// <param name="Facts">The facts; each one that may be listed.</param>
    /// <param name="Differences">Which differences.</param>
    public sealed record Differing(IReadOnlyList<ComparedFact> Facts, IReadOnlyList<Difference> Differences) : DiffList
    {
        /// <inheritdoc/>
        public override IReadOnlyList<string> Columns { get; } =
            ["case_id", "court", "fact", "difference", "older", "newer"];

        // A case stands once for each of its facts, so these are a list that is taken apart.
        internal override string Sql()
        {
            IEnumerable<string> each = Facts.Select(fact =>
                $"{{fact: '{fact.Id}', difference: {fact.DifferenceSql("o_" + fact.Id, "n_" + fact.Id)}, "
                + $"older: {Text("o_" + fact.Id, fact)}, newer: {Text("n_" + fact.Id, fact)}}}");
            string wanted = string.Join(", ", Differences.Select(one => ReleaseDuckDb.Quoted(one.Word())));
            return $"""
                SELECT n_case AS case_id, n_court AS court, one.fact AS fact, one.difference AS difference,
                    one.older AS older, one.newer AS newer,
                    coalesce(n_next_hearing_on, o_next_hearing_on) AS by_hearing,
                    coalesce(n_filed_on, o_filed_on) AS by_filing
                FROM (SELECT *, unnest([{string.Join(", ", each)}]) AS one FROM pair
                    WHERE o_case IS NOT NULL AND n_case IS NOT NULL)
                WHERE one.difference IN ({wanted})
                """;
        }

        private static string Text(string column, ComparedFact fact) => fact.Fact is { Kind: FactKind.YesNo }
            ? $"CASE WHEN {column} THEN 'yes' WHEN NOT {column} THEN 'no' END"
            : $"{column}::VARCHAR";
    }

    private static string OneSide(string prefix, string where) =>
        $"SELECT {prefix}_case AS case_id, "
        + string.Join(", ", OfOneSide.Select(column => $"{prefix}_{column} AS {column}"))
        + $", {prefix}_next_hearing_on AS by_hearing, {prefix}_filed_on AS by_filing FROM pair WHERE {where}";
}

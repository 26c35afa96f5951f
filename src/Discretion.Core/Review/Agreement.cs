namespace Discretion.Core.Review;

/// <summary>
/// How far two people who judged the same cases, each without knowing of the other, agree beyond what chance alone
/// would give: Cohen's kappa.
/// </summary>
/// <param name="Pairs">How many cases both judged.</param>
/// <param name="Observed">The share of them on which both said the same, 0 to 1.</param>
/// <param name="Kappa">1 for full agreement, 0 for what chance gives, below 0 for less; null when both always said one
/// and the same, of which chance tells nothing.</param>
/// <param name="Low">The lower end of the 95 % interval, not below -1; null with <paramref name="Kappa"/>.</param>
/// <param name="High">The upper end, not above 1; null with <paramref name="Kappa"/>.</param>
/// <remarks>
/// Sources: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20
/// (1960) 37–46; for the standard error J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of
/// kappa and weighted kappa", Psychological Bulletin 72 (1969) 323–327, equation 13. The interval is the estimate
/// plus or minus 1.96 standard errors; with few pairs it is only rough.
/// </remarks>
public sealed record Agreement(int Pairs, double Observed, double? Kappa, double? Low, double? High)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Measures the agreement.</summary>
    /// <param name="pairs">What the first and the second said of each case.</param>
    /// <returns>Null when there are no pairs.</returns>
    public static Agreement? Of(IReadOnlyList<(string First, string Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
        {
            return null;
        }

        double total = pairs.Count;
        Dictionary<string, double> first = Shares(pairs.Select(pair => pair.First), total);
        Dictionary<string, double> second = Shares(pairs.Select(pair => pair.Second), total);
        double observed = pairs.Count(pair => pair.First == pair.Second) / total;
        double chance = first.Sum(one => one.Value * second.GetValueOrDefault(one.Key));
        if (first.Count == 1 && second.Count == 1 && observed > 0)
        {
            return new(pairs.Count, observed, null, null, null);
        }

        double kappa = (observed - chance) / (1 - chance);
        double half = Normal95 * StandardError(pairs, first, second, observed, chance);
        return new(pairs.Count, observed, kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half));
    }

    private static double StandardError(
        IReadOnlyList<(string First, string Second)> pairs, Dictionary<string, double> first,
        Dictionary<string, double> second, double observed, double chance)
    {
        double total = pairs.Count;
        double sum = 0;
        foreach (IGrouping<(string First, string Second), (string, string)> cell in pairs.GroupBy(pair => pair))
        {
            (string one, string other) = cell.Key;
            double share = cell.Count() / total;
            double margins = second.GetValueOrDefault(one) + first.GetValueOrDefault(other);
            double term = one == other
                ? 1 - chance - ((second.GetValueOrDefault(one) + first.GetValueOrDefault(one)) * (1 - observed))
                : (1 - observed) * margins;
            sum += share * term * term;
        }

        double centre = (observed * chance) - (2 * chance) + observed;
        double variance = (sum - (centre * centre)) / (total * Math.Pow(1 - chance, 4));
        return Math.Sqrt(Math.Max(0, variance));
    }

    private static Dictionary<string, double> Shares(IEnumerable<string> words, double total) =>
        words.GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count() / total, StringComparer.Ordinal);
}

using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>The fewest and the most cases that a count can come to when more is known of them.</summary>
/// <param name="Least">The cases that are in it whatever the unknown facts turn out to be.</param>
/// <param name="Most">The cases that could be in it.</param>
/// <param name="MayBeWider">Whether the true range may lie inside it; false when both ends can be reached.</param>
public readonly record struct CountRange(int Least, int Most, bool MayBeWider);

/// <summary>
/// What a condition can become for every case of a snapshot, as <see cref="Completions"/> means it, which the tests
/// hold it to.
/// </summary>
public sealed class PossibleFindings
{
    private readonly Findings _findings;
    private readonly Findings _maySettle;

    private PossibleFindings(Findings findings, Findings maySettle) =>
        (_findings, _maySettle) = (findings, maySettle);

    /// <summary>Yes and no where no completion can change it; unknown where it may become either.</summary>
    public Findings Findings => _findings;

    /// <summary>Answers a condition for every case.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="snapshot">A snapshot with at least <see cref="FactsFor"/> the condition.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static PossibleFindings Of(Condition condition, Snapshot snapshot, DateOnly asOf)
    {
        Findings findings = new(snapshot.Cases);
        Screener.EvaluateInto([(condition, findings)], snapshot, threads: 1, open: true);
        Findings maySettle = new(snapshot.Cases);
        if (findings.Count().Unknown > 0)
        {
            Doubt(condition, snapshot, asOf, findings, maySettle.Yes);
        }

        maySettle.ClearPadding();
        return new(findings, maySettle);
    }

    /// <summary>A condition's facts, and those tied with them, each once.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="vocabulary">The facts there are.</param>
    public static IEnumerable<FactDefinition> FactsFor(Condition condition, Vocabulary vocabulary) =>
        condition.Facts()
            .SelectMany(fact => FactTies.Of(fact.Id).Select(vocabulary.Find).OfType<FactDefinition>().Prepend(fact))
            .DistinctBy(fact => fact.Id);

    /// <summary>The range of a count of all cases.</summary>
    public CountRange Range() => Range(new CourtRange(null, 0, _findings.Cases));

    /// <summary>The range of the count of one court's cases.</summary>
    public CountRange Range(CourtRange court)
    {
        Tally tally = _findings.Count(court);
        return new(tally.Yes, tally.Yes + tally.Unknown, _maySettle.Count(court).Yes > 0);
    }

    /// <summary>The same of the cases that are yes elsewhere; no for every other.</summary>
    /// <param name="others">Findings of the same snapshot that are never unknown.</param>
    internal PossibleFindings Where(Findings others) =>
        new(Findings.Both(_findings, others), Findings.Both(_maySettle, others));

    // Sets the bit of each case whose open finding may be none: see Completions.MayBeSettled.
    private static void Doubt(
        Condition condition, Snapshot snapshot, DateOnly asOf, Findings findings, Span<ulong> doubt)
    {
        Condition.Leaf[] leaves = [.. condition.Leaves()];
        Findings[] each = [.. leaves.Select(_ => new Findings(snapshot.Cases))];
        Screener.EvaluateInto([.. leaves.Select((leaf, at) => ((Condition)leaf, each[at]))], snapshot, threads: 1,
            open: true);
        Dictionary<string, ulong[]> known = new(StringComparer.Ordinal);
        for (int at = 0; at < leaves.Length; at++)
        {
            Condition.Leaf leaf = leaves[at];
            IReadOnlyList<Findings> others = [.. each.Where((_, other) =>
                other > at && FactTies.AreTied(leaf.Fact.Id, leaves[other].Fact.Id))];
            ulong[][] tied = [.. FactTies.Of(leaf.Fact.Id).Where(snapshot.Has).Select(id => Known(id))];
            ulong[] itself = Known(leaf.Fact.Id);
            bool oneWay = !FactDomain.GoesBothWays(leaf, asOf);
            for (int word = 0; word < doubt.Length; word++)
            {
                ulong open = ~(findings.Yes[word] | findings.No[word]) & ~(each[at].Yes[word] | each[at].No[word]);
                ulong because = oneWay ? ulong.MaxValue : 0;
                foreach (Findings other in others)
                {
                    because |= ~(other.Yes[word] | other.No[word]);
                }

                foreach (ulong[] other in tied)
                {
                    because |= other[word] & ~itself[word];
                }

                doubt[word] |= open & because;
            }
        }

        ulong[] Known(string id)
        {
            if (!known.TryGetValue(id, out ulong[]? bits))
            {
                bits = new ulong[Lanes.WordsFor(snapshot.Cases)];
                snapshot.Known(id, bits);
                known.Add(id, bits);
            }

            return bits;
        }
    }
}

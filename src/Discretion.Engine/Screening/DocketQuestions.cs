using System.Numerics;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>How many unknown findings, or cases with one, an answer settles: from the least to the most.</summary>
/// <param name="Sure">Those that every answer which the case can still have settles.</param>
/// <param name="Most">Those that some answer settles.</param>
public readonly record struct Settled(int Sure, int Most);

/// <summary>What asking one fact in every case would settle.</summary>
/// <param name="Fact">The fact asked for.</param>
/// <param name="Tells">The facts of conditions that an answer tells: itself, or those that follow from it.</param>
/// <param name="Cases">The cases of which at least one finding that is unknown becomes yes or no.</param>
/// <param name="AllFindings">All that do: of each case as many as the answer that settles fewest, or most.</param>
/// <param name="Findings">The cases by factor and queue that names one of the facts, in the policy's order.</param>
public sealed record DocketQuestion(FactDefinition Fact, IReadOnlyList<FactDefinition> Tells, Settled Cases,
    Settled AllFindings, IReadOnlyList<(string Id, Settled Cases)> Findings);

/// <summary>Which one fact, asked in every case of a docket, would settle most.</summary>
/// <remarks>
/// To settle is to make a finding that is unknown yes or no, by the answer alone and what is known. What else may
/// follow from an answer (from the day of entry the years here, for example) is not counted; nor is a finding that
/// comes out the same whatever anybody answers, for nobody is asked for it.
/// </remarks>
public sealed class DocketQuestions
{
    private DocketQuestions()
    {
    }

    /// <summary>How many cases the docket has.</summary>
    public required int Cases { get; init; }

    /// <summary>The cases with at least one of the findings unknown.</summary>
    public required int CasesWithUnknown { get; init; }

    /// <summary>Every fact that people can tell: first what surely settles most cases, then what may.</summary>
    public required IReadOnlyList<DocketQuestion> All { get; init; }

    /// <summary>
    /// The findings whose condition was too long to tell where they come out the same, so that too much may be counted.
    /// </summary>
    public required IReadOnlyList<string> TooLong { get; init; }

    /// <summary>Counts for each fact that the conditions name.</summary>
    /// <param name="conditions">Factors and queues with their ids.</param>
    /// <param name="snapshot">The cases, with all facts of the conditions.</param>
    /// <param name="vocabulary">The facts that there are.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    /// <param name="threads">1 or more.</param>
    public static DocketQuestions Ask(IReadOnlyList<(string Id, Condition Condition)> conditions, Snapshot snapshot,
        Vocabulary vocabulary, DateOnly asOf, int threads = 1)
    {
        Findings[] now = [.. conditions.Select(_ => new Findings(snapshot.Cases))];
        Screener.EvaluateInto(
            [.. conditions.Zip(now, (one, findings) => (one.Condition, findings))], snapshot, threads);
        OpenCases[] bound = [.. conditions.Select(one => new OpenCases(one.Condition, snapshot, asOf))];
        ulong[][] open = new ulong[now.Length][];
        Parallel.For(0, now.Length, new ParallelOptions { MaxDegreeOfParallelism = threads },
            at => open[at] = bound[at].AmongUnknown(now[at]));
        IEnumerable<IGrouping<FactDefinition, FactDefinition>> asked = conditions
            .SelectMany(one => one.Condition.Facts())
            .DistinctBy(fact => fact.Id)
            .Where(fact => fact.PeopleCanTell)
            .GroupBy(fact => ToldFacts.AskedFor(fact, vocabulary));
        IEnumerable<DocketQuestion> questions = asked.Select(group =>
        {
            FactDefinition[] tells = [.. group];
            int[] naming = [.. Enumerable.Range(0, conditions.Count)
                .Where(at => conditions[at].Condition.Facts().Any(tells.Contains))];
            AskedFacts answered = new([.. naming.Select(at => conditions[at].Condition)], tells, snapshot, asOf);
            (Settled[] each, Settled[] atLeast) = answered.Count([.. naming.Select(at => open[at])], threads);
            return new DocketQuestion(group.Key, tells, atLeast[0],
                new(atLeast.Sum(one => one.Sure), atLeast.Sum(one => one.Most)),
                [.. naming.Zip(each, (at, one) => (conditions[at].Id, one))]);
        });
        return new()
        {
            Cases = snapshot.Cases,
            CasesWithUnknown = CountUnknown(now, snapshot.Cases),
            All = [.. questions.OrderByDescending(question => question.Cases.Sure)
                .ThenByDescending(question => question.Cases.Most)
                .ThenBy(question => question.Fact.Id, StringComparer.Ordinal)],
            TooLong = [.. conditions.Zip(bound).Where(one => one.Second.IsTooLong).Select(one => one.First.Id)],
        };
    }

    private static int CountUnknown(Findings[] findings, int cases)
    {
        int known = 0;
        for (int word = 0; word < Lanes.WordsFor(cases); word++)
        {
            known += BitOperations.PopCount(
                findings.Aggregate(Lanes.Used(word, cases), (all, one) => all & (one.Yes[word] | one.No[word])));
        }

        return cases - known;
    }
}

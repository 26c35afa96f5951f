using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>A question to ask about a case, and what an answer can do; factors and queues by id.</summary>
/// <param name="Fact">The fact asked for.</param>
/// <param name="Changes">Those that an answer can still change, by itself or together with others.</param>
/// <param name="Alone">Those, now unknown, that some answer makes yes or no by itself.</param>
/// <param name="Informs">Those that only a reviewer answers, for whom it is a part of the answer.</param>
public sealed record OpenQuestion(FactDefinition Fact, IReadOnlyList<string> Changes, IReadOnlyList<string> Alone,
    IReadOnlyList<string> Informs);

/// <summary>A factor or queue that facts can tell and that answers can change, or that is unknown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Truth">What it says now.</param>
/// <param name="Open">What can still change it; no facts when no answer can.</param>
public sealed record OpenFinding(string Id, Truth Truth, OpenFacts Open);

/// <summary>What can still be asked about a case, so that a finding of a policy changes.</summary>
public sealed class CaseQuestions
{
    private readonly FactSheet _facts;
    private readonly Vocabulary _vocabulary;
    private readonly DateOnly _asOf;
    private readonly (string Id, WrittenCondition Written, OpenFacts Open)[] _computed;
    private readonly (string Id, FactDefinition[] Facts)[] _judged;

    /// <summary>Finds the questions.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">The case.</param>
    /// <param name="vocabulary">The facts that there are.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public CaseQuestions(PolicyVersion policy, FactSheet facts, Vocabulary vocabulary, DateOnly asOf)
    {
        (_facts, _vocabulary, _asOf) = (facts, vocabulary, asOf);
        _computed = [.. Screener.ConditionsOf(policy)
            .Select(one => (one.Id, one.Written, OpenFacts.Of(one.Written.Tree, facts, asOf)))];
        _judged = [.. policy.Factors.Where(factor => factor.Condition is null)
            .Select(factor => (factor.Id, Unasked(factor)))];
        Findings = [.. _computed
            .Select(one => new OpenFinding(one.Id, Reference.Evaluate(one.Written.Tree, facts).Truth, one.Open))
            .Where(one => one.Truth == Truth.Unknown || one.Open.Facts.Count > 0)];
        All = [.. Asked()];
    }

    /// <summary>
    /// The questions: first those of which some answer by itself settles most, then those that can change most.
    /// </summary>
    public IReadOnlyList<OpenQuestion> All { get; }

    /// <summary>The findings that are unknown or that answers can change, in the policy's order.</summary>
    public IReadOnlyList<OpenFinding> Findings { get; }

    // A range is enough for a person who judges.
    private FactDefinition[] Unasked(Factor factor) => [.. factor.Facts.Select(id => _vocabulary[id])
        .Where(fact => fact.PeopleCanTell && !_facts[fact.Id].IsKnown)];

    private IEnumerable<OpenQuestion> Asked() => _computed.SelectMany(one => one.Open.Facts)
        .Concat(_judged.SelectMany(one => one.Facts))
        .DistinctBy(fact => fact.Id)
        .GroupBy(AskedFor)
        .Select(Question)
        .OrderByDescending(question => question.Alone.Count)
        .ThenByDescending(question => question.Changes.Count)
        .ThenByDescending(question => question.Informs.Count)
        .ThenBy(question => question.Fact.Id, StringComparer.Ordinal);

    // Nobody is asked for two facts of which the one follows from the other.
    private FactDefinition AskedFor(FactDefinition fact) =>
        ToldFacts.AskedFor(fact, _vocabulary) is var other && _facts[other.Id].IsKnown ? fact : other;

    private OpenQuestion Question(IGrouping<FactDefinition, FactDefinition> facts) => new(
        facts.Key,
        [.. _computed.Where(one => facts.Any(one.Open.Facts.Contains)).Select(one => one.Id)],
        [.. _computed.Where(one => SettlesAlone(one.Written.Tree, [.. facts.Where(one.Open.Facts.Contains)]))
            .Select(one => one.Id)],
        [.. _judged.Where(one => facts.Any(one.Facts.Contains)).Select(one => one.Id)]);

    private bool SettlesAlone(Condition condition, FactDefinition[] facts) => facts.Length > 0
        && Reference.Evaluate(condition, _facts).Truth == Truth.Unknown
        && Answers(condition, facts).Any(answers =>
            Reference.Evaluate(condition, _facts.With(answers)).Truth != Truth.Unknown);

    // One question that tells several facts tells them together.
    private IEnumerable<KeyValuePair<string, FactValue>[]> Answers(Condition condition, FactDefinition[] facts) =>
        facts.Aggregate((IEnumerable<KeyValuePair<string, FactValue>[]>)[[]], (before, fact) =>
            before.SelectMany(_ => PossibleAnswers.Of(fact, _facts[fact.Id],
                [.. condition.Leaves().Where(leaf => leaf.Fact.Id == fact.Id)], _asOf),
                (others, answer) => (KeyValuePair<string, FactValue>[])[.. others, new(fact.Id, answer)]));
}

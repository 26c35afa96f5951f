using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Screening;

/// <summary>A known fact behind a finding, with the cells it comes from.</summary>
public sealed record Because(FactDefinition Fact, FactValue Value, IReadOnlyList<FactCell> Cells);

/// <summary>A fact that is missing, why, and the cells that leave it open.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Unknown with its reason, or a range too wide to answer.</param>
/// <param name="Cells">The cells; empty for a fact that only people can give.</param>
public sealed record Missing(FactDefinition Fact, FactValue Value, IReadOnlyList<FactCell> Cells);

/// <summary>What one factor or queue says of the case.</summary>
/// <param name="Truth">The finding; unknown for a factor that only a reviewer can answer.</param>
/// <param name="Because">The facts that made it so.</param>
/// <param name="Missing">When unknown: the facts that could settle it.</param>
public sealed record ExplainedFinding(Truth Truth, IReadOnlyList<Because> Because, IReadOnlyList<Missing> Missing);

/// <summary>What a policy says of one case, factor by factor, with the source of every fact.</summary>
public sealed class CaseExplanation
{
    private readonly Vocabulary _vocabulary;

    /// <summary>Explains a case.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="caseFile">The case.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public CaseExplanation(PolicyVersion policy, CaseRecord caseFile, Vocabulary vocabulary, DateOnly asOf)
    {
        _vocabulary = vocabulary;
        Facts = new(caseFile.Facts);
        Policy = policy;
        Case = caseFile;
        Factors = [.. policy.Factors.Select(factor => (factor, Explain(factor.Condition, factor.Facts)))];
        Queues = [.. policy.Queues.Select(queue => (queue, Explain(queue.Condition, [])))];
        Questions = new(policy, Facts, vocabulary, asOf);
        Conflict = InList(Weight.Against) && InList(Weight.For);
    }

    /// <summary>What factors and lists say of the case together.</summary>
    /// <param name="ids">Factors and lists of the policy, by id.</param>
    public GroupFinding AnyOf(IReadOnlyList<string> ids) => GroupFinding.Of(Policy.FactorsUnder(ids), TruthOf);

    /// <summary>The policy.</summary>
    public PolicyVersion Policy { get; }

    /// <summary>The case.</summary>
    public CaseRecord Case { get; }

    /// <summary>The value of each fact.</summary>
    public FactSheet Facts { get; }

    /// <summary>Each factor with its finding, in the policy's order.</summary>
    public IReadOnlyList<(Factor Factor, ExplainedFinding Finding)> Factors { get; }

    /// <summary>Each queue with its finding.</summary>
    public IReadOnlyList<(ReviewQueue Queue, ExplainedFinding Finding)> Queues { get; }

    /// <summary>What can still be asked about the case.</summary>
    public CaseQuestions Questions { get; }

    /// <summary>
    /// Whether the case is in a list that weighs for and in one that weighs against: a person must resolve it.
    /// </summary>
    public bool Conflict { get; }

    private ExplainedFinding Explain(WrittenCondition? condition, IReadOnlyList<string> asked)
    {
        if (condition is null)
        {
            return new(Truth.Unknown, [], [.. asked.Select(id => MissingFact(_vocabulary[id]))]);
        }

        Finding finding = Reference.Evaluate(condition.Tree, Facts);
        return new(
            finding.Truth,
            [.. finding.Because.Select(fact => new Because(fact, Facts[fact.Id], Case.CellsOf(fact.Id)))],
            [.. finding.Missing.Select(MissingFact)]);
    }

    private Missing MissingFact(FactDefinition fact) => new(fact, Facts[fact.Id], Case.CellsOf(fact.Id));

    private bool InList(Weight weight) => Policy.Lists.Where(list => list.Weight == weight)
        .Any(list => AnyOf(list.Factors).Truth == Truth.Yes);

    private Truth TruthOf(string id) => Factors.First(entry => entry.Factor.Id == id).Finding.Truth;
}

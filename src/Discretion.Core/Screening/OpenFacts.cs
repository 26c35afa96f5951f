using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Core.Screening;

/// <summary>The unanswered facts that can still change what a condition says of a case, and no others.</summary>
/// <param name="Facts">In the order of the condition.</param>
/// <param name="FewestAnswers">
/// Of a condition that is unknown: the fewest answers to these after which it can be yes or no. Null when it is known,
/// when no answers do, and when it is too large to tell.
/// </param>
/// <param name="MayAskTooMuch">Whether the condition was too large to tell, so that some may not matter.</param>
/// <remarks>
/// The facts are those of which the answer makes a difference in at least one way in which all the others can be
/// answered. A fact that only the court's file can tell, and does not, stays unknown. Facts are taken one by one: that
/// one can follow from another is not seen here. A fact of which the condition asks whether it is known may also stay
/// unanswered.
/// </remarks>
public sealed record OpenFacts(IReadOnlyList<FactDefinition> Facts, int? FewestAnswers, bool MayAskTooMuch)
{
    /// <summary>How many joins of a diagram's nodes a condition may cost; the shipped ones cost some dozens.</summary>
    public const int StepsMax = 20_000;

    /// <summary>Finds them.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="facts">The case.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    /// <param name="stepsMax">See <see cref="StepsMax"/>.</param>
    public static OpenFacts Of(Condition condition, FactSheet facts, DateOnly asOf, int stepsMax = StepsMax)
    {
        ILookup<string, Condition.Leaf> leaves = condition.Leaves().ToLookup(leaf => leaf.Fact.Id);
        FactDefinition[] open =
            [.. condition.Facts().Where(fact => PossibleAnswers.IsOpen(fact, facts[fact.Id]))];
        bool CountsUnanswered(FactDefinition fact) =>
            !facts[fact.Id].IsKnown && leaves[fact.Id].Any(leaf => leaf is Condition.IsKnown);
        OpenFact Branch(FactDefinition fact, bool mayStayOpen)
        {
            FactValue now = facts[fact.Id];
            IReadOnlyList<FactValue> answers = PossibleAnswers.Of(fact, now, [.. leaves[fact.Id]], asOf);
            return new(fact, mayStayOpen ? [now, .. answers] : answers, mayStayOpen);
        }

        bool isUnknown = Reference.Evaluate(condition, facts).Truth == Truth.Unknown;
        if (!isUnknown && !open.Any(CountsUnanswered))
        {
            return new([], null, false);
        }

        OpenFact[] branches = [.. open.Select(fact => Branch(fact, CountsUnanswered(fact)))];
        if (DecisionDiagram.Of(condition, branches, facts, stepsMax)?.Facts() is not { } matter)
        {
            return new(open, null, MayAskTooMuch: true);
        }

        OpenFact[] partly = [.. matter.Select(fact => Branch(fact, mayStayOpen: true))];
        return new(
            matter,
            isUnknown ? DecisionDiagram.Of(condition, partly, facts, stepsMax)?.FewestAnswers() : null,
            MayAskTooMuch: false);
    }
}

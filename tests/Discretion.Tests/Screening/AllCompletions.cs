using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;

namespace Discretion.Tests.Screening;

/// <summary>
/// Every way in which the open facts of a case can be answered, tried one by one: what the clever ways are held to.
/// </summary>
/// <remarks>
/// It tries, of every fact, the values at and beside each constant of the condition and at both ends of what can be.
/// </remarks>
internal sealed class AllCompletions
{
    private readonly Condition _condition;
    private readonly FactSheet _facts;

    public AllCompletions(Condition condition, FactSheet facts)
    {
        (_condition, _facts) = (condition, facts);
        Open = [.. condition.Facts().Where(fact => fact.PeopleCanTell && IsOpen(facts[fact.Id]))];
        Answers = [.. Open.Select(fact => AnswersTo(fact, facts[fact.Id], condition).ToArray())];
    }

    /// <summary>The facts that a person could still answer.</summary>
    public IReadOnlyList<FactDefinition> Open { get; }

    /// <summary>What is tried of each.</summary>
    public IReadOnlyList<FactValue[]> Answers { get; }

    /// <summary>How many ways there are; one that asks whether a fact is known may also stay unanswered.</summary>
    public long Ways => Whole().Aggregate(1L, (ways, answers) => Math.Min(ways * answers.Length, 1_000_000));

    /// <summary>The facts of which another answer gives another finding, whatever else is answered.</summary>
    public IReadOnlyList<string> ThatMatter()
    {
        FactValue[][] whole = Whole();
        Truth[] findings = Findings(whole, Open);
        List<string> matter = [];
        int stride = 1;
        for (int fact = 0; fact < whole.Length; fact++)
        {
            int span = stride * whole[fact].Length;
            if (Enumerable.Range(0, findings.Length).Any(way =>
                findings[way] != findings[(way / span * span) + (way % stride)]))
            {
                matter.Add(Open[fact].Id);
            }

            stride = span;
        }

        return matter;
    }

    /// <summary>The fewest answers to some facts, others as they are, after which the finding is yes or no.</summary>
    public int? FewestAnswers(IReadOnlyList<string> among)
    {
        int[] asked = [.. Enumerable.Range(0, Open.Count).Where(fact => among.Contains(Open[fact].Id))];
        FactValue[][] partly = [.. asked.Select(fact => (FactValue[])[_facts[Open[fact].Id], .. Answers[fact]])];
        Truth[] findings = Findings(partly, [.. asked.Select(fact => Open[fact])]);
        int? fewest = null;
        for (int way = 0; way < findings.Length; way++)
        {
            if (findings[way] != Truth.Unknown)
            {
                int answered = 0;
                for (int fact = 0, rest = way; fact < partly.Length; rest /= partly[fact].Length, fact++)
                {
                    answered += rest % partly[fact].Length == 0 ? 0 : 1;
                }

                fewest = Math.Min(fewest ?? answered, answered);
            }
        }

        return fewest;
    }

    /// <summary>What the condition says after each answer to one fact.</summary>
    public static IEnumerable<Truth> After(
        Condition condition, FactSheet facts, FactDefinition fact, IReadOnlyList<Condition> all) =>
        AnswersTo(fact, facts[fact.Id], [.. all]).Select(answer =>
            Reference.Evaluate(condition, facts.With([new(fact.Id, answer)])).Truth);

    public static bool IsOpen(FactValue value) =>
        value is FactValue.Unknown || (value is FactValue.Number(var low, var high) && low != high);

    private FactValue[][] Whole() => [.. Open.Select((fact, at) =>
        _facts[fact.Id] is FactValue.Unknown unknown
            && _condition.Leaves().Any(leaf => leaf is Condition.IsKnown && leaf.Fact.Id == fact.Id)
            ? (FactValue[])[unknown, .. Answers[at]] : Answers[at])];

    private Truth[] Findings(FactValue[][] answers, IReadOnlyList<FactDefinition> facts)
    {
        Truth[] findings = new Truth[answers.Aggregate(1, (ways, each) => ways * each.Length)];
        for (int way = 0; way < findings.Length; way++)
        {
            Dictionary<string, FactValue> chosen = [];
            for (int fact = 0, rest = way; fact < answers.Length; rest /= answers[fact].Length, fact++)
            {
                chosen[facts[fact].Id] = answers[fact][rest % answers[fact].Length];
            }

            findings[way] = Reference.Evaluate(_condition, _facts.With(chosen)).Truth;
        }

        return findings;
    }

    private static IEnumerable<FactValue> AnswersTo(FactDefinition fact, FactValue now, params Condition[] conditions)
    {
        Literal[] named = [.. conditions.SelectMany(condition => condition.Leaves())
            .Where(leaf => leaf.Fact.Id == fact.Id)
            .SelectMany(Constants)];
        int[] near = [.. named.Where(one => one is not Literal.Text).Select(one => one.Ordinal())
            .SelectMany(one => (int[])[one - 1, one, one + 1])];
        int today = SampleFacts.AsOf.DayNumber;
        return fact.Kind switch
        {
            FactKind.YesNo => [SampleFacts.Yes, SampleFacts.No],
            FactKind.Text => (fact.Codes.Count > 0 ? fact.Codes.Select(code => code.Code)
                : named.OfType<Literal.Text>().Select(text => text.Value).Append("none of them").Distinct())
                .Select(SampleFacts.Text),
            FactKind.Number or FactKind.NumberRange => now is FactValue.Number(var low, var high)
                ? Between(near, low, high ?? 2_000_000_000).Select(one => SampleFacts.Number(one))
                : Between(near, 0, fact.Most ?? 2_000_000_000).Select(one => SampleFacts.Number(one)),
            FactKind.Date => Between(near, fact.When == DateSide.Future ? today : 0,
                    fact.When == DateSide.Past ? today : 3_500_000)
                .Select(day => new FactValue.Date(DateOnly.FromDayNumber(day))),
            FactKind.Month => near.Append(today).Select(DateOnly.FromDayNumber)
                .SelectMany(day => ((int[])[-1, 0, 1]).Select(months => new DateOnly(day.Year, day.Month, 1)
                    .AddMonths(months)))
                .Where(month => fact.When != DateSide.Past || month <= SampleFacts.AsOf)
                .Distinct()
                .Select(month => new FactValue.Month(month)),
        };
    }

    private static IEnumerable<int> Between(int[] near, int low, int high) =>
        near.Where(one => one > low && one < high).Append(low).Append(high).Distinct();

    private static IEnumerable<Literal> Constants(Condition.Leaf leaf) => leaf switch
    {
        Condition.Compare(_, _, var value) => [value],
        Condition.Between(_, var low, var high) => [low, high],
        Condition.In(_, var values) => values,
        _ => [],
    };
}

using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Review;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Review;

/// <summary>
/// The facts of a case under review: what people answered goes first, then what follows from it, then what the docket
/// tells. An answer that was taken back or erased tells nothing.
/// </summary>
internal sealed class ReviewFacts
{
    private readonly Dictionary<string, FactValue> _values;
    private readonly Dictionary<string, StandingAnswer> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _from = new(StringComparer.Ordinal);

    public ReviewFacts(
        IReadOnlyDictionary<string, FactValue> docket, IReadOnlyList<StandingAnswer> answers, Vocabulary vocabulary,
        DateOnly asOf)
    {
        _values = new(docket, StringComparer.Ordinal);
        Dictionary<string, FactValue> told = new(StringComparer.Ordinal);
        foreach (StandingAnswer answer in answers.Where(answer => !answer.Withdrawn))
        {
            if (answer.Value.Value is { } text && vocabulary.Find(answer.Fact) is { } fact
                && FactValueText.Parse(fact.Kind, text) is { } value
                && (value.IsKnown || !_values.TryGetValue(answer.Fact, out FactValue? known) || !known.IsKnown))
            {
                (told[answer.Fact], _answered[answer.Fact]) = (value, answer);
            }
        }

        foreach ((string fact, FactValue value) in told)
        {
            _values[fact] = value;
        }

        Derive(new(told), asOf, derived => true);
        Derive(new(_values), asOf, derived => !_values.TryGetValue(derived, out FactValue? known) || !known.IsKnown);
    }

    /// <summary>The value of each fact.</summary>
    public IReadOnlyDictionary<string, FactValue> Values => _values;

    /// <summary>The answer that a fact rests on; null when it rests on the docket, or on others.</summary>
    public StandingAnswer? AnswerOf(string fact) => _answered.GetValueOrDefault(fact);

    /// <summary>The cells that a fact rests on: of an answer, who gave it and when.</summary>
    public IReadOnlyList<FactCell> CellsOf(string fact, Func<string, IReadOnlyList<FactCell>> docket) =>
        _answered.TryGetValue(fact, out StandingAnswer? answer) ? [Cell(answer)]
        : _from.TryGetValue(fact, out IReadOnlyList<string>? from)
            ? [.. from.SelectMany(one => CellsOf(one, docket)).Distinct()]
        : docket(fact);

    /// <summary>What a policy's factors find of these facts, to be kept with what a person does.</summary>
    public IReadOnlyList<FindingSeen> Findings(PolicyVersion policy)
    {
        FactSheet sheet = new(_values);
        return [.. policy.Factors.Select(factor =>
        {
            if (factor.Condition is not { } condition)
            {
                return new FindingSeen(factor.Id, Truth.Unknown, [], factor.Facts);
            }

            Finding finding = Reference.Evaluate(condition.Tree, sheet);
            return new(factor.Id, finding.Truth,
                [.. finding.Because.Select(fact => fact.Id)], [.. finding.Missing.Select(fact => fact.Id)]);
        })];
    }

    private static FactCell Cell(StandingAnswer answer) =>
        new("answers", $"{answer.Id}", answer.Fact, answer.Value.Value, null)
        {
            Told = new($"{answer.Id}", answer.By, DateOnly.FromDateTime(answer.At.UtcDateTime)),
        };

    private void Derive(FactSheet from, DateOnly asOf, Func<string, bool> mayFill)
    {
        foreach ((string fact, DerivedFact derived) in ToldFacts.Derive(from, asOf))
        {
            if (!_answered.ContainsKey(fact) && mayFill(fact))
            {
                (_values[fact], _from[fact]) = (derived.Value, derived.From);
            }
        }
    }
}

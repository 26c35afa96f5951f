using Discretion.Core.Facts;

namespace Discretion.Core.Screening;

/// <summary>The value of each fact of one case. A fact that is not there is unknown: nobody has been asked.</summary>
public sealed class FactSheet(IReadOnlyDictionary<string, FactValue> values)
{
    private static readonly FactValue NotYetAsked = new FactValue.Unknown(UnknownReason.NotYetAsked);

    /// <summary>The value of a fact.</summary>
    public FactValue this[string factId] => values.GetValueOrDefault(factId, NotYetAsked);

    /// <summary>The same case with other values of some facts.</summary>
    public FactSheet With(IEnumerable<KeyValuePair<string, FactValue>> others)
    {
        Dictionary<string, FactValue> changed = new(values, StringComparer.Ordinal);
        foreach ((string factId, FactValue value) in others)
        {
            changed[factId] = value;
        }

        return new(changed);
    }
}

/// <summary>What a condition says of one case, and why.</summary>
/// <param name="Truth">The answer.</param>
/// <param name="Because">The known facts that made it so: without them the answer could be another.</param>
/// <param name="Missing">When unknown: the facts that are missing, or known too loosely, and could still settle
/// it.</param>
public sealed record Finding(Truth Truth, IReadOnlyList<FactDefinition> Because, IReadOnlyList<FactDefinition> Missing);

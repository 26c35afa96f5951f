using System.Collections.Frozen;

namespace Discretion.Core.Facts;

/// <summary>Every fact the system knows, by id.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, FactDefinition> _byId;

    /// <summary>Makes the vocabulary.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="forbidden">What no condition may look at.</param>
    /// <exception cref="ArgumentException">Two facts have one id.</exception>
    public Vocabulary(IEnumerable<FactDefinition> facts, IEnumerable<ForbiddenFact>? forbidden = null)
    {
        Facts = [.. facts];
        Forbidden = [.. forbidden ?? []];
        _byId = Facts.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    /// <summary>The facts in the order of the files.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>What no condition may look at, with reasons.</summary>
    public IReadOnlyList<ForbiddenFact> Forbidden { get; }

    /// <summary>Why no condition may look at a fact; null when it may.</summary>
    public ForbiddenFact? WhyForbidden(FactDefinition fact) => Forbidden.FirstOrDefault(one => one.Covers(fact));

    /// <summary>The fact of an id, or null when there is none.</summary>
    public FactDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The fact of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public FactDefinition this[string id] => _byId[id];
}

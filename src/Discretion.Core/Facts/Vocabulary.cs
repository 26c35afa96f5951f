using System.Collections.Frozen;

namespace Discretion.Core.Facts;

/// <summary>Every fact the system knows, by id.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, FactDefinition> _byId;

    /// <summary>Makes the vocabulary.</summary>
    /// <exception cref="ArgumentException">Two facts have one id.</exception>
    public Vocabulary(IEnumerable<FactDefinition> facts)
    {
        Facts = [.. facts];
        _byId = Facts.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
    }

    /// <summary>The facts in the order of the files.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The fact of an id, or null when there is none.</summary>
    public FactDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The fact of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public FactDefinition this[string id] => _byId[id];
}

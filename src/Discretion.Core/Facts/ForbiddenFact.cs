namespace Discretion.Core.Facts;

/// <summary>Something about a person that no condition may look at, whatever the fact is called.</summary>
/// <param name="Word">A word as it stands in a fact's id, for example <c>language</c>.</param>
/// <param name="Why">The reason.</param>
public sealed record ForbiddenFact(string Word, Bilingual Why)
{
    /// <summary>Whether a fact is of this kind: the word is one of those that its id is made of.</summary>
    public bool Covers(FactDefinition fact) =>
        ('_' + fact.Id + '_').Contains('_' + Word + '_', StringComparison.Ordinal);
}

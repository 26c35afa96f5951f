namespace Discretion.Engine.Journal;

/// <summary>What is wrong with a chain: of each entry, what was found first.</summary>
internal sealed class ChainFaults
{
    private readonly SortedDictionary<long, ChainFaultKind> _faults = [];

    /// <summary>All, in order of position.</summary>
    public IReadOnlyList<ChainFault> InOrder => [.. _faults.Select(fault => new ChainFault(fault.Key, fault.Value))];

    /// <summary>Notes one.</summary>
    public void Add(long position, ChainFaultKind kind) => _faults.TryAdd(position, kind);
}

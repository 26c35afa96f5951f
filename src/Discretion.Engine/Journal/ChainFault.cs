namespace Discretion.Engine.Journal;

/// <summary>An entry that is wrong.</summary>
/// <param name="Position">Its position, from 1.</param>
/// <param name="Kind">How; the first that was found of it.</param>
public sealed record ChainFault(long Position, ChainFaultKind Kind);

namespace Discretion.Engine.Journal;

/// <summary>One client's case as it is stored: sealed with a key of its own, which goes when the client goes.</summary>
public sealed class SealedClient
{
    /// <summary>Identity; drawn at random, and no number of the office's.</summary>
    public required Guid Id { get; init; }

    /// <summary>The list.</summary>
    public required Guid ListId { get; init; }

    /// <summary>The place in the list, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The client's key, wrapped with the master key.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The case.</summary>
    public required byte[] Text { get; init; }
}

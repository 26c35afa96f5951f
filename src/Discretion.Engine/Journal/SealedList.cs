namespace Discretion.Engine.Journal;

/// <summary>
/// An office's own list as it is stored: its name and day in the clear, the rest sealed with a key of its own.
/// </summary>
public sealed class SealedList
{
    /// <summary>Identity; drawn at random.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>D, the day that its facts speak of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Its key, wrapped with the master key.</summary>
    public required byte[] Key { get; init; }

    /// <summary>What is said of the whole list, and which clients it has in which order.</summary>
    public required byte[] Text { get; set; }
}

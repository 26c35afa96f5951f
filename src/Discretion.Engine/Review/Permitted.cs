using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>What was asked for, or why the rules say no.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record Permitted<T> where T : class
{
    private Permitted(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>What was asked for; null when it was refused.</summary>
    public T? Value { get; }

    /// <summary>Why not; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Done.</summary>
    public static implicit operator Permitted<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Permitted<T>(Refusal refusal) => new(null, refusal);
}

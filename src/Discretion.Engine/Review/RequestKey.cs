namespace Discretion.Engine.Review;

/// <summary>
/// The caller's own name for one request, recorded in the transaction of what the request did, so that the same request
/// sent again does nothing a second time.
/// </summary>
/// <param name="Caller">Who sent it; names of other callers are other names.</param>
/// <param name="Name">Theirs for it.</param>
/// <param name="Asked">What it asked, in bytes that are the same whenever the same is asked.</param>
public sealed record RequestKey(string Caller, string Name, ReadOnlyMemory<byte> Asked);

/// <summary>The same request was recorded a moment ago, and nothing was recorded now.</summary>
public sealed class RequestTakenException : Exception
{
    /// <summary>With a message of its own.</summary>
    public RequestTakenException()
        : base("The same request was recorded a moment ago.")
    {
    }
}

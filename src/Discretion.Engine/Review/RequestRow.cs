namespace Discretion.Engine.Review;

/// <summary>A request that was recorded: what it made, and by what it is known again.</summary>
internal sealed class RequestRow
{
    public required string Caller { get; init; }

    public required string Name { get; init; }

    /// <summary>16 random bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>SHA-256 of the salt and what was asked, which itself is not kept: it may hold a person's
    /// words.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>The entry that it made.</summary>
    public required long Position { get; init; }

    public required long At { get; init; }
}

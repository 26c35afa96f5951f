namespace Discretion.Engine.Review;

/// <summary>What a person signs in with.</summary>
internal sealed class CredentialRow
{
    public required string Person { get; init; }

    /// <summary>The passphrase's salt and hash, sealed with the master key; null before they chose one.</summary>
    public byte[]? Passphrase { get; set; }

    /// <summary>SHA-256 of the code of an open invitation; null when there is none.</summary>
    public byte[]? Invitation { get; set; }

    public long? InvitedUntil { get; set; }
}

/// <summary>A session of a person, or a machine's token.</summary>
internal sealed class SessionRow
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token, which is stored nowhere.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Null for a machine.</summary>
    public required string? Person { get; init; }

    /// <summary>Null for a person.</summary>
    public required string? Machine { get; init; }

    public required string Office { get; init; }

    public required long MadeAt { get; init; }

    public required long SeenAt { get; set; }

    public required long Until { get; init; }

    public Guid? Touch { get; set; }
}

/// <summary>A wrong passphrase.</summary>
internal sealed class SignInFailureRow
{
    public required Guid Id { get; init; }

    public required string Person { get; init; }

    public required long At { get; init; }
}

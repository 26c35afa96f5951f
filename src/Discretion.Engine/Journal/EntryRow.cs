namespace Discretion.Engine.Journal;

/// <summary>An entry as it is stored.</summary>
internal sealed class EntryRow
{
    public required long Position { get; init; }

    public required string Stream { get; init; }

    public required int Version { get; init; }

    public required string Kind { get; init; }

    public required long RecordedAt { get; init; }

    public required Guid? Act { get; init; }

    public required byte[] Body { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>The personal part of an entry: outside the hash, which holds only a commitment to it.</summary>
internal sealed class PersonalRow
{
    public required long Position { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] Text { get; init; }
}

/// <summary>The key of a stream's personal parts, wrapped with the master key.</summary>
internal sealed class StreamKeyRow
{
    public required string Stream { get; init; }

    public required byte[] Key { get; init; }
}

/// <summary>One fresh re-authentication of a person.</summary>
internal sealed class TouchRow
{
    public required Guid Id { get; init; }

    public required string Person { get; init; }

    public required long MadeAt { get; init; }
}

/// <summary>One act of a person, which makes one entry.</summary>
internal sealed class ActRow
{
    public required Guid Id { get; init; }

    public required Guid Touch { get; init; }

    public required string Person { get; init; }

    public required string Stream { get; init; }

    public required long MadeAt { get; init; }

    public long? ConsumedBy { get; init; }
}

/// <summary>A decision of record, or a signed advice.</summary>
internal sealed class DecisionRow
{
    public required long Position { get; init; }

    public required string Stream { get; init; }

    public required Guid Act { get; init; }

    public required string Person { get; init; }
}

/// <summary>A signed checkpoint.</summary>
internal sealed class CheckpointRow
{
    public required long Size { get; init; }

    public required byte[] Head { get; init; }

    public required long MadeAt { get; init; }

    public required byte[] Signature { get; init; }
}

/// <summary>A legal hold: while it lasts, nothing personal of a stream, or of any, is erased.</summary>
internal sealed class HoldRow
{
    public required Guid Id { get; init; }

    /// <summary>Null for the whole journal.</summary>
    public required string? Stream { get; init; }

    public required string Person { get; init; }

    public required string Reason { get; init; }

    public required long Since { get; init; }

    public long? LiftedAt { get; set; }
}

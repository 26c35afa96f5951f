namespace Discretion.Engine.Journal;

/// <summary>A legal hold: while it lasts, nothing personal of a stream, or of the whole journal, is erased.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stream">The stream; null for the whole journal.</param>
/// <param name="Person">Who placed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="LiftedAt">When it was lifted; null while it lasts.</param>
public sealed record LegalHold(
    Guid Id, string? Stream, string Person, string Reason, DateTimeOffset Since, DateTimeOffset? LiftedAt)
{
    /// <summary>Whether it keeps a stream's personal parts now.</summary>
    public bool Keeps(string stream) => LiftedAt is null && (Stream is null || Stream == stream);
}

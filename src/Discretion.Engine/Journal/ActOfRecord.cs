namespace Discretion.Engine.Journal;

/// <summary>
/// One act of a person, to be recorded with the entry that it makes: without one no decision can be stored.
/// </summary>
/// <param name="Touch">The fresh re-authentication that it rests on: of the same person, at most 15 minutes
/// before.</param>
/// <param name="Id">The act's own id; it makes one entry and no other.</param>
/// <param name="Person">Who acts.</param>
/// <param name="MadeAt">When.</param>
public sealed record ActOfRecord(Guid Touch, Guid Id, string Person, DateTimeOffset MadeAt);

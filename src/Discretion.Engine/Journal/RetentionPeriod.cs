namespace Discretion.Engine.Journal;

/// <summary>How long the personal parts of some streams are kept after their last entry.</summary>
/// <param name="Streams">How the streams' names begin, such as <c>review/</c>; the longest that fits counts.</param>
/// <param name="Days">So many days; null for as long as the journal.</param>
public sealed record RetentionPeriod(string Streams, int? Days)
{
    /// <summary>What holds where an office set nothing: seven years for a review, and no end for the rest. Nothing is
    /// ever erased by itself.</summary>
    public static readonly IReadOnlyList<RetentionPeriod> Defaults = [new("", null), new("review/", 2_557)];
}

/// <summary>A stream whose personal parts have been kept as long as they may.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Parts">How many personal parts it has.</param>
/// <param name="LastEntryAt">When its last entry was recorded.</param>
/// <param name="DueSince">Since when they may be erased.</param>
/// <param name="Hold">The legal hold that keeps them all the same; null for none.</param>
public sealed record DueStream(
    string Stream, int Parts, DateTimeOffset LastEntryAt, DateTimeOffset DueSince, LegalHold? Hold);

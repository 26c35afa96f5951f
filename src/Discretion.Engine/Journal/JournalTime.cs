namespace Discretion.Engine.Journal;

/// <summary>Instants as the journal stores them: whole microseconds since the beginning of 1970, UTC.</summary>
internal static class JournalTime
{
    /// <summary>What is finer than a microsecond is cut off.</summary>
    public static long Of(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset From(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

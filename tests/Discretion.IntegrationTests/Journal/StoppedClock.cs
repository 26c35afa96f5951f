namespace Discretion.IntegrationTests.Journal;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2011, 11, 17, 15, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

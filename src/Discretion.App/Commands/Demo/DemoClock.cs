namespace Discretion.App.Commands.Demo;

/// <summary>The clock of a year that is played in seconds. It goes on and never back, and ends before now.</summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;

    /// <summary>A clock that stands at its first morning.</summary>
    public DemoClock(DateTimeOffset start) => _now = _start = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>The morning of a day, or a minute later than the last act when that was on the same day.</summary>
    /// <param name="day">Days since the start.</param>
    public void GoTo(int day)
    {
        DateTimeOffset morning = _start.AddDays(day);
        _now = morning > _now ? morning : _now.AddMinutes(1);
    }
}

using Discretion.App.Commands;

namespace Discretion.Tests.Commands;

public sealed class PlainProgressTests : IDisposable
{
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private readonly SteppedClock _clock = new();

    [Fact]
    public void Short_work_says_nothing()
    {
        PlainProgress progress = Make(isInBytes: true);
        for (int second = 0; second < 29; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            progress.Report(second, 100, "");
        }

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void Long_work_says_now_and_then_the_table_rows_speed_and_time_left()
    {
        PlainProgress progress = Make(isInBytes: true);
        for (int second = 1; second <= 60; second++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            progress.Report(second * 50_000_000L, 6_000_000_000, $"tbl_schedule: {second} rows");
        }

        Assert.Equal(
            "Reading tbl_schedule: 30 rows, 25 %, 50 MB/s, 1:30 left\n"
                + "Reading tbl_schedule: 40 rows, 33 %, 50 MB/s, 1:20 left\n"
                + "Reading tbl_schedule: 50 rows, 42 %, 50 MB/s, 1:10 left\n"
                + "Reading tbl_schedule: 60 rows, 50 %, 50 MB/s, 1:00 left\n",
            _error.ToString());
    }

    [Fact]
    public void Work_of_which_nobody_knows_the_end_says_no_time()
    {
        PlainProgress progress = Make(isInBytes: false);
        _clock.Now += TimeSpan.FromHours(2);
        progress.Report(5, 0, "");

        Assert.Equal("Reading\n", _error.ToString());
    }

    public void Dispose() => _error.Dispose();

    private PlainProgress Make(bool isInBytes) =>
        new(Terminal.Of(TextWriter.Null, _error).Error, "Reading", (english, _) => english, _clock, isInBytes);

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}

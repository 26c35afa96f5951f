using System.Diagnostics;

namespace Discretion.Engine.Docket.Releases;

/// <summary>
/// Stops work by which the process grows too much. DuckDB's own limit does not count a single huge text.
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private readonly Timer _timer;
    private volatile bool _hasTripped;

    /// <summary>Begins to watch.</summary>
    /// <param name="growthMax">By how many bytes the process may grow.</param>
    /// <param name="stop">Called once, when it has grown by more.</param>
    public MemoryWatch(long growthMax, Action stop)
    {
        long before = InUse();
        _timer = new(
            _ =>
            {
                if (!_hasTripped && InUse() - before > growthMax)
                {
                    _hasTripped = true;
                    stop();
                }
            },
            null, LookEvery, LookEvery);
    }

    /// <summary>Whether the work was stopped.</summary>
    public bool HasTripped => _hasTripped;

    /// <summary>Ends the watch; <c>stop</c> is not called any more afterwards.</summary>
    public void Dispose()
    {
        using ManualResetEvent gone = new(initialState: false);
        _timer.Dispose(gone);
        gone.WaitOne();
    }

    private static long InUse()
    {
        using Process self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}

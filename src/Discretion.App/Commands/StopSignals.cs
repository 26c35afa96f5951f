using System.Runtime.InteropServices;

namespace Discretion.App.Commands;

/// <summary>
/// Ctrl-C and a polite end by the system (SIGINT, SIGTERM) as a request to stop: the first is one, so that work can
/// take away what it began; the second ends the process at once.
/// </summary>
/// <remarks>The command-line library listens only from a command's first wait on, and gives it two seconds.</remarks>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Listens from now on.</summary>
    public CancellationToken Listen()
    {
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop));
        return _stop.Token;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}

using Discretion.App.Commands;

using StopSignals signals = new();
return await CommandLineRoot.RunAsync(args, Terminal.OfProcess(), signals).ConfigureAwait(false);

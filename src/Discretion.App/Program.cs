using Discretion.App.Commands;

return await CommandLineRoot.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);

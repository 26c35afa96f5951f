using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>Shows how far long work has come, on the error side, so that results stay clean.</summary>
internal static class Progress
{
    /// <summary>Takes how much is done, of how much, and a few words.</summary>
    public delegate void Report(long done, long inAll, string words);

    /// <summary>Runs work that reports.</summary>
    public static void Run(Terminal terminal, string title, Action<Report> work) =>
        RunAsync(terminal, title, report =>
        {
            work(report);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();

    /// <summary>Runs work that reports.</summary>
    public static Task RunAsync(Terminal terminal, string title, Func<Report, Task> work) =>
        terminal.Error.Profile.Capabilities.Interactive
            ? terminal.Error.Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new RemainingTimeColumn())
                .StartAsync(context =>
                {
                    ProgressTask task = context.AddTask(Markup.Escape(title));
                    return work((done, inAll, words) =>
                    {
                        task.MaxValue = inAll;
                        task.Value = done;
                        task.Description = Markup.Escape(words.Length == 0 ? title : $"{title} {words}");
                    });
                })
            : work((_, _, _) => { });
}

/// <summary>Reports on the spot; the base library's class posts to another thread and may come late.</summary>
internal sealed class Immediate<T>(Action<T> told) : IProgress<T>
{
    public void Report(T value) => told(value);
}

using Spectre.Console;

namespace Discretion.App.Commands;

/// <summary>Shows how far long work has come, on the error side, so that results stay clean.</summary>
internal static class Progress
{
    /// <summary>Takes how much is done, of how much (0 when nobody can say), and a few words.</summary>
    public delegate void Report(long done, long inAll, string words);

    /// <inheritdoc cref="RunAsync"/>
    public static void Run(
        Terminal terminal, Session session, string title, Action<Report> work, bool isInBytes = false) =>
        RunAsync(
            terminal,
            session,
            title,
            report =>
            {
                work(report);
                return Task.CompletedTask;
            },
            isInBytes).GetAwaiter().GetResult();

    /// <summary>
    /// Runs work that reports: on a terminal a bar, else lines now and then, and none when it takes seconds.
    /// </summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="session">The language.</param>
    /// <param name="title">What is done.</param>
    /// <param name="work">The work.</param>
    /// <param name="isInBytes">Whether what is done is counted in bytes; then their speed is shown too.</param>
    public static Task RunAsync(
        Terminal terminal, Session session, string title, Func<Report, Task> work, bool isInBytes)
    {
        if (!terminal.Error.Profile.Capabilities.Interactive)
        {
            PlainProgress plain = new(terminal.Error, title, session.Say, TimeProvider.System, isInBytes);
            return work(plain.Report);
        }

        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn(), new ProgressBarColumn(), new WhileEndIsKnown(new PercentageColumn()),
            .. isInBytes ? (ProgressColumn[])[new WhileEndIsKnown(new TransferSpeedColumn())] : [],
            new WhileEndIsKnown(new RemainingTimeColumn()),
        ];
        return terminal.Error.Progress().AutoClear(true).Columns(columns).StartAsync(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title));
            return work((done, inAll, words) =>
            {
                Show(task, done, inAll);
                task.Description = Markup.Escape(words.Length == 0 ? title : $"{title} {words}");
            });
        });
    }

    /// <summary>Moves the bar. Work without a known end leaves it where it is: going back would be a speed below 0.
    /// </summary>
    internal static void Show(ProgressTask task, long done, long inAll)
    {
        task.IsIndeterminate = inAll <= 0;
        if (inAll > 0)
        {
            task.MaxValue = inAll;
            task.Value = done;
        }
    }
}

/// <summary>Reports on the spot; the base library's class posts to another thread and may come late.</summary>
internal sealed class Immediate<T>(Action<T> told) : IProgress<T>
{
    public void Report(T value) => told(value);
}
